"""Rules for people: one explained, all listed."""

import textwrap

from rolepath.lint.choice import unknown_rule
from rolepath.lint.formats.text import WIDTH
from rolepath.lint.registry import RULES
from rolepath.lint.rules.rule import Rule


def find_rule(name: str) -> Rule:
    """A rule by its name or code; ContentError with a suggestion where there is none."""
    for rule in RULES:
        if name.lower() in (rule.name, rule.code.lower()):
            return rule
    raise unknown_rule(name)


def explanation(rule: Rule) -> str:
    """A rule's documentation for the terminal."""
    documentation = rule.documentation
    has_more = "…" in f"{documentation.wrong}{documentation.right}"
    return "\n\n".join(
        [
            f"{rule.name} ({rule.code}, {rule.severity.value})",
            textwrap.fill(documentation.summary, WIDTH),
            textwrap.fill(f"Why: {documentation.why}", WIDTH),
            "Wrong:\n\n" + textwrap.indent(documentation.wrong.rstrip(), "    "),
            "Right:\n\n" + textwrap.indent(documentation.right.rstrip(), "    "),
            *(["(… stands for lines that do not matter here.)"] if has_more else []),
            textwrap.fill(f"Fix: {documentation.fix}", WIDTH),
        ]
    )


def rule_list() -> str:
    """All rules, one to a line."""
    width = max(len(rule.name) for rule in RULES)
    return "\n".join(f"{rule.code}  {rule.name:{width}}  {rule.documentation.summary}" for rule in RULES)
