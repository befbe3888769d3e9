"""The sites of a program that cannot be published yet: their pages with what is wrong, and a page that lists it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from rolepath.assemble.text.addresses import page_address, way
from rolepath.draft.drafts import Drafts, unfinished
from rolepath.draft.marks import Mark
from rolepath.html.as_source import as_source
from rolepath.model.links import HOME
from rolepath.model.role import Role
from rolepath.model.settings import Settings
from rolepath.model.site_plan import NavigationItem, PagePlan, SitePlan
from rolepath.model.words import word

_TO_WRITE = "still-to-write.md"
_ON_PAPER = frozenset(("handbook", "worksheet", "facilitator", "facilitator_home", "pulse", "tally", "signs"))
"""Pages that show what others do; findings stand there."""


def as_draft(site: SitePlan, drafts: Drafts, settings: Settings) -> SitePlan:
    """A site with its marks, and with the list of what is to be written."""
    pages = [_with_marks(site, page, drafts) for page in site.pages]
    lines = [line for page in pages for line in _line(page)]
    elsewhere = [] if site.slug else [mark.values for mark in drafts.elsewhere()]
    roles = [] if site.slug else [_role(role, drafts, settings) for role in drafts.catalog.roles]
    if not lines and not elsewhere and not any(role["lines"] for role in roles):
        return replace(site, pages=tuple(pages))
    path = _free(site)
    address = page_address(path, directory_urls=settings.directory_urls)
    data = {
        "lines": [line | {"url": way(address, line["address"])} for line in lines],
        "roles": [_seen_from(address, role) for role in roles],
        "elsewhere": elsewhere,
        "done": sum(_is_ready(page) for page in pages if page.layout == "module"),
        "all": sum(page.layout == "module" for page in pages),
        "plan": way(address, ""),
        "draft": {"marks": []},
    }
    title = word("draft_list")
    metadata = {"title": title, "search": {"exclude": True}}
    own = PagePlan(path, address, title, "drafts", pages[0].source, metadata=metadata, data=data)
    home = next(page for page in pages if page.path == HOME)
    summary = {
        "list": way(home.url, address),
        "lines": [line | {"url": way(home.url, line["address"])} for line in lines if line["path"] != HOME],
        "roles": [_seen_from(home.url, role) for role in roles],
        "elsewhere": len(elsewhere),
        "done": data["done"],
        "all": data["all"],
    }
    if not (summary["lines"] or roles or elsewhere):
        return replace(site, pages=(*pages, own), navigation=(*site.navigation, NavigationItem(title, path)))
    shown = replace(home, data={**home.data, "draft": {"marks": [], **home.data.get("draft", {}), "summary": summary}})
    return replace(
        site,
        pages=(*(shown if page is home else page for page in pages), own),
        navigation=(*site.navigation, NavigationItem(title, path)),
    )


def page_as_source(page: PagePlan, message: str, text: str) -> PagePlan:
    """A page that cannot be put together, as the source of its text and the reason."""
    data = {
        **page.data,
        "draft": {**page.data.get("draft", {"marks": []}), "reason": message},
        "source": as_source(text) if text else "",
    }
    return replace(page, layout="draft_source", data=data, headings=())


def site_of_reason(drafts: Drafts, message: str, role: Role | None = None) -> SitePlan:
    """The site of a role, or the hub, of which nothing can be shown but why."""
    program = drafts.catalog.program
    slug = role.id if role else ""
    title = program.title if program else word("program")
    source = role.path if role else drafts.catalog.content_folder
    marks = [mark.values for mark in drafts.marks(slug, HOME)]
    data = {"draft": {"marks": marks, "reason": message}, "source": "", "summary": ""}
    name = role.title if role else title
    page = PagePlan(HOME, "", name, "draft_source", source, metadata={"title": name}, data=data)
    whole = f"{role.title} · {title}" if role else title
    return SitePlan(slug, whole, "", (page,), (NavigationItem(name, HOME),))


def _with_marks(site: SitePlan, page: PagePlan, drafts: Drafts) -> PagePlan:
    marks = () if page.layout in _ON_PAPER else drafts.marks(site.slug, page.path)
    if not marks:
        return page
    draft = {"marks": [mark.values for mark in marks], "counts": unfinished(marks)}
    return replace(page, data={**page.data, "draft": draft})


def _is_ready(page: PagePlan) -> bool:
    return not any(mark["is_error"] for mark in page.data.get("draft", {}).get("marks", ()))


def _line(page: PagePlan) -> Iterator[dict[str, Any]]:
    """A page in the list, if there is something to do about it."""
    draft = page.data.get("draft")
    if draft:
        yield {
            "path": page.path,
            "address": page.url,
            "title": page.title,
            "layout": page.layout,
            "marks": draft["marks"],
            "counts": draft["counts"],
        }


def _role(role: Role, drafts: Drafts, settings: Settings) -> dict[str, Any]:
    """A role in the hub's list, with the modules of it that are not ready."""
    lines: list[dict[str, Any]] = []
    listed = [entry.module for entry in role.entries]
    paths = [HOME, *(drafts.catalog.modules[name].path for name in listed if name in drafts.catalog.modules)]
    titles = {module.path: module.title for module in drafts.catalog.modules.values()}
    for path in dict.fromkeys(paths):
        marks: list[Mark] = drafts.marks(role.id, path)
        if marks:
            address = page_address(path, directory_urls=settings.directory_urls)
            lines.append({"title": titles.get(path, role.title), "address": address, "counts": unfinished(marks)})
    counts = {name: sum(line["counts"][name] for line in lines) for name in ("frames", "errors", "warnings")}
    return {"id": role.id, "title": role.title, "lines": lines, "counts": counts}


def _seen_from(address: str, role: dict[str, Any]) -> dict[str, Any]:
    """A role of the hub's list with the ways to it and to its pages."""
    home = f"{role['id']}/index.html"
    lines = [
        line | {"url": way(address, f"{role['id']}/{line['address']}" if line["address"] else home)}
        for line in role["lines"]
    ]
    return {**role, "url": way(address, home), "lines": lines}


def _free(site: SitePlan) -> str:
    """A path for the list at which nothing lies."""
    taken = {page.path for page in site.pages}
    path = _TO_WRITE
    while path in taken:
        path = f"x-{path}"
    return path
