"""What YAML reads in another way than people do, without a word: comments in a sentence, lines joined to one."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from rolepath.model.finding import Finding, shortened
from rolepath.model.place import Place

_CUT = re.compile(r"[ \t]+(?P<rest>#[^\s#].*)$")
"""What is meant as a comment has a space behind its mark; `#2` and `#channel` have none."""
_NAME = re.compile(r":?[ \t]+(?P<rest>#[^\W\d_].*)")
_WITHIN = re.compile(r" (?P<rest>#\s*\S.*)$")
"""Behind a sentence, what is meant as a comment stands apart, by two spaces or a tab."""
_SENTENCE = 3
"""Words of a text that is no name."""
_BEGINS = (
    ("list", re.compile(r"(?:[-*+]|\d{1,3}[.)])[ ]+\S")),
    ("quote", re.compile(r">[ ]?[^\s\d]")),  # "> 4" may be meant as it stands
    ("table", re.compile(r"\|.*\|$")),
    ("box", re.compile(r"(?:!!!|\?\?\?\+?)[ ]+\w")),
    ("footnote", re.compile(r"\[\^[^\]\s]+\]:[ ]")),
)
"""What goes on in its next line: only a line above it is joined to something else."""
_STANDS_ALONE = (("heading", re.compile(r"#{1,6}[ ]+\S")), ("code block", re.compile(r"```|~~~")))
"""What ends with its line."""
_HEADING_BELOW = re.compile(r"[ ]+(?P<rest>#{2,6}[ ]+[^\W\d_].*|#[^\W\d_].*)")
"""Not in the first column, where comments stand that part a file."""
_BAR = "Write | instead of > where the text begins; it keeps lines."
_NEW_BAR = "Write | behind the key and the whole text, without quotes, in the lines below it, indented; it keeps lines."


def text_cut(event: Any, lines: Sequence[str], place: Place) -> Finding | None:
    """A finding where a text without quotes ends before a # that was probably meant to be part of it."""
    mark = event.end_mark
    rest = lines[mark.line][mark.column :] if mark.line < len(lines) else ""
    is_sentence = len(str(event.value).split()) >= _SENTENCE
    match = _CUT.fullmatch(rest) or (_WITHIN.fullmatch(rest) if is_sentence else None)
    if not match or not event.value:
        return None
    message = f'the text ends before "{shortened(match["rest"], 30)}", as a # behind a space begins a comment'
    return Finding(
        "yaml-text-cut",
        place,
        message,
        "Put the whole text in quotes, or two spaces before the # of a comment and one behind it.",
    )


def all_cut(event: Any, lines: Sequence[str], place: Place) -> Finding | None:
    """A finding where all that was meant as a value is a comment, such as the name of a channel."""
    mark = event.end_mark
    match = None if event.value else _NAME.fullmatch(lines[mark.line][mark.column :] if mark.line < len(lines) else "")
    if not match:
        return None
    message = f'nothing is read here: "{shortened(match["rest"], 30)}" is a comment, as it begins with #'
    return Finding("yaml-invalid", place, message, "Put it in quotes; a comment has a space behind its #.")


def lines_joined(event: Any, lines: Sequence[str], place: Place, shift: int) -> Finding | None:
    """A finding where lines that are joined to one would have been a list, a heading or the like, each on its own."""
    if event.style == "|":
        return None
    is_folded = event.style == ">"
    indent = _indent_of(lines, event) if is_folded else -1
    for number, above, line, below in _joined(event, lines):
        # Lines of > that are indented more keep their breaks; with quotes, or without, none does.
        if is_folded and len(line) - len(line.lstrip()) != indent:
            continue
        what = _beginning(line.strip(), has_above=bool(above.strip()), has_below=bool(below.strip()))
        if what:
            first = Place(place.path, number + 1 + shift, len(line) - len(line.lstrip()) + 1)
            why = "> joins lines" if is_folded else "lines are joined unless the text begins with |"
            message = f"the {what} that begins here becomes a part of the sentence, as {why}"
            return Finding("yaml-lines-joined", first, message, _BAR if is_folded else _NEW_BAR)
    return None


def line_below(event: Any, lines: Sequence[str], place: Place, shift: int) -> Finding | None:
    """A finding where a heading is indented less than the text above it, which makes a comment of it."""
    if event.style not in ("|", ">"):
        return None
    number = event.end_mark.line
    while number < len(lines) and (not lines[number].strip() or lines[number].lstrip().startswith("#")):
        found = _HEADING_BELOW.fullmatch(lines[number])
        if found:
            said = shortened(found["rest"], 30)
            message = f'"{said}" is no part of the text above, as it is indented less: it is a comment'
            fix = "Indent it as the text above; begin a comment with one # and a space."
            return Finding(
                "yaml-text-cut", Place(place.path, number + 1 + shift, found.start("rest") + 1), message, fix
            )
        number += 1
    return None


def _indent_of(lines: Sequence[str], event: Any) -> int:
    block = lines[event.start_mark.line + 1 : event.end_mark.line]
    return min((len(line) - len(line.lstrip()) for line in block if line.strip()), default=0)


def _joined(event: Any, lines: Sequence[str]) -> Iterator[tuple[int, str, str, str]]:
    """The lines of a text after that of its key, each with its number from 0, the one above and the one below."""
    first, last = event.start_mark, event.end_mark
    if event.style == ">":
        rows = ["", *lines[first.line + 1 : last.line + 1], ""]
    elif last.line > first.line:
        rows = [lines[first.line][first.column :], *lines[first.line + 1 : last.line]]
        rows += [lines[last.line][: last.column], ""]
    else:
        return
    for number in range(1, len(rows) - 1):
        yield first.line + number, rows[number - 1], rows[number], rows[number + 1]


def _beginning(line: str, *, has_above: bool, has_below: bool) -> str:
    """What a line begins that is joined to the one above or below; "" for a sentence that goes on."""
    if has_above or has_below:
        for what, pattern in _STANDS_ALONE:
            if pattern.match(line):
                return what
    if has_above:
        for what, pattern in _BEGINS:
            if pattern.match(line):
                return what
    return ""
