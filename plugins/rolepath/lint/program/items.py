"""What a rule is handed: the program taken apart into texts, modules, lessons and roles."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from rolepath.lint.program.scope import readable
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document
from rolepath.model.lesson import Lesson, all_lines
from rolepath.model.module import Module
from rolepath.model.role import Entry, Role


class Scope(Enum):
    """What a rule looks at: it judges one of these at a time, and is handed no other."""

    TEXT = "text"
    """A `Text`: the Markdown of a module, of a page or of a key of a role's file, each once."""
    MODULE = "module"
    """A `ListedModule`: a file of `content/` that curricula list, or that none lists."""
    LESSON = "lesson"
    """A `Lesson`: a line of a curriculum whose module could be read."""
    ROLE = "role"
    """A `Role`: a file of `roles/`."""
    PROGRAM = "program"
    """The `Catalog`: everything at once, for what can only be seen so, such as copies."""


class Kind(Enum):
    """Where a text stands."""

    MODULE = "module"
    PAGE = "page"
    ANSWERS = "answers"
    """A role's own policies or concerns."""
    OPENING = "opening"
    """What a role says of a shared module."""
    AGENDA = "agenda"
    """What a meeting is about, in a role's file or in the program's."""


@dataclass(frozen=True)
class Text:
    """A text of the program.

    `title` is that of its page, "" for a text of a role's file. Of a module, `is_listed` says whether any role has it,
    and `has_demands` whether it must have all sections itself, as it is one role's own.
    """

    document: Document
    kind: Kind
    title: str = ""
    is_listed: bool = True
    has_demands: bool = False

    @property
    def is_module(self) -> bool:
        """Whether it is the text of a module's file."""
        return self.kind is Kind.MODULE


@dataclass(frozen=True)
class ListedModule:
    """A module with the lines of all curricula that name it.

    `own_role` is the role for which alone it is written, None where roles share it or where none lists it.
    """

    module: Module
    lines: tuple[tuple[Role, Entry], ...] = ()
    own_role: Role | None = None

    @property
    def document(self) -> Document:
        """The module's text."""
        return self.module.document

    @property
    def is_listed(self) -> bool:
        """Whether any role has it: other modules are not published."""
        return bool(self.lines)


@dataclass(frozen=True)
class Item:
    """Something that a rule judges, with a name that it keeps from one check to the next.

    `paths` are the files in which a finding about it can be, and `documents` are its texts.
    """

    what: Any
    name: str
    paths: tuple[str, ...]
    documents: tuple[Document, ...] = ()
    is_listed: bool = True

    @property
    def is_readable(self) -> bool:
        """Whether the sections of all its texts can be trusted."""
        return all(map(readable, self.documents))


def items_of(catalog: Catalog, scope: Scope) -> Iterator[Item]:
    """All that a rule of a scope has to judge."""
    return _ITEMS[scope](catalog)


def _texts(catalog: Catalog) -> Iterator[Item]:
    for number, text in enumerate(texts_of(catalog)):
        source = text.document.source
        # Of a file with several texts, the first line tells them apart as long as nothing above is edited.
        name = f"{source.path} {source.lines[0] if source.lines else number}"
        yield Item(text, name, (source.path,), (text.document,), text.is_listed)


def texts_of(catalog: Catalog) -> Iterator[Text]:
    """Every text of the program: of modules, of pages, and of roles."""
    for listed in listed_modules(catalog):
        module = listed.module
        facts = (module.title, listed.is_listed, listed.own_role is not None)
        yield Text(module.document, Kind.MODULE, *facts)
    for page in catalog.pages.values():
        yield Text(page.document, Kind.PAGE, page.title)
    for role in catalog.roles:
        yield from (Text(document, Kind.ANSWERS) for document in (role.policies, role.concerns) if document)
        yield from (Text(entry.binding.opening, Kind.OPENING) for entry in role.entries if entry.binding)
    yield from (Text(meeting.agenda, Kind.AGENDA) for meeting in catalog.meetings if meeting.agenda)


def _modules(catalog: Catalog) -> Iterator[Item]:
    for listed in listed_modules(catalog):
        path = listed.document.source.path
        yield Item(listed, path, (path,), (listed.document,), listed.is_listed)


def listed_modules(catalog: Catalog) -> Iterator[ListedModule]:
    """Every module that could be read, whether or not a role lists it."""
    for module in catalog.modules.values():
        lines = catalog.listings.get(module.id, ())
        is_own = bool(lines) and not catalog.is_shared(module.id)
        yield ListedModule(module, lines, lines[0][0] if is_own else None)


def _lessons(catalog: Catalog) -> Iterator[Item]:
    for lesson in all_lines(catalog):
        paths = (lesson.role.path, lesson.body.source.path)
        yield Item(lesson, f"{lesson.entry.place}", paths, lesson.documents)


def _roles(catalog: Catalog) -> Iterator[Item]:
    for role in catalog.roles:
        modules = (catalog.modules.get(entry.module) for entry in role.entries)
        yield Item(role, role.path, (role.path, *(module.document.source.path for module in modules if module)))


def _program(catalog: Catalog) -> Iterator[Item]:
    yield Item(catalog, "", ())


_ITEMS: dict[Scope, Callable[[Catalog], Iterator[Item]]] = {
    Scope.TEXT: _texts,
    Scope.MODULE: _modules,
    Scope.LESSON: _lessons,
    Scope.ROLE: _roles,
    Scope.PROGRAM: _program,
}
HANDED: dict[Scope, type] = {
    Scope.TEXT: Text,
    Scope.MODULE: ListedModule,
    Scope.LESSON: Lesson,
    Scope.ROLE: Role,
    Scope.PROGRAM: Catalog,
}
"""What the check of a rule gets, by its scope."""
