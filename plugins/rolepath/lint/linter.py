"""Runs the rules and puts their findings in reading order."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from rolepath.lint.rule import Rule
from rolepath.lint.rules import RULES
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Finding


def lint(catalog: Catalog, rules: Iterable[Rule] = RULES) -> tuple[Finding, ...]:
    """All findings of a catalog, those of reading included, each with code, severity and reason."""
    by_name = {rule.name: rule for rule in rules}
    found = set(_reports(catalog, by_name.values()))
    found.update(finding for finding in catalog.findings if finding.rule in by_name)
    completed = (_completed(finding, by_name[finding.rule]) for finding in found)
    return tuple(sorted(completed, key=lambda finding: finding.order))


def _reports(catalog: Catalog, rules: Iterable[Rule]) -> Iterator[Finding]:
    for rule in rules:
        if rule.check:
            for report in rule.check(catalog):
                yield Finding(rule.name, report.place, report.message, report.fix)


def _completed(finding: Finding, rule: Rule) -> Finding:
    return replace(finding, code=rule.code, severity=rule.severity, why=rule.documentation.why)
