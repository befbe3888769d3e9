"""`mkdocs serve`: hub and roles, rebuilt at every edit, and never taken down by a broken one."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from conftest import MakeProgram, write
from fork_server import server
from rolepath.website.preview import is_own_name

PATIENCE = 60
"""Seconds; far more than a rebuild takes, as other work may share the machine."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def preview(root: Path, port: int = 0) -> Iterator[str]:
    """The address of a running preview, at a port of its own."""
    port = port or free_port()
    command = ["serve", "--dev-addr", f"127.0.0.1:{port}"]
    process = server().start(command, root, {**os.environ, "NO_MKDOCS_2_WARNING": "1"}, root / "serve.log")
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.send_signal(signal.SIGTERM)
        deadline = time.monotonic() + PATIENCE
        while process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.02)
        assert process.poll() is not None, "it ends when it is asked to"


def get(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 (our own preview)
            return str(answer.read().decode())
    except (urllib.error.URLError, ConnectionError, TimeoutError) as error:
        return f"no answer: {error}"


def eventually(address: str, is_so: Callable[[str], bool]) -> str:
    """The page, once something is so of it."""
    deadline = time.monotonic() + PATIENCE
    page = get(address)
    while not is_so(page) and time.monotonic() < deadline:
        time.sleep(0.2)
        page = get(address)
    assert is_so(page), page[:2000]
    return page


def test_edits_anywhere_are_shown_and_so_is_a_broken_one(make_program: MakeProgram) -> None:
    config = (Path(__file__).parents[1] / "small_program" / "mkdocs.yml").read_text("utf-8")
    config = config.replace("  font: false\n", "  font: false\n  custom_dir: overrides\n")
    root = make_program({"mkdocs.yml": config, "overrides/": ""})
    with preview(root) as base:
        eventually(base, lambda page: 'data-rolepath="role-card"' in page)
        picking = f"{base}warehouse/warehouse/picking/"
        eventually(picking, lambda page: "Aisles 1, 2, 7, 8." in page)

        module = (root / "content/warehouse/picking.md").read_text("utf-8")
        write(root, {"content/warehouse/picking.md": module.replace("Aisles 1, 2, 7, 8.", "Aisles 3, 4, 5.")})
        eventually(picking, lambda page: "Aisles 3, 4, 5." in page)

        role = (root / "roles/warehouse.yml").read_text("utf-8")
        write(root, {"roles/warehouse.yml": role.replace("typed three times", "typed four times")})
        eventually(f"{base}warehouse/shared/basics/", lambda page: "typed four times" in page)

        write(root, {"overrides/rolepath/next.html": "<p>our own next</p>"})
        eventually(picking, lambda page: "our own next" in page)

        write(root, {"content/warehouse/picking.md": re.sub(r"## How this helps.*?\n\n.*?\n\n", "", module)})
        broken = eventually(picking, lambda page: 'data-rolepath="frame"' in page)
        assert "content/warehouse/picking.md:22" in broken
        assert "Aisles 1, 2, 7, 8." in broken, "what is written is shown"
        assert 'data-rolepath="finding' not in get(f"{base}legal/"), "the other role has nothing to do with it"
        assert "legal/" in get(f"{base}still-to-write/")

        write(root, {"content/warehouse/picking.md": module})
        repaired = eventually(picking, lambda page: 'data-rolepath="findings"' not in page)
        assert "Aisles 1, 2, 7, 8." in repaired


def test_hostile_edits_are_findings(make_program: MakeProgram) -> None:
    config = (Path(__file__).parents[1] / "small_program" / "mkdocs.yml").read_text("utf-8")
    config = config.replace("  - rolepath:\n", "  - rolepath:\n      limits: {seconds: 1}\n")
    root = make_program({"mkdocs.yml": config})
    with preview(root) as base:
        picking = f"{base}warehouse/warehouse/picking/"
        eventually(picking, lambda page: "Aisles 1, 2, 7, 8." in page)
        module = (root / "content/warehouse/picking.md").read_text("utf-8")
        write(root, {"content/warehouse/picking.md": module + "[" * 20_000})
        slow = eventually(picking, lambda page: "takes more than 1 second" in page)
        assert "Aisles 1, 2, 7, 8." in slow, "as its source"

        (root / "content/warehouse/loop").symlink_to(".")
        write(root, {"content/warehouse/picking.md": module})
        eventually(f"{base}still-to-write/", lambda page: "content/warehouse/loop" in page)
        eventually(picking, lambda page: "takes more than" not in page)

        (root / "content/warehouse/loop").unlink()
        write(root, {"content/warehouse/picking.md": module + "\nAnd on.\n"})
        eventually(picking, lambda page: "And on." in page and 'data-rolepath="findings"' not in page)
        assert "Traceback" not in (root / "serve.log").read_text("utf-8")


def test_a_preview_that_starts_with_an_error_shows_it(make_program: MakeProgram) -> None:
    root = make_program({"roles/legal.yml": ""})
    with preview(root) as base:
        page = eventually(f"{base}legal/", lambda text: 'data-rolepath="findings"' in text)
        assert "roles/legal.yml:1" in page
        assert 'data-rolepath="finding' not in get(f"{base}warehouse/"), "the other role is as it was"
        assert "legal" in get(f"{base}still-to-write/")


def test_a_preview_answers_to_no_strange_name(make_program: MakeProgram) -> None:
    """Or a page of a stranger's whose name leads to this computer could read it."""
    with preview(make_program({})) as base:
        eventually(base, lambda text: "<h1" in text)
        for path in ("", "livereload/0/0", "search/search_index.json"):
            strange = urllib.request.Request(base + path, headers={"Host": "evil.example:8000"})  # noqa: S310
            with pytest.raises(urllib.error.HTTPError, match="421"):
                urllib.request.urlopen(strange, timeout=PATIENCE)  # noqa: S310
        port = base.rstrip("/").rpartition(":")[2]
        known = urllib.request.Request(base, headers={"Host": f"localhost:{port}"})  # noqa: S310
        assert "<h1" in urllib.request.urlopen(known, timeout=PATIENCE).read().decode()  # noqa: S310


@pytest.mark.parametrize(
    ("host", "own", "is_own"),
    [
        ("localhost:8000", "127.0.0.1", True),
        ("LOCALHOST.", "127.0.0.1", True),
        ("docs.localhost:8000", "localhost", True),
        ("127.0.0.1:8000", "localhost", True),
        ("[::1]:8000", "localhost", True),
        ("", "127.0.0.1", True),
        ("my-computer:8000", "my-computer", True),
        ("evil.example", "127.0.0.1", False),
        ("localhost.evil.example:8000", "127.0.0.1", False),
        ("evillocalhost", "127.0.0.1", False),
        ("127.0.0.1.evil.example", "127.0.0.1", False),
        ("[::ffff:9.9.9.9]", "127.0.0.1", False),
        ("0.0.0.0:8000", "127.0.0.1", False),
    ],
)
def test_names_of_this_computer(host: str, own: str, *, is_own: bool) -> None:
    assert is_own_name(host, own) == is_own


def test_a_failing_build_leaves_the_preview_as_it_was(make_program: MakeProgram) -> None:
    config = (Path(__file__).parents[1] / "small_program" / "mkdocs.yml").read_text("utf-8")
    config = config.replace("  font: false\n", "  font: false\n  custom_dir: overrides\n")
    banner = '{%% extends "base.html" %%}{%% block announce %%}%s{%% endblock %%}'
    root = make_program({"mkdocs.yml": config, "overrides/main.html": banner % "First banner"})
    with preview(root) as base:
        eventually(base, lambda page: "First banner" in page)
        write(root, {"overrides/main.html": "{% broken %}"})
        log = root / "serve.log"
        eventually(base, lambda _: "The preview stays as it was" in log.read_text("utf-8"))
        assert "First banner" in get(base)
        assert "Traceback" not in log.read_text("utf-8")
        write(root, {"mkdocs.yml": f"{config}  - [\n", "overrides/main.html": banner % "Second banner"})
        eventually(base, lambda _: log.read_text("utf-8").count("The preview stays as it was") > 1)
        assert "First banner" in get(base)
        write(root, {"mkdocs.yml": config})
        eventually(base, lambda page: "Second banner" in page)
    assert not list(root.parent.rglob("*rolepath-stage*"))


def test_a_taken_port_makes_a_preview_take_the_next_one(make_program: MakeProgram) -> None:
    root = make_program({})
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = int(taken.getsockname()[1])
        with preview(root, port) as asked:
            log = root / "serve.log"
            eventually(f"{asked}nothing", lambda _: "Serving on" in log.read_text("utf-8"))
            said = re.search(
                r"Port (\d+) is taken, so this preview is at (http://127.0.0.1:(\d+)/)", log.read_text("utf-8")
            )
            assert said
            assert int(said[1]) == port < int(said[3])
            page = eventually(f"{said[2]}legal/", lambda text: 'data-rolepath="plan"' in text)
            assert said[2] in page, "links to the hub lead to this preview"
            assert "Traceback" not in log.read_text("utf-8")


def test_a_taken_port_is_said_in_plain_words_where_no_other_can_be_taken(make_program: MakeProgram) -> None:
    root = make_program({})
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = int(taken.getsockname()[1])
        command = [sys.executable, "-m", "mkdocs", "serve", "--no-livereload", "--dev-addr", f"127.0.0.1:{port}"]
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, timeout=4 * PATIENCE)
    assert done.returncode != 0
    assert f"Port {port} is taken" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_a_strict_program_with_findings_has_a_preview(make_program: MakeProgram) -> None:
    config = (Path(__file__).parents[1] / "small_program" / "mkdocs.yml").read_text("utf-8")
    root = make_program(
        {"mkdocs.yml": f"strict: true\n{config}", "content/warehouse/picking.md": "---\ntitle: x\n---\n"}
    )
    with preview(root) as base:
        eventually(f"{base}warehouse/warehouse/picking/", lambda page: 'data-rolepath="frame"' in page)


def test_a_broken_template_of_a_page_is_said_on_the_pages_that_use_it(make_program: MakeProgram) -> None:
    config = (Path(__file__).parents[1] / "small_program" / "mkdocs.yml").read_text("utf-8")
    config = config.replace("  font: false\n", "  font: false\n  custom_dir: overrides\n")
    root = make_program({"mkdocs.yml": config, "overrides/rolepath/module.html": "{% broken %}"})
    with preview(root) as base:
        page = eventually(f"{base}warehouse/warehouse/picking/", lambda text: "module.html" in text)
        assert "Aisles 1, 2, 7, 8." in page, "as its source"
        assert 'data-rolepath="plan"' in get(f"{base}warehouse/")
