"""`rolepath explain` and `rolepath rules`: what the linter demands, and why."""

import click

from rolepath.lint.explain import explanation, find_rule, rule_list
from rolepath.model.finding import ContentError


@click.command()
@click.argument("rule")
@click.pass_context
def explain(context: click.Context, rule: str) -> None:
    """Say why RULE exists, with a wrong and a right example; RULE is a name or a code."""
    try:
        click.echo(explanation(find_rule(rule)))
    except ContentError as error:
        raise click.UsageError(str(error), context) from error


@click.command()
def rules() -> None:
    """List all rules."""
    click.echo(rule_list())
