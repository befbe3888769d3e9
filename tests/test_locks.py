"""What the program is built with is what the tests have seen."""

import re

from conftest import PROJECT


def pins(name: str) -> dict[str, str]:
    """The versions that a lock names, by package."""
    return dict(re.findall(r"^([\w.\[\]-]+)==([^ \\\n]+)", (PROJECT / name).read_text("utf-8"), re.MULTILINE))


def test_both_locks_name_the_same_versions() -> None:
    built, tested = pins("requirements.lock"), pins("requirements-test.lock")
    assert built
    assert {name: version for name, version in built.items() if tested.get(name) != version} == {}
