"""Which texts a rule about sections has to look at."""

from collections.abc import Iterator

from rolepath.lint.markup.open_elements import open_element
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document
from rolepath.model.module import Module
from rolepath.model.role import Role


def own_modules(catalog: Catalog) -> Iterator[tuple[Role, Module]]:
    """Modules that one role lists without a binding: they bring their own opening."""
    for module in catalog.modules.values():
        listed = catalog.listings.get(module.id, ())
        if listed and not catalog.is_shared(module.id):
            yield listed[0][0], module


def readable(document: Document) -> bool:
    """Whether the text's sections can be trusted; an open code block or HTML tag may have swallowed some."""
    return document.unclosed_fence is None and swallowed(document) is None and open_element(document) is None


def swallowed(document: Document) -> int | None:
    """The line of the first key of a YAML file whose text is no longer a section, as the one before is still open."""
    added = document.source.added
    if not added:
        return None
    return min(added - {part.heading.line for part in document.rendering.parts}, default=None)
