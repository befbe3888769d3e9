"""What the search finds on a page: the texts of its headings, as Material's own index has them.

Material parses each page once more for its index. Our pages have nothing in their text that is to be left out, so it
can be cut at the headings, and a text that several roles share is looked through once.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from material.plugins.search import plugin as material
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from rolepath.html.parser import fragment
from rolepath.html.tree import HEADINGS, Element, Node, joined
from rolepath.html.writer import written

EXCLUDE = "data-search-exclude"
_KEPT = frozenset({"p", "code", "pre", "li", "ol", "ul", "sub", "sup"})
_SKIPPED = frozenset({"script", "style", "object", "template"})


def index_of(config: MkDocsConfig) -> Any | None:
    """Material's index of a site; None where there is no search, or where it cuts texts into words."""
    for plugin in config.plugins.values():
        if isinstance(plugin, material.SearchPlugin) and plugin.config.enabled and material.jieba is None:
            return plugin.search_index
    return None


def add_to_index(page: Page, index: Any) -> bool:
    """Adds a page, unless something in its text is to be left out, which Material's own parser sees to."""
    if (page.meta.get("search") or {}).get("exclude"):
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
    for number, (anchor, title, text) in enumerate(_sections(page.content or "")):
        if anchor or text or not number:
            where = f"{page.url}#{anchor}" if anchor else page.url
            yield {"location": where, "title": title or str(page.meta.get("title", page.title)), "text": text, **extra}


@lru_cache(maxsize=2_000)  # a text that is the same in several roles
def _sections(markup: str) -> list[tuple[str, str, str]]:
    """Anchor, title and text of what comes before the first heading, and of what follows each."""
    found: list[tuple[Element | None, list[Node]]] = [(None, [])]
    _cut(fragment(markup), found)
    return [(_anchor(heading), _title(heading), _text(nodes)) for heading, nodes in found]


def _cut(nodes: Iterable[Node], found: list[tuple[Element | None, list[Node]]]) -> None:
    """Shares out the nodes among the headings; what stands in an element that holds headings goes to those in it.

    Headings in what the search leaves out are none for it, and what follows belongs to the heading before.
    """
    for node in nodes:
        if isinstance(node, Element) and node.name in HEADINGS and node.attributes.get("id"):
            found.append((node, []))
        elif isinstance(node, Element) and EXCLUDE not in node.attributes and _holds_headings(node):
            _cut(node.children, found)
        else:
            found[-1][1].append(node)


def _holds_headings(element: Element) -> bool:
    return any(
        isinstance(child, Element) and (child.name in HEADINGS or _holds_headings(child)) for child in element.children
    )


def _anchor(heading: Element | None) -> str:
    return heading.attributes["id"] if heading else ""


def _title(heading: Element | None) -> str:
    return _text(heading.children) if heading else ""


def _text(nodes: Iterable[Node]) -> str:
    """The HTML of the search's texts: few tags, no attributes, no two spaces outside of code."""
    return written(_bare(nodes, in_code=False)).strip()


def _bare(nodes: Iterable[Node], *, in_code: bool) -> list[Node]:
    """The nodes without elements that the search does not show, their texts in their place; nothing that is empty."""
    kept: list[Node] = []
    for node in nodes:
        new: list[Node] = []
        if isinstance(node, str):
            new = [node if in_code else _spaced(node)]
        elif isinstance(node, Element) and not _is_skipped(node):
            new = _bare(node.children, in_code=in_code or node.name == "pre")
            if node.name in _KEPT:
                new = (
                    [Element(node.name, {}, new)]
                    if any(not isinstance(item, str) or item.strip() for item in new)
                    else []
                )
        kept += new
    return [node if in_code or not isinstance(node, str) else _spaced(node) for node in joined(kept)]


def _spaced(text: str) -> str:
    """A text with single spaces."""
    words = " ".join(text.split())
    if not words:
        return " " if text else ""
    return f"{' ' if text[0].isspace() else ''}{words}{' ' if text[-1].isspace() else ''}"


def _is_skipped(element: Element) -> bool:
    """Whether the search is to find nothing of an element: what no reader sees, and answers not yet asked for."""
    classes = element.classes
    return (
        element.name in _SKIPPED
        or EXCLUDE in element.attributes
        or any(name in classes for name in ("headerlink", "rp-answer", "linenodiv"))
    )
