"""What stays with the learner is kept per fact, shared by tabs and roles, and never lost in silence."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser import FLAGS, chromium, served
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
    watched,
)
from sampling import drawn

BLOCKED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("Access is denied for this document.", "SecurityError"); } });"""
ABSENT = "Object.defineProperty(window, 'localStorage', { value: null });"
FILL = """() => {
  for (let size = 4e6; size >= 1; size = Math.floor(size / 2)) {
    try { for (let n = 0; ; n++) localStorage.setItem(`other:${size}:${n}`, "x".repeat(size)); } catch {}
  }
}"""
LASTS = "your marks last until you close the page"


def test_marks_are_kept_one_key_for_each(running: Browser, marks_site: Path) -> None:
    with served(marks_site) as host, learner(running) as context:
        page = visit(context, host + PAGE)
        step(page, 0).check()
        for kind in ("done", "used", "applies"):
            mark(page, kind).check()
            said(page, "Kept")
        version = page.locator("[data-rolepath=module]").get_attribute("data-rolepath-version")
        found = kept(page)
        assert {key.split("#")[0] for key in found} == {
            *(f"{kind}:{ID}" for kind in ("done", "used", "applies", "step")),
            "rolepath:schema",
        }
        assert found["rolepath:schema"] == 1
        assert found[f"done:{ID}"]["version"] == version
        mark(page, "used").uncheck()
        said(page, "Removed")
        page.reload()
        ready(page)
        assert [mark(page, kind).is_checked() for kind in ("done", "used", "applies")] == [True, False, True]
        assert step(page, 0).is_checked()
        assert page.locator(".rp-notice").count() == 0


@pytest.mark.parametrize("script", [BLOCKED, ABSENT], ids=["refused", "absent"])
def test_blocked_storage_is_said_once_and_everything_works_until_the_page_closes(
    running: Browser, marks_site: Path, script: str
) -> None:
    with served(marks_site) as host, learner(running, script) as context:
        page = visit(context, host + PAGE)
        assert_works_without_storage(page)
        for path in ("warehouse/", RECORD):
            page.goto(host + path)
            ready(page)
            assert page.locator(".rp-notice").all_inner_texts() == [page.locator(".rp-notice").inner_text()]


def assert_works_without_storage(page: Page) -> None:
    said(page, LASTS)
    assert page.locator(".rp-notice").count() == 1
    first = page.locator("[data-rolepath=practice] > .rp-notice + ol")
    assert first.count() == 1, "the notice stands before the first control"
    assert page.get_by_text("Pickers walk each order twice.").is_visible()
    step(page, 0).check()
    said(page, "1 of 3 done")
    page.get_by_label("A list with names").check()
    said(page, "Not right")
    mark(page, "done").check()
    said(page, "Kept")
    assert mark(page, "done").is_checked()
    assert page.locator(".rp-notice").count() == 1


def test_a_browser_that_keeps_nothing_by_its_own_settings(running: Browser, tmp_path: Path, marks_site: Path) -> None:
    settings = {"profile": {"default_content_setting_values": {"cookies": 2}}}
    (tmp_path / "Default").mkdir()
    (tmp_path / "Default" / "Preferences").write_text(json.dumps(settings))
    with served(marks_site) as host:
        context = running.browser_type.launch_persistent_context(tmp_path, executable_path=chromium(), args=FLAGS)
        with watched(context):
            assert_works_without_storage(visit(context, host + PAGE))
        context.close()


def test_full_storage_is_said_when_a_mark_does_not_fit(running: Browser, marks_site: Path) -> None:
    with served(marks_site) as host, learner(running) as context:
        page = visit(context, host + PAGE)
        page.evaluate(FILL)
        assert page.locator(".rp-notice").count() == 0
        step(page, 1).check()
        said(page, "1 of 3 done")
        assert page.locator(".rp-notice").inner_text().startswith("This browser has no more room")
        mark(page, "done").check()
        assert mark(page, "done").is_checked()
        assert kept(page) == {}
        page.evaluate("localStorage.clear()")
        mark(page, "used").check()
        assert f"used:{ID}" in kept(page)
        assert page.locator(".rp-notice").count() == 0, "there is room again"


def test_full_storage_is_said_where_one_marks_something(running: Browser, marks_site: Path) -> None:
    """Also where the first field of the page lies folded away, as those of a prompt's gaps do."""
    with served(marks_site) as host, learner(running) as context:
        page = visit(context, host + PAGE)
        page.evaluate(FILL)
        folded = "<details><summary>Gaps</summary><input class=rp-control></details>"
        page.evaluate(f"document.querySelector('article').insertAdjacentHTML('afterbegin', '{folded}')")
        mark(page, "used").check()
        notice = page.locator(".rp-notice")
        notice.wait_for()
        places = [element.bounding_box() for element in (notice, mark(page, "used"))]
        tops = [place["y"] for place in places if place]
        assert page.viewport_size
        assert max(tops) - min(tops) < page.viewport_size["height"]
        assert len(tops) == len(places)


NO_MARKS = [
    "{bad",
    "",
    "null",
    "[]",
    '"x"',
    "1",
    "{}",
    '{"date":1}',
    '{"date":"no"}',
    '{"date":"2026-01-01","title":{}}',
]
NO_ANSWERS = [
    *NO_MARKS,
    '{"date":"2026-01-01","right":"yes","chosen":[0]}',
    '{"date":"2026-01-01","right":true,"chosen":"0"}',
    '{"date":"2026-01-01","right":true,"chosen":[1.5]}',
]
STRANGE_KEYS = [f"{PREFIX}{kind}" for kind in ("", "x", "saved:", "toString:a")]
PUT = "values => { for (const [key, value] of Object.entries(values)) localStorage.setItem(key, value); }"


def test_values_that_cannot_be_understood_count_as_none(running: Browser, marks_site: Path) -> None:
    with served(marks_site) as host, learner(running) as context:
        page = visit(context, host + PAGE)
        controls = page.locator(".rp-control:checked")
        for box in (step(page, 0), page.get_by_label("A list with names"), mark(page, "done")):
            box.check()
        keys = [PREFIX + key for key in kept(page) if key != "rolepath:schema"]
        assert len(keys) == 3
        for value in drawn(NO_ANSWERS, 5):
            own = [key for key in keys if value in NO_MARKS or ":check:" in key]
            page.evaluate("localStorage.clear()")
            page.evaluate(PUT, dict.fromkeys([*own, *STRANGE_KEYS], value))
            page.goto(host + RECORD)
            ready(page)
            assert page.locator("[data-do=list] h3").all_inner_texts() == ["Not understood; no page wrote this"]
            assert page.locator("[data-do=list] li").count() == len([*own, *STRANGE_KEYS])
            page.goto(host + PAGE)
            ready(page)
            assert controls.count() == 0, value
        step(page, 0).check()
        page.get_by_label("A list with names").check()
        page.reload()
        ready(page)
        assert controls.count() == 2, "a new mark takes the place"
        page.goto(f"{host}warehouse/")
        ready(page)


def test_an_answer_that_the_question_does_not_have_is_left_out(running: Browser, marks_site: Path) -> None:
    with served(marks_site) as host:
        with learner(running) as context:
            page = visit(context, host + PAGE)
            page.get_by_label("A list with names").check()
            (key,) = (key for key in kept(page) if key.startswith("check"))
        with learner(running, storing({PREFIX + key: fact(right=False, chosen=[7, -1])})) as context:
            assert visit(context, host + PAGE).locator(".rp-control:checked").count() == 0


@pytest.mark.sample(6)
@pytest.mark.parametrize("number", ["0", "x", "", "{", "null", "-1"])
def test_marks_of_an_older_form_are_shown_and_go_on(running: Browser, marks_site: Path, number: str) -> None:
    values = {f"{PREFIX}done:{ID}": fact(version="00000000"), "rolepath:schema": number}
    with served(marks_site) as host, learner(running, storing(values)) as context:
        page = visit(context, host + PAGE)
        assert mark(page, "done").is_checked()
        assert page.locator(".rp-notice").count() == 0
        mark(page, "used").check()
        assert kept(page)["rolepath:schema"] == 1
        assert kept(page)[f"done:{ID}"] == fact(version="00000000")


def test_marks_of_a_newer_form_are_shown_and_never_written_over(running: Browser, marks_site: Path) -> None:
    newer = fact(version="00000000", colour="green")
    values = {f"{PREFIX}done:{ID}": newer, f"{PREFIX}used:{ID}": {"when": 5}, "rolepath:schema": "2"}
    with served(marks_site) as host, learner(running, storing(values)) as context:
        page = visit(context, host + PAGE)
        said(page, "A newer version of this site")
        assert mark(page, "done").is_checked()
        before = kept(page)
        mark(page, "done").uncheck()
        mark(page, "used").check()
        step(page, 0).check()
        said(page, "1 of 3 done")
        assert not mark(page, "done").is_checked()
        assert kept(page) == before
        page.goto(host + RECORD)
        page.on("dialog", lambda dialog: dialog.accept())
        page.get_by_role("button", name="Delete everything").click()
        page.get_by_text("Nothing is kept yet.").wait_for()
        assert kept(page) == {}, "what a learner deletes is gone, and what they mark is kept again"


def test_a_second_tab_follows(running: Browser, marks_site: Path) -> None:
    with served(marks_site) as host, learner(running) as context:
        one, two, plan = (visit(context, host + path) for path in (PAGE, PAGE, "warehouse/"))
        step(one, 0).check()
        step(two, 2).check()
        one.get_by_label("A list with names").check()
        mark(two, "done").check()
        for page in (one, two):
            page.get_by_text("2 of 3 done").wait_for()
            page.locator("details").get_by_text("names are confidential").wait_for()
            until(page, "document.querySelector('[data-kind=done]').checked")
        plan.get_by_text("1 of 1 done").wait_for()
        one.evaluate("localStorage.clear()")
        two.get_by_text("0 of 3 done").wait_for()
        assert two.locator(".rp-control:checked").count() == 0


def test_a_shared_module_done_in_one_role_counts_in_the_other(running: Browser, marks_site: Path) -> None:
    with served(marks_site) as host, learner(running) as context:
        page = visit(context, host + "warehouse/shared/basics/")
        mark(page, "done").check()
        page.goto(host + "legal/")
        ready(page)
        module = page.locator("[data-rolepath=plan-module]").filter(has_text="Basics")
        assert module.locator(".rp-mark").inner_text() == "Done"
        assert page.locator("[data-rolepath=phase] .rp-count").first.inner_text() == "1 of 1 done"
        page.goto(host + "legal/shared/basics/")
        ready(page)
        assert mark(page, "done").is_checked()
        assert page.get_by_text("the module has changed since").is_hidden(), (
            "the roles' openings differ, the module does not"
        )


def test_another_program_on_the_same_origin_has_marks_of_its_own(running: Browser, marks_site: Path) -> None:
    other = {f"rolepath:other:done:{ID}": fact(version="00000000")}
    with served(marks_site) as host, learner(running, storing(other)) as context:
        page = visit(context, host + PAGE)
        assert not mark(page, "done").is_checked()
        mark(page, "used").check()
        page.goto(host + RECORD)
        page.on("dialog", lambda dialog: dialog.accept())
        page.get_by_role("button", name="Delete everything").click()
        page.get_by_text("Nothing is kept yet.").wait_for()
        assert set(kept(page)) == {*other, "rolepath:schema"}
