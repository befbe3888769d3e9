"""Plans of handbook, worksheet and facilitators' pages: names of places, links, files."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from conftest import SMALL, MakeProgram, settings, site_plan
from rolepath import pipeline
from rolepath.model.site_plan import PagePlan, SitePlan

PICKING = "content/warehouse/picking.md"
TEXT = (SMALL / PICKING).read_text("utf-8")
ROLE = (SMALL / "roles/warehouse.yml").read_text("utf-8")
BASICS = (SMALL / "content/shared/basics.md").read_text("utf-8")


def site(root: Path, *, directory_urls: bool = True) -> SitePlan:
    chosen = replace(settings(root), directory_urls=directory_urls)
    return site_plan(pipeline.check(chosen).catalog, chosen, "warehouse")


def page(plan: SitePlan, path: str) -> PagePlan:
    return next(found for found in plan.pages if found.path == path)


def module(plan: SitePlan, path: str, number: int) -> dict[str, Any]:
    """A module of the handbook or worksheet."""
    modules = [line for phase in page(plan, path).data["phases"] for line in phase["modules"]]
    return dict(next(line for line in modules if line["number"] == number))


def with_text(text: str) -> dict[str, str | bytes | None]:
    return {PICKING: TEXT.replace("Ask for the list by aisle.", text)}


def test_only_pages_for_paper_and_facilitators_are_hidden(make_program: MakeProgram) -> None:
    plan = site(make_program({}))
    hidden = [found.path for found in plan.pages if found.is_hidden]
    modules = ["shared/basics.md", "warehouse/picking.md", "shared/project.md"]
    assert hidden == [
        "handbook.md",
        "worksheet.md",
        "facilitator/index.md",
        *(f"facilitator/{name}" for name in modules),
    ]
    named = str(plan.navigation)
    assert [path for path in hidden if f"'{path}'" in named] == []


def test_links_and_places_in_the_handbook_are_its_own(make_program: MakeProgram) -> None:
    links = "[a](#practice) [b](../shared/basics.md) [c](../shared/basics.md#ask-in-one-sentence) [d](../index.md)"
    links += " [e](../program/policies.md) [f](../program/sponsor.md) [g](../index.md#phase-go) ![h](shelf.png)"
    plan = site(make_program({**with_text(links), "content/warehouse/shelf.png": b"png"}))
    text = module(plan, "handbook.md", 2)["body"][0]
    assert text["heading"].startswith('<h4 id="warehouse/picking:')
    for way in (
        'href="#warehouse/picking:practice"',
        'href="#shared/basics"',
        'href="#shared/basics:ask-in-one-sentence"',
        'href="#handbook:plan"',
        'href="#program/policies"',
        'href="../program/sponsor/"',
        'href="#handbook:plan:phase-go"',
        'src="../warehouse/shelf.png"',
    ):
        assert way in text["html"]
    assert plan.assets == ("warehouse/shelf.png",)
    assert plan.copies == {}


def test_a_worksheet_leads_to_the_modules_own_pages(make_program: MakeProgram) -> None:
    practice = "Sort tomorrow's first order, [as above](#sort-the-list-by-aisle).[^1]\n\n[^1]: By aisle."
    plan = site(make_program({PICKING: TEXT.replace("Sort tomorrow's first order.", practice)}))
    task = module(plan, "worksheet.md", 2)
    assert 'href="../warehouse/picking/#sort-the-list-by-aisle"' in task["html"]
    assert 'href="#warehouse/picking:fn:1"' in task["html"]
    assert 'id="warehouse/picking:fn:1"' in task["notes"]


def test_a_roles_own_practice_takes_the_name_of_the_modules(make_program: MakeProgram) -> None:
    shared = f"{BASICS}\n## Practice\n\nTime: 5 minutes. For everybody.\n"
    own = ROLE.replace("Time: 10 minutes. Type one list.", "Time: 10 minutes. Type one list, [as asked](#practice).")
    assert own != ROLE
    plan = site(make_program({"content/shared/basics.md": shared, "roles/warehouse.yml": own}))
    practice = page(plan, "shared/basics.md").data["practice"]
    assert 'id="practice"' in practice["heading"]
    assert 'href="#practice"' in practice["html"]
    assert "For everybody" not in str(module(plan, "handbook.md", 1))


def test_a_reading_has_no_task(make_program: MakeProgram) -> None:
    reading = TEXT.partition("## Practice")[0].replace("task: picking", "kind: reading\ntask: picking")
    plan = site(make_program({PICKING: reading}))
    numbers = [line["number"] for phase in page(plan, "worksheet.md").data["phases"] for line in phase["modules"]]
    assert 2 not in numbers
    assert page(plan, "facilitator/warehouse/picking.md").data["session_minutes"] is None


def test_addresses_without_folders(make_program: MakeProgram) -> None:
    plan = site(make_program({}), directory_urls=False)
    assert page(plan, "index.md").data["papers"] == {"handbook": "handbook.html", "worksheet": "worksheet.html"}
    data = page(plan, "facilitator/warehouse/picking.md").data
    assert data["index"] == "../index.html"
    assert data["learners"] == "../../warehouse/picking.html"
    assert data["next"]["url"] == "../shared/project.html"
