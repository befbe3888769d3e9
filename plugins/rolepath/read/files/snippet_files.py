"""The files that texts have taken in as snippets."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from rolepath.model.document import Document
from rolepath.model.settings import Settings


def folders_of(base_path: Iterable[str]) -> list[Path]:
    """The folders of snippets; an owner may name a file as well, and means the folder that it lies in."""
    return [base if base.is_dir() else base.parent for base in map(Path, base_path)]


def snippet_files(settings: Settings, documents: Iterable[Document]) -> Mapping[tuple[int, str], str]:
    """The path, relative to the project, of each file that one of the documents has taken in, by how they name it."""
    found = dict.fromkeys(name for document in documents for name in document.rendering.snippets)
    if not found:
        return {}
    options: Mapping[str, Any] = settings.dialect.options.get("pymdownx.snippets", {})
    given = options.get("base_path", ".")
    folders = folders_of([given] if isinstance(given, str) else given)
    root = settings.root
    return {
        (folder, path): os.path.relpath(folders[folder] / path, root).replace(os.sep, "/") for folder, path in found
    }
