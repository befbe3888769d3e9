"""Headless Chromium for tests, one for each process, and a file server on this machine's loopback."""

import atexit
import functools
import gzip
import http.server
import os
import shutil
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-gpu",  # nobody looks, and drawing without one costs less
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # no test asks another host, whatever a page wants
]


def chromium() -> str:
    """The browser's path; without one the test is skipped with a plain word, and under CI it fails."""
    found = os.environ.get("ROLEPATH_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if found:
        return found
    words = "no Chromium found: install the package chromium, or set ROLEPATH_CHROMIUM to its path"
    if os.environ.get("CI"):
        pytest.fail(words)
    pytest.skip(words)


@cache
def _running() -> Browser:
    path = chromium()
    playwright = sync_playwright().start()
    atexit.register(playwright.stop)
    return playwright.chromium.launch(executable_path=path, args=FLAGS)


@contextmanager
def browser() -> Iterator[Browser]:
    """The browser of this process, which starts once; what was opened meanwhile, and not lent, is closed in the end."""
    running = _running()
    before = set(running.contexts)
    try:
        yield running
    finally:
        for context in set(running.contexts) - before - {context for _, context in _IDLE}:
            context.close()


_IDLE: list[tuple[str, BrowserContext]] = []
"""Windows that nobody uses now, with their options; the last ones that were used."""
_MOST_IDLE = 6


@contextmanager
def window(running: Browser, *, has_clock: bool = False, **options: Any) -> Iterator[BrowserContext]:
    """A window with such options that is used anew by later tests, as to open one costs as much as to read three pages.

    So is its first page. What pages keep is no matter, as each server has a port that was never used before. A script
    or a route of the window stays, so they belong to a page, or to a context of the test's own. A clock stays too; who
    sets one says so, and gets a window in which each sets one first.
    """
    key = f"{has_clock} {sorted(options.items())}"
    idle = next((one for one in _IDLE if one[0] == key), None)
    if idle:
        _IDLE.remove(idle)
    context = idle[1] if idle else running.new_context(**options)
    try:
        with pytest.MonkeyPatch.context() as patch:
            kept = _Kept(context.pages[0] if context.pages else context.new_page(), patch)
            new_page, unused = context.new_page, [kept.page]
            patch.setattr(context, "new_page", lambda: unused.pop() if unused else new_page())
            yield context
        is_timed = any(page.evaluate("'__pwClock' in window") for page in context.pages)
        assert has_clock or not is_timed, "somebody has set a clock, and has not said so"
        if not kept.is_as_new(options):
            new_page()
            kept.page.close()
    except BaseException:
        context.close()
        raise
    for page in context.pages[1:]:
        page.close()
    context.clear_cookies()
    context.clear_permissions()
    if "permissions" in options:
        context.grant_permissions(options["permissions"])
    _IDLE.append((key, context))
    if len(_IDLE) > _MOST_IDLE:
        _IDLE.pop(0)[1].close()


class _Kept:
    """A page that is used by one test after the other."""

    def __init__(self, page: Page, patch: pytest.MonkeyPatch) -> None:
        self.page = page
        self._heard: list[tuple[Any, Any]] = []
        self._has_script = False
        for name in ("on", "once"):
            patch.setattr(page, name, self._noted(getattr(page, name)))
        patch.setattr(page, "add_init_script", self._with_script(page.add_init_script))

    def _noted(self, listen: Callable[..., None]) -> Callable[..., None]:
        def noted(event: Any, function: Any) -> None:
            self._heard.append((event, function))
            listen(event, function)

        return noted

    def _with_script(self, add: Callable[..., Any]) -> Callable[..., Any]:
        def added(*arguments: Any, **named: Any) -> Any:
            self._has_script = True
            return add(*arguments, **named)

        return added

    def is_as_new(self, options: Mapping[str, Any]) -> bool:
        """Whether the page is now as a new one; one with a script of its own cannot be."""
        if self._has_script or self.page.is_closed():
            return False
        self.page.unroute_all()
        for event, function in self._heard:
            with suppress(KeyError):  # what is heard once may have been heard
                self.page.remove_listener(event, function)
        self.page.goto("about:blank")
        self.page.mouse.move(0, 0)
        self.page.set_viewport_size(options.get("viewport", {"width": 1280, "height": 720}))
        names = {"color_scheme": "light", "reduced_motion": "no-preference", "forced_colors": "none"}
        self.page.emulate_media(media="null", **{name: options.get(name, usual) for name, usual in names.items()})
        return True


@contextmanager
def lent(running: Browser, **options: Any) -> Iterator[Page]:
    """A page of such a window, as if it were new."""
    with window(running, **options) as context:
        yield context.new_page()


class _QuietHandler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *arguments: Any, headers: Mapping[str, str], is_compressed: bool, **options: Any) -> None:
        self._headers = headers
        self._is_compressed = is_compressed
        super().__init__(*arguments, **options)

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not self._is_compressed or not file.is_file():
            super().do_GET()
            return
        body = gzip.compress(file.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        for name, value in self._headers.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the standard library's name)
        pass


_PORTS: set[int] = set()


def _never_before(handler: Any) -> http.server.ThreadingHTTPServer:
    """A server at a port that no other of this process has had: nobody finds what a browser keeps for another."""
    passed = []
    while (server := http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)).server_port in _PORTS:
        passed.append(server)
    for other in passed:
        other.server_close()
    _PORTS.add(server.server_port)
    return server


@contextmanager
def served(folder: Path, headers: Mapping[str, str] | None = None, *, is_compressed: bool = False) -> Iterator[str]:
    """The address at which a folder is served, ending in a slash; each answer comes with the headers."""
    options = {"headers": headers or {}, "is_compressed": is_compressed, "directory": str(folder)}
    handler = functools.partial(_QuietHandler, **options)  # type: ignore[arg-type]
    server = _never_before(handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
