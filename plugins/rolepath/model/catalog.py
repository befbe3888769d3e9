"""Everything that was read: program, modules, roles and files, found by name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from rolepath.model.document import Document
from rolepath.model.finding import Finding
from rolepath.model.measured.result import NO_RESULTS, Results
from rolepath.model.measured.story import WinStory
from rolepath.model.module import Module
from rolepath.model.names.normal_form import composed
from rolepath.model.organization import NO_ORGANIZATION, Organization
from rolepath.model.place import Place
from rolepath.model.program import Cohort, Program, ProgramPage
from rolepath.model.role import Entry, Role
from rolepath.model.settings import Limits
from rolepath.model.suppression import Silences
from rolepath.model.timetable.calendar_file import Recorded
from rolepath.model.timetable.message import Message
from rolepath.model.timetable.session import Session


@dataclass(frozen=True, eq=False)
class Catalog:
    """The whole program as written; one reading of it is equal to no other.

    Paths of modules, pages and assets are relative to the content folder. `linked` holds the assets that some text
    leads to, which alone are published, besides those that `mkdocs.yml` itself names (`named`). Of linked assets
    `samples` holds the first bytes, and `drawings` the whole text of those that are SVG; `file_endings` are those that
    the owner allows besides the usual ones. `unreadable` holds the files, relative to the project, that exist but
    could not be understood, so that nobody reports them as missing as well.
    """

    content_folder: str = "content"
    roles_folder: str = "roles"
    organization: Organization = NO_ORGANIZATION
    program: Program | None = None
    pages: Mapping[str, ProgramPage] = field(default_factory=dict)
    modules: Mapping[str, Module] = field(default_factory=dict)
    roles: tuple[Role, ...] = ()
    assets: frozenset[str] = frozenset()
    linked: frozenset[str] = frozenset()
    snippets: Mapping[tuple[int, str], str] = field(default_factory=dict)
    """Paths, relative to the project, of files that texts have taken in, as `Rendering.snippets` names them."""
    samples: Mapping[str, bytes] = field(default_factory=dict)
    drawings: Mapping[str, str] = field(default_factory=dict)
    file_endings: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    in_all_sites: frozenset[str] = frozenset()
    """The files that `mkdocs.yml` names, and those that its style sheets lead to."""
    hosts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Other hosts that pages may load from, by the directive of the policy: `csp_sources` in `mkdocs.yml`."""
    drawn: frozenset[str] = frozenset()
    """Classes of code blocks that `mkdocs.yml` has drawn as something else, such as diagrams."""
    language: str = "en"
    """The site's language, in which examples are given."""
    left_out: frozenset[str] = frozenset()
    """Content files that the owner leaves out: `exclude_docs`, and `draft_docs` where this is no preview."""
    drafts: frozenset[str] = frozenset()
    """Content files that only a preview shows; no role has to list them."""
    unreadable: frozenset[str] = frozenset()
    stand_ins: Mapping[str, Module | ProgramPage | Role | Program] = field(default_factory=dict)
    """In a preview, what can be shown of unreadable files; no rule sees it, and nothing of it is ever published."""
    findings: tuple[Finding, ...] = ()
    limits: Limits = field(default_factory=Limits)
    silences: Silences = field(default_factory=Silences)
    recorded: Mapping[str, Recorded] = field(default_factory=dict)
    """How often each entry of the calendars had changed when that was last written down."""
    results: Results = NO_RESULTS

    @cached_property
    def modules_by_path(self) -> Mapping[str, Module]:
        """Modules by their file."""
        return {module.path: module for module in self.modules.values()}

    @cached_property
    def paths(self) -> Mapping[str, str]:
        """The paths of modules, pages and assets as their disk has them, by their names in composed letters."""
        return {composed(path): path for path in (*self.modules_by_path, *self.pages, *self.assets)}

    @cached_property
    def listings(self) -> Mapping[str, tuple[tuple[Role, Entry], ...]]:
        """Who lists a module: its id to the roles and their curriculum lines."""
        found: dict[str, list[tuple[Role, Entry]]] = {}
        for role in self.roles:
            for entry in role.entries:
                found.setdefault(entry.module, []).append((role, entry))
        return {module: tuple(entries) for module, entries in found.items()}

    @cached_property
    def messages(self) -> tuple[Message, ...]:
        """The messages by the names of their files."""
        return tuple(page for _, page in sorted(self.pages.items()) if isinstance(page, Message))

    @cached_property
    def stories(self) -> tuple[WinStory, ...]:
        """The stories of wins by the names of their files."""
        return tuple(page for _, page in sorted(self.pages.items()) if isinstance(page, WinStory))

    @property
    def yaml_documents(self) -> Iterator[Document]:
        """The texts of the program's file and of all roles."""
        for role in self.roles:
            yield from role.documents
        if self.program:
            yield from self.program.documents

    @property
    def meetings(self) -> Iterator[Session]:
        """All meetings, each once, also those of the program that are for no role that there is."""
        for role in self.roles:
            yield from (*role.checkins, *role.sessions)
        yield from self.program.sessions if self.program else ()

    @property
    def groups(self) -> tuple[Cohort, ...]:
        """The cohorts whose dates are known; none without a program."""
        return self.program.groups if self.program else ()

    def modules_of(self, role: Role) -> tuple[Module, ...]:
        """The modules that a role's curriculum lists and that could be read, in the order of its lines."""
        return tuple(self.modules[entry.module] for entry in role.entries if entry.module in self.modules)

    def roles_with(self, module_id: str) -> tuple[Role, ...]:
        """The roles whose curriculum lists a module, each once."""
        return tuple({role.id: role for role, _ in self.listings.get(module_id, ())}.values())

    @property
    def has_unread_roles(self) -> bool:
        """Whether the file of a role could not be read, so that nobody knows what it says."""
        return any(path.startswith(f"{self.roles_folder}/") for path in self.unreadable)

    def meetings_of(self, role: Role) -> tuple[Session, ...]:
        """The meetings of a role: its own, and those of the program that are for it."""
        common = self.program.sessions if self.program else ()
        return tuple(meeting for meeting in (*role.checkins, *role.sessions, *common) if meeting.is_of(role.id))

    @property
    def files(self) -> tuple[str, ...]:
        """The files that were read, relative to the project, in order."""
        content = [*self.pages, *self.modules_by_path]
        paths = [f"{self.content_folder}/{path}" for path in content] + [role.path for role in self.roles]
        facts = [part.path for part in (self.program, self.organization) if part and part.path]
        return tuple(sorted({*paths, *self.unreadable, *facts, *self.results.files}))

    @property
    def documents(self) -> Iterator[Document]:
        """All texts."""
        yield from (module.document for module in self.modules.values())
        yield from (page.document for page in self.pages.values())
        yield from self.yaml_documents

    @cached_property
    def length(self) -> int:
        """The letters of all texts."""
        return sum(len(document.source.markdown) for document in self.documents)

    @property
    def unchecked(self) -> tuple[str, ...]:
        """Project files that rules have to leave alone: unreadable ones, and those with a code block left open."""
        cut_off = {document.source.path for document in self.documents if document.unclosed_fence is not None}
        return tuple(sorted(self.unreadable | cut_off))

    def is_shared(self, module_id: str) -> bool:
        """Whether more than one role lists a module, or one that binds it."""
        return module_id in self._shared

    @cached_property
    def _shared(self) -> frozenset[str]:
        return frozenset(
            module
            for module, listed in self.listings.items()
            if len({role.id for role, _ in listed}) > 1 or any(entry.binding for _, entry in listed)
        )

    def is_unreadable(self, module_id: str) -> bool:
        """Whether a module's file exists but could not be read."""
        return composed(f"{self.content_folder}/{module_id}.md") in set(map(composed, self.unreadable))

    def document_at(self, path: str) -> Document | None:
        """The text of a module or program page."""
        module = self.modules_by_path.get(path)
        page = self.pages.get(path)
        return module.document if module else page.document if page else None

    def file(self, path: str) -> Place:
        """A content file as a place."""
        return Place(f"{self.content_folder}/{path}")
