"""What owners may put something of their own in the place of: the pieces of pages, styles, scripts, and words."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from rolepath.model.finding import ContentError
from rolepath.model.names.suggestion import closest
from rolepath.website.page.theme_folder import THEME

STRINGS = Path(__file__).parent / "page" / "strings.yml"
_COMMENT = {
    ".html": re.compile(r"\{#-?\s*(.*?)\s*-?#\}", re.DOTALL),
    ".xml": re.compile(r"\{#-?\s*(.*?)\s*-?#\}", re.DOTALL),
    ".css": re.compile(r"/\*\s*(.*?)\s*\*/", re.DOTALL),
    ".js": re.compile(r"((?://.*\n)+)"),
}
_EXTENDED = "base.html"
"""The page around the pieces: owners write a `main.html` that extends it, and leave it as it is."""

_SEALED = {"from_file.html", "not_found_style.html"}
"""The policy knows these by the digest of their text as it stands, so they are no templates, and hold no comment."""


def templates() -> list[Path]:
    """The pieces of a page that an owner may replace, and the files that hold the page around them."""
    files = [file for file in THEME.rglob("*") if file.suffix in (".html", ".xml")]
    return sorted(file for file in files if file.name not in _SEALED and file != THEME / _EXTENDED)


def is_piece(file: Path) -> bool:
    """Whether a template is one of ours, and no version of Material's."""
    return file.is_relative_to(THEME / "rolepath")


def assets() -> list[Path]:
    """The styles and scripts that an owner may replace."""
    return sorted((THEME / "assets" / "rolepath").iterdir())


def name_of(file: Path) -> str:
    """The path of a file in our theme, which is that of the owner's copy in the folder of own templates."""
    return file.relative_to(THEME).as_posix()


def said_of(file: Path) -> str:
    """The comment at the beginning of a template, style or script; "" where there is none."""
    text = file.read_text("utf-8").lstrip()
    found = _COMMENT[file.suffix].match(text.partition("?>\n")[2] if text.startswith("<?") else text)
    return " ".join(found[1].replace("//", "").split()) if found else ""


def file_named(name: str) -> Path:
    """The file that somebody means: a path, the name of a piece, or the end of a path, with or without its ending."""
    files = {name_of(file): file for file in (*templates(), *assets())}
    wanted = name.strip("/")
    if wanted == _EXTENDED:
        raise ContentError(f'{wanted} stays as it is; write a main.html that begins with {{% extends "{wanted}" %}}')
    piece = f"rolepath/{wanted}"
    found = [path for path in files if {wanted, piece} & {path, path.rpartition(".")[0]}]
    found = found or [path for path in files if _ends_with(path, wanted)]
    if len(found) == 1:
        return files[found[0]]
    if found:
        raise ContentError(f'"{name}" can be {", ".join(found)}; write more of the path')
    raise ContentError(f'there is nothing named "{name}" to replace.{_hint(wanted, files)}')


def _ends_with(path: str, wanted: str) -> bool:
    return any(f"/{known}".endswith(f"/{wanted}") for known in (path, path.rpartition(".")[0]))


def _hint(wanted: str, paths: Iterable[str]) -> str:
    names = {part: path for path in paths for part in (path, Path(path).name, Path(path).stem)}
    close = closest(wanted, names)
    return f" Did you mean {names[close]}?" if close else ' "rolepath theme list" names all.'


def word_groups() -> Iterator[tuple[str, list[str]]]:
    """Titles, and the names of the words beneath; a comment in their file begins a group."""
    groups: list[tuple[str, list[str]]] = []
    for line in STRINGS.read_text("utf-8").splitlines():
        name = re.match(r"(\w+):", line)
        if line.startswith("# "):
            groups.append((line[2:].partition(". ")[0].rstrip("."), []))
        elif name and not any(name[1] in names for _, names in groups):
            groups[-1][1].append(name[1])
    return (group for group in groups if group[1])
