"""What editors say of a YAML file by its JSON Schema, as far as our schemas go."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import yaml

# The one that reads as our own reader does; the other does not know a question mark at the end of a word.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DATE = r"^\d{4}-\d{2}-\d{2}$"
TYPES: dict[str, Any] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
}


def is_type(value: Any, names: str | list[str]) -> bool:
    wanted = [names] if isinstance(names, str) else names
    return any(isinstance(value, TYPES[name]) and (name == "boolean" or not isinstance(value, bool)) for name in wanted)


def mismatches(value: Any, schema: dict[str, Any], root: dict[str, Any], at: str = "") -> Iterator[str]:
    """Where a value leaves a schema, as far as our schemas go."""
    if "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rsplit("/", 1)[-1]]
    options = [list(mismatches(value, option, root, at)) for option in schema.get("anyOf", ())]
    if options and all(options):
        yield from min(options, key=len)
    if "type" in schema and not is_type(value, schema["type"]):
        yield f"{at}: {value!r} is no {schema['type']}"
    elif isinstance(value, dict):
        yield from in_object(value, schema, root, at)
    elif isinstance(value, list):
        if len(value) < schema.get("minItems", 0):
            yield f"{at}: too few items"
        for index, item in enumerate(value):
            yield from mismatches(item, schema.get("items", {}), root, f"{at}/{index}")
    elif not is_allowed(value, schema):
        yield f"{at}: {value!r}"


def is_allowed(value: Any, schema: dict[str, Any]) -> bool:
    if isinstance(value, str):
        fits = schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value))
        is_of_form = re.search(_DATE if schema.get("format") == "date" else schema.get("pattern", ""), value)
        return fits and bool(is_of_form) and value in schema.get("enum", [value])
    return not isinstance(value, int) or schema.get("minimum", value) <= value <= schema.get("maximum", value)


def in_object(value: dict[str, Any], schema: dict[str, Any], root: dict[str, Any], at: str) -> Iterator[str]:
    for name in schema.get("required", ()):
        if name not in value:
            yield f"{at}: no {name}"
    for name, item in value.items():
        others = schema.get("additionalProperties", {})
        inner = schema.get("properties", {}).get(name, others)
        if inner is False:
            yield f"{at}: {name} is not declared"
        elif inner is not True:
            yield from mismatches(item, inner, root, f"{at}/{name}")


def as_editors_read(text: str) -> Any:
    """YAML with numbers and truth values, and dates as text."""
    return json.loads(json.dumps(yaml.load(text, Loader=_LOADER), default=date.isoformat))  # noqa: S506 (a safe one)
