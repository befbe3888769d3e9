"""Whatever lies in the folders and is not read is said; nothing is left out in silence."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import MakeProgram, check, mkdocs, settings
from rolepath.read.catalog_reader import read_catalog


@pytest.mark.parametrize(
    ("path", "fix"),
    [
        ("content/warehouse/Second.MD", "Call it Second.md."),
        ("content/warehouse/second.markdown", "Call it second.md."),
        ("content/warehouse/second.Mkd", "Call it second.md."),
        ("content/program.YML", "Call it program.yml."),
        ("content/program.yaml", "Call it program.yml."),
        ("roles/hr.YML", "Call it hr.yml."),
        ("roles/hr.Yaml", "Call it hr.yaml."),
    ],
)
def test_a_file_with_another_ending_is_said(make_program: MakeProgram, path: str, fix: str) -> None:
    findings = check(make_program({path: "title: x"})).findings
    assert [(item.rule, item.place.path, item.fix) for item in findings] == [("file-not-read", path, fix)]


def test_roles_in_a_folder_are_said(make_program: MakeProgram) -> None:
    (finding,) = check(make_program({"roles/eu/hr.yml": "title: x"})).findings
    assert (finding.rule, finding.place.path) == ("file-not-read", "roles/eu")


@pytest.mark.parametrize("path", ["content/warehouse/list.csv", "content/data.yml", "roles/README.md", "roles/.hr.YML"])
def test_other_files_are_welcome(make_program: MakeProgram, path: str) -> None:
    assert check(make_program({path: "a"})).findings == ()


def refusing(folder: Path, scan: Callable[..., object]) -> Callable[..., object]:
    def refused(path: object = ".") -> object:
        if Path(str(path)) == folder:
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    return refused


@pytest.mark.parametrize("name", ["content", "content/warehouse", "roles"])
def test_a_folder_that_cannot_be_opened_is_said(
    make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    root = make_program({})
    monkeypatch.setattr(os, "scandir", refusing(root / name, os.scandir))
    monkeypatch.setattr(os, "listdir", refusing(root / name, os.listdir))
    found = {(item.rule, str(item.place), item.message) for item in read_catalog(settings(root)).findings}
    assert ("file-unreadable", f"{name}:1:1", "the folder cannot be opened: permission denied") in found


def test_an_edit_in_place_with_the_old_length_and_time_is_noticed(make_cached: MakeProgram) -> None:
    root = make_cached({})
    assert mkdocs(root, "build").returncode == 0
    assert "Nothing has changed" in mkdocs(root, "build").stderr
    page = root / "site" / "warehouse" / "index.html"
    before, text = page.stat(), page.read_bytes()
    with page.open("r+b") as file:
        file.write(b"X")
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert "Nothing has changed" not in mkdocs(root, "build").stderr
    assert page.read_bytes() == text
