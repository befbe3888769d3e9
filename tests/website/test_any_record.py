"""Whatever lies in localStorage or comes in a file, the record lists it, saves what it knows and deletes all."""

import json
import random
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browser import served
from conftest import PROJECT
from learner import PREFIX, RECORD, fact, learner, ready, until
from sampling import fewer

ROUNDS = fewer(8, 4)
MANY = fewer(3000, 10)
THEME = PROJECT / "plugins" / "rolepath" / "website" / "page" / "theme"
OURS = re.findall(r"^  (\w+): \[", (THEME / "assets/rolepath/facts.js").read_text("utf-8"), re.MULTILINE)
KINDS = [*OURS, "", "other", "toString", "__proto__"]
ITEMS = [
    *("warehouse/picking", "warehouse/picking#0123abcd", "#0123abcd", "a#0123abcdx", "start:before", "start:zzz"),
    *(":after", "start:after", "warehouse:2026-W07", "warehouse:2026", "", "{what}", "<img src=x onerror=alert(1)>"),
    *("adoption:warehouse:2026-11-16", "relevance:warehouse:2026-11-16:a:b", "number", "group", "chosen"),
    *("warehouse/picking:2026-11-20", "warehouse/picking:0000-99-99", "checkin.week-4", "checkin.week-4:2026-11-20"),
    *("constructor", "\u202egnikcip", "\ud800", "x" * 2000, "a\nb", "[data-do=list]"),
]
VALUES: list[Any] = [
    *(None, True, False, 0, 1, 3, 5, 6, -1, 1.5, 10080, 10081, 1e300, "", "1", "x" * 2000, "{week}", "</ul><script>"),
    *("2026-11-20", "0000-01-01", "9999-12-31", "0123456789abcdef0123456789abcdef"),
    *([], [0], [1, 2], ["0"], [-1], [0.5], [1e9], {}, {"toString": 1}),
]
DATES: list[Any] = [
    *("2026-11-20T10:00:00.000Z", "2026-11-20T10:00:00Z", "2026-11-20", "2026-99-99T10:00:00Z", "2099-01-01T00:00:00Z"),
    *("1970-01-01T00:00:00Z", "+275760-09-13T00:00:00.000Z", "no", 5, None),
]
PLANT = """values => { localStorage.clear();
  for (const [key, value] of Object.entries(values)) localStorage.setItem(key, value); }"""
SPY = """addEventListener("error", (event) => (window.errors ??= []).push(event.message));
addEventListener("unhandledrejection", (event) => (window.errors ??= []).push(String(event.reason)));
addEventListener("DOMContentLoaded", () => new MutationObserver((changes) => {
  window.drawn = (window.drawn ?? 0) + changes.filter(({ target }) => target.matches?.("[data-do=list]")).length;
}).observe(document.body, { childList: true, subtree: true }));
const place = URL.createObjectURL;
URL.createObjectURL = (blob) => {
  if (!blob.type.includes("javascript")) blob.text().then((text) => (window.file = text));
  return place.call(URL, blob);
};
HTMLAnchorElement.prototype.click = () => {};
window.confirm = () => true;"""


def any_fact(chance: random.Random) -> dict[str, Any]:
    """Something between a fact and nonsense."""
    names = [
        name
        for name in (
            *("value", "minutes", "right", "chosen", "title", "text", "version"),
            *("level", "day", "prompt", "corrected", "before", "after", "why"),
        )
        if chance.random() < 0.5
    ]
    found = {name: chance.choice(VALUES) for name in names}
    if chance.random() < 0.9:
        found["date"] = chance.choice(DATES) if chance.random() < 0.6 else DATES[0]
    if chance.random() < 0.1:
        found |= {"kind": "saved", "item": "x:2026-W01"}
    return found


def any_text(chance: random.Random) -> str:
    """What a key may hold."""
    if chance.random() < 0.2:
        return chance.choice(["", "{bad", "null", "[]", "5", '"x"', "[" * 9000, "x" * 5000, "\x00\ufeff"])
    return json.dumps(any_fact(chance))


def any_key(chance: random.Random) -> str:
    if chance.random() < 0.1:
        return chance.choice([PREFIX, f"{PREFIX}:", f"{PREFIX}done", "rolepath:", "rolepath:program", "length", "key"])
    return f"{PREFIX}{chance.choice(KINDS)}:{chance.choice(ITEMS)}"


def test_each_kind_of_fact_has_its_words_wherever_facts_are_told() -> None:
    assert len(OURS) == len(set(OURS)) > 15
    told = (THEME / "rolepath" / "keep" / "facts.html").read_text("utf-8")
    assert [kind for kind in OURS if f'data-piece="fact-{kind}' not in told] == []


PLANTED = {
    "ask:adoption:warehouse:2026-11-16": fact(value=1, title="Q", text="yes"),
    "handed:adoption:warehouse:2026-11-16": fact(title="Q"),
    "handin:number": fact(text="0123456789abcdef0123456789abcdef"),
    "again:warehouse/picking#0123abcd": fact(level=3, right=True),
}
REFUSED = {
    "handin:number": fact(text="I am Eve, eve@example.com"),
    "again:warehouse/picking#0123abcd": fact(level=4, right=True),
}


def test_facts_of_measures_are_told_where_nothing_is_asked(running: Browser, marks_site: Path) -> None:
    """A program may have asked before, and a file may come from one that asks."""
    with served(marks_site) as host, learner(running, SPY) as context:
        page = context.new_page()
        page.goto(host + RECORD)
        for values, strange in ((PLANTED, 0), (REFUSED, 1)):
            page.evaluate(PLANT, {f"{PREFIX}{key}": json.dumps(value) for key, value in values.items()})
            page.reload()
            ready(page)
            assert page.locator("[data-do=list] h3", has_text="Not understood").count() == strange
            check_record(page, {f"{PREFIX}{key}" for key in values})


def check_record(page: Page, keys: set[str]) -> None:
    """Each key has its line; the file has what is known; one line goes, then all."""
    rows = page.locator("[data-do=list] li")
    assert rows.count() == len(keys)
    for name in ("json", "csv"):
        page.evaluate("window.file = null")
        page.locator(f"[data-do={name}]").click()
        until(page, "window.file !== null")
        if name == "json":
            assert isinstance(json.loads(page.evaluate("window.file"))["facts"], list)
    if keys:
        rows.first.get_by_role("button").click()
        assert rows.count() == len(keys) - 1
    page.locator("[data-do=delete]").click()
    assert rows.count() == 0
    left = set(page.evaluate("Object.keys(localStorage)"))
    assert not {key for key in left if key.startswith(PREFIX)}
    assert page.evaluate("window.errors ?? []") == []


def brought_in(page: Page, facts: list[Any]) -> str:
    content = json.dumps({"rolepath": 1, "program": "program", "facts": facts})
    file = {"name": "record.json", "mimeType": "application/json", "buffer": content.encode()}
    page.locator("[data-do=say]").evaluate("say => say.replaceChildren()")
    page.locator("[data-do=import]").set_input_files(file)  # type: ignore[arg-type]
    until(page, "document.querySelector('[data-do=say]').innerText !== ''")
    return page.locator("[data-do=say]").inner_text()


@pytest.mark.parametrize("seed", [1, *(pytest.param(seed, marks=pytest.mark.thorough) for seed in range(2, 9))])
def test_whatever_is_kept_is_listed_saved_and_deleted(running: Browser, marks_site: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 (no secret)
    with served(marks_site) as host, learner(running, SPY) as context:
        page = context.new_page()
        page.goto(host + RECORD)
        for _ in range(ROUNDS):
            values = {any_key(chance): any_text(chance) for _ in range(chance.randrange(30))}
            if chance.random() < 0.3:
                values["rolepath:schema"] = chance.choice(["1", "2", "99", "1e999", "x", "", "-1"])
            page.evaluate(PLANT, values)
            page.reload()
            ready(page)
            check_record(page, {key for key in values if key.startswith(PREFIX)})


def test_whatever_comes_in_a_file_is_listed_saved_and_deleted(running: Browser, marks_site: Path) -> None:
    chance = random.Random(3)  # noqa: S311 (no secret)
    with served(marks_site) as host, learner(running, SPY) as context:
        page = context.new_page()
        page.goto(host + RECORD)
        ready(page)
        for _ in range(ROUNDS):
            facts: list[Any] = [
                {**any_fact(chance), "kind": chance.choice(KINDS), "item": chance.choice(ITEMS)}
                if chance.random() < 0.9
                else chance.choice(VALUES)
                for _ in range(30)
            ]
            brought_in(page, facts)
            page.reload()
            ready(page)
            assert page.locator("[data-do=list] h3", has_text="Not understood").count() == 0
            check_record(page, {key for key in page.evaluate("Object.keys(localStorage)") if key.startswith(PREFIX)})


def test_the_fact_that_once_took_the_record_away_is_left_out(running: Browser, marks_site: Path) -> None:
    bad = {"kind": "confidence", "item": "start:zzz", "value": 3, "date": "2026-01-01T00:00:00Z"}
    with served(marks_site) as host, learner(running, SPY) as context:
        page = context.new_page()
        page.goto(host + RECORD)
        ready(page)
        assert "left out: 1." in brought_in(page, [bad])
        page.evaluate(PLANT, {f"{PREFIX}confidence:start:zzz": json.dumps(bad)})
        page.reload()
        ready(page)
        assert page.locator("[data-do=list] h3").all_inner_texts() == ["Not understood; no page wrote this"]
        assert page.locator("[data-do=list] li span").first.inner_text().startswith('confidence:start:zzz: {"kind"')
        check_record(page, {f"{PREFIX}confidence:start:zzz"})


def test_a_long_record_is_drawn_once_here_and_in_another_tab(running: Browser, marks_site: Path) -> None:
    facts = [{"kind": "done", "item": f"warehouse/m{n}", **fact(title=f"Module {n % 300}")} for n in range(MANY)]
    with served(marks_site) as host, learner(running, SPY) as context:
        page, other = context.new_page(), context.new_page()
        for one in (other, page):
            one.goto(host + RECORD)
            ready(one)
            one.evaluate("window.drawn = 0")
        started = page.evaluate("performance.now()")
        assert f"New: {MANY}" in brought_in(page, facts)
        assert page.locator("[data-do=list] li").count() == MANY
        assert page.evaluate("performance.now()") - started < 15_000, "a busy machine needs some seconds"
        assert page.evaluate("window.drawn") == 1
        until(other, f"document.querySelectorAll('[data-do=list] li').length === {MANY}")
        assert other.evaluate("window.drawn") < 100
        page.locator("[data-do=delete]").click()
        assert page.evaluate("window.drawn") == 2
        assert page.evaluate("localStorage.length") == 1
