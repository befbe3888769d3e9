"""A program as its preview shows it: every text that can be shown, with what is wrong with it at its place."""

import posixpath
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from rolepath.draft.documents import TOO_SLOW, with_refused_as_source, with_signs
from rolepath.draft.frames import bound_text, own_text, unwritten_text
from rolepath.draft.marks import WHOLE, Mark
from rolepath.draft.owners import PAGES, by_owner
from rolepath.lint.formats.excerpt import excerpt
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document, Rendering
from rolepath.model.finding import Finding
from rolepath.model.links import HOME, OWN_PLACES, role_pages, target_of
from rolepath.model.module import Module
from rolepath.model.place import SourceText
from rolepath.model.program import Program, ProgramPage
from rolepath.model.reserved_names import reserved_for
from rolepath.model.role import Binding, Entry, Role
from rolepath.model.sections import DEMANDED
from rolepath.model.timetable.session import Session

_ADDRESS = re.compile(r"[\w-][\w.-]*(/[\w-][\w.-]*)*")
_NO_PLACE = frozenset(("names-collide", "file-name-reserved", "name-not-portable"))
"""Rules after whose findings a page or file cannot lie where it is."""
_WIDTH = 72


def _no_lines(path: str) -> Sequence[str]:  # noqa: ARG001 (the signature of `lines`)
    return ()


class Drafts:
    """What there is to show of a program, and the marks of each page; `lines` gives a file's lines by its path.

    `catalog` is the program to make sites of. Nothing that is published is ever made of it.
    """

    def __init__(
        self, strict: Catalog, findings: Iterable[Finding], lines: Callable[[str], Sequence[str]] = _no_lines
    ) -> None:
        self._lines = cache(lines)
        self._by_path: dict[str, list[Finding]] = defaultdict(list)
        for finding in findings:
            self._by_path[finding.place.path].append(finding)
        self._is_unchecked = any(finding.rule == TOO_SLOW for found in self._by_path.values() for finding in found)
        self._marks: dict[tuple[str, str], list[Mark]] = defaultdict(list)
        self._folder = strict.content_folder
        whole = self._with_stand_ins(strict)
        whole = self._without_misplaced(whole)
        self.unwritten = {module.id: module for module in self._unwritten(whole)}
        whole = replace(whole, modules={**whole.modules, **self.unwritten})
        pages = {path: replace(page, document=self._page(page)) for path, page in whole.pages.items()}
        modules = {name: self._module(whole, module) for name, module in whole.modules.items()}
        roles = tuple(self._role(whole, role) for role in whole.roles)
        program = whole.program
        if program:
            program = replace(program, sessions=self._meetings(program.sessions, program.path))
        self.catalog = replace(whole, pages=pages, modules=modules, roles=roles, program=program)
        self._add_files()
        if whole.program:
            self._marks["", HOME] += [Mark(finding) for finding in self._by_path[whole.program.path]]

    def marks(self, site: str, path: str) -> list[Mark]:
        """What a page shows; `site` is the role's id, "" for the hub. A home of a role is no file of the content."""
        of_all = [] if site and path == HOME else self._marks["*", path]
        return [self._with_excerpt(mark) for mark in (*of_all, *self._marks[site, path])]

    def signature(self, site: str) -> tuple[str, ...]:
        """A line for each mark of a site; equal as long as no mark of it changes."""
        names = ("*", site)
        return tuple(f"{path} {mark.key}" for (of, path), marks in self._marks.items() if of in names for mark in marks)

    def elsewhere(self) -> list[Mark]:
        """The findings that no page shows: those of files that are on none."""
        listed = {entry.module for role in self.catalog.roles for entry in role.entries}
        shown = {*self.catalog.pages, *(item.path for item in self.catalog.modules.values() if item.id in listed)}
        told = {
            mark.finding
            for (site, path), marks in self._marks.items()
            if site != "*" or path in shown
            for mark in marks
        }
        found = [finding for findings in self._by_path.values() for finding in findings]
        return [self._with_excerpt(Mark(finding)) for finding in found if finding not in told]

    def _with_excerpt(self, mark: Mark) -> Mark:
        """The mark with the line of its file, where the page does not show that."""
        if mark.finding is None or mark.section:
            return mark
        place = mark.finding.place
        return replace(mark, excerpt=excerpt(place, self._lines(place.path), _WIDTH))

    def _with_stand_ins(self, strict: Catalog) -> Catalog:
        found = strict.stand_ins.values()
        modules = {item.id: item for item in found if isinstance(item, Module)}
        pages = {item.path: item for item in found if isinstance(item, ProgramPage)}
        roles = sorted((*strict.roles, *(item for item in found if isinstance(item, Role))), key=lambda role: role.path)
        program = next((item for item in found if isinstance(item, Program)), strict.program)
        return replace(
            strict,
            modules={**modules, **strict.modules},
            pages={**pages, **strict.pages},
            roles=tuple(roles),
            program=program,
        )

    def _without_misplaced(self, catalog: Catalog) -> Catalog:
        """Without files that would lie in the place of others, and without those that are refused."""

        def is_refused(path: str) -> bool:
            return any(finding.severity == "error" for finding in self._by_path.get(f"{self._folder}/{path}", ()))

        def has_place(path: str) -> bool:
            found = self._by_path.get(f"{self._folder}/{path}", ())
            return not any(finding.rule in _NO_PLACE and finding.severity == "error" for finding in found)

        # Where not all has been looked at, nobody knows what a drawing would do.
        files = frozenset(
            path
            for path in catalog.assets
            if not is_refused(path) and not (self._is_unchecked and path in catalog.drawings)
        )
        return replace(
            catalog,
            assets=files,
            in_all_sites=catalog.in_all_sites & files,
            modules={name: module for name, module in catalog.modules.items() if has_place(module.path)},
            pages={path: page for path, page in catalog.pages.items() if has_place(path)},
        )

    def _unwritten(self, catalog: Catalog) -> Iterable[Module]:
        """The modules that are listed and have no file, if pages can lie at their addresses."""
        taken = {*catalog.modules_by_path, *catalog.pages}
        for name, listed in catalog.listings.items():
            path = f"{name}.md"
            is_free = path not in taken and path != HOME and not path.startswith(("program/", *OWN_PLACES))
            can_be = _ADDRESS.fullmatch(name) and not name.endswith(".md") and not reserved_for(path)
            if name not in catalog.modules and is_free and can_be and catalog.drafts.isdisjoint({path}):
                title = posixpath.basename(name).replace("-", " ").replace("_", " ").capitalize()
                source = SourceText("", f"{self._folder}/{path}", ())
                task = next((entry.binding.task for _, entry in listed if entry.binding), None)
                yield Module(name, path, title, Document(source, Rendering()), task=task)

    def _checked(self, document: Document, path: str) -> tuple[Document, list[Finding]]:
        """A document without refused HTML, and the findings of its file."""
        findings = self._by_path.get(path, [])
        return with_refused_as_source(document, findings, is_unchecked=self._is_unchecked), findings

    def _page(self, page: ProgramPage) -> Document:
        document, findings = self._checked(page.document, f"{self._folder}/{page.path}")
        marks = [Mark(finding) for finding in findings]
        self._marks["*", page.path] += marks
        return with_signs(document, marks)

    def _module(self, catalog: Catalog, module: Module) -> Module:
        listed = catalog.listings.get(module.id, ())
        if module.id in self.unwritten:
            is_shared = catalog.is_shared(module.id)
            kinds = [kind for kind in DEMANDED if not (is_shared and kind.opening)]
            document, marks = unwritten_text(module, kinds, listed[0][0])
        else:
            path = f"{self._folder}/{module.path}"
            document, findings = self._checked(module.document, path)
            document, marks = own_text(module, document, findings)
        self._marks["*", module.path] += marks
        return replace(module, document=document) if document is not module.document else module

    def _role(self, catalog: Catalog, role: Role) -> Role:
        owned = by_owner(role, self._by_path.get(role.path, ()))
        with_pages = {
            entry.module: catalog.modules[entry.module] for entry in role.entries if entry.module in catalog.modules
        }
        pages = {*role_pages(catalog, role)}
        for owner, findings in owned.items():
            if owner not in with_pages:
                path = owner if owner in pages else HOME
                self._marks[role.id, path] += [Mark(finding) for finding in findings]
        curriculum = {
            phase: tuple(self._entry(catalog, role, entry, owned.get(entry.module, [])) for entry in entries)
            for phase, entries in role.curriculum.items()
        }
        policies = self._answers(role.policies, owned.get(PAGES["policies"], []))
        concerns = self._answers(role.concerns, owned.get(PAGES["concerns"], []))
        checkins, sessions = self._meetings(role.checkins, role.path), self._meetings(role.sessions, role.path)
        found = replace(
            role,
            curriculum=curriculum if curriculum != dict(role.curriculum) else role.curriculum,
            policies=policies,
            concerns=concerns,
            checkins=checkins,
            sessions=sessions,
        )
        return role if found == role else found

    def _meetings(self, meetings: Sequence[Session], path: str) -> tuple[Session, ...]:
        """Meetings with agendas that can be shown; `path` is that of the file in which they stand."""
        return tuple(replace(item, agenda=self._agenda(item.agenda, path)) for item in meetings)

    def _agenda(self, text: Document | None, path: str) -> Document | None:
        """An agenda without refused HTML; what is found in it is shown by the page of its file."""
        if text is None:
            return None
        findings = [finding for finding in self._by_path.get(path, ()) if finding.place.line in text.source.lines]
        return with_refused_as_source(text, findings, is_unchecked=self._is_unchecked)

    def _entry(self, catalog: Catalog, role: Role, entry: Entry, findings: list[Finding]) -> Entry:
        if entry.module not in catalog.modules:
            return entry
        module, binding = catalog.modules[entry.module], entry.binding
        if binding is None and not catalog.is_shared(entry.module):
            self._marks[role.id, module.path] += [Mark(finding) for finding in findings]
            return entry
        safe = binding and replace(
            binding,
            opening=with_refused_as_source(binding.opening, findings, is_unchecked=self._is_unchecked),
        )
        document, marks = bound_text(role, entry, safe, findings)
        self._marks[role.id, module.path] += marks
        if binding and not marks and document is binding.opening:
            return entry
        opening = replace(safe, opening=document) if safe else Binding(document)
        return replace(entry, binding=opening)

    def _answers(self, text: Document | None, findings: list[Finding]) -> Document | None:
        if text is None:
            return None
        safe = with_refused_as_source(text, findings, is_unchecked=self._is_unchecked)
        return with_signs(safe, map(Mark, findings))

    def _add_files(self) -> None:
        """Shows the findings of a file on the pages that lead to it."""
        refused = {path for path in self._by_path if path.startswith(f"{self._folder}/") and not path.endswith(".md")}
        if not refused:
            return
        for site, path, origin, document in self._texts():
            targets = {target_of(link.target, origin, self.catalog).path for link in document.rendering.links}
            for target in sorted(f"{self._folder}/{target}" for target in targets):
                if target in refused:
                    self._marks[site, path] += [Mark(finding) for finding in self._by_path[target]]

    def _texts(self) -> Iterable[tuple[str, str, str, Document]]:
        """Each text with the site that shows it, its page, and the file from which its links start."""
        modules = self.catalog.modules
        yield from (("*", module.path, module.path, module.document) for module in modules.values())
        yield from (("*", page.path, page.path, page.document) for page in self.catalog.pages.values())
        for role in self.catalog.roles:
            for entry in role.entries:
                if entry.binding and entry.module in modules:
                    yield role.id, modules[entry.module].path, HOME, entry.binding.opening


def unfinished(marks: Iterable[Mark]) -> Mapping[str, int]:
    """How many sections are to be written, how many things to be mended, and how many to be looked at."""
    found = list(marks)
    frames = [mark for mark in found if mark.section and mark.section != WHOLE]
    others = [mark.finding for mark in found if mark.finding and not mark.section]
    errors = sum(finding.severity == "error" for finding in others)
    return {"frames": len(frames), "errors": errors, "warnings": len(others) - errors}
