"""Every step over authors' texts ends when its time is up, and names the text that took it.

A step over a whole program may take as long as its texts together may take to be rendered: rules and plans are made to
grow with the length of texts alone, and a text on which one does not is refused instead of stalling everybody's build.
"""

from collections.abc import Callable
from types import FrameType
from typing import Any, TypeVar

from rolepath.model.catalog import Catalog
from rolepath.model.document import Document
from rolepath.model.finding import ContentError, Finding
from rolepath.model.module import Module
from rolepath.model.place import Place, SourceText
from rolepath.model.program import Program, ProgramPage
from rolepath.model.role import Binding, Entry, Role
from rolepath.model.settings import FileLimits
from rolepath.time_limit import OutOfTimeError, within

Result = TypeVar("Result")
FIX = "Look for rows of brackets or other signs that open and never close; split the text if it is very long."


class SlowTextError(ContentError):
    """A text on which a step takes too long."""

    def __init__(self, path: str, step: str, seconds: float) -> None:
        unit = "second" if seconds == 1 else "seconds"
        self.finding = Finding("page-too-slow", Place(path), f"{step} takes more than {seconds:g} {unit}", FIX)
        super().__init__(f"{self.finding.place}: {self.finding.message}. {FIX}")


def in_time(path: str, step: str, limits: FileLimits, work: Callable[[], Result], length: int = 0) -> Result:
    """What comes of the work on one file; SlowTextError where that takes longer than so long a text may take."""
    seconds = _seconds(limits, length)
    try:
        return within(seconds, work)
    except OutOfTimeError:
        raise SlowTextError(path, step, seconds) from None


def in_time_for_all(catalog: Catalog, step: str, limits: FileLimits, work: Callable[[], Result]) -> Result:
    """What comes of the work on all texts; SlowTextError with the one it was at when their time was up."""
    seconds = _seconds(limits, catalog.length + sum(map(len, catalog.drawings.values())))
    try:
        return within(seconds, work)
    except OutOfTimeError as error:
        raise SlowTextError(text_at_work(error.frame) or _longest(catalog), step, seconds) from None


def text_at_work(frame: FrameType | None) -> str:
    """The project file that interrupted code was at, as its innermost variables tell; "" where none does."""
    while frame:
        values = [*frame.f_locals.values(), *getattr(frame.f_locals.get("self"), "__dict__", {}).values()]
        for kind, path_of in _KINDS:
            found = next((value for value in values if isinstance(value, kind)), None)
            if found is not None:
                return path_of(found)
        frame = frame.f_back
    return ""


_KINDS: list[tuple[type[Any], Callable[[Any], str]]] = [
    (Document, lambda document: document.source.path),
    (SourceText, lambda source: source.path),
    (Module, lambda module: module.document.source.path),
    (ProgramPage, lambda page: page.document.source.path),
    (Binding, lambda binding: binding.opening.source.path),
    (Entry, lambda entry: entry.place.path),
    (Role, lambda role: role.path),
    (Program, lambda program: program.path),
]
"""What tells of a file, the most exact first, and how."""


def _seconds(limits: FileLimits, length: int) -> float:
    """The time of one text, once more for each time that the longest text which may be would fit in."""
    return limits.seconds * (1 + length // (max(1, limits.page_kb) * 1024))


def _longest(catalog: Catalog) -> str:
    """The file with the longest text; the content folder where there is none."""
    longest = max(catalog.documents, key=lambda document: len(document.source.markdown), default=None)
    return longest.source.path if longest else catalog.content_folder
