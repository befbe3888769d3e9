"""The files that `mkdocs.yml` names, with those that its style sheets lead to."""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

import tinycss2

from rolepath.model.settings import Settings
from rolepath.read.files.source import read_text


def named_files(settings: Settings, files: frozenset[str]) -> frozenset[str]:
    """Content files that every site gets: those named, and the pictures, fonts and sheets that named sheets load."""
    found = dict.fromkeys(settings.everywhere)
    waiting = [path for path in found if path.endswith(".css")]
    while waiting:
        sheet = waiting.pop()
        for path in _led_to(settings, sheet):
            if path in files and path not in found:
                found[path] = None
                waiting += [path] if path.endswith(".css") else []
    return frozenset(found)


def _led_to(settings: Settings, sheet: str) -> Iterator[str]:
    place = f"{settings.content_folder}/{sheet}"
    text = read_text(settings.root / place, place, settings.limits.page_kb)
    for address in _addresses(text) if isinstance(text, str) else ():
        parts = urlsplit(address.strip())
        if parts.path and not parts.scheme and not parts.netloc and not parts.path.startswith("/"):
            yield posixpath.normpath(posixpath.join(posixpath.dirname(sheet), unquote(parts.path)))


def _addresses(style: str) -> Iterator[str]:
    """The addresses in a style sheet: `url(...)`, and the text behind `@import`."""
    waiting = list(reversed(tinycss2.parse_component_value_list(style, skip_comments=True)))
    is_import = False
    while waiting:
        token = waiting.pop()
        if token.type == "at-keyword":
            is_import = token.lower_value == "import"
        elif token.type == "url" or (token.type == "string" and is_import):
            yield token.value
        elif token.type == "function":
            texts = [item for item in token.arguments if item.type == "string"]
            yield from (item.value for item in texts if token.lower_name in ("url", "src", "image-set"))
            waiting += reversed([item for item in token.arguments if item.type != "string"])
        elif token.type.endswith(" block"):
            waiting += reversed(token.content)
        if token.type == "literal" and token.value == ";":
            is_import = False
