"""`rolepath build` is `mkdocs build`; where there is nothing to do it says so without starting MkDocs."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import SMALL, Files, mkdocs, rolepath, write

SAID = "Nothing has changed since the last build"
BUILT = "Documentation built in"
OF_AUTHORS = ("content", "roles", "overrides")
COMMAND = """
import sys
from rolepath.cli.main import main
try:
    main()
finally:
    print("with MkDocs" if "mkdocs" in sys.modules else "without MkDocs")
"""


def in_a_process(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A build that tells whether it has imported MkDocs."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-c", COMMAND, "build", *arguments]
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)


def rolepath_build(root: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return rolepath(root, "build", *arguments, environment=variables)


def is_at_once(built: subprocess.CompletedProcess[str]) -> bool:
    """Whether there was nothing to do; where there was, MkDocs has said what it did."""
    assert built.returncode == 0, built.stderr
    assert (SAID in built.stderr) != (BUILT in built.stderr)
    return SAID in built.stderr


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small program with its cache and a layer of its own."""
    made = tmp_path_factory.mktemp("built") / "program"
    shutil.copytree(SMALL, made)
    config = (made / "mkdocs.yml").read_text("utf-8").replace('cache_dir: ""', "jobs: 1")
    config = config.replace("name: material", "name: material\n  custom_dir: overrides")
    write(made, {"mkdocs.yml": config, "overrides/main.html": '{% extends "base.html" %}'})
    assert not is_at_once(rolepath_build(made))
    return made


@pytest.fixture
def root(program: Path) -> Iterator[Path]:
    """The program as its last build has left it; what a test changes of its sources is undone."""
    before = sources(program)
    assert rolepath_build(program).returncode == 0
    yield program
    write(program, {**dict.fromkeys(sources(program)), **before})


def sources(root: Path) -> dict[str, bytes]:
    files = [root / "mkdocs.yml", *(file for name in OF_AUTHORS for file in (root / name).rglob("*") if file.is_file())]
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in files}


def test_a_second_call_ends_at_once_and_without_mkdocs(root: Path) -> None:
    assert is_at_once(rolepath_build(root))
    again = in_a_process(root)
    assert is_at_once(again)
    assert "without MkDocs" in again.stdout
    write(root, CHANGES["a module"])
    changed = in_a_process(root)
    assert not is_at_once(changed)
    assert "with MkDocs" in changed.stdout


CHANGES: dict[str, Files] = {
    "a module": {"content/shared/new.txt": "new"},
    "a template": {"overrides/main.html": '{% extends "base.html" %} '},
    "a published page": {"site/legal/index.html": "by hand"},
    "the site": {"site": None},
}


@pytest.mark.sample(2)
@pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))
def test_a_change_makes_it_a_build(root: Path, change: Files) -> None:
    write(root, change)
    assert not is_at_once(rolepath_build(root))


@pytest.mark.sample(2)
@pytest.mark.parametrize("variables", [{"SOURCE_DATE_EPOCH": "1763769600"}, {"ROLEPATH_ROLES": "legal"}], ids=str)
def test_another_environment_makes_it_a_build(root: Path, variables: dict[str, str]) -> None:
    assert not is_at_once(rolepath_build(root, **variables))
    assert is_at_once(rolepath_build(root, **variables))
    assert not is_at_once(rolepath_build(root))


def test_another_wish_is_for_mkdocs(root: Path) -> None:
    assert "with MkDocs" in in_a_process(root, "--strict").stdout
    assert not is_at_once(rolepath_build(root, "--no-directory-urls"))
    assert is_at_once(rolepath_build(root, "--no-directory-urls"))
    assert not is_at_once(rolepath_build(root))
    assert (root / "site/legal/legal/clauses/index.html").is_file()


def test_what_mkdocs_was_asked_for_by_another_is_not_known(root: Path) -> None:
    assert mkdocs(root, "build", "--no-directory-urls").returncode == 0
    assert not is_at_once(rolepath_build(root))


def test_a_copy_of_a_project_is_another_project(root: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(root, copy)
    assert not is_at_once(rolepath_build(copy))
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
