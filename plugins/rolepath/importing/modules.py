"""A source to the modules of a role: which file each page becomes, and what is in it."""

import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rolepath.importing.markdown.headings import Part, names_of, parts_of, with_anchor
from rolepath.importing.markdown.links import TOP, Places, files_linked, placed, places_linked
from rolepath.importing.module_text import Facts, module_text, summary_of
from rolepath.importing.naming import Names, plain_name
from rolepath.importing.sorting import LEAD_TITLE, Sorted, anchor_of_section, has_top, sort
from rolepath.importing.source import OUTCOMES, Left, Page, Source
from rolepath.importing.sources.folder import Folder
from rolepath.model.finding import reason_of
from rolepath.model.names.file_kinds import DRAWING, SAMPLE, begins_like_a_page, kind_of_file
from rolepath.model.sections import KIND_BY_ID

_ALIAS = re.compile(r"[\w.-]+(?:/[\w.-]+)*")
_MOST_BYTES = 50 * 1024 * 1024


@dataclass(frozen=True)
class Target:
    """The role that gets the modules, by its id and in words, and the task that they serve to begin with."""

    role: str
    role_title: str
    task: str
    task_title: str


@dataclass(frozen=True)
class Module:
    """A module that comes of a page: its id, and what was found for it."""

    id: str
    title: str
    source: str
    sections: tuple[str, ...]


@dataclass
class Imported:
    """All that comes of a source; the paths of `files` begin in the content folder."""

    modules: list[Module] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    left: list[Left] = field(default_factory=list)
    moved: list[tuple[str, str]] = field(default_factory=list)
    """Paths under which a site had a page, each with the id of its module."""


def imported(source: Source, folder: Folder, target: Target) -> Imported:
    """The modules of a source with the files that they lead to."""
    result = Imported(left=[*source.left])
    names = Names()
    top = _top(source)
    modules = {
        page.path: f"{target.role}/{names.page(page.path.removeprefix(top), page.title)}" for page in source.pages
    }
    pages = {path: modules[page.path] for page in source.pages for path in (*page.sources, page.path)}
    result.files, others = _others(source, folder, pages, names, target, result.left)
    parts = {page.path: _named(page) for page in source.pages}
    anchors = {path: found[1] for path, found in parts.items()}
    places = Places(
        pages, others, {path: anchors[page.path] for page in source.pages for path in (*page.sources, page.path)}
    )
    linked = {place for page in source.pages for text in _texts(page) for place in places_linked(text, page.path)}
    for page in source.pages:
        wanted = {name for file, name in linked if file in (page.path, *page.sources)}
        found, sections = _module(
            page, _anchored(*parts[page.path], wanted), target, modules[page.path], places, result.left
        )
        path = modules[page.path]
        result.files[path] = found.encode()
        result.modules.append(Module(path.removesuffix(".md"), page.title, page.path, sections))
        result.moved += [(old, path.removesuffix(".md")) for old in page.old if f"{old}.md" != path]
    return result


def _top(source: Source) -> str:
    """The beginning of the paths of all pages that is no part of their new names, such as `docs/`."""
    folder = source.top or posixpath.commonpath([posixpath.dirname(page.path) for page in source.pages])
    return f"{folder}/" if folder else ""


def _texts(page: Page) -> Iterator[str]:
    yield page.markdown
    yield from (text for _, text in page.fixed)


def _others(
    source: Source, folder: Folder, pages: Mapping[str, str], names: Names, target: Target, left: list[Left]
) -> tuple[dict[str, bytes], dict[str, str]]:
    """Files beside the pages that these lead to: their bytes by their new paths, and these paths by the old ones."""
    files, places, top = dict[str, bytes](), dict[str, str](), _top(source)
    linked = sorted({file for page in source.pages for text in _texts(page) for file in files_linked(text)})
    for path in linked:
        if path in pages:
            continue
        content, reason = _content(path, source, folder)
        if reason:
            left.append(Left(path, reason))
            continue
        places[path] = f"{target.role}/{names.other(path.removeprefix(top))}"
        files[places[path]] = content
    return files, places


def _content(path: str, source: Source, folder: Folder) -> tuple[bytes, str]:
    """The bytes of a file, or why it is not taken along."""
    if path in source.made:
        return source.made[path], ""
    file = folder.files.get(path)
    kind = kind_of_file(
        f"{plain_name(posixpath.basename(path).rpartition('.')[0]) or 'file'}.{path.rpartition('.')[2]}"
    )
    if file is None or kind is None:
        return b"", "a site of a program publishes no file of this kind, so links to it are words now"
    try:
        if file.stat().st_size > _MOST_BYTES:
            return b"", "this file is too large to be part of a site, so links to it are words now"
        content = file.read_bytes()
    except OSError as error:
        return b"", f"this file cannot be read ({reason_of(error)})"
    is_page = kind.is_text and kind is not DRAWING and begins_like_a_page(content[:SAMPLE])
    if is_page or not kind.fits(content[:SAMPLE]):
        return b"", f"what is in this file is not {kind.name}, so links to it are words now"
    return content, ""


def _named(page: Page) -> tuple[list[Part], dict[str, str]]:
    """The parts of a page, none with a name that only known sections have; and the names that links have for them."""
    parts, taken, often = list[Part](), set[str](), Counter[str]()
    for part in parts_of(page.markdown):
        anchor = re.sub(r"[^\w-]", "-", part.anchor)
        name = anchor
        while anchor and (anchor in KIND_BY_ID or anchor.casefold() in taken):
            often[name.casefold()] += 1
            number = often[name.casefold()]
            anchor = f"{name}-here{f'-{number}' if number > 1 else ''}"
        taken.add(anchor.casefold())
        parts.append(Part(part.level, part.title, part.text, anchor))
    top = parts[1] if has_top(parts) else None
    named = dict[str, str]()
    for name, part in names_of(parts).items():
        new = part.anchor or re.sub(r"[^\w-]", "-", name).strip("-") or "place"
        new = f"{new}-here" if new in KIND_BY_ID else new
        named[name] = TOP if part is top else anchor_of_section(part) or new
    return parts, named


def _anchored(parts: Sequence[Part], named: Mapping[str, str], wanted: set[str]) -> list[Part]:
    """The parts, each to which a link leads with the name that it has there."""
    result = list(parts)
    places = {id(part): index for index, part in enumerate(parts)}
    taken = {part.anchor for part in parts}
    for name, part in names_of(parts).items():
        new = named.get(name, "")
        if name in wanted and new not in ("", TOP) and not anchor_of_section(part) and new not in taken:
            index = places[id(part)]
            result[index] = with_anchor(result[index], new)
            taken.add(result[index].anchor)
    return result


def _module(
    page: Page, parts: Sequence[Part], target: Target, path: str, places: Places, left: list[Left]
) -> tuple[str, tuple[str, ...]]:
    """The text of a module, and which of its sections the source had."""

    def note(reason: str, text: str) -> None:
        left.append(Left(page.path, reason, text))

    found, heading = sort(parts, page.title)
    if heading:
        note("a further title of the page", heading)
    for kind, text in page.fixed:
        if kind != OUTCOMES or _words(text) not in _words(found.text(OUTCOMES)):
            found.add(kind, text)
    summary = _summary(page, found)
    if page.minutes and not found.text("practice"):
        note(
            "the time of a page without an exercise; pages say by themselves how long they take to read",
            f"{page.minutes} minutes",
        )
    aliases = [old for old in page.old if _ALIAS.fullmatch(old) and f"{old}.md" != path]
    facts = Facts(
        page.title,
        summary,
        target.task,
        page.kind,
        aliases,
        page.tags,
        target.role_title,
        target.task_title,
        page.minutes,
    )
    text = placed(module_text(facts, found), path, page.path, places, note)
    return text, tuple(kind for kind in (OUTCOMES, *KIND_BY_ID) if found.text(kind))


def _summary(page: Page, found: Sorted) -> str:
    """The page's summary; one that is too long to be one is part of the text as well, unless it is there already."""
    summary, is_whole = summary_of(page.summary)
    if not is_whole and _words(page.summary) not in _words(page.markdown):
        found.body.insert(0, f"## {LEAD_TITLE}\n\n{page.summary}")
    return summary


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
