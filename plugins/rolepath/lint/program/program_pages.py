"""The pages of `content/program/`, and what no role has to say because one of them says it for all."""

from collections.abc import Callable, Iterator

from rolepath.lint.program.scope import readable
from rolepath.lint.text import hollow
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document
from rolepath.model.place import Place
from rolepath.model.program import ProgramPage
from rolepath.model.role import Role


def page(catalog: Catalog, name: str) -> ProgramPage | None:
    """The program page of a name, such as "sponsor"."""
    return catalog.pages.get(f"program/{name}.md")


def is_doubtful(catalog: Catalog, name: str) -> bool:
    """Whether a page exists but cannot be trusted, so that nobody may say what it lacks."""
    found = page(catalog, name)
    unread = catalog.file(f"program/{name}.md").path in catalog.unreadable
    return unread or bool(found and not readable(found.document))


def whole_text(document: Document) -> str:
    """The HTML of a page, headings left out."""
    return document.rendering.lead + "".join(part.html for part in document.rendering.parts)


def says_something(document: Document) -> bool:
    """Whether a text is more than headings and placeholders."""
    return hollow.says_something(whole_text(document))


def beginning(document: Document) -> Place:
    """Where the words of a page begin."""
    lines = document.source.markdown.split("\n")
    first = next((number for number, line in enumerate(lines, start=1) if line.strip()), 1)
    return document.source.place(first)


def unserved_roles(catalog: Catalog, name: str, has_own: Callable[[Role], bool]) -> Iterator[tuple[Place, Role | None]]:
    """Where to say what is lacking: at the page, with None, if no role has it; else at each role without."""
    lacking = [role for role in catalog.roles if not has_own(role)]
    if lacking and len(lacking) == len(catalog.roles) and not catalog.has_unread_roles:
        found = page(catalog, name)
        yield (beginning(found.document) if found else catalog.file(f"program/{name}.md")), None
    else:
        yield from ((role.places.at(name), role) for role in lacking)
