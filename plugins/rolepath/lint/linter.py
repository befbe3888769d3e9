"""Runs the rules, silences what somebody silenced, and puts the rest in reading order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from rolepath.lint.choice import check_paths, chosen_rules, ignored_by_path
from rolepath.lint.rule import Rule
from rolepath.lint.silence import silenced
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Finding
from rolepath.model.settings import LintSettings
from rolepath.model.suppression import Suppressed


@dataclass(frozen=True)
class Linted:
    """What is to be mended, in reading order, and what was silenced."""

    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...] = ()


def lint(catalog: Catalog, settings: LintSettings | None = None) -> Linted:
    """All findings of a catalog, those of reading included, each with code, severity and reason."""
    settings = settings or LintSettings()
    check_paths(settings)
    rules = chosen_rules(settings)
    found = {*_reports(catalog, rules.values()), *catalog.findings}
    complete = [_completed(finding, rules[finding.rule]) for finding in found]
    wanted = sorted((item for item in complete if not ignored_by_path(item, settings)), key=_order)
    remaining, suppressed, faults = silenced(wanted, catalog.silences, rules)
    faults = [_completed(fault, rules[fault.rule]) for fault in faults]
    return Linted(tuple(sorted([*remaining, *faults], key=_order)), tuple(suppressed))


def _reports(catalog: Catalog, rules: Iterable[Rule]) -> Iterator[Finding]:
    for rule in rules:
        if rule.check:
            for report in rule.check(catalog):
                yield Finding(rule.name, report.place, report.message, report.fix, edits=report.edits)


def _completed(finding: Finding, rule: Rule) -> Finding:
    return replace(finding, code=rule.code, severity=rule.severity, why=rule.documentation.why)


def _order(finding: Finding) -> tuple[str, int, int, str, str]:
    return finding.order
