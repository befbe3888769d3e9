"""The hub: what the program is, the sponsor's welcome, a card for each role, the pages for leaders."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from rolepath.assemble.curriculum.coverage import coverage
from rolepath.assemble.curriculum.phases import phase_facts
from rolepath.assemble.pages.measurement import MEASUREMENT, claims_of, scorecard, with_claims
from rolepath.assemble.pages.prose_page import prose_page
from rolepath.assemble.pages.signs import signs_page
from rolepath.assemble.pages.stories import stories_of
from rolepath.assemble.pages.support import support_of
from rolepath.assemble.pages.welcome import welcome
from rolepath.assemble.text.addresses import page_address, way
from rolepath.assemble.text.links import SiteLinks
from rolepath.html.anchors import own_place
from rolepath.model.catalog import Catalog
from rolepath.model.document import Heading
from rolepath.model.lesson import lessons_of
from rolepath.model.links import COVERAGE, HOME, SCORECARD, SIGNS_PAGE, hub_pages
from rolepath.model.program import DEFAULT_ID
from rolepath.model.reserved_names import folded
from rolepath.model.role import Role
from rolepath.model.settings import Settings
from rolepath.model.site_plan import NavigationItem, PagePlan, SitePlan
from rolepath.model.words import word

_LAYOUTS = {HOME: "hub_home", "program/support.md": "support", COVERAGE: "coverage"}

_OWN_HEADINGS = {"roles": "choose-your-role", "welcome": "welcome", "phases": "phases"}


def hub_site(catalog: Catalog, settings: Settings) -> SitePlan:
    """The hub's plan."""
    addresses = {path: page_address(path, directory_urls=settings.directory_urls) for path in hub_pages(catalog)}
    links = SiteLinks(catalog, addresses)
    program = catalog.program
    title = program.title if program else word("program")
    pages = [_page(catalog, path, links, addresses[path], title) for path in addresses]
    shown = tuple(NavigationItem(page.title, page.path) for page in pages)
    if not catalog.results.is_empty and SIGNS_PAGE not in addresses:
        address = page_address(SIGNS_PAGE, directory_urls=settings.directory_urls)
        pages.append(signs_page(catalog, SiteLinks(catalog, {**addresses, SIGNS_PAGE: address}), address))
    return SitePlan(
        slug="",
        title=title,
        description=program.summary if program else "",
        pages=tuple(pages),
        navigation=shown,
        assets=tuple(sorted(_outside_of_roles(links.assets, catalog) | catalog.in_all_sites)),
        program=program.id if program else DEFAULT_ID,
        downloads=(scorecard(catalog),) if MEASUREMENT in addresses else (),
    )


def _outside_of_roles(paths: Iterable[str], catalog: Catalog) -> set[str]:
    """The files whose place in the hub is not within a role's site, which replaces all that lies there."""
    sites = {folded(role.id) for role in catalog.roles}
    return {path for path in paths if folded(path).split("/")[0] not in sites}


def _page(catalog: Catalog, path: str, links: SiteLinks, address: str, title: str) -> PagePlan:
    is_home = path == HOME
    layout = _LAYOUTS.get(path, "prose")
    page = catalog.pages.get(path)
    source = f"{catalog.content_folder}/{path}" if page else f"{catalog.content_folder}/program.yml"
    named = word("coverage_page") if path == COVERAGE else title
    place = {"path": path, "url": address, "title": named, "layout": layout, "source": source}
    around: dict[str, Any] = {"help": support_of(None, catalog.program), "coverage": coverage(catalog)}
    if is_home:
        taken = page.document.rendering.anchors if page else frozenset[str]()
        around |= _home(catalog, links, address, taken)
    plan = prose_page(page, None, links, place, around)
    if is_home:
        return replace(plan, headings=(*_headings(around), *plan.headings))
    if path != MEASUREMENT:
        return plan
    claims = [claims_of(catalog, role) for role in catalog.roles]
    return with_claims(plan, catalog, claims, way(address, SCORECARD))


def _home(catalog: Catalog, links: SiteLinks, address: str, taken: frozenset[str]) -> dict[str, Any]:
    program = catalog.program
    return {
        "organization": program.organization if program else "",
        "phases": [phase_facts(phase, program.start) for phase in program.phases] if program else [],
        "cards": [_card(catalog, role, address, taken) for role in catalog.roles],
        "anchors": {name: own_place(anchor, taken) for name, anchor in _OWN_HEADINGS.items()},
        "welcome": welcome(catalog, links),
        "stories": stories_of(catalog, links, HOME),
    }


def _headings(around: dict[str, Any]) -> Iterator[Heading]:
    """What the template puts above the page's own sections."""
    anchors = around["anchors"]
    if around["cards"]:
        yield Heading(2, anchors["roles"], word("choose_role"), "")
    for card in around["cards"]:
        yield Heading(3, card["anchor"], card["title"], "")
    if around["welcome"]:
        yield Heading(2, anchors["welcome"], word("welcome"), "")
    if around["phases"]:
        yield Heading(2, anchors["phases"], word("how_it_works"), "")


def _card(catalog: Catalog, role: Role, address: str, taken: frozenset[str]) -> dict[str, Any]:
    """A role as the hub shows it; its page is named, as people open the hub from a folder, too.

    Its modules are those that can be done: one that a session uses again and again is no part of how far one is.
    """
    lessons = lessons_of(catalog, role)
    return {
        "id": role.id,
        "anchor": own_place(f"role-{role.id}", taken),
        "title": role.title,
        "summary": role.summary,
        "tasks": list(role.tasks.values()),
        "modules": sum(not lesson.module.session for lesson in lessons),
        "url": way(address, f"{role.id}/index.html"),
    }
