"""The plan shows what is done, what is next, and what the learner entered; nothing moves meanwhile."""

import re
import time
from pathlib import Path

from playwright.sync_api import Browser, Route

from browser import served
from learner import PAGE, RECORD, kept, learner, mark, ready, said, visit
from sampling import drawn


def test_the_plan_shows_what_is_done_and_what_is_next(running: Browser, marks_site: Path) -> None:
    with served(marks_site) as host, learner(running) as context:
        page = visit(context, host + "warehouse/")
        first = page.locator("[data-rolepath=confidence]").first
        assert "Next for you" in first.locator("summary").inner_text(), "the question before the first phase"
        first.locator("summary").click()
        first.get_by_role("group", name="Before this phase").get_by_label("3").check()
        marks = page.locator("[data-rolepath=plan-module]")
        assert [item.locator(".rp-mark").all_inner_texts() for item in marks.all()] == [["Next for you"], [], []]
        page.goto(host + PAGE)
        ready(page)
        mark(page, "done").check()
        page.go_back()
        ready(page)
        page.get_by_text("1 of 1 done").wait_for()
        assert [item.locator(".rp-mark").all_inner_texts() for item in marks.all()] == [["Next for you"], ["Done"], []]


def test_confidence_and_minutes_are_kept(running: Browser, marks_site: Path) -> None:
    with served(marks_site) as host, learner(running) as context:
        page = visit(context, host + "warehouse/")
        first = page.locator("[data-rolepath=confidence]").first
        first.locator("summary").click()
        before = first.get_by_role("group", name="Before this phase")
        before.get_by_label("1 not at all").focus()
        page.keyboard.press("ArrowRight")
        said(page, "Kept")
        first.get_by_role("group", name="After this phase").get_by_label("4").check()
        assert "Before: 2, after: 4" in first.locator("summary").inner_text()
        minutes = page.get_by_label("Minutes saved this week")
        for value in ("-5", "10081"):
            minutes.fill(value)
            minutes.press("Tab")
        assert not [key for key in kept(page) if key.startswith("saved")]
        minutes.fill("45")
        minutes.press("Tab")
        page.get_by_text("45 minutes in all; weeks counted: 1").wait_for()
        found = kept(page)
        assert [found[f"confidence:start:{when}"]["value"] for when in ("before", "after")] == [2, 4]
        (week,) = (key for key in found if key.startswith("saved:warehouse:"))
        assert re.fullmatch(r"saved:warehouse:20\d\d-W[0-5]\d", week)
        assert found[week]["minutes"] == 45
        page.reload()
        ready(page)
        assert minutes.input_value() == "45"
        minutes.fill("")
        minutes.press("Tab")
        said(page, "Removed")
        assert week not in kept(page)


WEEKS = {"2026-01-01": "2026-W01", "2026-12-31": "2026-W53", "2027-01-03": "2026-W53", "2024-12-30": "2025-W01"}


def test_weeks_are_those_of_the_calendar(running: Browser, marks_site: Path) -> None:
    moments = drawn([(day, hour) for day in WEEKS for hour in ("00:00:01", "23:59:59")], 3)
    with served(marks_site) as host, learner(running, has_clock=True) as context:
        page = context.new_page()
        for day, hour in moments:
            page.clock.set_fixed_time(f"{day}T{hour}")
            page.goto(f"{host}warehouse/")
            ready(page)
            page.get_by_label("Minutes saved this week").fill("1")
            page.get_by_label("Minutes saved this week").press("Tab")
        assert {key for key in kept(page) if key.startswith("saved")} == {
            f"saved:warehouse:{WEEKS[day]}" for day, _ in moments
        }


def late(route: Route) -> None:
    """Lets a page be painted before its script is there."""
    time.sleep(0.3)
    route.continue_()


def test_nothing_moves_when_the_scripts_come(running: Browser, marks_site: Path) -> None:
    with served(marks_site) as host, learner(running, SHIFTS) as context:
        for width, path in drawn([(width, path) for width in (390, 1280) for path in ("warehouse/", RECORD, PAGE)], 2):
            page = context.new_page()
            page.route("**/rolepath.js", late)
            page.set_viewport_size({"width": width, "height": 844})
            page.goto(host + path)
            ready(page)
            page.wait_for_timeout(200)
            assert page.evaluate("shifts") == [], path


SHIFTS = """window.shifts = [];
new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => entry.value)))
  .observe({ type: "layout-shift", buffered: true });"""
