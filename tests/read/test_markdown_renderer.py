"""One rendering for linter and pages: exact places, and the HTML of plain Python-Markdown."""

import time
import xml.etree.ElementTree as ET

import markdown
import pytest
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from conftest import DIALECT
from read.rendered import document, headings, joined, links, pieces, plain, rendering
from rolepath.model.document import Heading, Link, Rendering
from rolepath.model.place import Place, SourceText
from rolepath.model.settings import Dialect
from rolepath.read.markdown.markdown_renderer import Renderer


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# A\n\ntext\n## B ##\n### C\n", [(1, "A", 1), (2, "B", 4), (3, "C", 5)]),
        ("A\n=\n\nB *b*\n---\n", [(1, "A", 1), (2, "B b", 4)]),
        ("text\n\n- # A\n* ## B\n", [(1, "A", 3), (2, "B", 4)]),
        ("text\n\n1. # A\n", [(1, "A", 3)]),
        ("- a\n\n    ## B\n\n    C\n    ---\n", [(2, "B", 3), (2, "C", 5)]),
        ("> # A\n>\n> > ## B\n", [(1, "A", 1), (2, "B", 3)]),
        ("> text\n>\n> A\n> ---\n", [(2, "A", 3)]),
        ("!!! note\n    ## A\n\n    B\n    ---\n", [(2, "A", 2), (2, "B", 4)]),
        ('??? note "N"\n    text\n\n    ## A\n', [(2, "A", 4)]),
        ('=== "T"\n\n    ## A\n\n=== "U"\n\n    B\n    ---\n', [(2, "A", 3), (2, "B", 7)]),
        ("Term\n:   # A\n", [(1, "A", 2)]),
        ("a[^1]\n\n[^1]:\n    ## A\n", [(2, "A", 4)]),
        ("<div markdown>\n\n## A\n\n</div>\n", [(2, "A", 3)]),
        ("```\n# no\n```\n\n# A\n", [(1, "A", 5)]),
        ("    # no\n\n# A\n", [(1, "A", 3)]),
        ("<!--\n# no\n-->\n\n# A\n", [(1, "A", 5)]),
        ("# A\n# A\n# A\n", [(1, "A", 1), (1, "A", 2), (1, "A", 3)]),
        ("# `a` &amp; [b](c.md) <b>d</b> \\* ![](e.png)\n", [(1, "a & b d *", 1)]),
        ("## A {#x}\n\n## B {#x}\n", [(2, "A", 1), (2, "B", 3)]),
        ("#\n\n##\n", [(1, "", 1), (2, "", 3)]),
        ("#A\n", [(1, "A", 1)]),
        ("# Use `[a](b.md)`\n\n## Not \\[a](b.md)\n", [(1, "Use [a](b.md)", 1), (2, "Not [a](b.md)", 3)]),
        ("[r]: b.md\n---\n", [(2, "[r]: b.md", None)]),
    ],
)
def test_heading_has_its_title_and_its_line(text: str, found: list[tuple[int, str, int | None]]) -> None:
    assert headings(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[a](b.md)\n", [("a", "href", "b.md", 1, 5)]),
        ("x\n\n> - see [a](b.md#c)\n", [("a", "href", "b.md#c", 3, 13)]),
        ("# [a](b.md)\n", [("a", "href", "b.md", 1, 7)]),
        ("!!! note\n    ![a](b.png)\n", [("img", "src", "b.png", 2, 10)]),
        ("| a |\n|---|\n| [x](y) |\n", [("a", "href", "y", 3, 7)]),
        ("[![a](b.png)](c.md)\n", [("a", "href", "c.md", 1, 15), ("img", "src", "b.png", 1, 7)]),
        ("[a][b] and [b]\n\n[b]: c.md\n", [("a", "href", "c.md", 3, 6)] * 2),
        ("[a](<b c.md> 'T')\n", [("a", "href", "b c.md", 1, 6)]),
        ("[a](x?a=1&amp;b=2) [a](x?a=1&b=2)\n", [("a", "href", "x?a=1&b=2", 1, column) for column in (5, 24)]),
        ("[a](x?a=1&copy=2)\n", [("a", "href", "x?a=1&copy=2", 1, 5)]),
        ("[a](b\\_c.md)\n", [("a", "href", "b_c.md", 1, 5)]),
        ('[v](a.md){ href="b.md" }\n', [("a", "href", "b.md", 1, 18)]),
        ("<https://x.org>\n", [("a", "href", "https://x.org", None, 1)]),
        ("<me@x.org>\n", [("a", "href", "mailto:me@x.org", None, 1)]),
        ('text <a href="b.md?x=1&amp;y=2">a</a>\n', [("a", "href", "b.md?x=1&y=2", 1, 15)]),
        ('<p>\n<IMG ALT="x" SRC="b.png">\n</p>\n', [("img", "src", "b.png", 2, 19)]),
        ("<img src='b.png'> <img src=c.png>\n", [("img", "src", "b.png", 1, 11), ("img", "src", "c.png", None, 1)]),
        ('<a\nhref="b.md">a</a>\n', [("a", "href", "b.md", 2, 7)]),
        ('<form action="b"><input data-src="c">\n', [("form", "action", "b", 1, 15)]),
        ('<div markdown>\n<a href="b.md">a</a>\n</div>\n', [("a", "href", "b.md", 2, 10)]),
        ('<a href="b" title="x > y">a</a>\n', [("a", "href", "b", 1, 10)]),
        ("`[a](b)`\n\n    [a](b)\n\n```\n[a](b)\n```\n<!-- [a](b) -->\n", []),
        ("[a][nowhere] \\[a](b)\n", []),
    ],
)
def test_link_has_its_target_and_its_place(text: str, found: list[tuple[str, str, str, int | None, int]]) -> None:
    assert links(text) == found


def test_place_in_the_file_counts_the_lines_before_the_text() -> None:
    source = SourceText("# A\n\n[b](c.md)", "roles/r.yml", (7, 8, 9), (5, 5, 5))
    found = Renderer(DIALECT).document(source)
    assert [found.place(heading) for heading in found.rendering.headings] == [Place("roles/r.yml", 7, 5)]
    assert [found.place(link) for link in found.rendering.links] == [Place("roles/r.yml", 9, 9)]
    assert found.place(Link("a", "href", "x")) == Place("roles/r.yml", 7, 5)


@pytest.mark.parametrize(
    "text",
    [
        "![Set data = 5 and src=x](p.png)\n",
        '[a](b "x src=y")\n',
        '<a title="the href=x of">y</a>\n',
        "- [ ] a\n- [x] b\n---\n",
        "- [ ] a\n\n    - [x] # b\n\n- [ ] c\n    d\n\n# A\n",
        "1. a\n2. b\n---\n",
        "<!-- c -->\n---\n",
        "<div>\n---\n</div>\n",
        "!!! note\n---\n",
        "[r] text\n\n[r]: x.md\n---\n",
        "# | Name\n--- | ---\n# | a\n",
        "[Note]: <https://x.org> is good\n",
        "[x](\n[a](b)\nSetext [a](b)\n",
        "<div>\n<https://x.org>\n</div>\n",
        "<a href class='b'>x</a>\n",
        "<!--\n# old\n-->\n\ntext\n",
        "```\n- [x] A\n    > B\n```\n",
        "a[^1]\n\n///Footnotes Go Here///\n\nafter\n\n# B\n\n[^1]: note\n",
        "<p class=\"x\" id='y' hidden data-x>a</p>\n",
    ],
)
def test_what_looks_like_a_heading_or_link_stays_as_python_markdown_has_it(text: str) -> None:
    assert joined(rendering(text)) == plain(text)


@pytest.mark.parametrize("extension", ["codehilite", "smarty", "sane_lists", "abbr", "pymdownx.highlight", "nl2br"])
def test_other_extensions_see_the_text_without_marks(extension: str) -> None:
    dialect = Dialect(("toc", "attr_list", extension), {"pymdownx.highlight": {"guess_lang": True}})
    text = '# "A" b\n\n"C"\n---\n\n    #!python\n    x = 1  # y\n\n*[b]: c\n\n- "d" [e](f)\n'
    assert joined(rendering(text, dialect)) == plain(text, dialect=dialect)


@pytest.mark.parametrize(
    ("text", "anchors"),
    [
        ("## The business problem\n", ["business-problem"]),
        ("## Business problem: slow\n", ["business-problem"]),
        ("## Before and after\n### Before\n### After\n", ["before-after", "before", "after"]),
        ("## Plan\n### Before\n### After\n", ["plan", "before", "after"]),
        ("## Other\n### Today\n", ["other", "today"]),
        ("## Before & after\n### Today\n### With the assistant\n", ["before-after", "before", "after"]),
        ("## Practice\n## Practice\n", ["practice", "practice_1"]),
        ("## Try it\n## Practice\n", ["practice", "practice_1"]),
        ("## Practice {#do}\n", ["do"]),
        ("## Today {#job-relevance}\n", ["job-relevance"]),
        ("# Practice\n", ["practice"]),
        ("- ## The problem\n", ["the-problem"]),
        ("> ## The problem\n", ["the-problem"]),
        ("## The <b>business</b> problem\n", ["business-problem"]),
    ],
)
def test_known_section_has_its_lasting_anchor_unless_the_author_chose_one(text: str, anchors: list[str]) -> None:
    assert [heading.anchor for heading in rendering(text).headings] == anchors


def test_only_the_ids_of_known_sections_differ_from_python_markdown() -> None:
    text = "## The business problem\n\na\n\n## Try it\n\nb\n"
    ids = {'id="business-problem"': 'id="the-business-problem"', 'id="practice"': 'id="try-it"'}
    ours = joined(rendering(text))
    for known, slug in ids.items():
        ours = ours.replace(known, slug)
    assert ours == plain(text)


def test_parts_hold_what_stands_between_top_level_headings() -> None:
    text = "lead\n\n> # Quoted\n\n# A\n\none\n\n- ## In a list\n\n## B\n\n[x](y.md)[^1]\n\n[^1]: note\n"
    found = rendering(text)
    assert found.lead.startswith("<p>lead</p>")
    assert [heading.title for heading in found.lead_headings] == ["Quoted"]
    assert [part.heading.title for part in found.parts] == ["A", "B"]
    assert found.parts[0].heading.html.strip() == '<h1 id="a">A</h1>'
    assert found.parts[0].html.startswith("<p>one</p>")
    assert [heading.title for heading in found.parts[0].nested] == ["In a list"]
    assert found.notes.startswith('<div class="footnote">')
    assert "footnote" not in found.parts[1].html.replace("footnote-ref", "")


def test_text_without_headings_is_all_lead() -> None:
    found = rendering("a\n\nb\n")
    assert (found.lead, found.parts, found.notes) == ("<p>a</p>\n<p>b</p>", (), "")


@pytest.mark.parametrize("text", ["", "\n", "  \n\t\n"])
def test_empty_text_is_an_empty_rendering(text: str) -> None:
    assert rendering(text) == Rendering()


@pytest.mark.parametrize(
    ("text", "anchors"),
    [
        ("# A\n\n## B {#x}\n", {"a", "x"}),
        ("<a id=\"x\"></a> <a name='y'></a> <i id=z></i>\n", {"x", "y", "z"}),
        ("a[^1]\n\n[^1]: b\n", {"fnref:1", "fn:1"}),
        ('`<a id="x">`\n\n    <a id="y">\n', set()),
        ('<a id="a&amp;b"></a>\n', {"a&b"}),
    ],
)
def test_anchors_are_those_of_the_html_and_not_of_code(text: str, anchors: set[str]) -> None:
    assert rendering(text).anchors == anchors


def test_heading_below_the_depth_of_the_contents_is_not_listed_and_has_a_clean_title() -> None:
    dialect = Dialect(("toc", "attr_list"), {"toc": {"toc_depth": 2}})
    found = list(rendering("## A\n\n### B <i>c</i> &copy; d\n", dialect).headings)
    assert [(heading.title, heading.listed) for heading in found] == [("A", True), ("B c  d", False)]


@pytest.mark.parametrize(("text", "line"), [("# A\n\n```\n# B\n", 3), ("```\na\n```\n", None), ("~~~\n```\n", 1)])
def test_unclosed_fence_is_known(text: str, line: int | None) -> None:
    assert document(text).unclosed_fence == line
    assert joined(rendering(text)) == plain(text)


def test_reserved_characters_of_an_author_become_visible() -> None:
    text = "a \U000f0001 b \U0010fffc\n\n# \U00100001 c\n\n<a href='\U000f0000'>d</a>\n"
    found = rendering(text)
    assert pieces(found).count("\ufffd") == 3
    assert [(heading.title, heading.line) for heading in found.headings] == [("\ufffd c", 3)]
    assert [link.target for link in found.links] == ["\ufffd"]


def test_equal_texts_are_rendered_once() -> None:
    renderer = Renderer(DIALECT)
    first, second = (renderer.document(SourceText("# A", path, (1,))) for path in ("a.md", "b.md"))
    assert first.rendering is second.rendering
    assert second.place(Heading(1, "a", "A", "", 1)).path == "b.md"


@pytest.mark.parametrize(
    "text",
    [
        *("<div>\n<a" + " " * 5000 + "<\n</div>\n", "<div>\n<a " + "x " * 5000 + "\n</div>\n"),
        *("<div>\n" + '<a "' * 2000 + "\n</div>\n", "<div>\n<a" + " / " * 5000 + ">\n</div>\n"),
        *("<div>\n" + "<!--" * 2000 + "-->\n</div>\n", "<div>\n<a " + "href " * 5000 + ">\n</div>\n"),
    ],
    ids=range(6),
)
def test_hostile_html_costs_no_more_than_python_markdown_alone(text: str) -> None:
    start = time.process_time()
    plain(text)
    alone = time.process_time()
    rendering(text)
    assert time.process_time() - alone < 2 * (alone - start) + 1


class _Commenting(Extension):
    """Another extension that puts a comment into the tree."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        class Inserting(Treeprocessor):
            def run(self, root: ET.Element) -> None:
                root.insert(0, ET.Comment("by another extension"))

        md.treeprocessors.register(Inserting(md), "commenting", -50)


def test_no_comment_is_published_that_of_another_extension_neither() -> None:
    dialect = Dialect((*DIALECT.extensions, _Commenting()), DIALECT.options)
    document = Renderer(dialect).document(SourceText("## A heading", "a.md", range(1, 2)))
    assert document.rendering.lead.strip() == ""
    assert [section.part.heading.line for section in document.sections] == [1]
