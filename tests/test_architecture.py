"""Who may import whom; the table is the architecture."""

import ast
import re
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "plugins" / "rolepath"
MAY_IMPORT = {
    "model": set(),
    "html": set(),
    "memo": set(),
    "parallel": {"memo"},
    "time_limit": set(),
    "slow_text": {"model", "time_limit"},
    "read": {"model", "html", "memo", "parallel", "time_limit", "slow_text"},
    "lint": {"model", "html", "parallel", "slow_text", "schedule"},
    "assemble": {"model", "html", "schedule"},
    "schedule": {"model", "html"},
    "due": {"model", "html", "schedule"},
    "export": {"model"},
    "pipeline": {"model", "memo", "read", "lint", "assemble", "slow_text", "schedule"},
    "website": {"model", "html", "schedule", "memo", "pipeline", "lint", "export", "parallel", "slow_text"},
    "cli": {"model", "schedule", "due", "memo", "pipeline", "read", "lint", "assemble", "export", "website"},
}
ENGINES = {"mkdocs", "material"}
FILES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 300


def module_name(file: Path) -> str:
    parts = file.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def part_of(name: str) -> str:
    """The part of the house a module belongs to; the package itself is part of none."""
    return name.split(".")[1] if "." in name else ""


def imports(tree: ast.AST) -> Iterator[str]:
    """Every module that is imported anywhere, in functions and for types as well."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def forbidden(file: Path, tree: ast.AST) -> Iterator[str]:
    """What a file imports or calls and may not."""
    part = part_of(module_name(file))
    for name in imports(tree):
        other = part_of(name) if name.startswith("rolepath.") and part_of(name) in MAY_IMPORT else ""
        if part and other and other != part and other not in MAY_IMPORT[part]:
            yield f"{part} imports {name}"
        if name.split(".")[0] in ENGINES and part != "website":
            yield f"{part} imports {name}"
        if part == "model" and name.split(".")[0] in {"yaml", "pydantic", "markdown", "jinja2", "click"}:
            yield f"model imports {name}"
    for node in ast.walk(tree):
        called = node.func if isinstance(node, ast.Call) else None
        is_print = isinstance(called, ast.Name) and called.id == "print"
        is_echo = isinstance(called, ast.Attribute) and called.attr in {"echo", "secho"}
        if (is_print or is_echo) and part != "cli":
            yield f"{part} prints"


@pytest.mark.parametrize("file", FILES, ids=module_name)
def test_file_keeps_to_its_part_of_the_house(file: Path) -> None:
    assert list(forbidden(file, ast.parse(file.read_text("utf-8")))) == []


@pytest.mark.parametrize("file", FILES, ids=module_name)
def test_file_is_small(file: Path) -> None:
    assert file.read_text("utf-8").count("\n") <= LONGEST


@pytest.mark.parametrize(
    ("path", "source"),
    [
        (
            "lint/rules/x.py",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from rolepath.read import source",
        ),
        ("assemble/x.py", "def f():\n    import mkdocs.utils"),
        ("model/x.py", "import yaml"),
        ("website/x.py", "print(1)"),
        ("model/x.py", "from rolepath import pipeline"),
    ],
)
def test_planted_faults_are_found(path: str, source: str) -> None:
    assert list(forbidden(PACKAGE / path, ast.parse(source)))


def test_every_part_is_in_the_table() -> None:
    parts = {part_of(module_name(file)) for file in FILES} - {"", "py"}
    assert parts <= MAY_IMPORT.keys()


def test_no_import_cycles() -> None:
    names = {module_name(file): file for file in FILES}
    graph = {}
    for name, file in names.items():
        found = {other for other in imports(ast.parse(file.read_text("utf-8"))) if other in names and other != name}
        graph[name] = found
    try:
        tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        pytest.fail(f"modules import each other: {error.args[1]}")


READ_MARKDOWN_SOURCE = {
    "lint/markup/html_tags.py",  # where tags stand in Markdown, to name the place of a finding
    "lint/text/outside_code.py",  # comments in Markdown
    "lint/program/paragraphs.py",  # words of Markdown source
    "lint/rules/sections/heading_not_rendered.py",  # what an author wrote raw
    "read/github/block_syntax.py",  # where raw HTML begins in Markdown
    "read/markdown/marks.py",  # comments in Markdown, and those that Rolepath writes itself
    "read/yaml/yaml_messages.py",  # the words of the YAML library
    "website/material/navigation.py",  # the HTML of Material's own template
}
"""Files with patterns that hold a tag, none of which takes an author's HTML apart: that is for `html/` alone."""
A_TAG = re.compile(r"(?<!\?)(?<!\?P)(?<!\\g)<(?:/|!|\[\^?[<>a-zA-Z/]|\((?:\?:)?/?|[a-zA-Z])")


def patterns(tree: ast.AST) -> Iterator[str]:
    """The texts of all regular expressions in a file, as far as they are written out."""
    for node in ast.walk(tree):
        called = node.func if isinstance(node, ast.Call) and node.args else None
        of = called.value if isinstance(called, ast.Attribute) else None
        if isinstance(node, ast.Call) and isinstance(of, ast.Name) and of.id == "re":
            parts = (part.value for part in ast.walk(node.args[0]) if isinstance(part, ast.Constant))
            yield "".join(part for part in parts if isinstance(part, str))


def test_html_is_taken_apart_in_its_own_room_alone() -> None:
    found = {
        file.relative_to(PACKAGE).as_posix()
        for file in FILES
        if any(A_TAG.search(pattern) for pattern in patterns(ast.parse(file.read_text("utf-8"))))
    }
    assert {file for file in found if not file.startswith("html/")} == READ_MARKDOWN_SOURCE


def test_a_pattern_of_a_tag_is_found() -> None:
    for pattern in ("<[^>]*>", "<(p|li)", "</?h[1-6]", "<!--", "<li id"):
        assert A_TAG.search(pattern)
    for pattern in ("(?<name>x)", "(?P<name>x)", "(?<!x)", "a < b"):
        assert not A_TAG.search(pattern)
