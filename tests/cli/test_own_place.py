"""No command writes through a link below the program: it may have come with anybody's pull request."""

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from conftest import SMALL, MakeProgram, write
from rolepath.cli.main import main

MODULE = ["new", "module", "warehouse/x", "--task", "picking", "--phase", "go"]
TALLY = "date,role,measure,task,answer,count\n" + "".join(
    f"2026-11-06,warehouse,adoption,,{answer}\n" for answer in ("yes,8", "no,7")
)
WAYS = {
    "baseline": (".rolepath-baseline.json", "victim", ["lint", "--write-baseline", "--owner", "Lead"]),
    "record": ("content/program/calendar.lock", "victim", ["calendar", "--record"]),
    "record's folder": ("content/program", "", ["calendar", "--record"]),
    "module": ("content/warehouse", "", MODULE),
    "role": ("roles", "", ["new", "role", "fresh"]),
    "role's modules": ("content/fresh", "", ["new", "role", "fresh"]),
    "message": ("content/program/messages", "", ["new", "message", "hello", "--week", "2"]),
    "templates": ("overrides", "", ["theme", "copy", "rolepath/module.html"]),
    "templates' folder": ("overrides/rolepath", "", ["theme", "copy", "rolepath/module.html"]),
    "results": ("content/results", "", ["results", "add", "tally.csv"]),
    "results of a group": ("content/results/spring", "", ["results", "add", "tally.csv"]),
    "map": ("map.yml", "gone", ["results", "add", "tally.csv", "--write-map", "map.yml"]),
}


@pytest.mark.parametrize("way", WAYS)
def test_nothing_is_written_through_a_link(
    make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, way: str
) -> None:
    link, target, command = WAYS[way]
    program = yaml.safe_load((SMALL / "content/program.yml").read_text("utf-8"))
    program |= {"timezone": "Europe/Berlin", "cohorts": {"spring": {"title": "Spring", "start": "2026-11-02"}}}
    program["measures"]["adoption"] |= {"question": "Did you use it this week?", "every": "2 weeks"}
    config = (SMALL / "mkdocs.yml").read_text("utf-8").replace("theme:\n", "theme:\n  custom_dir: overrides\n")
    files = {"content/program.yml": yaml.safe_dump(program, sort_keys=False), "mkdocs.yml": config}
    root = make_program({**files, "tally.csv": TALLY, "overrides/": "", link: None})
    outside = write(tmp_path / "outside", {"victim": "as it was"})
    (root / link).parent.mkdir(parents=True, exist_ok=True)
    (root / link).symlink_to(outside / target)
    monkeypatch.chdir(root)
    found = CliRunner().invoke(main, command)
    assert found.exit_code == 2, found.output
    assert {path.name: path.read_text("utf-8") for path in outside.rglob("*")} == {"victim": "as it was"}


def test_a_new_program_goes_through_no_link(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("content", ".github"):
        here, outside = tmp_path / f"here-{name}", tmp_path / f"outside-{name}"
        here.mkdir()
        outside.mkdir()
        (here / name).symlink_to(outside)
        monkeypatch.chdir(here)
        found = CliRunner().invoke(main, ["new", "program", "."])
        assert found.exit_code == 2, found.output
        assert "is a link to another place" in found.output
        assert list(outside.iterdir()) == []


def test_where_the_program_lies_is_no_matter(
    make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    root = make_program({})
    (tmp_path / "here").symlink_to(root)
    monkeypatch.chdir(tmp_path / "here")
    assert CliRunner().invoke(main, MODULE).exit_code == 0
    assert (root / "content/warehouse/x.md").is_file()
