"""The last outcome: the same as a new check gives, and gone with any byte of what was read."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from conftest import MakeProgram, settings, write
from rolepath import pipeline
from rolepath.cli.shared.outcome import Outcome, outcome
from rolepath.model.settings import LintSettings, Settings

PICKING = "content/warehouse/picking.md"


def kept(root: Path) -> Settings:
    folder = root / ".cache" / "rolepath"
    folder.mkdir(parents=True, exist_ok=True)
    return replace(settings(root), cache_folder=folder)


def rules(found: Outcome) -> list[str]:
    return [finding.rule for finding in found.findings]


def broken(root: Path) -> str:
    text = (root / PICKING).read_text("utf-8").replace("Ask for the list", "Ask for the [list](list.md)")
    start, end = text.index("## How this helps"), text.index("## Sort the list")
    comment = "<!-- rolepath-ignore link-broken: it comes next week -->\n\n"
    return text[:start] + text[end:].replace("Ask for the", f"{comment}Ask for the")


def test_the_last_outcome_is_that_of_a_new_check(make_program: MakeProgram) -> None:
    root = make_program({})
    write(root, {PICKING: broken(root), "roles/third.yml": ""})
    fresh = outcome(settings(root))
    assert rules(fresh) == ["job-relevance-missing", "file-empty"]
    assert len(fresh.suppressed) == 1
    assert fresh.findings[0].edits
    assert outcome(kept(root)) == fresh
    assert outcome(kept(root)) == fresh


@pytest.mark.parametrize(
    "change",
    [
        {PICKING: "---\ntitle: Other\n---\n"},
        {"content/warehouse/new.md": "text"},
        {PICKING: None},
        {"roles/legal.yml": ""},
        {"content/Warehouse/": ""},
        {".rolepath-baseline.json": "["},
    ],
)
def test_any_change_is_checked(make_program: MakeProgram, change: dict[str, str | bytes | None]) -> None:
    root = make_program({})
    before = outcome(kept(root))
    write(root, change)
    assert outcome(kept(root)) == outcome(settings(root))
    assert "content/Warehouse/" in change or outcome(kept(root)) != before


def test_other_settings_are_checked(make_program: MakeProgram) -> None:
    root = make_program({})
    write(root, {PICKING: broken(root)})
    assert "job-relevance-missing" in rules(outcome(kept(root)))
    ignoring = replace(kept(root), lint=LintSettings(ignore=("job-relevance-missing",)))
    assert "job-relevance-missing" not in rules(outcome(ignoring))


def test_nothing_is_read_twice(make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_program({})
    expected = outcome(kept(root))
    monkeypatch.setattr(pipeline, "check", None)
    assert outcome(kept(root)) == expected


def test_damaged_entries_count_as_none(make_program: MakeProgram) -> None:
    root = make_program({})
    expected = outcome(kept(root))
    for damage in (b"", b"{", b"[]", b"x" * 50):
        for file in root.glob(".cache/rolepath/??/*"):
            file.write_bytes(damage)
        assert outcome(kept(root)) == expected


def test_an_outcome_holds_wherever_the_program_lies(
    make_program: MakeProgram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_program({})
    expected = outcome(kept(root))
    shutil.copytree(root, tmp_path / "elsewhere/program")
    monkeypatch.setattr(pipeline, "check", None)
    assert outcome(replace(kept(tmp_path / "elsewhere/program"), jobs=8)) == expected


def test_a_link_that_changes_its_target_is_noticed(make_program: MakeProgram, tmp_path: Path) -> None:
    root = make_program({})
    (root / "content/link.md").symlink_to(tmp_path / "one")
    assert "file-unreadable" in rules(outcome(kept(root)))
    (root / "content/link.md").unlink()
    assert "file-unreadable" not in rules(outcome(kept(root)))
