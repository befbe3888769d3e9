"""The same program gives the same bytes, wherever, whenever and however it is built."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from conftest import PROJECT, SMALL, mkdocs
from versions import tree

LONG_AGO = 1_000_000_000
ADDRESS = "site_url: https://example.org/learn/\n"
RUN = "\nfrom mkdocs.__main__ import cli\ncli()\n"
SHUFFLED = """
import os, random
order = random.Random({seed})
listdir, scandir = os.listdir, os.scandir

class Shuffled:
    def __init__(self, entries):
        with entries:
            self.entries = list(entries)
        order.shuffle(self.entries)
        self.left = iter(self.entries)
    def __enter__(self):
        return self
    def __exit__(self, *error):
        pass
    def __iter__(self):
        return self
    def __next__(self):
        return next(self.left)
    def close(self):
        pass

def shuffled(*arguments):
    names = listdir(*arguments)
    order.shuffle(names)
    return names

os.listdir = shuffled
os.scandir = lambda *arguments: Shuffled(scandir(*arguments))
"""
IN_PROCESSES = """
from rolepath import parallel
parallel.WORTH_PROCESSES = 1
"""
ENVIRONMENTS = {
    "nothing set": {},
    "another hash seed": {"PYTHONHASHSEED": "7"},
    "no hash seed": {"PYTHONHASHSEED": "random"},
    "a time zone ahead": {"TZ": "Pacific/Kiritimati"},
    "a time zone behind": {"TZ": "Etc/GMT+12"},
    "a locale without UTF-8": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "another day": {"SOURCE_DATE_EPOCH": str(LONG_AGO)},
    "the first day": {"SOURCE_DATE_EPOCH": "0"},
}


def build(root: Path, site: Path, environment: Mapping[str, str] | None = None, prelude: str = "") -> dict[str, str]:
    """The tree of a site; in a process of its own where something else is set or some Python is to run before."""
    if environment is None and not prelude:
        forked = mkdocs(root, "build", "--strict", "-q", "-d", str(site))
        assert forked.returncode == 0, forked.stderr
        return tree(site)
    variables = {**os.environ, "PYTHONHASHSEED": "1", "NO_MKDOCS_2_WARNING": "1", **(environment or {})}
    command = [sys.executable, "-c", prelude + RUN, "build", "--strict", "-q", "-d", str(site)]
    built = subprocess.run(command, cwd=root, env=variables, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    return tree(site)


def copied(source: Path, root: Path, seed: int = 0) -> Path:
    """A copy of a program, with an address so that sitemaps hold pages, and its files made in another order."""
    root.mkdir(parents=True)
    config = (source / "mkdocs.yml").read_text("utf-8").replace("site_url:", "# site_url:")
    (root / "mkdocs.yml").write_text(config + ADDRESS, "utf-8")
    for folder in ("content", "roles", "overrides"):
        files = sorted(file for file in (source / folder).rglob("*") if file.is_file())
        for file in reversed(files) if seed else files:
            copy = root / file.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            # A module that an author reviewed today shows that day.
            copy.write_bytes(file.read_bytes().replace(b"reviewed: " + today(), b"reviewed: 2026-01-15"))
            os.utime(copy, (LONG_AGO + seed * len(file.name),) * 2)
    return root


def today() -> bytes:
    return datetime.now(tz=UTC).date().isoformat().encode()


@pytest.fixture(
    scope="session", params=[SMALL, pytest.param(PROJECT, marks=pytest.mark.thorough)], ids=lambda path: path.name
)
def source(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


@pytest.fixture(scope="session")
def usual(source: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A program, and its site as it is built here and now."""
    root = copied(source, tmp_path_factory.mktemp("usual") / "program")
    return root, build(root, root / "site", ENVIRONMENTS["nothing set"])


def test_the_day_of_the_build_is_nowhere(usual: tuple[Path, dict[str, str]]) -> None:
    root, _ = usual
    assert "<loc>" in (root / "site/sitemap.xml").read_text("utf-8")
    for file in (file for file in (root / "site").rglob("*") if file.is_file()):
        assert today() not in file.read_bytes(), file


@pytest.mark.sample(4)
@pytest.mark.parametrize("environment", ENVIRONMENTS.values(), ids=ENVIRONMENTS.keys())
def test_the_environment_makes_no_difference(
    usual: tuple[Path, dict[str, str]], tmp_path: Path, environment: Mapping[str, str]
) -> None:
    root, site = usual
    assert build(root, tmp_path / "site", environment) == site


@pytest.mark.sample(2)
@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_folders_makes_no_difference(
    usual: tuple[Path, dict[str, str]], tmp_path: Path, seed: int
) -> None:
    root, site = usual
    assert build(root, tmp_path / "site", prelude=SHUFFLED.replace("{seed}", str(seed))) == site


def test_neither_place_nor_times_nor_the_order_in_which_files_were_made_make_a_difference(
    usual: tuple[Path, dict[str, str]], source: Path, tmp_path: Path
) -> None:
    _, site = usual
    root = copied(source, tmp_path / "another place/with a longer name", seed=5)
    assert build(root, root / "public") == site


@pytest.mark.parametrize("jobs", [pytest.param(1, marks=pytest.mark.thorough), 3])
def test_the_number_of_processes_makes_no_difference(
    usual: tuple[Path, dict[str, str]], source: Path, tmp_path: Path, jobs: int
) -> None:
    _, site = usual
    root = copied(source, tmp_path / str(jobs))
    config = (root / "mkdocs.yml").read_text("utf-8")
    options = f'  - rolepath:\n      jobs: {jobs}\n      cache_dir: ""\n'
    config = config.replace('  - rolepath:\n      cache_dir: ""', options).replace("  - rolepath\n", options)
    assert f"jobs: {jobs}" in config
    (root / "mkdocs.yml").write_text(config, "utf-8")
    assert build(root, root / "site", prelude=IN_PROCESSES) == site


def test_a_cache_makes_no_difference(usual: tuple[Path, dict[str, str]], source: Path, tmp_path: Path) -> None:
    _, site = usual
    root = copied(source, tmp_path / "cached")
    config = (root / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(config.replace('cache_dir: ""', "cache_dir: .cache"), "utf-8")
    assert build(root, root / "site") == site
    assert build(root, root / "site") == site


@contextmanager
def disordered(source: Path, place: Path) -> Iterator[None]:
    """A folder seen through Debian's disorderfs, which lists entries in random order."""
    if not shutil.which("disorderfs"):
        pytest.skip("disorderfs is not installed")
    place.mkdir()
    command = ["disorderfs", "--shuffle-dirents=yes", "--multi-user=no", str(source), str(place)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"disorderfs cannot run here: {done.stderr.strip()}")
    try:
        yield
    finally:
        unmount = shutil.which("fusermount3") or "fusermount"
        subprocess.run([unmount, "-u", "-z", str(place)], check=True)


@pytest.mark.thorough
def test_disorderfs_makes_no_difference(usual: tuple[Path, dict[str, str]], tmp_path: Path) -> None:
    root, site = usual
    for number in range(3):
        with disordered(root, tmp_path / f"disorder{number}"):
            assert build(tmp_path / f"disorder{number}", tmp_path / f"site{number}") == site


@pytest.mark.parametrize("epoch", ["", "yesterday", "-1", "4294967296"])
def test_a_time_that_is_none_is_told_in_plain_words(tmp_path: Path, epoch: str) -> None:
    root = copied(SMALL, tmp_path / "program")
    failed = mkdocs(root, "build", environment={"SOURCE_DATE_EPOCH": epoch})
    assert failed.returncode == 1
    assert f'SOURCE_DATE_EPOCH is "{epoch}"; it must be whole seconds since 1970' in failed.stderr
    assert "Traceback" not in failed.stderr


def test_only_what_an_author_has_dated_has_a_date_in_the_sitemap(tmp_path: Path) -> None:
    root = copied(SMALL, tmp_path / "program")
    reviewed = {"legal/clauses": "2026-01-02", "shared/basics": "1969-07-20", "shared/project": "2150-01-01"}
    for name, day in reviewed.items():
        page = root / "content" / f"{name}.md"
        page.write_text(page.read_text("utf-8").replace("title:", f"reviewed: {day}\ntitle:", 1), "utf-8")
    settings = root / "mkdocs.yml"
    kept = "- rolepath:\n      lint: {ignore: [review-in-future]}\n"
    settings.write_text(settings.read_text("utf-8").replace("- rolepath:\n", kept), "utf-8")
    built = mkdocs(root, "build", "-q")
    assert built.returncode == 0, built.stderr
    entries = (root / "site/legal/sitemap.xml").read_text("utf-8").split("</url>")
    dated = [entry for entry in entries if "<lastmod>" in entry]
    assert len(dated) == 1
    assert "/legal/clauses/" in dated[0]
    assert "<lastmod>2026-01-02</lastmod>" in dated[0]
    assert any("/shared/basics/" in entry for entry in entries)
    assert "<lastmod>" not in (root / "site/sitemap.xml").read_text("utf-8")
