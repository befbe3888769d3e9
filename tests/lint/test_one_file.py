"""One file checked alone, as an editor asks while somebody writes: as the whole lint would, once it is saved."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conftest import SMALL, MakeProgram, check, settings, write
from lint.examples import BY_NAME, files_of
from rolepath import pipeline
from rolepath.cli.main import main
from rolepath.lint.program.items import Scope
from rolepath.model.finding import Finding

PICKING = "content/warehouse/picking.md"
WRITTEN = (SMALL / PICKING).read_text("utf-8")
WHOLE = {name for name, rule in BY_NAME.items() if rule.check and rule.scope is Scope.PROGRAM}


def of_file(root: Path, path: str) -> list[Finding]:
    """What the whole lint says of one file, but for rules about the whole program."""
    findings = check(root).findings
    return [finding for finding in findings if finding.place.path == path and finding.rule not in WHOLE]


@pytest.mark.sample(6)
@pytest.mark.parametrize("name", BY_NAME)
def test_a_text_that_is_not_saved_is_judged_as_if_it_were(name: str, make_program: MakeProgram) -> None:
    files = {
        path: content
        for path, content in files_of(BY_NAME[name].documentation.wrong).items()
        if isinstance(content, str) and path.startswith(("content/", "roles/")) and path.endswith((".md", ".yml"))
    }
    if not files:
        return  # the example is a file that no editor has open
    (*others, last) = files
    root = make_program({path: files[path] for path in others})
    if not (root / last).exists():
        write(root, {last: "new"})
    found = pipeline.findings_of(last, files[last], settings(root)).findings
    write(root, {last: files[last]})
    assert list(found) == of_file(root, last)


@pytest.mark.parametrize(
    ("comment", "rules"),
    [
        ("<!-- rolepath-ignore link-broken: it comes -->\n", []),
        ("", ["link-broken"]),
        ("<!-- rolepath-ignore link-absolute: so -->\n", ["ignore-unused", "link-broken"]),
        ("<!-- rolepath-ignore paragraph-copied: so -->\n", ["link-broken"]),
    ],
)
def test_comments_silence_as_ever(make_program: MakeProgram, comment: str, rules: list[str]) -> None:
    text = f"{WRITTEN}\n{comment}[A list](none.csv).\n"
    found = pipeline.findings_of(PICKING, text, settings(make_program({}))).findings
    assert [finding.rule for finding in found] == rules


def told(root: Path, text: str | bytes, *arguments: str) -> Result:
    command = ["lint", "-f", f"{root}/mkdocs.yml", "--stdin", *arguments]
    return CliRunner().invoke(main, command, input=text, catch_exceptions=False)


def test_the_command_reads_the_text_and_leaves_the_file(make_program: MakeProgram) -> None:
    root = make_program({})
    result = told(root, f"{WRITTEN}\n[A list](none.csv).\n", f"{root}/{PICKING}", "--format", "concise")
    assert result.exit_code == 1
    assert result.output.count("link-broken") == 1
    assert (root / PICKING).read_text("utf-8") == WRITTEN
    assert told(root, WRITTEN, f"{root}/{PICKING}").exit_code == 0


def test_what_is_no_text_is_a_finding(make_program: MakeProgram) -> None:
    root = make_program({})
    result = told(root, WRITTEN.encode() + b"\xff", f"{root}/{PICKING}", "--format", "concise")
    assert (result.exit_code, "file-unreadable" in result.output) == (1, True)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([PICKING, "--fix"], "changes none"),
        (["content/none.md"], "no such file"),
        (["content/warehouse"], "this is no file"),
        (["mkdocs.yml"], "nothing to check"),
    ],
)
def test_wrong_usage(make_program: MakeProgram, arguments: list[str], words: str) -> None:
    root = make_program({})
    result = told(root, WRITTEN, f"{root}/{arguments[0]}", *arguments[1:])
    assert (result.exit_code, words in result.output) == (2, True)
