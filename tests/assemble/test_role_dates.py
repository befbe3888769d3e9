"""The way through a plan, meetings as they are ticked, sheets, and modules that are never done for good."""

from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from conftest import SMALL, MakeProgram, check, settings, site_plan, write
from dated import LEGAL, files
from rolepath import pipeline
from rolepath.assemble.curriculum.path import steps_of
from rolepath.assemble.curriculum.role_dates import RoleDates
from rolepath.assemble.text.links import SiteLinks
from rolepath.lint.program.dates import dated, place_of
from rolepath.model.catalog import Catalog
from rolepath.model.program import Phase
from rolepath.model.site_plan import PagePlan, SitePlan

CLAUSES = (SMALL / "content" / "legal" / "clauses.md").read_text("utf-8")
IN_SESSION = {"content/legal/clauses.md": CLAUSES.replace("---\n", "---\nsession: monthly\n", 1)}


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    root = copytree(SMALL, tmp_path_factory.mktemp("dates") / "program")
    write(root, {**files(), **IN_SESSION})
    checked = check(root)
    assert checked.errors == ()
    return checked.catalog


@pytest.fixture(scope="module")
def site(catalog: Catalog) -> SitePlan:
    return site_plan(catalog, settings(Path("/anywhere")), "legal")


def page(site: SitePlan, path: str) -> PagePlan:
    return next(page for page in site.pages if page.path == path)


@pytest.mark.parametrize(
    ("first", "last", "modules", "expected"),
    [
        (1, 2, 4, "week-1 m0 m1 m2 m3"),  # the kick-off of week 1 comes first
        (1, 12, 0, "week-1 week-3 week-4 week-6"),
        (1, 12, 3, "week-1 m0 week-3 week-4 m1 week-6 m2"),
        (3, 4, 2, "week-3 m0 week-4 m1"),
        (13, None, 3, "m0 m1 m2"),
        (None, None, 2, "m0 m1"),
    ],
)
def test_meetings_come_before_the_modules_of_their_week(
    first: int | None, last: int | None, modules: int, expected: str, catalog: Catalog
) -> None:
    """Those that recur are no step, and neither are those without learners."""
    dates = RoleDates(catalog, catalog.roles[0], (), SiteLinks(catalog, {}), {})
    steps = steps_of(Phase("p", "P", first_week=first, last_week=last), modules, dates)
    names = [step.meeting.rpartition(".")[2] or f"m{step.number}" for step in steps]
    assert " ".join(names) == expected


def test_a_check_in_has_a_page_with_its_days_and_its_neighbours(site: SitePlan) -> None:
    sheet = page(site, "calendar/checkin-week-6.md")
    assert (sheet.title, sheet.layout) == ("Second drafts", "sheet")
    assert [(one["title"], one["day"], one["time"]) for one in sheet.data["dates_on"]] == [
        ("Spring group", "2027-04-13", "10:00"),  # a week later than the number says, as there was a pause
        ("Autumn group", "2027-11-09", "10:00"),
    ]
    assert sheet.data["since"] == "spring 2027-03-01 2027-03-16;autumn 2027-10-04 2027-10-19"
    assert sheet.data["previous"]["title"] == "Compare two clauses"
    assert sheet.data["next"]["title"] == "One week of your own"
    clauses = page(site, "legal/clauses.md")
    assert (clauses.data["next"]["title"], clauses.data["next"]["url"]) == (
        "Second drafts",
        "../../calendar/checkin-week-6/",
    )
    assert clauses.data["previous"]["title"] == "First clauses"


def test_the_last_module_does_not_end_the_plan(site: SitePlan) -> None:
    last = page(site, "shared/project.md")
    assert last.data["next"] is None


def test_a_page_counts_the_modules_that_the_plan_counts(site: SitePlan) -> None:
    """What a session uses again and again is never done, so it is no "2 of 3" either."""
    ids = ("shared/basics.md", "legal/clauses.md", "shared/project.md")
    counted = [(page(site, one).data["number"], page(site, one).data["count"]) for one in ids]
    assert counted == [(1, 2), (0, 2), (2, 2)]
    assert {page(site, one).data["count"] for one in ("index.md", "record.md")} == {2}


def test_the_hub_counts_the_modules_that_the_plan_counts(site: SitePlan, catalog: Catalog) -> None:
    home = pipeline.plan_hub(catalog, settings(Path("/anywhere"))).pages[0]
    cards = {card["id"]: card["modules"] for card in home.data["cards"]}
    assert cards == {"legal": page(site, "index.md").data["count"], "warehouse": 3}


def test_a_module_of_a_session_says_when_it_is_used(site: SitePlan) -> None:
    used = page(site, "legal/clauses.md").data["session"]
    assert used["every"] == "every_month"
    attend: dict[str, Any] = used["attend"]
    assert (attend["key"], attend["repeats"], attend["timezone"]) == (
        "all.session.monthly",
        True,
        "Europe/Berlin",
    )
    spring, autumn = attend["days"].split(";")
    assert spring.split()[:3] == ["spring", "2027-03-01", "2027-05-28"]
    assert autumn.split()[:2] == ["autumn", "2027-10-04"]
    lines = [line for phase in site.pages[0].data["phases"] for line in phase["modules"]]
    assert [bool(line.get("session")) for line in lines] == [False, True, False]


def test_a_finding_stands_at_its_own_meeting(make_program: MakeProgram) -> None:
    """Week 1 is no beginning of week 12."""
    meetings = (
        '  - {week: 1, title: One, day: monday, time: "9:00", where: Room 1}\n'
        '  - {week: 12, title: Twelve, day: monday, time: "9:00", where: Room 1}\n'
    )
    legal = LEGAL.rstrip() + "\n" + meetings
    found = check(make_program({**files(), "roles/legal.yml": legal})).catalog
    for one in dated(found):
        for event in one.events:
            if event.kind in ("checkin", "session"):
                place = place_of(event, found, one.role)
                text = {"roles/legal.yml": legal}.get(place.path) or str(files().get(place.path) or "")
                if text:
                    assert event.title in text.splitlines()[place.line - 1]


def test_check_ins_of_one_week_have_pages_of_their_own(make_program: MakeProgram) -> None:
    """Without dates two of one week are allowed, and names may differ by capitals alone."""
    more = "".join(
        f"\n  - {{week: 5, title: {title}, minutes: 20, agenda: Bring the longest one.{name}}}"
        for title, name in (("A", ""), ("B", ""), ("C", ", id: Draft"), ("D", ", id: draft"))
    )
    root = make_program({"roles/legal.yml": LEGAL.rstrip() + more + "\n"})
    plan = site_plan(check(root).catalog, settings(root), "legal")
    sheets = {page.title: page.path for page in plan.pages if page.layout == "sheet"}
    assert set(sheets) == {"First clauses", "A", "B", "C", "D"}
    assert len({path.casefold() for path in sheets.values()}) == 5


def test_without_dates_and_agendas_nothing_is_new(make_program: MakeProgram) -> None:
    root = make_program({})
    plan = site_plan(check(root).catalog, settings(root), "legal")
    assert {page.layout for page in plan.pages}.isdisjoint({"sheet", "dates"})
    assert "session" not in page(plan, "legal/clauses.md").data
