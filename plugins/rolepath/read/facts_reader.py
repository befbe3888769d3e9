"""A YAML file to the facts in it, in one of the formats that authors write."""

import re
from typing import Any, TypeVar

from pydantic import BaseModel

from rolepath.model.finding import FORMAT_NEWER, Finding
from rolepath.model.place import Place, Places
from rolepath.model.program import FORMAT
from rolepath.model.settings import Settings
from rolepath.read.files.read_file import Read
from rolepath.read.files.source import read_text
from rolepath.read.markdown.silences import comments_in_yaml
from rolepath.read.own.filling import NO_FACTS, HouseFacts
from rolepath.read.own.plain_values import MARKDOWN_KEYS, PlainValues
from rolepath.read.yaml.formats import RoleFormat
from rolepath.read.yaml.organization_format import OrganizationFormat
from rolepath.read.yaml.validation import validate
from rolepath.read.yaml.yaml_reader import read_yaml

Format = TypeVar("Format", bound=BaseModel)
_NUMBER = re.compile("[0-9]{1,9}")


def facts_in(
    path: str, shape: type[Format], settings: Settings, house: HouseFacts = NO_FACTS
) -> Read[tuple[Format, Places]]:
    """The facts of a file, each with its place, and with what the owner has declared in the place of its names."""
    text = read_text(settings.root / path, path, settings.limits.yaml_kb)
    if isinstance(text, Finding):
        return Read(None, (text,))
    if not text.strip():
        return Read(None, (Finding("file-empty", Place(path), "the file is empty", _begin(shape)),))
    yaml = read_yaml(text, path, depth=settings.limits.depth)
    if yaml.findings:
        return Read(None, tuple(yaml.findings))
    if yaml.data is None:
        return Read(None, (Finding("file-empty", Place(path), "the file says nothing", _begin(shape)),))
    newer = _newer(shape, yaml.data, yaml.places)
    if newer:
        return Read(None, (newer,))
    plain = PlainValues(yaml.places, house, MARKDOWN_KEYS if shape is RoleFormat else ())
    # What declares facts holds no names of others.
    data = yaml.data if shape is OrganizationFormat else plain.filled(yaml.data)
    facts, findings = validate(shape, data, yaml.places)
    comments = tuple(comments_in_yaml(text, path))
    return Read((facts, yaml.places) if facts else None, (*findings, *plain.findings, *yaml.doubts), comments)


def _newer(shape: type[BaseModel], data: Any, places: Places) -> Finding | None:
    """What to say of a file in a format that this Rolepath does not know: all else in it would be guessing."""
    written = data.get("format") if isinstance(data, dict) and "format" in shape.model_fields else None
    if not _NUMBER.fullmatch(str(written)) or int(str(written)) <= FORMAT:
        return None
    message = f"the program is written in format {written}, and this Rolepath reads no later one than {FORMAT}"
    fix = 'Install the Rolepath that the program was made with: "pip install -r requirements.txt", or a newer one.'
    return Finding(FORMAT_NEWER, places.at("format"), message, fix)


def _begin(shape: type[BaseModel]) -> str:
    demanded = [name for name, field in shape.model_fields.items() if field.is_required()]
    return f"Begin with {', '.join(f'{name}:' for name in demanded)}."
