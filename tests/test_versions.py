"""A program that is newer than the tool is named as that, once, and nothing else is guessed about it."""

import json
import logging
import re
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as some
from mkdocs.config.base import ValidationError

from conftest import SMALL, MakeProgram, check, mkdocs
from rolepath import __version__
from rolepath.cli.main import main
from rolepath.model.finding import FORMAT_NEWER
from rolepath.model.program import FORMAT
from rolepath.read.yaml.json_schemas import json_schema
from rolepath.website.config.options import LeastVersion, Options

NEWER = f"format: {FORMAT + 1}\n"
PROGRAM = "title: AI\nphases:\n  start: {title: Start, weeks: 1-2}\n"


@pytest.fixture(autouse=True)
def quiet_again() -> Iterator[None]:
    """Commands silence MkDocs' log, which other tests of this process may want."""
    level = logging.getLogger("mkdocs").level
    yield
    logging.getLogger("mkdocs").setLevel(level)


def lint(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["lint", "-f", str(root / "mkdocs.yml"), *arguments], catch_exceptions=False)


@pytest.mark.parametrize(
    "more",
    [
        "",
        "pathways: {a: b}\n",
        "title: [not, a, text]\n",
        "# rolepath-ignore format-newer: it will be all right\n",
    ],
)
def test_a_newer_format_is_the_one_thing_that_is_said(more: str, make_program: MakeProgram) -> None:
    root = make_program(
        {
            "content/program.yml": more + NEWER + (PROGRAM.replace("title: AI\n", "") if "title" in more else PROGRAM),
            "roles/legal.yml": "title: Legal\ncompetences: {}\n",
            "content/legal/clauses.md": "---\ntitle: x\n---\n\n<!-- rolepath-ignore nothing-known: x -->\n",
            ".rolepath-baseline.json": json.dumps({"findings": []}),
        }
    )
    (finding,) = check(root).findings
    assert finding.rule == FORMAT_NEWER
    assert finding.place.path == "content/program.yml"
    assert f"format {FORMAT + 1}" in finding.message
    assert "pip install" in finding.fix
    result = lint(root)
    assert result.exit_code == 1
    built = mkdocs(root, "build")
    assert built.returncode != 0
    assert finding.message[1:] in " ".join(built.stderr.split())
    assert not (root / "site").exists()


def test_the_format_of_today_may_be_written(make_program: MakeProgram) -> None:
    program = (SMALL / "content/program.yml").read_text("utf-8")
    assert check(make_program({"content/program.yml": f"format: {FORMAT}\n{program}"})).findings == ()


@pytest.mark.parametrize("written", ["0", "-1", "one", "[1]", "1.5"])
def test_what_is_no_format(written: str, make_program: MakeProgram) -> None:
    root = make_program({"content/program.yml": f"format: {written}\n{PROGRAM}"})
    (finding,) = [finding for finding in check(root).findings if finding.place.path == "content/program.yml"]
    assert finding.rule == "field-invalid"


def test_editors_know_the_format() -> None:
    assert json_schema("program")["properties"]["format"]["maximum"] == FORMAT


def with_requires(make_program: MakeProgram, version: str) -> Path:
    root = make_program({})
    text = (root / "mkdocs.yml").read_text("utf-8")
    written = re.sub(r"( +)- rolepath:?\n", rf"\1- rolepath:\n\1    requires: {version}\n", text)
    assert written != text
    (root / "mkdocs.yml").write_text(written, "utf-8")
    return root


@pytest.mark.parametrize("version", ['"999"', '"999.1"', '">=999.0.1"', '"0.999"'])
def test_an_older_tool_says_so_in_a_sentence(version: str, make_program: MakeProgram) -> None:
    root = with_requires(make_program, version)
    said = f"this program needs Rolepath {version.strip('>=' + chr(34))} or newer, and this is {__version__}; install"
    result = lint(root)
    assert result.exit_code == 2
    assert said in result.output
    built = mkdocs(root, "build")
    assert built.returncode != 0
    assert said in built.stderr
    assert "Traceback" not in built.stderr


@pytest.mark.parametrize("version", ['""', '"0"', '"0.1"', f'"{__version__}"', f'">={__version__}"', '"0.1.0.0"'])
def test_this_tool_and_older_ones_are_enough(version: str, make_program: MakeProgram) -> None:
    assert lint(with_requires(make_program, version)).exit_code == 0


@pytest.mark.parametrize("version", ["0.2", "1", "soon", '"<2"', "[0.1]", '"0.1 or so"'])
def test_what_is_no_version(version: str, make_program: MakeProgram) -> None:
    result = lint(with_requires(make_program, version))
    assert result.exit_code == 2
    assert "write the version between quotes" in result.output


@given(some.lists(some.integers(0, 40), min_size=1, max_size=4))
def test_numbers_are_compared_and_not_letters(numbers: list[int]) -> None:
    ours = [int(part) for part in __version__.split(".")]
    wanted = [*numbers, 0, 0, 0, 0][:5]
    is_newer = wanted > [*ours, 0, 0, 0, 0][:5]
    with pytest.raises(ValidationError) if is_newer else nullcontext():
        LeastVersion().run_validation(".".join(map(str, numbers)))


def test_the_option_is_one() -> None:
    assert dict(Options._schema)["requires"].default == ""  # noqa: SLF001
