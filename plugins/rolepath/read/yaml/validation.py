"""Plain data against a format; what does not fit becomes findings in plain words."""

from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from rolepath.model.finding import Finding
from rolepath.model.names.suggestion import KnownNames, closest
from rolepath.model.place import Places
from rolepath.read.files.most_shown import shown, shown_findings
from rolepath.read.yaml.meant import meant, meant_date, meant_list

Format = TypeVar("Format", bound=BaseModel)
_KINDS = {
    "string_type": "a text",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_parsing_size": "a whole number, and not as long as this one",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "finite_number": "a number",
    "bool_type": "yes or no",
    "bool_parsing": "yes or no",
    "list_type": "a list, each item on a line that starts with -",
    "dict_type": "keys with values, one to a line, indented",
    "model_type": "keys with values, one to a line, indented",
    "model_attributes_type": "keys with values, one to a line, indented",
    "date_type": "a date as in 2026-11-30",
    "date_parsing": "a date as in 2026-11-30",
    "date_from_datetime_parsing": "a date as in 2026-11-30",
    "date_from_datetime_inexact": "a date as in 2026-11-30",
}
_EXAMPLES = {
    "time": "14:00",
    "weeks": "1-2, 7, 13+ or continuous",
    "id": "campaign-brief",
    "aliases": "marketing/first-brief",
    "day": "tuesday, or for a month: first tuesday",
}
_LONGEST = 60
_NEAR = 0.8
"""From here on an unknown key is surely a slip of a known one."""


def validate(shape: type[Format], data: Any, places: Places) -> tuple[Format | None, list[Finding]]:
    """The data in its format, or None and a finding for each value that does not fit."""
    data = {} if data is None else data
    try:
        value = shape.model_validate(data)
    except ValidationError as error:
        details = _once(error.errors(include_url=False), shape)
        return None, shown(details, lambda detail: detail["type"], lambda detail: _finding(detail, shape, places))
    return value, _near_misses(shape, value, places)


def _once(details: list[ErrorDetails], shape: type[BaseModel]) -> list[ErrorDetails]:
    """What does not fit, without the keys that are missing because somebody misspelt them: that is one slip."""
    extra = [detail["loc"] for detail in details if detail["type"] == "extra_forbidden"]
    meant = {(*keys[:-1], closest(str(keys[-1]).casefold(), _fields_at(keys, shape), _NEAR)) for keys in extra}
    return [detail for detail in details if detail["type"] != "missing" or detail["loc"] not in meant]


def _finding(detail: ErrorDetails, shape: type[BaseModel], places: Places) -> Finding:
    keys = tuple(key for key in detail["loc"] if key != "[key]")
    name = _spoken(keys)
    kind = detail["type"]
    context = detail.get("ctx", {})
    place = places.at(*keys, *filter(None, [context.get("at")]))
    if kind == "missing":
        return Finding(
            "field-missing", places.at(*keys[:-1]), f"{name} is missing here", f"Add {keys[-1]}: with its value."
        )
    if kind == "extra_forbidden":
        return Finding("field-unknown", place, f"{name} is not a key that is known here", _suggestion(keys, shape))
    if detail.get("input") is None:
        sign = "-" if isinstance(keys[-1], int) else f"{keys[-1]}:"
        return Finding("field-missing", place, f"{name} has no value", f"Write a value after {sign} .")
    if kind in _KINDS:
        value = detail.get("input")
        likely = meant_list(value) if kind == "list_type" else meant_date(value) if kind.startswith("date") else ""
        fix = f"Write {likely}." if likely else _quoted(value) or _example(keys, shape)
        return Finding("field-invalid", place, f"{name} must be {_KINDS[kind]}", fix)
    return Finding("field-invalid", place, *_limit(kind, keys, context, detail.get("input")))


def _quoted(data: Any) -> str:
    """How to write the name of a fact that YAML has read as a mapping; "" for anything else."""
    names = list(data) if isinstance(data, dict) and list(data.values()) == [None] else []
    return f'Put it in quotes: "{{{names[0]}}}".' if names else ""


def _limit(kind: str, keys: tuple[str | int, ...], context: dict[str, Any], data: Any) -> tuple[str, str]:
    """What is wrong and how to fix it, for a value of the right kind that is not allowed."""
    name, value = _spoken(keys), _shown(data)
    if kind == "literal_error":
        return _not_among(name, data, context)
    if kind in ("greater_than_equal", "less_than_equal"):
        bound = context.get("ge", context.get("le"))
        side = "at least" if "ge" in context else "at most"
        return f"{name} is {value}; it must be {side} {bound}", "Correct the number."
    if kind in ("too_short", "string_too_short", "string_too_long"):
        most = context.get("max_length")
        return (
            (f"{name} has more than {most} characters", "Say it shorter.")
            if most
            else (f"{name} is empty", "Fill it in.")
        )
    if kind == "string_pattern_mismatch":
        key = next(key for key in reversed(keys) if isinstance(key, str))  # that of the list, for an item
        # Without an example it is the key itself, which the author has chosen.
        example = meant(key, data) or f"it as in {_EXAMPLES.get(key, 'help_desk')}"
        return f'{name} cannot be read: "{value}"', f"Write {example}."
    if kind == "said":
        return f"{name} {context['what']}", str(context["fix"])
    # Whatever a later version of pydantic may call its errors, an author gets a sentence.
    return f'{name} does not fit: "{value}"', "Compare it with a file that works."  # pragma: no cover


def _not_among(name: str, data: Any, context: dict[str, Any]) -> tuple[str, str]:
    """For a word that is none of those allowed."""
    allowed = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
    close = closest(_shown(data), allowed.split(", "))
    hint = f"Did you mean {close}? " if close else ""
    said = f'cannot be "{_shown(data)}"' if isinstance(data, str) else "must be a single word"
    return f"{name} {said}", f"{hint}Write one of: {allowed}."


def _shown(value: Any) -> str:
    """A value as part of a message: on one line, and not long."""
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _spoken(keys: tuple[str | int, ...]) -> str:
    """Keys as an author would say them: `curriculum: foundation, item 2: before`."""
    words: list[str] = []
    for key in keys:
        if isinstance(key, int) and words:
            words[-1] += f", item {key + 1}"
        else:
            words.append(_shown(key))
    return '"' + ": ".join(words) + '"' if words else "the file"


def _fields_at(keys: tuple[str | int, ...], shape: type[BaseModel]) -> list[str]:
    """Names that would be allowed where the last key stands."""
    node = schema = _schema(shape)
    for key in keys[:-1]:
        node = _resolved(node, schema)
        if isinstance(key, int):
            node = node.get("items", {})
        else:
            node = node.get("properties", {}).get(key) or node.get("additionalProperties") or {}
    return list(_resolved(node, schema).get("properties", {}))


@cache
def _schema(shape: type[BaseModel]) -> dict[str, Any]:
    return shape.model_json_schema(by_alias=True)


def _resolved(node: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    for option in (node, *node.get("anyOf", ())):
        if "$ref" in option:
            found: dict[str, Any] = schema["$defs"][option["$ref"].rsplit("/", 1)[-1]]
            return found
    return node


def _suggestion(keys: tuple[str | int, ...], shape: type[BaseModel]) -> str:
    names = _fields_at(keys, shape)
    close = closest(str(keys[-1]), names)
    if close:
        return f"Did you mean {close}?"
    return f"Remove it, or use one of: {', '.join(names)}." if names else "Remove it."


def _example(keys: tuple[str | int, ...], shape: type[BaseModel]) -> str:
    names = _fields_at((*keys, ""), shape)
    return f"Write it with: {', '.join(names)}." if names else "Correct the value."


def _near_misses(shape: type[BaseModel], value: BaseModel, places: Places) -> list[Finding]:
    """Keys of other tools are welcome in front matter; a key that is nearly one of ours is a slip."""
    names = KnownNames(shape.model_fields)
    findings = []
    for key in value.model_extra or {}:
        close = names.closest(key.casefold(), _NEAR)
        if close:
            fix = f"Did you mean {close}?"
            findings.append(Finding("field-unknown", places.at(key), f'"{key}" is not a key that is known here', fix))
    return shown_findings(findings)
