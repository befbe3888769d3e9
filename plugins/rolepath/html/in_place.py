"""Whether pieces of HTML stand in a whole just as they would stand by themselves.

Each piece is put into the whole between two comments that no author can write. A piece that opens what others close,
or that the whole around it changes, is found by comparing the two trees.
"""

import re
from collections.abc import Iterator, Sequence

import turbohtml

from rolepath.html.parser import in_div

_MARK = "\U0010fffb"
_COMMENT = re.compile(rf"<!--{_MARK}/?[0-9]+-->")


def marked(markup: str, number: int) -> str:
    """A piece with the comments that tell where it begins and ends."""
    return f"<!--{_MARK}{number}-->{markup}<!--{_MARK}/{number}-->"


def unmarked(whole: str) -> str:
    """The whole without those comments."""
    return _COMMENT.sub("", whole)


def first_changed(whole: str, pieces: Sequence[str]) -> int | None:
    """The number of the first piece that is another one in the whole, or not there once; None where all are alike."""
    found: dict[int, int] = {}
    for comment in _comments(in_div(whole)):
        if comment.data.startswith(_MARK) and not comment.data.startswith(f"{_MARK}/"):
            number = int(comment.data[1:])
            found[number] = found.get(number, 0) + 1
            if not _is_alike(comment, number, pieces[number]):
                return number
    return next((number for number in range(len(pieces)) if found.get(number) != 1), None)


def _is_alike(start: turbohtml.Comment, number: int, piece: str) -> bool:
    node: turbohtml.Node | None = start
    for expected in in_div(piece).children:
        node = node.next_sibling if node else None
        if node is None or not node.equals(expected):
            return False
    end = node.next_sibling if node else None
    return isinstance(end, turbohtml.Comment) and end.data == f"{_MARK}/{number}"


def _comments(root: turbohtml.Node) -> Iterator[turbohtml.Comment]:
    return (node for node in root.descendants if isinstance(node, turbohtml.Comment))
