"""Strict means strict also where ProperDocs, the fork of MkDocs, is the command."""

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from mkdocs.utils import CountHandler

from conftest import SMALL, MakeProgram, mkdocs, write
from rolepath.website.config.engine_log import engine_log, has_warned

MISSING = "nav: [index.md, nothere.md]\n"
MKDOCS = logging.getLogger("mkdocs")


@pytest.fixture
def fork() -> Iterator[logging.Logger]:
    """The logs as ProperDocs arranges them."""
    log, parent = logging.getLogger("properdocs"), MKDOCS.parent
    MKDOCS.parent = log
    yield log
    MKDOCS.parent = parent


class ForksCounter(logging.NullHandler):
    """Another class than that of MkDocs, which counts the same."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def handle(self, record: logging.LogRecord) -> bool:
        self.count += 1
        return bool(record)

    def get_counts(self) -> list[tuple[str, int]]:
        return [("WARNING", self.count)] if self.count else []


def test_warnings_of_the_fork_count(fork: logging.Logger) -> None:
    counter = ForksCounter()
    fork.addHandler(counter)
    try:
        assert engine_log() is fork
        assert not has_warned()
        logging.getLogger("properdocs.structure.nav").warning("A page is missing")
        assert has_warned()
    finally:
        fork.removeHandler(counter)


@pytest.mark.usefixtures("told_of_warnings")
def test_warnings_of_mkdocs_count() -> None:
    counter = CountHandler()
    MKDOCS.addHandler(counter)
    try:
        assert engine_log() is MKDOCS
        MKDOCS.getChild("x").warning("A page is missing")
        assert has_warned()
    finally:
        MKDOCS.removeHandler(counter)


def properdocs(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "properdocs", *arguments, "-f", "mkdocs.yml"]
    return subprocess.run(command, cwd=root, env={**os.environ}, capture_output=True, text=True, check=False)


@pytest.mark.skipif(not find_spec("properdocs"), reason="ProperDocs is not installed")
@pytest.mark.parametrize("quiet", [(), ("-q",)])
def test_a_strict_build_of_properdocs_publishes_nothing_that_did_not_pass(
    make_cached: MakeProgram, quiet: tuple[str, ...]
) -> None:
    root = make_cached({})
    assert properdocs(root, "build").returncode == 0
    before = (root / "site" / "index.html").read_bytes()
    config = (root / "mkdocs.yml").read_text("utf-8")
    write(root, {"mkdocs.yml": f"{config}{MISSING}"})
    strict = properdocs(root, "build", "--strict", *quiet)
    assert strict.returncode != 0
    assert "Published" not in strict.stderr
    assert (root / "site" / "index.html").read_bytes() == before
    assert properdocs(root, "build").returncode == 0
    again = properdocs(root, "build", "--strict")
    assert again.returncode != 0, "what was built with warnings is no strict build"
    assert "Nothing has changed" not in again.stderr


def test_a_strict_build_of_mkdocs_does_the_same(make_cached: MakeProgram) -> None:
    config = (SMALL / "mkdocs.yml").read_text("utf-8").replace('cache_dir: ""', "jobs: 1")
    root = write(make_cached({}), {"mkdocs.yml": f"{config}{MISSING}"})
    assert mkdocs(root, "build").returncode == 0
    again = mkdocs(root, "build", "--strict")
    assert again.returncode != 0
    assert "Nothing has changed" not in again.stderr
