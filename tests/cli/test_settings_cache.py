"""Settings of the last run: the same as MkDocs gives, and never those of another configuration."""

import json
from importlib.metadata import version
from pathlib import Path

import pytest

from conftest import PROJECT, SMALL, MakeProgram, write
from rolepath.cli.settings_cache import keep_settings, kept_settings
from rolepath.model.settings import Settings
from rolepath.read.fingerprint import installed
from rolepath.website.configuration import load_settings

CONFIG = (SMALL / "mkdocs.yml").read_text("utf-8").replace('      cache_dir: ""', "      roles_dir: roles")


def kept(file: Path) -> Settings | None:
    settings = load_settings(file)
    keep_settings(file, settings)
    return kept_settings(file)


def test_kept_settings_are_those_of_mkdocs(make_program: MakeProgram) -> None:
    file = make_program({"mkdocs.yml": CONFIG}) / "mkdocs.yml"
    assert kept(file) == load_settings(file)


def test_the_program_that_ships_can_be_kept(make_program: MakeProgram) -> None:
    file = make_program({"mkdocs.yml": (PROJECT / "mkdocs.yml").read_text("utf-8"), "overrides/": ""}) / "mkdocs.yml"
    assert kept(file) == load_settings(file)


def test_another_configuration_is_read_anew(make_program: MakeProgram) -> None:
    root = make_program({"mkdocs.yml": CONFIG})
    assert kept(root / "mkdocs.yml")
    write(root, {"mkdocs.yml": f"{CONFIG}# a comment\n"})
    assert kept_settings(root / "mkdocs.yml") is None


@pytest.mark.parametrize("line", ["INHERIT: base.yml", "site_url: !ENV [SITE, '']", "hooks: []"])
def test_what_depends_on_more_than_the_file_is_not_kept(make_program: MakeProgram, line: str) -> None:
    root = make_program({"mkdocs.yml": f"{CONFIG}{line}\n", "base.yml": "copyright: nobody\n"})
    assert kept(root / "mkdocs.yml") is None


def test_without_a_cache_nothing_is_kept() -> None:
    assert kept(SMALL / "mkdocs.yml") is None


def test_a_damaged_file_counts_as_none(make_program: MakeProgram) -> None:
    file = make_program({"mkdocs.yml": CONFIG}) / "mkdocs.yml"
    assert kept(file)
    (entry,) = file.parent.glob(".cache/rolepath/settings-*.json")
    good = json.loads(entry.read_text("utf-8"))
    for damage in ("", "[]", "{}", json.dumps({**good, "settings": {}}), json.dumps({**good, "settings": []})):
        entry.write_text(damage, "utf-8")
        assert kept_settings(file) is None


def test_there_is_nothing_at_first(tmp_path: Path) -> None:
    assert kept_settings(tmp_path / "mkdocs.yml") is None


def test_another_installation_is_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(tmp_path / "none"))
    monkeypatch.syspath_prepend(str(tmp_path))
    before = installed()
    assert f"/markdown-{version('markdown')}.dist-info" in before.casefold()
    (tmp_path / "thing-1.0.dist-info").mkdir()
    assert set(installed().split("\n")) - set(before.split("\n")) == {f"{tmp_path}/thing-1.0.dist-info"}
