"""What a check of the whole program finds; that of an earlier run where nothing that it read has changed since."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from rolepath.memo.store import Store, Task
from rolepath.memo.watch import unwatched
from rolepath.model.finding import Finding
from rolepath.model.settings import Settings
from rolepath.model.suppression import Suppressed


@dataclass(frozen=True)
class Outcome:
    """What a check of the whole program found, and which files it looked at."""

    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...]
    files: tuple[str, ...]
    unchecked: tuple[str, ...]


def outcome(
    settings: Settings,
    complete: Callable[[], Settings] | None = None,
    prepare: Callable[[], Any] = lambda: None,
) -> Outcome:
    """What a check finds. `complete` gives the settings with their functions, where `settings` has only their code.

    `prepare` gives what other plugins make of texts; where there are such, nobody knows what that depends on.
    """
    store = Store(settings.root, settings.cache_folder)

    def checked(_: Settings) -> Outcome:
        from rolepath import pipeline  # what is kept can be told without reading, rules and Markdown

        with unwatched():  # of settings all that matters is an argument
            whole = complete() if complete else settings
        found = pipeline.check(whole, store, prepare=prepare() if settings.prepared_by else None)
        return Outcome(found.findings, found.suppressed, tuple(found.catalog.files), tuple(found.catalog.unchecked))

    if settings.prepared_by:
        return checked(settings)
    # Where the program lies, and what may be used to check it, has no say in what is found.
    return store.run(Task("check", checked, Outcome), replace(settings, root=Path(), cache_folder=None, jobs=1))
