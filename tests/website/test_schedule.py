"""When questions come back: laws of the schedule, and the plan that asks them."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, BrowserContext, Page

from browser import lent, served
from learner import ID, PREFIX, kept, learner, ready, storing, until
from rolepath.website.material.scripts import joined_for_page, shortened
from rolepath.website.page.theme_folder import THEME
from sampling import fewer

SCHEDULE = (THEME / "assets/rolepath/schedule.js").read_text("utf-8")
PLAN = "warehouse/"
# Visits on some days of an answering learner; returns what was asked on which day.
LIVE = """([questions, visits, answers]) => {
  let number = 0;
  return visits.map((today) => [today, asked(questions, today).map((question) => {
    const right = answers[number++ % answers.length];
    Object.assign(question, { last: today, level: levelAfter(question.level, right), right });
    return question.key;
  })]);
}"""


@pytest.fixture(scope="module")
def schedule(running: Browser) -> Page:
    """A page that knows the functions of the schedule, and nothing else."""
    page = running.new_page()
    page.add_script_tag(content=joined_for_page([shortened(SCHEDULE)], []).partition("\n")[2])
    return page


def question(number: int, since: int | None) -> dict[str, Any]:
    return {
        "key": f"m{number // 2}#{number}",
        "module": f"m{number // 2}",
        "since": since,
        "last": None,
        "level": 0,
        "right": False,
    }


QUESTIONS = st.lists(st.none() | st.integers(0, 60), min_size=1, max_size=8).map(
    lambda days: [question(number, day) for number, day in enumerate(days)]
)
# Steps of days, of which some go back, as clocks do that are set right.
VISITS = st.lists(st.integers(-3, 20), min_size=1, max_size=60)


@settings(max_examples=fewer(60, 3))
@given(QUESTIONS, VISITS, st.lists(st.booleans(), min_size=1, max_size=7))
def test_no_question_comes_on_two_days_running_and_no_day_has_more_than_two(
    schedule: Page, questions: list[dict[str, Any]], steps: list[int], answers: list[bool]
) -> None:
    visits, today = [], 0
    for step in steps:
        today += step
        visits.append(today)
    last: dict[str, int] = {}
    each_day: dict[int, int] = {}
    for day, keys in schedule.evaluate(LIVE, [questions, visits, answers]):
        for key in keys:
            assert key not in last or day - last[key] >= 7
            last[key] = day
            each_day[day] = each_day.get(day, 0) + 1
    assert max(each_day.values(), default=0) <= 2
    assert not {one["key"] for one in questions if one["since"] is None} & last.keys()


@settings(max_examples=fewer(30, 3))
@given(QUESTIONS, st.lists(st.booleans(), min_size=1, max_size=7), st.randoms(use_true_random=False))
def test_every_question_comes_in_whatever_order_the_plan_has_them(
    schedule: Page, questions: list[dict[str, Any]], answers: list[bool], random: Any
) -> None:
    random.shuffle(questions)
    asked = schedule.evaluate(LIVE, [questions, list(range(200)), answers])
    assert {key for _, keys in asked for key in keys} == {one["key"] for one in questions if one["since"] is not None}


@settings(max_examples=fewer(30, 3))
@given(QUESTIONS, st.integers(0, 300), st.randoms(use_true_random=False))
def test_what_is_due_does_not_depend_on_the_order(
    schedule: Page, questions: list[dict[str, Any]], today: int, random: Any
) -> None:
    due = "([questions, today]) => questions.filter((one) => dueOn(one) !== null && dueOn(one) <= today)"
    before = {one["key"] for one in schedule.evaluate(due, [questions, today])}
    random.shuffle(questions)
    assert {one["key"] for one in schedule.evaluate(due, [questions, today])} == before


def test_the_better_it_is_known_the_later_it_comes(schedule: Page) -> None:
    asked = schedule.evaluate(LIVE, [[question(0, 0)], list(range(250)), [True]])
    assert [day for day, keys in asked if keys] == [14, 42, 84, 140, 196]
    asked = schedule.evaluate(LIVE, [[question(0, 0)], list(range(60)), [False]])
    assert [day for day, keys in asked if keys] == [14, 21, 28, 35, 42, 49, 56]


@pytest.mark.sample(4)
@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"])
def test_days_are_those_of_the_calendar_also_where_clocks_change(running: Browser, zone: str) -> None:
    with lent(running, timezone_id=zone) as page:
        page.add_script_tag(content=joined_for_page([shortened(SCHEDULE)], []).partition("\n")[2])
        hours = "[2, 9].flatMap((month) => Array.from({ length: 800 }, (_, hour) => new Date(2026, month, 1, hour)))"
        days = page.evaluate(f"{hours}.map((at) => [dayOf(at), at.getFullYear(), at.getMonth() + 1, at.getDate()])")
    first = date(1970, 1, 1).toordinal()
    assert [day for day, *_ in days] == [date(*parts).toordinal() - first for _, *parts in days]


def done(days_ago: str) -> dict[str, Any]:
    return {PREFIX + f"done:{ID}": {"date": days_ago, "title": "Plan a picking route"}}


def plan(context: BrowserContext, host: str, now: str) -> Page:
    page = context.new_page()
    page.clock.set_fixed_time(now)
    page.goto(host + PLAN)
    ready(page)
    return page


def test_the_plan_asks_two_questions_after_two_weeks(running: Browser, marks_site: Path) -> None:
    facts = storing(done("2026-11-01T10:00:00.000Z"))
    with served(marks_site) as host, learner(running, facts, has_clock=True) as context:
        page = plan(context, host, "2026-11-10T10:00:00")
        assert not page.locator(".rp-again").is_visible()
        page = plan(context, host, "2026-11-16T10:00:00")
        questions = page.locator(".rp-again__question")
        assert questions.count() == 2
        assert questions.first.locator("a").first.inner_text() == "Plan a picking route"
        questions.first.get_by_role("radio").first.check()
        until(page, "document.querySelector('.rp-again__next').textContent.includes('Dec 14, 2026')")
        (key,) = (key for key in kept(page) if key.startswith("again:"))
        assert kept(page)[key]["level"] == 1
        assert not [other for other in kept(page) if other.startswith("check:")]
        # On the same day in another tab, and on the next day, the one that was answered is not asked.
        other = plan(context, host, "2026-11-16T12:00:00")
        assert other.locator(".rp-again__question:visible").count() == 1
        later = plan(context, host, "2026-11-17T10:00:00")
        assert later.locator(".rp-again__question:visible").count() == 2
        texts = later.locator(".rp-again__question").all_inner_texts()
        assert questions.first.locator("[data-do=question]").inner_text().split("\n")[0] not in "".join(texts)


def test_what_another_tab_answers_is_asked_no_more(running: Browser, marks_site: Path) -> None:
    facts = storing(done("2026-11-01T10:00:00.000Z"))
    with served(marks_site) as host, learner(running, facts, has_clock=True) as context:
        pages = [plan(context, host, "2026-11-16T10:00:00") for _ in range(2)]
        pages[0].locator(".rp-again__question").first.get_by_role("radio").first.check()
        until(pages[1], "document.querySelectorAll('.rp-again__question:not([hidden])').length === 1")


def test_after_a_clock_was_ahead_nothing_is_asked_too_early(running: Browser, marks_site: Path) -> None:
    page_facts = done("2026-11-01T10:00:00.000Z")
    ahead = {"date": "2027-02-01T10:00:00.000Z", "level": 1, "right": True}
    with served(marks_site) as host, learner(running, storing(page_facts), has_clock=True) as context:
        page = plan(context, host, "2026-11-16T10:00:00")
        holders = page.locator(".rp-again [data-rolepath-item]").all()
        items = {holder.get_attribute("data-rolepath-item") for holder in holders}
        assert len(items) == 3
        for item in items:
            fact = [f"{PREFIX}again:{ID}#{item}", json.dumps(ahead)]
            page.evaluate("([key, value]) => localStorage.setItem(key, value)", fact)
        assert not plan(context, host, "2026-11-17T10:00:00").locator(".rp-again").is_visible()
