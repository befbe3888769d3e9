"""Every name that a template uses is one that a plan, the website or the template itself gives."""

import ast
import inspect
import textwrap
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, nodes

from conftest import SMALL, check, settings, write
from quality import write_quality_program
from rolepath import pipeline
from rolepath.model.site_plan import PagePlan
from rolepath.website.page.theme_folder import THEME
from rolepath.website.site.planned_site import PlannedPage

PARTS = ("head", "foot")
CLAUSES = (SMALL / "content/legal/clauses.md").read_text("utf-8")
NEWS: dict[str, str | bytes | None] = {
    "content/legal/clauses.md": CLAUSES.replace("---\n", "---\nchanges: [{date: 2026-11-02, text: A clause}]\n", 1)
}
"""What a program needs to have a page of what is new."""
AROUND = ast.parse(textwrap.dedent(inspect.getsource(PlannedPage._around)))  # noqa: SLF001 (of which the keys are asked)
WEBSITE = {"t", "filled", "title", "layout", "findings", "loop"}
WEBSITE |= {
    str(key.value)
    for node in ast.walk(AROUND)
    if isinstance(node, ast.Dict)
    for key in node.keys
    if isinstance(key, ast.Constant)
}
"""What pages get besides their plan: by `Pieces`, and by `PlannedPage._around`."""
EXCUSED = {"module": {"phases"}}
"""What a template that is included uses only where another, which includes it, has set nothing: `keep/use.html`."""
METHODS = {"items", "values", "startswith", "endswith", "split", "upper", "lower", "get"}


@cache
def template(name: str) -> nodes.Template:
    return Environment(autoescape=True).parse((THEME / name).read_text("utf-8"))


def of(node: nodes.Node, layout: str, has: Collection[str]) -> Iterator[nodes.Node]:
    """What a page of a layout, with values of these names, can come to in a template and all that it includes."""
    yield node
    if isinstance(node, nodes.Include) and isinstance(node.template, nodes.Const):
        yield from of(template(node.template.value), layout, has)
    children = node.iter_child_nodes()
    if isinstance(node, nodes.If | nodes.CondExpr) and is_never(node.test, layout, has):
        taken = [*node.elif_, *node.else_] if isinstance(node, nodes.If) else [node.expr2] if node.expr2 else []
        children = iter(taken)
    for child in children:
        yield from of(child, layout, has)


def is_never(test: nodes.Node, layout: str, has: Collection[str]) -> bool:
    """Whether a condition asks for another layout, for a value that pages of this one never have, or for a preview."""
    if isinstance(test, nodes.And):
        return is_never(test.left, layout, has) or is_never(test.right, layout, has)
    if isinstance(test, nodes.Filter) and test.name == "d" and isinstance(test.node, nodes.Name):
        return test.node.name not in has
    if isinstance(test, nodes.Name):
        return test.name == "findings"
    if not isinstance(test, nodes.Compare) or not isinstance(test.expr, nodes.Name) or test.expr.name != "layout":
        return False
    (operand,) = test.ops
    wanted = operand.expr.as_const()
    return layout not in wanted if operand.op == "in" else operand.op == "eq" and layout != wanted


@dataclass
class Used:
    """Names that a layout's templates use: those that must be there, those with a default, those within values."""

    demanded: set[str] = field(default_factory=set)
    optional: set[str] = field(default_factory=set)
    inner: set[str] = field(default_factory=set)


def used_by(layout: str, has: Collection[str]) -> Used:
    used, own, spared = Used(), set[str](), set[int]()
    for part in (layout, *PARTS):
        for node in of(template(f"rolepath/{part}.html"), layout, has):
            if isinstance(node, nodes.Filter) and node.name in ("d", "default") and node.node:
                spared.add(id(node.node))
            if isinstance(node, nodes.Name) and node.ctx == "load":
                (used.optional if id(node) in spared else used.demanded).add(node.name)
            elif isinstance(node, nodes.Name):
                own.add(node.name)
            elif isinstance(node, nodes.Getattr) and not is_word(node):
                used.inner.add(node.attr)
    known = own | WEBSITE
    return Used(used.demanded - used.optional - known, used.optional - known, used.inner - METHODS)


def is_word(node: nodes.Getattr) -> bool:
    """Whether it is a word of the interface, or of a loop, which Jinja has."""
    return isinstance(node.node, nodes.Name) and node.node.name in ("t", "loop")


def keys_in(data: Any) -> Iterator[str]:
    if isinstance(data, Mapping):
        for key, value in data.items():
            yield key
            yield from keys_in(value)
    elif isinstance(data, list | tuple):
        for item in data:
            yield from keys_in(item)


def pages_of(root: Path) -> Iterator[PagePlan]:
    catalog = check(root).catalog
    yield from pipeline.plan_hub(catalog, settings(root)).pages
    for role in catalog.roles:
        yield from pipeline.plan_role(catalog, settings(root), role).pages


Given = Mapping[str, set[str]]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[PagePlan]:
    """All pages of programs that have, together, whatever a program can have."""
    news = write(copied(tmp_path_factory.mktemp("news") / "program"), NEWS)
    roots = [news, write_quality_program(tmp_path_factory.mktemp("quality"))]
    return [page for root in roots for page in pages_of(root)]


@pytest.fixture(scope="module")
def given(pages: list[PagePlan]) -> Given:
    """By layout, the values that pages have."""
    found = defaultdict[str, set[str]](set)
    for page in pages:
        found[page.layout].update(page.data)
    return found


@pytest.fixture(scope="module")
def anywhere(pages: list[PagePlan]) -> set[str]:
    """All names that there are in values of any page."""
    return {key for page in pages for key in keys_in(page.data)}


def copied(root: Path) -> Path:
    files = {path.relative_to(SMALL).as_posix(): path.read_bytes() for path in SMALL.rglob("*") if path.is_file()}
    return write(root, files)


LAYOUTS = sorted(
    path.stem
    for path in (THEME / "rolepath").glob("*.html")
    if path.stem
    in {
        *("module", "role_home", "hub_home", "prose", "policies", "concerns", "support", "measurement", "record"),
        *(
            "handbook",
            "worksheet",
            "facilitator",
            "facilitator_home",
            "coverage",
            "dates",
            "updates",
            "sheet",
            "results",
            "signs",
            "pulse",
            "tally",
        ),
    }
)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_names_of_templates_exist(layout: str, given: Given, anywhere: set[str]) -> None:
    has = given.get(layout, set())
    used = used_by(layout, has)
    unknown = used.demanded - has - EXCUSED.get(layout, set())
    assert not unknown, (
        f"no page of {layout}.html is given {sorted(unknown)}, which it or a piece in it uses: add them to the page's "
        "data in assemble/pages/, or set them before the piece is included, as handbook_module.html does"
    )
    nowhere = (used.optional | used.inner) - anywhere - set_by_templates()
    assert not nowhere, f"{layout}.html, or a piece that it includes, uses what no page has: {sorted(nowhere)}"


@cache
def set_by_templates() -> frozenset[str]:
    """Names that a template sets for those that it includes."""
    return frozenset(
        name.name
        for path in (THEME / "rolepath").rglob("*.html")
        for name in template(path.relative_to(THEME).as_posix()).find_all(nodes.Name)
        if name.ctx == "store"
    )


@pytest.mark.parametrize(
    ("change", "told"),
    [("summary", "sumary"), ("phase.title", "phase.titel"), ("{% if reviewed %}", "{% if revewed %}")],
)
def test_a_misspelt_name_is_found(change: str, told: str, given: Given, anywhere: set[str]) -> None:
    facts = (THEME / "rolepath/facts.html").read_text("utf-8").replace(change, told)
    has = given["module"]
    names = {node.name for node in Environment(autoescape=True).parse(facts).find_all(nodes.Name) if node.ctx == "load"}
    inner = {
        node.attr for node in Environment(autoescape=True).parse(facts).find_all(nodes.Getattr) if not is_word(node)
    }
    assert (names - has - WEBSITE - set_by_templates()) or (inner - anywhere - METHODS)


def test_every_layout_is_looked_at(given: Given) -> None:
    assert sorted(given) == LAYOUTS
