"""All rules in the order of their codes, found in the folders of `rules/`."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

from rolepath.lint import rules
from rolepath.lint.rules.rule import Rule, rule_in


def _found() -> Iterator[Rule]:
    families = pkgutil.iter_modules(rules.__path__, f"{rules.__name__}.")
    for family in (import_module(found.name) for found in families if found.ispkg):
        for file in pkgutil.iter_modules(family.__path__, f"{family.__name__}."):
            yield from _in(import_module(file.name))


def _in(module: ModuleType) -> Iterator[Rule]:
    if hasattr(module, "rules"):
        yield from module.rules()
    else:
        yield rule_in(module)


RULES: tuple[Rule, ...] = tuple(sorted(_found(), key=lambda rule: rule.code))

RETIRED: frozenset[str] = frozenset()
"""Codes of rules that are no more; they are never given to another."""
