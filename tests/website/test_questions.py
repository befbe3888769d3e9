"""Questions to try and steps to tick, in a browser: by mouse, by keyboard, with a screen reader, without scripts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from browser import lent, served
from conftest import LEARNER_MODULE, MakeProgram, mkdocs
from learner import PAGE, kept, learner, ready, said, step, visit, watched

CHECK = "[data-rolepath=check]"


@pytest.fixture
def page(running: Browser, marks_site: Path) -> Iterator[Page]:
    """The module's page in a browser that has kept nothing yet."""
    with served(marks_site) as host, learner(running) as context:
        yield visit(context, host + PAGE)


def test_a_chosen_answer_is_explained_and_the_others_stay_folded(page: Page) -> None:
    first = page.locator(f"{CHECK} [role=radiogroup]").first
    wrong, right = first.get_by_label("A list with names"), first.get_by_label("A list without names")
    assert not first.get_by_text("names are confidential").is_visible()
    wrong.check()
    said(page, "Not right No: names are confidential.")
    assert first.get_by_text("names are confidential").is_visible()
    assert not first.get_by_text("nobody can be known").is_visible()
    assert wrong.evaluate("box => box.getAttribute('aria-describedby').split(' ')"
                          ".map(id => document.getElementById(id).textContent).join(' ')") \
        == "Not right No: names are confidential."  # fmt: skip
    right.check()
    said(page, "Right Right: nobody can be known from it.")
    assert not first.get_by_text("names are confidential").is_visible()
    assert first.locator(".rp-verdict:visible").all_inner_texts() == ["Right"]
    first.get_by_label("Neither").check()
    said(page, "Not right")


def test_the_group_is_named_by_its_question(page: Page) -> None:
    for role, name in (
        ("radiogroup", "Which may you paste?"),
        ("group", "What do you keep?"),
        ("radiogroup", "Who walks the route first?"),
    ):
        group = page.get_by_role(role, name=name, exact=True)  # type: ignore[arg-type]
        assert group.count() == 1
        assert group.locator("input").count() > 1
    assert page.get_by_role("radio", name="A list with names", exact=True).count() == 1


def test_several_right_answers_are_judged_when_asked(page: Page) -> None:
    group = page.get_by_role("group", name="What do you keep?")
    button = page.get_by_role("button", name="Check my answer")
    verdicts = group.locator(".rp-verdict:visible")
    button.click()
    said(page, "Choose at least one answer first")
    assert kept(page) == {}
    group.get_by_label("The finished plan").check()
    assert verdicts.count() == 0
    button.click()
    said(page, "Right so far, and there is more")
    assert verdicts.all_inner_texts() == ["Right"]
    group.get_by_label("The prompt with names").check()
    button.click()
    said(page, "Not right yet")
    assert verdicts.all_inner_texts() == ["Right", "Not right"]
    group.get_by_label("The prompt with names").uncheck()
    assert verdicts.all_inner_texts() == ["Right"]
    group.get_by_label("The prompt without names").check()
    button.click()
    said(page, "Right")
    assert verdicts.all_inner_texts() == ["Right", "Right"]
    assert button.evaluate("button => button === document.activeElement")


def test_answers_are_remembered_and_a_look_at_others_costs_nothing(page: Page) -> None:
    page.get_by_label("A list without names").check()
    page.get_by_label("A list with names").check()
    page.get_by_label("The finished plan").check()
    page.get_by_role("button", name="Check my answer").click()
    checks = [value for key, value in kept(page).items() if key.startswith("check:")]
    assert sorted((value["chosen"], value["right"]) for value in checks) == [([0], False), ([1], True)]
    page.reload()
    ready(page)
    assert page.get_by_label("A list with names").is_checked()
    assert page.get_by_text("names are confidential").is_visible()
    assert page.get_by_label("The finished plan").is_checked()
    assert page.get_by_text("Right so far, and there is more").is_visible()
    assert page.locator("[role=status].rp-unseen").count() == 0, "nothing is announced that nobody did"


def test_steps_are_ticked_by_their_words_and_links_in_them_stay_links(page: Page) -> None:
    page.get_by_text("Walk the route.").click()
    said(page, "1 of 3 done")
    assert step(page, 2).is_checked()
    assert page.get_by_role("checkbox", name="Open tomorrow's list with our rules.").count() == 1
    page.get_by_label("No aisle comes twice.").check()
    said(page, "1 of 2 met")
    page.get_by_text("Walk the route.").click()
    said(page, "0 of 3 done")
    assert len(kept(page)) == 2
    page.get_by_role("link", name="our rules").click()
    page.wait_for_url("**/program/policies/")


def test_everything_works_by_keyboard_and_the_focus_is_never_lost(page: Page) -> None:
    step(page, 0).focus()
    page.keyboard.press("Tab")
    assert focused(page) == "our rules", "the link in the step comes after its box"
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert step(page, 1).is_checked()
    page.get_by_label("A list without names").focus()
    page.keyboard.press("ArrowDown")
    assert page.get_by_label("A list with names").is_checked()
    said(page, "Not right")
    page.keyboard.press("ArrowUp")
    assert page.get_by_label("A list without names").is_checked()
    assert page.get_by_label("A list without names").evaluate("radio => radio === document.activeElement")
    page.get_by_label("The finished plan").focus()
    page.keyboard.press("Space")
    button = page.get_by_role("button", name="Check my answer")
    for _ in range(9):
        page.keyboard.press("Tab")
        if button.evaluate("button => button === document.activeElement"):
            break
    page.keyboard.press("Enter")
    said(page, "Right so far")
    assert button.evaluate("button => button === document.activeElement")


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent"))


def test_controls_are_large_enough_and_inside_a_narrow_window(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 900})
    for control in page.locator("input.rp-control").all():
        box = control.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 24
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_ticked_and_unticked_differ_in_forced_colours(page: Page) -> None:
    page.emulate_media(forced_colors="active")
    for control in (step(page, 0), page.get_by_label("A list with names"), page.get_by_label("The finished plan")):
        before = control.screenshot()
        control.check()
        control.evaluate("box => box.blur()")
        assert control.screenshot() != before


def test_without_scripts_answers_fold_open_and_nothing_dead_is_shown(running: Browser, marks_site: Path) -> None:
    with served(marks_site) as host, lent(running, java_script_enabled=False) as page:
        for path in (PAGE, "warehouse/", "warehouse/record/"):
            page.goto(host + path)
            controls = page.locator("article :is(input, button, select, textarea, [tabindex])")
            assert [control for control in controls.all() if control.is_visible()] == []
        assert page.get_by_text("scripts do not run").is_visible()
        page.goto(host + PAGE)
        answer = page.locator(f"{CHECK} details").first
        answer.locator("summary").click()
        assert answer.get_by_text("nobody can be known").is_visible()


def without_the_words_for_steps(route: Route) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace('data-piece="practice"', ""))


def test_a_component_that_fails_leaves_the_others_alone(running: Browser, marks_site: Path) -> None:
    context = running.new_context()
    context.route(f"**/{PAGE}", without_the_words_for_steps)
    with served(marks_site) as host:
        page = context.new_page()
        with page.expect_console_message(lambda message: "rolepath: practice" in message.text):
            page.goto(host + PAGE)
        page.get_by_label("A list with names").check()
        said(page, "Not right")
        assert step(page, 0).count() == 0


def test_a_page_that_comes_without_a_reload_has_its_components(make_program: MakeProgram, running: Browser) -> None:
    root = make_program({"content/warehouse/picking.md": LEARNER_MODULE.read_text("utf-8")})
    config = root / "mkdocs.yml"
    text = config.read_text("utf-8")
    assert "  font: false\n" in text
    config.write_text(text.replace("  font: false\n", "  font: false\n  features: [navigation.instant]\n"), "utf-8")
    built = mkdocs(root, "build")
    assert built.returncode == 0, built.stderr
    context = running.new_context()
    with served(root / "site") as host, watched(context):
        page = context.new_page()
        page.goto(host + PAGE.removesuffix("warehouse/picking/"))
        page.evaluate(
            """async (address) => {
                const text = await (await fetch(address)).text();
                const other = new DOMParser().parseFromString(text, "text/html");
                document.querySelector(".md-container").replaceWith(other.querySelector(".md-container"));
            }""",
            host + PAGE,
        )
        ready(page)
        step(page, 0).check()
        said(page, "1 of 3 done")
        context.close()
