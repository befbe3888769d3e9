"""A file's bytes to text, and a Markdown file to front matter and body."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

from rolepath.model.finding import Finding, reason_of
from rolepath.model.place import Place, SourceText

_NEWLINE = re.compile(r"\r\n|\r|\n")
_FENCE = re.compile(r"(-{3}|\.{3})[ \t]*$")
_unsaved: ContextVar[tuple[Path, bytes] | None] = ContextVar("unsaved", default=None)


@contextmanager
def unsaved(file: Path, text: str) -> Iterator[None]:
    """Within it, a file is read as if somebody had saved this text, as an editor asks while they write."""
    token = _unsaved.set((file, text.encode("utf-8", "surrogateescape")))
    try:
        yield
    finally:
        _unsaved.reset(token)


def read_text(file: Path, path: str, most_kb: int, shorten: str = "Split it into smaller files.") -> str | Finding:
    """The text with plain line feeds and without byte order mark, of a file with at most so many KB.

    `shorten` says how somebody gets a file that is larger below that.
    """
    try:
        if file.is_symlink():
            return _unreadable(Place(path), "this is a link to another file", "Put the file itself here.")
        if not file.is_file() and file.exists():
            return _unreadable(Place(path), "this is a folder or a device, not a file", "Put a file here.")
        raw = _content(file, most_kb * 1024 + 1)
    except OSError as error:
        reason = reason_of(error)
        return _unreadable(Place(path), f"the file cannot be opened: {reason}", "Check the file and its permissions.")
    if len(raw) > most_kb * 1024:
        return Finding(
            "file-too-large",
            Place(path),
            f"the file has {-(-_size(file) // 1024):,} KB; {most_kb:,} KB is the most that is read",
            shorten,
        )
    return _decoded(raw, path)


def _content(file: Path, most: int) -> bytes:
    """The first bytes of a file, at most so many."""
    given = _unsaved.get()
    if given and given[0] == file:
        return given[1][:most]
    with file.open("rb") as opened:
        return opened.read(most)


def _size(file: Path) -> int:
    given = _unsaved.get()
    return len(given[1]) if given and given[0] == file else file.stat().st_size


def _decoded(raw: bytes, path: str) -> str | Finding:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _unreadable(Place(path), "the file is saved as UTF-16", "Save it again with the encoding UTF-8.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The error counts from behind the byte order mark, and in bytes.
        before = _NEWLINE.sub("\n", error.object[: error.start].decode("utf-8"))
        return _unreadable(
            Place(path, before.count("\n") + 1, len(before) - before.rfind("\n")),
            "a character here is not valid UTF-8, so it would be shown wrongly",
            "Save the file again with the encoding UTF-8.",
        )
    text = _NEWLINE.sub("\n", text)
    zero = text.find("\0")
    if zero >= 0:
        place = Place(path, text.count("\n", 0, zero) + 1, zero - text.rfind("\n", 0, zero))
        message = "there is a NUL byte here, as in a picture or in a text that is not saved as UTF-8"
        return _unreadable(place, message, "Save the file again as a text with the encoding UTF-8.")
    return text


def _unreadable(place: Place, message: str, fix: str) -> Finding:
    return Finding("file-unreadable", place, message, fix)


@dataclass(frozen=True)
class MarkdownFile:
    """A Markdown file in two halves; `front_matter` is None where there is none."""

    front_matter: str | None
    body: SourceText


def split_front_matter(text: str, path: str) -> MarkdownFile | Finding:
    """The YAML between the first `---` and the next, which starts on line 2, and the Markdown after it."""
    lines = text.split("\n")
    if not lines[0].startswith("---") or lines[0].strip() != "---":
        return MarkdownFile(None, SourceText(text, path, range(1, len(lines) + 1)))
    for index, line in enumerate(lines[1:], start=1):
        if _FENCE.match(line):
            body = lines[index + 1 :]
            first = index + 2
            source = SourceText("\n".join(body), path, range(first, first + len(body)))
            return MarkdownFile("\n".join(lines[1:index]), source)
    return Finding(
        "front-matter-unclosed",
        Place(path),
        "the front matter opens here with --- but never closes",
        "Put a line with only --- after the last of its keys.",
    )
