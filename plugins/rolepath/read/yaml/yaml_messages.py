"""PyYAML's syntax errors in the words of somebody who never saw YAML."""

import re
from typing import Any, NamedTuple

import yaml

from rolepath.model.finding import Finding
from rolepath.model.place import Place


class _Advice(NamedTuple):
    message: str
    fix: str
    at_start: bool = False  # whether the mistake is where the text began, not where it became clear


_TAB = _Advice("there is a tab here; only spaces can indent", "Replace the tab with two spaces.")
_OPEN_QUOTE = _Advice(
    "a quote opens here and never closes", "Put the same quote at the end of the text.", at_start=True
)
_AFTER_QUOTE = _Advice(
    "the quotes close before this, so the rest of the text cannot be read",
    """Put the whole text in quotes of the other kind, as in '"Why" matters'.""",
)
_NO_KEY = _Advice(
    "this line is neither a key with a colon nor part of the text above",
    "Write it as key: value, or indent it as part of the text above.",
    at_start=True,
)
_UNKNOWN = _Advice("this cannot be read as YAML", "Compare it with a file that works.")
_STRUCTURE = re.compile(r"did not find expected key|expected <block end>")
_MESSAGES = (  # PyYAML's or libyaml's wording, and what to say
    (
        rf"mapping values are not allowed|expected '-' indicator|{_STRUCTURE.pattern}",
        _Advice(
            "this cannot be read: perhaps a colon inside a text, or a line that is indented too far or too little",
            'Put a text that contains a colon in quotes, as in title: "Why: it matters", and line up the keys.',
        ),
    ),
    (r"'\\t'|tab character|'\t'", _TAB),
    (r"unexpected end of stream", _OPEN_QUOTE),
    (
        r"expected ',' or '[\]}]'",
        _Advice(
            "a bracket opens here and never closes, or a comma is missing",
            "Close the bracket, and put a comma between its items.",
            at_start=True,
        ),
    ),
    (r"could not find expected ':'", _NO_KEY),
    (r"directive", _Advice("a text cannot begin with this character", "Put the whole text in quotes.", at_start=True)),
    (r"cannot start any token", _Advice("a text cannot begin with this character", "Put the whole text in quotes.")),
    (
        r"expected alphabetic or numeric character|while scanning an (alias|anchor)",
        _Advice("a text that begins with * or & is read as a reference", "Put the whole text in quotes."),
    ),
    (
        r"unknown escape character|hexdecimal|hexadecimal",
        _Advice(
            "a backslash inside double quotes starts a special character, and there is none like this",
            "Write two backslashes, or put the text in single quotes.",
        ),
    ),
)
# What YAML forbids, and three line breaks that it counts and no editor shows as lines.
_INVISIBLE = re.compile("[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_JOINED = re.compile(r"\s*(?:- )?[\w-]+:(?!//)\S")


def invisible_finding(text: str, path: str, shift: int) -> Finding | None:
    """A finding for the first character that nobody sees and YAML does not allow."""
    found = _INVISIBLE.search(text)
    if not found:
        return None
    line, column = text.count("\n", 0, found.start()), found.start() - text.rfind("\n", 0, found.start())
    message = "there is an invisible control character in the file"
    return Finding("yaml-invalid", Place(path, line + 1 + shift, column), message, "Delete the line and type it again.")


def syntax_finding(error: yaml.YAMLError, text: str, path: str, shift: int, last: yaml.Event | None) -> Finding:
    """One finding for a text that is no YAML.

    `shift` is the number of lines before it in its file, `last` what had been read when the error came up.
    """
    problem = f"{getattr(error, 'context', None) or ''} {getattr(error, 'problem', None) or error}"
    start, at = _position(getattr(error, "context_mark", None)), _position(getattr(error, "problem_mark", None))
    found = _seen_in_line(text.split("\n"), at, problem) or _seen_in_quotes(last, at, problem)
    if not found:
        advice = next((advice for pattern, advice in _MESSAGES if re.search(pattern, problem)), _UNKNOWN)
        found = start if advice.at_start else at, advice
    (line, column), advice = found
    return Finding("yaml-invalid", Place(path, line + 1 + shift, column + 1), advice.message, advice.fix)


def _position(mark: Any) -> tuple[int, int]:
    """Line and column, which count from 0."""
    return (mark.line, mark.column) if mark else (0, 0)


def _seen_in_line(lines: list[str], at: tuple[int, int], problem: str) -> tuple[tuple[int, int], _Advice] | None:
    """A mistake that the line shows better than the error tells."""
    line, column = at
    text = lines[line] if line < len(lines) else ""
    tab = re.match(r" *\t", text)
    if tab:
        return (line, tab.end() - 1), _TAB
    is_key = "mapping values" in problem and line and ":" not in text[:column]
    return ((line - 1, 0), _NO_KEY) if is_key and _lacks_key(lines, line - 1) else None


def _lacks_key(lines: list[str], index: int) -> bool:
    """Whether a line wants to be a key: its colon has no space, or it is the first and has no colon."""
    is_first = not any(line.strip() for line in lines[:index])
    return bool(_JOINED.match(lines[index]) or (is_first and re.fullmatch(r"\w[^:]*", lines[index])))


def _seen_in_quotes(
    last: yaml.Event | None, at: tuple[int, int], problem: str
) -> tuple[tuple[int, int], _Advice] | None:
    """A mistake right after a text in quotes, which closes too early, or only where the next quote opens."""
    if not isinstance(last, yaml.ScalarEvent) or last.style not in ("'", '"'):
        return None
    start, end = _position(last.start_mark), _position(last.end_mark)
    if end[0] == at[0] and start[0] < end[0]:
        return start, _OPEN_QUOTE
    return (at, _AFTER_QUOTE) if end[0] == at[0] and _STRUCTURE.search(problem) else None
