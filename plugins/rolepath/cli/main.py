"""What `rolepath` can do on the command line, and its exit codes."""

import json
import os
from collections.abc import Sequence
from pathlib import Path

import click

from rolepath import __version__, pipeline
from rolepath.cli.selection import within
from rolepath.lint.explain import explanation, find_rule, rule_list
from rolepath.lint.report import FORMATS
from rolepath.model.finding import ContentError, Finding, Severity
from rolepath.read.formats import FORMATS as FORMATS_OF_FILES
from rolepath.read.formats import json_schema

# Material announces its end of life at every start; authors would take that for a fault of theirs.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

CLEAN, FOUND, UNUSABLE = 0, 1, 2
_PROJECT = Path("mkdocs.yml")


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="rolepath")
def main() -> None:
    """Check a training program, and learn what its rules are for.

    The sites themselves are built with "mkdocs build" and previewed with "mkdocs serve".
    """


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("-f", "--config-file", type=click.Path(path_type=Path), default=_PROJECT, help="Default: mkdocs.yml")
@click.option("--format", "style", type=click.Choice(list(FORMATS)), default="text", help="How findings are written.")
@click.pass_context
def lint(context: click.Context, paths: Sequence[Path], config_file: Path, style: str) -> None:
    """Check modules, roles and program; PATHS limit what is reported.

    Exit code 0: nothing to fix. 1: errors. 2: wrong usage, unreadable configuration, or nothing to check.
    """
    from rolepath.website.configuration import load_settings  # noqa: PLC0415 (--help must not wait for MkDocs)

    try:
        settings = load_settings(config_file)
        checked = pipeline.check(settings)
        findings = within(checked.findings, paths, settings)
    except ContentError as error:
        raise click.UsageError(str(error), context) from error
    if not checked.catalog.modules and not checked.catalog.roles and not findings:
        raise click.UsageError(f"nothing to check: no module and no role below {settings.root}", context)
    click.echo(FORMATS[style](findings))
    context.exit(_exit_code(findings))


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
@click.argument("name", type=click.Choice(list(FORMATS_OF_FILES)))
def schema(name: str) -> None:
    """Write the JSON Schema of a module's front matter, a role or the program, for editors."""
    click.echo(json.dumps(json_schema(name), indent=2, ensure_ascii=False))


def _exit_code(findings: Sequence[Finding]) -> int:
    return FOUND if any(finding.severity is Severity.ERROR for finding in findings) else CLEAN
