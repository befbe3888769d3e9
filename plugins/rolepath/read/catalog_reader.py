"""The folders `content/` and `roles/` to a Catalog."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from rolepath.memo.store import Store, Task
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document
from rolepath.model.finding import Finding
from rolepath.model.links import linked_files
from rolepath.model.module import Module
from rolepath.model.names.normal_form import composed
from rolepath.model.organization import NO_ORGANIZATION, Organization
from rolepath.model.place import Places, SourceText
from rolepath.model.program import Program, ProgramPage
from rolepath.model.role import Role
from rolepath.model.settings import LintSettings, Settings
from rolepath.model.suppression import Known, Silences, Suppression
from rolepath.parallel import processes_for
from rolepath.read.baseline_reader import read_baseline
from rolepath.read.content_names import FACT_FILES, PROGRAM_FILE, is_page, program_missing, same_id
from rolepath.read.facts_reader import Format as Facts
from rolepath.read.facts_reader import facts_in
from rolepath.read.files.file_samples import read_files
from rolepath.read.files.named_files import named_files
from rolepath.read.files.read_file import Item, Read
from rolepath.read.files.snippet_files import snippet_files
from rolepath.read.folders import Folders
from rolepath.read.half_read import HalfRead
from rolepath.read.markdown.markdown_renderer import Renderer
from rolepath.read.markdown.refused_text import RefusedTextError
from rolepath.read.markdown.rendering_pool import read_ahead
from rolepath.read.markdown.silences import comments_in
from rolepath.read.measured.results_reader import read_results, result_files
from rolepath.read.own.filling import HouseFacts
from rolepath.read.own.organization_reader import ORGANIZATION_FILE, organization_from
from rolepath.read.page_reader import PageReader
from rolepath.read.program_reader import program_from
from rolepath.read.role_names import role_files
from rolepath.read.role_reader import binding_texts, role_from
from rolepath.read.timetable.record_reader import read_record
from rolepath.read.yaml.formats import ProgramFormat, RoleFormat
from rolepath.read.yaml.organization_format import OrganizationFormat
from rolepath.slow_text import SlowTextError, in_time


def read_catalog(settings: Settings, renderer: Renderer | None = None, store: Store | None = None) -> Catalog:
    """Everything under the two folders; what could not be understood is among the catalog's findings.

    With a store, which a preview has, files that have not changed since it was used last are the same objects as then.
    """
    if renderer is None:
        renderer = Renderer(settings.dialect, store or Store(settings.root, settings.cache_folder), settings.limits)
    return _CatalogReader(settings, renderer, store).read()


class _CatalogReader:
    def __init__(self, settings: Settings, renderer: Renderer, store: Store | None) -> None:
        self.settings = settings
        self.renderer = renderer
        self.store = store
        # What reading a file depends on, besides the file.
        self.manner = replace(settings, lint=LintSettings(), jobs=1, cache_folder=None)
        self.folders = Folders(settings)
        self.findings = self.folders.findings
        self.unreadable = self.folders.unreadable
        self.comments: list[Suppression] = []
        self.half_read = HalfRead(settings, renderer)
        self.stand_ins: dict[str, Module | ProgramPage | Role | Program] = {}

    def read(self) -> Catalog:
        files = self.folders.content()
        organization = self._organization(files)
        self.renderer = self.renderer.with_facts(HouseFacts(organization, self.settings.content_folder))
        pages, modules = self._pages_and_modules([path for path in files if path.endswith(".md")])
        program = self._program(files)
        roles = tuple(self._roles())
        results, faults = read_results(self.settings, files)
        counted = set(result_files(files))
        assets = [path for path in files if not path.endswith(".md") and path not in (*FACT_FILES, *counted)]
        recorded, findings = read_record(self.settings)
        for finding in (*findings[:1], *faults):
            self.folders.refused(finding.place.path, [finding])
        silences = Silences(tuple(self.comments), self._baseline())
        self.renderer.tidy()
        catalog = Catalog(
            content_folder=self.settings.content_folder,
            roles_folder=self.settings.roles_folder,
            organization=organization,
            program=program,
            pages=pages,
            modules=modules,
            roles=roles,
            assets=frozenset(assets),
            file_endings=frozenset(self.settings.file_endings),
            named=frozenset(self.settings.everywhere),
            in_all_sites=named_files(self.settings, frozenset(assets)),
            hosts=self.settings.hosts,
            language=self.settings.language,
            drawn=self.settings.dialect.drawn,
            limits=self.settings.lint.limits,
            silences=silences,
            recorded=recorded,
            results=results,
        )
        linked = linked_files(catalog) | (catalog.in_all_sites - catalog.named)
        found = read_files(self.settings, sorted(linked - catalog.named))
        self.findings += found.findings
        return replace(
            catalog,
            linked=linked,
            snippets=snippet_files(self.settings, catalog.documents),
            samples=found.samples,
            drawings=found.drawings,
            left_out=frozenset(self.folders.left_out),
            drafts=frozenset(self.folders.drafts),
            stand_ins=self.stand_ins,
            unreadable=frozenset({*self.unreadable, *(finding.place.path for finding in found.findings)}),
            findings=tuple(sorted(self.findings, key=lambda finding: finding.order)),
        )

    def _pages_and_modules(self, paths: list[str]) -> tuple[dict[str, ProgramPage], dict[str, Module]]:
        folder = self.settings.content_folder
        pages: dict[str, ProgramPage] = {}
        modules: dict[str, Module] = {}
        if processes_for(len(paths), self.settings.jobs) > 1:
            self._render_ahead(self._page_reader().bodies(paths))
        for path in paths:
            item = self._taken(f"{folder}/{path}", partial(self._page_or_module, path))
            if isinstance(item, ProgramPage):
                pages[path] = item
            elif item and item.id in modules:
                self.findings.append(same_id(item, modules[item.id]))
            elif item:
                modules[item.id] = item
        return pages, modules

    def _page_reader(self) -> PageReader:
        folder = self.settings.content_folder
        return PageReader(self.settings.root / folder, folder, self.renderer, self.settings.limits)

    def _page_or_module(self, path: str) -> Read[ProgramPage | Module]:
        reader = self._page_reader()
        item = reader.page(path) if is_page(path) else reader.module(path)
        comments = [*reader.comments, *(comments_in(item.document) if item else ())]
        half_read = self.half_read.page if is_page(path) else self.half_read.module
        stand_in = half_read(path) if item is None and self.settings.with_drafts else None
        findings = [*reader.findings, *(item.document.findings if item else ())]
        return Read(item, tuple(findings), tuple(comments), stand_in)

    def _taken(self, path: str, read: Callable[[], Read[Item]]) -> Item | None:
        """What a file holds; from the store where there is one."""

        def taken(path: str, manner: Settings, facts: HouseFacts) -> Read[Item]:  # noqa: ARG001 (this reader's own)
            return self._in_time(path, read)

        given = (path, self.manner, self.renderer.facts)
        return self._noted(path, self.store.run(Task("reading", taken), *given) if self.store else taken(*given))

    def _in_time(self, path: str, read: Callable[[], Read[Item]]) -> Read[Item]:
        """What a file holds; only a finding where reading it takes too long, rendering aside."""
        try:
            return in_time(path, "reading this file", self.settings.limits, read)
        except SlowTextError as error:
            return Read(None, (error.finding,))

    def _facts(self, path: str, shape: type[Facts]) -> Read[tuple[Facts, Places]]:
        return self._in_time(path, partial(facts_in, path, shape, self.settings, self.renderer.facts))

    def _noted(self, path: str, found: Read[Item]) -> Item | None:
        """What came of a file, its findings and comments put to all others."""
        self.findings += found.findings
        self.comments += found.comments
        if found.item is None:
            self.unreadable.add(path)
            if isinstance(found.stand_in, Module | ProgramPage | Role):
                self.stand_ins[path] = found.stand_in
        return found.item

    def _render_ahead(self, texts: Iterable[SourceText]) -> None:
        if self.settings.jobs > 1:
            read_ahead(self.renderer, texts, self.settings.jobs)

    def _baseline(self) -> tuple[Known, ...]:
        known, findings = read_baseline(self.settings.root, self.settings.lint.baseline)
        self.findings += findings
        return known

    def _organization(self, files: list[str]) -> Organization:
        path = f"{self.settings.content_folder}/{ORGANIZATION_FILE}"
        read = self._noted(path, self._facts(path, OrganizationFormat)) if ORGANIZATION_FILE in files else None
        return organization_from(read[0], path, read[1]) if read else NO_ORGANIZATION

    def _program(self, files: list[str]) -> Program | None:
        path = f"{self.settings.content_folder}/{PROGRAM_FILE}"
        if PROGRAM_FILE not in files:
            if path not in self.unreadable and (self.settings.root / self.settings.content_folder).is_dir():
                self.findings.append(program_missing(path))
            return None
        program = self._noted(path, self._program_in(path))
        if program is None and self.settings.with_drafts:
            self.stand_ins[path] = self.half_read.program(path)
        return program

    def _program_in(self, path: str) -> Read[Program]:
        read = self._facts(path, ProgramFormat)
        if read.item is None:
            return Read(None, read.findings, read.comments)
        try:
            program = program_from(read.item[0], path, read.item[1], self.renderer)
        except RefusedTextError as error:
            return Read(None, (*read.findings, error.finding), read.comments)
        return _whole(read, program, program.documents)

    def _roles(self) -> Iterator[Role]:
        folder = self.folders.folder(self.settings.roles_folder, "one YAML file for each role")
        if not folder:
            return
        files, findings = role_files(folder, self.settings.roles_folder)
        self.findings += findings
        self.unreadable.update(finding.place.path for finding in findings)
        # A preview has a store and one process; elsewhere the bindings of all roles are rendered at once.
        facts = {} if self.store else {path: self._facts(path, RoleFormat) for _, path in files}
        written = [read.item for read in facts.values() if read.item]
        self._render_ahead(text for item in written for text in binding_texts(*item))
        waiting = {composed(path.removesuffix(".md")) for path in self.folders.drafts & self.folders.left_out}
        for role_id, path in files:
            role = self._taken(path, partial(self._role, role_id, path, facts.get(path)))
            if role:
                yield role.without(waiting) if waiting else role

    def _role(self, role_id: str, path: str, facts: Read[tuple[RoleFormat, Places]] | None) -> Read[Role]:
        read = facts or self._facts(path, RoleFormat)
        refused: tuple[Finding, ...] = ()
        role = None
        try:
            role = role_from(read.item[0], role_id, path, read.item[1], self.renderer) if read.item else None
        except RefusedTextError as error:
            refused = (error.finding,)
        if role is None:
            stand_in = self.half_read.role(role_id, path) if self.settings.with_drafts else None
            return Read(None, (*read.findings, *refused), read.comments, stand_in)
        return _whole(read, role, role.documents)


def _whole(read: Read[Any], item: Item, documents: Iterable[Document]) -> Read[Item]:
    """What came of a file with what its texts say: findings, and comments that silence some."""
    documents = tuple(documents)
    findings = [finding for document in documents for finding in document.findings]
    comments = [comment for document in documents for comment in comments_in(document)]
    return Read(item, (*read.findings, *findings), (*read.comments, *comments))
