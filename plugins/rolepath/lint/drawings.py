"""The tags of a drawing (SVG) as a browser finds them when somebody opens the file itself."""

import re
import xml.etree.ElementTree as ET

from rolepath.lint.html_tags import Tag

_OWN_ENTITIES = re.compile(r"<!(?:ENTITY|DOCTYPE[^>]*\[)", re.IGNORECASE)
_STYLE_SHEET = re.compile(r"<\?xml-stylesheet", re.IGNORECASE)
_ENCODING = re.compile(r"""<\?xml[^>]*\sencoding\s*=\s*["'](?!utf-8["']|us-ascii["'])""", re.IGNORECASE)


class UnknownDrawingError(Exception):
    """A drawing that nobody can vouch for; its text says why."""


def drawing_tags(text: str) -> tuple[Tag, ...]:
    """All tags in order, names without prefix and in lower case; UnknownDrawingError where they cannot be told."""
    if _OWN_ENTITIES.search(text):
        raise UnknownDrawingError("defines words that stand for other text")
    if _STYLE_SHEET.search(text):
        raise UnknownDrawingError("has itself changed by another file")
    if _ENCODING.search(text):
        raise UnknownDrawingError("says that it has another encoding than UTF-8")
    try:
        root = ET.fromstring(text)  # noqa: S314 (what could grow beyond measure is refused above)
    except ET.ParseError as error:
        raise UnknownDrawingError("is not well-formed, so nobody can tell what a browser makes of it") from error
    return tuple(_tag(element) for element in root.iter() if isinstance(element.tag, str))


def _tag(element: ET.Element) -> Tag:
    attributes = tuple((_plain(name), value) for name, value in element.attrib.items())
    return Tag(_plain(element.tag), attributes, 0, element.text or "" if _plain(element.tag) == "style" else "")


def _plain(name: str) -> str:
    """A name without its namespace, which ElementTree puts in braces before it."""
    return name.rpartition("}")[2].lower()
