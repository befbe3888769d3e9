"""Texts about help: what becomes a link, and what stays text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolepath.model.names.contact import contact_pieces, is_contact


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#ai-finance", []),
        ("Room 2 or the video link", []),
        ("[#ai](https://chat.example.com/ai)", [("#ai", "https://chat.example.com/ai")]),
        (
            "Ask [here](https://a.example/x), or ai@example.org.",
            [("here", "https://a.example/x"), ("ai@example.org", "mailto:ai@example.org")],
        ),
        ("See https://a.example/x?y=1&z=2.", [("https://a.example/x?y=1&z=2", "https://a.example/x?y=1&z=2")]),
        ("mailto:ai@example.org", [("mailto:ai@example.org", "mailto:ai@example.org")]),
        ("[x] (y), a@b, 10:30, team: AI", []),
    ],
)
def test_links(text: str, expected: list[tuple[str, str]]) -> None:
    pieces = list(contact_pieces(text))
    assert [(piece.words, piece.address) for piece in pieces if piece.address] == expected
    assert not any(piece.refused for piece in pieces)


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("[x](javascript:alert(1))", "javascript:alert(1)"),
        ("[x](javascript:alert)", "javascript:alert"),
        ("[x](http://a.example)", "http://a.example"),
        ("[x](//a.example)", "//a.example"),
        ("[x](program/support.md)", "program/support.md"),
        ("[x]()", ""),
        ("http://a.example/x.", "http://a.example/x"),
        ("slack://channel?id=1", "slack://channel?id=1"),
        ("https://you@a.example/", "https://you@a.example/"),
        ("[x](https://[)", "https://["),
        ("[x](data:text/html,x)", "data:text/html,x"),
        ("[x](HTTPS:a)", "HTTPS:a"),
    ],
)
def test_what_is_refused_stays_text(text: str, refused: str) -> None:
    pieces = list(contact_pieces(text))
    assert not any(piece.address for piece in pieces)
    assert "".join(piece.refused for piece in pieces) == refused


@given(st.text(alphabet="ab@:/.[]()<>\"'& ht ps mailto", max_size=60) | st.text(max_size=40))
def test_no_word_is_lost_and_only_safe_addresses_are_links(text: str) -> None:
    pieces = list(contact_pieces(text))
    rest = text
    for piece in pieces:
        assert piece.words in rest
        rest = rest[rest.index(piece.words) + len(piece.words) :]
        assert not piece.address or is_contact(piece.address)


@pytest.mark.parametrize("sign", ["[", "a", "a@", "[a](", "a.", "https://", "@", "a:", "[a]"])
def test_long_texts_take_no_time(sign: str) -> None:
    started = time.process_time()
    list(contact_pieces(sign * (200_000 // len(sign))))
    assert time.process_time() - started < 5
