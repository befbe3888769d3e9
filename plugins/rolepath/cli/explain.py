"""`rolepath explain` and `rolepath rules`: what the linter demands, and why."""

import click

from rolepath.cli.shared.say import say, usage_error
from rolepath.lint.formats.explain import explanation, find_rule, rule_list
from rolepath.model.finding import ContentError


@click.command()
@click.argument("rule")
@click.pass_context
def explain(context: click.Context, rule: str) -> None:
    """Say why RULE exists, with a wrong and a right example; RULE is a name or a code."""
    try:
        say(explanation(find_rule(rule)))
    except ContentError as error:
        raise usage_error(str(error), context) from error


@click.command()
def rules() -> None:
    """List all rules."""
    say(rule_list())
