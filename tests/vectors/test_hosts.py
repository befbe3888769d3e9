"""On Apache, nginx and Caddy themselves, in Chromium, no file that lint lets pass runs, and none is a page."""

import http.client
import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from host_cases import Case, allowed, cases
from hosts import HOSTS, serving
from playwright.sync_api import Browser, Error

from conftest import write

pytestmark = pytest.mark.thorough
PAGES = re.compile(r"text/html|application/xhtml\+xml|.*\bxml\b.*|image/svg\+xml|multipart/.*|.*(?:java|ecma)script.*")
NO_PAGES = re.compile(
    r"application/(?:octet-stream|zip|pdf|vnd\..*|msword|x-(?!.*(?:html|script)).*)|image/(?!svg).*|(?:font|audio|video)/.*"
)
"""Types that no browser shows as a page, whatever the file holds."""


@dataclass
class Answers:
    """What a host and a browser made of files: names and contents of those that ran, and of those with such a type."""

    ran: set[tuple[str, str]] = field(default_factory=set)
    pages: dict[tuple[str, str], str] = field(default_factory=dict)
    asked: int = 0
    opened: int = 0


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """All files, where servers may read them as nobody."""
    made = Path(tempfile.mkdtemp(prefix="rolepath-hosts-"))
    made.chmod(0o755)
    write(made / "site", {case.path: case.data for case in cases()})
    yield made
    shutil.rmtree(made)


def visit(running: Browser, address: str, chosen: Iterable[Case], most: int | None = None) -> Answers:
    """Asks for each file, and opens those in the browser that it may show; at `most` so many."""
    answers = Answers()
    shown = []
    # A server that is told to end waits for connections that are open, Caddy for as long as they are.
    with closing(http.client.HTTPConnection(urlsplit(address).netloc, timeout=30)) as connection:
        for case in chosen:
            connection.request("GET", f"/{quote(case.path)}", headers={"Accept": "text/html,*/*;q=0.8"})
            answer = connection.getresponse()
            answer.read()
            kind = (answer.getheader("Content-Type") or "").partition(";")[0]
            answers.asked += 1
            if answer.status == http.client.OK and PAGES.fullmatch(kind):
                answers.pages[case.name, case.content] = kind
            if answer.status == http.client.OK and not NO_PAGES.fullmatch(kind):
                shown.append(case)
    calls: list[str] = []
    context = running.new_context(accept_downloads=False)
    context.expose_binding("pwn", lambda source: calls.append(source["frame"].url))
    page = context.new_page()
    for case in shown[:most]:
        answers.opened += 1
        calls.clear()
        with suppress(Error):  # a file to download is no page
            page.goto(address + quote(case.path), wait_until="domcontentloaded", timeout=10_000)
            page.evaluate("0")  # what the page has called has arrived by then
        if calls:
            answers.ran.add((case.name, case.content))
    context.close()
    return answers


@pytest.mark.parametrize("host", HOSTS)
def test_nothing_that_passes_runs(host: str, folder: Path, running: Browser) -> None:
    with serving(host, folder / "site", folder / f"{host.replace(' ', '-')}-passing") as address:
        passing = visit(running, address, [case for case in cases() if case.number in allowed()])
        note(host, "passed by lint", passing)
        assert passing.asked >= 290
        assert passing.opened >= 100
        assert passing.ran == set()
        assert passing.pages == {}


@pytest.mark.parametrize("host", HOSTS)
def test_what_is_refused_does_run(host: str, folder: Path, running: Browser) -> None:
    """What the test above shows is lint's work, not a browser that runs nothing; nginx knows few types."""
    refused = [case for case in cases() if case.number not in allowed() and case.content == "page"]
    with serving(host, folder / "site", folder / f"{host.replace(' ', '-')}-refused") as address:
        seen = visit(running, address, refused, most=60)
        note(host, "refused by lint", seen)
        assert len({name for name, _ in seen.ran}) >= (5 if host == "nginx" else 20)


def note(host: str, what: str, answers: Answers) -> None:
    """Leaves the numbers where somebody asks for them, by ROLEPATH_NUMBERS."""
    file = os.environ.get("ROLEPATH_NUMBERS")
    if file:
        numbers = {
            "host": host,
            "what": what,
            "asked": answers.asked,
            "opened": answers.opened,
            "ran": len(answers.ran),
        }
        numbers |= {"names that ran": len({name for name, _ in answers.ran}), "typed as pages": len(answers.pages)}
        with Path(file).open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(numbers) + "\n")
