"""Readers, other builds and sudden ends, all while a site is being published."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from random import Random
from secrets import token_hex

import pytest

from conftest import mkdocs
from fork_server import Started, server
from versions import Versions, program, stages, stamp, tree

ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
SMALLEST_PAUSE = 0.002


def build(root: Path, site: Path) -> Started:
    """A build that has begun."""
    log = root.with_name(f"{root.name}-{token_hex(4)}.log")
    return server().start(["build", "-d", str(site)], root, ENVIRONMENT, log)


def finished(build: Started) -> None:
    assert build.wait() == 0, build.text


def publish_at_once(tmp_path: Path, versions: Versions, times: int) -> None:
    """Pairs of builds that begin together; what is published in the end is one of the two."""
    sources = {name: program(tmp_path / name, name) for name in versions}
    site = tmp_path / "site"
    for _ in range(times):
        for process in [build(source, site) for source in sources.values()]:
            finished(process)
        assert tree(site) in versions.values()
        assert stages(tmp_path) == []


def test_two_builds_at_once_publish_one_of_the_two(tmp_path: Path, versions: Versions) -> None:
    publish_at_once(tmp_path, versions, 1)


@pytest.mark.thorough
def test_fifty_pairs_of_builds_publish_one_of_the_two(tmp_path: Path, versions: Versions) -> None:
    publish_at_once(tmp_path, versions, 50)


@pytest.mark.parametrize("times", [1, pytest.param(25, marks=pytest.mark.thorough)])
def test_builds_at_once_may_take_a_role_over_from_each_other(tmp_path: Path, times: int) -> None:
    root = program(tmp_path / "program", "0", has_two_roles=True)
    config = (root / "mkdocs.yml").read_text("utf-8")
    assert 'cache_dir: ""' in config
    (root / "mkdocs.yml").write_text(config.replace('cache_dir: ""', "jobs: 1"), "utf-8")
    clauses = root / "content/legal/clauses.md"
    text, site = clauses.read_text("utf-8"), tmp_path / "site"
    finished(build(root, site))
    warehouse = tree(site / "warehouse")
    for number in range(times):
        clauses.write_text(f"{text}\nEdit {number}.\n", "utf-8")
        for process in [build(root, site), build(root, site)]:
            finished(process)
        assert tree(site / "warehouse") == warehouse
        assert f"Edit {number}." in (site / "legal/legal/clauses/index.html").read_text("utf-8")
        assert stages(tmp_path) == []


class Reader:
    """Looks at pages and search indexes of hub and role, and notes which versions it meets together."""

    NAMES = (
        "index.html",
        "search/search_index.json",
        "warehouse/warehouse/picking/index.html",
        "warehouse/search/search_index.json",
    )

    def __init__(self, site: Path) -> None:
        self._site = site
        self.looks = 0
        self.torn: list[str] = []
        self.seen: set[str] = set()

    def look(self) -> None:
        """Reads all; the first is read again in the end, as a site may be published between two files."""
        texts = [self._text(name) for name in (*self.NAMES, self.NAMES[0])]
        found = [version_in(text) for text in texts]
        self.looks += 1
        if "" in found or (found[0] == found[-1] and len(set(found)) > 1):
            self.torn.append(str(found))
        self.seen.add(found[0])

    def _text(self, name: str) -> str:
        with suppress(OSError):
            return (self._site / name).read_text("utf-8")
        return ""


def version_in(text: str) -> str:
    _, _, rest = text.partition("This is version ")
    return rest.partition(".")[0]


def read_during(tmp_path: Path, times: int) -> Reader:
    root = program(tmp_path / "program", "0")
    site = tmp_path / "site"
    finished(build(root, site))
    reader = Reader(site)
    for number in range(1, times + 1):
        stamp(root, str(number))
        process = build(root, site)
        while process.poll() is None:
            reader.look()
            time.sleep(SMALLEST_PAUSE)
        finished(process)
    reader.look()
    return reader


@pytest.mark.parametrize("times", [2, pytest.param(20, marks=pytest.mark.thorough)])
def test_a_reader_never_misses_a_file_and_never_meets_two_versions(tmp_path: Path, times: int) -> None:
    reader = read_during(tmp_path, times)
    assert reader.torn == []
    assert reader.seen == {str(number) for number in range(times + 1)}
    assert reader.looks > 20 * times


def moments(count: int, longest: float) -> Iterator[float]:
    random = Random(11)  # noqa: S311 (no secret)
    for _ in range(count):
        yield random.uniform(0, longest)


@pytest.mark.parametrize("count", [1, pytest.param(200, marks=pytest.mark.thorough)])
def test_a_kill_at_any_moment_breaks_neither_the_site_nor_the_next_build(
    tmp_path: Path, versions: Versions, count: int
) -> None:
    root = program(tmp_path / "program", "a")
    site = tmp_path / "site"
    start = time.monotonic()
    finished(build(root, site))
    duration = time.monotonic() - start
    names = ["b", "a"]
    for moment in moments(count, duration):
        before = tree(site)
        stamp(root, names[0])
        process = build(root, site)
        time.sleep(moment)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert tree(site) in (before, versions[names[0]])
        again = mkdocs(root, "build", "-d", str(site))
        assert again.returncode == 0, again.stderr
        assert tree(site) == versions[names[0]]
        assert stages(tmp_path) == []
        names.reverse()
