"""Parts of a role's pages, each put together once as long as it is made of the same."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from rolepath.assemble.text.links import SiteLinks
from rolepath.model.module import Module
from rolepath.model.role import Role

Part = TypeVar("Part")
Ingredients = tuple[Any, ...]


class Parts:
    """Puts parts together, keeping nothing: a build plans each role once."""

    def part(self, name: tuple[str, ...], made_of: Ingredients, links: SiteLinks, make: Callable[[], Part]) -> Part:  # noqa: ARG002 (for those who keep)
        """What `make` returns; `made_of` are the things that it depends on, besides where links can lead."""
        return make()


class KeptParts(Parts):
    """Keeps the parts of one role's site for a preview, which plans again at each edit."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, ...], tuple[Ingredients, Any, frozenset[str]]] = {}
        self._destinations: list[Ingredients] = []

    def part(self, name: tuple[str, ...], made_of: Ingredients, links: SiteLinks, make: Callable[[], Part]) -> Part:
        """The part of a name, made anew only if anything has changed; the files that it needs are noted either way."""
        made_of = (self._once(links.destinations), *made_of)
        known = self._known.get(name)
        if known is None or not _same(known[0], made_of):
            part, assets = links.apart(make)
            known = self._known[name] = made_of, part, assets
        links.assets |= known[2]
        return cast("Part", known[1])

    def _once(self, destinations: Ingredients) -> Ingredients:
        """The same object for equal destinations, of which there are a few, so that parts need not compare them."""
        for known in self._destinations:
            if known == destinations:
                return known
        self._destinations = [*self._destinations[-7:], destinations]
        return destinations


def _same(known: Ingredients, given: Ingredients) -> bool:
    """Whether all are as they were. Modules and roles count as new when they were read anew, which is quick to see."""
    return len(known) == len(given) and all(
        one is other or (not isinstance(one, Module | Role) and one == other)
        for one, other in zip(known, given, strict=True)
    )
