"""A rule of the linter as SARIF describes it."""

from typing import Any

from rolepath.lint.formats.wording import sentence
from rolepath.lint.rules.rule import Documentation, Rule
from rolepath.model.fences import backticks


def sarif_rule(rule: Rule, page: str = "") -> dict[str, Any]:
    """The rule with its documentation, as plain text and as Markdown, and the address of its page if there is one."""
    documentation = rule.documentation
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": documentation.summary},
        "fullDescription": {"text": f"{documentation.summary} {documentation.why}"},
        "help": {
            "text": f"Why: {documentation.why}\nFix: {sentence(documentation.fix)}",
            "markdown": _markdown(rule.name, documentation),
        },
        "defaultConfiguration": {"level": rule.severity.value},
        **({"helpUri": page} if page else {}),
    }


def _markdown(name: str, documentation: Documentation) -> str:
    return "\n\n".join(
        [
            f"# {name}",
            documentation.summary,
            f"**Why:** {documentation.why}",
            f"**Wrong:**\n\n{_yaml(documentation.wrong)}",
            f"**Right:**\n\n{_yaml(documentation.right)}",
            f"**Fix:** {sentence(documentation.fix)}",
        ]
    )


def _yaml(example: str) -> str:
    """The example as a block of code, fenced by more backticks than it holds itself."""
    fence = backticks(example, 3)
    return f"{fence}yaml\n{example.strip(chr(10))}\n{fence}"
