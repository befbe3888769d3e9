"""Sources that were imported, and what is looked at in what came of them."""

import re
from pathlib import Path

from sources import COURSES

from conftest import DIALECT
from rolepath.importing.kinds import source_of
from rolepath.importing.modules import Imported, Target, imported
from rolepath.importing.sources.folder import opened

TARGET = Target("legal", "Legal", "review", "Review")


def run(root: Path, kind: str = "auto", extensions: tuple[str, ...] = DIALECT.extensions) -> Imported:
    folder = opened(root, extensions)
    _, source = source_of(folder, kind)
    return imported(source, folder, TARGET)


def course(name: str) -> Imported:
    return run(COURSES / name)


def section(found: Imported, path: str, title: str) -> str:
    """The text beneath a heading of the second level."""
    text = found.files[f"legal/{path}"].decode()
    parts = re.split(r"(?m)^## (.+)\n", text)
    return dict(zip(parts[1::2], parts[2::2], strict=True)).get(title, "").strip()


def left(found: Imported) -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}
    for item in found.left:
        told.setdefault(item.path, []).append(f"{item.reason}: {item.text}" if item.text else item.reason)
    return told
