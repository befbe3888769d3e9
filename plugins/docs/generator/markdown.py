"""Pieces of Markdown that pages of the reference are made of."""

import re
from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; cells are Markdown of one line."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(_cell(cell) for cell in line)} |" for line in lines)


def _cell(text: str) -> str:
    # A bar within a cell of code needs no sign before it; anywhere else it would begin the next cell.
    pieces = re.split(r"(`+[^`]*`+)", " ".join(text.split()))
    return "".join(piece if piece.startswith("`") else piece.replace("|", r"\|") for piece in pieces)


def code(text: str) -> str:
    """The text as code within a line, whatever backticks it holds."""
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    space = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{space}{text}{space}{fence}"


def block(text: str, language: str = "", title: str = "") -> str:
    """The text as a block of code, fenced by more backticks than it holds itself."""
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * max(longest + 1, 3)
    attributes = f'{language} title="{title}"' if title else language
    return f"{fence}{attributes}\n{text.strip(chr(10))}\n{fence}"


def escaped(text: str) -> str:
    """A plain text as Markdown that shows just this text; code in backticks stays code."""
    pieces = re.split(r"(`[^`]+`)", text)
    return "".join(piece if piece.startswith("`") else re.sub(r"([\\*_{}\[\]<>#])", r"\\\1", piece) for piece in pieces)


def page(title: str, *parts: str) -> str:
    """A page of a title and its parts, without those that are empty."""
    return "\n\n".join([f"# {title}", *filter(None, parts)]) + "\n"


MADE = "*This page is made from the code of the version that it belongs to.*"
