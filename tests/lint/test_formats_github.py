"""The format `github`: workflow commands that the runner reads as they were meant, within GitHub's limits."""

import re

from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown

from lint.test_formats import ANY_TEXT, HOSTILE, PATH, finding, hostile, warning
from rolepath.lint.formats import FORMATS, github_summary
from rolepath.lint.formats.results import Results
from rolepath.model.finding import Finding

github = FORMATS["github"]


def unescaped(text: str) -> str:
    """As the runner does it: https://github.com/actions/runner, ActionCommand.cs; the percent sign comes last."""
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, character)
    return text


def commands(written: str) -> list[tuple[str, dict[str, str], str]]:
    """What the runner finds in a log."""
    found = []
    for line in re.split(r"\r\n|\r|\n", written):
        if line.lstrip().startswith("::"):
            head, _, message = line.lstrip()[2:].partition("::")
            name, _, properties = head.partition(" ")
            pairs = (pair.split("=", 1) for pair in properties.split(",") if pair)
            found.append((name, {key: unescaped(value) for key, value in pairs}, unescaped(message)))
        assert line.lstrip().startswith("::") or "##[" not in line, "a command of the older form"
    return found


def test_one_finding() -> None:
    message = (
        'The section "How this helps" is missing.%0A'
        "Why: People drop a tool that was never tied to their own work.%0AFix: Add it, 100 %25."
    )
    assert github(Results([finding(fix="Add it, 100 %.")], [PATH])).split("\n") == [
        f"::error file={PATH},line=8,col=1,title=job-relevance-missing (RP231)::{message}",
        f'{PATH}:8:1: error: the section "How this helps" is missing [job-relevance-missing]',
        "1 thing to fix in 1 file. Start with the first.",
    ]


def test_nothing_to_fix() -> None:
    assert github(Results([], [PATH])) == "Nothing to fix in 1 file."


def test_a_text_to_paste_keeps_its_lines() -> None:
    ((_, _, message),) = commands(github(Results([finding()])))
    assert message.endswith("\nFix: Add it here:\n\n## How this helps\n\nYou …")


def test_a_finding_without_a_place_in_the_file_stands_on_its_first_line() -> None:
    ((_, properties, _),) = commands(github(Results([finding(0, 0, code="", rule="role-missing")])))
    assert properties == {"file": PATH, "line": "1", "col": "1", "title": "role-missing"}


def test_errors_first_and_ten_of_each_level() -> None:
    findings = [*(warning(line) for line in range(1, 13)), *(finding(line) for line in range(1, 15))]
    found = commands(github(Results(findings)))
    assert [name for name, _, _ in found] == ["error"] * 10 + ["warning"] * 10 + ["notice"]
    assert found[-1][2] == "and 6 more, all listed in the log of this step"
    assert [properties["line"] for _, properties, _ in found[:10]] == [str(line) for line in range(1, 11)]


def test_no_notice_where_all_are_shown() -> None:
    findings = [finding()] * 10 + [warning()] * 10
    assert [name for name, _, _ in commands(github(Results(findings)))] == ["error"] * 10 + ["warning"] * 10


def test_the_log_lists_all() -> None:
    assert github(Results([finding(line) for line in range(1, 31)])).count(": error: ") == 30


@given(ANY_TEXT)
@example(HOSTILE)
def test_the_runner_reads_what_was_meant(text: str) -> None:
    item = hostile(text)
    ((name, properties, message),) = commands(github(Results([item])))
    assert (name, properties["line"], properties["col"]) == ("error", "3", "2")
    assert properties["title"] == "link-broken (RP601)"
    assert same(properties["file"], item.place.path)
    assert same(message.split("\n")[0].rstrip("."), text[:1].upper() + text[1:])


def same(read: str, meant: str) -> bool:
    """Whether a text came through, but for blanks and for what a log cannot hold."""

    def kept(text: str) -> str:
        shown = re.sub(r"[\s\x00-\x20\x7f-\x9f\ud800-\udfff\ufffd-\uffff\u2028-\u202e\u2066-\u2069]", "", text)
        return shown.rstrip(".").casefold()

    return kept(read) == kept(meant)


def cells(summary: str) -> list[list[str]]:
    """The rows of a summary's table as text, read by another Markdown."""
    html = Markdown(extensions=["tables"]).convert(summary)
    body = html.partition("<tbody>")[2]
    return [re.findall(r"<td>(.*?)</td>", row, re.DOTALL) for row in re.findall(r"<tr>(.*?)</tr>", body, re.DOTALL)]


def test_the_summary_is_a_table() -> None:
    summary = github_summary(Results([warning(), finding()], [PATH, "a.md"]))
    assert summary.split("\n")[0] == (
        "### 1 thing to fix and 1 thing to look at in 1 file, 1 file fine. Start with the first."
    )
    assert summary.endswith("|\n")
    assert [row[:3] + row[4:] for row in cells(summary)] == [
        [f"{PATH}:8", "error", 'The section "How this helps" is missing.', "job-relevance-missing"],
        [f"{PATH}:9", "warning", "The review is overdue.", "review-overdue"],
    ]
    assert cells(summary)[0][3] == "Add it here:<pre>## How this helps<br><br>You …</pre>"


def test_hostile_texts_stay_texts_in_the_table() -> None:
    summary = github_summary(Results([hostile(), hostile("[a](javascript:x) ![b](c) **d** | e"), finding()]))
    assert [len(row) for row in cells(summary)] == [5, 5, 5]
    assert not re.search(r"<(?!/?(t[a-z]+|h3|br|pre)\b)", Markdown(extensions=["tables"]).convert(summary))


@given(st.lists(ANY_TEXT, max_size=3))
@example([HOSTILE, "\\|"])
def test_each_finding_is_one_row_of_five_cells(texts: list[str]) -> None:
    summary = github_summary(Results([hostile(text) for text in texts]))
    rows = [re.sub(r"\\.", "", line) for line in summary.split("\n") if line.startswith("| content")]
    assert [row.count("|") for row in rows] == [6] * len(texts)


def test_github_takes_the_summary_of_a_great_many() -> None:
    findings: list[Finding] = [finding(line, message=HOSTILE * 20) for line in range(1, 1001)]
    summary = github_summary(Results(findings))
    assert 800_000 < len(summary.encode()) < 1_000_000
    shown = summary.count("\n| content")
    assert summary.endswith(f"\nAnd {1000 - shown} more, listed in the log of this step.\n")
