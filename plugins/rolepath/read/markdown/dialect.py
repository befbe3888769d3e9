"""The site's Markdown with the code that it is made of, so that what was rendered by other code is told apart."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from markdown.util import get_installed_extensions

from rolepath.memo.code import code_of
from rolepath.model.settings import Dialect


def dialect_of(extensions: Sequence[Any], options: Mapping[str, Any]) -> Dialect:
    """The dialect of some extensions with their options."""
    return Dialect(tuple(extensions), options, code_of_extensions(extensions))


def code_of_extensions(extensions: Sequence[Any]) -> tuple[str, ...]:
    """Digests of the modules of extensions by name; one that is an object has no name, and nobody knows its state."""
    return tuple(code_of(_module(name)) for name in extensions if isinstance(name, str))


def _module(name: str) -> str:
    """The module of an extension, named as Python-Markdown has it: by an entry point, or as `module:Class`."""
    return _entry_points().get(name, name).partition(":")[0]


@cache
def _entry_points() -> dict[str, str]:
    return {point.name: point.value for point in get_installed_extensions()}
