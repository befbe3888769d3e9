"""Word files: read by mammoth, or by pandoc where that is installed; their headings, lists, tables and pictures."""

import importlib.util
import posixpath
import re
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from rolepath.html.parser import fragment
from rolepath.html.text import all_text
from rolepath.html.tree import Element, Node, elements, without
from rolepath.importing.markdown.from_html import Writer
from rolepath.importing.sources.folder import Folder
from rolepath.importing.sources.markdown_page import title_of_file
from rolepath.importing.sources.word_texts import passed_over
from rolepath.model.finding import ContentError, reason_of

ENDING = ".docx"
MOST_UNPACKED = 200 * 1024 * 1024
_SECONDS = 120
_NEEDS = 'Word files need mammoth (pip install "rolepath[word]") or pandoc, and neither is installed'
_BACK = re.compile(r"#(?:footnote|endnote|fn)\w*-?ref\w*|#fnref\w*")
_NOTE = re.compile(r"#?(?:footnote|endnote|fn)-?(?P<number>\w+)")


@dataclass(frozen=True)
class Document:
    """A Word file as Markdown; `pictures` are its pictures by paths beside the file."""

    markdown: str
    pictures: Mapping[str, bytes]


def read(path: str, folder: Folder) -> Document:
    """A Word file; ContentError says in a sentence why it cannot be read."""
    file = folder.files[path]
    _refuse_no_document(file, path)
    if importlib.util.find_spec("mammoth"):
        html, pictures = _by_mammoth(file, path)
    elif shutil.which("pandoc"):
        html, pictures = _by_pandoc(file, path)
    else:
        raise ContentError(f"{path}: {_NEEDS}")
    nodes = fragment(html)
    for text in passed_over(file, all_text(nodes)):
        folder.leave(path, "words outside the text: of a header, a text box, a formula or a comment", text)
    _settle_title(nodes, path)
    notes = dict(_notes(nodes))
    writer = Writer(partial(folder.leave, path))
    blocks = writer.blocks(nodes)
    blocks += [f"[^{name}]: {' '.join(writer.blocks(children))}" for name, children in notes.items()]
    return Document(_with_marks("\n\n".join(blocks), notes), pictures)


def _settle_title(nodes: list[Node], path: str) -> None:
    """Gives the document one heading above all: its title, or its file's name where several are as high."""
    for part in elements(nodes):
        if "rolepath-title" in part.classes:
            part.name, part.attributes = "h1", {}
            return
    first = next((node for node in nodes if not isinstance(node, str) or node.strip()), None)
    highest = [part for part in elements(nodes) if part.name == "h1"]
    if len(highest) != 1 or highest[0] is not first:
        nodes.insert(0, Element("h1", {}, [title_of_file(path)]))


def _refuse_no_document(file: Path, path: str) -> None:
    try:
        with zipfile.ZipFile(file) as archive:
            if "word/document.xml" not in archive.namelist():
                raise ContentError(f"{path}: this is no Word file; save it as .docx again")
            if sum(info.file_size for info in archive.infolist()) > MOST_UNPACKED:
                raise ContentError(f"{path}: this Word file is too large; take its pictures out, or split it")
    except (zipfile.BadZipFile, NotImplementedError) as error:
        raise ContentError(f"{path}: this is no Word file; save it as .docx again") from error
    except OSError as error:
        raise ContentError(f"{path}: the file cannot be opened: {reason_of(error)}") from error


def _by_mammoth(file: Path, path: str) -> tuple[str, dict[str, bytes]]:
    import mammoth  # noqa: PLC0415 (an extra, which most programs do without)

    pictures: dict[str, bytes] = {}

    def picture(image: Any) -> dict[str, str]:
        name = _picture_name(path, len(pictures) + 1, str(image.content_type).rpartition("/")[2].partition("+")[0])
        with image.open() as opened:
            pictures[name] = opened.read()
        return {"src": posixpath.basename(name)}

    styles = (
        "p[style-name='Title'] => p.rolepath-title:fresh\np[style-name='Subtitle'] => p:fresh\nbr[type='page'] => hr"
    )
    try:
        with file.open("rb") as opened:
            image = mammoth.images.img_element(picture)
            result = mammoth.convert_to_html(opened, convert_image=image, style_map=styles)
    except Exception as error:  # whatever it stumbles over, the file is the reason
        raise ContentError(f"{path}: this Word file cannot be read; open it in Word and save it again") from error
    return str(result.value), pictures


def _picture_name(path: str, number: int, ending: str) -> str:
    ending = {"jpeg": "jpg", "x-emf": "emf", "x-wmf": "wmf"}.get(ending.lower(), ending.lower())
    return f"{path.rpartition('.')[0]}-picture-{number}.{ending}"


def _by_pandoc(file: Path, path: str) -> tuple[str, dict[str, bytes]]:
    with tempfile.TemporaryDirectory() as place:
        command = ["pandoc", "--from=docx", "--to=html", "--extract-media=.", str(file.resolve())]
        try:
            result = subprocess.run(command, cwd=place, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603
        except (OSError, subprocess.TimeoutExpired) as error:
            raise ContentError(f"{path}: pandoc could not read this Word file") from error
        if result.returncode:
            raise ContentError(f"{path}: this Word file cannot be read; open it in Word and save it again")
        html, pictures = result.stdout.decode("utf-8", "replace"), dict[str, bytes]()
        for number, picture in enumerate(sorted(Path(place).rglob("media/*")), start=1):
            name = _picture_name(path, number, picture.suffix.lstrip("."))
            pictures[name] = picture.read_bytes()
            for written in (f"./media/{picture.name}", f"media/{picture.name}"):
                html = html.replace(f'"{written}"', f'"{posixpath.basename(name)}"')
    return html, pictures


def _notes(nodes: list[Node]) -> Iterator[tuple[str, list[Node]]]:
    """The footnotes at the end, taken out of the text, by their names."""
    found: dict[str, list[Node]] = {}
    for part in elements(nodes):
        match = _NOTE.fullmatch(part.attributes.get("id", "")) if part.name == "li" else None
        if match:
            without(part.children, lambda inner: bool(_BACK.fullmatch(inner.attributes.get("href", ""))))
            found[match["number"]] = part.children
    yield from found.items()
    without(nodes, lambda part: part.name == "li" and bool(_NOTE.fullmatch(part.attributes.get("id", ""))))
    for part in elements(nodes):
        match = _NOTE.fullmatch(part.attributes.get("href", "")) if part.name == "a" else None
        if match and match["number"] in found:
            _to_mark(part, match["number"])


def _to_mark(link: Element, name: str) -> None:
    """A sign that `_with_marks` turns into the mark of a footnote."""
    link.attributes.clear()
    link.children[:] = [f"\ue0f1{name}\ue0f2"]


def _with_marks(markdown: str, notes: Mapping[str, list[Node]]) -> str:
    text = markdown
    for name in notes:
        text = text.replace(f"<sup>\ue0f1{name}\ue0f2</sup>", f"[^{name}]").replace(f"\ue0f1{name}\ue0f2", f"[^{name}]")
    return text
