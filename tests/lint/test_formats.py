"""All formats: they take whatever an author wrote, and a log or a file can hold what they give."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolepath.lint.formats import FORMATS, github_summary, statistics
from rolepath.lint.formats.results import Results
from rolepath.model.finding import Edit, Finding, Severity
from rolepath.model.place import Place
from rolepath.model.suppression import Suppressed

PATH = "content/marketing/drafts.md"
HOSTILE = "a & b, 100 %: <b>\"x\"</b> 'y' | `z` 😀 ##[error]no\r\n::error::no\x1b[31m\x00\ufffe\ud800]]>"


def finding(
    line: int = 8,
    column: int = 1,
    *,
    rule: str = "job-relevance-missing",
    code: str = "RP231",
    path: str = PATH,
    severity: Severity = Severity.ERROR,
    message: str = 'the section "How this helps" is missing',
    fix: str = "Add it here:\n\n## How this helps\n\nYou …",
    edits: tuple[Edit, ...] = (),
) -> Finding:
    why = "People drop a tool that was never tied to their own work."
    return Finding(rule, Place(path, line, column), message, fix, code, severity, why, edits)


def warning(line: int = 9, message: str = "the review is overdue") -> Finding:
    return finding(line, rule="review-overdue", code="RP701", severity=Severity.WARNING, message=message)


def hostile(text: str = HOSTILE) -> Finding:
    place = Place(f"content/{text}.md", 3, 2)
    edit = Edit(place, Place(place.path, 3, 4), text)
    return Finding("link-broken", place, text, f"{text}\n\n{text}", "RP601", Severity.ERROR, text, (edit,))


ANY_TEXT = st.one_of(
    st.text(st.characters(exclude_categories=())),
    st.lists(st.sampled_from([*HOSTILE, "##[", "::", "%0A", "%25"])).map("".join),
)
ANY_FINDINGS = st.lists(ANY_TEXT.map(hostile), max_size=4)


@pytest.mark.parametrize("name", FORMATS)
@given(findings=ANY_FINDINGS, lines=st.lists(ANY_TEXT, max_size=5))
def test_every_format_can_be_written_whatever_the_texts(name: str, findings: list[Finding], lines: list[str]) -> None:
    files = [item.place.path for item in findings]
    results = Results(findings, files, [Suppressed(item, item.message) for item in findings], lambda _: lines)
    written = FORMATS[name](results)
    written.encode()
    assert "\x1b" not in written
    assert "\x00" not in written


@pytest.mark.parametrize("name", ["json", "gitlab", "junit", "sarif"])
def test_formats_for_programs_need_no_particular_encoding(name: str) -> None:
    assert FORMATS[name](Results([hostile("ä 😀")], ["ä.md"])).isascii()


def test_concise_is_a_line_each_and_the_summary() -> None:
    results = Results([finding(), hostile("a\r\nb\n\nc"), warning()], [PATH])
    assert FORMATS["concise"](results).split("\n") == [
        f'{PATH}:8:1: error: the section "How this helps" is missing [job-relevance-missing]',
        "content/a b c.md:3:2: error: a b c [link-broken]",
        f"{PATH}:9:1: warning: the review is overdue [review-overdue]",
        "2 things to fix and 1 thing to look at in 2 files. Start with the first.",
    ]


def test_statistics_have_the_most_frequent_rule_first() -> None:
    findings = [finding(), *(finding(line, rule="link-broken", code="RP601") for line in range(10)), warning()]
    assert statistics(Results(findings)).split("\n") == [
        "10  RP601  link-broken",
        " 1  RP231  job-relevance-missing",
        " 1  RP701  review-overdue",
    ]


def test_statistics_of_nothing() -> None:
    assert statistics(Results([], ["a.md"])) == "Nothing to fix in 1 file."


def test_all_formats_are_listed() -> None:
    assert list(FORMATS) == ["text", "concise", "json", "github", "gitlab", "junit", "sarif"]
    assert github_summary(Results([])) == "### Nothing to fix.\n\n"
