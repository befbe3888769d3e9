"""A file's bytes to text, and a Markdown file to front matter and body."""

import re
from dataclasses import dataclass
from pathlib import Path

from rolepath.model.finding import Finding
from rolepath.model.place import Place, SourceText

YAML_LIMIT = 64 * 1024
PAGE_LIMIT = 1024 * 1024
_NEWLINE = re.compile(r"\r\n|\r|\n")
_FENCE = re.compile(r"(-{3}|\.{3})[ \t]*$")


def read_text(file: Path, path: str, limit: int) -> str | Finding:
    """The text with plain line feeds and without byte order mark; `limit` is in bytes."""
    if file.is_symlink():
        return _unreadable(Place(path), "this is a link to another file", "Put the file itself here.")
    try:
        raw = file.read_bytes()
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        return _unreadable(Place(path), f"the file cannot be opened: {reason}", "Check the file and its permissions.")
    if len(raw) > limit:
        return Finding(
            "file-too-large",
            Place(path),
            f"the file has {-(-len(raw) // 1024):,} KB; {limit // 1024} KB is the most that is read",
            "Split it into smaller files.",
        )
    return _decoded(raw, path)


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
    return _NEWLINE.sub("\n", text)


def too_deep(path: str) -> Finding:
    """For a text that Python-Markdown, which follows lists by recursion, gave up on."""
    message = "lists are nested so deep that the text cannot be shown"
    return _unreadable(Place(path), message, "Write the text flatter.")


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
