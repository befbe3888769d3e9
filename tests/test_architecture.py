"""Who may import whom; the table is the architecture."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
PACKAGE = TESTS.parent / "plugins" / "rolepath"
MOST_LINES_OF_README = 25
MAY_IMPORT = {
    "model": set(),
    "html": set(),
    "memo": set(),
    "collected_log": set(),
    "parallel": {"collected_log", "memo"},
    "time_limit": set(),
    "slow_text": {"model", "time_limit"},
    "lesson_time": {"model", "html"},
    "read": {"model", "html", "memo", "parallel", "results", "time_limit", "slow_text"},
    "lint": {"schedule", "results", "html", "lesson_time", "model", "parallel", "slow_text"},
    "assemble": {"schedule", "results", "html", "lesson_time", "model"},
    "report": {"lint", "assemble", "model"},
    "pipeline": {"lint", "assemble", "draft", "memo", "model", "read", "slow_text"},
    "website": {"lint", "pipeline", "html", "memo", "model", "parallel", "slow_text"},
    "importing": {"lint", "html", "model", "read"},
    "draft": {"lint", "assemble", "html", "model"},
    "adopt": {"model"},
    "schedule": {"html", "model"},
    "due": {"schedule", "html", "model"},
    "results": {"schedule", "model"},
    "cli": {
        "results",
        "lint",
        "assemble",
        "report",
        "pipeline",
        "website",
        "importing",
        "adopt",
        "schedule",
        "due",
        "memo",
        "model",
        "read",
    },
}
ROOMS = {
    "model": ("model.names", "model.times", "model"),
    "read": (
        "read.files",
        "read.github",
        "read.yaml",
        "read.own",
        "read.markdown",
        "read.timetable",
        "read.measured",
        "read",
    ),
    "lint": (
        "lint.words",
        "lint.text",
        "lint.markup",
        "lint.program",
        "lint.places",
        "lint.rules",
        "lint",
        "lint.formats",
    ),
    "assemble": ("assemble.text", "assemble.curriculum", "assemble.pages", "assemble"),
    "website": (
        "website.publish",
        "website.config",
        "website.page",
        "website.material",
        "website.site",
        "website.incremental",
        "website",
    ),
    "cli": ("cli.shared", "cli.start", "cli", "cli.measured"),
    "results": ("results", "results.told"),
}
"""The rooms of a part: each may import those before it, and so no arrow leads upward."""
ENGINES = {"mkdocs", "material"}
FILES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 300
STILL_LONG = {
    "laws/constructs.py",
    "laws/programs.py",
    "website/test_publication.py",
}
"""Files of tests that are still to be parted; none is to be added."""
MOST_IN_A_ROOM = 20


@cache
def tree_of(file: Path) -> ast.AST:
    return ast.parse(file.read_text("utf-8"))


def module_name(file: Path) -> str:
    parts = file.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def part_of(name: str) -> str:
    """The part of the house a module belongs to; the package itself is part of none."""
    return name.split(".")[1] if "." in name else ""


def room_of(name: str) -> str:
    """The room of a part that a module lies in, without the package's own name; the part itself where it has none."""
    rooms = ROOMS.get(part_of(name), ())
    inner = [room for room in rooms if f"{name}.".startswith(f"rolepath.{room}.")]
    return max(inner, key=len, default=part_of(name))


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
    part, room = part_of(module_name(file)), room_of(module_name(file))
    rooms = ROOMS.get(part, (part,))
    for name in imports(tree):
        other = part_of(name) if name.startswith("rolepath.") and part_of(name) in MAY_IMPORT else ""
        if part and other and other != part and other not in MAY_IMPORT[part]:
            yield f"{part} imports {name}"
        if name.split(".")[0] in ENGINES and (part != "website" or room == "website.publish"):
            yield f"{room} imports {name}"
        if part and other == part and rooms.index(room_of(name)) > rooms.index(room):
            yield f"{room} imports {name}, which is above it"
        if part == "model" and name.split(".")[0] in {"yaml", "pydantic", "markdown", "jinja2", "click"}:
            yield f"model imports {name}"
    for node in ast.walk(tree):
        called = node.func if isinstance(node, ast.Call) else None
        is_print = isinstance(called, ast.Name) and called.id == "print"
        is_echo = isinstance(called, ast.Attribute) and called.attr in {"echo", "secho"}
        if (is_print or is_echo) and part != "cli":
            yield f"{part} prints"


def test_files_keep_to_their_part_of_the_house() -> None:
    found = {module_name(file): list(forbidden(file, tree_of(file))) for file in FILES}
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_files_are_small() -> None:
    assert long_files(PACKAGE) == {}


def test_files_of_tests_are_small() -> None:
    assert long_files(TESTS).keys() <= STILL_LONG


def long_files(folder: Path) -> dict[str, int]:
    lengths = {file.relative_to(folder).as_posix(): file.read_bytes().count(b"\n") for file in folder.rglob("*.py")}
    return {name: length for name, length in lengths.items() if length > LONGEST}


def test_every_rule_lies_in_a_family() -> None:
    assert {file.stem for file in (PACKAGE / "lint/rules").glob("*.py")} == {"__init__", "rule"}


@pytest.mark.parametrize("folder", sorted({file.parent for file in FILES}), ids=lambda path: path.name)
def test_room_is_small(folder: Path) -> None:
    assert len(list(folder.glob("*.py"))) <= MOST_IN_A_ROOM


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
        ("lint/text/x.py", "from rolepath.lint.program import scope"),
        ("assemble/pages/x.py", "from rolepath.assemble import program"),
        ("website/publish/x.py", "import mkdocs"),
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
        found = {other for other in imports(tree_of(file)) if other in names and other != name}
        graph[name] = found
    try:
        tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        pytest.fail(f"modules import each other: {error.args[1]}")


def test_the_readme_has_this_table() -> None:
    table = (PACKAGE.parent / "README.md").read_text("utf-8").partition("may import |")[2].partition("\n\n")[0]
    rows = [[set(re.findall(r"`(\w+)(?:/|\.py)?`", cell)) for cell in line.split("|")] for line in table.split("\n")]
    assert {name: row[3] for row in rows[2:] for name in row[1]} == MAY_IMPORT


def test_every_package_says_where_to_begin() -> None:
    for folder in {PACKAGE / name for name in MAY_IMPORT if (PACKAGE / name).is_dir()}:
        assert len((folder / "README.md").read_text("utf-8").split("\n")) <= MOST_LINES_OF_README, folder


READ_MARKDOWN_SOURCE = {
    "importing/markdown/elsewhere.py",  # addresses that Markdown has between < and >
    "importing/markdown/links.py",  # as above
    "importing/sources/learn_markdown.py",  # references of Microsoft's own, which are no tags
    "lint/markup/html_tags.py",  # where tags stand in Markdown, to name the place of a finding
    "lint/text/outside_code.py",  # comments in Markdown
    "lint/program/paragraphs.py",  # words of Markdown source
    "lint/rules/sections/heading_not_rendered.py",  # what an author wrote raw
    "read/github/block_syntax.py",  # where raw HTML begins in Markdown
    "read/own/marked_names.py",  # comments in Markdown that ask for a fact
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
