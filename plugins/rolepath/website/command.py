"""Starts MkDocs' own command line from ours."""

from collections.abc import Sequence

from mkdocs.__main__ import cli

from rolepath.website.incremental.build_record import ARGUMENTS


def mkdocs_build(arguments: Sequence[str]) -> None:
    """Runs `mkdocs build` with some arguments, and leaves in the record that these were all; ends the program."""
    ARGUMENTS.set(tuple(arguments))
    cli(["build", *arguments], prog_name="rolepath")


def mkdocs_serve(arguments: Sequence[str]) -> None:
    """Runs `mkdocs serve` with some arguments; ends the program."""
    cli(["serve", *arguments], prog_name="rolepath")
