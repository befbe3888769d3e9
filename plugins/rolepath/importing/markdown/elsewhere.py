"""Links and pictures that lead out of the course: what pages of a program may not load or lead to becomes words."""

import re

from rolepath.importing.markdown.from_html import Note, destination
from rolepath.importing.markdown.links import DEFINITION, Link, closing_of, edited, links_of, uses_of
from rolepath.importing.markdown.outside import masked
from rolepath.lint.markup.web_addresses import code_scheme, leads_to_another_host, on_own_computer, unknown_scheme

_LOADED = "a picture of another host became a link, as pages load nothing from elsewhere"
_REFUSED = "a link that starts a program, or leads to somebody's own computer; its words stay"
_AUTOLINK = re.compile(r"<(?P<address>https?://[^\s<>]+)>")


def without_what_pages_may_not_load(markdown: str, note: Note) -> str:
    """The text in which pictures of other hosts are links, and links that nobody should follow are words."""
    edits: list[tuple[int, int, str]] = []
    links = list(links_of(markdown))
    inside = _inside_others(links)
    for link in links:
        if _is_refused(link.address):
            note(_REFUSED, link.address)
            edits += _words_only(link)
        elif link.is_picture and leads_to_another_host(link.address):
            note(_LOADED, link.address)
            edits += _words_only(link) if link in inside else _as_link(link)
    for match in _AUTOLINK.finditer(masked(markdown)):
        if on_own_computer(match["address"]):
            edits.append((match.start(), match.end(), f"`{match['address']}`"))
    return _definitions(edited(markdown, edits), note)


def _inside_others(links: list[Link]) -> set[Link]:
    """The links and pictures that stand within the words of another."""
    found, end = set[Link](), 0
    for link in sorted(links, key=lambda link: (link.start, -link.end)):
        if link.end < end:
            found.add(link)
        end = max(end, link.end)
    return found


def _is_refused(address: str) -> bool:
    address = address.strip()
    return bool(code_scheme(address) or unknown_scheme(address) or on_own_computer(address))


def _words_only(link: Link) -> list[tuple[int, int, str]]:
    words = link.start + (2 if link.is_picture else 1)
    return [(link.start, words, ""), (closing_of(link), link.end, "")]


def _as_link(link: Link) -> list[tuple[int, int, str]]:
    """A picture without the sign that makes it one; without words its address is what readers see."""
    edits = [(link.start, link.start + 1, "")]
    return (
        edits if link.words.strip("! ") else [*edits, (closing_of(link), closing_of(link), destination(link.address))]
    )


def _definitions(markdown: str, note: Note) -> str:
    """As above, for addresses that texts name by a label."""
    for match in list(DEFINITION.finditer(masked(markdown))):
        address, label = match["address"].strip("<>"), match["label"]
        if _is_refused(address):
            note(_REFUSED, address)
            edits = [(use.start(), use.end(), use[2]) for use in uses_of(label, markdown)]
            markdown = edited(markdown, edits)
        elif leads_to_another_host(address):
            edits = [(use.start(), use.start() + 1, "") for use in uses_of(label, markdown) if use[1]]
            markdown = edited(markdown, edits)
    return markdown
