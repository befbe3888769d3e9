"""A program on disk that is checked quickly after one edit or many, which are taken back then."""

from collections.abc import Mapping
from pathlib import Path

from conftest import known, settings, write
from quick_checks import remembered
from rolepath.lint.linter import lint
from rolepath.memo.store import Store
from rolepath.model.finding import Finding
from rolepath.read.catalog_reader import read_catalog
from rolepath.read.markdown.markdown_renderer import Renderer


class EditedProgram:
    """A program in a folder; what has not changed since the last check is neither read nor judged again."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._settings = settings(root)
        self._renderer = Renderer(self._settings.dialect, known(root))
        self._store = Store()

    def all_findings(self, files: Mapping[str, str | bytes]) -> list[Finding]:
        """What is said of the program while some files have other texts."""
        before = {path: (self.root / path).read_text("utf-8") for path in files}
        write(self.root, files)
        found = lint(read_catalog(self._settings, self._renderer, self._store), memory=remembered()).findings
        write(self.root, before)
        return list(found)
