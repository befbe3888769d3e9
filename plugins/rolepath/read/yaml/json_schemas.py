"""The JSON Schemas with which editors complete and check, made from the formats."""

from typing import Any

from rolepath.model.role import BINDING_DEMANDS
from rolepath.read.yaml.formats import FORMATS


def json_schema(name: str) -> dict[str, Any]:
    """The JSON Schema that editors complete and check with."""
    schema = FORMATS[name].model_json_schema()
    entry = schema.get("$defs", {}).get("EntryFormat")
    if entry:
        bound = {**entry, "required": ["module", *BINDING_DEMANDS]}
        own = {"type": "string", "description": "A module of this role alone: its id."}
        schema["$defs"]["EntryFormat"] = {"anyOf": [own, bound]}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **_with_plain_values(schema)}


_PLAIN = ["string", "number", "boolean"]
"""What an editor takes an unquoted text for: all of them are text to us, as in `title: 2027`."""


def _with_plain_values(schema: Any) -> Any:
    """A schema in which a text of any form may be written without quotation marks, whatever an editor reads it as."""
    if isinstance(schema, list):
        return [_with_plain_values(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    is_free = schema.get("type") == "string" and _FORMS.isdisjoint(schema)
    return {key: _with_plain_values(item) for key, item in schema.items()} | ({"type": _PLAIN} if is_free else {})


_FORMS = frozenset(("pattern", "enum", "const", "format"))
