"""Templates of packages are compiled once for all builds, others in each; what is kept never changes a site."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, pass_context

from conftest import MakeProgram, write
from rolepath.website.page.compiled_templates import CompiledTemplates
from rolepath.website.page.theme_folder import THEME
from versions import tree

COUNTED = """
import jinja2, sys
compiled = []
compile = jinja2.Environment.compile
jinja2.Environment.compile = lambda self, source, name=None, filename=None, *rest, **more: (
    compiled.append(str(filename)), compile(self, source, name, filename, *rest, **more))[1]
from mkdocs.__main__ import cli
try:
    cli(["build", "--quiet"])
finally:
    print(*compiled, sep="\\n")
"""
Build = Callable[..., list[str]]


@pytest.fixture
def built(tmp_path: Path) -> Build:
    """Builds in a process of its own, and tells the files of the templates that it compiled."""

    def build(root: Path, **more: str) -> list[str]:
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment |= {"PYTHONPYCACHEPREFIX": str(tmp_path / "compiled"), "NO_MKDOCS_2_WARNING": "1", **more}
        command = [sys.executable, "-c", COUNTED]
        done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout.split()

    return build


def kept(folder: Path) -> list[Path]:
    return sorted((folder / "compiled").rglob("*.bin"))


def test_a_second_build_compiles_only_what_is_the_owners(
    built: Build, make_program: MakeProgram, tmp_path: Path
) -> None:
    root = make_program({"overrides/main.html": '{% extends "base.html" %}'})
    config = (root / "mkdocs.yml").read_text("utf-8")
    write(root, {"mkdocs.yml": config.replace("name: material", "name: material\n  custom_dir: overrides")})
    first = built(root)
    site = tree(root / "site")
    second = built(root)
    assert any(file.startswith(str(THEME)) for file in first)
    assert set(second) == {str(root / "overrides/main.html")}
    assert tree(root / "site") == site
    assert [file.name.partition(".")[0] for file in kept(tmp_path)] == ["pages", "pieces"]


def test_a_broken_file_counts_as_none(built: Build, make_program: MakeProgram, tmp_path: Path) -> None:
    root = make_program({})
    first = built(root)
    site = tree(root / "site")
    for beginning in (b"", b"x"):
        for file in kept(tmp_path):
            file.write_bytes(beginning and beginning + file.read_bytes()[1:])
        assert sorted(built(root)) == sorted(first)
        assert tree(root / "site") == site
    assert built(root) == []


def test_nothing_is_kept_where_python_keeps_nothing(built: Build, make_program: MakeProgram, tmp_path: Path) -> None:
    built(make_program({}), PYTHONDONTWRITEBYTECODE="1")
    assert kept(tmp_path) == []


def test_another_language_is_said_by_what_an_english_site_compiled(
    built: Build, make_program: MakeProgram, tmp_path: Path
) -> None:
    root = make_program({})
    first = built(root)
    config = (root / "mkdocs.yml").read_text("utf-8")
    write(root, {"mkdocs.yml": config.replace("name: material", "name: material\n  language: de")})
    assert len(built(root)) < len(first) / 2
    site = tree(root / "site")
    assert len(built(root, PYTHONPYCACHEPREFIX=str(tmp_path / "other"))) >= len(first)
    assert tree(root / "site") == site


def environment(cache: CompiledTemplates, text: str, *, trim_blocks: bool = False) -> Environment:
    return Environment(
        loader=DictLoader({"page": text}), bytecode_cache=cache, trim_blocks=trim_blocks, auto_reload=False
    )


def test_equal_names_with_other_texts_options_or_filters_are_not_confused() -> None:
    cache = CompiledTemplates("tested")
    text = "{% if true %}\nA{% endif %}"
    assert environment(cache, text).get_template("page").render() == "\nA"
    assert environment(cache, text, trim_blocks=True).get_template("page").render() == "A"
    assert environment(cache, "B").get_template("page").render() == "B"
    for function in (str.upper, _with_context):
        with_filter = environment(cache, "{{ name | changed }}")
        with_filter.filters["changed"] = function
        assert with_filter.get_template("page").render(name="a") == "A"


@pass_context
def _with_context(context: object, text: str) -> str:
    assert context != text
    return text.upper()
