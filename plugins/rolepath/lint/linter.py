"""Runs the rules, silences what somebody silenced, and puts the rest in reading order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from rolepath.lint.choice import check_paths, chosen_rules, ignored_by_path
from rolepath.lint.driver import Memory
from rolepath.lint.program.items import Scope
from rolepath.lint.rule_pool import findings_of
from rolepath.lint.rules.rule import Rule
from rolepath.lint.silence import silenced
from rolepath.model.catalog import Catalog
from rolepath.model.finding import FORMAT_NEWER, Finding
from rolepath.model.settings import DEFAULT_LIMITS, FileLimits, LintSettings
from rolepath.model.suppression import Silences, Suppressed


@dataclass(frozen=True)
class Linted:
    """What is to be mended, in reading order, and what was silenced."""

    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...] = ()


def lint(
    catalog: Catalog,
    settings: LintSettings | None = None,
    jobs: int = 1,
    limits: FileLimits = DEFAULT_LIMITS,
    memory: Memory | None = None,
) -> Linted:
    """All findings of a catalog, those of reading included, each with code, severity and reason.

    Of a program in a newer format only that: what this version does not know would all be reported as a mistake.
    `jobs` is the number of processes that may be used, and `limits` says how long a rule may take. Whoever checks again
    and again gives a `memory`: what has not changed since the last time is not judged again.
    """
    settings = settings or LintSettings()
    check_paths(settings)
    rules = chosen_rules(settings)
    newer = {finding for finding in catalog.findings if finding.rule == FORMAT_NEWER}
    found = newer or {*findings_of(catalog, rules.values(), jobs, limits, memory), *catalog.findings}
    return _linted(found, rules, settings, Silences() if newer else catalog.silences)


def lint_file(
    catalog: Catalog, path: str, settings: LintSettings | None = None, limits: FileLimits = DEFAULT_LIMITS
) -> Linted:
    """What `lint` finds in one file, given by its path relative to the project, but for rules about the whole program.

    Their comments in the file are no findings either, as nobody can tell here whether they silence something.
    """
    settings = settings or LintSettings()
    check_paths(settings)
    rules = {
        name: rule
        for name, rule in chosen_rules(settings).items()
        if rule.check is None or rule.scope is not Scope.PROGRAM
    }
    newer = {finding for finding in catalog.findings if finding.rule == FORMAT_NEWER}
    found = newer or {*findings_of(catalog, rules.values(), limits=limits, path=path), *catalog.findings}
    here = Silences(
        tuple(one for one in catalog.silences.comments if one.place.path == path), catalog.silences.baseline
    )
    return _linted({one for one in found if one.place.path == path}, rules, settings, Silences() if newer else here)


def _linted(found: Iterable[Finding], rules: Mapping[str, Rule], settings: LintSettings, silences: Silences) -> Linted:
    complete = [_completed(finding, rules[finding.rule]) for finding in found]
    wanted = sorted(_of_causes([item for item in complete if not ignored_by_path(item, settings)], rules), key=_order)
    remaining, suppressed, faults = silenced(wanted, silences, rules)
    faults = [_completed(fault, rules[fault.rule]) for fault in faults]
    return Linted(tuple(sorted([*remaining, *faults], key=_order)), tuple(suppressed))


def _of_causes(found: list[Finding], rules: Mapping[str, Rule]) -> list[Finding]:
    """The findings without those that give way to another one at the same place."""
    spoken_of = {finding.place for finding in found if not rules[finding.rule].gives_way}
    return [item for item in found if not (rules[item.rule].gives_way and item.place in spoken_of)]


def _completed(finding: Finding, rule: Rule) -> Finding:
    return replace(finding, code=rule.code, severity=rule.severity, why=rule.documentation.why)


def _order(finding: Finding) -> tuple[str, int, int, str, str]:
    return finding.order
