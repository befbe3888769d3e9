"""The HTML of a whole text to a Rendering: parts, links, anchors."""

import html as entities
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from rolepath.model.document import LINK_BASE, Heading, Link, Part, Rendering
from rolepath.read.marks import BREAK, LINE_BASE, LINE_MARK, LINK_MARK, RESERVED, Marked

LINK_ATTRIBUTES = ("href", "src", "poster", "data", "action", "background")
_TAG = re.compile(r"""<!--.*?-->|<([a-zA-Z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>""", re.DOTALL)
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""")
_BREAK_COMMENT = re.compile(rf"<!--{BREAK}(\w+)-->")
_ENTITY = re.compile(r"&(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);", re.IGNORECASE)


def plain_target(value: str) -> str:
    """An attribute's value without marks and entities; as in Python-Markdown and browsers, `&copy=1` is none."""
    text = RESERVED.sub("", value).replace("\x02amp\x03", "&")
    return _ENTITY.sub(lambda match: entities.unescape(match.group()), text)


class Collector:
    """Takes the final HTML apart; `headings` come with whether each stands at the top level."""

    def __init__(self, marked: Marked, links: Sequence[Link], headings: Sequence[tuple[Heading, bool]]) -> None:
        self._marked = marked
        self._links = list(links)
        self._settled = len(links)
        self._headings = iter(headings)
        self._anchors: set[str] = set()
        self._comments: list[tuple[int, str]] = []

    def rendering(self, html: str) -> Rendering:
        """What the HTML of the marked text holds, all marks removed."""
        html = _replaced(_TAG, html, self._tag)
        html = LINE_MARK.sub(lambda match: match.group() if match.group() == BREAK else "", html)
        pieces = _BREAK_COMMENT.split(html)
        lead_headings, heading = self._until_top()
        notes, parts = "", []
        for name, piece in zip(pieces[1::2], pieces[2::2], strict=True):
            if name == "notes":
                notes += piece
            elif name == "heading" and heading:
                heading = replace(heading, html=piece)
            elif heading:  # pragma: no branch (a text always follows the heading that was marked before it)
                nested, following = self._until_top()
                parts.append(Part(heading, piece, nested))
                heading = following
        return Rendering(
            lead=pieces[0],
            parts=tuple(parts),
            notes=notes,
            links=tuple(self._links),
            anchors=frozenset(self._anchors),
            lead_headings=lead_headings,
            comments=tuple(self._comments),
        )

    def _until_top(self) -> tuple[tuple[Heading, ...], Heading | None]:
        """The headings before the next one at the top level, and that one."""
        nested: list[Heading] = []
        for heading, is_top in self._headings:
            if is_top:
                return tuple(nested), heading
            nested.append(heading)
        return tuple(nested), None

    def _tag(self, match: re.Match[str]) -> str:
        """A tag with each link's value replaced by its number, also in raw HTML that the tree never saw."""
        element = match[1]
        if element is None:
            return self._comment(match.group())
        if not match[2]:
            return match.group()
        attributes = _replaced(_ATTRIBUTE, match[2], lambda found: self._attribute(element.lower(), found))
        return f"<{element}{attributes}>"

    def _comment(self, text: str) -> str:
        """A comment as it is published: those for the linter are taken out and kept."""
        # Only theirs have a mark right at the start; another may be in a heading that is commented out.
        found = LINE_MARK.match(text, len("<!--"))
        if BREAK in text or not found:
            return LINK_MARK.sub("", text)
        self._comments.append((ord(found.group()) - LINE_BASE, RESERVED.sub("", text)[len("<!--") : -len("-->")]))
        return ""

    def _attribute(self, element: str, match: re.Match[str]) -> str:
        name, value = match[1].lower(), (match[2] or "").strip("\"'")
        target = plain_target(value)
        if name in ("id", "name") and target:
            self._anchors.add(target)
        if name not in LINK_ATTRIBUTES or match[2] is None:
            return LINK_MARK.sub("", match.group())
        if len(value) == 1 and LINK_MARK.match(value) and ord(value) - LINK_BASE < self._settled:
            return match.group()  # from the tree, numbered already
        found = LINK_MARK.match(value)
        line, column = self._marked.links[ord(found.group()) - LINK_BASE] if found else (None, 1)
        self._links.append(Link(element, name, target, line, column))
        gap = "" if match.string[match.start() - 1 : match.start()].isspace() else " "
        return f'{gap}{name}="{chr(LINK_BASE + len(self._links) - 1)}"'


def _replaced(pattern: re.Pattern[str], text: str, replace_one: Callable[[re.Match[str]], str]) -> str:
    """The text with each match replaced, and no link marks left between the matches."""
    pieces, end = [], 0
    for match in pattern.finditer(text):
        pieces += [LINK_MARK.sub("", text[end : match.start()]), replace_one(match)]
        end = match.end()
    return "".join([*pieces, LINK_MARK.sub("", text[end:])])
