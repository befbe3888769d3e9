"""Templates of packages are compiled once for all builds, others in each; what is kept never changes a site."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, pass_context

from conftest import SMALL, MakeProgram, write
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


@dataclass(frozen=True)
class First:
    """A first build: what it compiled, the site that it made, and what is kept of it."""

    compiled: list[str]
    site: dict[str, str]
    kept: Path


def build(root: Path, kept: Path, **more: str) -> list[str]:
    """Builds in a process of its own, and tells the files of the templates that it compiled."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPYCACHEPREFIX": str(kept), "NO_MKDOCS_2_WARNING": "1", **more}
    done = subprocess.run(
        [sys.executable, "-c", COUNTED], cwd=root, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> First:
    root = Path(shutil.copytree(SMALL, tmp_path_factory.mktemp("first") / "program"))
    compiled = build(root, root.parent / "compiled")
    return First(compiled, tree(root / "site"), root.parent / "compiled")


@pytest.fixture
def built(tmp_path: Path, first: First) -> Build:
    """Builds after the first one."""
    shutil.copytree(first.kept, tmp_path / "compiled")
    return lambda root, **more: build(root, tmp_path / "compiled", **more)


def forgotten(folder: Path) -> None:
    """No template has been compiled, but Python's own code, which takes long."""
    for file in kept(folder):
        file.unlink()


def kept(folder: Path) -> list[Path]:
    return sorted((folder / "compiled").rglob("*.bin"))


def test_a_second_build_compiles_only_what_is_the_owners(
    built: Build, first: First, make_program: MakeProgram, tmp_path: Path
) -> None:
    root = make_program({"overrides/main.html": '{% extends "base.html" %}'})
    own = (root / "mkdocs.yml").read_text("utf-8").replace("name: material", "name: material\n  custom_dir: overrides")
    assert any(file.startswith(str(THEME)) for file in first.compiled)
    assert built(root) == []
    assert tree(root / "site") == first.site
    assert set(built(write(root, {"mkdocs.yml": own}))) == {str(root / "overrides/main.html")}
    assert [file.name.partition(".")[0] for file in kept(tmp_path)] == ["pages", "pieces"]


@pytest.mark.sample(2)
@pytest.mark.parametrize("beginning", [b"", b"x"], ids=["empty", "another"])
def test_a_broken_file_counts_as_none(
    built: Build, first: First, make_program: MakeProgram, tmp_path: Path, beginning: bytes
) -> None:
    root = make_program({})
    for file in kept(tmp_path):
        file.write_bytes(beginning and beginning + file.read_bytes()[1:])
    assert sorted(built(root)) == sorted(first.compiled)
    assert tree(root / "site") == first.site
    assert built(root) == []


def test_nothing_is_kept_where_python_keeps_nothing(built: Build, make_program: MakeProgram, tmp_path: Path) -> None:
    forgotten(tmp_path)
    built(make_program({}), PYTHONDONTWRITEBYTECODE="1")
    assert kept(tmp_path) == []


def test_another_language_is_said_by_what_an_english_site_compiled(
    built: Build, first: First, make_program: MakeProgram, tmp_path: Path
) -> None:
    root = make_program({})
    config = (root / "mkdocs.yml").read_text("utf-8")
    write(root, {"mkdocs.yml": config.replace("name: material", "name: material\n  language: de")})
    assert len(built(root)) < len(first.compiled) / 2
    site = tree(root / "site")
    forgotten(tmp_path)
    assert len(built(root)) >= len(first.compiled)
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
