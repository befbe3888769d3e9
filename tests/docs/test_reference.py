"""Whatever the code has a table of is in the reference, with a word about it; links lead somewhere."""

import re
from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel

from conftest import PROJECT, mkdocs
from generator import made_pages
from generator.commands import every_command
from generator.formats import described, objects, said_of
from generator.options import PLACES, documented
from generator.rules import FAMILIES
from generator.theme import names
from rolepath.lint.formats import FORMATS as WRITTEN
from rolepath.lint.formats.results import RULE_PAGE
from rolepath.lint.registry import RULES
from rolepath.lint.rules.rule import Rule
from rolepath.model.sections import KIND_BY_ID
from rolepath.read.yaml.formats import FORMATS
from rolepath.read.yaml.page_formats import PageFormat
from rolepath.website.overridable import assets, templates
from rolepath.website.overridable import said_of as said_of_file
from rolepath.website.page.words import our_words

LOADED = re.compile(r"""<[^>]*(\bsrc=["']?(https?:)?//|rel=["']?(stylesheet|preconnect)["']? href=["']?(https?:)?//)""")
PAGES = PROJECT / "plugins" / "docs" / "pages"
MADE = made_pages()
WRITTEN_PAGES = {file.relative_to(PAGES).as_posix(): file.read_text("utf-8") for file in sorted(PAGES.rglob("*.md"))}
COMMANDS = list(every_command())
EVERY_PAGE = {**WRITTEN_PAGES, **MADE}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docs") / "site"
    built = mkdocs(PROJECT, "build", "--strict", "--config-file", "plugins/docs/mkdocs.yml", "--site-dir", str(folder))
    assert built.returncode == 0, built.stderr
    return folder


def test_every_link_leads_somewhere_and_every_rule_has_its_address(site: Path) -> None:
    assert [rule.name for rule in RULES if not (site / RULE_PAGE.format(rule.name) / "index.html").is_file()] == []


def test_no_page_loads_anything_from_another_host(site: Path) -> None:
    texts = {file.relative_to(site): file.read_text("utf-8") for file in site.rglob("*.html")}
    assert [str(name) for name, text in texts.items() if LOADED.search(text)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_a_page_with_all_that_it_says(rule: Rule) -> None:
    text = MADE[f"rules/{rule.name}/index.md"]
    assert {"## Wrong", "## Right", "## How to fix it"} <= set(text.split("\n"))
    assert rule.code in text
    assert f"[{rule.name}]({rule.name}/index.md)" in MADE["rules/index.md"]
    assert rule.code[:3] in FAMILIES


def test_every_option_says_what_it_does() -> None:
    for place, options in PLACES.items():
        told = dict(documented(options))
        assert set(told) == set(dict(options._schema)), place  # noqa: SLF001
        assert [name for name, text in told.items() if not text] == []
        assert [name for name in told if f"| `{name}` |" not in MADE["reference/options.md"]] == []


def test_every_command_and_each_of_its_options_is_there() -> None:
    text = MADE["reference/commands.md"]
    for name, command, _ in COMMANDS:
        assert f"\n## {name}\n" in text
        assert command.help
        assert [
            option for param in command.params for option in param.opts if option[0] == "-" and option not in text
        ] == []


@pytest.mark.parametrize("name", described())
def test_every_key_says_what_it_is(name: str) -> None:
    form = described()[name]
    text = MADE[f"reference/{name}.md"]
    for path, schema in objects(form.schema):
        for key, value in schema["properties"].items():
            assert f"| `{key}` |" in text
            assert said_of(value, form.schema), f"{path}.{key}"


@pytest.mark.parametrize("name", described())
def test_the_example_of_a_format_is_one(name: str) -> None:
    formats: dict[str, type[BaseModel]] = {**FORMATS, "page": PageFormat}
    formats[name].model_validate(yaml.safe_load(described()[name].example))


def test_every_string_template_style_script_and_name_is_there() -> None:
    assert [name for name in our_words() if f"| `{name}` |" not in MADE["reference/strings.md"]] == []
    for file in [*templates(), *assets()]:
        assert said_of_file(file), f"{file.name} says nothing of itself"
        assert f"{file.name}`" in MADE["reference/templates.md"]
    contract = {"module", "business-problem", "before-after", "before", "after", "job-relevance", "practice", "check"}
    contract |= {"policy", "concern", "support", "plan", "role-card"}
    assert contract <= set(names())
    assert [kind for kind in KIND_BY_ID if f"| `{kind}` |" not in MADE["reference/sections.md"]] == []
    assert [style for style in WRITTEN if f"| `{style}` |" not in MADE["reference/formats.md"]] == []
    assert [style for style, write in WRITTEN.items() if not write.__doc__] == [], "the docstring is the documentation"


def test_every_command_that_a_page_names_is_one() -> None:
    commands = {name: {option for param in command.params for option in param.opts} for name, command, _ in COMMANDS}
    for page, text in WRITTEN_PAGES.items():
        for block in re.findall(r"^```(?:sh|yaml)[^\n]*\n(.*?)\n```$", text, re.MULTILINE | re.DOTALL):
            for line in re.findall(r"^(?:ROLEPATH_ROLES=\S+ | *- (?:run: )?)?(rolepath [^#\n]*)", block, re.MULTILINE):
                name = next((known for known in commands if f"{line} ".startswith(f"{known} ")), "")
                assert name, f"{page}: {line}"
                options = set(re.findall(r"(?<!\S)--[a-z-]+", line))
                assert name == "rolepath build" or options <= commands[name], f"{page}: {line}"


def test_every_option_that_a_page_sets_is_one() -> None:
    seen = 0
    for page, text in EVERY_PAGE.items():
        for block in re.findall(r"^```yaml title=\"mkdocs.yml\"\n(.*?)\n```$", text, re.MULTILINE | re.DOTALL):
            for plugin in yaml.safe_load(block).get("plugins", ()):
                values = plugin.get("rolepath", {}) if isinstance(plugin, dict) else {}
                seen += len(values)
                for place, options in PLACES.items():
                    given = values.get(place, {}) if place else values
                    assert set(given) <= set(dict(options._schema)), page  # noqa: SLF001
    assert seen


@pytest.mark.parametrize("name", ["README.md", "plugins/README.md", "plugins/CONTRIBUTING.md", "plugins/CHANGELOG.md"])
def test_links_between_files_of_the_repository_lead_somewhere(name: str) -> None:
    file = PROJECT / name
    targets = re.findall(
        r"\]\((?!https?://|#)([^)#\s]+)", re.sub(r"```.*?```|`[^`]*`", "", file.read_text("utf-8"), flags=re.DOTALL)
    )
    assert [target for target in targets if not (file.parent / target).exists()] == []


def test_the_readme_is_one_page_with_a_picture_and_leads_on() -> None:
    text = (PROJECT / "README.md").read_text("utf-8")
    assert text.count("\n") <= 80
    assert len(re.findall(r"^!\[", text, re.MULTILINE)) == 1
    assert "pip install rolepath\nrolepath new program my-program\n" in text
    assert {"plugins/docs/pages/tutorial.md", "plugins/docs/pages/how-to"} <= set(re.findall(r"\]\(([^)]+)\)", text))


def test_every_picture_is_shown_somewhere() -> None:
    shown = "".join([*WRITTEN_PAGES.values(), (PROJECT / "README.md").read_text("utf-8")])
    pictures = (PROJECT / ".github" / "readme").iterdir()
    assert [picture.name for picture in pictures if f"/{picture.name})" not in shown] == []


def test_every_variable_of_ours_is_told() -> None:
    package = PROJECT / "plugins" / "rolepath"
    told = WRITTEN_PAGES["reference/files.md"]
    for file in package.rglob("*.py"):
        for name in re.findall(r'"(ROLEPATH_[A-Z_]+)"', file.read_text("utf-8")):
            assert f"| `{name}` |" in told, name


def test_every_page_is_in_the_navigation_but_those_of_rules() -> None:
    text = (PAGES.parent / "mkdocs.yml").read_text("utf-8")
    listed = set(re.findall(r"[\w/-]+\.md", text.partition("\nnav:")[2]))
    assert {page for page in EVERY_PAGE if not re.fullmatch(r"rules/.+/index\.md", page)} == listed
