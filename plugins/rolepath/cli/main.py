"""The command `rolepath` and its parts."""

import json

import click

from rolepath import __version__
from rolepath.cli.coverage import coverage
from rolepath.cli.lint import lint
from rolepath.cli.new import new
from rolepath.cli.outline import outline
from rolepath.cli.where import where
from rolepath.lint.explain import explanation, find_rule, rule_list
from rolepath.model.finding import ContentError
from rolepath.read.formats import FORMATS, json_schema


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="rolepath")
def main() -> None:
    """Check a training program, start new parts of one, and see what an edit touches.

    The sites themselves are built with "mkdocs build" and previewed with "mkdocs serve".
    """


for command in (lint, outline, where, coverage, new):
    main.add_command(command)


@main.command()
@click.argument("rule")
@click.pass_context
def explain(context: click.Context, rule: str) -> None:
    """Say why RULE exists, with a wrong and a right example; RULE is a name or a code."""
    try:
        click.echo(explanation(find_rule(rule)))
    except ContentError as error:
        raise click.UsageError(str(error), context) from error


@main.command()
def rules() -> None:
    """List all rules."""
    click.echo(rule_list())


@main.command()
@click.argument("name", type=click.Choice(list(FORMATS)))
def schema(name: str) -> None:
    """Write the JSON Schema of a module's front matter, a role or the program, for editors."""
    click.echo(json.dumps(json_schema(name), indent=2, ensure_ascii=False))
