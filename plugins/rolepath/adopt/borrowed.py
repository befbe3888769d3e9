"""What a program still has of the one that ships: texts word for word, what is marked as invented, and its words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rolepath.adopt.reference import reference_files
from rolepath.adopt.words import found_words, not_ours
from rolepath.model.catalog import Catalog
from rolepath.model.module import Module
from rolepath.model.place import Lines, Place
from rolepath.model.role import Entry, Role

UNCHANGED, MINUTES, STORY, WORD = "unchanged", "minutes", "story", "word"
KINDS = {
    UNCHANGED: "texts word for word",
    MINUTES: "invented figures",
    STORY: "invented stories",
    WORD: "sentences with words of the invented house",
}
"""What can be borrowed, and what several of it are called."""

ALL_ROLES, PROGRAM = "all roles", "the program"
_FRONT_MATTER = re.compile(r"\A---\n.*?^---\n", re.DOTALL | re.MULTILINE)
_SENTENCE = re.compile(r"(?<=[.!?:])[ \t\n]+|\n[ \t>]*\n|\n(?=[ \t>]*(?:[-*+|#]|\d+\.|[\w-]+:))")
_LONGEST = 120


@dataclass(frozen=True)
class Borrowed:
    """One thing that is not yet the house's own; `whose` is the role, or what it belongs to instead."""

    whose: str
    kind: str
    place: Place
    what: str

    @property
    def order(self) -> tuple[str, int, str]:
        """Reading order."""
        return self.place.path, self.place.line, self.kind


def borrowed(catalog: Catalog, root: Path) -> list[Borrowed]:
    """All that is left, in reading order."""
    found = [*_unchanged(catalog, root), *_marked(catalog), *_named(catalog, root)]
    return sorted(found, key=lambda item: item.order)


def groups(catalog: Catalog) -> list[str]:
    """To whom something may belong, in order: each role, all roles, the program."""
    return [*(role.id for role in catalog.roles), ALL_ROLES, PROGRAM]


def _unchanged(catalog: Catalog, root: Path) -> Iterator[Borrowed]:
    """Modules and pages that are word for word those that ship, and that nobody has called their own."""
    texts = {_compared(data.decode()) for name, data in reference_files().items() if name.endswith(".md")}
    stories = {module.path: module.story for module in catalog.modules.values()}
    stories |= {page.path: page.story for page in catalog.pages.values()}
    for path, story in stories.items():
        place = catalog.file(path)
        if story != "ours" and _compared(_text(root / place.path)) in texts:
            yield Borrowed(_whose(catalog, path), UNCHANGED, place, "the text is that of the program that ships")


def _compared(text: str) -> str:
    """A text without its facts, blanks and signs, so that neither a mark nor a line break makes it another."""
    return " ".join(re.findall(r"\w+", _FRONT_MATTER.sub("", text)))


def _marked(catalog: Catalog) -> Iterator[Borrowed]:
    """What says of itself that it is invented."""
    for module in catalog.modules.values():
        whose = _whose(catalog, module.path)
        if module.minutes and module.minutes.basis == "invented":
            yield Borrowed(whose, MINUTES, module.places.at("minutes"), "the minutes are invented")
        if module.story == "invented":
            yield Borrowed(whose, STORY, module.places.at("story"), "the story is invented")
    for page in catalog.pages.values():
        if page.story == "invented":
            yield Borrowed(PROGRAM, STORY, catalog.file(page.path), "the story is invented")
    for role in catalog.roles:
        for entry in role.entries:
            yield from _marked_binding(role, entry)
    if catalog.program and catalog.program.example_minutes:
        place = catalog.program.places.at("example_minutes")
        yield Borrowed(PROGRAM, MINUTES, place, "all minutes are called examples")


def _marked_binding(role: Role, entry: Entry) -> Iterator[Borrowed]:
    binding = entry.binding
    if binding and binding.minutes and binding.minutes.basis == "invented":
        place = binding.places.at("basis")
        yield Borrowed(role.id, MINUTES, place, f"the minutes of {entry.module} are invented")
    if binding and binding.story == "invented":
        yield Borrowed(role.id, STORY, binding.places.at("story"), f"the story of {entry.module} is invented")


def _named(catalog: Catalog, root: Path) -> Iterator[Borrowed]:
    """Sentences and names of files with a word of the invented house; words of the owner's own facts are theirs."""
    words = not_ours(catalog.organization.texts.values())
    for path in _files(catalog, root):
        whose = _whose(catalog, path.removeprefix(f"{catalog.content_folder}/"), path)
        for found in found_words(path, words):
            yield Borrowed(whose, WORD, Place(path), f"{found[0]}: the name of the file or its folder")
        text = _text(root / path)
        lines, last = Lines(text), -1
        for found in found_words(text, words):
            start, end = _sentence(text, found.start())
            if start != last:
                line, _ = lines.of(found.start())
                said = " ".join(text[start:end].split())
                shown = said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"
                yield Borrowed(whose, WORD, Place(path, line), f"{found[0]}: {shown}")
            last = start


def _files(catalog: Catalog, root: Path) -> Iterator[str]:
    """The files that pages may be made of; what declares facts is the owner's own."""
    names = [catalog.content_folder, catalog.roles_folder, "overrides", "mkdocs.yml"]
    for name in names:
        place = root / name
        for file in sorted(place.rglob("*")) if place.is_dir() else [place]:
            path = file.relative_to(root).as_posix() if file.is_relative_to(root) else file.as_posix()
            if file.is_file() and not file.is_symlink() and path != catalog.organization.path:
                yield path


def _text(file: Path) -> str:
    """A file's text; "" for one that is none, such as a photo."""
    try:
        return file.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _sentence(text: str, position: int) -> tuple[int, int]:
    """Where the sentence around a position begins and ends; long texts are looked at around it only."""
    first = max(0, position - 1_000)
    before = [found.end() for found in _SENTENCE.finditer(text, first, position)]
    after = _SENTENCE.search(text, position, position + 1_000)
    return (before[-1] if before else first), (after.start() if after else min(len(text), position + 1_000))


def _whose(catalog: Catalog, path: str, project_path: str = "") -> str:
    """To whom a file belongs: the role that lists it or whose own file it is, all roles, or the program."""
    for role in catalog.roles:
        if role.path == project_path:
            return role.id
    module = catalog.modules_by_path.get(path)
    listed = _listing(catalog, module) if module else _beside(catalog, path)
    return listed.pop() if len(listed) == 1 else ALL_ROLES if listed else PROGRAM


def _listing(catalog: Catalog, module: Module) -> set[str]:
    return {role.id for role in catalog.roles_with(module.id)}


def _beside(catalog: Catalog, path: str) -> set[str]:
    """The roles that list modules of a file's folder."""
    folder = path.rpartition("/")[0]
    beside = [module for module in catalog.modules.values() if module.path.rpartition("/")[0] == folder]
    return {role for module in beside for role in _listing(catalog, module)} if folder else set()
