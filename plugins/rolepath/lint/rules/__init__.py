"""All rules in the order of their codes: every file of this folder holds one, or a family of them."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module

from rolepath.lint.rules.rule import Rule, rule_in


def _found() -> Iterator[Rule]:
    for file in pkgutil.iter_modules(__path__):
        module = import_module(f"{__name__}.{file.name}")
        if hasattr(module, "rules"):
            yield from module.rules()
        else:
            yield rule_in(module)


RULES: tuple[Rule, ...] = tuple(sorted(_found(), key=lambda rule: rule.code))

RETIRED: frozenset[str] = frozenset()
"""Codes of rules that are no more; they are never given to another."""
