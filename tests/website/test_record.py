"""The record shows all that is kept, saves it, brings it in and deletes it, and sends nothing."""

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from browser import served
from learner import (
    ID,
    PAGE,
    PREFIX,
    RECORD,
    fact,
    kept,
    learner,
    mark,
    ready,
    said,
    step,
    storing,
    until,
    visit,
)


def marked(context: BrowserContext, host: str) -> Page:
    """The record of a learner who has done a bit of everything."""
    page = visit(context, host + PAGE)
    step(page, 0).check()
    step(page, 2).check()
    page.get_by_label("A list without names").check()
    for kind in ("done", "used", "applies"):
        mark(page, kind).check()
    page.goto(host + "warehouse/")
    ready(page)
    page.locator("[data-rolepath=confidence] summary").first.click()
    page.locator("[data-rolepath=confidence] input").nth(2).check()
    page.get_by_label("Minutes saved this week").fill("30")
    page.get_by_label("Minutes saved this week").press("Tab")
    page.goto(host + RECORD)
    ready(page)
    return page


def saved(page: Page, button: str) -> str:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return Path(download.value.path()).read_bytes().decode()


def bring_in(page: Page, content: str) -> str:
    file = {"name": "record.json", "mimeType": "application/json", "buffer": content.encode()}
    before = page.locator("[data-do=say]").inner_text()
    page.get_by_label("Bring in a file").set_input_files(file)  # type: ignore[arg-type]
    until(page, "before => document.querySelector('[data-do=say]').innerText !== before", before)
    return page.locator("[data-do=say]").inner_text()


def test_everything_is_shown_in_words_and_can_be_deleted_one_by_one(running: Browser, marks_site: Path) -> None:
    with served(marks_site) as host, learner(running) as context:
        page = marked(context, host)
        lines = page.locator("[data-do=list] li")
        (week,) = (key.split(":")[2] for key in kept(page) if key.startswith("saved"))
        monday = datetime.strptime(f"{week}-1", "%G-W%V-%u").replace(tzinfo=UTC)
        words = [line.split("\n")[0] for line in lines.locator("span:first-child").all_inner_texts()]
        assert sorted(words) == [
            f"30 minutes saved in the week of {monday:%b} {monday.day}, {monday.year}",
            "Answered right: Which may you paste?",
            "Confidence before this phase: 3 of 5",
            "Done",
            "I used it on a real task",
            "This applies to my job",
            "Ticked: Open tomorrow's list with our rules.",
            "Ticked: Walk the route.",
        ]
        assert page.locator("[data-do=list] h3").all_inner_texts() == ["Plan a picking route", "Start", "Warehouse"]
        answers = iter([False, True])
        page.on("dialog", lambda dialog: dialog.accept() if next(answers) else dialog.dismiss())
        button = page.get_by_role("button", name="Delete: I used it on a real task")
        button.click()
        assert lines.count() == 8
        button.click()
        said(page, "Deleted.")
        assert lines.count() == 7
        assert f"used:{ID}" not in kept(page)
        assert page.evaluate("document.activeElement.dataset.do") == "say", "the focus is not lost with the button"


def test_a_record_is_saved_deleted_and_brought_back_as_it_was(running: Browser, marks_site: Path) -> None:
    with served(marks_site) as host, learner(running) as context:
        page = marked(context, host)
        before = kept(page)
        file = saved(page, "Save as a file")
        assert json.loads(file)["program"] == "program"
        page.on("dialog", lambda dialog: dialog.accept())
        page.get_by_role("button", name="Delete everything").click()
        said(page, "Deleted.")
        assert set(kept(page)) == {"rolepath:schema"}
        assert bring_in(page, file).startswith("Brought in. New: 8. Replaced by newer ones: 0. Kept as they were: 0.")
        assert kept(page) == before
        assert page.locator("[data-do=list] li").count() == 8
        assert bring_in(page, file).startswith("Brought in. New: 0. Replaced by newer ones: 0. Kept as they were: 8.")
        page.goto(host + PAGE)
        ready(page)
        assert [step(page, number).is_checked() for number in range(3)] == [True, False, True]
        assert page.get_by_label("A list without names").is_checked()


def test_of_two_marks_for_one_thing_the_newer_stays_and_nonsense_is_left_out(
    running: Browser, marks_site: Path
) -> None:
    values = {f"{PREFIX}done:{ID}": fact(version="a"), f"{PREFIX}used:{ID}": fact(version="a")}
    with served(marks_site) as host, learner(running, storing(values)) as context:
        page = visit(context, host + RECORD)
        facts: list[Any] = [
            {"kind": "done", "item": ID, **fact(version="b"), "date": "2026-11-21T10:00:00.000Z"},
            {"kind": "used", "item": ID, **fact(version="b"), "date": "2026-11-19T10:00:00.000Z"},
            {"kind": "applies", "item": ID, **fact(version="b")},
            *[{"kind": kind, "item": ID, **fact()} for kind in ("other", "__proto__", "check", "saved", "confidence")],
            *[{"kind": "done", "item": item, **fact()} for item in ("", 5, None)],
            {"kind": "confidence", "item": "start:before", **fact(value=6)},
            {"kind": "saved", "item": "warehouse:2026-W01", **fact(minutes=-1)},
            *[None, 5, "x", []],
        ]
        file = json.dumps({"rolepath": 1, "program": "program", "facts": facts})
        expected = "New: 1. Replaced by newer ones: 1. Kept as they were: 1. Not understood and left out: 14."
        assert bring_in(page, file) == f"Brought in. {expected}"
        found = kept(page)
        assert [found[f"{kind}:{ID}"]["version"] for kind in ("done", "used", "applies")] == ["b", "a", "b"]


@pytest.mark.sample(4)
@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "This file is no record"),
        ("{bad", "This file is no record"),
        ("null", "This file is no record"),
        ("[]", "This file is no record"),
        ('{"rolepath": 1, "program": "program", "facts": {}}', "This file is no record"),
        ('{"program": "program", "facts": []}', "newer version"),
        ('{"rolepath": 2, "program": "program", "facts": []}', "newer version"),
        ('{"rolepath": 1, "program": "other", "facts": []}', "another program"),
        ("x" * 5_000_001, "This file is no record"),
    ],
    ids=range(9),
)
def test_a_file_that_does_not_fit_changes_nothing(running: Browser, marks_site: Path, content: str, words: str) -> None:
    values = {f"{PREFIX}done:{ID}": fact(version="a")}
    with served(marks_site) as host, learner(running, storing(values)) as context:
        page = visit(context, host + RECORD)
        before = kept(page)
        assert words in bring_in(page, content)
        assert kept(page) == before


def test_the_table_opens_in_a_spreadsheet_and_runs_nothing(running: Browser, marks_site: Path) -> None:
    words = ['=1+1,"2"', "+1", "-1", "@SUM(A1)", "\t=1", 'say "no", twice', "line\nbreak", "plain", "a; b", "a, -b"]
    words += ["x;=1", "x; -1", "\uff1d1", "\0=1"]  # where cells are parted at semicolons, and on other keyboards
    values = {f"{PREFIX}done:m{n}": fact(title=title, version="=v") for n, title in enumerate(words)}
    with served(marks_site) as host, learner(running, storing(values)) as context:
        table = saved(visit(context, host + RECORD), "Save as a table")
        assert table.startswith("\ufeff")
        rows = list(csv.reader(io.StringIO(table.removeprefix("\ufeff"), newline="")))
        assert rows[0] == [
            "Module or phase",
            "What",
            "Confidence, 1 to 5",
            "Minutes saved",
            "Date",
            "Kind",
            "Item",
            "Version",
        ]
        shown = ['\'=1+1,"2"', "'+1", "'-1", "'@SUM(A1)", "\t'=1", *words[5:10]]
        shown += ["x;'=1", "x; '-1", "'\uff1d1", "\0'=1"]
        assert sorted(row[0] for row in rows[1:]) == sorted(shown)
        assert {row[-1] for row in rows[1:]} == {"'=v"}
        assert rows[1][1:7] == ["Done", "", "", "2026-11-20T10:00:00.000Z", "done", "m0"]


def test_nothing_is_sent_anywhere(running: Browser, marks_site: Path) -> None:
    with served(marks_site) as host, learner(running) as context:
        asked: list[str] = []
        context.on("request", lambda request: asked.append(f"{request.method} {request.url}"))
        page = marked(context, host)
        saved(page, "Save as a file")
        assert asked
        assert [request for request in asked if not request.startswith((f"GET {host}", "GET blob:", "GET data:"))] == []
        assert page.context.cookies() == []
