"""Whatever fails on disk, and wherever a build is ended: the published site is the old one or the new one, whole."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from faults import Build, Run, builds
from sampling import drawn
from versions import Versions, program, stages, stamp, tree

pytestmark = pytest.mark.skipif(not hasattr(__import__("os"), "fork"), reason="this system has no fork")

MOST_STEPS = 5000


class Site:
    """A published site, and the builds that are tried on it."""

    def __init__(self, root: Path, run: Run, versions: Versions) -> None:
        self.root = root
        self.run = run
        self.versions = versions

    def published(self) -> str | None:
        """Which version is published; None for anything that is not one."""
        now = tree(self.root / "site")
        return next((name for name, site in self.versions.items() if site == now), None)

    def publish(self, version: str) -> Build:
        """Builds a version without a fault; what was left behind is gone afterwards."""
        stamp(self.root, version)
        built = self.run()
        assert built.code == 0, built.text
        assert self.published() == version
        assert stages(self.root) == []
        return built


@pytest.fixture
def site(tmp_path: Path, versions: Versions) -> Iterator[Site]:
    root = program(tmp_path / "program", "a")
    with builds(root) as run:
        tried = Site(root, run, versions)
        yield tried


def spread(total: int, count: int) -> list[int]:
    """Some steps of all, the first and the last among them; the last one publishes."""
    return sorted({1, *range(total, 0, -(total // count))})


def fail_at(site: Site, steps: list[int], kind: str) -> None:
    """Builds version b with a fault at each step; the site stays what it was, or is version b if nothing needed it."""
    stamp(site.root, "b")
    for step in steps:
        before = site.published()
        built = site.run(step, kind)
        assert "Traceback" not in built.text, (step, built.text)
        assert site.published() == (before if built.code else "b"), (step, built.text)
        assert stages(site.root) == [], (step, built.text)
        if built.code == 0 and kind == "once":
            site.publish("a")
            stamp(site.root, "b")
        elif built.code:
            assert "a planted fault" in built.text or "No space left on device" in built.text
    site.publish("b")


@pytest.mark.sample(2)
@pytest.mark.parametrize("kind", ["once", "from-then-on"])
def test_a_failing_step_changes_nothing_and_is_told_in_plain_words(site: Site, kind: str) -> None:
    total = site.publish("a").steps
    assert total > 300, "all that is written goes through these steps"
    fail_at(site, spread(total, 3), kind)


@pytest.mark.thorough
@pytest.mark.parametrize("kind", ["once", "from-then-on"])
def test_every_step_may_fail(site: Site, kind: str) -> None:
    total = site.publish("a").steps
    assert total < MOST_STEPS
    fail_at(site, list(range(1, total + 1)), kind)


def end_at(site: Site, steps: list[int], kind: str) -> None:
    """Ends a build at each step; the site is one of the two versions, and the next build has no trouble."""
    versions = ["b", "a"]
    for step in steps:
        before = site.published()
        stamp(site.root, versions[0])
        ended = site.run(step, kind)
        assert site.published() in {before, versions[0]}, step
        if kind == "stop":
            assert (ended.code == 0) == (site.published() == versions[0]), (step, ended.text)
            assert stages(site.root) == [], step
            assert "Traceback" not in ended.text
        site.publish(versions[0])
        versions.reverse()


def test_a_build_may_be_killed_while_it_makes_its_stage(site: Site) -> None:
    site.publish("a")
    end_at(site, drawn(range(1, 9), 8), "kill")


def test_a_build_may_be_killed_at_any_step(site: Site) -> None:
    end_at(site, spread(site.publish("a").steps, 2), "kill")


def test_a_build_may_be_stopped_at_any_step(site: Site) -> None:
    end_at(site, spread(site.publish("a").steps, 1), "stop")


@pytest.mark.thorough
@pytest.mark.parametrize("kind", ["kill", "stop"])
def test_a_build_may_be_ended_at_two_hundred_steps(site: Site, kind: str) -> None:
    total = site.publish("a").steps
    end_at(site, sorted(Random(7).sample(range(1, total + 1), 200)), kind)  # noqa: S311 (no secret)


def test_a_folder_that_stays_is_as_it_was_after_a_failure_in_the_middle_of_publishing(site: Site) -> None:
    site.publish("a")
    identity = (site.root / "site").stat().st_ino
    stamp(site.root, "b", keep_folder=True)
    total = site.run().steps
    assert site.published() == "b"
    stamp(site.root, "a", keep_folder=True)
    for step in drawn(range(total - 8, total + 1), 9):  # there are nine entries in a site
        assert site.run(step).code == 1
        assert site.published() == "b"
        assert stages(site.root / "site") == []
    assert site.run().code == 0
    assert site.published() == "a"
    assert (site.root / "site").stat().st_ino == identity
