"""A profile says where the time of a build goes, and leaves nothing behind."""

import re

import pytest
from click.testing import CliRunner, Result

from conftest import MakeProgram
from rolepath.cli.main import main
from rolepath.lint.registry import RULES
from rolepath.model.times.time_spent import measured, measurement
from versions import tree

STEP = re.compile(r" +(\d+\.\d\d) s  +(\d+)%  (.+)")


def profiled(root: object, *options: str) -> Result:
    return CliRunner().invoke(main, ["profile", "-f", f"{root}/mkdocs.yml", *options], catch_exceptions=False)


def test_the_steps_add_up_to_the_whole(make_program: MakeProgram) -> None:
    root = make_program({})
    before = tree(root)
    result = profiled(root)
    assert result.exit_code == 0
    steps = [match.groups() for match in STEP.finditer(result.output)]
    names = [name for _, _, name in steps]
    assert names == [
        "configuration and plugins",
        "reading content and roles",
        "checking",
        "role legal",
        "role warehouse",
        "publishing",
        "the hub, and MkDocs itself",
    ]
    whole = re.search(r"(\d+\.\d\d) s +in one process", result.output)
    assert whole
    assert sum(float(seconds) for seconds, _, _ in steps) == pytest.approx(float(whole[1]), abs=0.04)
    assert sum(int(share) for _, share, _ in steps) == pytest.approx(100, abs=4)
    assert tree(root) == before, "neither a site nor a cache"


def test_files_and_pages_are_named_the_slowest_first(make_program: MakeProgram) -> None:
    output = profiled(make_program({}), "--cold", "--top", "3").output
    texts, pages, rules = (re.findall(r"(\d+\.\d) ms  (.+)", part) for part in output.split("\n\n")[1:])
    assert [len(texts), len(pages), len(rules)] == [3, 3, 3]
    for found in (texts, pages, rules):
        assert found == sorted(found, key=lambda item: -float(item[0]))
    assert all(name.startswith(("content/", "roles/")) for _, name in texts)
    assert all(name.startswith("/") for _, name in pages)
    assert {name for _, name in rules} <= {rule.name for rule in RULES}


def test_a_program_that_cannot_be_built_is_no_traceback(make_program: MakeProgram) -> None:
    result = profiled(make_program({"roles/legal.yml": "id: ["}))
    assert (result.exit_code, '"mkdocs build" says why' in result.output) == (2, True)


def test_work_is_measured_only_while_somebody_wants_to_know() -> None:
    with measured("before"):
        pass
    with measurement() as outer:
        with measured("one", "a"), measurement() as inner, measured("two"):
            pass
        with pytest.raises(ValueError, match="x"), measured("three"):
            raise ValueError("x")
    assert [(span.what, span.which) for span in inner] == [("two", "")]
    assert [span.what for span in outer] == ["one", "three"]
    assert all(span.seconds >= 0 for span in outer)
