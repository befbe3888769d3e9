"""Programs on disk for tests: the small one of `tests/small_program/`, changed file by file."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from rolepath import pipeline
from rolepath.model.settings import Dialect, Settings

TESTS = Path(__file__).parent
PROJECT = TESTS.parent
SMALL = TESTS / "small_program"
CORPUS = PROJECT.parent / "shared" / "corpus" / "ms-4004"
DIALECT = Dialect(
    (
        "toc",
        "tables",
        "fenced_code",
        "admonition",
        "attr_list",
        "def_list",
        "footnotes",
        "md_in_html",
        "pymdownx.details",
        "pymdownx.highlight",
        "pymdownx.superfences",
        "pymdownx.tabbed",
        "pymdownx.tasklist",
    ),
    {"pymdownx.tabbed": {"alternate_style": True}},
)

Files = Mapping[str, str | bytes | None]
MakeProgram = Callable[[Files], Path]


def write(root: Path, files: Files) -> Path:
    """Writes files; None removes a file or folder, a name that ends in `/` with any other value makes a folder."""
    for name, content in files.items():
        path = root / name
        if content is None:
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        elif name.endswith("/"):
            path.mkdir(parents=True, exist_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


@pytest.fixture
def make_program(tmp_path: Path) -> MakeProgram:
    """The small program in a folder of its own, with some files changed."""

    def make(files: Files) -> Path:
        root = tmp_path / "program"
        shutil.copytree(SMALL, root)
        return write(root, files)

    return make


def settings(root: Path) -> Settings:
    """The settings of a program, with a dialect like that of the one that ships."""
    return Settings(root, dialect=DIALECT)


def check(root: Path) -> pipeline.Checked:
    """A program read and linted."""
    return pipeline.check(settings(root))


def mkdocs(
    root: Path, *arguments: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """MkDocs as people run it, without Material's notice."""
    variables = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **(environment or {})}
    command = [sys.executable, "-m", "mkdocs", *arguments]
    return subprocess.run(command, cwd=root, env=variables, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def reference_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program that ships, built strictly, once for all tests of a process."""
    site = tmp_path_factory.mktemp("reference") / "site"
    built = mkdocs(PROJECT, "build", "--strict", "--site-dir", str(site))
    assert built.returncode == 0, built.stderr
    return site


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small program, built strictly, once for all tests of a process."""
    root = tmp_path_factory.mktemp("small") / "program"
    shutil.copytree(SMALL, root)
    built = mkdocs(root, "build", "--strict")
    assert built.returncode == 0, built.stderr
    return root / "site"
