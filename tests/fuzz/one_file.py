"""One file of any bytes, put into the small program, read and linted."""

import shutil
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Self

from rolepath.lint.linter import lint
from rolepath.model.finding import Finding
from rolepath.model.settings import Dialect, FileLimits, Settings
from rolepath.read.catalog_reader import read_catalog

SMALL = Path(__file__).parents[1] / "small_program"
DIALECT = Dialect(
    (
        *("toc", "tables", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "abbr"),
        *("pymdownx.details", "pymdownx.highlight", "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist"),
    ),
    {"pymdownx.tabbed": {"alternate_style": True}},
)


class Trial:
    """A program on disk, one of whose files changes from run to run."""

    def __init__(self, name: str) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="rolepath-fuzz-"))
        self._settings = Settings(self._folder / "program", dialect=DIALECT, limits=FileLimits(seconds=2))
        self._file = self._settings.root / name
        shutil.copytree(SMALL, self._settings.root)
        for other in ("content/program", "content/shared", "content/legal", "roles/legal.yml"):
            path = self._settings.root / other  # less to read for each of many thousand runs
            shutil.rmtree(path) if path.is_dir() else path.unlink()

    def __enter__(self) -> Self:
        """The trial itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Removes the program."""
        shutil.rmtree(self._folder)

    def run(self, content: bytes) -> None:
        """Reads and lints; each finding has a place in the file and says what to do."""
        self._file.write_bytes(content)
        for finding in self.findings():
            assert finding.message
            assert finding.fix
            assert finding.place.line >= 1
            assert finding.place.column >= 1

    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the program as it is now."""
        return lint(read_catalog(self._settings), self._settings.lint).findings
