"""Links and raw HTML: what runs code is refused in every disguise, what is harmless or shown as code is not."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from conftest import DIALECT
from rolepath.lint.driver import Cases
from rolepath.lint.registry import RULES
from rolepath.lint.rules.practice.review_overdue import months_later
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document
from rolepath.model.module import Module
from rolepath.model.place import SourceText
from rolepath.model.settings import Limits
from rolepath.read.markdown.markdown_renderer import Renderer
from rolepath.read.markdown.refused_text import RefusedTextError

RENDERER = Renderer(DIALECT)
BY_NAME = {rule.name: rule for rule in RULES}
REFUSING = ("html-runs-code", "link-runs-code", "loads-from-another-host")
ALL = (*REFUSING, "image-without-alt", "heading-not-rendered")


def texts(name: str) -> list[str]:
    """The lines of a file of `hostile/`, where ⏎ ⇥ ␋ ␁ stand for the characters that they picture.

    They are the families of OWASP's XSS Filter Evasion Cheat Sheet, with what Markdown and its extensions add.
    """
    return (Path(__file__).parent / "hostile" / f"{name}.txt").read_text("utf-8").splitlines()


VECTORS = [text for name in ("tags", "events", "addresses", "styles") for text in texts(name)]
LOADING = texts("hosts")
HARMLESS_TEXTS = texts("harmless")


def text_of(line: str) -> str:
    for picture, character in ("⏎\n", "⇥\t", "␋\x0b", "␁\x01"):
        line = line.replace(picture, character)
    return line


def document(markdown: str) -> Document:
    return RENDERER.document(SourceText(markdown, "content/a.md", range(1, markdown.count("\n") + 2)))


def reports(markdown: str, *names: str) -> Iterator[tuple[str, Report]]:
    """What the named rules find in a module with this text, or why it is not read at all."""
    try:
        catalog = Catalog(modules={"a": Module("a", "a.md", "A", document(markdown))})
    except RefusedTextError as error:
        yield error.finding.rule, Report(error.finding.place, error.finding.message, error.finding.fix)
        return
    for name in names:
        for report in judged(catalog, name):
            yield name, report


def judged(catalog: Catalog, name: str) -> Iterator[Report]:
    """What the named rule says of all that it is handed."""
    rule = BY_NAME[name]
    assert rule.check
    return Cases(catalog).reports(rule)


def places(markdown: str, name: str) -> list[tuple[int, int]]:
    return [(report.place.line, report.place.column) for _, report in reports(markdown, name)]


def shown_as_text(markdown: str) -> bool:
    return "&lt;" in document(markdown).rendering.lead


@pytest.mark.parametrize("line", VECTORS)
def test_what_runs_code_is_refused(line: str) -> None:
    text = text_of(line)
    found = [name for name, _ in reports(f"Before.\n\n{text}", "html-runs-code", "link-runs-code")]
    assert found or shown_as_text(text)


@pytest.mark.parametrize("line", [line for line in VECTORS if line.startswith("<")])
def test_what_runs_code_is_refused_within_raw_html(line: str) -> None:
    found = list(reports(f"Before.\n\n<div>\n{text_of(line)}\n</div>", "html-runs-code", "link-runs-code"))
    assert found
    assert all(report.place.line > 2 for _, report in found)


@pytest.mark.parametrize("line", LOADING)
def test_what_loads_from_another_host_is_refused(line: str) -> None:
    found = list(reports(f"Before.\n\n{text_of(line)}", *REFUSING))
    assert [name for name, _ in found] == ["loads-from-another-host"]
    assert found[0][1].place.line > 2


@pytest.mark.parametrize("line", HARMLESS_TEXTS)
def test_what_is_harmless_gives_no_finding(line: str) -> None:
    assert [f"{name}: {report.message}" for name, report in reports(text_of(line), *ALL)] == []


def test_there_are_enough_examples() -> None:
    assert len(VECTORS) >= 180
    assert len(HARMLESS_TEXTS) >= 70


@pytest.mark.parametrize(
    ("markdown", "place"),
    [
        ("Text.\n\nA <b onclick='x()'>word</b>.", (3, 3)),
        ("Text <b>one</b>.\n\n<div>\n  <img src=x\n   onerror=y>\n</div>", (4, 3)),
        ("`<b onclick=x>`\n\n```\n<b onclick=x>\n```\n\n<b onclick=x>y</b>", (7, 1)),
        ("A word.\n{: onclick=x }", (2, 4)),
        ("`{: onclick=x }`\n\n*A*{: .a title='b' onclick=x }", (3, 20)),
        ("<!--><script>alert(1)</script>-->", (1, 6)),
    ],
)
def test_code_is_found_where_it_was_written(markdown: str, place: tuple[int, int]) -> None:
    assert places(markdown, "html-runs-code") == [place]


def test_the_second_of_two_like_tags_has_its_own_place() -> None:
    assert places("<b onclick=x>1</b>\n\n`<b onclick=x>`\n\n<b onclick=y>2</b>", "html-runs-code") == [(1, 1), (5, 1)]


def test_a_link_is_found_at_its_address() -> None:
    assert places("Text.\n\nThen [this](javascript:x) and ![that](vbscript:y).", "link-runs-code") == [(3, 13), (3, 39)]


def test_a_refused_tag_gives_one_finding() -> None:
    assert [name for name, _ in reports('<script src="https://x.example/a.js"></script>', *REFUSING)] == [
        "html-runs-code"
    ]


@pytest.mark.parametrize(
    ("markdown", "place"),
    [
        ("![](map.png)", (1, 5)),
        ("Text ![ ](map.png) text", (1, 11)),
        ("![][m]\n\n[m]: map.png", (1, 1)),
        ("[![](map.png)](map.png)", (1, 6)),
        ("<img src='map.png'>", (1, 11)),
        ("<div>\n<img src=map.png>\n</div>", (2, 1)),
        ("`![](a.png)`\n\n![](map.png){: .wide }", (3, 5)),
        ("![](\nmap.png)", (1, 1)),
    ],
)
def test_an_image_without_words_is_found(markdown: str, place: tuple[int, int]) -> None:
    assert places(markdown, "image-without-alt") == [place]


@pytest.mark.parametrize(
    ("markdown", "place", "fix"),
    [
        ("Text.\n\n  ## Not one\n", (3, 3), "Remove the spaces before the # marks."),
        (" # Not one", (1, 2), "Remove the space before the # marks."),
        (
            "<div>\n\n## Not one\n\n</div>",
            (3, 1),
            'In an HTML tag, add markdown="1" to that tag; in code, close the code before this line.',
        ),
        ("## One\n\n   ## One", (3, 4), "Remove the spaces before the # marks."),
    ],
)
def test_a_line_like_a_heading_is_found(markdown: str, place: tuple[int, int], fix: str) -> None:
    found = [report for _, report in reports(markdown, "heading-not-rendered")]
    assert [((report.place.line, report.place.column), report.fix) for report in found] == [(place, fix)]


def test_the_spaces_before_a_heading_can_be_removed() -> None:
    (report,) = (report for _, report in reports("Text.\n\n  ## Not one\n", "heading-not-rendered"))
    (edit,) = report.edits
    assert (edit.start.line, edit.start.column, edit.end.column, edit.text) == (3, 1, 3, "")


def test_an_open_code_block_hides_what_may_be_code() -> None:
    assert places("```\n  ## a comment", "heading-not-rendered") == []


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2024, 12, 31), 2, date(2025, 2, 28)),
        (date(2025, 6, 15), 12, date(2026, 6, 15)),
        (date(2025, 6, 15), 0, date(2025, 6, 15)),
        (date(9999, 6, 15), 12, date.max),
    ],
)
def test_months_are_added_as_on_a_calendar(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


@pytest.mark.parametrize(("reviewed", "count"), [(date(2025, 1, 1), 0), (date(2024, 12, 31), 1), (None, 0)])
def test_a_review_is_overdue_a_day_after_its_limit(reviewed: date | None, count: int) -> None:
    module = Module("a", "a.md", "A", document("Text."), reviewed=reviewed)
    catalog = Catalog(modules={"a": module}, limits=Limits(review_months=12, today=date(2026, 1, 1)))
    assert len(list(judged(catalog, "review-overdue"))) == count


@pytest.mark.parametrize(
    ("markdown", "message", "fix"),
    [
        (
            "[a](javascript:x)",
            'in href of <a> begins with "javascript:", which runs code',
            "Write where the link leads",
        ),
        ("[a](data:text/html,x)", 'begins with "data:", which brings a whole file along', "Put the file beside"),
        ("<style>a{b:url(javascript:x)}</style>", "the address in the styles begins", "Write where the link leads"),
        ("<b onclick=x>a</b>", "the attribute onclick of <b>", "Remove the attribute onclick;"),
        ("<base href=x>", "the HTML tag <base> changes where all links", "Remove the tag;"),
        ("<style>@import 'x';</style>", "the HTML tag <style> takes in other styles", "Remove the tag;"),
        ("<form action='//a'></form>", "to another host: //a", "Remove the attribute action;"),
    ],
)
def test_the_message_names_the_fault(markdown: str, message: str, fix: str) -> None:
    (report,) = (report for _, report in reports(markdown, *REFUSING))
    assert message in report.message
    assert report.fix.startswith(fix)


@pytest.mark.parametrize(("months", "words"), [(1, "allows 1 month between"), (2, "allows 2 months between")])
def test_an_overdue_review_names_the_limit(months: int, words: str) -> None:
    module = Module("a", "a.md", "A", document("Text."), reviewed=date(2025, 1, 1))
    limits = Limits(review_months=months, today=date(2026, 1, 1))
    (report,) = judged(Catalog(modules={"a": module}, limits=limits), "review-overdue")
    assert words in report.message


def test_a_tag_that_rendering_changed_is_found_by_its_name() -> None:
    text = "<div>\n<img alt='' src=b.png>\n<img alt='' title=x src=javascript:alert('1')>\n</div>"
    assert places(text, "link-runs-code") == [(3, 1)]  # quotes in a bare value make other attributes of it


def test_brackets_without_words_are_not_deliberate_for_an_alt_elsewhere_on_the_line() -> None:
    assert places('![](a.png) and ![](b.png){: alt="" }', "image-without-alt") == [(1, 5)]


def test_a_long_heading_is_cut_short() -> None:
    (report,) = (report for _, report in reports(f"  ## {'a' * 50}", "heading-not-rendered"))
    assert "…" not in report.message
    (report,) = (report for _, report in reports(f"  ## {'a' * 51}", "heading-not-rendered"))
    assert f"{'a' * 50}…" in report.message


def test_the_last_day_there_is() -> None:
    assert months_later(date(9998, 12, 1), 12) == date(9999, 12, 1)
