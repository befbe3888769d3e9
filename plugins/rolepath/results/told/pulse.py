"""The questions of a program, to copy into a form service or to count on paper."""

import csv
import io
from collections.abc import Iterable, Iterator

from rolepath.model.catalog import Catalog
from rolepath.model.measured.instrument import LEARNERS, points_of
from rolepath.model.measured.result import SESSION_COLUMNS
from rolepath.model.names.formulas import no_formula
from rolepath.model.program import Measure, Program
from rolepath.results.tallies import TALLY_COLUMNS

_KINDS = {"yes-no": "one choice", "yes-partly-no": "one choice", "minutes": "number"}


def questions(program: Program) -> tuple[Measure, ...]:
    """The measures that learners are asked for."""
    return tuple(measure for measure in program.asked if measure.id in LEARNERS)


def choices_of(measure: Measure) -> tuple[str, ...]:
    """What one can choose as an answer; none where it is a number of minutes."""
    if measure.points == "yes-no":
        return "yes", "no"
    if measure.points == "yes-partly-no":
        return "yes", "partly", "no"
    return tuple(map(str, points_of(measure.points)))


def pulse_rows(catalog: Catalog, program: Program) -> Iterator[tuple[str, ...]]:
    """A line for each field of a form: the question, its kind, the choices, when it is asked, and the measure."""
    yield "question", "kind", "choices", "when", "measure"
    yield "Role", "one choice", " | ".join(role.title for role in catalog.roles), "each time", "role"
    for measure in questions(program):
        when = " and ".join(filter(None, (_weeks(measure), f"every {measure.every}" if measure.every else "")))
        kind = _KINDS.get(measure.points, "one choice")
        if measure.id == "time_saved":
            yield f"Minutes before: {measure.question}", kind, "", when, "time_saved, before"
        yield measure.question, kind, " | ".join(choices_of(measure)), when, measure.id


def _weeks(measure: Measure) -> str:
    return f"in week {', '.join(map(str, measure.weeks))}" if measure.weeks else ""


def as_csv(rows: Iterable[tuple[str, ...]]) -> str:
    """Lines for a spreadsheet, in which no words of an author's are a formula."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(map(no_formula, row) for row in rows)
    return out.getvalue().removesuffix("\n")


def as_markdown(rows: Iterable[tuple[str, ...]]) -> str:
    """A table, as texts have it."""
    lines = [[" ".join(cell.replace("|", "\\|").split()) for cell in row] for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in (lines[0], ["---"] * len(lines[0]), *lines[1:]))


def empty_tally(program: Program) -> str:
    """A tally sheet to fill in: a line for each answer that can be given, without its date, role and count."""
    rows: list[tuple[str, ...]] = [TALLY_COLUMNS]
    for measure in program.asked:
        answers = ("error", "fine") if measure.id == "quality" else choices_of(measure) or ("before > now",)
        rows += [("", "", measure.id, "", answer, "") for answer in answers]
    return as_csv(rows)


def empty_sessions() -> str:
    """A tally sheet for sessions: its head alone."""
    return as_csv([SESSION_COLUMNS])
