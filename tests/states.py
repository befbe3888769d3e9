"""The states of a page that tests of quality put it into, as a person would."""

from collections.abc import Callable

from playwright.sync_api import Page

SETTLED = 400
"""Milliseconds that an opening drawer or search takes."""


def nothing(page: Page) -> bool:
    """Leaves the page as it came."""
    return bool(page.url)


def search(page: Page) -> bool:
    """Opens the search and waits for results."""
    if not page.locator(".md-search__input").count():
        return False
    button = page.locator("button[for=__search]")
    if button.is_visible():
        button.click()
    page.locator(".md-search__input").click()
    page.keyboard.type("people")
    page.wait_for_selector(".md-search-result__link")
    page.wait_for_timeout(SETTLED)
    return True


def drawer(page: Page) -> bool:
    """Opens the navigation, where it is a drawer."""
    button = page.locator(".md-header button[for=__drawer]")
    if not button.count() or not button.is_visible():
        return False
    button.click()
    page.wait_for_timeout(SETTLED)
    return True


def answered(page: Page, kind: str) -> bool:
    """Answers each question of the check, by its controls or, where there are none, by unfolding the answers."""
    options = page.locator(f"[data-rolepath-answer={kind}]:visible")
    for option in options.all():
        control = option.locator("input, summary").first
        if control.count():
            control.click()
    for button in page.locator(".rp-judge").all():
        button.click()
    return bool(options.count())


def right(page: Page) -> bool:
    """Answers all questions rightly."""
    return answered(page, "right")


def wrong(page: Page) -> bool:
    """Answers all questions wrongly."""
    return answered(page, "wrong")


def ticked(page: Page) -> bool:
    """Ticks every box of the page that is the learner's."""
    boxes = page.locator(".rp-control[type=checkbox]:visible:not([data-rolepath-answer] *)")
    for box in boxes.all():
        box.check()
    return bool(boxes.count())


def unfolded(page: Page) -> bool:
    """Opens all that is folded."""
    folded = page.locator(".md-content details:not([open]) > summary:visible")
    count = folded.count()
    for _ in range(count):
        if folded.count():  # one may have opened with another
            folded.first.click()
    return bool(count)


STATES: dict[str, Callable[[Page], bool]] = {
    "plain": nothing,
    "search": search,
    "drawer": drawer,
    "right": right,
    "wrong": wrong,
    "ticked": ticked,
    "unfolded": unfolded,
}
"""Each puts a page into its state, and returns whether the page has it."""
