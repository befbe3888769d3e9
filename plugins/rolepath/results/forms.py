"""The export of a form service: one line for each who answered; of each only the mapped columns are looked at."""

from collections.abc import Iterator

from rolepath.model.program import Measure
from rolepath.results.answers import Answer, Known
from rolepath.results.faults import Fault, each
from rolepath.results.mapping import ColumnMap
from rolepath.results.spoken import Place, value_of
from rolepath.results.summaries import is_summary, loaded, summary_answers
from rolepath.results.tables import Row, Table, named
from rolepath.results.values import local_day, style_of


def form_answers(table: Table, columns: ColumnMap, known: Known, name: str) -> Iterator[Answer]:
    """The answers of an export; Fault where its days could be read in two ways."""
    style = columns.style
    reading = _Reading(table, columns, known, name)
    if columns.date and not style:
        told = style_of(reading.cell(row, columns.date) for row in table.rows)
        if told is None:
            fix = "Add style: day-month-year or style: month-day-year to the map of its columns."
            raise Fault(name, table.line, "the days can be read in two ways", fix)
        style = told
    return each(table.rows, lambda row: reading.answers(row, style))


class _Reading:
    def __init__(self, table: Table, columns: ColumnMap, known: Known, name: str) -> None:
        self._places = {named(column): index for index, column in enumerate(table.columns)}
        self._columns, self._known, self._name = columns, known, name
        self._roles = {named(said): role for said, role in columns.roles.items()}

    def cell(self, row: Row, column: str) -> str:
        """What a line has in a column."""
        index = self._places[named(column)]
        return row.cells[index].strip() if index < len(row.cells) else ""

    def answers(self, row: Row, style: str) -> Iterator[Answer]:
        """The answers of a line; what was left empty was not answered."""
        columns, known, place = self._columns, self._known, (self._name, row.line)
        summary = self.cell(row, columns.summary) if columns.summary else ""
        if summary:
            data = loaded(summary, place)
            if not is_summary(data):
                raise Fault(*place, "the summary cannot be read", "Ask that it is copied as it is shown.")
            yield from summary_answers(data, known, place)
            return
        if not columns.columns:
            return
        day = local_day(self.cell(row, columns.date), known.program.timezone, style)
        said = columns.role or self.cell(row, columns.role_column)
        role = known.role(self._roles.get(named(said), said), place)
        number = self.cell(row, columns.number) if columns.number else ""
        for name, column in columns.columns.items():
            text = self.cell(row, column)
            if not text:
                continue
            measure = known.measure(name, place)
            round_ = known.day(name, day, place)
            task = known.task(name, role, "", place)
            before = self.cell(row, columns.before[name]) if name in columns.before else ""
            first = self._value(measure, before, place) if before else None
            mark = f"{number} {round_.isoformat()} {name} {task}" if number else ""
            yield Answer(role, round_, name, task, self._value(measure, text, place), first, "form", mark)

    def _value(self, measure: Measure, text: str, place: Place) -> float:
        """The value of an answer, in the form's own words or in those that are known."""
        meant = self._columns.answers.get(measure.id, {}).get(named(text), text)
        try:
            return value_of(measure, meant, place)
        except Fault as fault:
            fix = f"{fault.fix} What other words of the form stand for says answers: in the map of its columns."
            raise Fault(*place, fault.what, fix) from None
