"""The tags of some HTML as a browser finds them; what is in text, in comments and in code is none.

The standard library's parser reads some broken tags as text that browsers run, and swallows what follows `<!-->`;
so this follows the tokenizer of the HTML standard (section 13.2.5), as far as tags need it.
"""

import html as entities
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

_MARKUP = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))"  # a comment, which ends as browsers end it
    r"|<(?:[!?]|/(?![a-zA-Z]))[^>]*>?"  # what browsers take for a comment
    r"|<(?P<close>/?)(?P<name>[a-zA-Z][^\t\n\f />]*)",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(
    r"""[\t\n\f\r /]*(?P<name>[^\t\n\f\r />][^\t\n\f\r />=]*)"""
    r"""(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"(?P<double>[^"]*)"?|'(?P<single>[^']*)'?|(?P<bare>[^\t\n\f\r >]*)))?"""
)
_TAG_END = re.compile(r"[\t\n\f\r /]*>?")
_TEXT_ELEMENTS = frozenset(
    ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext")
)


@dataclass(frozen=True)
class Tag:
    """A start tag; attribute names are in lower case, values without entities. `content` is that of `<style>`."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    offset: int
    content: str = ""

    def value(self, name: str) -> str | None:
        """The value of an attribute; None where the tag has none of that name."""
        return next((value for other, value in self.attributes if other == name), None)

    @property
    def signature(self) -> tuple[str, frozenset[str]]:
        """What two writings of the same tag have in common: its name, and the names of its attributes."""
        return self.name, frozenset(name for name, _ in self.attributes)


def tags(html: str) -> tuple[Tag, ...]:
    """All start tags in order.

    Browsers read the content of `<style>`, `<noscript>` and some others as text, but not everywhere: within `<svg>`,
    or without JavaScript, tags count there. So reading goes on both within and behind such an element.
    """
    ends = _ContentEnds(html)
    found: dict[int, Tag] = {}
    starts = [0]
    while starts:
        for tag, end in _read(html, starts.pop()):
            if tag.offset in found:
                break  # from here on, all has been read
            if tag.name in _TEXT_ELEMENTS:
                starts.append(ends.after(end, tag.name))
            found[tag.offset] = replace(tag, content=ends.new_content(end)) if tag.name == "style" else tag
    return tuple(found[offset] for offset in sorted(found))


def _read(html: str, position: int) -> Iterator[tuple[Tag, int]]:
    """The start tags from a position on, each with the position behind it."""
    while match := _MARKUP.search(html, position):
        position = match.end()
        if match["name"]:
            attributes, position = _attributes(html, position)
            if not match["close"]:
                yield Tag(match["name"].lower(), attributes, match.start()), position


def _attributes(html: str, position: int) -> tuple[tuple[tuple[str, str], ...], int]:
    """The attributes of the tag whose name ends at a position, and the position behind the tag."""
    found = []
    while match := _ATTRIBUTE.match(html, position):
        value = match["double"] or match["single"] or match["bare"] or ""
        found.append((match["name"].lower(), entities.unescape(value)))
        position = match.end()
    end = _TAG_END.match(html, position)
    return tuple(found), end.end() if end else position


class _ContentEnds:
    """Where elements whose content is text end, each end tag searched for once."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._known: dict[str, list[int]] = {}
        self._begun: dict[int, int] = {}

    def after(self, position: int, name: str) -> int:
        """The next end of such an element."""
        if name not in self._known:
            end_tag = re.compile(rf"</{name}(?=[\t\n\f\r />])", re.IGNORECASE)
            self._known[name] = [match.start() for match in end_tag.finditer(self._html)]
        index = bisect_left(self._known[name], position)
        return self._known[name][index] if index < len(self._known[name]) else len(self._html)

    def new_content(self, position: int) -> str:
        """The style sheet that begins at a position, as far as no other with the same end has it."""
        end = self.after(position, "style")
        begun = self._begun.get(end, end)
        self._begun[end] = min(begun, position)
        return self._html[position:begun]
