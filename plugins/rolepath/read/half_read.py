"""What a preview shows of a file that could not be understood: its text, and those of its facts that can be read."""

import re
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from rolepath.html.as_source import as_source
from rolepath.html.tree import Element
from rolepath.html.writer import written
from rolepath.model.document import Document, Heading, Part, Rendering
from rolepath.model.finding import Finding
from rolepath.model.module import Module
from rolepath.model.place import Places, SourceText
from rolepath.model.program import Program, ProgramPage
from rolepath.model.role import Role
from rolepath.model.sections import kind_of
from rolepath.model.settings import Settings
from rolepath.read.files.source import MarkdownFile, read_text, split_front_matter
from rolepath.read.in_part import fitting
from rolepath.read.markdown.markdown_renderer import Renderer
from rolepath.read.markdown.refused_text import RefusedTextError
from rolepath.read.page_reader import module_from
from rolepath.read.program_reader import program_from
from rolepath.read.role_reader import role_from
from rolepath.read.yaml.formats import ProgramFormat, RoleFormat
from rolepath.read.yaml.page_formats import FrontMatterFormat, PageFormat
from rolepath.read.yaml.yaml_in_part import read_in_part

_TITLE = re.compile(r"^title:[ \t]*(?P<title>\S.*)$", re.MULTILINE)
_ADDED = re.compile(r"^(?P<level>#+) (?P<title>.*)$")
_NONE = "-"


class HalfRead:
    """Reads a file as far as that goes, without a word about the rest: reading it properly has said that."""

    def __init__(self, settings: Settings, renderer: Renderer) -> None:
        self._settings = settings
        self._renderer = renderer

    def module(self, path: str) -> Module:
        """A module, whatever its file holds."""
        facts, places, body = self._page(path, FrontMatterFormat)
        module = module_from(facts, path, self.document(body), places)
        return replace(module, metadata={"title": facts.title})  # keys of other tools may be what is wrong

    def page(self, path: str) -> ProgramPage:
        """A page of the program, whatever its file holds."""
        facts, _, body = self._page(path, PageFormat)
        return ProgramPage(path, facts.title, self.document(body), facts.summary or "", {"title": facts.title})

    def role(self, role_id: str, path: str) -> Role:
        """A role with the modules and texts that can be read."""
        data, places, text = self._yaml(path)
        title = _title(text, role_id)
        found = fitting(RoleFormat, data, places, {"title": title, "tasks": {_NONE: _NONE}, "curriculum": {}})
        if found is None:
            return Role(role_id, path, title)
        role = role_from(found[0], role_id, path, found[1], self)
        return replace(role, tasks={name: title for name, title in role.tasks.items() if name != _NONE})

    def program(self, path: str) -> Program:
        """The program with the facts that can be read."""
        data, places, text = self._yaml(path)
        title = _title(text, "Program")
        found = fitting(ProgramFormat, data, places, {"title": title, "phases": {_NONE: {"title": _NONE}}})
        if found is None:
            return Program(path, title)
        program = program_from(found[0], path, found[1], self)
        return replace(program, phases=tuple(phase for phase in program.phases if phase.id != _NONE))

    def document(self, source: SourceText) -> Document:
        """A text rendered, or as its source where it may not be shown otherwise."""
        try:
            return self._renderer.document(source)
        except RefusedTextError:
            return source_document(source)

    def _page(self, path: str, shape: type[Any]) -> tuple[Any, Places, SourceText]:
        place = f"{self._settings.content_folder}/{path}"
        text = read_text(self._settings.root / place, place, self._settings.limits.page_kb)
        text = "" if isinstance(text, Finding) else text
        file = split_front_matter(text, place)
        if not isinstance(file, MarkdownFile):
            file = MarkdownFile(None, SourceText(text, place, range(1, text.count("\n") + 2)))
        front = file.front_matter or ""
        yaml = read_in_part(front, place, 2, self._settings.limits.depth)
        stand_ins = {"title": _title(front, PurePosixPath(path).stem)}
        facts, places = fitting(shape, yaml.half_read, yaml.places, stand_ins) or (shape(**stand_ins), yaml.places)
        return facts, places, file.body

    def _yaml(self, path: str) -> tuple[Any, Places, str]:
        text = read_text(self._settings.root / path, path, self._settings.limits.yaml_kb)
        if isinstance(text, Finding):
            return None, Places(path), ""
        yaml = read_in_part(text, path, 1, self._settings.limits.depth)
        return yaml.half_read, yaml.places, text


def source_document(source: SourceText) -> Document:
    """A text as its source; the texts of a YAML file stay beneath the headings that stand for their keys."""
    lines = source.markdown.split("\n")
    starts = [number for number in sorted(source.added) if _ADDED.match(lines[number - 1])]
    before = lines[: starts[0] - 1] if starts else lines
    parts = []
    for start, end in zip(starts, [*starts[1:], len(lines) + 1], strict=False):
        parts.append(_part(lines[start - 1], "\n".join(lines[start : end - 1]).strip("\n"), start))
    lead = "\n".join(before).strip("\n")
    anchors = frozenset(part.heading.anchor for part in parts)
    rendering = Rendering(lead=as_source(lead) if lead else "", parts=tuple(parts), anchors=anchors)
    return Document(source, rendering)


def _part(heading: str, text: str, line: int) -> Part:
    found = _ADDED.match(heading)
    level, title = (len(found["level"]), found["title"]) if found else (1, heading)
    kind = kind_of(title, None, level)
    anchor = kind.id if kind else f"source-{line}"
    html = written([Element(f"h{level}", {"id": anchor}, [title])])
    return Part(Heading(level, anchor, title, html, line), as_source(text) if text else "")


def _title(text: str, name: str) -> str:
    """The title that a YAML text gives, whatever else is wrong with it; else one made of the file's name."""
    found = _TITLE.search(text)
    title = found["title"].strip().strip("\"'") if found else ""
    return title or name.replace("-", " ").replace("_", " ").capitalize()
