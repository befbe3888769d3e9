"""Lists, tables and fences are what they are on GitHub: compared with a parser that reads as GitHub does."""

import time
from collections.abc import Callable

import markdown
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from conftest import CORPUS, PROJECT
from outlines import outline
from rolepath.read.files.source import MarkdownFile, split_front_matter
from rolepath.read.github.as_on_github import AsOnGitHub, syntax_of
from rolepath.read.github.github_blocks import GithubBlocks
from rolepath.read.markdown.checks import with_room
from sampling import drawn, examples

EXTENSIONS = ["admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "pymdownx.superfences"]
GITHUB = MarkdownIt("commonmark").enable("table").enable("strikethrough")
SYNTAX = syntax_of(markdown.Markdown(extensions=EXTENSIONS))
WORDS = st.sampled_from(["alpha", "beta", "gamma", "delta"])


def ours(text: str) -> str:
    return markdown.Markdown(extensions=[*EXTENSIONS, AsOnGitHub()]).convert(text)


def written(text: str) -> str:
    return "\n".join(GithubBlocks(text.split("\n"), SYNTAX).rewritten())


CASES = {
    "a list right below a paragraph": "Time: 15 minutes\n1. Open\n2. Sort\n",
    "bullets right below a paragraph": "**Bring**\n- a pen\n- paper\n",
    "lists of two spaces": "- a\n  - b\n    - c\n  - d\n- e\n",
    "lists of three spaces": "1. a\n   - b\n     1. c\n   - d\n2. e\n",
    "lists of tabs": "- a\n\t- b\n\t\t- c\n",
    "a list in a quote": "> text\n> - a\n>   - b\n",
    "the other parenthesis": "1) a\n2) b\n   - c\n",
    "a fence in a step": "1. a\n\n   ```\n   one\n     two\n   ```\n2. b\n",
    "a fence right below a step": "1. a\n   ```\n   one\n   ```\n2. b\n",
    "a fence that begins a step": "1. a\n2. ```\n   one\n   ```\n3. b\n",
    "a table right below a paragraph": "text\n| a | b |\n|---|---|\n| 1 | 2 |\n",
    "a table without outer bars": "text\na | b\n--- | ---\n1 | 2\n",
    "a table in a step": "1. a\n\n   | a | b |\n   |---|---|\n   | 1 | 2 |\n2. b\n",
    "a paragraph in a step": "1. a\n\n   more\n2. b\n",
    "code in a step": "1. a\n\n       code\n         more\n2. b\n",
    "a heading in a step": "1. a\n\n   ### b\n   c\n",
    "a quote in a step": "1. a\n   > b\n   > c\n2. d\n",
    "another bullet is another list": "- a\n- b\n\n* c\n",
    "another kind is another list": "1. a\n2. b\n\n- c\n",
    "numbers count on": "1. a\n2. b\n\ntext\n\n3. c\n",
    "a number in the middle of a sentence": "We began in\n1986. A great year.\n",
    "an empty item": "- a\n-\n- b\n",
    "an item whose text is below": "-\n  foo\n- b\n",
    "a list right below a table": "| a | b |\n|---|---|\n| 1 | 2 |\n- c\n",
    "a heading right below a table": "| a | b |\n|---|---|\n| 1 | 2 |\n## c\n",
    "lists in lists in one line": "- - a\n  - b\n- c\n",
    "struck through": "- ~~a~~ b\n",
}


@pytest.mark.parametrize("text", CASES.values(), ids=CASES)
def test_it_is_what_it_is_on_github(text: str) -> None:
    assert outline(ours(text)) == outline(GITHUB.render(text.expandtabs(4)))
    assert written(written(text.expandtabs(4))) == written(text.expandtabs(4))


PYTHON_MARKDOWN = {
    "four spaces": "- a\n    - b\n        - c\n\n    more\n\n        code\n\n- d\n",
    "six spaces": "- a\n      - b\n",
    "a box": "!!! note\n    - a\n    - b\n\n    text\n",
    "a box in a list": "- a\n\n    !!! note\n        text\n",
    "definitions": "Term\n:   - a\n    - b\n",
    "notes": "text[^1]\n\n[^1]: a\n\n    - b\n",
    "raw HTML": "<div>\ntext\n- a\n  - b\n</div>\n",
    "what is shown as written": "<pre>\n- a\n  - b\n</pre>\n",
    "a comment": "text\n<!--\n- a\n  - b\n-->\n",
    "a comment in a sentence": "text <!-- not\n- a\n--> more\n",
    "fenced code": "```\ntext\n- a\n  - b\n| a | b |\n```\n",
    "indented code": "text\n\n    more\n    - a\n      - b\n",
    "a formula": "$$\na\n- b\n+ c\n$$\n",
    "attributes": "- a\n{: .c }\n",
}


@pytest.mark.parametrize("text", PYTHON_MARKDOWN.values(), ids=PYTHON_MARKDOWN)
def test_what_python_markdown_alone_reads_stays(text: str) -> None:
    with_quotes = "\n".join(with_room(text.split("\n"), ()))  # the one thing that was read as on GitHub before
    assert ours(text) == markdown.markdown(with_quotes, extensions=EXTENSIONS)


def test_box_indented_by_two_is_a_box() -> None:
    same = "!!! note\n    one\n\n    - a\n        - b\n\nafter\n"
    assert ours("!!! note\n  one\n  - a\n    - b\n\nafter\n") == ours(same)


@pytest.mark.parametrize(
    ("name", "box"), [("NOTE", "!!! note"), ("tip", "!!! tip"), ("CAUTION", '!!! danger "Caution"')]
)
def test_alert_of_github_is_a_box(name: str, box: str) -> None:
    assert ours(f"> [!{name}]\n> one\n> - a\n>   - b\n\nafter\n") == ours(
        f"{box}\n    one\n\n    - a\n        - b\n\nafter\n"
    )


def test_markdown_in_details_is_read_where_github_reads_it() -> None:
    text = "<details>\n<summary>More</summary>\n\n- a\n  - **b**\n\n</details>\n"
    assert "<strong>b</strong>" in ours(text)
    assert "**b**" in ours(text.replace("\n\n", "\n"))  # without a blank line, GitHub does not either


# A grammar of texts as people write them for GitHub: blocks in blocks, with and without blank lines between.

PARAGRAPH = st.lists(st.tuples(WORDS, WORDS).map(" ".join), min_size=1, max_size=2)
FENCED = st.lists(st.sampled_from(["one", "  two", "- three"]), min_size=1, max_size=2).map(
    lambda code: ["```", *code, "```"]
)
TABLE = st.just(["| a | b |", "|---|---|", "| 1 | 2 |"])
HEADING = WORDS.map(lambda word: [f"## {word}"])
Block = tuple[str, list[str]]
LEAVES: st.SearchStrategy[Block] = st.one_of(
    PARAGRAPH.map(lambda lines: ("text", lines)),
    FENCED.map(lambda lines: ("fence", lines)),
    TABLE.map(lambda lines: ("table", lines)),
    HEADING.map(lambda lines: ("heading", lines)),
)
_MUST_BE_APART = {("table", "text"), ("list", "text"), ("quote", "text"), ("text", "text"), ("quote", "quote")}


def _together(blocks: list[tuple[Block, bool]]) -> list[str]:
    lines: list[str] = []
    above = ""
    for (kind, block), is_close in blocks:
        needs = (above, kind) in _MUST_BE_APART or (above == kind == "list")
        lines += [*([""] if lines and (needs or not is_close) else []), *block]
        above = kind
    return lines


def _list(parts: tuple[list[list[str]], str, bool]) -> Block:
    items, marker, is_loose = parts
    lines: list[str] = []
    for number, item in enumerate(items, start=1):
        mark = f"{marker.replace('1', str(number))} "
        lines += [mark + item[0], *(" " * len(mark) + line if line else "" for line in item[1:])]
        lines += [""] if is_loose else []
    return "list", lines[:-1] if is_loose else lines


def _blocks(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    more = st.lists(st.tuples(inner, st.booleans()), max_size=2)
    item = st.tuples(PARAGRAPH, more).map(lambda parts: _together([(("text", parts[0]), False), *parts[1]]))
    lists = st.tuples(
        st.lists(item, min_size=1, max_size=3), st.sampled_from(["-", "*", "+", "1.", "1)"]), st.booleans()
    )
    quotes = st.lists(st.tuples(inner, st.booleans()), min_size=1, max_size=2).map(
        lambda blocks: ("quote", [f"> {line}".rstrip() for line in _together(blocks)])
    )
    return st.one_of(lists.map(_list), quotes)


TEXTS = st.lists(st.tuples(st.recursive(LEAVES, _blocks, max_leaves=5), st.booleans()), min_size=1, max_size=4).map(
    lambda blocks: "\n".join(_together(blocks))
)


@settings(max_examples=examples(60), deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(TEXTS)
def test_any_text_has_the_structure_that_github_gives_it(text: str) -> None:
    assert outline(ours(text)) == outline(GITHUB.render(text))


@settings(max_examples=examples(60), deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(TEXTS)
def test_what_has_been_written_is_not_written_again(text: str) -> None:
    assert written(written(text)) == written(text)


def _lines(name: str) -> list[str]:
    files = sorted((PROJECT / name).rglob("*.md"))
    texts = [split_front_matter(file.read_text("utf-8-sig"), file.name) for file in files]
    assert texts
    return [text.body.markdown for text in texts if isinstance(text, MarkdownFile)]


@pytest.mark.parametrize("text", _lines("content") + _lines("tests/small_program/content"))
def test_program_that_was_written_for_python_markdown_is_the_same_byte_for_byte(text: str) -> None:
    with_quotes = "\n".join(with_room(text.split("\n"), ()))  # the one thing that was read as on GitHub before
    assert ours(text) == markdown.markdown(with_quotes, extensions=EXTENSIONS)


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus beside the project is absent")
def test_lists_of_real_lessons_have_the_items_that_github_shows() -> None:
    """The exceptions are bullets that GitHub takes for code, and Python-Markdown and their author for a list."""
    different = []
    names = [file.relative_to(CORPUS).as_posix() for file in sorted(CORPUS.glob("Instructions/Labs/M*/*.md"))]
    for file in (CORPUS / name for name in drawn(names, 6)):
        split = split_front_matter(file.read_text("utf-8-sig").replace("\r\n", "\n"), file.name)
        assert isinstance(split, MarkdownFile)
        if ours(split.body.markdown).count("<li>") < GITHUB.render(split.body.markdown).count("<li>"):
            different.append(file.name)
    assert not different


def _nested(depth: int) -> str:
    return "\n".join(f"{'  ' * level}- a" for level in range(depth))


LONG: dict[str, Callable[[int], str]] = {
    "lists": lambda size: "- a\n  - b\n" * size,
    "paragraphs": lambda size: "a\n- b\n\n" * size,
    "unclosed tags": lambda size: "<div>\n\n" * size,
    "unclosed comments": lambda size: "a <!--\n\n" * size,
    "unclosed fences": lambda size: "- ```\n\n" * size,
    "marks of quotes": lambda size: ">" * size,
    "marks of lists": lambda size: "1. + " * (size // 50),
    "bars": lambda size: "|" * size + "\n" + "|-" * size,
    "ticks": lambda size: "`" * size + "|" + "\n|-|",
    "tildes": lambda size: "~~a " * size,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_time_grows_with_the_text(text: Callable[[int], str]) -> None:
    def seconds(size: int) -> float:
        begin = time.process_time()
        written(text(size))
        return time.process_time() - begin

    small = min(seconds(1_000) for _ in range(3))
    assert min(seconds(8_000) for _ in range(2)) < 8 * 4 * max(small, 0.002)
