"""The rules run over a catalog, in two processes where that pays; which ran what makes no difference to the result."""

from collections.abc import Iterable
from functools import partial

from rolepath.lint.driver import Cases, Memory
from rolepath.lint.rules.rule import Rule
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Finding
from rolepath.model.settings import DEFAULT_LIMITS, FileLimits
from rolepath.model.times.time_spent import measured
from rolepath.parallel import Report, processes_for, run
from rolepath.slow_text import SlowTextError, in_time_for_all

_SLOW_FAMILY = "RP6"  # rules that compare texts with each other take about as long as all others together


def findings_of(
    catalog: Catalog,
    rules: Iterable[Rule],
    jobs: int = 1,
    limits: FileLimits = DEFAULT_LIMITS,
    memory: Memory | None = None,
    path: str = "",
) -> list[Finding]:
    """What the rules find, in all files or in one; of a rule that takes too long, only on which text."""
    rules = list(rules)
    slow = [rule for rule in rules if rule.code.startswith(_SLOW_FAMILY)]
    quick = [rule for rule in rules if rule not in slow]
    cases = Cases(catalog, memory, path)
    tasks = [partial(_found, catalog, cases, some, limits) for some in (slow, quick) if some]
    processes = 1 if memory else processes_for(len(catalog.modules), jobs)  # another one's memories would be lost
    return [finding for found in run(tasks, processes) for finding in found]


def _found(
    catalog: Catalog,
    cases: Cases,
    rules: Iterable[Rule],
    limits: FileLimits,
    report: Report,  # noqa: ARG001
) -> list[Finding]:
    return [finding for rule in rules if rule.check for finding in _found_by(rule, cases, catalog, limits)]


def _found_by(rule: Rule, cases: Cases, catalog: Catalog, limits: FileLimits) -> list[Finding]:
    step = f"checking this text for {rule.name}"
    try:
        with measured("rule", rule.name):
            reports = in_time_for_all(catalog, step, limits, lambda: list(cases.reports(rule)))
    except SlowTextError as error:
        return [error.finding]
    return [Finding(rule.name, item.place, item.message, item.fix, edits=item.edits) for item in reports]
