"""PyYAML's syntax errors in the words of somebody who never saw YAML."""

import re

import yaml

from rolepath.model.finding import Finding
from rolepath.model.place import Place

# (pattern in PyYAML's or libyaml's wording, what to say, how to fix it, whether the mistake is where the text began)
_MESSAGES = (
    (
        r"mapping values are not allowed|did not find expected key|expected <block end>, but found '<scalar>'",
        "this cannot be read: perhaps a colon inside a text, or a line that is indented too far or too little",
        'Put a text that contains a colon in quotes, as in title: "Why: it matters", and line up the keys.',
        False,
    ),
    (
        r"'\\t'|tab character|'\t'",
        "there is a tab here; only spaces can indent",
        "Replace the tab with two spaces.",
        False,
    ),
    (
        r"unexpected end of stream",
        "a quote opens here and never closes",
        "Put the same quote at the end of the text.",
        True,
    ),
    (
        r"expected ',' or '[\]}]'",
        "a bracket opens here and never closes, or a comma is missing",
        "Close the bracket, and put a comma between its items.",
        True,
    ),
    (
        r"could not find expected ':'",
        "this line is neither a key with a colon nor part of the text above",
        "Write it as key: value, or indent it as part of the text above.",
        True,
    ),
    (
        r"cannot start any token",
        "a text cannot begin with this character",
        "Put the whole text in quotes.",
        False,
    ),
    (
        r"found undefined alias|expected alphabetic or numeric character|while scanning an (alias|anchor)",
        "a text that begins with * or & is read as a reference",
        "Put the whole text in quotes.",
        False,
    ),
    (
        r"special characters are not allowed|control characters",
        "there is an invisible control character in the file",
        "Delete the line and type it again.",
        False,
    ),
)


def syntax_finding(error: yaml.YAMLError, text: str, path: str, shift: int) -> Finding:
    """One finding for a text that is no YAML; `shift` is the number of lines before it in its file."""
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    context = str(getattr(error, "context", None) or "")
    if _has_tab_indent(text, error):
        problem = "tab character"
    known = (row[1:] for row in _MESSAGES if re.search(row[0], f"{context} {problem}"))
    message, fix, at_start = next(known, ("this cannot be read as YAML", "Compare it with a file that works.", False))
    mark = getattr(error, "context_mark", None) if at_start else None
    mark = mark or getattr(error, "problem_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if "tab" in message:
        line, column = _first_tab(text, line)
    return Finding("yaml-invalid", Place(path, line + shift, column), message, fix)


def _has_tab_indent(text: str, error: yaml.YAMLError) -> bool:
    mark = getattr(error, "problem_mark", None)
    lines = text.split("\n")
    near = lines[max(mark.line - 1, 0) : mark.line + 1] if mark else lines
    return any(re.match(r" *\t", line) for line in near)


def _first_tab(text: str, line: int) -> tuple[int, int]:
    for number, content in enumerate(text.split("\n"), start=1):
        if number >= line - 1 and re.match(r" *\t", content):
            return number, content.index("\t") + 1
    return line, 1
