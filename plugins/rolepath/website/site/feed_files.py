"""The feeds of a plan as files of its site, as RFC 4287 has them."""

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from rolepath.model.names.normal_form import UNWRITABLE
from rolepath.model.timetable.change import Feed
from rolepath.website.page.interface import Interface

_ATOM = "http://www.w3.org/2005/Atom"


def feed_files(feeds: Iterable[Feed], config: MkDocsConfig, interface: Interface) -> list[File]:
    """The files."""
    site = f"{config.site_url.rstrip('/')}/" if config.site_url else ""
    language = str(config.theme.get("language") or "en")
    return [File.generated(config, feed.path, content=atom(feed, interface, site, language)) for feed in feeds]


def atom(feed: Feed, interface: Interface, site: str = "", language: str = "en") -> bytes:
    """A feed's text; without the site's address links are seen from the feed's own place."""
    base = site or "../" * feed.path.count("/")
    root = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": language})
    _text(root, "id", feed.id)
    _text(root, "title", interface.said(feed.title))
    _text(root, "updated", _moment(max(entry.day.isoformat() for entry in feed.entries)))
    _text(ET.SubElement(root, "author"), "name", feed.author)
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": base + feed.page})
    if site:
        ET.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": site + feed.path})
    for one in feed.entries:
        entry = ET.SubElement(root, "entry")
        _text(entry, "id", one.id)
        _text(entry, "title", interface.said(one.title))
        _text(entry, "updated", _moment(one.day.isoformat()))
        ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": (base + one.page) or "./"})
        _text(entry, "summary", one.text)
    for part in root.iter():
        part.text = UNWRITABLE.sub("\ufffd", part.text or "")
        part.attrib.update({name: UNWRITABLE.sub("\ufffd", value) for name, value in part.attrib.items()})
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _moment(day: str) -> str:
    """A day as the moment at which it begins: authors name days."""
    return f"{day}T00:00:00Z"
