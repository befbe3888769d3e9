"""What becomes of marks when modules are renamed, moved, reordered or edited."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from browser import browser, served
from conftest import LEARNER_MODULE, SMALL
from learner import PAGE, PATH, build, mark, ready, step, visit
from learner import learner as somebody

TEXT = LEARNER_MODULE.read_text("utf-8")
ROLE = (SMALL / "roles" / "warehouse.yml").read_text("utf-8")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path_factory.mktemp("edits") / "program"))


@pytest.fixture(scope="module")
def learner(root: Path) -> Iterator[tuple[Page, str]]:
    """A page of a learner who has marked everything, and the address of a site that is built anew by each test."""
    site = build(root, {PATH: TEXT})
    with browser() as running, served(site) as host, somebody(running) as context:
        page = visit(context, host + PAGE)
        for number in range(3):
            step(page, number).check()
        for answer in ("A list with names", "The finished plan", "You"):
            page.get_by_label(answer, exact=True).check()
        page.get_by_role("button", name="Check my answer").click()
        mark(page, "done").check()
        yield page, host


def ticked(page: Page) -> list[str]:
    """The words of everything that is ticked or chosen."""
    page.reload()
    ready(page)
    return page.locator("input:checked + span").all_inner_texts()


ALL = [
    "Open tomorrow's list with our rules.",
    "Sort it by aisle.",
    "Walk the route.",
    "A list with names",
    "The finished plan",
    "You",
    "Done",
]
CHANGED = "Done; the module has changed since."


def test_a_module_that_is_renamed_moved_and_reordered_keeps_all(learner: tuple[Page, str], root: Path) -> None:
    page, host = learner
    steps = TEXT[TEXT.index("1. Open") : TEXT.index("You end")]
    one, two, three = steps.strip().split("\n")
    other_way = TEXT.replace(steps.strip(), f"{three}\n{one}\n{two}")
    renamed = other_way.replace("---\ntitle", "---\nid: warehouse/picking\ntitle", 1)
    role = ROLE.replace("  start:\n", "  GO:\n").replace("  go:\n", "  start:\n").replace("  GO:\n", "  go:\n")
    build(root, {PATH: None, "content/warehouse/routes.md": renamed, "roles/warehouse.yml": role})
    page.goto(f"{host}warehouse/warehouse/routes/")
    assert sorted(ticked(page)) == sorted(ALL)
    page.goto(f"{host}warehouse/")
    ready(page)
    start = page.locator("[data-rolepath=phase]").first
    assert start.locator("[data-rolepath=plan-module]").first.get_attribute("data-rolepath-id") == "warehouse/picking"
    assert start.locator(".rp-count").first.inner_text() == "1 of 1 done"
    build(root, {PATH: TEXT, "content/warehouse/routes.md": None, "roles/warehouse.yml": ROLE})
    page.goto(host + PAGE)
    assert ticked(page) == ALL
    assert page.get_by_text(CHANGED).is_hidden(), "the text is that of which it was done"


def test_an_edited_item_loses_its_own_mark_and_no_other(learner: tuple[Page, str], root: Path) -> None:
    page, host = learner
    edited = (
        TEXT.replace("Sort it by `aisle`", "Sort it by `shelf`")
        .replace("A list without names", "A list without any names")
        .replace("> Right: it is the result.", "> Right: the result is what counts.")
    )
    build(root, {PATH: edited})
    page.goto(host + PAGE)
    assert ticked(page) == [words for words in ALL if words not in {"Sort it by aisle.", "A list with names"}]
    assert page.get_by_text(CHANGED).is_visible()
    page.goto(f"{host}warehouse/")
    page.get_by_text("Changed since you did it").wait_for()
    assert page.get_by_text("1 of 1 done").count() == 1
    page.goto(host + PAGE)
    ready(page)
    page.get_by_role("button", name="I have seen the change").click()
    assert page.get_by_text(CHANGED).is_hidden()
    assert mark(page, "done").evaluate("box => box === document.activeElement")
    page.reload()
    ready(page)
    assert page.get_by_text(CHANGED).is_hidden()
    build(root, {PATH: TEXT})
    assert ticked(page) == ALL, "a mark comes back with its words"
    assert page.get_by_text(CHANGED).is_visible()


def test_a_program_with_another_id_starts_anew(learner: tuple[Page, str], root: Path) -> None:
    page, host = learner
    program = (SMALL / "content" / "program.yml").read_text("utf-8")
    build(root, {"content/program.yml": f"id: second\n{program}"})
    page.goto(host + PAGE)
    assert ticked(page) == []
    build(root, {"content/program.yml": program})
    assert ticked(page) == ALL
