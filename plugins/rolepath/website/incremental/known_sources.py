"""The inputs that can change a program's sites, as digests: content, roles, templates, configuration, code."""

import json
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme

from rolepath.memo.folders import fingerprint
from rolepath.memo.stable import UnstableError, stable_text
from rolepath.memo.watch import Reads
from rolepath.model.settings import Settings
from rolepath.website.config.plugin_sites import UNDERSTOOD
from rolepath.website.incremental.build_record import ARGUMENTS, variables

# What makes a configuration depend on more than its own text, its values and what is installed.
_ELSEWHERE = re.compile(rb"INHERIT|!ENV|!relative|!!python/(?!name:(?:material|pymdownx)\.)")
# What in a template of the owner's may show something of pages other than the one at hand.
_OTHER_PAGES = re.compile(rb"\b(?:pages|nav|previous_page|next_page|children|parent|ancestors)\b")
# What in a template of the owner's is another in each build.
_EACH_BUILD = re.compile(rb"\bbuild_date_utc\b|\blipsum\b|\|\s*random\b")
_NO_VALUES = frozenset({"site_dir", "strict", "plugins", "hooks", "watch"})


class KnownSources:
    """The inputs of a program's sites; keys are None where there may be an input that Rolepath cannot see."""

    def __init__(self, config: MkDocsConfig, settings: Settings) -> None:
        self._settings = settings
        self._config_file = Path(config.config_file_path)
        self._templates = [Path(config.theme.custom_dir)] if config.theme.custom_dir else []
        self._facts: list[str] = []
        values = {name: value for name, value in config.items() if name not in _NO_VALUES}
        with suppress(UnstableError):
            self._facts = [json.dumps(values, default=_named), stable_text(settings), *variables()]
        self._is_known = (
            bool(self._facts)
            and UNDERSTOOD.issuperset(config.plugins)
            and not config.hooks
            and not _ELSEWHERE.search(self._config_file.read_bytes())
            and not any(_EACH_BUILD.search(file.read_bytes()) for file in self._own_templates())
            and not any(file.is_symlink() for folder in self._templates for file in folder.rglob("*"))
        )

    @property
    def have_pages_of_their_own(self) -> bool:
        """Whether a page shows nothing of another but its title, address and metadata."""
        return not any(
            _OTHER_PAGES.search(file.read_bytes()) for file in self._own_templates() if file.suffix != ".css"
        )

    def _own_templates(self) -> Iterator[Path]:
        return (file for folder in self._templates for file in folder.rglob("*") if file.is_file())

    def key(self, *facts: str) -> str | None:
        """Digest of all inputs and of further facts, which changes with any byte; None where an input may be unseen."""
        return self._digest(facts, self._folders, self._files)

    def as_record(self, site: str) -> dict[str, Any]:
        """The inputs behind a site's key by name, for a command that digests them again without starting MkDocs."""
        return {
            "site": site,
            "facts": [*self._facts, site],
            "folders": list(map(str, self._folders)),
            "files": list(map(str, self._files)),
            "variables": variables(),
            "today": self._settings.lint.limits.today.isoformat(),
            "arguments": ARGUMENTS.get(),
        }

    @property
    def _folders(self) -> list[Path]:
        root, settings = self._settings.root, self._settings
        return [root / settings.content_folder, root / settings.roles_folder, *self._templates]

    @property
    def _files(self) -> list[Path]:
        return [self._config_file, self._settings.root / self._settings.lint.baseline]

    def elsewhere(self, reads: Reads) -> Reads:
        """The reads outside of the program's own folders and files; those inside are part of every key."""
        folders = tuple(f"{folder}{os.sep}" for folder in map(str, self._folders))
        own = {*map(str, self._folders), *map(str, self._files)}
        return {
            (kind, name): digest
            for (kind, name), digest in reads.items()
            if name not in own and not name.startswith(folders)
        }

    def frame_key(self) -> str | None:
        """Digest of the inputs of a site besides its plan: templates, configuration and code; None as for `key`."""
        return self._digest((), self._templates, [self._config_file])

    def content(self, path: str) -> bytes:
        """The bytes of a file of the content folder."""
        return self.file(f"{self._settings.content_folder}/{path}")

    def file(self, path: str) -> bytes:
        """The bytes of a file of the project."""
        return (self._settings.root / path).read_bytes()

    def _digest(self, facts: Sequence[str], folders: Sequence[Path], files: Sequence[Path]) -> str | None:
        with suppress(OSError):
            return fingerprint([*self._facts, *facts], folders, files) if self._is_known else None
        return None


def _named(value: Any) -> Any:
    """A JSON-like value for an option that is none: a theme's settings, a function's name, or else its `repr`."""
    if isinstance(value, Theme):
        return [dict(value), value.dirs, sorted(value.static_templates)]
    return f"{value.__module__}.{value.__qualname__}" if hasattr(value, "__qualname__") else repr(value)
