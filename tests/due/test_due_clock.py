"""The clock of `rolepath due`: which day it is, and how long a webhook may take."""

import socket
import time
from contextlib import suppress
from datetime import datetime
from threading import Thread

import pytest
from click.testing import CliRunner

from conftest import MakeProgram
from dated import with_messages
from rolepath.cli.due import due
from rolepath.due import sending


@pytest.mark.parametrize(
    ("told", "waited"), [("", 1), ("7", 7), ("0", 1), ("86400", 30), ("9" * 99, 1), ("-5", 1), ("soon", 1)]
)
def test_a_service_that_gets_too_many_is_given_the_time_it_asks_for(told: str, waited: int) -> None:
    assert sending.waiting_time(told) == waited


def test_an_answer_that_comes_in_letters_is_given_up_as_a_whole() -> None:
    """The time-out of a socket begins anew with each letter."""

    def spell(server: socket.socket) -> None:
        with server.accept()[0] as peer, suppress(OSError):
            for letter in b"HTTP/1.1 200 OK" * 9:
                peer.sendall(bytes([letter]))
                time.sleep(0.05)

    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        thread = Thread(target=spell, args=(server,), daemon=True)
        thread.start()
        began = time.monotonic()
        with pytest.raises(sending.NotSentError, match=r"did not answer within 0\.3 seconds"):
            sending.post(f"http://127.0.0.1:{server.getsockname()[1]}/x", {}, "V", 0.3)
        assert time.monotonic() - began < 3
        thread.join()


@pytest.mark.parametrize(
    ("moment", "zone", "is_due"),
    [
        ("2027-03-17T23:30", "Europe/Berlin", True),
        ("2027-03-18T22:30", "Europe/Berlin", True),
        ("2027-03-18T23:30", "Europe/Berlin", False),
        ("2027-03-17T11:30", "Pacific/Auckland", True),
        ("2027-03-18T11:30", "Pacific/Auckland", False),
        ("2027-03-18T06:15", "America/Los_Angeles", False),
    ],
)
def test_today_is_the_day_where_the_program_is(
    moment: str, zone: str, *, is_due: bool, make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server's schedule runs in UTC: Monday's messages would come on Tuesday in Auckland."""
    root = make_program(with_messages())
    file = root / "content" / "program.yml"
    file.write_text(file.read_text("utf-8").replace("Europe/Berlin", zone), "utf-8")
    epoch = int(datetime.fromisoformat(f"{moment}+00:00").timestamp())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(epoch))
    said = CliRunner().invoke(due, ["-f", str(root / "mkdocs.yml"), "--cohort", "spring"]).output
    assert ("Week 3: your own work" in said) == is_due


def test_what_is_sent_on_the_weekend_of_a_pause_names_the_week_before_it(make_program: MakeProgram) -> None:
    """The pause ends on the Friday, and its week is not counted: it was told to be week 1 again."""
    root = make_program(with_messages())
    program = root / "content" / "program.yml"
    program.write_text(program.read_text("utf-8").replace("until: 2027-04-04", "until: 2027-04-02"), "utf-8")
    head = "---\ntitle: In week {week}\nto: learners\nevery: week\nday: saturday\n---\n\nTime one text of your own.\n"
    (root / "content" / "program" / "messages" / "saturdays.md").write_text(head, "utf-8")
    arguments = ["-f", str(root / "mkdocs.yml"), "--cohort", "spring", "--days", "15", "--on", "2027-03-27"]
    said = CliRunner().invoke(due, arguments).output
    assert [line for line in said.splitlines() if line.startswith("In week")] == [f"In week {n}" for n in (4, 4, 5)]
