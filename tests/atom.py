"""What RFC 4287 demands of an Atom feed, said of one as sentences."""

import re
from collections.abc import Iterator
from datetime import datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

ATOM = "{http://www.w3.org/2005/Atom}"
_COMMON = {"author", "category", "contributor", "id", "link", "rights", "title", "updated"}
_OF = {
    "feed": _COMMON | {"generator", "icon", "logo", "subtitle", "entry"},
    "entry": _COMMON | {"content", "published", "source", "summary"},
}
_ONCE = {
    "feed": {"generator", "icon", "logo", "id", "rights", "subtitle", "title", "updated"},
    "entry": {"content", "id", "published", "rights", "source", "summary", "title", "updated"},
}
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_IRI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s<>\"{}|\\^`]*")


def faults(text: bytes) -> list[str]:
    """All that is wrong with a feed; none for one that the standard allows."""
    try:
        root = ET.fromstring(text)  # noqa: S314 (a feed of ours)
    except ET.ParseError as error:
        return [f"no XML: {error}"]
    if root.tag != f"{ATOM}feed":
        return ["4.1.1: the document is no feed"]
    found = [*_container(root, "feed")]
    entries = root.findall(f"{ATOM}entry")
    for entry in entries:
        found += _container(entry, "entry")
        if not entry.findall(f"{ATOM}author") and not root.findall(f"{ATOM}author"):
            found.append("4.1.1: neither the feed nor an entry has an author")
        links = [link.get("rel", "alternate") for link in entry.findall(f"{ATOM}link")]
        if entry.find(f"{ATOM}content") is None and "alternate" not in links:
            found.append("4.1.2: an entry has neither content nor an alternate link")
    moments = [(entry.findtext(f"{ATOM}id"), entry.findtext(f"{ATOM}updated")) for entry in entries]
    if len(set(moments)) < len(moments):
        found.append("4.1.1: two entries have one id and one moment")
    return found


def _container(element: ET.Element, kind: str) -> Iterator[str]:
    names = [child.tag.removeprefix(ATOM) for child in element]
    yield from (f"4.1: {name} has no place in {kind}" for name in names if name not in _OF[kind])
    yield from (f"4.1: {kind} has {name} more than once" for name in _ONCE[kind] if names.count(name) > 1)
    yield from (f"4.1: {kind} has no {name}" for name in ("id", "title", "updated") if name not in names)
    for child in element:
        name = child.tag.removeprefix(ATOM)
        text = child.text or ""
        if name in ("updated", "published") and not _is_moment(text):
            yield f"3.3: {text!r} is no moment"
        if name == "id" and not _IRI.fullmatch(text):
            yield f"4.2.6: {text!r} is no IRI"
        if name in ("title", "summary", "subtitle", "rights") and (
            child.get("type", "text") not in ("text", "html", "xhtml") or len(child)
        ):
            yield f"3.1: {name} is of no known type"
        if name == "link":
            yield from _link(child)
        if name in ("author", "contributor") and len(child.findall(f"{ATOM}name")) != 1:
            yield f"3.2: {name} has no name, or several"
        if name in ("author", "contributor") and not (child.findtext(f"{ATOM}name") or "").strip():
            yield f"3.2: {name} has a name that says nothing"
    kinds = [
        (one.get("rel", "alternate"), one.get("type"), one.get("hreflang")) for one in element.findall(f"{ATOM}link")
    ]
    if any(kinds.count(one) > 1 for one in kinds if one[0] == "alternate"):
        yield "4.1: two alternate links of one type and language"


def _link(link: ET.Element) -> Iterator[str]:
    href = link.get("href")
    if not href or not _ADDRESS.fullmatch(href):
        yield f"4.2.7: {href!r} is no address"
    elif urlsplit(href).scheme not in ("", "http", "https"):
        yield f"4.2.7: {href!r} is of no web page"
    if not re.fullmatch(r".+/.+", link.get("type", "text/html")):
        yield "4.2.7.3: a link's type is no media type"


def _is_moment(text: str) -> bool:
    try:
        return bool(_MOMENT.fullmatch(text)) and bool(datetime.fromisoformat(text))
    except ValueError:
        return False
