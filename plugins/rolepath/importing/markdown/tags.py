"""HTML within Markdown to Markdown, as far as pages of a program may not have it; what is harmless stays."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from rolepath.html.in_text import STRAY, TagInText, begins_line, tags_in_text
from rolepath.html.parser import fragment
from rolepath.html.text import visible_text
from rolepath.html.tree import BLOCKS, HEADINGS, depth
from rolepath.importing.markdown.from_html import KEPT, PLAYED, RUNS, Note, Writer, destination, quoted
from rolepath.importing.markdown.outside import comment_places, masked
from rolepath.lint.markup.known_elements import is_known

_WHOLE = frozenset(
    (
        *("table", "ul", "ol", "dl", "pre", "menu", "dir", "svg", "math", "form", "select", "textarea", "button"),
        *("picture", "map", "fieldset", "datalist", "figure"),
    )
)
"""Elements that are read with all that is in them."""

_VOID = frozenset(
    ("br", "hr", "img", "input", "wbr", "source", "track", "col", "area", "link", "meta", "base", "param")
)
_STAYS = KEPT | {"b", "strong", "i", "em", "code", "samp", "var", "dfn", "cite", "tt"}
_LONGEST = 20_000
"""Characters of an element that may be HTML as a whole; in a longer one Markdown is more likely."""

_DEEPEST = 100
"""Elements in each other, as in the pages of a program."""

_OPENED = "\ue0f0"
"""Stands for the < of a comment that never ends, while the rest is read."""


@dataclass(frozen=True)
class _Change:
    start: int
    end: int
    text: str


def without_html(markdown: str, note: Note) -> str:
    """The text with Markdown in the place of its HTML; `note` is told what had to be left out."""
    markdown = _without_comments(markdown, note)
    if "<" not in markdown:
        return markdown
    markdown = markdown.replace("<!--", f"{_OPENED}!--")
    mask = masked(markdown)
    changes = list(_changes(markdown, list(tags_in_text(mask)), note))
    changes += [
        _Change(place.start(), place.end(), "&lt;" if mask[place.start()] == _OPENED else "<")
        for place in re.finditer(_OPENED, markdown)
        if not any(change.start <= place.start() < change.end for change in changes)
    ]
    return _applied(markdown, changes).replace(_OPENED, "<")


def _without_comments(markdown: str, note: Note) -> str:
    changes = []
    for start, end in comment_places(markdown):
        text = markdown[start:end].removeprefix("<!--").removesuffix("-->").strip()
        if text:
            note("a comment, which readers do not see", text)
        changes.append(_Change(start, end, ""))
    return _applied(markdown, changes)


def _applied(markdown: str, changes: list[_Change]) -> str:
    pieces, position = [], 0
    for change in sorted(changes, key=lambda change: change.start):
        if change.start >= position:
            pieces += [markdown[position : change.start], change.text]
            position = change.end
    return "".join([*pieces, markdown[position:]])


def _changes(markdown: str, tags: list[TagInText], note: Note) -> Iterator[_Change]:
    """What to put in the place of each tag, or of an element as a whole."""
    partner = _pairs(tags)
    behind = 0
    for index, tag in enumerate(tags):
        if tag.start < behind:
            continue
        end = partner.get(index)
        if _is_whole(markdown, tag, tags[end] if end is not None else None):
            last = tags[end] if end is not None else tag
            behind = last.end
            yield _Change(tag.start, behind, _converted(markdown, tag, last, note))
        else:
            if end is not None and not tag.is_end and not is_known(tag.name):
                note("a tag that is not of HTML; what stands in it stays", markdown[tag.start : tag.end])
            yield from _one(markdown, tag, tags[end] if end is not None else None)


def _pairs(tags: list[TagInText]) -> dict[int, int]:
    """The tags that belong together, each by the number of the other."""
    opened: dict[str, list[int]] = {}
    found: dict[int, int] = {}
    floor = 0
    for index, tag in enumerate(tags):
        if tag.name in _VOID or tag.name == STRAY:
            continue
        if not tag.is_end:
            opened.setdefault(tag.name, []).append(index)
            continue
        before = opened.get(tag.name, [])
        if before and before[-1] >= floor:
            start = before.pop()
            found[start], found[index] = index, start
            if tag.name in BLOCKS:  # nothing that was opened within can end behind it
                for other in opened.values():
                    while other and other[-1] > start:
                        other.pop()
    return found


def _is_whole(markdown: str, tag: TagInText, end: TagInText | None) -> bool:
    """Whether an element is read as HTML with all that is in it, and not as Markdown between two tags."""
    if tag.is_end or tag.name == STRAY:
        return False
    if tag.name in RUNS | PLAYED or tag.name in _VOID - {"br", "wbr"}:
        return end is not None or tag.name in PLAYED | _VOID
    if end is None or tag.name == "details":
        return False
    if tag.name in _WHOLE:
        return True
    if end.end - tag.start > _LONGEST:
        return False
    is_html = tag.name in BLOCKS and tag.name not in HEADINGS and "markdown" not in tag.attributes
    return is_html and begins_line(markdown, tag.start) and "\n\n" not in markdown[tag.start : end.end]


def _converted(markdown: str, tag: TagInText, last: TagInText, note: Note) -> str:
    """An element as Markdown, with the indent of the line that it stands in."""
    is_markdown = "markdown" in tag.attributes
    writer = Writer(note, is_markdown=is_markdown)
    nodes = fragment(markdown[tag.start : last.end].replace(_OPENED, "<"))
    if depth(nodes) > _DEEPEST:
        note("HTML that is nested too deep; its words stay", f"<{tag.name}>")
        nodes = [visible_text(nodes)]
    blocks = writer.blocks(nodes)
    if not begins_line(markdown, tag.start):
        line_end = markdown.find("\n", last.end)
        is_last = not markdown[last.end : line_end if line_end >= 0 else len(markdown)].strip()
        if len(blocks) <= 1 and (not blocks or "\n" not in blocks[0]) and (tag.name not in _WHOLE or not is_last):
            return writer.line(nodes).strip() if tag.name not in _WHOLE else "".join(blocks)
    before = markdown[markdown.rfind("\n", 0, tag.start) + 1 : tag.start]
    indent = re.sub(r"[^\s>]", " ", before) if before.strip() else before
    text = "\n\n".join(blocks)
    if tag.name in PLAYED | _VOID | RUNS and "\n" not in text:
        return text
    lines = "\n".join(f"{indent}{line}".rstrip() for line in text.split("\n"))
    return f"\n\n{lines}\n\n" if before.strip() else f"\n{lines}\n"


def _one(markdown: str, tag: TagInText, end: TagInText | None) -> Iterator[_Change]:
    """What to put in the place of a tag by itself; its partner comes by itself, too."""
    name = tag.name
    if name in HEADINGS:
        yield _Change(tag.start, tag.end, "\n\n" if tag.is_end or end is None else f"\n\n{'#' * HEADINGS[name]} ")
        if end is not None and not tag.is_end:
            yield from _on_one_line(markdown, tag.end, end.start)
    elif name == STRAY:
        yield _Change(tag.start, tag.end, "&lt;")
    elif name in ("details", "summary"):
        yield _Change(tag.start, tag.end, _of_details(markdown, tag, end))
    elif end is None and not is_known(name):
        yield _Change(tag.start, tag.end, f"`{markdown[tag.start : tag.end]}`".replace("\n", " "))
    elif name in BLOCKS:
        yield _Change(tag.start, tag.end, _break(markdown, tag))
    else:
        yield from _in_line(markdown, tag, end)


def _in_line(markdown: str, tag: TagInText, end: TagInText | None) -> Iterator[_Change]:
    """As above, for tags within a line."""
    name = tag.name
    if name in ("br", "wbr"):
        if tag.attributes or tag.is_end:
            yield _Change(tag.start, tag.end, "<br>" if name == "br" else "")
    elif name == "a":
        yield _Change(tag.start, tag.end, _of_link(tag, end, markdown))
    elif end is None or name not in _STAYS or _parted(markdown, tag, end):
        yield _Change(tag.start, tag.end, "")
    elif tag.attributes:
        title = escape(tag.attributes.get("title", ""))
        yield _Change(tag.start, tag.end, f'<{name} title="{title}">' if title else f"<{name}>")


def _on_one_line(markdown: str, start: int, end: int) -> Iterator[_Change]:
    for match in re.finditer(r"\s*\n\s*", markdown[start:end]):
        yield _Change(start + match.start(), start + match.end(), " ")


def _parted(markdown: str, tag: TagInText, end: TagInText) -> bool:
    first, last = sorted((tag, end), key=lambda place: place.start)
    return "\n\n" in markdown[first.end : last.start]


def _of_link(tag: TagInText, end: TagInText | None, markdown: str) -> str:
    """The bracket that a tag of a link becomes."""
    if end is None or _parted(markdown, tag, end):
        return ""
    if not tag.is_end:
        return "[" if tag.attributes.get("href") and markdown[tag.end : end.start].strip() else ""
    opening = end
    address = opening.attributes.get("href", "")
    return (
        f"]({destination(address)}{quoted(opening.attributes.get('title', ''))})"
        if address and markdown[opening.end : tag.start].strip()
        else ""
    )


def _of_details(markdown: str, tag: TagInText, end: TagInText | None) -> str:
    """Text that folds stays so where it stands by itself; within lists its heading becomes bold."""
    if end is None:
        return ""
    is_apart = begins_line(markdown, tag.start) or tag.is_end
    if tag.name == "summary":
        return "</summary>\n\n" if tag.is_end else "<summary>"
    return ("\n\n</details>\n\n" if tag.is_end else "<details>\n") if is_apart else ""


def _break(markdown: str, tag: TagInText) -> str:
    """Blank lines where a tag stood within a line; none where it had a line of its own."""
    line_end = markdown.find("\n", tag.end)
    line = markdown[markdown.rfind("\n", 0, tag.start) + 1 : line_end if line_end >= 0 else len(markdown)]
    before = line[: len(line) - len(line.lstrip(" \t>"))]
    return "" if line.strip() == markdown[tag.start : tag.end] else f"\n\n{before}"
