"""The command `rolepath` and its parts."""

import gc
from importlib import import_module
from keyword import iskeyword

import click

from rolepath import __version__

_FILES = {
    "adopt": "adopt",
    "build": "build",
    "calendar": "calendar",
    "coverage": "coverage",
    "due": "due",
    "explain": "explain",
    "import": "import_",
    "join": "join",
    "lint": "lint",
    "new": "start.new",
    "outline": "outline",
    "profile": "profile",
    "pulse": "measured.pulse",
    "results": "measured.results",
    "rules": "explain",
    "schema": "schema",
    "serve": "serve",
    "signs": "measured.signs",
    "strings": "strings",
    "theme": "theme",
    "where": "where",
}
"""The file of this folder that each command is in."""


_MEANT = {
    "check": "lint",
    "create": "new",
    "dev": "serve",
    "init": "new",
    "preview": "serve",
    "publish": "build",
    "start": "new",
    "validate": "lint",
}
"""What other tools call a command of ours."""


class _Commands(click.Group):
    """Imports a command when it is called: a check from the cache takes less time than all imports would."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        return list(_FILES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        # A name that is no command needs them all: click says which one was probably meant.
        for name in [cmd_name] if cmd_name in _FILES else _FILES:
            attribute = f"{name}_" if iskeyword(name) else name
            self.add_command(getattr(import_module(f"rolepath.cli.{_FILES[name]}"), attribute))
        if cmd_name in _MEANT and cmd_name not in _FILES:
            raise click.UsageError(f"No such command '{cmd_name}'. Did you mean '{_MEANT[cmd_name]}'?", ctx)
        return super().get_command(ctx, cmd_name)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", prog_name="rolepath")
def main() -> None:
    """Check a training program, preview and build its sites, start new parts of one, and see what an edit touches."""
    # A command allocates much, keeps most of it and ends soon: looking for garbage as often as by default is a waste.
    gc.set_threshold(100_000)
