"""The command `rolepath signs`: the five warning signs, computed from the results."""

from pathlib import Path

import click

from rolepath.cli.shared.loading import config_file_option, format_option, usage_errors
from rolepath.cli.shared.named import cohort_named, loaded_program
from rolepath.cli.shared.say import say

_FORMATS = ("text", "json", "junit", "github")
_FIRES = 1


@click.command()
@click.option("--cohort", "cohort_id", metavar="ID", help="A cohort of content/program.yml. Default: all with results")
@click.option("--on", "day", metavar="DAY", help="As known on a day, as in 2027-04-30. Default: all that is known")
@format_option(_FORMATS)
@click.option("--exit-code", is_flag=True, help="End with 1 where a sign fires.")
@click.option("--simulate", is_flag=True, help="Say how often the signs would be wrong, in simulated quarters.")
@config_file_option
@click.pass_context
def signs(
    context: click.Context,
    cohort_id: str | None,
    day: str | None,
    style: str,
    *,
    exit_code: bool,
    simulate: bool,
    config_file: Path,
) -> None:
    """Say which of the five warning signs fire, are quiet, or rest on too few to say.

    Each comes with its numbers and interval, the section of the managers' guide that says what to do, and the modules
    concerned. Thresholds are signs: in content/program.yml.
    """
    if simulate:
        say(_simulated())
        return
    from rolepath.due.writing import day_of
    from rolepath.results.signs import FIRES
    from rolepath.results.told.all_signs import all_signs
    from rolepath.results.told.signs_said import FORMATS

    _, catalog = loaded_program(config_file, context)
    with usage_errors(context):
        cohort = cohort_named(catalog, cohort_id) if cohort_id else None
        on = day_of(day) if day else None
        told = list(all_signs(catalog, cohort, on))
    say(FORMATS[style](told), style=style)
    if exit_code and any(one.sign.state == FIRES for one in told):
        context.exit(_FIRES)


def _simulated() -> str:
    from rolepath.results.simulation import QUARTERS, SEED, simulated
    from rolepath.results.told.signs_said import TITLES

    found = simulated()
    lines = [f"{QUARTERS:,} quarters of 19 people, six polls and six sessions each, drawn with seed {SEED}."]
    lines += [f"  {100 * share:4.1f} %  false alarms: {TITLES[sign]}" for sign, share in found.false_alarms.items()]
    lines.append(f"  {100 * found.detected:4.1f} %  a fall of use from 14 to 8 of 19 seen within two polls")
    return "\n".join(lines)
