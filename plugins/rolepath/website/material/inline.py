"""Scripts and styles that stand in a page itself: no author may have any, but plugins that the owner chose need some.

They are allowed by their digests, in the policy of the page that has them. No digest is given where a text of an author
has such an element itself, as a plugin may move or change what is in a page: then nobody knows any more whose it is.
"""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from rolepath.lint.markup.html_tags import Tag, tags
from rolepath.website.config.plugin_sites import UNDERSTOOD

DIRECTIVE = {"script": "script-src", "style": "style-src"}
"""The directive of a policy that allows an element."""
_PROGRAMS = ("", "module", "text/javascript", "application/javascript")
_LONGEST = 4_000
_SOURCE = re.compile(r"'sha384-[^']+'")


def are_chosen(config: MkDocsConfig) -> bool:
    """Whether the owner has added what may put scripts or styles into pages."""
    folder = config.theme.custom_dir
    has_templates = bool(folder) and any(Path(folder or "").rglob("*.html"))
    has_services = any(config.extra.get(name) for name in ("analytics", "consent"))
    return has_templates or has_services or not UNDERSTOOD.issuperset(config.plugins)  # of which hooks are some


def inline_texts(html: str, name: str) -> Iterator[str]:
    """The texts of inline scripts or styles of a page, as browsers take their digests."""
    for position, tag in elements(html, f"<{name}"):
        if name == "script" and not _is_program(tag):
            continue
        start = html.find(">", position) + 1
        end = html.find(f"</{name}", start)
        text = html[start : end if end >= 0 else len(html)].replace("\r\n", "\n")
        if text.strip():
            yield text


def elements(html: str, start: str) -> Iterator[tuple[int, Tag]]:
    """Where a start tag may stand, and what it is if it does."""
    position = html.find(start)
    end = 0
    while position >= 0:
        if position >= end:  # in a comment, many can begin before the next one ends
            end = html.find(">", position) + 1 or len(html)
        found = tags(html[position : min(end, position + _LONGEST)])
        if found and found[0].name == start[1:]:
            yield position, found[0]
        position = html.find(start, position + 1)


def digests_in(policy: str, directive: str) -> Collection[str]:
    """The digests, with their quotes, that a directive of a policy allows."""
    parts = (part for part in re.split(r"[;\n]", policy) if part.split()[:1] == [directive])
    return [found for part in parts for found in _SOURCE.findall(part)]


def _is_program(tag: Tag) -> bool:
    return tag.value("src") is None and (tag.value("type") or "").strip().lower() in _PROGRAMS
