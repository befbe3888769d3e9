"""Whatever authors do to files: a build ends with the finding and no traceback, and leaves the site as it was."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result
from mkdocs.__main__ import cli as mkdocs_command

from conftest import MakeProgram, mkdocs
from rolepath.cli.main import main as rolepath_command
from test_cases import CASES, made

ALL = {
    f"{file}: {name}": case
    for file in ("bad_input", "names")
    for name, case in yaml.safe_load((CASES / f"{file}.yml").read_text("utf-8")).items()
}
BAD = {name: case for name, case in ALL.items() if case["findings"]}
CONFIG = {"base_path": ["content"]}


def with_snippets(root: Path) -> Path:
    """The program of a case with the extensions that cases need, and little patience with slow texts."""
    config = root / "mkdocs.yml"
    patience = "  - rolepath:\n      limits: {seconds: 1}\n"
    config.write_text(config.read_text("utf-8").replace("  - rolepath:\n", patience))
    snippets = yaml.safe_dump([{"pymdownx.snippets": CONFIG}])
    config.write_text(config.read_text("utf-8").rstrip("\n") + "\n  " + snippets.replace("\n", "\n  ").rstrip() + "\n")
    return root


def plain(result: Result) -> str:
    """What a command printed; anything but a plain end is an error of ours."""
    assert isinstance(result.exception, SystemExit | None), result.exception
    assert "Traceback" not in result.output
    return result.output


def places(case: dict[str, Any]) -> list[str]:
    return [found.rpartition(" ")[0] for found in case["findings"]]


def test_there_are_enough() -> None:
    assert len(BAD) >= 80


@pytest.mark.sample(4)
@pytest.mark.parametrize("name", BAD)
def test_lint_and_build_name_the_place(name: str, make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    case: dict[str, Any] = BAD[name]
    root = with_snippets(made(case, make_program))
    monkeypatch.chdir(root)
    (root / "site").mkdir()
    (root / "site/kept.txt").write_text("as it was", "utf-8")
    linted = CliRunner().invoke(rolepath_command, ["lint", "--format", "concise"])
    output = plain(linted)
    # Without a content folder there is nothing to check, which MkDocs' configuration says already.
    assert linted.exit_code == 2 if "no content folder" in name else linted.exit_code == 1
    assert linted.exit_code == 2 or [at for at in places(case) if at not in output] == []
    built = CliRunner().invoke(mkdocs_command, ["build", "-q", "--strict"])
    plain(built)
    assert built.exit_code == 1
    assert [file.name for file in (root / "site").iterdir()] == ["kept.txt"]


SAMPLE = [name for number, name in enumerate(BAD) if number % 10 == 0]


@pytest.mark.parametrize("name", [*SAMPLE, *(pytest.param(name, marks=pytest.mark.thorough) for name in BAD)])
def test_as_people_run_it(name: str, make_program: MakeProgram) -> None:
    built = mkdocs(with_snippets(made(BAD[name], make_program)), "build", "--strict")
    assert built.returncode == 1
    assert "Traceback" not in built.stdout + built.stderr
    missing = [at for at in places(BAD[name]) if at not in built.stdout + built.stderr]
    assert missing == [] or "no content folder" in name
