"""The command `rolepath pulse`: the program's questions, to copy into a form service or to count on paper."""

from pathlib import Path

import click

from rolepath.cli.shared.loading import config_file_option, format_option, usage_errors
from rolepath.cli.shared.named import loaded_program
from rolepath.cli.shared.say import say
from rolepath.model.finding import ContentError

_FORMATS = ("csv", "md", "tally", "sessions")


@click.command()
@format_option(_FORMATS, "md")
@config_file_option
@click.pass_context
def pulse(context: click.Context, style: str, config_file: Path) -> None:
    """Print the program's own questions, as it asks them.

    csv and md are for a form service: each question with its kind and choices. tally and sessions are empty tally
    sheets: fill in date, role and count, and give them to "rolepath results add".
    """
    from rolepath.results.told.pulse import as_csv, as_markdown, empty_sessions, empty_tally, pulse_rows

    _, catalog = loaded_program(config_file, context)
    program = catalog.program
    with usage_errors(context):
        if program is None or not (program.asked or style == "sessions"):  # which are counted whatever is asked
            raise ContentError("the program asks for nothing yet: give a measure of content/program.yml a question:")
    if style == "tally":
        say(empty_tally(program))
    elif style == "sessions":
        say(empty_sessions())
    else:
        rows = pulse_rows(catalog, program)
        say(as_csv(rows) if style == "csv" else as_markdown(rows))
