"""Every command with its arguments and options, as click knows them."""

import inspect
from collections.abc import Iterator

import click

from generator.markdown import MADE, block, code, escaped, page, table
from rolepath.cli.main import main

_ABOUT = """\
`rolepath --version` says which version this is, `rolepath COMMAND --help` what a command takes. All commands are given
in the folder that holds `mkdocs.yml`, or take it by `-f`. How findings can be written is in
[Formats of findings](formats.md)."""
_HELP = {"--help", "-h, --help"}


def every_command() -> Iterator[tuple[str, click.Command, click.Context]]:
    """Each command that somebody can call, with its whole name."""
    yield from _below(main, click.Context(main, info_name="rolepath"))


def _below(command: click.Command, context: click.Context) -> Iterator[tuple[str, click.Command, click.Context]]:
    if not isinstance(command, click.Group):
        yield context.command_path, command, context
        return
    for name in command.list_commands(context):
        child = command.get_command(context, name)
        if child:
            yield from _below(child, click.Context(child, info_name=name, parent=context))


def commands_page() -> str:
    """The page of all commands."""
    parts = [
        inspect.cleandoc(main.help or ""),
        _ABOUT,
        MADE,
    ]
    for name, command, context in every_command():
        parts += _command(name, command, context)
    return page("Commands", *parts)


def _command(name: str, command: click.Command, context: click.Context) -> list[str]:
    usage = f"{name} {' '.join(command.collect_usage_pieces(context))}"
    records = (parameter.get_help_record(context) for parameter in command.get_params(context))
    # An argument is explained by the text above; that each command knows --help is said once.
    told = [record for record in records if record and record[1] and record[0] not in _HELP]
    shown = [[code(written), escaped(text)] for written, text in told]
    return [
        f"## {name}",
        block(usage, "text"),
        escaped(inspect.cleandoc(command.help or "")),
        table(["option", "what it does"], shown) if shown else "",
    ]
