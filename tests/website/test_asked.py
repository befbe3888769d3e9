"""Pages ask the program's own questions at its own time; handing in shows what leaves, and nothing leaves by itself."""

import json
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request

from browser import served, window
from conftest import SMALL, check, mkdocs, write
from learner import kept, until
from measured import files, program
from rolepath.results.answers import known_of
from rolepath.results.intake import taken

ADOPTION = "Have you used the assistant for a piece of real work in the last two weeks?"
CONFIDENCE = "In my own work, I can tell when the assistant is wrong."
TIME = "How many minutes did it take, with checking?"
RELEVANCE = "Does this apply to your job?"
HAND_IN = """hand_in:
  form: "https://forms.example.com/f?used={adoption}&sure={confidence}&all={summary}"
  mail: results@example.com
"""
CANARY = "CANARY jo@example.com"
PLAN, RECORD, BASICS = "legal/", "legal/record/", "legal/shared/basics/"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("asked") / "program"
    copytree(SMALL, root)
    write(root, files() | {"content/program.yml": program(HAND_IN)})
    built = mkdocs(root, "build")
    assert built.returncode == 0, built.stderr
    return root


@pytest.fixture
def host(root: Path) -> Iterator[str]:
    with served(root / "site") as host:
        yield host


@pytest.fixture
def context(running: Browser, host: str) -> Iterator[BrowserContext]:
    """A learner's browser; whatever it asks of another host makes the test fail."""
    asked: list[str] = []

    def ask(request: Request) -> None:
        asked.append(request.url)

    with window(running, has_clock=True, permissions=["clipboard-read", "clipboard-write"]) as context:
        context.on("request", ask)
        yield context
        context.remove_listener("request", ask)
    assert [one for one in asked if not one.startswith((host, "blob:", "data:"))] == []


def on(context: BrowserContext, address: str, day: str) -> Page:
    """A page on a day."""
    page = context.new_page()
    page.clock.set_fixed_time(f"{day}T10:00:00Z")
    page.goto(address)
    until(page, "() => [...document.querySelectorAll('.rp-keep')].some((one) => !one.hidden)")
    return page


def asked(page: Page) -> list[str]:
    return page.locator("[data-rolepath=ask] fieldset:visible legend").all_inner_texts()


@pytest.mark.sample(2)
@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2027-02-26", []),
        ("2027-03-02", [TIME, CONFIDENCE]),
        ("2027-03-08", [ADOPTION, TIME, CONFIDENCE]),
        ("2028-01-10", [ADOPTION, TIME, CONFIDENCE]),
    ],
)
def test_questions_are_the_programs_from_the_day_of_their_round(
    day: str, expected: list[str], context: BrowserContext, host: str
) -> None:
    page = on(context, host + PLAN, day)
    assert asked(page) == expected
    assert not page.get_by_text("How confident do you feel").locator("visible=true").count()
    assert not page.get_by_text("Minutes saved this week").count()


def answers(page: Page) -> dict[str, Any]:
    return {key: {name: value for name, value in fact.items() if name in ("value", "minutes", "why")} for key, fact in
            kept(page).items() if key.startswith("ask:")}  # fmt: skip


def test_an_answer_belongs_to_its_round_and_the_one_before_can_be_entered(context: BrowserContext, host: str) -> None:
    page = on(context, host + PLAN, "2027-03-24")
    poll = page.locator("fieldset[data-measure=adoption]")
    poll.get_by_label("yes").check()
    poll.locator("select").select_option("2027-03-08")
    assert not poll.get_by_label("yes").is_checked()
    poll.get_by_label("no").check()
    timing = page.locator("fieldset[data-measure=time_saved]")
    timing.locator("input").nth(0).fill("40")
    timing.locator("input").nth(0).press("Tab")
    assert answers(page) == {
        "ask:adoption:legal:2027-03-22": {"value": 1},
        "ask:adoption:legal:2027-03-08": {"value": 0},
        "ask:time_saved:legal:2027-03-01": {"minutes": [40]},
    }
    page.reload()
    assert page.locator("fieldset[data-measure=time_saved] input").nth(0).input_value() == "40"


def test_a_module_asks_whether_it_applies_and_why_not(context: BrowserContext, host: str) -> None:
    page = on(context, host + BASICS, "2027-03-24")
    assert asked(page) == [RELEVANCE]
    page.locator("[data-rolepath=ask]").get_by_label("no", exact=True).check()
    page.locator("[data-do=why] select").select_option("no_time")
    assert answers(page) == {"ask:relevance:legal:2027-03-22:shared/basics": {"value": 0, "why": "no_time"}}
    assert not page.locator("[data-kind=applies]").count()


FACTS: dict[str, dict[str, object]] = {
    "ask:adoption:legal:2027-03-22": {"value": 1},
    "ask:confidence:legal:2027-03-01": {"value": 2},
    "ask:confidence:legal:2027-04-05": {"value": 4},
    "ask:time_saved:legal:2027-03-01": {"minutes": [60, 50, 90]},
    "ask:time_saved:legal:2027-04-05": {"minutes": [30]},
    "ask:relevance:legal:2027-03-22:shared/basics": {"value": 0, "why": "no_time"},
    # None of these is an answer of this role, round or list.
    f"ask:relevance:legal:2027-03-22:{CANARY}": {"value": 0},
    "ask:relevance:legal:2027-03-22:legal/clauses": {"value": 2, "why": CANARY},
    f"ask:adoption:{CANARY.replace(':', '')}:2027-03-22": {"value": 1},
    "ask:adoption:legal:2027-03-23": {"value": 1},
    "done:legal/clauses": {},
    "cohort:group": {"text": CANARY},
}


def stored(page: Page) -> None:
    """A record with something about a person in every field that can hold it."""
    date = "2027-04-06T09:12:33.123Z"
    for name, own in FACTS.items():
        fact = {"date": date, "title": CANARY, "text": CANARY, "version": CANARY, **own}
        page.evaluate(
            "([name, fact]) => localStorage.setItem(name, fact)", [f"rolepath:program:{name}", json.dumps(fact)]
        )


def summary_of(page: Page) -> str:
    until(page, "() => document.querySelector('[data-do=summary]').textContent !== ''")
    return page.locator("[data-do=summary]").inner_text()


def test_the_summary_is_all_that_leaves_and_holds_nobody(root: Path, context: BrowserContext, host: str) -> None:
    page = on(context, host + RECORD, "2027-04-07")
    stored(page)
    page.reload()
    text = summary_of(page)
    data = json.loads(text)
    assert "CANARY" not in text
    assert "09:12" not in text
    assert "2027-04-06" not in text
    assert set(data) == {"rolepath", "format", "program", "number", "cohort", "role", "answers"}
    assert sorted(data["answers"], key=lambda one: (one["measure"], one["round"], one.get("module", ""))) == [
        {"measure": "adoption", "round": "2027-03-22", "value": "yes"},
        {"measure": "confidence", "round": "2027-03-01", "value": 2},
        {"measure": "confidence", "round": "2027-04-05", "value": 4, "first": 2},
        {"measure": "relevance", "round": "2027-03-22", "value": "yes", "module": "legal/clauses"},
        {"measure": "relevance", "round": "2027-03-22", "value": "no", "module": "shared/basics", "reason": "no_time"},
        {"measure": "time_saved", "round": "2027-03-01", "value": [60, 50, 90], "task": "review"},
        {"measure": "time_saved", "round": "2027-04-05", "value": [30], "first": [60, 50, 90], "task": "review"},
    ]
    page.get_by_role("button", name="Copy").click()
    until(page, "() => navigator.clipboard.readText().then((text) => text.startsWith('{'))")
    assert page.evaluate("navigator.clipboard.readText()") == text
    with page.expect_download() as download:
        page.get_by_role("button", name="Save for handing in").click()
    assert Path(download.value.path()).read_text("utf-8") == text
    form = urlsplit(page.locator("[data-do=form]").get_attribute("href") or "")
    assert (form.scheme, form.netloc) == ("https", "forms.example.com")
    assert parse_qs(form.query) == {"used": ["yes"], "sure": ["4"], "all": [text]}
    mail = page.locator("[data-do=mail]").get_attribute("href") or ""
    assert mail.startswith("mailto:results@example.com?")
    assert parse_qs(urlsplit(mail).query)["body"] == [text]
    catalog = check(root).catalog
    assert catalog.program is not None
    found = taken([("hand-in.json", text.encode())], known_of(catalog, catalog.program.groups[0]))
    assert len(found.answers) == 7


def test_what_was_handed_in_is_not_offered_again_and_the_next_number_is_another(
    context: BrowserContext, host: str
) -> None:
    page = on(context, host + RECORD, "2027-04-07")
    assert page.get_by_text("There is nothing to hand in").is_visible()
    stored(page)
    page.reload()
    first = json.loads(summary_of(page))["number"]
    page.reload()
    assert json.loads(summary_of(page))["number"] == first
    page.get_by_role("button", name="I have handed this in").click()
    assert page.get_by_text("There is nothing to hand in").is_visible()
    assert "handin:number" not in kept(page)
    page = on(context, host + PLAN, "2027-04-20")
    page.locator("fieldset[data-measure=adoption]").get_by_label("no").check()
    page.goto(host + RECORD)
    later = json.loads(summary_of(page))
    assert later["number"] != first
    assert later["answers"] == [{"measure": "adoption", "round": "2027-04-19", "value": "no"}]


def test_an_old_record_is_brought_in(context: BrowserContext, host: str) -> None:
    page = on(context, host + RECORD, "2027-04-07")
    old = [{"kind": kind, "item": item, "date": "2026-11-20T10:00:00.000Z", **own} for kind, item, own in (
        ("applies", "shared/basics", {}),
        ("confidence", "start:before", {"value": 3}),
        ("saved", "legal:2026-W40", {"minutes": 30}),
    )]  # fmt: skip
    content = json.dumps({"rolepath": 1, "program": "program", "facts": old}).encode()
    page.get_by_label("Bring in a file").set_input_files(
        {"name": "record.json", "mimeType": "application/json", "buffer": content}
    )
    until(page, "() => document.querySelector('[data-do=say]').innerText.startsWith('Brought in. New: 3.')")
    assert page.get_by_text("There is nothing to hand in").is_visible()


def test_without_questions_nothing_is_asked(tmp_path: Path) -> None:
    root = copytree(SMALL, tmp_path / "program")
    assert mkdocs(root, "build").returncode == 0
    for path in (PLAN, RECORD, BASICS):
        text = (root / "site" / path / "index.html").read_text("utf-8")
        assert 'data-rolepath="ask"' not in text
        assert 'data-rolepath="hand-in"' not in text
