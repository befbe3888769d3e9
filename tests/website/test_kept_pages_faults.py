"""A build that takes most of its pages over from the last one is cut short: the site is the old one or the new one."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from test_faults import spread

from conftest import SMALL, mkdocs
from faults import Run, builds
from versions import Versions, stages, tree

pytestmark = pytest.mark.skipif(not hasattr(__import__("os"), "fork"), reason="this system has no fork")

EDITED = "content/shared/basics.md"
KINDS = ("once", "from-then-on", "kill", "stop")


class Edited:
    """A program with a cache, one module of which is edited to and fro."""

    def __init__(self, root: Path, run: Run, sites: Versions) -> None:
        self.root = root
        self.run = run
        self.sites = sites

    def write(self, version: str) -> None:
        text = (SMALL / EDITED).read_text("utf-8")
        (self.root / EDITED).write_text(f"{text}\nThis is version {version}.\n", "utf-8")

    def publish(self, version: str) -> int:
        """Builds without a fault; what is returned is how many steps it takes."""
        self.write(version)
        built = self.run()
        assert built.code == 0, built.text
        assert self.version() == version
        assert stages(self.root) == []
        return built.steps

    def version(self) -> str | None:
        now = tree(self.root / "site")
        return next((name for name, site in self.sites.items() if site == now), None)


@pytest.fixture
def edited(tmp_path: Path) -> Iterator[Edited]:
    root = tmp_path / "program"
    shutil.copytree(SMALL, root)
    config = root / "mkdocs.yml"
    sites: Versions = {}
    with builds(root) as run:
        tried = Edited(root, run, sites)
        for version in ("a", "b"):
            tried.write(version)
            assert mkdocs(root, "build", "--site-dir", f"cold-{version}").returncode == 0
            sites[version] = tree(root / f"cold-{version}")
        config.write_text(config.read_text("utf-8").replace('cache_dir: ""', "jobs: 1"), "utf-8")
        yield tried


def cut_short(edited: Edited, steps: list[int], kind: str) -> None:
    """Builds with a fault at each step; the site is one of the two, and the next build has no trouble."""
    versions = ["b", "a"]
    for step in steps:
        before = edited.version()
        edited.write(versions[0])
        built = edited.run(step, kind)
        assert "Traceback" not in built.text, (step, built.text)
        assert edited.version() in ({before, versions[0]} if built.code else {versions[0]}), (step, built.text)
        assert kind == "kill" or stages(edited.root) == [], step
        edited.publish(versions[0])
        versions.reverse()


def steps_of(edited: Edited) -> int:
    """How many steps the build after an edit takes; less than one of all pages."""
    whole = edited.publish("a")
    edited.publish("b")
    after_edit = edited.publish("a")
    assert after_edit < whole
    return after_edit


def test_some_steps_are_cut_short(edited: Edited) -> None:
    steps = spread(steps_of(edited), 2)
    cut_short(edited, steps[1:], "once")
    cut_short(edited, steps[-1:], "kill")


@pytest.mark.thorough
@pytest.mark.parametrize("kind", KINDS)
def test_every_step_is_cut_short(edited: Edited, kind: str) -> None:
    cut_short(edited, list(range(1, steps_of(edited) + 1)), kind)
