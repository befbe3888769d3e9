"""`rolepath serve`: MkDocs' preview, with a port and words of its own."""

import socket

import pytest
from click.testing import CliRunner

from rolepath.cli.main import main
from rolepath.website import command
from rolepath.website.ports import is_free, next_free


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What MkDocs is asked for."""
    found: list[list[str]] = []
    monkeypatch.setattr(command, "mkdocs_serve", found.append)
    return found


def test_without_options_mkdocs_decides(asked: list[list[str]]) -> None:
    assert CliRunner().invoke(main, ["serve"]).exit_code == 0
    assert asked == [[]], "a dev_addr in mkdocs.yml counts"


def test_options_are_those_of_mkdocs(asked: list[list[str]]) -> None:
    port = next_free("127.0.0.1", 20_000)
    result = CliRunner().invoke(main, ["serve", "--port", str(port), "--open", "-f", "other.yml", "--no-livereload"])
    assert result.exit_code == 0, result.output
    assert asked == [["--dev-addr", f"127.0.0.1:{port}", "--open", "-f", "other.yml", "--no-livereload"]]


def test_another_address_is_said_to_be_open_to_others(asked: list[list[str]]) -> None:
    result = CliRunner().invoke(main, ["serve", "--address", "0.0.0.0"])  # noqa: S104 (what is asked for)
    assert asked == [["--dev-addr", "0.0.0.0:8000"]]
    assert "can read this preview" in result.output


def test_a_port_that_is_taken_is_an_error_that_names_a_free_one(asked: list[list[str]]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = int(taken.getsockname()[1])
        result = CliRunner().invoke(main, ["serve", "--port", str(port)])
        free = next_free("127.0.0.1", port)
    assert result.exit_code == 2
    assert f"port {port} is taken" in result.output
    assert f"rolepath serve --port {free}" in result.output
    assert asked == []


def test_a_port_is_free_when_its_server_has_gone() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = int(taken.getsockname()[1])
        assert not is_free("127.0.0.1", port)
        assert next_free("127.0.0.1", port) > port
    assert is_free("127.0.0.1", port)


def test_an_address_of_no_computer_is_for_the_server_to_refuse() -> None:
    assert is_free("no.such.host.invalid", 8000)
