"""The product in one sentence: read the files, lint what they say, assemble a site for each role."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from rolepath.assemble.hub_site import hub_site
from rolepath.assemble.program import revised_page, role_site
from rolepath.assemble.text.parts import KeptParts
from rolepath.draft.drafts import Drafts
from rolepath.draft.pages import as_draft, page_as_source, site_of_reason
from rolepath.lint.driver import Memory
from rolepath.lint.linter import Linted, lint, lint_file
from rolepath.memo.store import Store, Task
from rolepath.memo.watch import Reads, watching
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Finding, Severity
from rolepath.model.place import SourceText
from rolepath.model.role import Role
from rolepath.model.settings import Settings
from rolepath.model.site_plan import PagePlan, SitePlan
from rolepath.model.suppression import Suppressed
from rolepath.model.times.time_spent import measured
from rolepath.read.catalog_reader import read_catalog
from rolepath.read.files.source import read_text, unsaved
from rolepath.read.markdown.dialect import dialect_of
from rolepath.read.markdown.markdown_renderer import Prepare, Renderer
from rolepath.slow_text import in_time, in_time_for_all

__all__ = [
    "Checked",
    "Drafts",
    "KeptPlans",
    "Prepare",
    "Sources",
    "as_draft",
    "check",
    "dialect_of",
    "drafts_of",
    "findings_of",
    "page_as_source",
    "plan_hub",
    "plan_role",
    "revise",
    "site_of_reason",
    "sources_of",
]

PLANNING = "making pages of this text"
_MEMORY = Task("what rules said in the last check", Memory)  # one for each store, as it depends on nothing


@dataclass(frozen=True)
class Checked:
    """A program as written, and all that is wrong with it."""

    catalog: Catalog
    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...] = ()
    reads: Reads = field(default_factory=dict)
    """Everything that reading has read; `is_known` tells whether that is all that has a say in what was read."""

    is_known: bool = True

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings for which nothing may be published."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)


@dataclass(frozen=True)
class Sources:
    """Facts, and files relative to the project of which each byte may matter."""

    facts: tuple[str, ...]
    files: tuple[str, ...]


def check(
    settings: Settings, store: Store | None = None, *, is_preview: bool = False, prepare: Prepare | None = None
) -> Checked:
    """Reads and lints; ContentError only for settings that name what does not exist.

    A preview checks again and again with one store, in which files are found as they were read before, and what rules
    said of what has not changed. What `prepare` makes of texts may depend on what nobody knows of; then each is read
    anew.
    """
    store = store or Store(settings.root, settings.cache_folder)
    renderer = Renderer(settings.dialect, store, settings.limits, prepare=prepare)
    with measured("read"), watching() as watch:
        catalog = read_catalog(settings, renderer, store if is_preview and not prepare else None)
    with measured("lint"):
        memory = store.run(_MEMORY) if is_preview else None
        linted = lint(catalog, settings.lint, settings.jobs, settings.limits, memory)
    return Checked(catalog, linted.findings, linted.suppressed, watch.reads, watch.is_complete)


def findings_of(path: str, text: str, settings: Settings) -> Linted:
    """What is wrong with one file of the program if this is saved in it; `path` is relative to the project.

    The rest of the program is read as it lies there, mostly from the cache: whether a link leads somewhere, and which
    role has a module, is told by other files. Rules about the whole program are left out.
    """
    renderer = Renderer(settings.dialect, Store(settings.root, settings.cache_folder), settings.limits)
    with unsaved(settings.root / path, text):
        catalog = read_catalog(settings, renderer)
    return lint_file(catalog, path, settings.lint, settings.limits)


def drafts_of(checked: Checked, settings: Settings) -> Drafts:
    """What a preview shows of a program, whatever is wrong with it; nothing else may be made of that."""

    def lines(path: str) -> Sequence[str]:
        limits = settings.limits
        text = read_text(settings.root / path, path, max(limits.page_kb, limits.yaml_kb))
        return () if isinstance(text, Finding) else text.split("\n")

    return Drafts(checked.catalog, checked.findings, lines)


def plan_hub(catalog: Catalog, settings: Settings) -> SitePlan:
    """The site that leads to all others; ContentError names the text on which planning takes too long."""
    return in_time_for_all(catalog, PLANNING, settings.limits, lambda: hub_site(catalog, settings))


def plan_role(catalog: Catalog, settings: Settings, role: Role) -> SitePlan:
    """The site of one role; ContentError names the text on which planning takes too long."""
    return _planned(catalog, settings, role)


class KeptPlans:
    """The plans of roles in a preview: what has not changed, a role or a part of its pages, is not planned again."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[tuple[Any, ...], SitePlan]] = {}
        self._parts = defaultdict[str, KeptParts](KeptParts)

    def plan_role(self, catalog: Catalog, settings: Settings, role: Role) -> SitePlan:
        """The plan of a role; the last one, as long as nothing that it is made of has changed."""
        made_of = _made_of(catalog, settings, role)
        if role.id not in self._known or self._known[role.id][0] != made_of:
            self._known[role.id] = made_of, _planned(catalog, settings, role, self._parts[role.id])
        return self._known[role.id][1]


def _planned(catalog: Catalog, settings: Settings, role: Role, parts: KeptParts | None = None) -> SitePlan:
    return in_time_for_all(catalog, PLANNING, settings.limits, lambda: role_site(catalog, role, settings, parts))


def _made_of(catalog: Catalog, settings: Settings, role: Role) -> tuple[Any, ...]:
    """What a role's plan is made of: of modules that it does not list, only where they lie, as links may name them."""
    modules = catalog.modules_of(role)
    places = (catalog.content_folder, frozenset(catalog.modules_by_path), catalog.assets, catalog.in_all_sites)
    return settings, role, catalog.program, dict(catalog.pages), modules, places, catalog.recorded, catalog.results


def sources_of(catalog: Catalog, role: Role) -> Sources:
    """What a role's plan is made of, besides settings: as long as all is the same, byte for byte, so is the plan."""
    modules = [module.path for module in catalog.modules_of(role)]
    content = [f"{catalog.content_folder}/{path}" for path in (*catalog.pages, *modules)]
    facts = [part.path for part in (catalog.program, catalog.organization) if part and part.path]
    places = (sorted(catalog.modules_by_path), sorted(catalog.assets), sorted(catalog.in_all_sites))
    recorded = sorted(catalog.recorded.items())
    return Sources(
        (role.id, repr(places), repr(recorded), repr(catalog.results)),
        tuple(dict.fromkeys([role.path, *facts, *content])),
    )


def revise(catalog: Catalog, settings: Settings, site: SitePlan, page: PagePlan, markdown: str) -> PagePlan:
    """A page made again of Markdown that a plugin changed after it was planned; ContentError where it cannot be."""
    lines = range(1, markdown.count("\n") + 2)
    text = Renderer(settings.dialect, limits=settings.limits).document(SourceText(markdown, page.source, lines))
    limits = settings.limits
    return in_time(page.source, PLANNING, limits, lambda: revised_page(catalog, settings, site, page, text))
