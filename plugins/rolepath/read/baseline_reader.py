"""The baseline file to what is known and not yet mended."""

import json
from pathlib import Path

from rolepath.model.finding import Finding
from rolepath.model.place import Place
from rolepath.model.suppression import Known
from rolepath.read.files.source import read_text

BASELINE_KB = 10 * 1024
_KEYS = {"rule", "path", "message", "owner", "since"}
_FIX = 'Write the file again: rolepath lint --write-baseline --owner "a title".'


def read_baseline(root: Path, name: str) -> tuple[tuple[Known, ...], tuple[Finding, ...]]:
    """The entries of a baseline, none where there is no such file; a finding where it cannot be read."""
    if not name or not (root / name).exists():
        return (), ()
    text = read_text(root / name, name, BASELINE_KB)
    if isinstance(text, Finding):
        return (), (text,)
    try:
        entries = json.loads(text)
    except (ValueError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        return (), (_invalid(Place(name, line), "the baseline cannot be read as JSON"),)
    if not isinstance(entries, list) or not all(_is_entry(entry) for entry in entries):
        return (), (_invalid(Place(name), f"each entry of the baseline must have {', '.join(sorted(_KEYS))}"),)
    lines = [number for number, line in enumerate(text.split("\n"), start=1) if '"rule"' in line]
    places = [Place(name, line) for line in lines] if len(lines) == len(entries) else [Place(name)] * len(entries)
    return tuple(Known(place=place, **entry) for entry, place in zip(entries, places, strict=True)), ()


def _is_entry(entry: object) -> bool:
    return isinstance(entry, dict) and set(entry) == _KEYS and all(isinstance(item, str) for item in entry.values())


def _invalid(place: Place, message: str) -> Finding:
    return Finding("baseline-invalid", place, message, _FIX)
