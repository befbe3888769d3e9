"""Hands the rules what they judge, one item after the other, and remembers what they said."""

from collections.abc import Iterator
from functools import cached_property

from rolepath.lint.program.items import Item, Scope, items_of
from rolepath.lint.rules.rule import Report, Rule
from rolepath.model.catalog import Catalog

Said = dict[str, tuple[Report, ...]]
"""What rules reported, by their names."""


class Memory:
    """What rules said of items in the last check of a process that checks again and again, as a preview does."""

    def __init__(self) -> None:
        self._last: dict[tuple[Scope, str], tuple[Item, Said]] = {}
        self._now: dict[tuple[Scope, str], tuple[Item, Said]] = {}

    def begin(self) -> None:
        """Forgets what the last check did not ask for: so there is never more than one program in here."""
        self._last, self._now = self._now, {}

    def of(self, scope: Scope, item: Item) -> Said:
        """The reports on an item by rule, empty for one that is new or has changed; the caller adds to them."""
        known = self._last.get((scope, item.name))
        said: Said = known[1] if known and known[0] == item else {}
        self._now[scope, item.name] = item, said
        return said


class Case:
    """An item with what is known of it while rules judge it."""

    def __init__(self, item: Item, said: Said | None = None) -> None:
        self.item = item
        self.document = item.documents[0] if item.documents else None  # whose path is told if a rule takes too long
        self._said = said

    @cached_property
    def is_readable(self) -> bool:
        """Whether the sections of all its texts can be trusted."""
        return self.item.is_readable

    def is_for(self, rule: Rule) -> bool:
        """Whether the rule has to judge the item."""
        return (self.item.is_listed or not rule.only_listed) and (not rule.only_readable or self.is_readable)

    def judged(self, rule: Rule, catalog: Catalog, *, takes_catalog: bool) -> tuple[Report, ...]:
        """What a rule says of the item; remembered, where nothing but the item decides that."""
        if rule.check is None:
            return ()
        if takes_catalog:
            return tuple(rule.check(self.item.what, catalog))
        if self._said is None:
            return tuple(rule.check(self.item.what))
        if rule.name not in self._said:
            self._said[rule.name] = tuple(rule.check(self.item.what))
        return self._said[rule.name]


class Cases:
    """All items of a catalog, or those of which a finding can be in one file."""

    def __init__(self, catalog: Catalog, memory: Memory | None = None, path: str = "") -> None:
        self._catalog = catalog
        self._memory = memory
        self._path = path
        self._known: dict[Scope, list[Case]] = {}
        if memory:
            memory.begin()

    def reports(self, rule: Rule) -> Iterator[Report]:
        """What a rule says of everything that it has to judge."""
        takes_catalog = rule.takes_catalog
        for case in self._of(rule.scope):
            if case.is_for(rule):
                yield from case.judged(rule, self._catalog, takes_catalog=takes_catalog)

    def _of(self, scope: Scope) -> list[Case]:
        if scope not in self._known:
            items = (item for item in items_of(self._catalog, scope) if not self._path or self._path in item.paths)
            self._known[scope] = [Case(item, self._said(scope, item)) for item in items]
        return self._known[scope]

    def _said(self, scope: Scope, item: Item) -> Said | None:
        return self._memory.of(scope, item) if self._memory and scope is not Scope.PROGRAM else None
