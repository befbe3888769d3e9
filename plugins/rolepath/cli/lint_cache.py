"""The outcome of the last check, used again when not one byte of what it read has changed."""

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from rolepath.model.finding import Edit, Finding, Severity
from rolepath.model.place import Place
from rolepath.model.settings import Settings
from rolepath.model.suppression import Suppressed
from rolepath.read.fingerprint import fingerprint


@dataclass(frozen=True)
class Outcome:
    """What a check of the whole program found, and which files it looked at."""

    findings: Sequence[Finding]
    suppressed: Sequence[Suppressed]
    files: Sequence[str]
    unchecked: Sequence[str]


def outcome(settings: Settings) -> Outcome:
    """What a check finds, from the last run where nothing that matters has changed since."""
    if settings.cache_folder is None:
        return _checked(settings)
    file = settings.cache_folder / "lint.json"
    key = _key(settings)
    with suppress(OSError, ValueError, KeyError, TypeError):
        entry = json.loads(file.read_bytes())
        if entry["key"] == key:
            return _unpacked(entry)
    found = _checked(settings)
    with suppress(OSError):
        temporary = file.with_name(f"lint-{os.getpid()}")
        temporary.write_text(json.dumps({"key": key, **_packed(found)}), "utf-8")
        temporary.replace(file)
    return found


def _checked(settings: Settings) -> Outcome:
    from rolepath import pipeline  # what is kept can be told without reading, rules and Markdown

    checked = pipeline.check(settings)
    return Outcome(checked.findings, checked.suppressed, checked.catalog.files, checked.catalog.unchecked)


def _key(settings: Settings) -> str:
    """A digest of every byte that a check reads: content, roles, baseline, settings, our code, what is installed."""
    folders = [settings.root / folder for folder in (settings.content_folder, settings.roles_folder)]
    return fingerprint([repr(settings)], folders, [settings.root / settings.lint.baseline])


def _packed(found: Outcome) -> dict[str, Any]:
    return {
        "findings": [_finding(finding) for finding in found.findings],
        "suppressed": [[_finding(item.finding), item.reason, item.is_known] for item in found.suppressed],
        "files": list(found.files),
        "unchecked": list(found.unchecked),
    }


def _unpacked(entry: dict[str, Any]) -> Outcome:
    return Outcome(
        tuple(_read_finding(item) for item in entry["findings"]),
        tuple(Suppressed(_read_finding(item), reason, is_known) for item, reason, is_known in entry["suppressed"]),
        tuple(entry["files"]),
        tuple(entry["unchecked"]),
    )


def _finding(item: Finding) -> list[Any]:
    edits = [[_place(edit.start), _place(edit.end), edit.text] for edit in item.edits]
    return [item.rule, _place(item.place), item.message, item.fix, item.code, item.severity.value, item.why, edits]


def _place(place: Place) -> list[Any]:
    return [place.path, place.line, place.column]


def _read_finding(values: Sequence[Any]) -> Finding:
    rule, place, message, fix, code, severity, why, edits = values
    mending = tuple(Edit(Place(*start), Place(*end), text) for start, end, text in edits)
    return Finding(rule, Place(*place), message, fix, code, Severity(severity), why, mending)
