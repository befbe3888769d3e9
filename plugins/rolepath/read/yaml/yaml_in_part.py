"""A YAML text with a slip in it, read without the lines around the slip, so that a preview can show the rest."""

import re

from rolepath.read.yaml.yaml_reader import YamlDocument, read_yaml

_MOST_LEFT_OUT = 20
"""So many blocks are left out at most; of a longer text fewer, as each costs another reading."""
_SIGNS_EACH = 50_000
_VALUE = re.compile(r"(?P<key> *(?:- )*[\w-]+:) +\S")


def read_in_part(text: str, path: str, first_line: int, depth: int) -> YamlDocument:
    """The text as `read_yaml` has it; what a slip of syntax hides but for the lines around it is in `half_read`.

    Lines keep their numbers. The smallest goes first: the value behind a key, a line with all that is indented beneath
    it, then the line to which it belongs, and so on.
    """
    lines = text.split("\n")
    found = read_yaml(text, path, first_line, depth)
    for _ in range(min(_MOST_LEFT_OUT, 1 + _MOST_LEFT_OUT * _SIGNS_EACH // max(len(text), 1))):
        if found.half_read is not None or not found.findings:
            break
        if not _leave_out(lines, found.findings[0].place.line - first_line):
            break
        found = read_yaml("\n".join(lines), path, first_line, depth)
    return found


def _leave_out(lines: list[str], index: int) -> bool:
    """Leaves out a bit more around a line; False where nothing is left."""
    index = min(index, len(lines) - 1)
    if lines[index].startswith("\t"):
        lines[index] = lines[index].lstrip("\t")
        return True
    value = _VALUE.match(lines[index])
    if value:
        lines[index] = value["key"]
        return True
    depth = indent_of(lines[index])
    if not lines[index].strip():
        outer = (
            place for place in range(index - 1, -1, -1) if lines[place].strip() and indent_of(lines[place]) < depth
        )
        index = next(outer, -1)
        if index < 0:
            return False
        depth = indent_of(lines[index])
    end = index + 1
    while end < len(lines) and (not lines[end].strip() or indent_of(lines[end]) > depth):
        end += 1
    lines[index:end] = [" " * depth] * (end - index)  # which tells how deep the block was, should its parent go as well
    return True


def indent_of(line: str) -> int:
    """How many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))
