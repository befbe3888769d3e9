"""All texts of a Word file as the file itself has them, to find what a reader of such files has passed over."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.parsers import expat

_PARTS = re.compile(r"word/(?:document|header\d*|footer\d*|comments|footnotes|endnotes)\.xml")


def passed_over(file: Path, shown: str) -> list[str]:
    """The paragraphs of a Word file whose words are not in a text: those of headers, text boxes, formulas, comments."""
    letters = _letters(shown)
    return [text for text in dict.fromkeys(_paragraphs(file)) if _letters(text) not in letters]


def _letters(text: str) -> str:
    return "".join(re.findall(r"\w", text))


def _paragraphs(file: Path) -> Iterator[str]:
    with zipfile.ZipFile(file) as archive:
        for name in archive.namelist():
            if _PARTS.fullmatch(name):
                reader = _Reader()
                try:
                    reader.read(archive.read(name))
                except (expat.ExpatError, _EntityError, zipfile.BadZipFile, RuntimeError):  # the last for a password
                    continue
                yield from (text for text in reader.found if text.strip())


class _EntityError(Exception):
    """A part that defines words of its own, as no Word file does."""


class _Reader:
    """Collects the texts of paragraphs, those within others by themselves."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._open: list[list[str]] = []
        self._in_text = False

    def read(self, xml: bytes) -> None:
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.EntityDeclHandler = self._refuse
        parser.Parse(xml, True)  # noqa: FBT003 (expat knows no names of arguments)

    def _refuse(self, *_: object) -> None:
        raise _EntityError

    def _start(self, name: str, _: dict[str, str]) -> None:
        if name == "w:p":
            self._open.append([])
        self._in_text = name in ("w:t", "m:t")

    def _end(self, name: str) -> None:
        if name == "w:p" and self._open:
            self.found.append(" ".join("".join(self._open.pop()).split()))
        self._in_text = False

    def _text(self, text: str) -> None:
        if self._in_text and self._open:
            self._open[-1].append(text)
