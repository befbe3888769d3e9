"""Blocks that depend on a fact: which lines stay, and what is wrong with the lines that open and close them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rolepath.model.organization import Organization
from rolepath.read.own.marked_names import Found
from rolepath.read.own.names import NAME, asked_advice, is_ours

_QUESTION = re.compile(rf"if[ \t]+(?P<not>not[ \t]+)?(?P<name>{NAME})[ \t]*(?::[ \t]*(?P<values>.*))?", re.DOTALL)
_DEEPEST = 50
"""Blocks around one that is left out, of which one that is left out as well takes it along."""
_EXAMPLE = "<!-- if assistant.sees: mail -->"


@dataclass
class Kept:
    """Lines that are left out, and what is wrong: rule, line, column, message, fix; all count from 0."""

    without: set[int] = field(default_factory=set)
    faults: list[tuple[str, int, int, str, str]] = field(default_factory=list)


@dataclass(frozen=True)
class _Open:
    found: Found
    is_shown: bool


def kept_lines(
    lines: Sequence[str], questions: Sequence[Found], ends: Sequence[int], organization: Organization, content: str
) -> Kept:
    """What stays of a text, given its lines with a question; no block goes on beyond the lines in `ends`."""
    result = Kept()
    opened: list[_Open] = []
    borders = iter([*sorted(ends), len(lines)])
    border = next(borders)
    for found in questions:
        while border <= found.line:
            result.faults += _left_open(opened)
            border = next(borders)
        question = _QUESTION.fullmatch(found.words)
        if question and not (question["name"] in organization.answers or is_ours(question["name"], organization)):
            continue  # somebody's own words, in a comment
        if found.words not in ("end", "else") and not question:
            continue
        if not _is_alone(lines[found.line], found):
            result.faults.append(_fault(found, "stands between other words", "Give it a line of its own."))
        elif question:
            opened.append(_Open(found, _is_shown(question, found, organization, content, result)))
            result.without.add(found.line)
        elif found.words == "else":
            fix = f"Write <!-- end -->, and open a second block with <!-- if not … -->, as in {_EXAMPLE}."
            result.faults.append(_fault(found, "is no line of a block", fix))
        else:
            _close(opened, found, lines, result)
    result.faults += _left_open(opened)
    return result


def _close(opened: list[_Open], found: Found, lines: Sequence[str], result: Kept) -> None:
    if not opened:
        fix = f"Open the block with a line such as {_EXAMPLE}, or take this line out."
        result.faults.append(_fault(found, "ends a block, and none is open here", fix))
        return
    begun = opened.pop()
    result.without.add(found.line)
    if _before(lines, begun.found) != _before(lines, found):
        fix = "Let both lines begin with the same spaces and signs."
        where = f"ends the block of <!-- {begun.found.words} --> elsewhere than it begins"
        result.faults.append(_fault(found, where, fix))
    elif not begun.is_shown and all(outer.is_shown for outer in opened[-_DEEPEST:]):
        result.without.update(range(begun.found.line, found.line))


def _left_open(opened: list[_Open]) -> Iterator[tuple[str, int, int, str, str]]:
    """What is said of blocks that never end; they are none then."""
    for begun in opened:
        fix = "Write <!-- end --> on a line of its own below the last words that depend on it."
        yield _fault(begun.found, "opens a block that never ends", fix)
    opened.clear()


def _is_shown(question: re.Match[str], found: Found, organization: Organization, content: str, result: Kept) -> bool:
    """Whether the answer is yes; what nobody can answer is shown, and a fault."""
    name = question["name"]
    if name not in organization.answers:
        message, fix = asked_advice(name, organization, content)
        result.faults.append(("fact-unknown", found.line, found.start, message, fix))
        return True
    has = organization.answers[name]
    wanted = [value.strip() for value in (question["values"] or "").split(",") if value.strip()]
    allowed = organization.allowed(name)
    wrong = next((value for value in wanted if value not in allowed), None)
    if wrong is not None:
        message = f'this block asks whether "{name}" is "{wrong}", which it can never be'
        fix = (
            f"Write one of: {', '.join(allowed)}." if allowed else f"Write <!-- if {name} --> for whether it is there."
        )
        result.faults.append(("fact-unknown", found.line, found.start, message, fix))
        return True
    is_so = any(value in has for value in wanted) if wanted else bool(has)
    return is_so != bool(question["not"])


def _is_alone(line: str, found: Found) -> bool:
    return not line[: found.start].strip(" \t>") and not line[found.end :].strip()


def _before(lines: Sequence[str], found: Found) -> str:
    return lines[found.line][: found.start].expandtabs(4)


def _fault(found: Found, message: str, fix: str) -> tuple[str, int, int, str, str]:
    return "block-unpaired", found.line, found.start, f"<!-- {found.words} --> {message}", fix
