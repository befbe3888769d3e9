"""A folder of Markdown and Word files: each is a page, in the order of their names."""

from collections.abc import Mapping

from rolepath.importing.markdown.links import Home
from rolepath.importing.source import Page, Source
from rolepath.importing.sources import word
from rolepath.importing.sources.folder import Folder, Written
from rolepath.importing.sources.markdown_page import ENDINGS, is_about_the_source, page_of

_OTHER_TEXTS = (".doc", ".odt", ".rtf", ".pdf", ".pptx", ".ppt", ".txt", ".html", ".htm", ".rst", ".adoc", ".ipynb")


def recognises(folder: Folder) -> bool:
    """Whether there is a file of either kind."""
    return bool(folder.ending_in(*ENDINGS, word.ENDING))


def read(folder: Folder) -> Source:
    """The pages of the folder."""
    made: dict[str, bytes] = {}
    pages = []
    for path in sorted(folder.ending_in(*ENDINGS, word.ENDING), key=_order):
        if path.rpartition("/")[2].startswith("~$"):
            continue  # what Word keeps while a file is open
        if is_about_the_source(path) and len(folder.ending_in(*ENDINGS, word.ENDING)) > 1:
            folder.leave(path, "this file tells of the source itself; read it for the terms of its use")
            continue
        pages.append(_page(path, folder, made))
    for path in folder.ending_in(*_OTHER_TEXTS):
        folder.leave(path, "a text in a form that is not read; save it as .docx or Markdown if it teaches something")
    return Source(tuple(pages), tuple(folder.left), made)


def _order(path: str) -> tuple[list[str], bool, str]:
    """A folder's own page comes before its others."""
    *folders, name = path.casefold().split("/")
    return folders, not name.startswith(("index.", "readme.")), name


def _page(path: str, folder: Folder, made: dict[str, bytes]) -> Page:
    if not path.lower().endswith(word.ENDING):
        return page_of(folder.written(path), path, folder, _home(folder, made))
    document = word.read(path, folder)
    made.update(document.pictures)
    return page_of(Written({}, document.markdown), path, folder, _home(folder, made))


def _home(folder: Folder, made: Mapping[str, bytes]) -> Home:
    return Home(folder.files.keys() | made.keys())
