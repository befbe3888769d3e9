"""What the program's owner decided in `mkdocs.yml`, as far as reading and assembling need it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Dialect:
    """The site's Markdown: names of Python-Markdown extensions and their options."""

    extensions: tuple[Any, ...] = ("toc", "tables", "fenced_code")
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Settings:
    """Where the program lies and how its site is written; folders are relative to `root`, with forward slashes."""

    root: Path
    content_folder: str = "content"
    roles_folder: str = "roles"
    dialect: Dialect = Dialect()
    directory_urls: bool = True
    everywhere: tuple[str, ...] = ()
    """Content files that `mkdocs.yml` itself names, such as the logo: every site gets them."""
