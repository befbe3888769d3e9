"""A Markdown text as its parts: what stands beneath each heading."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from html import unescape

from markdown.extensions.toc import slugify

from rolepath.importing.markdown.outside import masked
from rolepath.lint.program.paragraphs import LINK

_ATX = re.compile(r"^ {0,3}(?P<marks>#{1,6}(?=[ \t]|$)|#{2,6}(?=[^\s#!|]))")
_HASHTAG = re.compile(r"^( {0,3})#(?=[^\s#])")
_SETEXT = re.compile(r"^ {0,3}(=+|-+)[ \t]*$")
_QUOTED = re.compile(r"^(?P<before>[ \t]*(?:>[ \t]?)+|[ \t]+)(?P<marks>#{1,6})[ \t]+(?P<title>\S.*)$")
_LIST = re.compile(r"[{]:?\s*(?P<inner>[^{}]*)[}]\s*$")
_ID = re.compile(r"(?:^|\s)#(?P<id>[^\s{}]+)")
_BLOCK = re.compile(r"^ {0,3}(?:[-+*][ \t]|\d{1,9}[.)][ \t]|>|\||#|[!?]{3}|={3}|\[[^\]]*\]:)")
_MARKS = re.compile(r"\\([!-/:-@\[-`{-~])|[*`]|(?<!\w)_|_(?!\w)")
_PUNCTUATION = re.compile(r"[^\w\s-]")
_RULE = re.compile(r"[ ]{0,3}(?:(?:-[ ]?){3,}|(?:\*[ ]?){3,}|(?:_[ ]?){3,})[ \t]*")


@dataclass(frozen=True)
class Part:
    """What stands beneath a heading, up to the next; the first part of a text has none, and the level 0."""

    level: int
    title: str
    text: str
    anchor: str = ""

    def written(self, level: int) -> str:
        """The part with its heading at a level."""
        anchor = f" {{#{self.anchor}}}" if self.anchor else ""
        return f"{'#' * min(level, 6)} {self.title}{anchor}\n\n{self.text}".rstrip()


def plain(title: str) -> str:
    """A heading's words without marks of Markdown."""
    return " ".join(unescape(_MARKS.sub(r"\1", LINK.sub(r"\1", title))).split())


def parts_of(markdown: str) -> list[Part]:
    """The parts in order; headings within lists and quotes belong to their texts, in bold."""
    lines, mask = markdown.split("\n"), masked(markdown).split("\n")
    found: list[tuple[int, str, list[str]]] = [(0, "", [])]
    index = 0
    while index < len(lines):
        level, title, taken = _heading(lines, mask, index)
        if level and plain(title):
            found.append((level, title, []))
        else:
            found[-1][2].extend(
                _settled(line, seen) for line, seen in zip(*_slices(lines, mask, index, taken), strict=True)
            )
        index += taken
    return [_part(level, title, without_rules("\n".join(text))) for level, title, text in found]


def without_rules(text: str) -> str:
    """The text without lines that only part it from the headings around."""
    lines = text.split("\n")
    first, last = 0, len(lines)
    while first < last and (not lines[first].strip() or _RULE.fullmatch(lines[first])):
        first += 1
    while first < last and (not lines[last - 1].strip() or _RULE.fullmatch(lines[last - 1])):
        last -= 1
    return "\n".join(lines[first:last])


def _slices(lines: list[str], mask: list[str], index: int, taken: int) -> tuple[list[str], list[str]]:
    return lines[index : index + taken], mask[index : index + taken]


def _heading(lines: list[str], mask: list[str], index: int) -> tuple[int, str, int]:
    """The level and title of a heading that begins at a line, and how many lines it takes; level 0 for none."""
    match = _ATX.match(mask[index])
    if match:
        text = lines[index].strip().lstrip("#")
        return len(match["marks"]), re.sub(r"(?<=\s)#+$|^#+$", "", text.strip()).strip(), 1
    below = mask[index + 1] if index + 1 < len(mask) else ""
    above = mask[index - 1] if index else ""
    is_line = bool(mask[index].strip()) and not _BLOCK.match(mask[index]) and not mask[index].startswith(("    ", "\t"))
    underline = _SETEXT.match(below) if is_line and (not above.strip() or _ATX.match(above)) else None
    if underline and len(underline[1]) > 1:
        return (1 if underline[1][0] == "=" else 2), lines[index].strip(), 2
    return 0, "", 1


def _settled(line: str, seen: str) -> str:
    """A line of text that no reader takes for a heading of the page."""
    quoted = _QUOTED.match(seen)
    title = line[quoted.start("title") :].rstrip(" \t#") if quoted else ""
    if quoted and plain(title):
        return f"{quoted['before']}**{title.replace('**', '')}**"
    return _HASHTAG.sub(r"\1\\#", line) if _HASHTAG.match(seen) else line


def _part(level: int, title: str, text: str) -> Part:
    attributes = _LIST.search(title)
    anchor = ""
    if attributes and level:
        found = _ID.search(attributes["inner"])
        anchor = found["id"] if found else ""
        title = title[: attributes.start()].rstrip()
    return Part(level, title, text, anchor)


def levelled(parts: Sequence[Part], first: int) -> list[tuple[int, Part]]:
    """Each part with the level that it gets: the highest `first`, each lower one only one step below."""
    found: list[tuple[int, Part]] = []
    above: list[int] = []
    for part in parts:
        while above and above[-1] >= part.level:
            above.pop()
        above.append(part.level)
        found.append((min(first + len(above) - 1, 6), part))
    return found


def names_of(parts: Iterable[Part]) -> dict[str, Part]:
    """The names that links have for each part: its own, and those that sites and GitHub make of its title."""
    found: dict[str, Part] = {}
    last: dict[str, int] = {}  # of each name, the number under which it was given last: all before it are taken
    for part in parts:
        if part.level:
            title = plain(part.title)
            for name in (part.anchor, slugify(title, "-"), slugify(title, "-", unicode=True), _as_on_github(title)):
                if name:
                    number = last.get(name, 0)
                    while (key := f"{name}{f'_{number}' if number else ''}".casefold()) in found:
                        if found[key] is part:
                            break
                        number += 1
                    found.setdefault(key, part)
                    last[name] = number
    return found


def _as_on_github(title: str) -> str:
    return _PUNCTUATION.sub("", title.lower()).replace(" ", "-")


def with_anchor(part: Part, anchor: str) -> Part:
    """The part with a name of its own, where it has none."""
    return part if part.anchor else replace(part, anchor=anchor)
