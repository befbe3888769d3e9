"""What is new in a role's site, from what authors say of it: a page, and a feed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from rolepath.model.catalog import Catalog
from rolepath.model.links import FEED, HOME, UPDATES
from rolepath.model.module import Module
from rolepath.model.program import DEFAULT_ID
from rolepath.model.role import Role
from rolepath.model.site_plan import PagePlan
from rolepath.model.timetable.change import Change, Feed, FeedEntry
from rolepath.model.words import word

_REVIEWED = 8
"""How many of the modules that were checked last are listed."""


@dataclass(frozen=True)
class Update:
    """A change, with the title and the path of the page that it is about."""

    source: str
    number: int
    change: Change
    title: str
    path: str


def updates_of(catalog: Catalog, role: Role, paths: Iterable[str]) -> tuple[Update, ...]:
    """The changes that a role's learners see, newest first; `paths` are those of their pages."""
    found = sorted(_found(catalog, role, set(paths)), key=lambda update: (update.title, update.number))
    return tuple(sorted(found, key=lambda update: update.change.day, reverse=True))


def _found(catalog: Catalog, role: Role, paths: set[str]) -> Iterator[Update]:
    program = catalog.program
    if program:
        yield from _each("program", program.changes, program.title, HOME)
    yield from _each("role", role.changes, role.title, HOME)
    for path, module in catalog.modules_by_path.items():
        if path in paths:
            yield from _each(f"module:{module.id}", module.changes, module.title, path)
    for path, page in catalog.pages.items():
        if path in paths:
            yield from _each(f"page:{path}", page.changes, page.title, path)


def _each(source: str, changes: Iterable[Change], title: str, path: str) -> Iterator[Update]:
    for number, change in enumerate(changes):
        yield Update(source, number, change, title, path)


def reviewed_of(modules: Iterable[Module]) -> list[tuple[date, str, str]]:
    """Day, title and path of the modules that somebody has checked last, the newest first."""
    dated = [(module.reviewed, module.title, module.path) for module in modules if module.reviewed]
    return sorted(sorted(dated, key=lambda one: one[1]), key=lambda one: one[0], reverse=True)[:_REVIEWED]


def updates_page(
    role: Role,
    updates: Iterable[Update],
    reviewed: Iterable[tuple[date, str, str]],
    address: str,
    ways: Callable[[str], str],
    around: dict[str, Any],
) -> PagePlan:
    """The page; `reviewed` comes from `reviewed_of`, `ways` gives the way from it to the page of a path."""
    title = word("updates_page")
    lines = [
        {"day": one.change.day.isoformat(), "text": one.change.text, "title": one.title, "url": ways(one.path)}
        for one in updates
    ]
    checked = [{"day": day.isoformat(), "title": name, "url": ways(path)} for day, name, path in reviewed]
    data = {"updates": lines, "reviewed": checked, "feed": "feed.xml", "feed_path": FEED, **around}
    return PagePlan(UPDATES, address, title, "updates", role.path, metadata={"title": title}, data=data)


def feed_of(
    catalog: Catalog, role: Role, updates: tuple[Update, ...], addresses: Mapping[str, str]
) -> tuple[Feed, ...]:
    """The feed, none where nothing is new; ids are made of where a line stands, so that a corrected word is no news."""
    if not updates:
        return ()
    program = catalog.program
    name = f"rolepath:{program.id if program else DEFAULT_ID}:{role.id}"
    entries = tuple(
        FeedEntry(
            _urn(f"{name}:{one.source}:{one.change.day.isoformat()}:{_place(one, updates)}"),
            one.title,
            one.change.text,
            one.change.day,
            addresses[one.path],
        )
        for one in updates
    )
    title = f"{program.title} · {role.title}" if program else role.title
    author = (program.organization or program.title) if program else role.title
    return (Feed(FEED, _urn(name), title, author, addresses[UPDATES], entries),)


def _place(update: Update, updates: tuple[Update, ...]) -> int:
    """Which line of its source and day it is, the first written being 0."""
    same = [one.number for one in updates if (one.source, one.change.day) == (update.source, update.change.day)]
    return sorted(same).index(update.number)


def _urn(name: str) -> str:
    return uuid5(NAMESPACE_URL, name).urn
