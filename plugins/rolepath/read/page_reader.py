"""Markdown files to modules and program pages."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from rolepath.model.document import Document
from rolepath.model.finding import Finding
from rolepath.model.measured.result import NOTES
from rolepath.model.measured.story import STORIES, WinStory
from rolepath.model.module import Material, Minutes, Module
from rolepath.model.names.normal_form import composed
from rolepath.model.place import Place, Places, SourceText
from rolepath.model.program import ProgramPage
from rolepath.model.settings import DEFAULT_LIMITS, FileLimits
from rolepath.model.suppression import Suppression
from rolepath.model.timetable.message import MESSAGES, Message
from rolepath.read.files.source import MarkdownFile, read_text, split_front_matter
from rolepath.read.markdown.markdown_renderer import Renderer
from rolepath.read.markdown.refused_text import RefusedTextError
from rolepath.read.markdown.silences import comments_in_yaml
from rolepath.read.measured.reader import story_from
from rolepath.read.own.plain_values import PlainValues
from rolepath.read.timetable.reader import changes_from, milestones_from, when_from
from rolepath.read.yaml.measured_formats import StoryFormat
from rolepath.read.yaml.page_formats import FrontMatterFormat, MinutesFormat, PageFormat
from rolepath.read.yaml.theme_formats import ThemeFormat
from rolepath.read.yaml.timetable_formats import MessageFormat
from rolepath.read.yaml.validation import validate
from rolepath.read.yaml.yaml_reader import YamlDocument, read_yaml

Format = TypeVar("Format", bound=BaseModel)
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")


class PageReader:
    """Reads Markdown files under the content folder; findings collect in `findings`."""

    def __init__(
        self, content: Path, content_folder: str, renderer: Renderer, limits: FileLimits = DEFAULT_LIMITS
    ) -> None:
        self._content = content
        self._folder = content_folder
        self._renderer = renderer
        self._limits = limits
        self.findings: list[Finding] = []
        self.comments: list[Suppression] = []

    def module(self, path: str) -> Module | None:
        """The module in a file, or None where the file cannot be understood."""
        read = self._read(path, FrontMatterFormat)
        return module_from(read[0], path, *read[1:]) if read else None

    def page(self, path: str) -> ProgramPage | None:
        """The program page, the message or the story in a file, or None where the file cannot be understood."""
        if path.startswith(MESSAGES):
            return self._message(path)
        if path.startswith(STORIES):
            return self._story(path)
        if path == NOTES and self._is_plain(path):
            return self._notes(path)
        read = self._read(path, PageFormat)
        if read is None:
            return None
        facts, document, _ = read
        metadata = _metadata(facts, facts.title, facts.summary)
        texts = (facts.summary or "", metadata, facts.audience or "", facts.story or "")
        return ProgramPage(path, facts.title, document, *texts, changes_from(facts.changes))

    def _message(self, path: str) -> Message | None:
        read = self._read(path, MessageFormat)
        if read is None:
            return None
        facts, document, places = read
        return Message(
            path=path,
            title=facts.title,
            document=document,
            summary=facts.summary or "",
            story=facts.story or "",
            to=tuple(dict.fromkeys(facts.to)),
            sender=facts.sender,
            when=when_from(facts),
            roles=tuple(facts.roles),
            channel=facts.channel or "",
            places=places,
        )

    def _story(self, path: str) -> WinStory | None:
        read = self._read(path, StoryFormat)
        return story_from(read[0], path, *read[1:]) if read else None

    def _is_plain(self, path: str) -> bool:
        """Whether a file is Markdown from its first line on."""
        text = read_text(self._content / path, path, self._limits.page_kb)
        return isinstance(text, str) and not text.startswith("---")

    def _notes(self, path: str) -> ProgramPage | None:
        """The notes on results: no list names them, so they need no title."""
        file = self._split(path)
        document = self._document(file.body) if file else None
        return ProgramPage(path, "Notes", document) if document else None

    def bodies(self, paths: Iterable[str]) -> Iterator[SourceText]:
        """The Markdown of files, without what cannot be read."""
        for path in paths:
            file = self._file(path)
            if isinstance(file, MarkdownFile):
                yield file.body

    def _read(self, path: str, shape: type[Format]) -> tuple[Format, Document, Places] | None:
        """The facts of a file, its text and the places of its keys; None where one of them cannot be understood."""
        read = self._facts(path, shape)
        document = self._document(read[2]) if read else None
        return (read[0], document, read[1].places) if read and document else None

    def _document(self, body: SourceText) -> Document | None:
        try:
            return self._renderer.document(body)
        except RefusedTextError as error:
            self.findings.append(error.finding)
            return None

    def _facts(self, path: str, shape: type[Format]) -> tuple[Format, YamlDocument, SourceText] | None:
        place = f"{self._folder}/{path}"
        file = self._split(path)
        if file is None:
            return None
        if file.front_matter is None:
            fix = "Begin the file with a line ---, then title: and what the module is called, then a line ---."
            self.findings.append(Finding("front-matter-missing", Place(place), "the file has no front matter", fix))
            return None
        yaml = read_yaml(file.front_matter, place, first_line=2, depth=self._limits.depth)
        if yaml.findings:
            self.findings += yaml.findings
            return None
        self.comments += comments_in_yaml(file.front_matter, place, first_line=2)
        plain = PlainValues(yaml.places, self._renderer.facts)
        data = plain.filled(yaml.data)
        facts, findings = validate(shape, data, yaml.places)
        self.findings += [*findings, *plain.findings, *yaml.doubts]
        unfit = validate(ThemeFormat, data, yaml.places)[1] if isinstance(data, dict) else []
        self.findings += unfit
        return (facts, yaml, file.body) if facts and not unfit else None

    def _file(self, path: str) -> MarkdownFile | Finding:
        place = f"{self._folder}/{path}"
        text = read_text(self._content / path, place, self._limits.page_kb)
        return text if isinstance(text, Finding) else split_front_matter(text, place)

    def _split(self, path: str) -> MarkdownFile | None:
        file = self._file(path)
        if isinstance(file, Finding):
            self.findings.append(file)
            return None
        return file


def module_from(facts: FrontMatterFormat, path: str, document: Document, places: Places) -> Module:
    """The module of a file, from its facts and its text: the one place where the keys of authors become fields."""
    return Module(
        id=facts.id or composed(path.removesuffix(".md")),
        path=path,
        title=facts.title,
        document=document,
        summary=facts.summary or "",
        task=facts.task,
        benefits=tuple(facts.benefits),
        minutes=_minutes(facts.minutes) if facts.minutes else None,
        kind=facts.kind,
        reviewed=facts.reviewed,
        aliases=tuple(facts.aliases),
        story=facts.story or "",
        material=tuple(Material(item.file, item.title) for item in facts.material),
        milestones=milestones_from(facts.milestones),
        session=facts.session or "",
        changes=changes_from(facts.changes),
        metadata=_metadata(facts, facts.title, facts.summary),
        places=places,
    )


def _minutes(facts: MinutesFormat) -> Minutes:
    return Minutes(facts.before, facts.after, facts.basis or "")


def _metadata(facts: BaseModel, title: str, summary: str | None) -> Mapping[str, Any]:
    """What MkDocs, its theme and plugins see of the front matter."""
    metadata = {key: _plain(value) for key, value in (facts.model_extra or {}).items()}
    metadata["title"] = title
    if summary:
        metadata.setdefault("description", summary)
    return metadata


def _plain(value: Any) -> Any:
    """Texts as YAML would have read them, for keys that belong to other tools."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, str) and value.lower() in ("true", "false"):
        return value.lower() == "true"
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        number = float(value) if "." in value else int(value)
        return number if str(number) == value else value  # 1.10 and 007 are no numbers but names
    return value
