"""Other plugins act in the sites that the owner names for them, with the options that they have there."""

from typing import Any

import pytest
from mkdocs.config.base import ValidationError

from conftest import SMALL, MakeProgram, mkdocs
from rolepath.website.config.plugin_sites import PluginSites, options_in, roles_plugins

OPTIONS = {"redirect_maps": {"a.md": "b.md"}}
INDEX = "search/search_index.json"


@pytest.mark.parametrize(
    ("given", "hub", "legal", "warehouse"),
    [
        ("hub", {}, None, None),
        ("roles", None, {}, {}),
        ("all", {}, {}, {}),
        ("none", None, None, None),
        ("legal", None, {}, None),
        (["hub", "legal"], {}, {}, None),
        ({"hub": OPTIONS, "legal": True}, OPTIONS, {}, None),
        ({"all": True, "legal": False}, {}, None, {}),
        ({"roles": OPTIONS, "legal": False}, None, None, OPTIONS),
    ],
)
def test_where_a_plugin_acts(given: Any, hub: Any, legal: Any, warehouse: Any) -> None:
    chosen = PluginSites().validate({"material/tags": given})
    for name in ("tags", "material/tags", "tags #2"):
        assert [options_in(site, name, chosen) for site in ("", "legal", "warehouse")] == [hub, legal, warehouse]


def test_what_is_known_of_plugins_holds_until_the_owner_says_otherwise() -> None:
    assert [options_in(site, "redirects", {}) for site in ("", "legal")] == [{}, None]
    assert [options_in(site, "mike", {}) for site in ("", "legal")] == [{}, None]
    assert [options_in(site, "rss", {}) for site in ("", "legal")] == [{}, {}]
    chosen = PluginSites().validate({"redirects": {"legal": OPTIONS}})
    assert [options_in(site, "redirects", chosen) for site in ("", "legal")] == [None, OPTIONS]


@pytest.mark.parametrize("given", ["rss", {"rss": 1}, {"rss": [1]}, {"rss": {"hub": "yes"}}])
def test_what_says_nothing_is_refused(given: Any) -> None:
    with pytest.raises(ValidationError):
        PluginSites().validate(given)


def test_options_of_a_role_are_put_over_those_of_the_plugin_and_nothing_is_taken_from_the_configuration() -> None:
    listed = ["search", {"rss": {"length": 20, "use_git": True}}, {"rolepath": {}}]
    chosen = PluginSites().validate({"rss": {"legal": {"length": 5}}, "search": "hub"})
    assert roles_plugins(listed, "legal", chosen, "rolepath") == [{"rss": {"length": 5, "use_git": True}}]
    assert roles_plugins({"search": None, "rss": {}}, "warehouse", {}, "rolepath") == [{"search": {}}, {"rss": {}}]
    assert listed == ["search", {"rss": {"length": 20, "use_git": True}}, {"rolepath": {}}]


def configured(plugins: str) -> str:
    config = (SMALL / "mkdocs.yml").read_text("utf-8").replace("  - search\n", "  - search\n  - tags\n")
    return config.replace('cache_dir: ""', f'cache_dir: ""\n      plugins: {plugins}')


def test_a_build_has_each_plugin_where_it_is_to_act(make_program: MakeProgram) -> None:
    picking = (SMALL / "content/warehouse/picking.md").read_text("utf-8").replace("---\n", "---\ntags: [aisles]\n", 1)
    concerns = "---\ntitle: Concerns\ntags: [aisles]\n---\n\n## Will this replace my job?\n\nNobody knows.\n"
    files = {"content/warehouse/picking.md": picking, "content/program/concerns.md": concerns}
    extra = "extra: {version: {provider: mike}}\n"
    text = configured("{search: warehouse, tags: {hub: {tags: false}, warehouse: true}}")
    root = make_program({**files, "mkdocs.yml": f"{text}{extra}"})
    built = mkdocs(root, "build", "--strict")
    assert built.returncode == 0, built.stderr
    site = root / "site"
    assert [(site / name / INDEX).exists() for name in ("", "legal", "warehouse")] == [False, False, True]
    tagged = [site / "program/concerns", site / "legal/program/concerns", site / "warehouse/program/concerns"]
    assert ['class="md-tag' in (page / "index.html").read_text("utf-8") for page in tagged] == [False, False, True]
    assert '"provider": "mike"' in (site / "index.html").read_text("utf-8")
    assert '"provider": "mike"' not in (site / "warehouse/index.html").read_text("utf-8"), "its list lies elsewhere"


@pytest.mark.parametrize(
    ("plugins", "said"),
    [
        ("{tags: sales}", 'plugins: tags: there is no role "sales"; there are legal, warehouse'),
        ("{rss: hub}", 'rss: mkdocs.yml lists no plugin "rss"'),
        ("{tags: {hub: {tags: 3}}}", "plugins: tags: hub: tags: "),
    ],
)
def test_what_cannot_be_is_said_in_plain_words(make_program: MakeProgram, plugins: str, said: str) -> None:
    root = make_program({"mkdocs.yml": configured(plugins)})
    built = mkdocs(root, "build")
    assert built.returncode != 0
    assert said in built.stderr
    assert "Traceback" not in built.stderr
    assert not (root / "site").exists()
