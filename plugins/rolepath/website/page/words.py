"""The words of the interface: ours in `strings.yml`, and those that the owner puts in their place."""

import string
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from rolepath.model.names.suggestion import closest
from rolepath.website.page.interface import Interface

_OURS = Path(__file__).parent / "strings.yml"
# Read in each build: in C, where there is it, in a tenth of the time.
_TEXTS = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
OWNERS = "rolepath/strings.yml"
"""Where the owner's own words are, in the theme's `custom_dir`."""


def interface_of(config: MkDocsConfig) -> Interface:
    """The interface of a site, in the theme's language and with the owner's words; PluginError says what is wrong."""
    folder = config.theme.custom_dir
    file = Path(folder) / OWNERS if folder else None
    own = _own_words(file, f"{Path(folder).name}/{OWNERS}") if folder and file and file.is_file() else {}
    return Interface({**our_words(), **own}, str(config.theme.get("language") or "en"))


@cache
def our_words() -> Mapping[str, str]:
    """All strings by their names."""
    table: dict[str, str] = yaml.load(_OURS.read_text("utf-8"), Loader=_TEXTS)  # noqa: S506 (texts only)
    return table


def _own_words(file: Path, shown: str) -> dict[str, str]:
    try:
        root = yaml.compose(file.read_text("utf-8-sig"), Loader=yaml.BaseLoader)
    except UnicodeDecodeError as error:
        raise PluginError(f"{shown}: the file is not UTF-8; save it as UTF-8.") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{shown}:{mark.line + 1}" if mark else shown
        raise PluginError(f"{place}: this is no YAML: {getattr(error, 'problem', None) or error}") from error
    if root is None:
        return {}
    if not isinstance(root, yaml.MappingNode):
        raise PluginError(f"{shown}: write one text to a line, as in\n\n    next: What comes next")
    found: dict[str, str] = {}
    for key, value in root.value:
        place = f"{shown}:{key.start_mark.line + 1}"
        for fault in _faults(key, value, found):
            raise PluginError(f"{place}: {fault}")
        found[key.value] = value.value
    return found


def _faults(key: yaml.Node, value: yaml.Node, before: Mapping[str, str]) -> Iterator[str]:
    """What is wrong with one line of the owner's file."""
    ours = our_words()
    name = str(key.value)
    if name not in ours:
        close = closest(name, ours)
        yield f'there is no text named "{name}".' + (f" Did you mean {close}?" if close else "")
    elif name in before:
        yield f'"{name}" is written twice. Remove one of the two.'
    elif not isinstance(value, yaml.ScalarNode) or not value.value.strip():
        yield f'"{name}" needs a text, such as: {name}: "{ours[name]}"'
    else:
        yield from _gap_faults(name, value.value, ours[name])


def _gap_faults(name: str, text: str, ours: str) -> Iterator[str]:
    wanted = gaps(ours)
    try:
        given = gaps(text)
    except ValueError:
        yield f'"{name}" has a brace that does not close. Ours is: {ours}'
        return
    for gap in sorted(wanted - given):
        yield f'"{name}" lacks {{{gap}}}, in whose place a value is put. Ours is: {ours}'
    for gap in sorted(given - wanted):
        yield f'"{name}" has {{{gap}}}, for which there is no value. Ours is: {ours}'


def gaps(text: str) -> set[str]:
    """The names in braces; ValueError where a brace does not close."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
