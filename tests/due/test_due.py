"""`rolepath due`: what goes to whom on each day, in all formats, and a webhook that behaves well and badly."""

import email
import json
import re
import shlex
import socket
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from email import policy
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st
from script_vectors import VECTORS, is_readable

from as_editors import mismatches
from conftest import PROJECT, MakeProgram, check
from dated import with_messages
from golden import assert_same
from rolepath.cli.due import due
from rolepath.due import sending
from rolepath.due.items import items_of
from rolepath.due.payloads import FORMATS, PAYLOADS, slack, teams
from rolepath.due.spoken import CARD, PLAIN, SLACK, spoken
from rolepath.due.writing import Words, Written, written_item
from rolepath.html.parser import fragment
from rolepath.html.tree import elements
from rolepath.lint.markup.safety import faults_in
from rolepath.model.catalog import Catalog

SCHEMAS = yaml.safe_load((Path(__file__).parent / "payloads.yml").read_text("utf-8"))
GOLDEN = Path(__file__).parent / "twenty_weeks.txt"
WORDS = Words(site="https://learn.example.com/ai/")
SECRET = "s3cret/hook"  # noqa: S105 (of a server of ours)


@pytest.fixture
def root(make_program: MakeProgram) -> Path:
    return make_program(with_messages())


def written(catalog: Catalog, cohort: int, first: date, days: int = 1) -> list[Written]:
    assert catalog.program is not None
    group = catalog.program.groups[cohort]
    return [written_item(item, catalog, WORDS) for item in items_of(catalog, group, first, days)]


def test_every_day_of_twenty_weeks(root: Path) -> None:
    checked = check(root)
    assert checked.errors == ()
    for number, first in enumerate((date(2027, 2, 22), date(2027, 9, 27))):
        days = [first + timedelta(day) for day in range(140)]
        found = [(day, written(checked.catalog, number, day)) for day in days]
        lines = [f"{day:%a} {FORMATS['text'](items)}" for day, items in found if items]
        assert_same(GOLDEN, ("spring", "autumn")[number], "\n\n\n".join(lines), ["spring", "autumn"])
        # A span of days is what its days are.
        assert written(checked.catalog, number, first, 140) == [one for _, items in found for one in items]


def test_payloads_are_what_the_services_document(root: Path) -> None:
    items = [*written(check(root).catalog, 0, date(2027, 2, 22), 140), *_long_ones(check(root).catalog)]
    for name, payload in PAYLOADS.items():
        for one in items:
            assert list(mismatches(payload(one), SCHEMAS[name], SCHEMAS[name])) == []


def _long_ones(catalog: Catalog) -> Iterator[Written]:
    one = written(catalog, 0, date(2027, 3, 18))[0]
    for html in ("<p>" + "long " * 5000 + "</p>", "<p>x</p>" * 3000, "<p>&lt;b&gt; &amp;</p>"):
        yield Written(one.item, one.subject * 20, html)


def test_nothing_of_managers_goes_to_learners(root: Path) -> None:
    items = written(check(root).catalog, 0, date(2027, 2, 1), 200)
    learners = "".join(one.text(PLAIN) + one.subject for one in items if one.item.audience == "learners")
    assert "CANARY" not in learners
    assert "CANARYTHREE" in "".join(one.text(PLAIN) for one in items)
    assert {one.item.channel for one in items if one.item.audience == "managers"} <= {"#leads", "#all"}


LINKED = "---\ntitle: Links\nto: {}\nweek: 2\nday: friday\nroles: [legal]\n---\n\nSee {} first.\n"


@pytest.mark.parametrize(
    ("to", "link", "found"),
    [
        ("learners", "[clauses](../../legal/clauses.md)", "ai/legal/legal/clauses"),
        ("learners", "[what may go in](../policies.md)", "ai/legal/program/policies"),
        ("managers", "[the sponsor](../sponsor.md)", "ai/program/sponsor"),
        ("managers", "[clauses](../../legal/clauses.md)", ""),  # the hub has no module of a role
    ],
)
def test_links_of_learners_lead_into_their_site_and_others_to_the_hub(
    to: str, link: str, found: str, make_program: MakeProgram
) -> None:
    text = LINKED.format(f"[{to}]", link)
    checked = check(make_program(with_messages() | {"content/program/messages/links.md": text}))
    assert {finding.rule for finding in checked.errors} == (set() if found else {"link-leaves-role"})
    (one,) = (one for one in written(checked.catalog, 0, date(2027, 3, 12)) if one.subject == "Links")
    assert (f"https://learn.example.com/{found}" in one.html) == bool(found)


def test_mails_are_mails(root: Path) -> None:
    text = FORMATS["eml"](written(check(root).catalog, 0, date(2027, 3, 18)))
    first = text.split("\nFrom rolepath")[0].partition("\n")[2]
    mail = email.message_from_string(first, policy=policy.default)
    assert mail["Subject"] == "Week 3: your own work"
    body = mail.get_body(("plain",))
    assert body is not None
    assert "https://learn.example.com/ai/legal/" in body.get_content()
    assert FORMATS["eml"](written(check(root).catalog, 0, date(2027, 3, 18))) == text


WRITTEN = "<p>A <b>bold</b> <a href='https://a.example/(x)|y'>[link]|&lt;x&gt;</a></p><ul><li>one</li><li><p>two</p></li></ul>"


def test_each_program_has_its_own_signs() -> None:
    assert spoken(WRITTEN, PLAIN) == "A bold [link]|<x> (https://a.example/(x)|y)\n\n• one\n• two"
    assert spoken(WRITTEN, SLACK) == "A *bold* <https://a.example/(x)%7Cy|[link]/&lt;x&gt;>\n\n• one\n• two"
    assert spoken(WRITTEN, CARD) == ("A **bold** [\\[link\\]|\\<x\\>](https://a.example/%28x%29|y)\n\n• one\n• two")


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C"])))
def test_no_text_becomes_a_sign_of_slack(text: str) -> None:
    html = f"<p>{text.replace('&', '&amp;').replace('<', '&lt;')}</p>"
    assert "<" not in spoken(html, SLACK)
    assert spoken(html, PLAIN).split() == text.split()


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
    assert SECRET not in (root / ".rolepath-sent.txt").read_text("utf-8")


def test_an_error_of_the_server_is_tried_once_more(root: Path, hook: Hook) -> None:
    hook.answers = [503, 200]
    assert run(root, *POST).exit_code == 0
    assert len(hook.got) == 3


@pytest.mark.parametrize(
    ("answers", "requests", "words"),
    [
        ([500, 500], 2, "answered 500"),
        ([404], 1, "answered 404"),
        ([302], 1, "redirect"),
        ([200, 429], 2, "answered 429"),
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


def test_a_state_that_cannot_be_written_sends_nothing(root: Path, hook: Hook) -> None:
    result = run(root, *POST, "--state", "mkdocs.yml/sent.txt")
    assert (result.exit_code, hook.got) == (2, [])


def test_days_without_anything_say_so(root: Path, hook: Hook) -> None:
    assert run(root, on="2026-01-01").output.strip() == "Nothing is due."
    assert run(root, *POST, on="2030-01-01").output.strip() == "Nothing is due."
    assert hook.got == []


@pytest.mark.parametrize(
    "said", ["<!channel>", "<https://evil.example|Your plan>", "[Your plan](https://evil.example)"]
)
def test_no_title_becomes_a_sign_of_a_program(said: str, root: Path) -> None:
    file = root / "content" / "program" / "messages" / "week-three.md"
    file.write_text(file.read_text("utf-8").replace("your own work", said), "utf-8")
    items = written(check(root).catalog, 0, date(2027, 3, 18))
    assert any(said in one.subject for one in items)
    for one in items:
        assert "<" not in slack(one)["text"]
        assert not re.search(r"(?<!\\)[\[<]", teams(one)["attachments"][0]["content"]["body"][0]["text"])


def test_nothing_of_a_message_runs_or_loads_where_it_is_opened(root: Path) -> None:
    """Lint refuses all of it; the command may be called without lint, and no policy guards what is opened as a mail."""
    vectors = [text for text in VECTORS if is_readable(text)]
    folder = root / "content" / "program" / "messages"
    head = (folder / "week-three.md").read_text("utf-8").rpartition("---\n")[0].replace("{week}", "")
    for number, vector in enumerate(vectors):
        (folder / f"v{number:03}.md").write_text(f"{head}---\n\nWords.\n\n{vector}\n", "utf-8")
    items = written(check(root).catalog, 0, date(2027, 3, 18))
    assert sum("<p>Words.</p>" in one.html for one in items) >= len(vectors)
    for one in items:
        for element in elements(fragment(one.html)):
            assert element.namespace == "html"
            assert element.name not in ("script", "img", "form", "style", "iframe", "input")
            assert element.attributes.keys() <= {"href", "title", "lang", "dir", "start", "colspan", "rowspan"}
            assert re.match("https?:|mailto:|tel:", element.attributes.get("href", "https:"), re.IGNORECASE)
        assert list(faults_in(fragment(one.html))) == []
        assert "avascript:" not in one.text(SLACK) + one.text(CARD)


@pytest.mark.parametrize("name", ["week\u2028three", "week\nthree", "week\rthree"])
def test_what_has_an_odd_name_is_sent_once(name: str, root: Path, hook: Hook) -> None:
    folder = root / "content" / "program" / "messages"
    (folder / "week-three.md").rename(folder / f"{name}.md")
    assert run(root, *POST).exit_code == 0
    sent = len(hook.got)
    assert sent
    assert run(root, *POST).exit_code == 0
    assert len(hook.got) == sent


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


def test_payloads_of_one_item_differ_by_service(root: Path) -> None:
    (one, *_) = written(check(root).catalog, 0, date(2027, 3, 18))
    assert slack(one)["text"] == one.subject
    assert teams(one)["attachments"][0]["content"]["body"][0]["text"] == one.subject
