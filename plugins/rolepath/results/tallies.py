"""Tallies: how often each answer was given, as counted on paper; and what was counted in sessions."""

from collections.abc import Iterator, Mapping
from itertools import repeat

from rolepath.model.measured.result import SESSION_COLUMNS, SessionCount
from rolepath.model.place import Place
from rolepath.results.answers import Answer, Known, span_of
from rolepath.results.faults import Fault, each
from rolepath.results.spoken import minutes_of, value_of
from rolepath.results.tables import Row, Table
from rolepath.results.values import day_of, is_one_word, style_of, whole_of

TALLY_COLUMNS = ("date", "role", "measure", "task", "answer", "count")
_MOST = 100_000
_MOST_IN_ALL = 1_000_000


def tally_answers(table: Table, known: Known, name: str) -> Iterator[Answer]:
    """The answers of a tally sheet; a time before and now of one slip is written as in `90 > 45`."""
    style = _style(table, name)
    total = 0

    def counted(row: Row) -> Iterator[Answer]:
        nonlocal total
        place, values = (name, row.line), table.values(row)
        if _is_left_blank(values):
            return
        measure = known.measure(values["measure"].strip(), place)
        role = known.role(values["role"], place)
        day = known.day(measure.id, day_of(values["date"], style), place)
        task = known.task(measure.id, role, values["task"].strip(), place)
        count = _count(values["count"], place)
        total += count
        if total > _MOST_IN_ALL:
            raise Fault(*place, f"there are more than {_MOST_IN_ALL:,} answers up to here", "Correct the counts.")
        before, parted, now = values["answer"].rpartition(">")
        if measure.id == "time_saved":
            value, first = minutes_of(now, place), minutes_of(before, place) if parted else None
        else:
            value, first = value_of(measure, now, place), value_of(measure, before, place) if parted else None
        yield from repeat(Answer(role, day, measure.id, task, value, first, "tally"), count)

    return each(table.rows, counted)


def _is_left_blank(values: Mapping[str, str]) -> bool:
    """Whether a line of the empty sheet was left as it was printed: nobody gave that answer.

    Not where it holds minutes that somebody wrote in: there only the count was forgotten.
    """
    return not values["count"].strip() and not (">" in values["answer"] and any(map(str.isdigit, values["answer"])))


def session_counts(table: Table, known: Known, name: str) -> Iterator[SessionCount]:
    """The counts of sessions, each checked against those it cannot be more than."""
    style = _style(table, name)
    return each(table.rows, lambda row: [session_count(table, row, known, name, style)])


def session_count(table: Table, row: Row, known: Known, name: str, style: str) -> SessionCount:
    """One line; Fault says which count cannot be."""
    place, values = (name, row.line), table.values(row)
    day = day_of(values["date"], style)
    first, last = span_of(known.cohort)
    if day is None or not first <= day <= last:
        raise Fault(*place, "the day is none of the cohort's", f"It runs from {first} to {last}.")
    counts = {column: _count(values[column].strip() or "0", place) for column in SESSION_COLUMNS[3:]}
    invited, came, whether, how, not_my_job, managers, reinforced = counts.values()
    if invited and not values["came"].strip():
        raise Fault(*place, "how many came was left empty", "Write 0 if nobody came, or take the line out.")
    for column, count, most in (
        ("came", came, invited),
        ("not_my_job", not_my_job, came),
        ("manager_asked", reinforced, came),
    ):
        if count > most:
            raise Fault(*place, f"{column} counts more than there were", "Correct one of the two counts.")
    role = known.role(values["role"], place)
    kind = values["kind"].strip()
    if not is_one_word(kind):
        raise Fault(*place, "the kind of the session is not one word", "Write it as in workshop or office-hour.")
    if came < known.least:
        return SessionCount(day, role, kind, invited, came, 0, 0, 0, 0, 0, Place(name, row.line))
    job, asked = (counts[column] if values[column].strip() else None for column in ("not_my_job", "manager_asked"))
    return SessionCount(day, role, kind, invited, came, whether, how, job, managers, asked, Place(name, row.line))


def _count(text: str, place: tuple[str, int]) -> int:
    count = whole_of(text)
    if count is None or not 0 <= count <= _MOST:
        fix = f"Write a number from 0 to {_MOST}, in digits alone."
        raise Fault(*place, "a count is no whole number, or cannot be", fix)
    return count


def _style(table: Table, name: str) -> str:
    column = next(index for index, title in enumerate(table.columns) if title.casefold() == "date")
    style = style_of(row.cells[column] for row in table.rows if column < len(row.cells))
    if style is None:
        raise Fault(name, table.line, "the days can be read in two ways", "Write them as in 2027-03-01.")
    return style
