"""A page for each rule, and the list of all, from the docstrings of `lint/rules/`."""

from collections.abc import Iterator, Mapping

import yaml

from generator.markdown import MADE, block, code, escaped, page, table
from rolepath.lint.formats.results import RULE_PAGE
from rolepath.lint.formats.wording import sentence
from rolepath.lint.registry import RULES
from rolepath.lint.rules.rule import Rule

_ABOUT = """\
What the linter demands, by the beginning of the codes. `rolepath explain RULE` prints the same in a terminal. How to
choose rules is in [Options](../reference/options.md), how to silence one finding in
[Silence a finding](../how-to/silence-a-finding.md)."""
_FIRM = """\
This rule is firm: neither a comment nor the baseline silences it. If a text is right and the rule is not, the owner can
turn the rule off for the file; see [Silence a finding](../../how-to/silence-a-finding.md)."""
_SILENCED = """\
Say so beside the text, with the reason: `<!-- rolepath-ignore {name}: the reason -->`, in YAML
`# rolepath-ignore {name}: the reason`. [Silence a finding](../../how-to/silence-a-finding.md) says more."""
_LEFT_OUT = "A line with … alone stands for lines that do not matter here."
FAMILIES = {
    "RP1": "Files, YAML and what can be read",
    "RP2": "What a module says",
    "RP3": "Roles and their curriculum",
    "RP4": "Links, pictures, HTML and files",
    "RP5": "The program as a whole",
    "RP6": "Texts that several roles have",
    "RP7": "Dates, meetings and messages",
    "RP9": "The linter's own comments and baseline",
}
"""Titles of families by the beginning of their codes, which `select` and `ignore` take as well."""


def rule_pages() -> Mapping[str, str]:
    """Each rule's page and the list, by path."""
    return {"rules/index.md": _list(), **{f"{RULE_PAGE.format(rule.name)}index.md": _rule(rule) for rule in RULES}}


def _list() -> str:
    parts = [
        _ABOUT,
        MADE,
    ]
    for beginning, title in FAMILIES.items():
        rows = [_row(rule) for rule in RULES if rule.code.startswith(beginning)]
        parts += [f"## {title} ({beginning})", table(["rule", "code", "what it demands", "severity"], rows)]
    return page("Rules", *parts)


def _row(rule: Rule) -> list[str]:
    firm = ", firm" if rule.is_firm else ""
    link = f"[{rule.name}]({rule.name}/index.md)"
    return [link, rule.code, escaped(rule.documentation.summary), f"{rule.severity.value}{firm}"]


def _rule(rule: Rule) -> str:
    documentation = rule.documentation
    return page(
        rule.name,
        f"{code(rule.code)} · {rule.severity.value}",
        f"**{escaped(documentation.summary)}** {escaped(documentation.why)}",
        "## How to fix it",
        escaped(sentence(documentation.fix)),
        "## Wrong",
        *_files(documentation.wrong),
        "## Right",
        *_files(documentation.right),
        *([_LEFT_OUT] if "…" in f"{documentation.wrong}{documentation.right}" else []),
        "## When it is wrong for once",
        _FIRM if rule.is_firm else _SILENCED.format(name=rule.name),
        "[All rules](../index.md)",
    )


def _files(example: str) -> Iterator[str]:
    """An example's files, each as a block with its name; those that are left out are told."""
    for name, text in yaml.safe_load(example).items():
        if text is None:
            yield f"(no file {code(name)})"
        elif isinstance(text, str):
            yield block(text, _language(name), name)
        else:
            yield block(str(text), "text", name)


def _language(name: str) -> str:
    return {"md": "markdown", "yml": "yaml", "yaml": "yaml", "json": "json"}.get(name.rpartition(".")[2], "text")
