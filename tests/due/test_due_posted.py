"""The command, and a webhook: each is sent once, and what goes wrong is said in a sentence."""

import json
import re
import shlex
import socket
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from conftest import PROJECT, MakeProgram
from dated import with_messages
from rolepath.cli.due import due
from rolepath.due import sending

SECRET = "s3cret/hook"  # noqa: S105 (of a server of ours)


@pytest.fixture
def root(make_program: MakeProgram) -> Path:
    return make_program(with_messages())


# The command, and a webhook.


@dataclass
class Hook:
    """A server that answers as it is told, and remembers what it got."""

    answers: list[int] = field(default_factory=list)
    got: list[dict[str, Any]] = field(default_factory=list)
    server: HTTPServer | None = None

    @property
    def address(self) -> str:
        assert self.server is not None
        return f"http://127.0.0.1:{self.server.server_address[1]}/{SECRET}?token=t0ken"


@pytest.fixture
def hook(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hook]:
    found = Hook()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            assert self.path == f"/{SECRET}?token=t0ken"
            found.got.append(json.loads(body))
            status = found.answers.pop(0) if found.answers else 200
            self.send_response(status)
            if status in (301, 302, 307):
                self.send_header("Location", found.address)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Keeps quiet."""

    found.server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=found.server.serve_forever, daemon=True)
    thread.start()
    monkeypatch.setenv("ROLEPATH_WEBHOOK", found.address)
    monkeypatch.setattr(sending, "_AGAIN_AFTER", 0)
    yield found
    found.server.shutdown()
    found.server.server_close()
    thread.join()


POST = ("--post", "--to", "learners", "--format", "slack")


def run(root: Path, *arguments: str, on: str | None = "2027-03-18") -> Result:
    day = ["--on", on] if on else []
    result = CliRunner().invoke(due, ["-f", str(root / "mkdocs.yml"), "--cohort", "spring", *day, *arguments])
    assert SECRET not in result.output
    assert "t0ken" not in result.output
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_each_is_sent_once_and_never_again_for_the_same_day(root: Path, hook: Hook) -> None:
    first = run(root, *POST)
    assert (first.exit_code, len(hook.got)) == (0, 2)
    assert [payload["text"] for payload in hook.got] == ["Week 3: your own work"] * 2
    second = run(root, *POST)
    assert (second.exit_code, len(hook.got)) == (0, 2)
    assert "2 sent before" in second.output
    assert "meant for" not in first.output
    assert SECRET not in (root / ".rolepath-sent.txt").read_text("utf-8")


def test_that_a_webhook_gets_what_is_meant_for_several_channels_is_said(root: Path, hook: Hook) -> None:
    for role, channel in (("legal", "#law"), ("warehouse", "#halls")):
        file = root / "roles" / f"{role}.yml"
        text = re.sub(r"\n  channel: .*", "", file.read_text("utf-8"))
        file.write_text(text.replace("support:\n", f'support:\n  channel: "{channel}"\n'), "utf-8")
    result = run(root, *POST)
    assert "meant for #halls and #law, and a webhook leads to one channel: --role" in result.output
    assert len(hook.got) == 2


def test_an_error_of_the_server_is_tried_once_more(root: Path, hook: Hook) -> None:
    hook.answers = [503, 200]
    assert run(root, *POST).exit_code == 0
    assert len(hook.got) == 3


@pytest.mark.parametrize(
    ("answers", "requests", "words"),
    [
        ([500, 500], 2, "answered 500"),
        ([404], 1, "answered 404: its address is no longer valid"),
        ([302], 1, "redirect"),
        ([200, 429, 429], 3, "answered 429: it gets too many"),
    ],
)
def test_what_is_not_taken_ends_the_command_and_what_went_out_is_known(
    answers: Sequence[int], requests: int, words: str, root: Path, hook: Hook
) -> None:
    hook.answers = list(answers)
    result = run(root, *POST)
    assert (result.exit_code, len(hook.got)) == (1, requests)
    assert words in result.output
    taken = answers.count(200)
    assert run(root, *POST).exit_code == 0
    assert len(hook.got) == requests + 2 - taken


def test_a_webhook_that_hangs_or_is_not_there_is_given_up(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        monkeypatch.setattr(sending.post, "__defaults__", (0.2,))
        monkeypatch.setenv("ROLEPATH_WEBHOOK", f"http://127.0.0.1:{silent.getsockname()[1]}/{SECRET}")
        result = run(root, *POST)
        assert (result.exit_code, "did not answer within 0.2 seconds" in result.output) == (1, True)
        number = silent.getsockname()[1]
    monkeypatch.setenv("ROLEPATH_WEBHOOK", f"http://127.0.0.1:{number}/{SECRET}")
    result = run(root, *POST)
    assert (result.exit_code, "cannot be reached" in result.output) == (1, True)


@pytest.mark.parametrize(
    "address",
    [
        "",
        f"http://example.com/{SECRET}",
        f"ftp://{SECRET}",
        SECRET,
        f"https://[{SECRET}",
        "https://x/ü",
        "https://a b/",
    ],
)
def test_what_is_no_address_is_said_without_it(address: str, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROLEPATH_WEBHOOK", address)
    result = run(root, *POST)
    assert (result.exit_code, "ROLEPATH_WEBHOOK" in result.output) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "on", "words"),
    [
        ((), "2027-02-30", "is no date"),
        ((), "tomorrow", "is no date"),
        ((), "20270216", "is no date"),
        ((), "2027-W07-1", "is no date"),
        (("--role", "warehous"), "2027-03-18", "did you mean warehouse?"),
        (("--days", "366"), "9999-12-31", "is no date"),
        (("--cohort", "sprig"), "2027-03-18", "did you mean spring?"),
        (("--role", "lega"), "2027-03-18", 'no role "lega"'),
        (("--post", "--to", "learners"), "2027-03-18", "--format slack"),
        (("--post", "--format", "slack"), "2027-03-18", "--to"),
    ],
)
def test_wrong_use_is_said_in_a_sentence(arguments: Sequence[str], on: str, words: str, root: Path) -> None:
    result = run(root, *arguments, on=on)
    assert result.exit_code == 2
    assert words in result.output


def test_a_message_that_cannot_be_written_is_not_half_sent(root: Path, hook: Hook) -> None:
    file = root / "content" / "program" / "messages" / "week-three.md"
    file.write_text(file.read_text("utf-8").replace("{role}", "{name}"), "utf-8")
    result = run(root, *POST)
    assert (result.exit_code, hook.got) == (2, [])
    assert "nothing stands for {name}" in result.output


def test_a_program_without_an_address_is_read_but_nothing_of_it_is_sent(root: Path, hook: Hook) -> None:
    config = root / "mkdocs.yml"
    config.write_text(re.sub("site_url: .*\n", "", config.read_text("utf-8")), "utf-8")
    shown = run(root, on="2027-03-18")
    assert shown.exit_code == 0
    assert "Your plan: site_url/legal/" in shown.output
    assert "content/program/messages/start.md and 1 more" in shown.stderr
    for arguments in (POST, ("--format", "eml"), ("--format", "json")):
        for day in ("2027-03-18", "2026-01-01"):  # on each day, so that nobody learns of it on the one that matters
            refused = run(root, *arguments, on=day)
            assert (refused.exit_code, hook.got) == (2, [])
            assert "site_url" in refused.output


def test_a_state_that_cannot_be_written_sends_nothing(root: Path, hook: Hook) -> None:
    result = run(root, *POST, "--state", "mkdocs.yml/sent.txt")
    assert (result.exit_code, hook.got) == (2, [])


def test_days_without_anything_say_so(root: Path, hook: Hook) -> None:
    assert run(root, on="2026-01-01").output.strip() == "Nothing is due."
    assert run(root, *POST, on="2030-01-01").output.strip() == "Nothing is due."
    assert hook.got == []


@pytest.mark.parametrize("name", ["week\u2028three", "week\nthree", "week\rthree"])
def test_what_has_an_odd_name_is_sent_once(name: str, root: Path, hook: Hook) -> None:
    folder = root / "content" / "program" / "messages"
    (folder / "week-three.md").rename(folder / f"{name}.md")
    assert run(root, *POST).exit_code == 0
    sent = len(hook.got)
    assert sent
    assert run(root, *POST).exit_code == 0
    assert len(hook.got) == sent


@pytest.mark.usefixtures("hook")
def test_a_title_of_several_lines_is_a_line(root: Path) -> None:
    """A server that runs the command takes a line that begins with two colons for a command of its own."""
    file = root / "content" / "program" / "messages" / "week-three.md"
    file.write_text(file.read_text("utf-8").replace("your own work", "own\\n::add-mask::work\\r::x"), "utf-8")
    output = run(root, *POST).output
    assert "own ::add-mask::work ::x" in output
    assert [line for line in output.splitlines() if line.startswith("::")] == []


PLACES = (
    ".github/workflows/reminders.yml",
    ".gitlab-ci.example.yml",
    "plugins/docs/pages/how-to/messages.md",
)


@pytest.mark.parametrize("place", PLACES)
def test_what_is_shown_of_the_command_can_be_called(place: str) -> None:
    text = re.sub(r"\$\{\{ matrix.to \}\}", "learners", (PROJECT / place).read_text("utf-8"))
    text = text.replace('"$FORMAT"', "teams")
    calls = re.findall(r"rolepath due ([^\n`>)]+)", text)
    assert calls
    for call in calls:
        due.make_context("due", shlex.split(call))


def test_what_was_sent_is_kept_where_one_was_refused() -> None:
    """A step that fails must not lose the state, or the next run sends again what people have read."""
    workflow = yaml.safe_load((PROJECT / PLACES[0]).read_text("utf-8"))
    steps = workflow["jobs"]["due"]["steps"]
    saving = [step for step in steps if "cache/save" in step.get("uses", "")]
    assert [step["if"] for step in saving] == ["always()"]
    assert not [step for step in steps if step.get("uses", "").startswith("actions/cache@")]
    gitlab = yaml.safe_load((PROJECT / PLACES[1]).read_text("utf-8"))
    assert gitlab["reminders"]["cache"]["when"] == "always"
