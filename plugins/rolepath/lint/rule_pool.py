"""The rules run over a catalog, in two processes where that pays; which ran what makes no difference to the result."""

from collections.abc import Iterable
from functools import partial

from rolepath.lint.rule import Rule
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Finding
from rolepath.parallel import Report, processes_for, run

_SLOW_FAMILY = "RP6"  # rules that compare texts with each other take about as long as all others together


def findings_of(catalog: Catalog, rules: Iterable[Rule], jobs: int = 1) -> list[Finding]:
    """What the rules find."""
    rules = list(rules)
    slow = [rule for rule in rules if rule.code.startswith(_SLOW_FAMILY)]
    quick = [rule for rule in rules if rule not in slow]
    tasks = [partial(_found, catalog, some) for some in (slow, quick) if some]
    return [finding for found in run(tasks, processes_for(len(catalog.modules), jobs)) for finding in found]


def _found(catalog: Catalog, rules: Iterable[Rule], report: Report) -> list[Finding]:  # noqa: ARG001
    return [
        Finding(rule.name, report.place, report.message, report.fix, edits=report.edits)
        for rule in rules
        if rule.check
        for report in rule.check(catalog)
    ]
