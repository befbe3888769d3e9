"""Our search entries say what Material's own would, and hold nothing but text and harmless tags."""

import json
import re
from collections import Counter
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from material.plugins.search.plugin import SearchIndex

from conftest import MakeProgram, mkdocs
from rolepath.website.material.search import add_to_index

KEPT = re.compile(r"</?(?:p|code|pre|li|ol|ul|sub|sup)>")
CONFIG: dict[str, Any] = {"lang": ["en"], "separator": " ", "pipeline": [], "fields": {}}
PAGE = """<p>Above &amp; before.</p>
<h2 id="one">One <code>&lt;b&gt;</code><a class="headerlink" href="#one">#</a></h2>
<p class="x">Text &mdash; with an <a href="a.md" title="a > b">address</a>
and   a line.</p>
<!-- not <p>this</p> --><script>nor("<p>")</script><p></p>
<ul><li>A point</li><li><strong></strong></li></ul>
<h3 id="two"><em>Two</em></h3>
<pre><span></span><code>kept  as
  it is</code></pre>
<table><tr><td>cell</td></tr></table>
"""


def page(content: str, **meta: Any) -> Any:
    return SimpleNamespace(content=content, url="a/", title="The page", meta=meta, toc=[])


def ours(content: str, **meta: Any) -> list[dict[str, Any]]:
    index = SearchIndex(**CONFIG)
    assert add_to_index(page(content, **meta), index)
    return list(index.entries)


def theirs(content: str, **meta: Any) -> list[dict[str, Any]]:
    index = SearchIndex(**CONFIG)
    index.add_entry_from_context(page(content, **meta))
    return list(index.entries)


def squeezed(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Entries with single spaces, and without empty elements, some of which Material leaves."""
    whole = [re.sub(r"<(\w+)>\s*</\1>", "", entry["text"]) for entry in entries]
    spaced = [re.sub(r"\s*(</?\w+>)\s*", r" \1 ", text) for text in whole]
    return [{**entry, "text": " ".join(text.split())} for entry, text in zip(entries, spaced, strict=True)]


def test_entries_are_those_of_material() -> None:
    meta = {"tags": ["a", 1, None], "search": {"boost": 2}, "title": "Named"}
    assert squeezed(ours(PAGE, **meta)) == squeezed(theirs(PAGE, **meta))
    assert "kept  as\n  it is" in ours(PAGE)[2]["text"], "code keeps its spaces"


def test_on_every_page_of_a_program_too(make_program: MakeProgram) -> None:
    hook = (
        "from material.plugins.search.plugin import SearchIndex\n"
        "import json, pathlib\n"
        "found = {}\n"
        "def on_page_content(html, page, config, files):\n"
        "    index = SearchIndex(lang=[], separator='', pipeline=[], fields={})\n"
        "    index.add_entry_from_context(page) if not setattr(page, 'content', html) else None\n"
        "    found.setdefault(config.site_name, []).extend(index.entries)\n"
        "def on_post_build(config):\n"
        "    name = config.site_name.split(' ')[0]\n"
        "    pathlib.Path(f'theirs-{name}.json').write_text(json.dumps(found.get(config.site_name, [])))\n"
    )
    root = make_program({"hook.py": hook})
    config = root / "mkdocs.yml"
    config.write_text("hooks: [hook.py]\n" + config.read_text("utf-8"), "utf-8")
    assert mkdocs(root, "build").returncode == 0
    built = json.loads((root / "site/legal/search/search_index.json").read_text("utf-8"))["docs"]
    expected = json.loads((root / "theirs-Legal.json").read_text("utf-8"))

    def words(entries: list[dict[str, Any]]) -> Counter[str]:
        """What stands below a box belongs to the heading in the box for us, to the one above it for Material."""
        return Counter(" ".join(re.sub("<[^>]*>", " ", entry["text"]) for entry in entries).split())

    assert [entry["location"] for entry in built] == [entry["location"] for entry in expected]
    assert words(built) == words(expected)


@pytest.mark.parametrize(
    "hidden",
    [
        "<div data-search-exclude>Hidden</div>",
        '<details class="rp-answer"><summary>Answer</summary><p>Right: so.</p></details>',
        "<template><p>Hidden</p></template>",
    ],
)
def test_parts_to_leave_out_are_left_out(hidden: str) -> None:
    (entry,) = ours(f"<p>Shown</p>{hidden}")
    assert entry["text"] == "<p>Shown</p>"


def test_a_page_that_is_excluded_is_material_s() -> None:
    index = SearchIndex(**CONFIG)
    assert not add_to_index(page("<p>Hidden</p>", search={"exclude": True}), index)
    assert index.entries == []


@given(
    st.lists(
        st.sampled_from([*"<>&\"'=/ ab!-", "<script", "</script>", "<!--", "-->", "<img ", "onerror=", '<h2 id="'])
    )
)
def test_no_entry_has_a_tag_that_could_do_anything(parts: list[str]) -> None:
    for entry in ours("".join(parts)):
        for text in (entry["title"], entry["text"]):
            assert "<" not in KEPT.sub("", text)


@pytest.mark.parametrize("row", ["<a ", "<h2 ", "<!--", "<script", '<a "', "&", "<p>"])
def test_long_rows_are_read_in_time(row: str) -> None:
    assert ours(row * 20_000)
