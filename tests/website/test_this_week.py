"""The plan knows the day: what it says of this week on days before, within and after each group's weeks."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from shutil import copytree
from urllib.parse import unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from icalendar import Calendar
from playwright.sync_api import Browser, BrowserContext

from browser import lent, served, window
from conftest import SMALL, mkdocs, write
from dated import DATES, files
from rolepath.html.parser import fragment
from rolepath.html.tree import elements
from sampling import drawn

LANGUAGES = {
    "en": {
        "next": "Apr 13, 2027",
        "week": "Week {} of 8",
        "pause": "goes on on Apr 5, 2027",
        "before": "Begins on Mar 1, 2027.",
        "on": "month by month",
        "later": "Next:",
    },
    "de": {
        "next": "13.04.2027",
        "week": "Woche {} von 8",
        "pause": "weiter am 05.04.2027",
        "before": "Beginnt am 01.03.2027.",
        "on": "Monat für Monat",
        "later": "Danach:",
    },
}
GERMAN = """
now_week: "Woche {week} von {all}"
now_pause: "Pause. Es geht weiter am {day}."
now_before: "Beginnt am {day}."
now_on: Es geht weiter, Monat für Monat.
now_next: "Danach:"
"""


@pytest.fixture(scope="module", params=LANGUAGES)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    root = tmp_path_factory.mktemp("dated") / "program"
    copytree(SMALL, root)
    settings = (SMALL / "mkdocs.yml").read_text("utf-8")
    if request.param == "de":
        settings = settings.replace("  name: material\n", "  name: material\n  language: de\n  custom_dir: overrides\n")
        write(root, {"overrides/rolepath/strings.yml": GERMAN})
    news = "changes: [{date: 2026-11-02, text: A room has moved}]\n"
    write(root, files(DATES + news) | {"mkdocs.yml": f"site_url: https://learn.example.com/\n{settings}"})
    built = mkdocs(root, "build")
    assert built.returncode == 0, built.stderr
    return request.param, root / "site"


ENGLISH = pytest.mark.parametrize("site", ["en"], indirect=True)
BOTH = pytest.mark.parametrize("site", ["en", pytest.param("de", marks=pytest.mark.thorough)], indirect=True)


@pytest.fixture
def context(running: Browser) -> Iterator[BrowserContext]:
    with window(running, has_clock=True, timezone_id="America/New_York") as context:
        yield context


# Moments in UTC: what the plan says then, and what it does not. The reader sits in New York, the program in Berlin.
MOMENTS = [
    ("spring", "2027-02-10T10:00", ["before"], ["Kick-off", "Lab"]),
    ("spring", "2027-03-01T10:00", ["week 1", "09:30, Kick-off"], ["Lab"]),
    ("spring", "2027-03-07T23:30", ["week 2"], []),  # Monday has begun in Berlin
    ("spring", "2027-03-25T10:00", ["week 4", "13:00, Workshop"], []),
    ("spring", "2027-03-28T00:30", ["week 4"], []),  # the night of summer time
    ("spring", "2027-03-31T10:00", ["pause"], ["Kick-off", "Workshop"]),
    ("spring", "2027-04-05T10:00", ["week 5"], []),
    ("spring", "2027-04-06T10:00", ["next", "Second drafts"], []),
    ("spring", "2027-06-07T10:00", ["on"], ["Kick-off"]),  # week 13
    ("spring", "2028-03-01T10:00", ["on"], ["Kick-off", "Workshop"]),  # a year on
    ("autumn", "2027-03-25T10:00", ["before"], ["Kick-off"]),
    ("autumn", "2027-10-04T10:00", ["week 1", "09:30, Kick-off"], []),
    ("autumn", "2027-10-31T00:30", ["week 4", "13:00, Workshop"], []),  # the hour that comes twice
    ("autumn", "2027-12-27T10:00", ["on"], ["Kick-off"]),  # week 13
    ("autumn", "2028-10-04T10:00", ["on"], ["Kick-off", "Monthly session"]),  # after its last day
]


def test_this_week_is_right_on_every_kind_of_day(site: tuple[str, Path], context: BrowserContext) -> None:
    """One page, as if it were left open: it tells anew when somebody comes back to it."""
    language, folder = site
    words = LANGUAGES[language]
    with served(folder) as host:
        page = context.new_page()
        page.clock.set_fixed_time(moment(MOMENTS[0][1]))
        page.goto(f"{host}legal/")
        now = page.locator("[data-rolepath=now]")
        now.wait_for()
        for _, group, at, there, missing in drawn([(language, *one) for one in MOMENTS], 3):
            page.clock.set_fixed_time(moment(at))
            page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
            now.locator("select").select_option(group)
            text = re.sub(r"\s+", " ", now.locator("[data-do=now]").inner_text())
            for sign in there:
                name, _, number = sign.partition(" ")
                said = words[name].format(number) if name in words else sign
                if name == "before" and group == "autumn":
                    said = said.split("2027")[0].split(" ")[0]
                assert said in text, (at, text)
            for sign in [*missing, *([words["week"].split(" ")[0] + " 1"] if "on" in there else [])]:
                assert sign not in text.partition(words["later"])[0], (at, text)


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@ENGLISH
def test_todays_office_hour_is_the_programs_and_not_in_a_pause(site: tuple[str, Path], context: BrowserContext) -> None:
    """Fridays in Berlin, not before the first week nor in the pause; the reader sits in New York."""
    on, off = ("2027-03-05T10:00", "2027-03-04T23:30"), ("2027-03-05T23:30", "2027-02-26T10:00", "2027-04-02T10:00")
    with served(site[1]) as host:
        page = context.new_page()
        page.clock.set_fixed_time(moment(on[0]))
        page.goto(f"{host}legal/")
        page.locator("[data-rolepath=now]").wait_for()
        page.locator("[data-rolepath=now] select").select_option("spring")
        hour = page.get_by_text("Office hour today:")
        for at in (*on, *off):
            page.clock.set_fixed_time(moment(at))
            page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
            assert hour.filter(visible=True).count() == (at in on), at


@BOTH
def test_the_group_is_chosen_once(site: tuple[str, Path], context: BrowserContext) -> None:
    with served(site[1]) as host:
        page = context.new_page()
        page.clock.set_fixed_time(moment("2027-02-10T10:00"))
        page.goto(f"{host}legal/")
        page.locator("[data-rolepath=now] select").select_option("autumn")
        page.reload()
        page.locator("[data-rolepath=now]").wait_for()
        assert page.locator("[data-rolepath=now] select").input_value() == "autumn"
        page.goto(f"{host}legal/record/")
        page.get_by_text("Your group").first.wait_for()


@ENGLISH
@pytest.mark.parametrize("at", ["2027-02-20T10:00", "2027-06-30T10:00"])
def test_the_way_leads_over_meetings_and_modules_and_does_not_end(
    site: tuple[str, Path], context: BrowserContext, at: str
) -> None:
    """Whatever is next is done, until only what is never done for good is left; no meeting that is over is next."""
    with served(site[1]) as host:
        page = context.new_page()
        page.clock.set_fixed_time(moment(at))
        page.goto(f"{host}legal/")
        page.locator("[data-rolepath=now]").wait_for()
        way = []
        for _ in range(40):
            question = page.locator("[data-rolepath=confidence]", has=page.locator(".rp-mark--next"))
            if question.count():
                when = "after" if question.locator("[data-when=before]:checked").count() else "before"
                way.append(f"{question.get_attribute('data-rolepath-title')}, confidence {when}")
                question.locator("details").evaluate("details => { details.open = true; }")
                question.locator(f"[data-when={when}]").nth(2).check()
                continue
            here = page.locator(":has(> .rp-mark--next)").first
            name = here.inner_text().split("Next for you")[0].strip()
            line = page.locator("li", has=page.locator(".rp-mark--next")).first
            if line.get_attribute("data-rolepath") == "plan-module" and not line.get_attribute("data-session"):
                module = line.get_attribute("data-rolepath-id")
                version = line.get_attribute("data-rolepath-version")
                fact = {"date": f"{at}:00.000Z", "version": version, "title": name}
                key = f"rolepath:program:done:{module}"
                page.evaluate(DONE_ELSEWHERE, [key, fact])
                page.wait_for_timeout(100)
                way.append(name)
            elif line.locator("[data-repeats]").count():
                way.append(f"{name} for ever")
                break
            else:
                line.locator("input").check()
                way.append(name.split("\n")[0])
        assert way == [step for step in WAY if at < "2027-05" or step not in MEETINGS]


DONE_ELSEWHERE = """([key, fact]) => {
  localStorage.setItem(key, JSON.stringify(fact));
  dispatchEvent(new StorageEvent("storage", { key }));
}"""
MEETINGS = ("Kick-off", "First clauses", "Workshop", "Second drafts")
WAY = [
    *("Start, confidence before", "Kick-off", "Basics", "Start, confidence after"),
    *("Go, confidence before", "First clauses", "Compare two clauses", "Workshop", "Second drafts"),
    *("Go, confidence after", "Keep going, confidence before", "One week of your own", "Keep going, confidence after"),
    "Lab for ever",
]


@ENGLISH
def test_a_check_in_has_a_sheet_with_the_learners_own_record(site: tuple[str, Path], context: BrowserContext) -> None:
    with served(site[1]) as host:
        page = context.new_page()
        page.clock.set_fixed_time(moment("2027-03-05T10:00"))
        page.goto(f"{host}legal/legal/clauses/")
        page.locator("input[data-kind=done]").check()
        page.clock.set_fixed_time(moment("2027-03-20T10:00"))
        page.locator("input[data-kind=used]").check()
        page.goto(f"{host}legal/calendar/checkin-week-6/")
        block = page.locator("[data-rolepath=since]")
        block.wait_for()
        assert "Compare two clauses: I used it on a real task" in block.inner_text(), "since the one in week 3"
        page.locator("[data-rolepath=meeting] input").check()
        page.emulate_media(media="print")
        assert block.is_visible(), "printed, too"
        assert not page.locator("header").first.is_visible()
        page.emulate_media(media="screen")
        page.goto(f"{host}legal/calendar/checkin-week-3/")
        block.wait_for()
        assert "Done; I used it" in block.inner_text(), "since the start"
        page.goto(f"{host}legal/record/")
        page.get_by_text("I was there").first.wait_for()
        page.goto(f"{host}legal/facilitator/")
        page.get_by_role("link", name="Second drafts").click()
        assert page.locator("h1").inner_text() == "Second drafts", "whoever meets the learner has the same sheet"


@BOTH
def test_without_scripts_all_dates_are_there_as_a_table(site: tuple[str, Path], running: Browser) -> None:
    with served(site[1]) as host, lent(running, java_script_enabled=False) as page:
        page.goto(f"{host}legal/")
        assert not page.locator("[data-rolepath=now]").is_visible()
        page.locator("a[href='calendar/']").first.click()
        text = page.locator("article").inner_text()
        for title in ("Kick-off", "Lab", "Monthly session", "Second drafts", "Workshop", "Choose", "First clauses"):
            assert text.count(title) >= 2, "in both groups"
        assert "https://learn.example.com/legal/calendar/spring.ics" in text


def test_the_files_of_the_site_are_calendars_in_its_words(site: tuple[str, Path]) -> None:
    found = sorted(site[1].rglob("*.ics"))
    assert len(found) >= 8
    for file in found:
        text = file.read_bytes().replace(b"\r\n ", b"")
        assert b"rolepath:word" not in text
        assert b"https://learn.example.com/" in text
        assert Calendar.from_ical(text).walk("VEVENT")


@ENGLISH
def test_a_plan_with_dates_is_accessible(site: tuple[str, Path], context: BrowserContext) -> None:
    """The pages of dates and sheets are among those that `quality.py` lists."""
    with served(site[1]) as host:
        page = context.new_page()
        page.clock.set_fixed_time(moment("2027-03-25T10:00"))
        page.goto(f"{host}legal/")
        page.locator("[data-rolepath=now]").wait_for()
        for scheme in drawn(("light", "dark"), 2):
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
            assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == [], scheme


def test_nothing_of_managers_is_outside_of_the_facilitators_folder(site: tuple[str, Path]) -> None:
    told = [
        file for file in site[1].rglob("*") if file.is_file() and b"CANARY" in file.read_bytes().replace(b"\r\n ", b"")
    ]
    assert told
    assert all(file.relative_to(site[1]).parts[1] == "facilitator" for file in told), told


@ENGLISH
def test_a_role_copied_alone_still_has_its_calendar_its_news_and_its_sheets(
    site: tuple[str, Path], tmp_path: Path
) -> None:
    alone = copytree(site[1] / "legal", tmp_path / "anywhere" / "else")
    assert (alone / "calendar" / "spring.ics").is_file()
    assert (alone / "calendar" / "checkin-week-6" / "index.html").is_file()
    assert (alone / "updates" / "feed.xml").is_file()
    led_to = set()
    for page in (*alone.glob("*.html"), *alone.glob("calendar/**/*.html"), *alone.glob("updates/*.html")):
        for element in elements(fragment(page.read_text("utf-8"))):
            address = element.attributes.get("href", "").partition("#")[0]
            if address and not urlsplit(address).scheme and page.name != "404.html":
                file = page.parent / unquote(address)
                file = file / "index.html" if file.is_dir() else file
                assert file.resolve().is_file(), (page.relative_to(alone), address)
                led_to.add(file.resolve().relative_to(alone.resolve()).as_posix())
    assert {"calendar/spring.ics", "calendar/checkin-week-6/index.html", "updates/feed.xml"} <= led_to
    assert not [path for path in led_to if path.startswith("facilitator")]
