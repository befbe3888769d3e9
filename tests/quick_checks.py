"""What rules have said of an item in any check of this process: they are not asked again about an equal one.

`make test-thorough` asks them each time, so that no law holds only for what is remembered. That a memory changes
nothing of what is found is shown by tests of the linter and of previews.
"""

import os
from functools import cache

from rolepath.lint.driver import Memory, Said
from rolepath.lint.program.items import Item, Scope
from sampling import SEED

_MOST = 8
"""Versions of an item that are remembered: the first one, and those that were seen last."""


class _Shared(Memory):
    """Remembers more than the last check, as tests look at one program after the other."""

    def __init__(self) -> None:
        super().__init__()
        self._seen: dict[tuple[Scope, str], list[tuple[Item, Said]]] = {}

    def begin(self) -> None:
        """Forgets nothing."""

    def of(self, scope: Scope, item: Item) -> Said:
        """As the memory of a preview."""
        versions = self._seen.setdefault((scope, item.name), [])
        for known, said in versions:
            if known == item:
                return said
        if len(versions) == _MOST:
            del versions[1]
        versions.append((item, {}))
        return versions[-1][1]


def remembered() -> Memory | None:
    """The memory for all checks of this process; none where all cases are run."""
    return _shared() if SEED in os.environ else None


@cache
def _shared() -> Memory:
    return _Shared()
