"""As much of some data as fits a format: a preview shows the rest of a file of which one value is wrong."""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from rolepath.model.place import KeyPath, Place, Places, TextPlace

Format = TypeVar("Format", bound=BaseModel)
_MOST_FAULTS = 200


def fitting(
    shape: type[Format], data: Any, places: Places, stand_ins: Mapping[str, Any]
) -> tuple[Format, Places] | None:
    """The data in its format without the values that do not fit, and the places of what is left.

    `stand_ins` are values for demanded keys at the top that are missing. None where nothing can be kept.
    """
    left: dict[str, Any] = deepcopy(data) if isinstance(data, dict) else {}
    for _ in range(_MOST_FAULTS):
        try:
            return shape.model_validate(left), places
        except ValidationError as error:
            fault = error.errors(include_url=False, include_context=False, include_input=False)[0]
        keys = tuple(key for key in fault["loc"] if key != "[key]")
        if fault["type"] == "missing":
            if keys[:-1] == () and keys[-1] in stand_ins:
                left[str(keys[-1])] = stand_ins[str(keys[-1])]
                continue
            keys = keys[:-1]
        removed = _removed(left, keys)
        if not removed:
            return None
        places = _without(places, removed) if isinstance(removed[-1], int) else places
    return None


def _removed(data: Any, keys: KeyPath) -> KeyPath:
    """Takes the value at some keys out, or the innermost that there is around it; its keys, () where there is none."""
    for index, key in enumerate(keys):
        inner = _value(data, key)
        if index + 1 == len(keys) or not _has(inner, keys[index + 1]):
            if not _has(data, key):
                return ()
            del data[key]
            return keys[: index + 1]
        data = inner
    return ()


def _has(data: Any, key: str | int) -> bool:
    if isinstance(data, dict):
        return key in data
    return isinstance(data, list) and isinstance(key, int) and 0 <= key < len(data)


def _value(data: Any, key: str | int) -> Any:
    return data[key] if _has(data, key) else None


def _without(places: Places, removed: KeyPath) -> Places:
    """The places after an item of a list has gone: those behind it move up."""

    def moved(values: Mapping[KeyPath, Any]) -> dict[KeyPath, Any]:
        return {new: value for key, value in values.items() for new in [_moved(key, removed)] if new is not None}

    values: dict[KeyPath, Place] = moved(places.values)
    texts: dict[KeyPath, TextPlace] = moved(places.texts)
    return replace(places, values=values, texts=texts)


def _moved(key: KeyPath, removed: KeyPath) -> KeyPath | None:
    *around, gone = removed
    depth = len(around)
    if len(key) <= depth or key[:depth] != tuple(around) or not isinstance(key[depth], int):
        return key
    number = key[depth]
    if number == gone:
        return None
    return (*around, number - 1, *key[depth + 1 :]) if isinstance(number, int) and number > int(gone) else key
