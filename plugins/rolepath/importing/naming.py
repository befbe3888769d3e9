"""Names of files that every computer and every address takes."""

import posixpath
import re
import unicodedata

_LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ø": "o", "æ": "ae"}
)
_WINDOWS = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)")
_LONGEST = 60


def plain_name(name: str) -> str:
    """A name of letters, digits, hyphens and underscores that is as near to a name as that allows."""
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", name).translate(_LETTERS))
    text = re.sub(r"[^A-Za-z0-9_]+", "-", "".join(sign for sign in text if not unicodedata.combining(sign)))
    text = text.strip("-_")[:_LONGEST].strip("-_")
    return f"{text}-file" if _WINDOWS.fullmatch(text) else text


def _folder(path: str) -> str:
    names = (name for name in path.split("/") if name not in ("", ".", ".."))
    return "/".join((plain_name(name) or "folder").lower() for name in names)


class Names:
    """Names within one folder tree, each given once, whatever a computer takes for the same."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def page(self, path: str, title: str) -> str:
        """A place for a page of the source; the page of a folder is named by its title."""
        folder, stem = posixpath.split(path.rpartition(".")[0] or path)
        if stem.casefold() in ("index", "readme"):
            stem = plain_name(title) or "overview"
        return self._free(
            posixpath.join(_folder(folder), (plain_name(stem) or plain_name(title) or "page").lower()), ".md"
        )

    def other(self, path: str) -> str:
        """A place for a file that pages lead to."""
        stem, dot, ending = path.rpartition(".")
        folder, name = posixpath.split(stem if dot else path)
        return self._free(posixpath.join(_folder(folder), plain_name(name) or "file"), f"{dot}{ending.lower()}")

    def _free(self, stem: str, ending: str) -> str:
        number = 1
        while (name := f"{stem}{'' if number == 1 else f'-{number}'}").casefold() in self._taken:
            number += 1
        self._taken.add(name.casefold())
        return f"{name}{ending}"
