"""The HTML of a whole text to a Rendering: parts, links, anchors.

Each part is parsed by itself and written again, balanced. So none can open what another closes, whatever the order in
which pages show them, and what the linter judges is what pages are made of.
"""

import html as entities
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from rolepath.html.anchors import anchors
from rolepath.html.parser import first_ignored, fragment, tag_without_end
from rolepath.html.srcset import ATTRIBUTES as SEVERAL
from rolepath.html.srcset import with_addresses
from rolepath.html.tree import Comment, Element, Node, depth, elements, joined
from rolepath.html.writer import written
from rolepath.model.document import LINK_BASE, Heading, Link, Part, Rendering
from rolepath.model.names.normal_form import CONTROL, composed
from rolepath.read.markdown.marks import (
    LINE_BASE,
    LINE_MARK,
    LINK_MARK,
    RESERVED,
    Marked,
    in_parts,
    without_stray_marks,
)
from rolepath.read.markdown.refused_text import RefusedTextError
from rolepath.read.markdown.tables_and_tasks import tidy

LINK_ATTRIBUTES = ("href", "src", "poster", "data", "action", "background")
_ENTITY = re.compile(r"&(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);", re.IGNORECASE)


def plain_target(value: str) -> str:
    """An attribute's value without marks and entities; as in Python-Markdown and browsers, `&copy=1` is none."""
    text = RESERVED.sub("", value).replace("\x02amp\x03", "&")
    return _ENTITY.sub(lambda match: entities.unescape(match.group()), text)


class Collector:
    """Makes a Rendering of final HTML; `headings` come with whether each stands at the top level.

    A text whose HTML would be nested deeper than `deepest` elements, or read otherwise once it is written again,
    raises a RefusedTextError.
    """

    def __init__(
        self, marked: Marked, links: Sequence[Link], headings: Sequence[tuple[Heading, bool]], deepest: int
    ) -> None:
        self._marked = marked
        self._links = list(links)
        self._settled = len(links)
        self._headings = iter(headings)
        self._deepest = deepest
        self._anchors: set[str] = set()
        self._comments: list[tuple[int, str]] = []

    def rendering(self, html: str) -> Rendering:
        """What the HTML of the marked text holds, all marks removed."""
        lead, *pieces = in_parts(html)
        lead_html = self._written(lead[1])
        lead_headings, heading = self._until_top()
        notes, parts = list[str](), []
        for name, piece in pieces:
            if name == "notes":
                notes.append(self._written(piece))
            elif name == "heading" and heading:
                heading = replace(heading, html=self._written(piece))
            elif heading:  # pragma: no branch (a text always follows the heading that was marked before it)
                nested, following = self._until_top()
                parts.append(Part(heading, self._written(piece), nested))
                heading = following
        return Rendering(
            lead=lead_html,
            parts=tuple(parts),
            notes="".join(notes),
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

    def _written(self, piece: str) -> str:
        """A piece as it is published, but for its links, whose values are numbers until a plan settles them."""
        piece = without_stray_marks(piece)
        nodes = fragment(piece)
        if unended := tag_without_end(piece):
            raise _without_end(unended)
        if ignored := first_ignored(piece, nodes):
            raise _without_effect(ignored)
        if depth(nodes) > self._deepest:
            raise too_deep(self._deepest)
        nodes = self._without_marks(nodes)
        for element in elements(nodes):
            self._number_links(element)
        self._anchors |= anchors(nodes)
        tidy(nodes)
        markup = written(nodes)
        if control := CONTROL.search(markup):
            raise _with_control(control.group(), piece)
        if fragment(markup) != nodes:
            raise _ambiguous(nodes, fragment(markup))
        return markup

    def _without_marks(self, nodes: list[Node]) -> list[Node]:
        """The nodes without line marks, stray link marks and comments.

        No comment is published: servers act upon some (`<!--#include … -->`), and readers are to see none.
        """
        kept: list[Node] = []
        for node in nodes:
            if isinstance(node, str):
                kept.append(RESERVED.sub("", node))
            elif isinstance(node, Comment):
                self._comment(node)
            else:
                node.children = self._without_marks(node.children)
                kept.append(node)
        return joined(kept)

    def _comment(self, comment: Comment) -> None:
        """Keeps one for the linter aside."""
        # Only theirs have a mark right at the start; another may be in a heading that is commented out.
        found = LINE_MARK.match(comment.text)
        if found:
            self._comments.append((ord(found.group()) - LINE_BASE, RESERVED.sub("", comment.text)))

    def _number_links(self, element: Element) -> None:
        """Puts the number of a link in the place of each target, also in raw HTML that Python-Markdown never read."""
        if any(RESERVED.search(name) for name in element.attributes):
            clean = ((RESERVED.sub("", name), value) for name, value in reversed(element.attributes.items()))
            element.attributes = dict(reversed(list(clean)))
        for name, value in element.attributes.items():
            if name in LINK_ATTRIBUTES:
                if len(value) == 1 and LINK_MARK.match(value) and ord(value) - LINK_BASE < self._settled:
                    continue  # of Python-Markdown's own tree, numbered already
                found = LINK_MARK.match(value)
                line, column = self._marked.links[ord(found.group()) - LINK_BASE] if found else (None, 1)
                self._links.append(Link(element.name, name, RESERVED.sub("", value), line, column))
                element.attributes[name] = chr(LINK_BASE + len(self._links) - 1)
            elif name in SEVERAL:
                element.attributes[name] = with_addresses(
                    RESERVED.sub("", value), partial(self._numbered, element, name)
                )
            elif RESERVED.search(value):
                element.attributes[name] = RESERVED.sub("", value)
            elif name in ("id", "name") and not value.isascii():
                element.attributes[name] = composed(value)

    def _numbered(self, element: Element, name: str, target: str) -> str:
        """The number of one of several addresses, which stands nearest to the last one that has a line."""
        line = self._links[-1].line if self._links else None
        self._links.append(Link(element.name, name, target, line))
        return chr(LINK_BASE + len(self._links) - 1)


def too_deep(deepest: int) -> RefusedTextError:
    """The refusal of a text that is nested deeper than it may be."""
    message = f"lists or quotes are nested too deep: more than {deepest} elements would be in each other"
    return RefusedTextError("nested-too-deep", message, "Use fewer levels of nesting.")


def _without_end(name: str) -> RefusedTextError:
    """The refusal of a text in whose last tag or comment all the rest is."""
    is_comment = name == "!--"
    what, end = (f"the comment <{name}", "-->") if is_comment else (f"the HTML tag <{name}", ">")
    message = f"{what} never ends, so readers would see nothing of what follows it"
    fix = f"Write {end} where it should end{'' if is_comment else ', or put a space behind the < if it is no tag'}."
    return RefusedTextError("html-ambiguous", message, fix, f"<{name}", is_last=True)


def _with_control(character: str, piece: str) -> RefusedTextError:
    """The refusal of a text with a character that nobody sees and programs act upon."""
    number = ord(character)
    message = f"there is an invisible control character here, U+{number:04X}, upon which some programs act"
    written_as = re.search(rf"&#(?:0*{number}|x0*{number:x})(?![0-9a-f]);?", piece, re.IGNORECASE)
    words = character if character in piece or not written_as else written_as.group().rstrip(";")
    return RefusedTextError("control-character", message, "Delete it, or what stands for it.", words)


def _without_effect(name: str) -> RefusedTextError:
    """The refusal of a text with a tag that browsers drop."""
    message = f"browsers ignore the HTML tag <{name}> where it stands"
    fix = "Remove it; to show it to readers, put it between backticks."
    return RefusedTextError("html-ambiguous", message, fix, f"<{name}")


def _ambiguous(nodes: list[Node], again: list[Node]) -> RefusedTextError:
    """The refusal of a text whose HTML no two readers take for the same."""
    first, second = list(elements(nodes)), list(elements(again))
    names = [element.name for element in first]
    pairs = zip(first, second, strict=False)
    number = next((number for number, (one, other) in enumerate(pairs) if one != other), len(second))
    tag = names[min(number, len(names) - 1)] if names else ""
    message = f"the HTML tag <{tag}> stands where browsers do not agree with themselves about what it closes or opens"
    fix = "Close each tag before the next one of its kind begins, or write the same in Markdown."
    return RefusedTextError("html-ambiguous", message, fix, f"<{tag}")
