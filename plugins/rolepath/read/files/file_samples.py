"""What must be known of a file before it is published: how it begins, and all of a drawing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from rolepath.model.finding import Finding, reason_of
from rolepath.model.names.file_kinds import DRAWING, SAMPLE, kind_of_file
from rolepath.model.place import Place
from rolepath.model.settings import Settings
from rolepath.read.files.source import read_text

_SMALLER = "Leave out of it what it does not need, or save it as a PNG picture."


@dataclass(frozen=True)
class FilesRead:
    """By path in the content folder: first bytes, and texts of drawings; what could not be read has a finding."""

    samples: Mapping[str, bytes]
    drawings: Mapping[str, str]
    findings: tuple[Finding, ...]


def read_files(settings: Settings, paths: Iterable[str]) -> FilesRead:
    """The first bytes of files of the content folder, and all of a drawing."""
    samples: dict[str, bytes] = {}
    drawings: dict[str, str] = {}
    findings: list[Finding] = []
    for path in paths:
        place = f"{settings.content_folder}/{path}"
        is_drawing = kind_of_file(Path(path).name, settings.file_endings) is DRAWING
        found = _drawing(settings, place) if is_drawing else _sample(settings.root / place, place)
        if isinstance(found, Finding):
            findings.append(found)
        elif isinstance(found, bytes):
            samples[path] = found
        else:
            drawings[path] = found
    return FilesRead(samples, drawings, tuple(findings))


def _drawing(settings: Settings, place: str) -> str | Finding:
    return read_text(settings.root / place, place, settings.limits.page_kb, _SMALLER)


def _sample(file: Path, place: str) -> bytes | Finding:
    try:
        if file.is_file():
            with file.open("rb") as opened:
                return opened.read(SAMPLE)
        reason = "it is a folder or a device"
    except OSError as error:
        reason = reason_of(error)
    fix = "Check the file and its permissions."
    return Finding("file-unreadable", Place(place), f"the file cannot be opened: {reason}", fix)
