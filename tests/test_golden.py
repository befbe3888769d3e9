"""A golden file that holds something else: the test says what differs, and how to write it anew."""

from pathlib import Path

import pytest

from golden import assert_same

NAMES = ["one", "two"]


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("ROLEPATH_REWRITE", raising=False)
    file = tmp_path / "findings.txt"
    file.write_text("=== one\n\nA line.\n\n=== two\n\nAnother.\n", "utf-8")
    return file


@pytest.mark.parametrize(("name", "names"), [("one", NAMES), ("three", [*NAMES, "three"]), ("one", ["one"])])
def test_what_differs_is_said_and_the_command_that_mends_it(file: Path, name: str, names: list[str]) -> None:
    with pytest.raises(pytest.fail.Exception) as failure:
        assert_same(file, name, "A line.\nA new line.", names)
    told = str(failure.value)
    assert "+A new line." in told
    assert told.endswith("ROLEPATH_REWRITE=1 .venv/bin/pytest -n0 --last-failed tests/test_golden.py")
    assert ('"two", which is no more' in told) is ("two" not in names)


def test_written_anew_it_holds_what_there_is_now_and_nothing_else(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROLEPATH_REWRITE", "1")
    assert_same(file, "three", "New.", ["three", "one"])
    assert file.read_text("utf-8") == "=== three\n\nNew.\n\n=== one\n\nA line.\n"


def test_what_is_the_same_passes(file: Path) -> None:
    assert_same(file, "two", "Another.", NAMES)
