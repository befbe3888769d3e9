"""YAML of others, read for its values alone: no tag of it ever runs anything."""

from typing import Any

import yaml

from rolepath.model.finding import ContentError

MOST_ALIASES = 1000
"""Texts that are repeated by reference can stand for billions; a course has few of them."""
_MOST_KEYS = 10_000
_LONGEST_NUMBER = 40


class _Loader(yaml.SafeLoader):
    """Texts, numbers, lists and mappings; of a tag that it does not know only the value counts."""

    aliases = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """A node; an error where there are many references."""
        if self.check_event(yaml.AliasEvent):
            self.aliases += 1
            if self.aliases > MOST_ALIASES:
                raise yaml.composer.ComposerError(None, None, "too many references", self.get_mark())
        return super().compose_node(parent, index)

    def flatten_mapping(self, node: yaml.MappingNode) -> None:
        """Takes in what a mapping merges; an error where it grows without end."""
        super().flatten_mapping(node)
        if len(node.value) > _MOST_KEYS:
            raise yaml.constructor.ConstructorError(None, None, "too many keys", node.start_mark)

    def construct_number(self, node: yaml.ScalarNode) -> Any:
        """A number; what is too long for one is a text."""
        if len(node.value) > _LONGEST_NUMBER:
            return str(node.value)
        return self.construct_yaml_int(node) if node.tag.endswith(":int") else self.construct_yaml_float(node)


def _value(loader: _Loader, _: str, node: yaml.Node) -> Any:
    """What stands behind a tag; `!ENV [NAME, default]` is its default."""
    if isinstance(node, yaml.MappingNode):
        return loader.construct_mapping(node, deep=True)
    if isinstance(node, yaml.SequenceNode):
        values = loader.construct_sequence(node, deep=True)
        return values[-1] if node.tag == "!ENV" and values else values
    return None if node.tag == "!ENV" else str(node.value)


_Loader.add_multi_constructor(None, _value)
for _kind in ("int", "float"):
    _Loader.add_constructor(f"tag:yaml.org,2002:{_kind}", _Loader.construct_number)


def yaml_of(text: str, name: str) -> Any:
    """The values of a YAML text; ContentError says what is wrong with it, in one sentence."""
    try:
        return yaml.load(text, Loader=_Loader)  # noqa: S506 (it is a safe one)
    except yaml.MarkedYAMLError as error:
        line = f", line {error.problem_mark.line + 1}" if error.problem_mark else ""
        problem = " ".join((error.problem or "unknown reason").split())
        raise ContentError(f"{name}{line}: this YAML cannot be read: {problem}") from error
    except (yaml.YAMLError, ValueError, TypeError) as error:  # signs that YAML has not, impossible dates, odd keys
        raise ContentError(f"{name}: this YAML cannot be read: {str(error).splitlines()[0]}") from error
    except RecursionError as error:
        raise ContentError(f"{name}: this YAML cannot be read: it is nested too deep") from error


def mapping_of(text: str, name: str) -> dict[str, Any]:
    """The values of a YAML text that has keys; ContentError where it has none. An empty text has no keys."""
    found = yaml_of(text, name)
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ContentError(f"{name}: there should be keys with values, as in title: Name")
    return {str(key): value for key, value in found.items()}


def texts_of(value: Any) -> tuple[str, ...]:
    """A value as a list of texts, whether it was written as one or as several; numbers and dates as written."""
    if value is None:
        return ()
    if isinstance(value, list | tuple):
        return tuple(str(item) for item in value if item is not None and not isinstance(item, dict | list))
    return () if isinstance(value, dict) else (str(value),)


def text_of(value: Any) -> str:
    """A value that should be one text; "" for anything else."""
    return " ".join(str(value).split()) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
