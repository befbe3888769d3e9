"""`rolepath build` is `mkdocs build`; where there is nothing to do it says so without starting MkDocs."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import Files, MakeProgram, write

SAID = "Nothing has changed since the last build"
COMMAND = """
import sys
from rolepath.cli.main import main
try:
    main()
finally:
    print("with MkDocs" if "mkdocs" in sys.modules else "without MkDocs")
"""


def rolepath_build(root: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **variables}
    command = [sys.executable, "-c", COMMAND, "build", *arguments]
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)


def is_at_once(built: subprocess.CompletedProcess[str]) -> bool:
    assert built.returncode == 0, built.stderr
    assert (SAID in built.stderr) == ("without MkDocs" in built.stdout)
    return SAID in built.stderr


@pytest.fixture
def root(make_program: MakeProgram) -> Path:
    """The small program with its cache and a layer of its own, built once."""
    made = make_program({"overrides/main.html": '{% extends "base.html" %}'})
    config = (made / "mkdocs.yml").read_text("utf-8").replace('cache_dir: ""', "jobs: 1")
    config = config.replace("name: material", "name: material\n  custom_dir: overrides")
    write(made, {"mkdocs.yml": config})
    assert not is_at_once(rolepath_build(made))
    return made


def test_a_second_call_ends_at_once(root: Path) -> None:
    assert is_at_once(rolepath_build(root))
    assert is_at_once(rolepath_build(root))


CHANGES: dict[str, Files] = {
    "a module": {"content/shared/new.txt": "new"},
    "a template": {"overrides/main.html": '{% extends "base.html" %} '},
    "a published page": {"site/legal/index.html": "by hand"},
    "the site": {"site": None},
}


@pytest.mark.sample(3)
@pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))
def test_a_change_makes_it_a_build(root: Path, change: Files) -> None:
    write(root, change)
    built = rolepath_build(root)
    assert built.returncode == 0, built.stderr
    assert "with MkDocs" in built.stdout


@pytest.mark.parametrize("variables", [{"SOURCE_DATE_EPOCH": "1763769600"}, {"ROLEPATH_ROLES": "legal"}], ids=str)
def test_another_environment_makes_it_a_build(root: Path, variables: dict[str, str]) -> None:
    assert not is_at_once(rolepath_build(root, **variables))
    assert is_at_once(rolepath_build(root, **variables))
    assert not is_at_once(rolepath_build(root))


def test_another_wish_is_for_mkdocs(root: Path) -> None:
    assert "with MkDocs" in rolepath_build(root, "--strict").stdout
    assert not is_at_once(rolepath_build(root, "--no-directory-urls"))
    assert is_at_once(rolepath_build(root, "--no-directory-urls"))
    assert not is_at_once(rolepath_build(root))
    assert (root / "site/legal/legal/clauses/index.html").is_file()


def test_what_mkdocs_was_asked_for_by_another_is_not_known(root: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--no-directory-urls"]
    subprocess.run(command, cwd=root, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, check=True, capture_output=True)
    assert not is_at_once(rolepath_build(root))


def test_a_copy_of_a_project_is_another_project(root: Path) -> None:
    copy = root.parent / "copy"
    shutil.copytree(root, copy)
    built = rolepath_build(copy)
    assert "with MkDocs" in built.stdout
    assert is_at_once(rolepath_build(root))


def test_exit_codes_are_those_of_mkdocs(root: Path) -> None:
    write(root, {"content/legal/clauses.md": "no front matter"})
    assert rolepath_build(root).returncode == 1
    assert rolepath_build(root, "--no-such-option").returncode == 2
    assert '"mkdocs build --help"' in rolepath_build(root, "--help").stdout


def test_a_day_that_is_none_is_told_in_plain_words(root: Path) -> None:
    failed = rolepath_build(root, SOURCE_DATE_EPOCH="yesterday")
    assert failed.returncode == 2
    assert 'SOURCE_DATE_EPOCH is "yesterday"; it must be whole seconds since 1970' in failed.stderr
    assert "Traceback" not in failed.stderr
