"""Strict YAML: scalars stay text, and every value remembers its line and column."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml import events

from rolepath.model.finding import Finding
from rolepath.model.names.normal_form import UNWRITABLE, composed
from rolepath.model.place import KeyPath, Place, Places, TextPlace
from rolepath.read.files.most_shown import shown_findings
from rolepath.read.yaml.yaml_doubts import all_cut, line_below, lines_joined, text_cut
from rolepath.read.yaml.yaml_lookalikes import half_quoted, lookalike, odd_start
from rolepath.read.yaml.yaml_messages import invisible_finding, syntax_finding

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEPTH_LIMIT = 50


@dataclass
class YamlDocument:
    """Mappings, lists and texts as written, None for a value left empty; with findings, `data` is None.

    `doubts` are findings of what can be read, but was hardly meant so. `half_read` is what there is in
    spite of findings.
    """

    data: Any
    places: Places
    findings: list[Finding] = field(default_factory=list)
    doubts: list[Finding] = field(default_factory=list)
    half_read: Any = None


def read_yaml(text: str, path: str, first_line: int = 1, depth: int = DEPTH_LIMIT) -> YamlDocument:
    """A YAML text; `first_line` is the line in the file at which the text begins."""
    reader = _Reader(text, path, first_line - 1, depth)
    invisible = invisible_finding(text, path, first_line - 1)
    if invisible:
        return YamlDocument(None, Places(path), [invisible])
    try:
        data = reader.read()
    except yaml.YAMLError as error:
        finding = syntax_finding(error, text, path, first_line - 1, reader.last)
        reader.findings = [lookalike(finding, text, first_line - 1) or finding]
        data = None
    except _TooDeepError as error:
        reader.findings = [error.finding]
        data = None
    places = Places(path, reader.values, reader.texts)
    findings, doubts = shown_findings(reader.findings), shown_findings(reader.doubts)
    return YamlDocument(None if findings else data, places, findings, doubts, data)


class _TooDeepError(Exception):
    def __init__(self, place: Place, depth: int) -> None:
        super().__init__()
        self.finding = Finding(
            "nested-too-deep",
            place,
            f"lists or mappings are nested more than {depth} deep",
            "Use fewer levels of nesting; nothing in a program needs this depth.",
        )


class _Reader:
    """Composes a value out of PyYAML's events, so that anchors, aliases and tags are still visible."""

    def __init__(self, text: str, path: str, shift: int, depth: int) -> None:
        self.path = path
        self.shift = shift
        self.depth = depth
        self.values: dict[KeyPath, Place] = {}
        self.texts: dict[KeyPath, TextPlace] = {}
        self.findings: list[Finding] = []
        self.doubts: list[Finding] = []
        self.last: events.Event | None = None
        self._lines = text.split("\n")
        self._events = self._remembered(yaml.parse(text, Loader=_LOADER))

    def _remembered(self, parsed: Iterator[Any]) -> Iterator[Any]:
        for event in parsed:
            self.last = event
            yield event

    def read(self) -> Any:
        data = None
        documents = 0
        for event in self._events:
            if isinstance(event, events.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._report(event, "yaml-invalid", "a second document starts here with ---", "Remove the line.")
            elif isinstance(event, (events.NodeEvent)):
                value = self._value(event, ())
                data = value if documents == 1 else data
        return data

    def _value(self, event: events.NodeEvent, key: KeyPath) -> Any:
        self.values[key] = self._place(event)
        self._refuse_cleverness(event)
        if len(key) > self.depth:
            raise _TooDeepError(self._place(event), self.depth)
        if isinstance(event, events.MappingStartEvent):
            return self._mapping(key)
        if isinstance(event, events.SequenceStartEvent):
            return self._sequence(key)
        return self._scalar(event, key) if isinstance(event, events.ScalarEvent) else None

    def _scalar(self, event: events.ScalarEvent, key: KeyPath) -> str | None:
        place = self._place(event)
        is_plain = not event.style  # "" from libyaml, None from PyYAML's own parser
        if event.style in ("|", ">"):
            first = Place(self.path, place.line + 1, self._indentation(place.line - self.shift) + 1)
            self.texts[key] = TextPlace(first, keeps_lines=event.style == "|")
            self._doubt(line_below(event, self._lines, place, self.shift))
        else:
            first = Place(self.path, place.line, place.column + (0 if is_plain else 1))
            self.texts[key] = TextPlace(first, keeps_lines=False)
            self._doubt(text_cut(event, self._lines, place) if is_plain else None)
            self._doubt(half_quoted(event.value, place) if is_plain else None)
            self._refuse(
                odd_start(event, self._lines, place) or all_cut(event, self._lines, place) if is_plain else None
            )
        self._doubt(lines_joined(event, self._lines, place, self.shift))
        self._refuse_control(event)
        return None if is_plain and event.value in ("", "~", "null") else composed(str(event.value))

    def _refuse(self, finding: Finding | None) -> None:
        if finding:
            self.findings.append(finding)

    def _doubt(self, finding: Finding | None) -> None:
        if finding:
            self.doubts.append(finding)

    def _indentation(self, index: int) -> int:
        """Of a block text that begins at the line `index`: that of its first line that is not blank."""
        while index < len(self._lines) and not self._lines[index].strip():
            index += 1
        content = self._lines[index] if index < len(self._lines) else ""
        return len(content) - len(content.lstrip(" "))

    def _sequence(self, key: KeyPath) -> list[Any]:
        items: list[Any] = []
        for event in self._events:  # pragma: no branch (PyYAML always ends a list)
            if isinstance(event, events.SequenceEndEvent):
                break
            items.append(self._value(event, (*key, len(items))))
        return items

    def _mapping(self, key: KeyPath) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        for event in self._events:  # pragma: no branch (nor does it leave a mapping open)
            if isinstance(event, events.MappingEndEvent):
                break
            name = self._key(event)
            if name in mapping:
                first = self.values[(*key, name)]
                self._report(
                    event,
                    "yaml-duplicate-key",
                    f'"{name}" is written twice; the first is on line {first.line}',
                    "Keep one of the two, or join them.",
                )
            key_place = self._place(event)
            mapping[name] = self._value(next(self._events), (*key, name))
            self.values[(*key, name)] = key_place
        return mapping

    def _key(self, event: events.NodeEvent) -> str:
        self._refuse_cleverness(event)
        if isinstance(event, events.ScalarEvent):
            self._refuse(None if event.style else odd_start(event, self._lines, self._place(event)))
            self._refuse_control(event)
            return composed(str(event.value))
        if not isinstance(event, events.AliasEvent):  # which has its finding already
            self._report(event, "yaml-invalid", "a key must be a single word or text", "Put the text in quotes.")
        depth = 1 if isinstance(event, (events.MappingStartEvent, events.SequenceStartEvent)) else 0
        while depth:
            inner = next(self._events)
            depth += isinstance(inner, (events.MappingStartEvent, events.SequenceStartEvent))
            depth -= isinstance(inner, (events.MappingEndEvent, events.SequenceEndEvent))
        return f"?{len(self.findings)}"

    def _refuse_control(self, event: events.ScalarEvent) -> None:
        found = UNWRITABLE.search(str(event.value))
        if found:
            message = f"what stands here for U+{ord(found.group()):04X} makes an invisible control character"
            fix = "Delete it: a backslash in double quotes, with a letter or number behind it."
            self._report(event, "control-character", message, fix)

    def _refuse_cleverness(self, event: events.NodeEvent) -> None:
        if isinstance(event, events.AliasEvent):
            self._report(
                event,
                "yaml-alias",
                f'"*{event.anchor}" repeats another text by reference',
                "Write the text out here; words that start with * need quotes.",
            )
        elif event.anchor:
            self._report(
                event,
                "yaml-alias",
                f'"&{event.anchor}" gives a text a name to repeat it by',
                "Remove it; words that start with & need quotes.",
            )
        if getattr(event, "tag", None) and getattr(event, "tag", "") != "!":
            self._report(
                event,
                "yaml-alias",
                "a word that starts with ! changes how the text is read",
                "Remove it, or put the text in quotes.",
            )

    def _place(self, event: events.Event) -> Place:
        mark: Any = event.start_mark
        return Place(self.path, mark.line + 1 + self.shift, mark.column + 1)

    def _report(self, event: events.Event, rule: str, message: str, fix: str) -> None:
        self.findings.append(Finding(rule, self._place(event), message, fix))
