"""What the program's owner decided in `mkdocs.yml`, as far as reading and assembling need it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from rolepath.model.names.path_patterns import NO_PATHS, PathPatterns


@dataclass(frozen=True)
class Dialect:
    """The site's Markdown: names of Python-Markdown extensions and their options."""

    extensions: tuple[Any, ...] = ("toc", "tables", "fenced_code")
    options: Mapping[str, Any] = field(default_factory=dict)
    code: tuple[str, ...] = ()
    """Digests of the extensions' modules, where they are known."""

    @property
    def drawn(self) -> frozenset[str]:
        """The classes of code blocks that are drawn as something else (`custom_fences` of superfences)."""
        fences = (self.options.get("pymdownx.superfences") or {}).get("custom_fences") or []
        return frozenset(str(fence.get("class")) for fence in fences if isinstance(fence, Mapping))


@dataclass(frozen=True)
class FileLimits:
    """What one file may cost; a file that costs more is a finding."""

    page_kb: int = 1024
    yaml_kb: int = 1024
    depth: int = 50
    """Lists and mappings of YAML, and elements of a page, in each other."""

    seconds: float = 5
    """Of the processor's time, for each step over one text, such as its rendering or a rule; 0 for any."""


DEFAULT_LIMITS = FileLimits()


@dataclass(frozen=True)
class Limits:
    """Where rules draw the line; `today` decides what is overdue."""

    review_months: int = 12
    practice_share: int = 25
    """Percent of the learning time that is practice, at least."""
    today: date = date(2026, 1, 1)


@dataclass(frozen=True)
class LintSettings:
    """What the owner decided about the linter; rules are named by name or code.

    `select` is empty for all rules. `per_path` holds patterns of paths and the rules that do not apply there.
    `baseline` is the file, relative to the project, with findings that are known and not yet mended.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=dict)
    per_path: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    baseline: str = ".rolepath-baseline.json"
    docs_url: str = ""
    """The address of the documentation, where findings lead to; "" for none."""

    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True)
class Settings:
    """Where the program lies and how its site is written; folders are relative to `root`, with forward slashes."""

    root: Path
    content_folder: str = "content"
    roles_folder: str = "roles"
    dialect: Dialect = Dialect()
    directory_urls: bool = True
    lint: LintSettings = field(default_factory=LintSettings)
    limits: FileLimits = DEFAULT_LIMITS
    jobs: int = 1
    """How many processes may render at once."""

    cache_folder: Path | None = None
    """Where renderings are kept from one run to the next; None for nowhere."""

    everywhere: tuple[str, ...] = ()
    """Content files that `mkdocs.yml` itself names, such as the logo: every site gets them."""

    file_endings: tuple[str, ...] = ()
    """Endings of further files that authors may publish, without the dot and in lower case."""

    left_out: PathPatterns = NO_PATHS
    """Content files that are neither read nor published: `exclude_docs` in `mkdocs.yml`."""

    drafts: PathPatterns = NO_PATHS
    """Content files that only a preview shows: `draft_docs` in `mkdocs.yml`."""

    with_drafts: bool = False
    """Whether this is a preview."""

    language: str = "en"
    """The theme's language, as Material names it: messages give examples in it."""

    prepared_by: tuple[str, ...] = ()
    """Other plugins and hooks that change texts before they are read."""

    hosts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Other hosts that pages may load from, by the directive of the policy: `csp_sources` in `mkdocs.yml`."""
