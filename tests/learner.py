"""A learner in a browser: a site with things to mark, and what goes wrong while they are marked."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, WebError

from browser import window
from conftest import LEARNER_MODULE, mkdocs, write

PICKING = LEARNER_MODULE.read_text("utf-8")
PATH = "content/warehouse/picking.md"
PAGE = "warehouse/warehouse/picking/"
RECORD = "warehouse/record/"
PREFIX = "rolepath:program:"
ID = "warehouse/picking"
PATIENCE = 600
"""Twentieths of a second."""


def build(root: Path, files: dict[str, str | bytes | None] | None = None) -> Path:
    """The program's site, built after some files were changed."""
    built = mkdocs(write(root, files or {}), "build")
    assert built.returncode == 0, built.stderr
    return root / "site"


@contextmanager
def watched(context: BrowserContext) -> Iterator[list[str]]:
    """What goes wrong on the pages of a context; the test fails if there is anything."""
    wrong: list[str] = []

    def error(found: WebError) -> None:
        wrong.append(str(found.error.stack or found.error))

    def message(found: ConsoleMessage) -> None:
        wrong.extend(_message(found))

    context.on("weberror", error)
    context.on("console", message)
    try:
        yield wrong
    finally:
        context.remove_listener("weberror", error)
        context.remove_listener("console", message)
    assert not wrong, wrong


def _message(message: ConsoleMessage) -> list[str]:
    return [f"{message.text} {message.location}"] if message.type == "error" else []


def visit(context: BrowserContext, address: str) -> Page:
    """A page with its components mounted."""
    page = context.new_page()
    page.goto(address)
    ready(page)
    return page


def ready(page: Page) -> None:
    """Waits until each item has its control, and each block is shown."""
    all_items = ":is(li[data-rolepath-item], .rp-option):not(.rp-again *)"
    items = f"[...document.querySelectorAll('{all_items}')].every(li => li.querySelector('input'))"
    blocks = "[...document.querySelectorAll('.rp-keep.rp-room')].every(block => !block.hidden)"
    until(page, f"{items} && {blocks}")


def until(page: Page, condition: str, argument: object = None) -> None:
    """Waits until something is so; the browser's own waiting needs `eval`, which our pages do not allow."""
    for _ in range(PATIENCE):
        if page.evaluate(condition, argument):
            return
        page.wait_for_timeout(50)
    raise AssertionError(condition)


def step(page: Page, number: int) -> Locator:
    return page.locator("[data-rolepath=practice] input").nth(number)


def mark(page: Page, kind: str) -> Locator:
    return page.locator(f".rp-keep input[data-kind={kind}]")


def said(page: Page, words: str) -> None:
    """Waits until a screen reader is told something."""
    until(page, "words => document.querySelector('[role=status].rp-unseen')?.textContent.includes(words)", words)


def kept(page: Page) -> dict[str, Any]:
    """What localStorage holds of us, without the dates and the titles."""
    stored = page.evaluate("JSON.parse(JSON.stringify(localStorage))")
    values = {key: json.loads(value) for key, value in stored.items() if key.startswith("rolepath:")}
    return {key.removeprefix(PREFIX): value for key, value in values.items()}


@contextmanager
def learner(running: Browser, *scripts: str, has_clock: bool = False) -> Iterator[BrowserContext]:
    """A browser that knows nothing yet; scripts run before those of each page; who sets a clock has to say so."""
    with (
        window(running, has_clock=has_clock, accept_downloads=True) as context,
        watched(context),
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setattr(context, "new_page", _prepared(context.new_page, scripts))
        yield context


def _prepared(new_page: Callable[[], Page], scripts: tuple[str, ...]) -> Callable[[], Page]:
    def prepared() -> Page:
        page = new_page()
        for script in scripts:
            page.add_init_script(script)
        return page

    return prepared


def storing(values: dict[str, Any]) -> str:
    """A script that finds some values in localStorage, once; text stays as it is."""
    texts = {key: value if isinstance(value, str) else json.dumps(value) for key, value in values.items()}
    return f"""if (location.host && !localStorage.getItem("seen")) {{
      for (const [key, value] of Object.entries({json.dumps(texts)})) localStorage.setItem(key, value);
      localStorage.setItem("seen", "1"); }}"""


def fact(**values: Any) -> dict[str, Any]:
    return {"date": "2026-11-20T10:00:00.000Z", "title": "Plan a picking route", **values}
