"""Comments that ignore a rule, in Markdown and in YAML, only where the parser sees a comment."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from rolepath.model.document import Document
from rolepath.model.fences import fenced_lines
from rolepath.model.place import Place
from rolepath.model.suppression import IGNORE, Suppression
from rolepath.read.yaml.yaml_in_part import indent_of

_TEXT = re.compile(rf"{IGNORE}(?:\s+([\w-]+))?\s*(?::\s*(.*?))?\s*$", re.DOTALL)
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Position = tuple[int, int]


def comments_in(document: Document) -> Iterator[Suppression]:
    """The comments of a text that the site renders; each covers the next block, up to a blank line."""
    lines = document.source.markdown.split("\n")
    in_code, _ = fenced_lines(lines)
    alone = {line for line, text in document.rendering.comments if lines[line - 1].strip() == f"<!--{text}-->"}
    for line, text in document.rendering.comments:
        end = next((number for number in range(line, len(lines) + 1) if "-->" in lines[number - 1]), line)
        first, last = _block(lines, in_code, alone, end)
        place = document.source.place(line, lines[line - 1].find("<!--") + 1)
        covered = (document.source.place(first).line, document.source.place(last).line)
        yield _suppression(place, text, covered)


def _block(lines: list[str], in_code: set[int], alone: set[int], after: int) -> tuple[int, int]:
    """The first and last line, from 1, of the block that follows a line; further comments are no block."""
    rest = (number for number in range(after + 1, len(lines) + 1) if lines[number - 1].strip())
    first = next((number for number in rest if number not in alone), after)
    last = first
    while last < len(lines) and (lines[last].strip() or last in in_code):
        last += 1
    return first, last


def comments_in_yaml(text: str, path: str, first_line: int = 1) -> Iterator[Suppression]:
    """The comments of a YAML text; alone on a line one covers the next key with all in it, else its own line."""
    if IGNORE not in text:
        return
    lines = text.split("\n")
    spans = list(_scalars(text))
    for index, line in enumerate(lines):
        column = line.find("#")
        if column < 0 or IGNORE not in line[column:] or any(start < (index, column) < end for start, end in spans):
            continue
        first, last = (index, index) if line[:column].strip() else _item(lines, index)
        place = Place(path, index + first_line, column + 1)
        comment = line[column + 1 :]
        yield _suppression(place, comment, (first + first_line, last + first_line))


def _scalars(text: str) -> Iterator[tuple[Position, Position]]:
    """Where texts begin and end; what looks like a comment inside one is none."""
    try:
        for token in yaml.scan(text, Loader=_LOADER):
            if isinstance(token, yaml.ScalarToken):
                start, end = token.start_mark, token.end_mark
                yield (start.line, start.column), (end.line, end.column)
    except yaml.YAMLError:
        return


def _item(lines: list[str], comment: int) -> tuple[int, int]:
    """The next line that is no comment, and the last of those indented deeper."""
    rest = range(comment + 1, len(lines))
    first = next((i for i in rest if lines[i].strip() and not lines[i].lstrip().startswith("#")), comment)
    last = first
    while last + 1 < len(lines) and (
        not lines[last + 1].strip() or indent_of(lines[last + 1]) > indent_of(lines[first])
    ):
        last += 1
    return first, last


def _suppression(place: Place, text: str, covered: tuple[int, int]) -> Suppression:
    match = _TEXT.search(text.strip())
    rule, reason = (match[1] or "", match[2] or "") if match else ("", "")
    return Suppression(place, rule, " ".join(reason.split()), *covered)
