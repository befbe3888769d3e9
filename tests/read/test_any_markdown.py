"""Texts made of all that Markdown knows: a rendering is that of Python-Markdown, and each heading has its line."""

import re

import markdown
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown.extensions import Extension

from read.rendered import joined, pieces, plain, rendering
from rolepath.html.parser import fragment
from rolepath.html.writer import written
from rolepath.model.document import LINK_BASE
from rolepath.model.names.normal_form import CONTROL
from rolepath.read.markdown.checks import CheckTreeprocessor
from rolepath.read.markdown.items import ItemTreeprocessor
from rolepath.read.markdown.marks import RESERVED
from sampling import examples

HEADINGS = ["# A", "## B ##", "### C {#c}", "#D", "####", "## Practice", "Title\n===", "Setext [a](b)\n---", "# [a](b)"]
FENCES = ["```", "```python", "~~~", "````", "    ```", "> ```"]
LINKS = [
    "[a](b.md)",
    "![i](p.png)",
    "[a](<b c.md> 'T')",
    "[r]: x.md 'T'",
    "[r][]",
    "<https://x.org>",
    "[a](x?a=1&amp;b=2)",
]
RAW = ["<div>", "</div>", "<div markdown>", "<p>raw</p>", "<b>in</b> line", "<!-- c -->", "<!-- # c", "-->"]
RAW_LINKS = ['<a href="x.md">y</a>', '<img alt="# a" src="p.png">', "<h2 id='r'>raw</h2>", "<pre>", "</pre>", "<br/>"]
LISTS = ["- item", "* # L", "1. one", "2. # T", "+ x", "    ## In", "    text", "    T\n    ---"]
OTHERS = ["text", "===", "---", "***", "> quote", "> # Q", "> T\n> ---", "!!! note", '=== "Tab"', "Term", ":   # D"]
TABLES = [
    "| a | b |",
    "|---|---|",
    "# | x",
    "--- | ---",
    "[^1]: note",
    "see[^1]",
    "*[HTML]: x",
    "{: .c }",
    "#!x",
    "`[a](b)`",
]
LINES = st.sampled_from([*HEADINGS, *FENCES, *LINKS, *RAW, *RAW_LINKS, *LISTS, *OTHERS, *TABLES])
LEFT_OPEN = re.compile("<div|</div|<pre|</pre|<!--|-->")
TEXTS = st.lists(st.tuples(LINES, st.sampled_from(["\n", "\n", "\n\n"])).map("".join), max_size=12).map("".join)


class ChecksAndItems(Extension):
    """What Rolepath means to change in the HTML: checks are folded, steps get names. Nothing else may differ."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        md.treeprocessors.register(CheckTreeprocessor(md), "checks", 27)
        md.treeprocessors.register(ItemTreeprocessor(md), "items", 26)


@settings(max_examples=examples(150))
@given(TEXTS)
@example("## Practice\n- item\n")
def test_joined_with_its_links_a_rendering_is_that_of_python_markdown(text: str) -> None:
    found = rendering(text)
    for piece in found.pieces:
        assert written(fragment(piece)) == piece, "whatever the author leaves open ends with its part"
    if not LEFT_OPEN.search(text):
        assert joined(found) == plain(text, ChecksAndItems())


def test_a_rendering_differs_from_python_markdown_in_the_names_of_steps_alone() -> None:
    text = "## Practice\n\n- item\n\n## Other\n\n- item\n"
    assert joined(rendering(text)) != plain(text)
    assert re.sub(' data-rolepath-item="[0-9a-f]{8}"', "", joined(rendering(text))) == plain(text)


@settings(max_examples=examples(100))
@given(st.text() | TEXTS)
def test_any_text_is_rendered_without_marks_or_errors(text: str) -> None:
    if CONTROL.search(text) or LEFT_OPEN.search(text):
        return  # a text that may be refused
    found = rendering(text)
    assert set(RESERVED.findall(pieces(found))) <= {chr(LINK_BASE + number) for number in range(len(found.links))}
    told = [heading.title + heading.anchor for heading in found.headings] + [link.target for link in found.links]
    assert not RESERVED.search("".join([*told, *found.anchors]))
    lines = [heading.line for heading in found.headings] + [link.line for link in found.links]
    assert all(line is None or 1 <= line <= text.count("\n") + 1 for line in lines)


CONTAINERS = ["{}\n", "> {}\n", "- {}\n", "1. {}\n", "> - {}\n", "!!! note\n    {}\n", "- a\n\n    {}\n", ":   {}\n"]
MEANWHILE = [
    "text\n",
    "```\n# code\n```\n",
    "    # code\n",
    "<!--\n# no\n-->\n",
    "- a\n- b\n---\n",
    "<p>\n# raw\n</p>\n",
    "***\n",
]


@settings(max_examples=examples(100))
@given(st.lists(st.tuples(st.sampled_from(MEANWHILE), st.sampled_from(CONTAINERS), st.integers(1, 6)), max_size=6))
def test_every_heading_among_other_things_has_its_line(parts: list[tuple[str, str, int]]) -> None:
    text = "\n".join(
        f"{before}\n" + container.format(f"{'#' * level} T{number}")
        for number, (before, container, level) in enumerate(parts)
    )
    lines = text.split("\n")
    found = [heading for heading in rendering(text).headings if re.fullmatch(r"T\d+", heading.title)]
    assert [heading.title for heading in found] == [f"T{number}" for number in range(len(parts))]
    assert all(heading.line and lines[heading.line - 1].endswith(f" {heading.title}") for heading in found)
