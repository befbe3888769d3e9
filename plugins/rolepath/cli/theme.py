"""`rolepath theme list` and `rolepath theme copy`: the pieces of a page, and one of them for the owner to change."""

from collections.abc import Sequence
from pathlib import Path

import click

from rolepath.cli.shared.loading import config_file_option, usage_errors
from rolepath.cli.shared.own_place import refuse_links
from rolepath.cli.shared.say import say
from rolepath.cli.start.scaffold import write_new
from rolepath.website.overridable import assets, file_named, is_piece, name_of, said_of, templates

_WIDE = 40


@click.group()
def theme() -> None:
    """Show what pages are made of, and copy a piece to change it."""


@theme.command(name="list")
def list_() -> None:
    """List every template, style and script that a program may have a version of its own of."""
    for title, files in _groups().items():
        say(f"{title}\n")
        for file in files:
            say(f"  {name_of(file):<{_WIDE}}  {said_of(file)}")
        say("")
    say('"rolepath theme copy NAME" copies one into the folder of your own templates; your copy is then used.')
    say('Around them: your own main.html there may extend "base.html", with the blocks that Material documents.')


def _groups() -> dict[str, list[Path]]:
    return {
        "Pieces of a page": [file for file in templates() if is_piece(file)],
        "Files of Material that Rolepath has its own version of": [file for file in templates() if not is_piece(file)],
        "Styles and scripts": assets(),
    }


@theme.command()
@click.argument("names", metavar="NAME...", nargs=-1, required=True)
@config_file_option
@click.pass_context
def copy(context: click.Context, names: Sequence[str], config_file: Path) -> None:
    """Copy a template, style or script into the folder of your own templates.

    NAME is as "rolepath theme list" has it, or the end of it: help, keep/check.html. Nothing is overwritten.
    """
    from rolepath.website.config.configuration import own_templates  # it starts MkDocs

    with usage_errors(context):
        files = {name_of(file): file.read_bytes() for file in map(file_named, names)}
        folder = own_templates(config_file)
        refuse_links(config_file.parent, [folder])
        write_new(folder, files)
    for name in files:
        say(f"{_from_here(folder / name)} is yours now, and is used instead of ours.")
    say("Keep the names in data-rolepath; after an update of Rolepath compare your copy with the new one.")


def _from_here(path: Path) -> Path:
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
