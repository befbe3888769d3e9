"""Comments and the baseline: what they silence, and what they cannot."""

import json
from pathlib import Path

import pytest

from conftest import SMALL, MakeProgram, check, write
from rolepath.lint.baseline import baseline_text, can_be_known
from rolepath.read.markdown.silences import comments_in_yaml

PICKING = "content/warehouse/picking.md"
ROLE = "roles/warehouse.yml"
TEXT = (SMALL / PICKING).read_text("utf-8")
BROKEN = "Ask for the [list](list.md) by aisle."


def with_link(before: str = "", after: str = "") -> str:
    return TEXT.replace("Ask for the list by aisle.", f"{before}{BROKEN}{after}")


def rules(root: Path) -> list[str]:
    return [finding.rule for finding in check(root).findings if not finding.code.startswith("RP5")]


def test_a_comment_covers_the_next_block(make_program: MakeProgram) -> None:
    comment = "<!-- rolepath-ignore link-broken: the list comes with the next delivery -->\n\n"
    checked = check(make_program({PICKING: with_link(comment)}))
    assert [finding.rule for finding in checked.findings if not finding.code.startswith("RP5")] == []
    (suppressed,) = checked.suppressed
    assert suppressed.reason == "the list comes with the next delivery"
    assert suppressed.finding.rule == "link-broken"


@pytest.mark.parametrize("name", ["RP401", "rp401", "Link-Broken"])
def test_code_and_name_both_serve(make_program: MakeProgram, name: str) -> None:
    assert rules(make_program({PICKING: with_link(f"<!-- rolepath-ignore {name}: later -->\n")})) == []


def test_a_comment_covers_no_later_block(make_program: MakeProgram) -> None:
    comment = "<!-- rolepath-ignore link-broken: later -->\n\nA paragraph.\n\n"
    assert rules(make_program({PICKING: with_link(comment)})) == ["ignore-unused", "link-broken"]


def test_a_comment_in_a_code_block_is_code(make_program: MakeProgram) -> None:
    comment = "```html\n<!-- rolepath-ignore link-broken: later -->\n```\n\n"
    assert rules(make_program({PICKING: with_link(comment)})) == ["link-broken"]


def test_a_comment_in_inline_code_is_code(make_program: MakeProgram) -> None:
    comment = "Write `<!-- rolepath-ignore link-broken: later -->` here.\n\n"
    assert rules(make_program({PICKING: with_link(comment)})) == ["link-broken"]


@pytest.mark.parametrize(
    ("comment", "rule"),
    [
        ("link-brocken: later", "ignore-unknown-rule"),
        ("", "ignore-unknown-rule"),
        ("link-broken", "ignore-without-reason"),
        ("link-broken: TODO", "ignore-without-reason"),
        ("job-relevance-missing: obvious", "ignore-not-allowed"),
        ("yaml-invalid: obvious", "ignore-not-allowed"),
    ],
)
def test_a_wrong_comment_is_a_finding_and_silences_nothing(make_program: MakeProgram, comment: str, rule: str) -> None:
    text = with_link(f"<!-- rolepath-ignore {comment} -->\n\n")
    assert sorted(rules(make_program({PICKING: text}))) == sorted([rule, "link-broken"])


def test_the_opening_cannot_be_silenced(make_program: MakeProgram) -> None:
    start, end = TEXT.index("## How this helps"), TEXT.index("## Sort the list")
    comment = "<!-- rolepath-ignore job-relevance-missing: obvious -->\n\n"
    root = make_program({PICKING: TEXT[:start] + comment + TEXT[end:]})
    assert sorted(rules(root)) == ["ignore-not-allowed", "job-relevance-missing"]


def test_comments_for_the_linter_are_not_published(make_program: MakeProgram) -> None:
    catalog = check(make_program({PICKING: with_link("<!-- rolepath-ignore link-broken: secret -->\n\n")})).catalog
    rendering = catalog.modules["warehouse/picking"].document.rendering
    assert "secret" not in "".join(part.html for part in rendering.parts)


def test_a_yaml_comment_covers_the_next_key(make_program: MakeProgram) -> None:
    role = (SMALL / ROLE).read_text("utf-8")
    entry = "    - warehouse/picking\n"
    listed = f"{entry}    # rolepath-ignore module-unknown: written next week\n    - warehouse/packing\n"
    assert rules(make_program({ROLE: role.replace(entry, listed)})) == []


def test_a_yaml_comment_at_the_end_of_a_line_covers_the_line(make_program: MakeProgram) -> None:
    role = (SMALL / ROLE).read_text("utf-8")
    entry = "    - warehouse/picking\n"
    listed = f"{entry}    - warehouse/packing # rolepath-ignore module-unknown: written next week\n"
    assert rules(make_program({ROLE: role.replace(entry, listed)})) == []


def test_what_looks_like_a_comment_in_a_yaml_text_is_text(make_program: MakeProgram) -> None:
    role = (SMALL / ROLE).read_text("utf-8")
    text = "problem: |\n        # rolepath-ignore module-unknown: no\n        The same list is typed three times.\n"
    role = role.replace("problem: The same list is typed three times.\n", text)
    role = role.replace("    - warehouse/picking\n", "    - warehouse/picking\n    - warehouse/packing\n")
    assert rules(make_program({ROLE: role})) == ["heading-too-high", "module-unknown"]


def test_the_baseline_holds_what_is_known(make_program: MakeProgram) -> None:
    root = make_program({PICKING: with_link()})
    checked = check(root)
    text = baseline_text(checked.findings, (), "content lead", "2026-11-22")
    write(root, {".rolepath-baseline.json": text})
    again = check(root)
    assert [finding.rule for finding in again.findings] == []
    assert {item.finding.rule for item in again.suppressed} == {finding.rule for finding in checked.findings}
    assert again.suppressed[0].reason == "known since 2026-11-22, content lead"
    entries = json.loads(text)
    assert {"rule", "path", "message", "owner", "since"} == set(entries[0])


def test_a_new_finding_is_not_in_the_baseline(make_program: MakeProgram) -> None:
    root = make_program({PICKING: with_link()})
    write(root, {".rolepath-baseline.json": baseline_text(check(root).findings, (), "content lead", "2026-11-22")})
    write(root, {PICKING: with_link(after="\n\nAnother [one](other.md).")})
    assert rules(root) == ["link-broken"]


def test_lines_may_move(make_program: MakeProgram) -> None:
    root = make_program({PICKING: with_link()})
    write(root, {".rolepath-baseline.json": baseline_text(check(root).findings, (), "content lead", "2026-11-22")})
    write(root, {PICKING: with_link(before="A new paragraph.\n\n")})
    assert rules(root) == []


def test_an_entry_that_no_longer_applies_is_a_finding(make_program: MakeProgram) -> None:
    root = make_program({PICKING: with_link()})
    write(root, {".rolepath-baseline.json": baseline_text(check(root).findings, (), "content lead", "2026-11-22")})
    write(root, {PICKING: TEXT})
    assert rules(root) == ["baseline-stale"]


def test_an_entry_stands_for_one_finding(make_program: MakeProgram) -> None:
    root = make_program({PICKING: with_link()})
    write(root, {".rolepath-baseline.json": baseline_text(check(root).findings, (), "content lead", "2026-11-22")})
    write(root, {PICKING: with_link(after=f"\n\n{BROKEN}")})
    assert rules(root) == ["link-broken"]


def test_an_owner_and_date_stay(make_program: MakeProgram) -> None:
    root = make_program({PICKING: with_link()})
    first = baseline_text(check(root).findings, (), "content lead", "2026-11-22")
    write(root, {".rolepath-baseline.json": first})
    known = check(root).catalog.silences.baseline
    findings = [item.finding for item in check(root).suppressed]
    assert baseline_text(findings, known, "somebody else", "2027-01-01") == first


@pytest.mark.parametrize("text", ["", "{", "{}", '[{"rule": "x"}]', "[1]", "[" * 100_000])
def test_a_baseline_that_cannot_be_read(make_program: MakeProgram, text: str) -> None:
    assert rules(make_program({".rolepath-baseline.json": text})) == ["baseline-invalid"]


def test_a_comment_before_a_code_block_covers_the_whole_block(make_program: MakeProgram) -> None:
    code = "```text\none\n\ntwo\n```\n\n"
    text = with_link(f"<!-- rolepath-ignore tool-focus: no -->\n\n{code}")
    assert rules(make_program({PICKING: text})) == ["ignore-unused", "link-broken"]


def test_a_comment_at_the_end_covers_nothing(make_program: MakeProgram) -> None:
    text = f"{TEXT}\n<!-- rolepath-ignore link-broken: no -->"
    assert rules(make_program({PICKING: text})) == ["ignore-unused"]


def test_a_baseline_that_is_not_utf_8(make_program: MakeProgram) -> None:
    assert rules(make_program({".rolepath-baseline.json": b"\xff[]"})) == ["file-unreadable"]


def test_what_cannot_be_read_cannot_wait(make_program: MakeProgram) -> None:
    findings = check(make_program({"roles/legal.yml": ""})).findings
    waiting = {finding.rule: can_be_known(finding) for finding in findings}
    assert waiting["file-empty"] is False


def test_comments_in_yaml_that_cannot_be_read_do_no_harm() -> None:
    assert list(comments_in_yaml("a: [\n# rolepath-ignore x: y\n", "a.yml"))
    assert list(comments_in_yaml('a: "\n# rolepath-ignore x: y\n', "a.yml"))
    (comment,) = comments_in_yaml("# rolepath-ignore x: y", "a.yml")
    assert comment.last_line == 1
