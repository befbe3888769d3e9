"""A day that is still to come is added and told: most often its year was mistyped."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from conftest import MakeProgram
from measured import files
from rolepath.cli.main import main

TALLY = "date,role,measure,task,answer,count\n"


def test_a_round_that_is_still_to_come_is_told(
    make_program: MakeProgram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_program(files())
    file = tmp_path / "tally.csv"
    file.write_text(f"{TALLY}2027-04-05,legal,adoption,,yes,6\n", "utf-8")
    for day, is_told in (("1799000000", True), ("1808000000", False)):  # 2027-01-03, 2027-04-17
        monkeypatch.setenv("SOURCE_DATE_EPOCH", day)
        arguments = ["results", "add", "--dry-run", str(file), "-f", str(root / "mkdocs.yml")]
        said = CliRunner().invoke(main, arguments, catch_exceptions=False).output
        assert ("The round of 2027-04-05 is still to come." in said) == is_told
        assert "6 of 6 used it = 100 %" in said
