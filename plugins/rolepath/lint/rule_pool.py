"""The rules run over a catalog, in two processes where that pays; which ran what makes no difference to the result."""

import multiprocessing
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor

from rolepath.lint.rule import Rule
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Finding

WORTH_PROCESSES = 40
"""Modules from which on starting a process pays."""

_SLOW_FAMILY = "RP6"  # rules that compare texts with each other take about as long as all others together
_work: tuple[Catalog, list[Rule]] | None = None  # the child's own copy of the parent's, by fork


def findings_of(catalog: Catalog, rules: Iterable[Rule], jobs: int = 1) -> list[Finding]:
    """What the rules find."""
    rules = list(rules)
    slow = [rule for rule in rules if rule.code.startswith(_SLOW_FAMILY)]
    if jobs == 1 or not slow or len(catalog.modules) < WORTH_PROCESSES:
        return _found(catalog, rules)
    if "fork" not in multiprocessing.get_all_start_methods():  # pragma: no cover (as on Windows)
        return _found(catalog, rules)
    global _work  # noqa: PLW0603 (a fork hands a catalog over for nothing, pickling it takes longer than the rules)
    _work = catalog, slow
    try:
        with ProcessPoolExecutor(1, multiprocessing.get_context("fork")) as pool:
            of_slow = pool.submit(_work_found)
            return _found(catalog, (rule for rule in rules if rule not in slow)) + of_slow.result()
    finally:
        _work = None


def _work_found() -> list[Finding]:  # pragma: no cover (runs in another process, whose result is tested)
    return _found(*_work) if _work else []


def _found(catalog: Catalog, rules: Iterable[Rule]) -> list[Finding]:
    return [
        Finding(rule.name, report.place, report.message, report.fix, edits=report.edits)
        for rule in rules
        if rule.check
        for report in rule.check(catalog)
    ]
