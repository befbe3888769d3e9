"""Where a module is shown, and which roles and pages a change to files touches."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rolepath.assemble.pages.welcome import SPONSOR
from rolepath.assemble.text.addresses import page_address
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document
from rolepath.model.links import HOME, TargetKind, hub_pages, role_pages, target_of
from rolepath.model.module import Module
from rolepath.model.role import Role
from rolepath.model.settings import Settings

HUB = ""


@dataclass(frozen=True)
class Listing:
    """A role that lists a module; `form` is "bound", "own", or "not bound" where the role should say more.

    `file` and `line` are the line of the curriculum, `page` is the address below the hub.
    """

    role: str
    title: str
    phase: str
    form: str
    file: str
    line: int
    page: str


@dataclass(frozen=True, order=True)
class ShownPage:
    """A page of a site; `site` is the role's id, "" for the hub; `address` is seen from the hub."""

    site: str
    path: str
    address: str


@dataclass(frozen=True)
class ChangedFile:
    """A file and what it is to the program, with the addresses of the pages that show something of it."""

    path: str
    what: str
    pages: tuple[str, ...]


@dataclass(frozen=True)
class Touched:
    """What changed files touch."""

    files: tuple[ChangedFile, ...]
    roles: tuple[str, ...]
    pages: tuple[ShownPage, ...]


PageSet = frozenset[tuple[str, str]]
"""Pages by site and path."""


def listings_of(catalog: Catalog, settings: Settings, module: Module) -> tuple[Listing, ...]:
    """The roles that list a module, in the order of their names."""
    shared = catalog.is_shared(module.id)
    found = []
    for role, entry in catalog.listings.get(module.id, ()):
        phase = catalog.program.phase(entry.phase) if catalog.program else None
        found.append(
            Listing(
                role=role.id,
                title=role.title,
                phase=phase.title if phase else entry.phase,
                form="bound" if entry.binding else "not bound" if shared else "own",
                file=entry.place.path,
                line=entry.place.line,
                page=_address(role.id, module.path, settings),
            )
        )
    return tuple(found)


def touched_by(paths: Iterable[str], configuration: str, catalog: Catalog, settings: Settings) -> Touched:
    """What a change to files touches; paths are relative to the project, `configuration` is one of them."""
    reach = _Reach(catalog, settings, configuration)
    files: list[ChangedFile] = []
    roles: set[str] = set()
    places: set[tuple[str, str]] = set()
    for path in sorted(set(paths)):
        what, shown, listed = reach.of(path)
        places |= shown
        roles |= listed | {site for site, _ in shown if site != HUB}
        addresses = sorted(_address(site, page, settings) for site, page in shown)
        files.append(ChangedFile(path, what, tuple(addresses)))
    pages = sorted(ShownPage(site, page, _address(site, page, settings)) for site, page in places)
    return Touched(tuple(files), tuple(sorted(roles)), tuple(pages))


def _address(site: str, page: str, settings: Settings) -> str:
    address = page_address(page, directory_urls=settings.directory_urls)
    return f"{site}/{address}" if site else address or "./"


class _Reach:
    """Which pages show something of a file."""

    def __init__(self, catalog: Catalog, settings: Settings, configuration: str) -> None:
        self._catalog = catalog
        self._settings = settings
        self._configuration = configuration
        self._sites = {HUB: hub_pages(catalog), **{role.id: role_pages(catalog, role) for role in catalog.roles}}
        self._everything = frozenset((site, page) for site, pages in self._sites.items() for page in pages)

    def of(self, path: str) -> tuple[str, PageSet, frozenset[str]]:
        """What a file is, the pages that show something of it, and roles that name it without such a page."""
        content, roles = f"{self._catalog.content_folder}/", f"{self._catalog.roles_folder}/"
        if path.startswith(content):
            return self._content(path.removeprefix(content), path)
        if path.startswith(roles) and path.endswith((".yml", ".yaml")):
            return self._role(path)
        if path == self._configuration:
            return "configuration of all sites", self._everything, frozenset()
        return "neither content nor role", frozenset(), frozenset()

    def _content(self, name: str, path: str) -> tuple[str, PageSet, frozenset[str]]:
        if name == "organization.yml":
            return "organization", self._everything, frozenset()
        if name == "program.yml":
            return "program", self._everything, frozenset()
        if name == HOME or (name.startswith("program/") and name.endswith(".md")):
            return "page of the program", self._page(name), frozenset()
        if name.endswith(".md"):
            return self._module(name, path)
        if name in self._catalog.in_all_sites:
            return "file of all sites", self._everything, frozenset()
        return "file that pages link to", self._linking(name), frozenset()

    def _module(self, name: str, path: str) -> tuple[str, PageSet, frozenset[str]]:
        module = self._catalog.modules_by_path.get(name)
        listings = self._catalog.listings.get(module.id if module else name.removesuffix(".md"), ())
        roles = frozenset(role.id for role, _ in listings)
        if module:
            return "module", frozenset((role, name) for role in roles), roles
        state = "cannot be read" if path in self._catalog.unreadable else "is gone"
        return f"module that {state}", frozenset(), roles

    def _page(self, name: str) -> PageSet:
        """The hub's page and those of the roles; each role's home is its own."""
        shown = {(site, name) for site, pages in self._sites.items() if name in pages and (name != HOME or site == HUB)}
        homes = {(site, HOME) for site in self._sites} if name == SPONSOR else set()  # which show its first words
        return frozenset(shown | homes)

    def _role(self, path: str) -> tuple[str, PageSet, frozenset[str]]:
        """All pages of a role, for its tasks and helpers stand on each, and its card on the hub."""
        card = frozenset({(HUB, HOME)})
        role = next((role for role in self._catalog.roles if role.path == path), None)
        if role:
            return "role", card | {(role.id, page) for page in self._sites[role.id]}, frozenset({role.id})
        state = "cannot be read" if path in self._catalog.unreadable else "is gone"
        return f"role that {state}", card, frozenset()

    def _linking(self, name: str) -> PageSet:
        found = {place for document, origin, place in self._shown_texts() if self._leads_to(document, origin, name)}
        return frozenset(found)

    def _leads_to(self, document: Document, origin: str, name: str) -> bool:
        """Whether a text links to a file, which may be gone by now."""
        targets = (target_of(link.target, origin, self._catalog) for link in document.rendering.links)
        return any(target.path == name and target.kind in (TargetKind.ASSET, TargetKind.MISSING) for target in targets)

    def _shown_texts(self) -> Iterator[tuple[Document, str, tuple[str, str]]]:
        """Every text, the file that its links start from, and a page that shows it."""
        for page in self._catalog.pages.values():
            for place in self._page(page.path):
                yield page.document, page.path, place
        for role in self._catalog.roles:
            yield from self._texts_of(role)

    def _texts_of(self, role: Role) -> Iterator[tuple[Document, str, tuple[str, str]]]:
        for entry in role.entries:
            module = self._catalog.modules.get(entry.module)
            if module:
                yield module.document, module.path, (role.id, module.path)
            if module and entry.binding:
                yield entry.binding.opening, HOME, (role.id, module.path)
        for page, document in role.answers.items():
            yield document, HOME, (role.id, page)
