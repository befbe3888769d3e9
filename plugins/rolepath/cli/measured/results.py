"""The commands `rolepath results`: counts in, what may not be published, what is known."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from rolepath.cli.shared.loading import config_file_option, usage_errors
from rolepath.cli.shared.named import cohort_named, cohort_option, loaded_program, one_of
from rolepath.cli.shared.own_place import refuse_links
from rolepath.cli.shared.say import say
from rolepath.model.catalog import Catalog
from rolepath.model.finding import ContentError, reason_of
from rolepath.model.measured.result import LEDGER, RESULTS, Result
from rolepath.model.program import Cohort
from rolepath.model.today import today
from rolepath.results.answers import Known, known_of
from rolepath.results.intake import Taken, taken
from rolepath.results.mapping import ColumnMap, map_in, written
from rolepath.results.privacy import Published

_WRONG = 1


@click.group()
def results() -> None:
    """Add what was handed in to the results, check what is there, show it."""


@results.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))
@cohort_option
@click.option("--role", "role_id", metavar="ROLE", default="", help="Of a form or statements that do not say it.")
@click.option("--map", "map_file", type=click.Path(path_type=Path), help="How the columns of a form are read (YAML).")
@click.option("--write-map", type=click.Path(path_type=Path), help="Write how a form's columns are read, add nothing.")
@click.option("--again", is_flag=True, help="Count the rounds in these files anew, in place of what is there.")
@click.option("--dry-run", is_flag=True, help="Say what would be added, and write nothing.")
@config_file_option
@click.pass_context
def add(
    context: click.Context,
    files: tuple[Path, ...],
    cohort_id: str | None,
    role_id: str,
    map_file: Path | None,
    write_map: Path | None,
    *,
    again: bool,
    dry_run: bool,
    config_file: Path,
) -> None:
    """Count what was handed in: summaries (JSON), the CSV of a form service, xAPI statements, tallies.

    Only counts and middle values are written, to content/results/COHORT/. No line about a person is kept, and no group
    that is too small. A file or summary that comes again counts once. Where anything cannot be read, nothing is added.
    """
    from rolepath.results.privacy import published, results_of
    from rolepath.results.writing import write_all
    from rolepath.results.writing import written as as_files

    settings, catalog = loaded_program(config_file, context)
    with usage_errors(context):
        cohort = cohort_named(catalog, cohort_id)
        known = known_of(catalog, cohort)
        _check_readable(catalog, cohort)
        if role_id:
            one_of(role_id, list(known.roles), "there is no role")
        columns = map_in(_read(map_file).decode("utf-8", "replace"), map_file.name, known) if map_file else None
        handed_in = [(file.name, _read(file)) for file in files]
        if write_map:
            _write_map(handed_in, known, role_id, write_map)
            return
        found = taken(handed_in, known, columns, role_id)
        folder = settings.root / settings.content_folder / RESULTS / cohort.id
        marks = _marks(folder / LEDGER)
        state = published(found.answers, found.sessions, catalog.results.of(cohort.id), marks, known, is_instead=again)
        if state.is_new and not dry_run:
            refuse_links(settings.root, [folder])
            write_all(folder, as_files(results_of(state, cohort.id), state.marks))
        say(_added(found, state, known, dry_run=dry_run))


def _check_readable(catalog: Catalog, cohort: Cohort) -> None:
    folder = f"{catalog.content_folder}/{RESULTS}{cohort.id}/"
    broken = next((path for path in sorted(catalog.unreadable) if path.startswith(folder)), None)
    if broken:
        raise ContentError(f'{broken} cannot be read; "rolepath results check" says why')


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise ContentError(f"{file}: {reason_of(error)}") from error


def _marks(file: Path) -> list[str]:
    if not file.exists():
        return []
    return [line for line in _read(file).decode("utf-8", "replace").splitlines() if line and not line.startswith("#")]


def _write_map(files: Sequence[tuple[str, bytes]], known: Known, role: str, target: Path) -> None:
    """Writes the map of the one form among the files."""
    from rolepath.results.mapping import guessed
    from rolepath.results.tables import decoded, table_of

    if len(files) != 1:
        raise ContentError("--write-map takes one file, the export of a form")
    if target.exists() or target.is_symlink():
        raise ContentError(f"{target} is there already")
    name, raw = files[0]
    columns: ColumnMap
    columns, is_enough = guessed(table_of(decoded(raw, name), name), known, role)
    try:
        target.write_text(written(columns), "utf-8")
    except OSError as error:
        raise ContentError(f"{target} cannot be written: {reason_of(error)}") from error
    next_step = "Look at it, then" if is_enough else "Complete what is missing, then"
    say(f"{target}: written. {next_step} give it with --map.")


def _added(found: Taken, state: Published, known: Known, *, dry_run: bool) -> str:
    """What was done, in words; of what was withheld only that it was."""
    lines = list(found.notes)
    for role, one in state.added:
        lines.append(f"{'would add' if dry_run else 'added'}  {_name(role, known)}  {figure(one)}")
    if state.new_sessions:
        lines.append(f"{'would add' if dry_run else 'added'}  {state.new_sessions} sessions")
    for (role, day, measure, task), _, reason in state.withheld:
        lines.append(f"not added  {_name(role, known)}  {day.isoformat()} {measure} {task}".rstrip() + f": {reason}")
    for day in sorted({one.day for _, one in state.added if one.day > today()}):
        lines.append(f"The round of {day.isoformat()} is still to come. Look at the days, and at their year.")
    if state.again:
        lines.append(f"{state.again:,} {'answer' if state.again == 1 else 'answers'} counted before.")
    if not state.is_new:
        lines.append("Nothing new.")
    return "\n".join(lines)


def _name(role: str, known: Known) -> str:
    return known.roles[role].title if role in known.roles else "Whole program"


def figure(one: Result) -> str:
    """A result in a line."""
    between = "" if one.low is None or one.high is None else f", {one.low:g} to {one.high:g}"
    what = f"{one.day.isoformat()} {one.measure} {one.task}".rstrip()
    if one.of is None:
        return f"{what}: {one.value:g}{between or ', too few for an interval'} (n = {one.n})"
    return f"{what}: {one.n} of {one.of} {_COUNTED[one.measure]} = {one.value:g} %{between}"


_COUNTED = {"adoption": "used it", "quality": "hold an error", "relevance": "say that it does not apply"}
"""What a share counts: of quality and relevance it is what is amiss, which their names do not say."""


@results.command()
@config_file_option
@click.pass_context
def check(context: click.Context, config_file: Path) -> None:
    """Refuse what may not be published: small groups, also by subtraction, names, values without a count.

    Ends with 1 where anything is refused. "rolepath lint" says the same among all else.
    """
    from rolepath.results.checking import objections

    _, catalog = loaded_program(config_file, context)
    said = [
        f"{finding.place}: {finding.message}. {finding.fix}"
        for finding in catalog.findings
        if finding.rule == "results-invalid"
    ]
    said += [f"{one.place}: {one.message}. {one.fix}" for one in objections(catalog)]
    say("\n".join(said) if said else _checked(catalog))
    if said:
        context.exit(_WRONG)


def _checked(catalog: Catalog) -> str:
    count = len(list(catalog.results.lines)) + sum(len(one.sessions) for one in catalog.results.cohorts)
    return f"{count} {'line' if count == 1 else 'lines'} of results, nothing to object to."


@results.command()
@cohort_option
@click.option("--role", "role_id", metavar="ROLE", help="Only this role's.")
@config_file_option
@click.pass_context
def show(context: click.Context, cohort_id: str | None, role_id: str | None, config_file: Path) -> None:
    """Print the results of a cohort, each measure before beside now."""
    _, catalog = loaded_program(config_file, context)
    with usage_errors(context):
        cohort = cohort_named(catalog, cohort_id)
        roles = {role.id: role.title for role in catalog.roles if cohort.has_role(role.id)}
        if role_id:
            one_of(role_id, list(roles), "there is no role")
    say("\n".join(_shown(catalog, cohort, {role_id: roles[role_id]} if role_id else roles)))


def _shown(catalog: Catalog, cohort: Cohort, roles: dict[str, str]) -> Iterable[str]:
    from rolepath.model.measured.result import WHOLE_PROGRAM
    from rolepath.results.told.figures import figures_of

    yield f"{cohort.title} (from {cohort.start.isoformat()})"
    found = catalog.results.of(cohort.id)
    whole = {WHOLE_PROGRAM: "Whole program"} if len(roles) > 1 else {}
    for role, title in {**roles, **whole}.items():
        figures = figures_of(found, role, cohort.start)
        if figures or role != WHOLE_PROGRAM:
            yield f"  {title}{'' if figures else ': nothing yet, or from too few'}"
        for one in figures:
            before = f"  before: {figure(one.before)}" if one.before else ""
            yield f"    {figure(one.now)}{before}  [{_STATES[one.state]}]"


_STATES = {"better": "better", "worse": "worse", "unclear": "not clear yet", "alone": "nothing to compare with yet"}
