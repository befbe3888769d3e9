"""What the search finds on a page: the texts of its headings, as Material's own index has them.

Material parses each page once more for its index. Our pages have nothing in their text that is to be left out, so it
can be cut at the headings, and a text that several roles share is looked through once.
"""

import html
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from material.plugins.search import plugin as material
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

EXCLUDE = "data-search-exclude"
_KEPT = frozenset({"p", "code", "pre", "li", "ol", "ul", "sub", "sup"})
_SKIPPED = {"script": "</script>", "style": "</style>", "object": "</object>", "!--": "-->"}
_SKIPPED_START = re.compile(r"<(script|style|object|!--)", re.IGNORECASE)
_HEADING = re.compile(r'(?=<h[1-6]\b[^<>]*\sid=")')
_TITLE = re.compile(r'<(h[1-6])\b[^<>]*\sid="([^"]*)"[^<>]*>(.*?)</\1>', re.DOTALL)
_PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
_TAG = re.compile(r"""<(/?)([a-zA-Z][\w-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>""")
_PRE = re.compile(r"(<pre>.*?</pre>)", re.DOTALL)
_EMPTY = re.compile(r"<(\w+)>\s*</\1>")
_SPACE = re.compile(r"\s+")


def index_of(config: MkDocsConfig) -> Any | None:
    """Material's index of a site; None where there is no search, or where it cuts texts into words."""
    for plugin in config.plugins.values():
        if isinstance(plugin, material.SearchPlugin) and plugin.config.enabled and material.jieba is None:
            return plugin.search_index
    return None


def add_to_index(page: Page, index: Any) -> bool:
    """Adds a page, unless something in its text is to be left out, which Material's own parser sees to."""
    if EXCLUDE in (page.content or "") or (page.meta.get("search") or {}).get("exclude"):
        return False
    index.entries.extend(_entries(page))
    return True


def _entries(page: Page) -> Iterator[dict[str, Any]]:
    """The entries of a page in its order: what stands above its first heading, then each heading's text."""
    extra: dict[str, Any] = {}
    if isinstance(tags := page.meta.get("tags"), list):
        extra["tags"] = [str(name) for name in tags if name and isinstance(name, str | int | float | bool)]
    if "boost" in (search := page.meta.get("search") or {}):
        extra["boost"] = search["boost"]
    for number, chunk in enumerate(_HEADING.split(page.content or "")):
        anchor, title, text = _read(chunk)
        if anchor or text or not number:
            where = f"{page.url}#{anchor}" if anchor else page.url
            yield {"location": where, "title": title or str(page.meta.get("title", page.title)), "text": text, **extra}


@lru_cache(maxsize=20_000)
def _read(chunk: str) -> tuple[str, str, str]:
    """The anchor, the title and the text of what begins with a heading, or of what comes before the first."""
    heading = _TITLE.match(chunk)
    if not heading:
        return "", "", _text(chunk)
    title = _text(_PERMALINK.sub("", heading[3]))
    return html.unescape(heading[2]), title, _text(chunk[heading.end() :])


def _text(markup: str) -> str:
    """HTML without attributes, with those tags alone that the search shows, and no two spaces outside of code."""
    bare = "".join(_bare(_without_skipped(markup)))
    pieces = [piece if piece.startswith("<pre>") else _SPACE.sub(" ", piece) for piece in _PRE.split(bare)]
    text, before = "".join(pieces), ""
    while text != before:
        text, before = _EMPTY.sub("", text), text
    return text.strip()


def _without_skipped(markup: str) -> str:
    """HTML without what no reader sees; what is not closed goes on to the end, as for browsers."""
    kept, end, lowered = list[str](), 0, markup.lower()
    for start in _SKIPPED_START.finditer(markup):
        if start.start() >= end:
            kept.append(markup[end : start.start()])
            closing = _SKIPPED[start[1].lower()]
            end = lowered.find(closing, start.end())
            if end < 0:
                return "".join(kept)
            end += len(closing)
    return "".join([*kept, markup[end:]])


def _bare(markup: str) -> Iterator[str]:
    """The tags that are kept, without attributes, and all else as text: the search shows its texts as HTML."""
    end = 0
    for tag in _TAG.finditer(markup):
        yield _as_text(markup[end : tag.start()])
        end = tag.end()
        if (name := tag[2].lower()) in _KEPT:
            yield f"<{tag[1]}{name}>"
    yield _as_text(markup[end:])


def _as_text(text: str) -> str:
    return html.escape(html.unescape(text), quote=False) if "&" in text or "<" in text or ">" in text else text
