"""What is wrong with a file that somebody hands in: where, what, and how to mend it."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from rolepath.model.finding import ContentError

Item = TypeVar("Item")
Made = TypeVar("Made")
_MOST = 20


class Fault(ContentError):  # noqa: N818 (the word that messages and documentation use)
    """A fault in one line of a file; what stood in the line is never repeated, as it may be about a person."""

    def __init__(self, name: str, line: int, what: str, fix: str) -> None:
        super().__init__(f"{name}:{line}: {what}. {fix}")
        self.name, self.line, self.what, self.fix = name, line, what, fix


class Faults(ContentError):  # noqa: N818 (as above)
    """All faults of the files that were handed in at once; the first ones are told, the others counted."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        shown = [str(fault) for fault in self.faults[:_MOST]]
        more = len(self.faults) - len(shown)
        super().__init__("\n".join([*shown, *([f"… and {more:,} more lines with a fault."] if more else [])]))


def each(items: Iterable[Item], make: Callable[[Item], Iterable[Made]]) -> Iterator[Made]:
    """What is made of each item; Faults with those of all items where any has one."""
    found: list[Fault] = []
    for item in items:
        try:
            made = list(make(item))
        except Fault as fault:
            found.append(fault)
            continue
        yield from made
    if found:
        raise Faults(found)
