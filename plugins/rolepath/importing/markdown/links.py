"""Links of the source: first marked with the file that they lead to, then written for the place of the module."""

import posixpath
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, unquote

from rolepath.importing.markdown.from_html import Note
from rolepath.importing.markdown.outside import masked

_MARK = "rolepath-import:"
NO_FILE = "a link that leads to no file of the source; its words stay"
TOP = "^"
"""Stands for the beginning of a page, which has no name."""

_OUTSIDE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
DEFINITION = re.compile(r"^[ ]{0,3}\[(?!\^)(?P<label>[^\[\]\n]+)\]:[ \t]*(?P<address><[^<>\n]*>|\S+)", re.MULTILINE)
_ADDRESS = re.compile(r"\([ \t]*(?P<address><[^<>\n]*>|(?:[^\s()\\]|\\.|\([^\s()]*\))*)")
_REST = re.compile(r"(?:[ \t\n]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*\)(?P<list>\{:?[^{}\n]*\})?")
_BRACKET = re.compile(r"\\.|[\[\]]|\n[ \t]*\n")
_LABEL = r"(!?)\[([^\[\]\n]+)\](?:\[(?:{label})?\])?(?![\[(:])"


@dataclass(frozen=True)
class Link:
    """A link of a text; `start` and `end` take in all of it, `first` and `last` its address alone."""

    start: int
    end: int
    first: int
    last: int
    words: str
    address: str

    @property
    def is_picture(self) -> bool:
        """Whether it shows a picture."""
        return self.words.startswith("!")


def links_of(markdown: str) -> Iterator[Link]:
    """The links and pictures that are written in brackets, in order; those in code are none."""
    mask = masked(markdown)
    openings = _openings(mask)
    position = 0
    while (at := mask.find("](", position)) >= 0:
        position = at + 2
        start = openings.get(at)
        address = _ADDRESS.match(mask, at + 1)
        rest = _REST.match(mask, address.end()) if address else None
        if start is None or not address or not rest:
            continue
        is_picture = start > 0 and mask[start - 1] == "!"
        first, last = address.span("address")
        written = markdown[first:last].strip("<>")
        words = ("!" if is_picture else "") + markdown[start + 1 : at]
        end = rest.start("list") if rest["list"] else rest.end()
        yield Link(start - is_picture, end, first, last, words, written)


def _openings(mask: str) -> dict[int, int]:
    """Where the words begin that each closing bracket ends; they go over no blank line."""
    found: dict[int, int] = {}
    opened: list[int] = []
    for match in _BRACKET.finditer(mask):
        if match.group() == "[":
            opened.append(match.start())
        elif match.group() == "]":
            if opened:
                found[match.start()] = opened.pop()
        elif not match.group().startswith("\\"):
            opened.clear()
    return found


@dataclass(frozen=True)
class Home:
    """Where texts of a source find what they link to: the files that there are, and how the site names its top."""

    files: Collection[str]
    top: str = ""
    """The folder that addresses with a slash at their beginning start from."""

    site: str = ""
    """The address of the site, as far as it is known."""

    also: Mapping[str, str] = field(default_factory=dict)
    """Files by further addresses that the site has for them, without ending."""

    def file(self, address: str, path: str) -> str | None:
        """The file that an address leads to from a page; None for none."""
        # A site shows a page one folder deeper than its file lies, and authors write links for either.
        starts = (self.top,) if address.startswith("/") else (posixpath.dirname(path), path.rpartition(".")[0])
        for start in starts:
            for file in _candidates(posixpath.join(start, address.lstrip("/"))):
                found = file if file in self.files else self.also.get(file.removesuffix(".md"))
                if found:
                    return found
        return None


def marked(markdown: str, path: str, home: Home, note: Note) -> str:
    """The text with each link to a file of the source marked, and without those that lead to none.

    `path` is the file that the text stands in.
    """

    def changed(address: str) -> str | None:
        return _marked_address(address, path, home)

    return _definitions(_rewritten(markdown, changed, note), changed, note)


def _marked_address(address: str, path: str, home: Home) -> str | None:
    """The address with our mark, the same where it leads elsewhere; None where it leads to nothing."""
    if home.site and address.startswith(home.site):
        address = "/" + address.removeprefix(home.site).lstrip("/")
    if _OUTSIDE.match(address) or address.startswith("#") or not address:
        return address
    plain, hash_sign, anchor = address.partition("#")
    name = unquote(plain.partition("?")[0])
    found = home.file(name, path)
    return None if found is None else f"{_MARK}{quote(found)}{hash_sign}{anchor}"


def _candidates(path: str) -> Iterator[str]:
    """The files that an address may mean: itself, a page without its ending, and that of a folder."""
    plain = posixpath.normpath(path)
    stem = plain.removesuffix(".html").removesuffix("/index")
    yield from (plain, f"{stem}.md", f"{stem}/index.md", f"{stem}/README.md", f"{stem}.markdown")
    if plain == ".":
        yield from ("index.md", "README.md")


def _rewritten(markdown: str, changed: Callable[[str], str | None], note: Note) -> str:
    """The text with changed addresses; of a link without one its words stay."""
    inner_first = sorted(links_of(markdown), key=lambda link: (link.end, -link.start))
    edits: list[tuple[int, int, str]] = []
    for link in inner_first:
        address = changed(link.address)
        if address is None:
            note(NO_FILE, markdown[link.first : link.end].strip("()"))
            opening = 2 if link.is_picture else 1
            close = closing_of(link)
            edits += [(link.start, link.start + opening, ""), (close, link.end, "")]
        elif address != link.address:
            edits.append((link.first, link.last, address))
    return edited(markdown, edits)


def closing_of(link: Link) -> int:
    """Where the bracket stands that ends a link's words."""
    return link.start + (2 if link.is_picture else 1) + len(link.words) - link.is_picture


def edited(markdown: str, edits: list[tuple[int, int, str]]) -> str:
    """The text with other texts from one place to another; the first of edits that overlap counts."""
    pieces, position = [], 0
    for start, end, text in sorted(edits):
        if start >= position:
            pieces += [markdown[position:start], text]
            position = end
    return "".join([*pieces, markdown[position:]])


def _definitions(markdown: str, changed: Callable[[str], str | None], note: Note) -> str:
    """The text with changed addresses of `[label]: address`; what has none any more is words."""
    mask, edits, lost = masked(markdown), list[tuple[int, int, str]](), list[str]()
    for match in DEFINITION.finditer(mask):
        first, last = match.span("address")
        written = markdown[first:last].strip("<>")
        address = changed(written)
        if address is None:
            line_end = markdown.find("\n", last)
            note(NO_FILE, markdown[first : line_end if line_end >= 0 else len(markdown)].strip())
            edits.append((match.start(), line_end if line_end >= 0 else len(markdown), ""))
            lost.append(match["label"])
        elif address != written:
            edits.append((first, last, address))
    text = edited(markdown, edits)
    for label in lost:
        text = edited(text, [(match.start(), match.end(), match[2]) for match in uses_of(label, text)])
    return text


def uses_of(label: str, markdown: str) -> Iterator[re.Match[str]]:
    """The links and pictures that name an address by its label: `[words][label]`, `[label][]` or `[label]`."""
    for match in re.finditer(_LABEL.format(label=re.escape(label)), masked(markdown), re.IGNORECASE):
        named = re.search(r"\]\[(.+)\]$", match.group())
        if (named[1] if named else match[2]).casefold() == label.casefold():
            yield match


@dataclass(frozen=True)
class Places:
    """Where files of the source come to lie in the program: pages, and other files, by their paths."""

    pages: Mapping[str, str]
    others: Mapping[str, str]
    anchors: Mapping[str, Mapping[str, str]]
    """For each page of the source, the places within it by the names that links have for them."""


def placed(markdown: str, module: str, page: str, places: Places, note: Note) -> str:
    """The text with addresses that hold where the module lies; `page` is the file that the text came from."""

    def changed(address: str) -> str | None:
        return _placed_address(address, module, page, places, note)

    return _definitions(_rewritten(markdown, changed, _said_already), changed, _said_already)


def _said_already(_reason: str, _text: str) -> None:
    """Takes no note, as there is one."""


def _placed_address(address: str, module: str, page: str, places: Places, note: Note) -> str | None:
    if not address.startswith((_MARK, "#")):
        return address
    file, hash_sign, anchor = address.removeprefix(_MARK).partition("#")
    target = unquote(file) or page
    place = places.pages.get(target) or places.others.get(target)
    if place is None:
        note("a link to a file that is not taken along; its words stay", target)
        return None
    name = places.anchors.get(target, {}).get(unquote(anchor).casefold(), "") if target in places.pages else ""
    if name == TOP:
        name = anchor = ""
    way = "" if place == module else posixpath.relpath(place, posixpath.dirname(module))
    if way and hash_sign and anchor and target in places.pages and not name:
        note("a link to a place within a page that is not there; it leads to the page", f"{target}#{anchor}")
    if not way and not name:
        note("a link of a page to itself; its words stay", unquote(address.removeprefix(_MARK)))
        return None
    return f"{quote(way)}{f'#{name}' if name else ''}"


def files_linked(markdown: str) -> set[str]:
    """The files of the source that a text leads to."""
    found = {unquote(link.address.removeprefix(_MARK).partition("#")[0]) for link in _marked_links(markdown)}
    for match in DEFINITION.finditer(masked(markdown)):
        address = match["address"].strip("<>")
        if address.startswith(_MARK):
            found.add(unquote(address.removeprefix(_MARK).partition("#")[0]))
    return found


def _marked_links(markdown: str) -> Iterator[Link]:
    return (link for link in links_of(markdown) if link.address.startswith(_MARK))


def places_linked(markdown: str, page: str) -> set[tuple[str, str]]:
    """The pages and places within them that links of a text name."""
    found = set()
    addresses = [link.address for link in links_of(markdown)]
    addresses += [match["address"].strip("<>") for match in DEFINITION.finditer(masked(markdown))]
    for address in addresses:
        file, _, anchor = address.removeprefix(_MARK).partition("#")
        if anchor and (address.startswith(("#", _MARK))):
            found.add((unquote(file) or page, unquote(anchor).casefold()))
    return found
