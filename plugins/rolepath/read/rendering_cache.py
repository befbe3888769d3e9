"""Renderings kept on disk: found again by everything that made them, never by name or time."""

import json
import os
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import cache, partial
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from rolepath.model.document import Heading, Link, Part, Rendering
from rolepath.model.settings import Dialect

Rendered = tuple[Rendering, int | None]
MOST_ENTRIES = 20_000
_PACKAGES = ("Markdown", "pymdown-extensions", "Pygments", "mkdocs-material", "turbohtml")
_PURE = ("markdown.extensions.", "pymdownx.")
_PURE_SHORT_NAMES = frozenset(
    [
        "abbr",
        "admonition",
        "attr_list",
        "codehilite",
        "def_list",
        "extra",
        "fenced_code",
        "footnotes",
        "legacy_attrs",
        "legacy_em",
        "md_in_html",
        "meta",
        "nl2br",
        "sane_lists",
        "smarty",
        "tables",
        "toc",
        "wikilinks",
    ]
)
_READS_FILES = frozenset({"pymdownx.snippets", "pymdownx.b64", "pymdownx.pathconverter"})


class RenderingCache:
    """A folder with a file for each rendering; it can be deleted at any time, and shared by concurrent runs."""

    def __init__(self, folder: Path, base: str) -> None:
        self._folder = folder
        self._base = base
        self._has_grown = False

    def get(self, text: str) -> Rendered | None:
        """The rendering of a text, if it was kept; a file that cannot be read counts as none."""
        with suppress(OSError, ValueError, TypeError, KeyError, IndexError):
            return _unpacked(json.loads(self._file(text).read_bytes()))
        return None

    def put(self, text: str, rendered: Rendered) -> None:
        """Keeps a rendering; a disk that is full or read-only only makes the next run slower."""
        file = self._file(text)
        with suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            self._keep_out_of_git()
            handle, name = tempfile.mkstemp(dir=file.parent)
            with os.fdopen(handle, "w", encoding="utf-8") as temporary:
                json.dump(_packed(rendered), temporary, ensure_ascii=False, separators=(",", ":"))
            Path(name).replace(file)
            self._has_grown = True

    def prune(self) -> None:
        """Removes the oldest entries beyond the limit, if any were added."""
        if not self._has_grown:
            return
        with suppress(OSError):
            entries = sorted(self._folder.glob("*/*"), key=lambda file: file.stat().st_mtime)
            for file in entries[: max(0, len(entries) - MOST_ENTRIES)]:
                file.unlink(missing_ok=True)

    def _keep_out_of_git(self) -> None:
        """Makes git ignore the folder without the owner's help, as other tools' caches do."""
        marker = self._folder / ".gitignore"
        if not self._has_grown and not marker.exists():
            marker.write_text("*\n", "utf-8")

    def _file(self, text: str) -> Path:
        key = sha256(f"{self._base}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()
        return self._folder / key[:2] / key[2:]


def rendering_cache(folder: Path | None, dialect: Dialect) -> RenderingCache | None:
    """The cache for a dialect; None without a folder, or where an extension may depend on more than the text."""
    if folder is None or not reads_no_files(dialect):
        return None
    try:
        options = json.dumps(dialect.options, default=_named, sort_keys=True)
    except TypeError:
        return None
    return RenderingCache(folder, "\0".join([_own_code(), *_versions(), *dialect.extensions, options]))


def reads_no_files(dialect: Dialect) -> bool:
    """Whether what Markdown becomes depends on nothing but the text, the extensions and their options."""
    return all(_is_pure(name) for name in dialect.extensions)


def _is_pure(name: object) -> bool:
    if not isinstance(name, str) or name in _READS_FILES:
        return False
    return name in _PURE_SHORT_NAMES or name.startswith(_PURE)


def _named(value: object) -> object:
    """A function of the configuration by its name; anything else cannot be told apart and raises TypeError."""
    if isinstance(value, partial):
        return [_named(value.func), list(value.args), value.keywords]
    if callable(value) and hasattr(value, "__qualname__"):
        return f"{value.__module__}.{value.__qualname__}"
    raise TypeError


@cache
def _own_code() -> str:
    """A digest of the code that renders, so that no change of it ever meets an older result."""
    digest = sha256()
    package = Path(__file__).parent.parent
    for file in sorted(file for room in ("read", "model", "html") for file in package.glob(f"{room}/*.py")):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _versions() -> Iterable[str]:
    yield from (version(name) for name in _PACKAGES)


def _packed(rendered: Rendered) -> list[Any]:
    rendering, unclosed = rendered
    return [
        unclosed,
        rendering.lead,
        [[_heading(part.heading), part.html, [_heading(item) for item in part.nested]] for part in rendering.parts],
        rendering.notes,
        [[link.element, link.attribute, link.target, link.line, link.column] for link in rendering.links],
        sorted(rendering.anchors),
        [_heading(item) for item in rendering.lead_headings],
        rendering.comments,
    ]


def _heading(heading: Heading) -> list[Any]:
    return [heading.level, heading.anchor, heading.title, heading.html, heading.line, heading.listed]


def _unpacked(data: Sequence[Any]) -> Rendered:
    unclosed, lead, parts, notes, links, anchors, lead_headings, comments = data
    rendering = Rendering(
        lead=lead,
        parts=tuple(
            Part(Heading(*heading), html, tuple(Heading(*item) for item in nested)) for heading, html, nested in parts
        ),
        notes=notes,
        links=tuple(Link(*link) for link in links),
        anchors=frozenset(anchors),
        lead_headings=tuple(Heading(*item) for item in lead_headings),
        comments=tuple((line, text) for line, text in comments),
    )
    return rendering, unclosed
