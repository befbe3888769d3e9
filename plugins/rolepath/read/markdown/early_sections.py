"""Which section each block of a text belongs to, while its headings are still Markdown."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from rolepath.model.sections import SectionKind, kind_of
from rolepath.read.markdown.marks import RESERVED

_ATTRIBUTES = re.compile(r"\s*\{:?([^}]*)\}\s*$")


def blocks_by_kind(root: ET.Element) -> Iterator[tuple[SectionKind, ET.Element]]:
    """The top-level blocks of known sections, without their headings."""
    kind = None
    for element in list(root):
        if isinstance(element.tag, str) and re.match(r"h[12]$", element.tag):
            kind = _kind(element)
        elif kind:
            yield kind, element


def _kind(heading: ET.Element) -> SectionKind | None:
    title = RESERVED.sub("", "".join(heading.itertext()))
    attributes = _ATTRIBUTES.search(title)
    anchor = re.search(r"#([\w-]+)", attributes[1]) if attributes else None
    return kind_of(_ATTRIBUTES.sub("", title), anchor[1] if anchor else None, int(heading.tag[1]))
