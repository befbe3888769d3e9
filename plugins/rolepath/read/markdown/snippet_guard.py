"""Snippets, which put other files into a text, draw only on plain files below the folders that the owner named."""

import os
from pathlib import Path

import markdown
from pymdownx.snippets import SnippetExtension, SnippetMissingError, SnippetPreprocessor  # type: ignore[import-untyped]

from rolepath.model.settings import FileLimits
from rolepath.read.files.snippet_files import folders_of
from rolepath.read.markdown.refused_text import RefusedTextError


def guard_snippets(md: markdown.Markdown, limits: FileLimits, taken_in: list[tuple[int, str]]) -> None:
    """Puts the guarded preprocessor in the place of the extension's own; it adds what it takes in."""
    for extension in md.registeredExtensions:
        if isinstance(extension, SnippetExtension):
            md.preprocessors.register(_GuardedSnippets(extension, md, limits, taken_in), "snippet", 32)


class _GuardedSnippets(SnippetPreprocessor):  # type: ignore[misc]
    """Refuses a text with a snippet that is missing, lies elsewhere, or makes the text too large."""

    def __init__(
        self,
        extension: SnippetExtension,
        md: markdown.Markdown,
        limits: FileLimits,
        taken_in: list[tuple[int, str]],
    ) -> None:
        super().__init__(extension.getConfigs(), md)
        self._taken_in = taken_in
        self._limits = limits
        self._left = 0

    def run(self, lines: list[str]) -> list[str]:
        """The text with its snippets; links go through, where the owner allows them."""
        self._left = self._limits.page_kb * 1024
        try:
            return list(super().run(lines))
        except (SnippetMissingError, OSError, UnicodeError, ValueError) as error:
            raise self._refused("", f"a snippet cannot be read: {error}") from error

    def get_snippet_path(self, path: str) -> str:
        """The file that a text names, found and allowed."""
        if path.lower().startswith(("https://", "http://")):
            raise self._refused(path, f'the snippet "{path}" lies on another host', "Put the text itself here.")
        found = super().get_snippet_path(path)
        if found is None:
            raise self._refused(path, f'there is no file "{path}" among the snippets')
        file = Path(os.path.abspath(found))  # noqa: PTH100 (without following links)
        folder = next((number for number, base in enumerate(self._folders()) if file.is_relative_to(base)), None)
        if folder is None or not self._is_plain(file, self._folders()[folder]):
            message = f'the snippet "{path}" is hidden, a link to another file, or outside the folder of snippets'
            raise self._refused(path, message)
        self._left -= file.stat().st_size
        if self._left < 0:
            raise self._refused(path, f"with its snippets this text has more than {self._limits.page_kb} KB")
        self._taken_in.append((folder, file.relative_to(self._folders()[folder]).as_posix()))
        return str(file)

    def _folders(self) -> list[Path]:
        return folders_of(self.base_path)

    def _is_plain(self, file: Path, folder: Path) -> bool:
        """Whether neither a file nor a folder on the way to it is hidden or a link."""
        if not file.is_file():
            return False
        steps = [file, *file.parents][: len(file.relative_to(folder).parts)]
        return not any(step.is_symlink() or step.name.startswith(".") for step in steps)

    def _refused(self, path: str, message: str, fix: str = "") -> RefusedTextError:
        fix = fix or "Name a file below the folder that mkdocs.yml gives as base_path of the snippets."
        return RefusedTextError("snippet-refused", message, fix, path)
