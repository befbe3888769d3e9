"""Values as JSON data that is equal in every process, at any path: functions are the code that they are made of."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import partial
from pathlib import PurePath
from types import BuiltinFunctionType, FunctionType, MethodType
from typing import Any, NamedTuple

from rolepath.memo.code import code_of


class UnstableError(TypeError):
    """A value of which nobody can tell whether it is the same in another process, such as an object of a plugin."""


class Opaque(NamedTuple):
    """Stands for a function where only its code matters, as in settings that were kept; `text` is the stable form."""

    text: str


def stable_text(value: Any, root: str = "") -> str:
    """A value as JSON; equal texts for equal values. Paths below `root` are told relative to it."""
    return json.dumps(stable(value, root), separators=(",", ":"))


def stable(value: Any, root: str = "") -> Any:
    """A value as JSON-like data; UnstableError where it holds something that cannot be told apart from others."""
    if value is None or (isinstance(value, bool | int | float) and not isinstance(value, Enum)):
        return value
    if type(value) is str:
        return _placed(value, root)
    if isinstance(value, Opaque):
        return json.loads(value.text)
    for kind, form in _FORMS:
        if isinstance(value, kind):
            return form(value, root)
    if is_dataclass(value) and not isinstance(value, type):
        return [_name(type(value)), *(stable(getattr(value, field.name), root) for field in fields(value))]
    if isinstance(value, type):
        return ["class", _name(value), code_of(value.__module__)]
    raise UnstableError(f"{type(value).__module__}.{type(value).__qualname__}")


def _placed(text: str, root: str) -> Any:
    if root and text.startswith(root) and text[len(root) : len(root) + 1] in ("", "/", "\\"):
        return ["below the project", text[len(root) :]]
    return text


def _function(value: FunctionType, root: str) -> Any:
    """A function by its code; of one that was made within another also what it took along from there."""
    made_there = [] if "<" not in value.__qualname__ else [value.__code__.co_code.hex()]
    cells = [stable(cell.cell_contents, root) for cell in value.__closure__ or () if cell.cell_contents is not value]
    return ["function", _name(value), code_of(value.__module__), *made_there, *cells]


def _builtin(value: BuiltinFunctionType, root: str) -> Any:
    owner = getattr(value, "__self__", None)
    return ["builtin", value.__qualname__, getattr(owner, "__name__", None) or stable(owner, root)]


def _mapping(value: Mapping[Any, Any], root: str) -> Any:
    """In its own order, which can matter: that of Markdown extensions, or of an element's attributes."""
    return ["mapping", *([stable(key, root), stable(item, root)] for key, item in value.items())]


def _set(value: Any, root: str) -> Any:
    return ["set", *sorted((stable(item, root) for item in value), key=json.dumps)]


def _name(value: Any) -> str:
    return f"{value.__module__}.{value.__qualname__}"


_FORMS: list[tuple[Any, Any]] = [
    (Mapping, _mapping),
    (list | tuple, lambda value, root: ["list", *(stable(item, root) for item in value)]),
    (set | frozenset, _set),
    (bytes, lambda value, _: ["bytes", value.hex()]),
    (Enum, lambda value, _: ["enum", _name(type(value)), value.name]),
    (str, lambda value, root: [_name(type(value)), _placed(str.__str__(value), root)]),
    (PurePath, lambda value, root: ["path", _placed(str(value), root)]),
    (date, lambda value, _: ["date", value.isoformat()]),
    (
        partial,
        lambda value, root: ["partial", *(stable(part, root) for part in (value.func, value.args, value.keywords))],
    ),
    (FunctionType, _function),
    (MethodType, lambda value, root: ["method", stable(value.__self__, root), stable(value.__func__, root)]),
    (BuiltinFunctionType, _builtin),
]
