"""A Markdown file as a page: its title, summary and times, its text with nothing that pages may not have."""

import posixpath
import re
from collections.abc import Mapping
from functools import partial
from typing import Any

from rolepath.importing.markdown.boxes import without_unknown_boxes
from rolepath.importing.markdown.elsewhere import without_what_pages_may_not_load
from rolepath.importing.markdown.headings import parts_of, plain
from rolepath.importing.markdown.links import Home, marked
from rolepath.importing.markdown.outside import with_closed_fences
from rolepath.importing.markdown.tags import without_html
from rolepath.importing.sorting import has_top
from rolepath.importing.source import Page
from rolepath.importing.sources.folder import Folder, Written
from rolepath.importing.sources.lenient_yaml import text_of, texts_of
from rolepath.model.times.time_needed import practice_minutes

ENDINGS = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
ABOUT_THE_SOURCE = frozenset(
    ("readme", "license", "licence", "contributing", "code_of_conduct", "conduct", "changelog", "citation", "authors")
)
"""Files at the top of a source that tell of the source itself, and teach nobody anything."""

_TITLE, _SUMMARY = ("title",), ("description", "summary", "subtitle")
_TIMES = ("duration", "time", "estimated_time", "durationInMinutes", "minutes")
_SILENT = frozenset(
    ("layout", "template", "hide", "icon", "search", "sidebar_position", "nav_order", "weight", "render_macros")
)
"""Facts that only say how another engine shows the page."""


def settled(markdown: str, path: str, folder: Folder, home: Home) -> str:
    """A text with Markdown in the place of its HTML, and marked links; the folder notes what had to be left out."""
    note = partial(folder.leave, path)
    text = without_html(with_closed_fences(markdown), note)
    text = without_what_pages_may_not_load(without_unknown_boxes(text, folder.extensions), note)
    return marked(text, path, home, note)


def page_of(written: Written, path: str, folder: Folder, home: Home, menu_title: str = "") -> Page:
    """A page of a site; its own heading counts before its facts, and these before the menu."""
    text = settled(written.body, path, folder, home)
    parts = parts_of(text)
    heading = plain(parts[1].title) if has_top(parts) else ""
    titles = [heading, _first(written.facts, _TITLE), menu_title]
    title = next(filter(None, titles), "") or title_of_file(path)
    for other, what in zip(titles[1:], ("the title in the front matter", "the title in the menu"), strict=True):
        if other and _bare(other) != _bare(title):
            folder.leave(path, what, other)
    leave_facts(written.facts, path, folder, (*_TITLE, *_SUMMARY[:2], *_TIMES, "tags"))
    return Page(
        path,
        title.rstrip(" :"),
        text,
        _first(written.facts, _SUMMARY),
        minutes_of(written.facts) or practice_minutes(plain(parts[0].text)),
        tags=texts_of(written.facts.get("tags")),
    )


def title_of_file(path: str) -> str:
    """What a file's name says of its page, without numbers that only give an order."""
    folder, name = posixpath.split(path.rpartition(".")[0])
    if name.casefold() in ("index", "readme"):
        name = posixpath.basename(folder) or "overview"
    words = re.sub(r"^\d+[-_. ]+(?=\D)", "", re.sub(r"[-_]+", " ", name).strip())
    return words[:1].upper() + words[1:] or name


def minutes_of(facts: Mapping[str, Any]) -> int | None:
    """The minutes that facts name, as a number or in words."""
    for key in _TIMES:
        text = text_of(facts.get(key))
        minutes = int(text) if text.isdecimal() and len(text) <= 4 else practice_minutes(f"Time: {text}")  # noqa: PLR2004
        if minutes:
            return minutes
    return None


def leave_facts(facts: Mapping[str, Any], path: str, folder: Folder, used: tuple[str, ...]) -> None:
    """Notes the facts for which a module has no place."""
    rest = {key: value for key, value in facts.items() if key not in used and key not in _SILENT}
    told = [f"{key}: {_told(value)}" for key, value in rest.items() if value not in (None, "", [], {})]
    if told:
        folder.leave(path, "facts for which a module has no place", "\n".join(told))


def _told(value: Any, depth: int = 0) -> str:
    """A value in words; of what is long or nested deep the beginning, as YAML can name a list within itself."""
    if depth > _DEEPEST_TOLD:
        return "…"
    if isinstance(value, Mapping):
        inner = [f"{key}: {_told(inner, depth + 1)}" for key, inner in list(value.items())[:_MOST_TOLD]]
    elif isinstance(value, list | tuple):
        inner = [_told(item, depth + 1) for item in value[:_MOST_TOLD]]
    else:
        return str(value)
    return ", ".join(inner)


_MOST_TOLD, _DEEPEST_TOLD = 50, 3


def _first(facts: Mapping[str, Any], keys: tuple[str, ...]) -> str:
    return next(filter(None, (text_of(facts.get(key)) for key in keys)), "")


def _bare(title: str) -> str:
    return "".join(re.findall(r"\w", title.casefold()))


def is_about_the_source(path: str) -> bool:
    """Whether a file at the top tells of the source itself."""
    return "/" not in path and posixpath.basename(path).partition(".")[0].casefold() in ABOUT_THE_SOURCE
