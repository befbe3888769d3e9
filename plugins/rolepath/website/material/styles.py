"""Our styles: a file for each component, published as one."""

import re
from collections.abc import Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from rolepath.website.config.own_files import STYLES
from rolepath.website.material.policy import FONTS

FIRST = ("material", "base")
"""What the other components build on."""
LAST = ("print", "paper")
"""What has the last word; all between are independent of each other, and come by name."""

DRAFT_STYLES = "assets/rolepath/draft.css"
"""The style sheet of what a preview alone shows."""

_FOLDER, _END = "assets/rolepath/", ".css"
_TEXT = r"\"[^\"]*\"|'[^']*'"
_COMMENT = r"/\*.*?\*/"
_MARK = rf"\s*(?P<mark>[{{}};,>~]|:(?=\s))(?:\s|{_COMMENT})*"
_PARTS = re.compile(rf"(?P<text>{_TEXT})|{_MARK}|{_COMMENT}|(?P<space>\s+)", re.DOTALL)


def with_one_style_sheet(files: Iterable[File], config: MkDocsConfig) -> list[File]:
    """The files of a site with one style sheet in the place of the components'.

    An owner's `overrides/` can replace a component by a file of its name, or the whole by one named as the whole.
    """
    given = list(files)
    components = {file.src_uri: file for file in given if _is_component(file.src_uri)}
    others = [file for file in given if file.src_uri not in components]
    if any(file.src_uri == STYLES for file in others):
        return others
    names = sorted(components, key=_position)
    sheet = shortened("\n".join([*(components[name].content_string for name in names), _fonts(config)]))
    return [*others, File.generated(config, STYLES, content=sheet)]


def draft_styles(config: MkDocsConfig) -> list[File]:
    """The style sheet of frames and findings, which no published site has."""
    sheet = Path(__file__).with_name("draft.css").read_text("utf-8")
    return [File.generated(config, DRAFT_STYLES, content=shortened(sheet))]


def _fonts(config: MkDocsConfig) -> str:
    """What Material says inline of the fonts that it loads."""
    font = config.theme.get("font")
    if not font or not config.extra.get(FONTS):
        return ""
    text, code = font.get("text") or "Roboto", font.get("code") or "Roboto Mono"
    return f':root{{--md-text-font:"{text}";--md-code-font:"{code}"}}'


def shortened(sheet: str) -> str:
    """A style sheet without comments and needless spaces; texts in quotes stay as they are."""
    return _PARTS.sub(_short, sheet).replace(";}", "}").strip() + "\n"


def _short(part: re.Match[str]) -> str:
    return part["text"] or part["mark"] or (" " if part["space"] else "")


def _is_component(path: str) -> bool:
    return path.startswith(_FOLDER) and path.endswith(_END) and path != STYLES


def _position(path: str) -> tuple[int, str]:
    name = path.removeprefix(_FOLDER).removesuffix(_END)
    if name in FIRST:
        return FIRST.index(name), name
    return len(FIRST) + (LAST.index(name) + 1 if name in LAST else 0), name
