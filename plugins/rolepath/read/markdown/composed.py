"""Texts of a YAML file put together as one document in the form of a module's own sections."""

from typing import Protocol

from rolepath.model.document import Document
from rolepath.model.place import Place, SourceText, TextPlace
from rolepath.read.markdown.labels import free_label, labels_of, with_labels


class Renders(Protocol):
    """A renderer: makes documents of texts."""

    def document(self, source: SourceText) -> Document:
        """A text with its rendering."""


class Composition:
    """Markdown that grows by headings and texts, each line with the place it came from."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._markdown: list[str] = []
        self._lines: list[int] = []
        self._columns: list[int] = []
        self._labels: set[str] = set()
        self._headings: set[int] = set()

    def heading(self, level: int, title: str, place: Place) -> None:
        """A heading that stands for the key at `place`."""
        self._headings.add(len(self._markdown) + 1)
        self._add(f"{'#' * level} {' '.join(title.split())}", place.line, place.column)
        self._add("", place.line, place.column)

    def text(self, markdown: str, place: TextPlace) -> None:
        """An author's text; what it calls its footnotes and addresses is its own affair."""
        markdown = self._with_own_labels(markdown)
        text = markdown.lstrip("\n")
        for index, line in enumerate(text.rstrip("\n").split("\n"), start=len(markdown) - len(text)):
            self._add(line, place.line(index), place.first.column)
        self._add("", place.first.line, place.first.column)

    def source(self) -> SourceText:
        """The document so far."""
        markdown, added = "\n".join(self._markdown), frozenset(self._headings)
        return SourceText(markdown, self._path, tuple(self._lines), tuple(self._columns), added)

    def _with_own_labels(self, markdown: str) -> str:
        """The text with other labels where an earlier one has defined the same."""
        own = labels_of(markdown)
        new = {
            label: free_label(written, self._labels | set(own))
            for label, written in own.items()
            if label in self._labels
        }
        self._labels |= {*own, *labels_of(with_labels(markdown, new))}
        return with_labels(markdown, new)

    def _add(self, text: str, line: int, column: int) -> None:
        self._markdown.append(text)
        self._lines.append(line)
        self._columns.append(column)
