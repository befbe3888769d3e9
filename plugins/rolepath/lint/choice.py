"""Which rules apply, and how severely: the owner's settings against the table of rules."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from fnmatch import fnmatchcase

from rolepath.lint.registry import RULES
from rolepath.lint.rules.rule import Rule
from rolepath.model.finding import ContentError, Finding, Severity
from rolepath.model.names.normal_form import composed
from rolepath.model.names.suggestion import hint
from rolepath.model.settings import LintSettings


def chosen_rules(settings: LintSettings, rules: Iterable[Rule] = RULES) -> Mapping[str, Rule]:
    """The rules that apply, by name; ContentError for a name or severity that does not exist."""
    table = tuple(rules)
    selected = [rule for name in settings.select for rule in named(name, table)] or list(table)
    ignored = {rule.name for name in settings.ignore for rule in _ignorable(name, table)}
    severities = {
        rule.name: _severity(word, name) for name, word in settings.severity.items() for rule in named(name, table)
    }
    always = [rule for rule in table if rule.check is None]
    return {
        rule.name: replace(rule, severity=severities.get(rule.name, rule.severity))
        for rule in [*always, *selected]
        if rule.name not in ignored
    }


def named(name: str, rules: Iterable[Rule] = RULES) -> list[Rule]:
    """The rules of a name, a code, or the beginning of a code such as RP5; ContentError with a suggestion if none."""
    table = tuple(rules)
    wanted = name.strip()
    found = [rule for rule in table if wanted.lower() == rule.name or _is_code_of(wanted.upper(), rule)]
    if found:
        return found
    raise unknown_rule(name, table)


def unknown_rule(name: str, rules: Iterable[Rule] = RULES) -> ContentError:
    """The error that says there is no such rule, and which was probably meant."""
    meant = hint(name.strip().lower(), (rule.name for rule in rules), '"rolepath rules" lists them all.')
    return ContentError(f'there is no rule "{name}". {meant}')


def ignored_by_path(finding: Finding, settings: LintSettings) -> bool:
    """Whether the owner took a rule off the finding's file."""
    path = composed(finding.place.path)
    return any(
        fnmatchcase(path, composed(pattern)) and any(rule.name == finding.rule for rule in _rules_of(names))
        for pattern, names in settings.per_path.items()
    )


def check_paths(settings: LintSettings) -> None:
    """Raises ContentError for a rule that does not exist in the settings by path."""
    for names in settings.per_path.values():
        _rules_of(names)


def _rules_of(names: Iterable[str]) -> list[Rule]:
    return [rule for name in names for rule in _ignorable(name, RULES)]


def _ignorable(name: str, rules: Iterable[Rule]) -> list[Rule]:
    found = named(name, rules)
    if all(rule.check is None for rule in found):
        raise ContentError(f'"{name}" cannot be ignored: what it finds could not be read, and would be left out')
    return [rule for rule in found if rule.check is not None]


def _is_code_of(code: str, rule: Rule) -> bool:
    return code == rule.code or (re.fullmatch(r"RP\d*", code) is not None and rule.code.startswith(code))


def _severity(word: str, name: str) -> Severity:
    try:
        return Severity(word)
    except ValueError as error:
        known = " or ".join(severity.value for severity in Severity)
        raise ContentError(f'the severity of {name} is "{word}"; it can be {known}') from error
