"""Dataclasses as JSON data and back; what does not fit its class is refused, and no code is ever named or run."""

import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

from rolepath.memo.stable import Opaque, stable_text

Reader = Callable[[Any], Any]
_FUNCTION = "\0function"
_PLAIN = frozenset({str, int, float, bool, type(None)})


def packed(value: Any) -> Any:
    """A value as what JSON knows; functions only as a digest of their code. TypeError for what has no such form."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is tuple or kind is list:
        return [packed(item) for item in value]
    if kind in _FIELDS or (is_dataclass(value) and not isinstance(value, type | Opaque)):
        return [packed(getattr(value, name)) for name in _names(kind)]
    form = next((form for known, form in _FORMS if isinstance(value, known)), None)
    return form(value) if form else {_FUNCTION: stable_text(value)}


def _packed_mapping(value: Mapping[Any, Any]) -> Any:
    if not all(type(key) is str for key in value):
        raise TypeError("a mapping with keys that are no texts")
    return {key: packed(item) for key, item in value.items()}


_FORMS: list[tuple[Any, Reader]] = [
    (Mapping, _packed_mapping),
    (frozenset | set, lambda value: sorted(packed(item) for item in value)),
    (Enum, lambda value: value.value),
    (date, date.isoformat),
    (Path, str),
]
_FIELDS: dict[type, tuple[str, ...]] = {}


def _names(kind: Any) -> tuple[str, ...]:
    if kind not in _FIELDS:
        _FIELDS[kind] = tuple(field.name for field in fields(kind))
    return _FIELDS[kind]


@cache
def reader(shape: Any) -> Reader:
    """A function that makes values of a type of what `packed` made; TypeError or ValueError where it does not fit."""
    kind, parts = get_origin(shape) or shape, get_args(shape)
    for is_such, made in _SHAPES:
        if is_such(kind):
            found: Reader = made(kind, parts)
            return found
    raise TypeError(f"{shape} cannot be kept")


def _exactly(kind: type) -> Reader:
    kinds = (kind, int) if kind is float else (kind,)

    def read(data: Any) -> Any:
        if type(data) in kinds:
            return data
        raise TypeError(kind)

    return read


def _one_of(kind: Any, parts: Sequence[Any]) -> Reader:  # noqa: ARG001 (as the others)
    """A value of a type, or nothing: the one kind of choice that data can tell."""
    if len(parts) != 2 or type(None) not in parts:  # noqa: PLR2004
        raise TypeError(parts)
    read = reader(next(part for part in parts if part is not type(None)))
    return lambda data: None if data is None else read(data)


def _tuple(kind: Any, parts: Sequence[Any]) -> Reader:
    """As many items as there are types, or any number of one type."""
    if parts[-1:] == (...,):
        return _many(kind, parts)
    readers = [reader(part) for part in parts]

    def read(data: Any) -> Any:
        return tuple([read(item) for read, item in zip(readers, _listed(data), strict=True)])

    return read


def _many(kind: Any, parts: Sequence[Any]) -> Reader:
    read_item, kind = reader(parts[0]), tuple if kind is Sequence else kind
    return lambda data: kind([read_item(item) for item in _listed(data)])


def _mapping(kind: Any, parts: Sequence[Any]) -> Reader:  # noqa: ARG001 (as the others)
    read_item = reader(parts[1])

    def read(data: Any) -> Any:
        if type(data) is not dict:
            raise TypeError(dict)
        return {key: read_item(item) for key, item in data.items()}

    return read


def _object(kind: Any, parts: Sequence[Any]) -> Reader:  # noqa: ARG001 (as the others)
    hints = get_type_hints(kind)
    readers = [reader(hints[name]) for name in _names(kind)]

    def read(data: Any) -> Any:
        return kind(*[read(item) for read, item in zip(readers, _listed(data), strict=True)])

    return read


def _listed(data: Any) -> list[Any]:
    if type(data) is list:
        return data
    raise TypeError(list)


def _anything(data: Any) -> Any:
    """What JSON knows, as it is; a function as its code alone."""
    if type(data) is list:
        return [_anything(item) for item in data]
    if type(data) is dict:
        if data.keys() == {_FUNCTION}:
            return Opaque(str(data[_FUNCTION]))
        return {key: _anything(item) for key, item in data.items()}
    return data


_SHAPES: list[tuple[Callable[[Any], bool], Callable[[Any, Sequence[Any]], Reader]]] = [
    (lambda kind: kind is Any, lambda _kind, _parts: _anything),
    (lambda kind: kind in _PLAIN or kind is None, lambda kind, _parts: _exactly(type(None) if kind is None else kind)),
    (lambda kind: kind in (Union, types.UnionType), _one_of),
    (lambda kind: kind is tuple, _tuple),
    (lambda kind: kind in (Sequence, list, frozenset), _many),
    (lambda kind: kind in (Mapping, dict), _mapping),
    (is_dataclass, _object),
    (lambda kind: kind is date, lambda _kind, _parts: date.fromisoformat),
    (lambda kind: isinstance(kind, type) and issubclass(kind, Enum | Path), lambda kind, _parts: kind),
]
