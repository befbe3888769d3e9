"""Names that scripts of a page act upon: those of Material's bundle and our own, which no text may take.

`tests/lint/test_reserved_names.py` compares this with what the scripts really look for.
"""

import re
from collections.abc import Iterator

from rolepath.html.anchors import FRAME

SCRIPTS = "is a name that the site's own scripts act upon"
DATA_ATTRIBUTES = ("data-md-", "data-rolepath", "data-clipboard-")
"""Beginnings of attributes that Material's scripts, or ours, act upon."""
DATA_NAMES = frozenset(
    (
        *("data-do", "data-piece", "data-when", "data-kind", "data-tabs", "data-from-file"),
        *("data-module", "data-measure", "data-session", "data-steps", "data-reading", "data-practice", "data-path"),
        *(
            "data-days",
            "data-time",
            "data-zone",
            "data-weekday",
            "data-meeting",
            "data-group",
            "data-hour",
            "data-start",
        ),
        *("data-name", "data-address", "data-url", "data-count", "data-order"),
        *("data-focus-visible-added", "data-copy"),
    )
)
"""Attributes that they act upon; the last one would have a button copy another text than the one that is shown."""
IDS = frozenset(("rolepath-site", "rp-content", "rp-keep", "rp-minutes"))
"""Ids that they look for, or that name parts of our pages, besides those that begin as Material's do."""
SWITCHES = re.compile(r"__(?!(?:tabbed_\d+(?:_\d+)?|(?:codelineno|span)-[\w.-]+|code_[\w-]+)\Z)", re.ASCII)
"""The beginning of Material's ids and names, but for those that extensions of Markdown write into a text."""
CLASSES = re.compile(
    r"(?:md|rp)-(?!(?:button(?:--primary)?|icon|tags?|typeset(?:__table|__scrollwrap)?|left|center|right|task)\Z)"
)
"""The beginning of classes of the frame around a text, but for those that are made for texts, tables and tasks."""
DIAGRAMS = frozenset(("mermaid",))
"""Classes that make Material fetch a program from another host and run it, unless the owner chose diagrams."""
PROPERTIES = frozenset(("form", "img", "iframe", "object", "embed"))
"""Elements that become properties of the page's document by their name, in front of the browser's own."""
OUR_READING = {
    ("div", "data-tabs"): "data-tabs",
    ("li", "data-rolepath-answer"): "data-rolepath-answer",
    ("li", "data-rolepath-item"): "data-rolepath-item",
    ("ul", "data-rolepath-item"): "data-rolepath-item",
    ("ol", "data-rolepath-item"): "data-rolepath-item",
    ("li", "rp-option"): "rp-option",
    ("details", "rp-answer"): "rp-answer",
}
"""What reading, or an extension of Markdown, writes itself: by tag and name, how it looks where an author wrote it."""


def reserved(tag: str, attribute: str, value: str, drawn: frozenset[str] = frozenset()) -> Iterator[tuple[str, str]]:
    """The names in an attribute that are taken, each with what is wrong with it, for a sentence.

    `drawn` are the classes of the code blocks that the owner has drawn as something else.
    """
    if attribute.startswith(DATA_ATTRIBUTES) or attribute in DATA_NAMES:
        yield attribute, SCRIPTS
    elif attribute in ("id", "name", "for") and (SWITCHES.match(value.strip()) or value.strip() in IDS):
        yield value.strip(), SCRIPTS
    elif attribute in ("id", "name") and value.strip().startswith(FRAME):
        yield value.strip(), "names a place of the frame around the text"
    elif attribute == "name" and tag in PROPERTIES and value.strip():
        yield value, "takes the place of a part of the page that scripts may ask for"
    elif attribute == "id" and tag == "form" and value.strip() == "consent":
        yield value, SCRIPTS
    elif attribute == "class":
        for name in value.split():
            if CLASSES.match(name):
                yield name, "belongs to the frame around the text"
            elif name in DIAGRAMS - drawn:
                yield name, "makes the page fetch a program from another host; name it in custom_fences in mkdocs.yml"
