"""The plan knows the day: what it says of this week on days before, within and after each group's weeks."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from shutil import copytree

import pytest
from axe_playwright_python.sync_playwright import Axe
from icalendar import Calendar
from playwright.sync_api import Browser, BrowserContext, Page

from browser import served
from conftest import SMALL, mkdocs, write
from dated import DATES, files

LANGUAGES = {
    "en": {
        "next": "Apr 13, 2027",
        "week": "Week {} of 8",
        "pause": "goes on on Apr 5, 2027",
        "before": "Begins on Mar 1, 2027.",
    },
    "de": {
        "next": "13.04.2027",
        "week": "Woche {} von 8",
        "pause": "weiter am 05.04.2027",
        "before": "Beginnt am 01.03.2027.",
    },
}
GERMAN = """
now_week: "Woche {week} von {all}"
now_pause: "Pause. Es geht weiter am {day}."
now_before: "Beginnt am {day}."
now_on: Es geht weiter, Monat für Monat.
"""


@pytest.fixture(scope="module", params=LANGUAGES)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    root = tmp_path_factory.mktemp("dated") / "program"
    copytree(SMALL, root)
    settings = (SMALL / "mkdocs.yml").read_text("utf-8")
    if request.param == "de":
        settings = settings.replace("  name: material\n", "  name: material\n  language: de\n  custom_dir: overrides\n")
        write(root, {"overrides/rolepath/strings.yml": GERMAN})
    write(root, files(DATES) | {"mkdocs.yml": f"site_url: https://learn.example.com/\n{settings}"})
    built = mkdocs(root, "build")
    assert built.returncode == 0, built.stderr
    return request.param, root / "site"


@pytest.fixture
def context(running: Browser) -> Iterator[BrowserContext]:
    context = running.new_context(timezone_id="America/New_York")
    yield context
    context.close()


def told(context: BrowserContext, host: str, day: str, group: str = "spring") -> str:
    page = context.new_page()
    page.clock.set_fixed_time(datetime.fromisoformat(day).replace(tzinfo=UTC))
    page.goto(f"{host}legal/")
    now = page.locator("[data-rolepath=now]")
    now.wait_for()
    now.locator("select").select_option(group)
    text = re.sub(r"\s+", " ", now.locator("[data-do=now]").inner_text())
    page.close()
    return text


def test_this_week_is_right_on_every_kind_of_day(site: tuple[str, Path], context: BrowserContext) -> None:
    language, folder = site
    words = LANGUAGES[language]
    with served(folder) as host:
        before = told(context, host, "2027-02-10T10:00")
        assert words["before"] in before
        first = told(context, host, "2027-03-01T10:00")
        assert words["week"].format(1) in first
        assert "09:30, Kick-off" in first
        assert "Lab" not in first.partition("Next:")[0]
        # In the program's time zone Monday has begun, in the browser's it has not.
        assert words["week"].format(2) in told(context, host, "2027-03-07T23:30")
        fourth = told(context, host, "2027-03-25T10:00")
        assert words["week"].format(4) in fourth
        assert "13:00, Workshop" in fourth
        assert words["week"].format(4) in told(context, host, "2027-03-28T00:30"), "the night of summer time"
        pause = told(context, host, "2027-03-31T10:00")
        assert words["pause"] in pause
        assert "Kick-off" not in pause
        assert words["week"].format(5) in told(context, host, "2027-04-05T10:00")
        sixth = told(context, host, "2027-04-06T10:00")
        assert words["next"] in sixth
        assert "Second drafts" in sixth
        assert "Week" not in told(context, host, "2027-06-07T10:00").replace("This week", "")
        later = told(context, host, "2028-03-01T10:00")
        assert "Kick-off" not in later
        assert words["week"].split()[0] + " 5" not in later
        autumn = told(context, host, "2027-10-31T03:30", "autumn")
        assert words["week"].format(4) in autumn
        assert "13:00, Workshop" in autumn
        assert words["before"].split()[0] in told(context, host, "2027-03-25T10:00", "autumn")


def test_the_group_is_chosen_once(site: tuple[str, Path], context: BrowserContext) -> None:
    with served(site[1]) as host:
        page = context.new_page()
        page.goto(f"{host}legal/")
        page.locator("[data-rolepath=now] select").select_option("autumn")
        page.reload()
        page.locator("[data-rolepath=now]").wait_for()
        assert page.locator("[data-rolepath=now] select").input_value() == "autumn"
        page.goto(f"{host}legal/record/")
        page.get_by_text("Your group").first.wait_for()


def test_without_scripts_all_dates_are_there_as_a_table(site: tuple[str, Path], running: Browser) -> None:
    context = running.new_context(java_script_enabled=False)
    with served(site[1]) as host:
        page: Page = context.new_page()
        page.goto(f"{host}legal/")
        assert not page.locator("[data-rolepath=now]").is_visible()
        page.locator("a[href='calendar/']").first.click()
        text = page.locator("article").inner_text()
        for title in ("Kick-off", "Lab", "Monthly session", "Second drafts", "Workshop", "Choose", "First clauses"):
            assert text.count(title) >= 2, "in both groups"
        assert "https://learn.example.com/legal/calendar/spring.ics" in text
    context.close()


def test_the_files_of_the_site_are_calendars_in_its_words(site: tuple[str, Path]) -> None:
    found = sorted(site[1].rglob("*.ics"))
    assert len(found) >= 8
    for file in found:
        text = file.read_bytes().replace(b"\r\n ", b"")
        assert b"rolepath:word" not in text
        assert b"https://learn.example.com/" in text
        assert Calendar.from_ical(text).walk("VEVENT")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_with_dates_are_accessible(site: tuple[str, Path], running: Browser, scheme: str) -> None:
    context = running.new_context(color_scheme="dark" if scheme == "dark" else "light")
    with served(site[1]) as host:
        for path in ("legal/", "legal/calendar/", "legal/facilitator/"):
            page = context.new_page()
            page.clock.set_fixed_time(datetime(2027, 3, 25, 10, tzinfo=UTC))
            page.goto(host + path)
            if path == "legal/":
                page.locator("[data-rolepath=now]").wait_for()
            found = Axe().run(page).response["violations"]
            assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == [], path
            page.close()
    context.close()


def test_nothing_of_managers_is_outside_of_the_facilitators_folder(site: tuple[str, Path]) -> None:
    told = [
        file for file in site[1].rglob("*") if file.is_file() and b"CANARY" in file.read_bytes().replace(b"\r\n ", b"")
    ]
    assert told
    assert all(file.relative_to(site[1]).parts[1] == "facilitator" for file in told), told
