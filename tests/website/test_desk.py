"""The card on top of the plan, the end of a module, and the record that keeps what they ask."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import icalendar
import pytest
from playwright.sync_api import Browser, Page

from browser import lent, served
from learner import ID, PAGE, PREFIX, RECORD, fact, kept, learner, mark, ready, said, step, storing, visit

PLAN = "warehouse/"
NOW = "2026-11-24T10:00:00"  # a Tuesday


@pytest.fixture
def host(marks_site: Path) -> Iterator[str]:
    with served(marks_site) as address:
        yield address


def at(page: Page, address: str, now: str = NOW) -> Page:
    page.clock.set_fixed_time(now)
    page.goto(address)
    ready(page)
    return page


def desk(page: Page) -> list[str]:
    """What the card says to go on with."""
    names = ("label", "title", "where", "go", "all")
    return [page.locator(f".rp-desk [data-do={name}]").inner_text() for name in names]


def test_the_card_says_what_to_go_on_with(running: Browser, host: str) -> None:
    with learner(running, has_clock=True) as context:
        page = at(context.new_page(), host + PLAN)
        label, first, where, go, count = desk(page)
        assert [label, where.split(" · ")[0], go, count] == ["Begin with", "Start", "Begin", "0 of 3 modules done"]
        at(page, host + PAGE)
        step(page, 0).check()
        at(page, host + PLAN)
        expected = ["Continue with", "Plan a picking route", "Go · step 2 of 3 · about 10 minutes left", "Continue"]
        assert desk(page)[:4] == expected
        at(page, host + PAGE)
        mark(page, "done").check()
        at(page, host + PLAN)
        assert desk(page)[:2] == ["Next for you", first]
        assert page.locator("progress[data-do=bar]").evaluate("bar => [bar.value, bar.max]") == [1, 3]


def test_what_is_done_is_folded_and_can_be_unfolded(running: Browser, host: str) -> None:
    with learner(running, has_clock=True) as context:
        page = at(context.new_page(), host + PAGE)
        mark(page, "done").check()
        at(page, host + PLAN)
        phase = page.locator("[data-rolepath=phase]").nth(1)
        line = phase.locator("[data-rolepath=plan-module]")
        button = phase.get_by_role("button", name="All 1 done")
        assert not line.is_visible()
        assert button.get_attribute("aria-expanded") == "false"
        button.click()
        assert line.is_visible()
        assert button.get_attribute("aria-expanded") == "true"
        button.click()
        page.emulate_media(media="print")
        assert line.is_visible(), "paper has all of the plan"


def test_all_done_is_the_end_of_the_modules_and_not_of_the_card(running: Browser, host: str) -> None:
    with learner(running, has_clock=True) as context:
        page = at(context.new_page(), host + PLAN)
        for line in page.locator("[data-rolepath=plan-module]").all():
            key = f"{PREFIX}done:{line.get_attribute('data-rolepath-id')}"
            page.evaluate("([key, value]) => localStorage.setItem(key, value)", [key, json.dumps(fact())])
        at(page, host + PLAN)
        assert page.get_by_text("You have done all modules.").is_visible()
        assert not page.locator(".rp-desk [data-do=next]").is_visible()
        assert page.get_by_text("I used it on real work").is_visible()


def test_the_one_action_at_the_end_marks_the_module_and_leads_on(running: Browser, host: str) -> None:
    with learner(running, has_clock=True) as context:
        page = at(context.new_page(), host + PAGE)
        action = page.locator("[data-do=done]")
        name = action.inner_text()
        assert name.startswith("Done, and next: ")
        action.click()
        ready(page)
        assert page.locator("h1").inner_text() == name.removeprefix("Done, and next: ")
        assert f"done:{ID}" in kept(page)
        at(page, host + PAGE)
        assert action.inner_text() == name.replace("Done, and next", "Next")


def test_the_day_on_which_one_will_use_it_is_kept_and_a_calendar_file(running: Browser, host: str) -> None:
    with learner(running, has_clock=True) as context:
        page = at(context.new_page(), host + PAGE)
        button = page.get_by_role("button", name="Save the day for my calendar")
        assert not button.is_visible()
        page.get_by_label("When will you use it?").fill("2026-12-31")
        said(page, "Kept")
        with page.expect_download() as download:
            button.click()
        assert download.value.suggested_filename == "picking.ics"
        text = Path(download.value.path()).read_bytes()
        assert all(len(line) <= 75 for line in text.split(b"\r\n"))
        (event,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
        assert event.decoded("dtstart") == date(2026, 12, 31)
        assert event.decoded("dtend") == date(2027, 1, 1)
        assert event["summary"] == "Use it: Plan a picking route"
        for day, words in (("28", "On Dec 31, 2026 you want"), ("31", "Today you want"), ("32", "You wanted to use")):
            moment = datetime(2026, 12, 1, 10, tzinfo=UTC) + timedelta(int(day) - 1)
            at(page, host + PLAN, moment.strftime("%Y-%m-%dT%H:%M:%S"))
            assert words in page.locator(".rp-desk [data-do=intended]").inner_text()
        page.get_by_text("I used it on real work").click()
        page.get_by_label("What you used").select_option("Plan a picking route")
        page.get_by_role("button", name="Keep it").click()
        said(page, "Kept")
        assert page.locator(".rp-desk [data-do=intended]").inner_text() == ""


def test_each_use_is_kept_with_its_minutes(running: Browser, host: str) -> None:
    with learner(running, has_clock=True) as context:
        page = context.new_page()
        for day, before, after in (("24", "30", "10"), ("25", "", "")):
            at(page, host + PAGE, f"2026-11-{day}T10:00:00")
            page.get_by_label("Minutes before").fill(before)
            page.get_by_label("Minutes now").fill(after)
            page.get_by_role("button", name="Keep it").click()
            said(page, "Kept")
        page.get_by_text(
            "Times you used it: 2, last on Nov 25, 2026. Minutes saved, where you gave both: 20."
        ).wait_for()
        assert mark(page, "used").is_checked()
        assert {key for key in kept(page) if key.startswith("use:")} == {
            f"use:{ID}:2026-11-24",
            f"use:{ID}:2026-11-25",
        }
        page.get_by_label("Minutes before").fill("-1")
        page.get_by_role("button", name="Keep it").click()
        assert "before" not in kept(page)[f"use:{ID}:2026-11-25"]
        at(page, host + RECORD, "2026-11-25T11:00:00")
        assert "Times used on real work: 2." in page.locator("[data-do=totals]").inner_text()
        assert "Used on real work: 30 minutes before, 10 now" in page.locator("[data-do=list]").inner_text()


def test_the_hub_remembers_the_role_that_was_chosen(running: Browser, host: str) -> None:
    with learner(running) as context:
        page = visit(context, host)
        assert page.get_by_text("You chose this").count() == 0
        page.locator(".rp-card").get_by_role("link", name="Warehouse").click()
        page.goto(host)
        assert page.locator(".rp-card", has_text="You chose this").locator("h3 a").inner_text() == "Warehouse"


def test_a_copy_is_asked_for_when_something_is_old_and_in_none(running: Browser, host: str) -> None:
    old = storing({f"{PREFIX}used:{ID}": fact()})
    with learner(running, old, has_clock=True) as context:
        page = at(context.new_page(), host + RECORD, "2026-11-26T10:00:00")
        remind = page.locator(".rp-remind")
        page.wait_for_timeout(100)
        assert not remind.is_visible()
        for path in (PLAN, RECORD):
            at(page, host + path, "2026-11-30T10:00:00")
            remind.wait_for()
        with page.expect_download() as download:
            page.get_by_role("button", name="Save as a file").click()
        assert download.value.suggested_filename.startswith("ai-at-work-warehouse-record-")
        at(page, host + PLAN, "2026-11-30T11:00:00")
        page.wait_for_timeout(100)
        assert not remind.is_visible()


@pytest.mark.parametrize("path", [PLAN, PAGE, RECORD], ids=["plan", "module", "record"])
def test_without_scripts_no_control_is_shown_and_nothing_is_missing(running: Browser, host: str, path: str) -> None:
    with lent(running, java_script_enabled=False) as page:
        page.goto(host + path)
        assert page.locator(".md-content :is(input, select, textarea, button, progress):visible").count() == 0
        assert page.locator(".rp-desk, .rp-again, .rp-notebook").locator("visible=true").count() == 0
        assert page.locator("[data-rolepath=plan-module] a:visible").count() == (3 if path == PLAN else 0)
