"""Whatever step takes too long over a text is ended, and the text is named: by lint, and by a build."""

import logging
import re
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from mkdocs.exceptions import Abort

from conftest import SMALL, MakeProgram, settings, write
from rolepath import parallel, pipeline
from rolepath.assemble.text.text_pieces import TextPieces
from rolepath.lint import linter
from rolepath.lint.program.items import Scope
from rolepath.lint.registry import RULES
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document
from rolepath.model.finding import ContentError
from rolepath.model.module import Module
from rolepath.model.place import Place
from rolepath.model.settings import FileLimits, Settings
from rolepath.read.files import source
from rolepath.slow_text import in_time_for_all
from rolepath.website.material import search
from rolepath.website.site import planned_site

PICKING = "content/warehouse/picking.md"
SHORT = FileLimits(seconds=0.2)
RULE = next(rule for rule in RULES if rule.name == "anchor-broken")
COPIES = next(rule for rule in RULES if rule.name == "paragraph-copied")


@pytest.fixture(scope="module", autouse=True)
def _warm(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What is loaded and compiled at first use is no text's own time, and may take longer than is allowed here."""
    root = tmp_path_factory.mktemp("warm") / "program"
    shutil.copytree(SMALL, root)
    pipeline.check(settings(root))


def endless() -> None:
    while True:
        pass


def is_endless() -> bool:
    endless()
    return True


def is_picking(module: Module) -> bool:
    return module.path == "warehouse/picking.md"


def slow_on_a_module(catalog: Catalog) -> Iterator[Report]:
    for module in catalog.modules.values():
        if is_picking(module):
            endless()
    yield from ()


def slow_deep_inside(catalog: Catalog) -> Iterator[Report]:
    def look(documents: list[Document]) -> bool:
        return any(is_endless() for document in documents if "aisle" in document.source.markdown)

    if look([module.document for module in catalog.modules.values() if is_picking(module)]):
        yield from ()


def slow_on_a_role(catalog: Catalog) -> Iterator[Report]:
    for role in catalog.roles:
        if role.id == "warehouse":
            endless()
    yield from ()


def slow_on_the_program(catalog: Catalog) -> Iterator[Report]:
    program = catalog.program
    endless()
    yield Report(Place(program.path if program else ""), "", "")


def slow_on_nothing(catalog: Catalog) -> Iterator[Report]:  # noqa: ARG001
    endless()
    yield from ()


def stubborn(catalog: Catalog) -> Iterator[Report]:
    while True:
        with suppress(Exception):
            yield from slow_on_a_module(catalog)


def short(root: Path) -> Settings:
    return replace(settings(root), limits=SHORT)


SLOW: list[tuple[Any, str | None]] = [
    (slow_on_a_module, PICKING),
    (slow_deep_inside, PICKING),
    (stubborn, PICKING),
    (slow_on_a_role, "roles/warehouse.yml"),
    (slow_on_the_program, "content/program.yml"),
    (slow_on_nothing, None),
]
RUNS = [(RULE, 1), (COPIES, 2), (RULE, 2), (COPIES, 1)]


def slow_rules() -> Iterator[Any]:
    """Each way of being slow in one run, in turn with one process and with two; the others are thorough."""
    for way, (check, path) in enumerate(SLOW):
        for number, (rule, jobs) in enumerate(RUNS):
            marks = () if number == way % len(RUNS) else pytest.mark.thorough
            yield pytest.param(check, path, rule, jobs, marks=marks, id=f"{check.__name__}-{rule.name}-{jobs}")


@pytest.mark.parametrize(("check", "path", "rule", "jobs"), list(slow_rules()))
def test_a_rule_that_takes_too_long_names_the_text(
    make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch, check: Any, path: str | None, rule: Any, jobs: int
) -> None:
    monkeypatch.setattr(parallel, "WORTH_PROCESSES", 1)
    rules = [replace(rule, check=check, scope=Scope.PROGRAM) if one is rule else one for one in (RULE, COPIES)]
    rules += [one for one in RULES if one.check is None]
    monkeypatch.setattr(linter, "chosen_rules", lambda _: {one.name: one for one in rules})
    checked = pipeline.check(replace(short(make_program({})), jobs=jobs))
    (finding,) = checked.findings
    assert finding.rule == "page-too-slow"
    assert finding.message == f"checking this text for {rule.name} takes more than 0.2 seconds"
    assert finding.place.path == (path or finding.place.path)
    assert finding.place.path.startswith(("content/", "roles/"))
    assert checked.errors, "nothing is published"


def test_a_file_that_takes_too_long_to_read_is_a_finding(
    make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_program({})
    split = source.split_front_matter

    def slow(text: str, path: str) -> object:
        return is_endless() if path == PICKING else split(text, path)

    monkeypatch.setattr("rolepath.read.page_reader.split_front_matter", slow)
    findings = pipeline.check(short(root)).findings
    assert [str(item.place) for item in findings if item.rule == "page-too-slow"] == [f"{PICKING}:1:1"]


@pytest.mark.parametrize("plan", ["hub", "role", "kept"])
def test_a_plan_that_takes_too_long_is_refused(
    make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch, plan: str
) -> None:
    root = make_program({})
    checked = pipeline.check(settings(root))
    role = next(role for role in checked.catalog.roles if role.id == "warehouse")
    plans: dict[str, Callable[[], object]] = {
        "hub": lambda: pipeline.plan_hub(checked.catalog, short(root)),
        "role": lambda: pipeline.plan_role(checked.catalog, short(root), role),
        "kept": lambda: pipeline.KeptPlans().plan_role(checked.catalog, short(root), role),
    }
    monkeypatch.setattr(TextPieces, "html", lambda *_: endless())
    with pytest.raises(ContentError, match=r"^(content|roles)/\S+:\d+:1: making pages of this text takes more than 0"):
        plans[plan]()


def slow_where(module: Any, name: str) -> Callable[..., Any]:
    original = getattr(module, name)

    def slow(page: Any, *others: Any) -> Any:
        told = getattr(page, "title", "") or ""
        return is_endless() if "picking" in str(told) else original(page, *others)

    return slow


@pytest.mark.parametrize("step", ["putting together", "search"])
def test_a_page_that_takes_too_long_stops_the_build(
    make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, step: str
) -> None:
    monkeypatch.setattr(logging.getLogger("mkdocs"), "propagate", True)
    caplog.set_level(logging.INFO, logger="mkdocs")  # which reading a configuration silences for its process
    from mkdocs.commands.build import build  # noqa: PLC0415
    from mkdocs.config import load_config  # noqa: PLC0415

    root = make_program({})
    config = (root / "mkdocs.yml").read_text("utf-8")
    write(
        root,
        {"mkdocs.yml": config.replace('cache_dir: ""', 'cache_dir: ""\n      limits: {seconds: 1}\n      jobs: 1')},
    )
    if step == "search":
        monkeypatch.setattr("rolepath.website.site_events.add_to_index", slow_where(search, "add_to_index"))
    else:
        monkeypatch.setattr(planned_site, "get_toc", lambda *_: endless())
    with pytest.raises(Abort):
        build(load_config(str(root / "mkdocs.yml")))
    assert re.search(r"^content/\S+:1:1: publishing this text takes more than 1 sec", caplog.messages[-1])
    assert not (root / "site").exists()


def test_a_drawing_that_takes_too_long_is_named(make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg"><g fill="red"/></svg>'
    text = (SMALL / PICKING).read_text("utf-8")
    files = {PICKING: f"{text}\n![Aisles](aisles.svg)\n", "content/warehouse/aisles.svg": drawing}
    monkeypatch.setattr("rolepath.lint.markup.drawings.check_style", lambda *_: endless())
    findings = pipeline.check(short(make_program(files))).findings
    slow = [str(item.place) for item in findings if item.rule == "page-too-slow"]
    assert slow == ["content/warehouse/aisles.svg:1:1"]


def test_drawings_have_as_much_time_as_texts() -> None:
    drawings = dict.fromkeys(("a.svg", "b.svg"), "x" * 1024)
    limits = FileLimits(seconds=0.2, page_kb=1)

    def work() -> bool:
        end = time.process_time() + 0.4
        while time.process_time() < end:
            pass
        return True

    assert in_time_for_all(Catalog(drawings=drawings), "looking at drawings", limits, work)
