"""What becomes of texts, with us and with Python-Markdown alone."""

import markdown
from markdown.extensions import Extension

from conftest import DIALECT
from rolepath.html.parser import fragment
from rolepath.html.tree import Comment, Element, Node, elements
from rolepath.html.tree import joined as joined_texts
from rolepath.html.writer import written
from rolepath.model.document import LINK_BASE, Document, Rendering
from rolepath.model.place import SourceText
from rolepath.model.settings import Dialect
from rolepath.read.github.as_on_github import AsOnGitHub
from rolepath.read.markdown.markdown_renderer import Renderer
from rolepath.read.markdown.marks import LINK_MARK
from rolepath.read.markdown.tables_and_tasks import tidy


def document(text: str, dialect: Dialect = DIALECT) -> Document:
    return Renderer(dialect).document(SourceText(text, "content/a.md", range(1, text.count("\n") + 2)))


def rendering(text: str, dialect: Dialect = DIALECT) -> Rendering:
    return document(text, dialect).rendering


def without_comments(nodes: list[Node]) -> list[Node]:
    """The nodes without comments, as no page has any of an author's."""
    kept = [node for node in nodes if not isinstance(node, Comment)]
    for node in kept:
        if isinstance(node, Element):
            node.children = without_comments(node.children)
    return joined_texts(kept)


def plain(text: str, *others: Extension, dialect: Dialect = DIALECT) -> str:
    """What Python-Markdown makes of a text, read as on GitHub, alone or with some other extensions, for browsers."""
    extensions = [*dialect.extensions, AsOnGitHub(), *others]
    nodes = fragment(markdown.markdown(text, extensions=extensions, extension_configs=dict(dialect.options)))
    nodes = without_comments(nodes)
    tidy(nodes)
    return written(nodes).strip()


def pieces(text: Rendering) -> str:
    return text.lead + "".join(part.heading.html + part.html for part in text.parts) + text.notes


def joined(text: Rendering) -> str:
    """The whole HTML with its links put back."""

    nodes = fragment(pieces(text))
    for element in elements(nodes):
        for name, value in element.attributes.items():
            if LINK_MARK.fullmatch(value):
                element.attributes[name] = text.links[ord(value) - LINK_BASE].target
    return written(nodes).strip()


def headings(text: str, dialect: Dialect = DIALECT) -> list[tuple[int, str, int | None]]:
    return [(heading.level, heading.title, heading.line) for heading in rendering(text, dialect).headings]


def links(text: str) -> list[tuple[str, str, str, int | None, int]]:
    found = rendering(text).links
    return [(link.element, link.attribute, link.target, link.line, link.column) for link in found]
