"""How the columns of a form's export are read: a small YAML file, which is proposed where there is none."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

import yaml

from rolepath.model.finding import ContentError
from rolepath.results.answers import Known
from rolepath.results.faults import Fault
from rolepath.results.spoken import value_of
from rolepath.results.tables import Table, named
from rolepath.results.values import STYLES, day_of, style_of

_ALIKE = 0.75
_LONGEST_QUESTION = 600
_DATES = (
    "timestamp",
    "date",
    "day",
    "zeitstempel",
    "datum",
    "start date",
    "completion time",
    "horodateur",
    "submitted",
)
_ROLES = ("role", "your role", "team", "rolle", "funktion", "department")
_NUMBERS = ("number", "one-time number", "nummer")
_KEYS = ("role", "date", "style", "number", "summary", "columns", "before", "roles", "answers")


@dataclass(frozen=True)
class ColumnMap:
    """Which column holds what; `role` is "" where a column says it, `style` where the days tell it themselves.

    `answers` has, by measure, what a form's own words stand for: the words in the form of `named`, and an answer that
    is known.
    """

    date: str
    columns: Mapping[str, str] = field(default_factory=dict)
    before: Mapping[str, str] = field(default_factory=dict)
    role_column: str = ""
    role: str = ""
    roles: Mapping[str, str] = field(default_factory=dict)
    style: str = ""
    number: str = ""
    summary: str = ""
    answers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """All columns that are read."""
        single = (self.date, self.role_column, self.number, self.summary)
        return tuple(name for name in (*single, *self.columns.values(), *self.before.values()) if name)


def map_in(text: str, name: str, known: Known) -> ColumnMap:
    """The map in a YAML file; ContentError says what is wrong with it."""
    try:
        data: Any = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 (texts only)
    except yaml.YAMLError as error:
        raise ContentError(f"{name}: this is no YAML") from error
    if not isinstance(data, Mapping):
        raise ContentError(f"{name}: write keys with values, as in date: Timestamp")
    unknown = [key for key in data if key not in _KEYS]
    if unknown:
        raise ContentError(f'{name}: "{str(unknown[0])[:40]}" is not a key that is known; there are {", ".join(_KEYS)}')
    columns, before, roles = (_table(data.get(key, {}), key, name) for key in ("columns", "before", "roles"))
    for measure in (*columns, *before):
        if measure not in {one.id for one in known.program.asked}:
            raise ContentError(f'{name}: the program does not ask for "{measure[:40]}"')
    if data.get("style", "") not in ("", *STYLES):
        raise ContentError(f"{name}: style must be one of {', '.join(STYLES)}")
    role = str(data.get("role", ""))
    is_role = role in known.roles
    if not (data.get("date") or data.get("summary")) or not (columns or data.get("summary")):
        raise ContentError(f"{name}: it needs date: and columns:, or summary:")
    return ColumnMap(
        date=str(data.get("date", "")),
        columns=columns,
        before=before,
        role=role if is_role else "",
        role_column="" if is_role else role,
        roles=roles,
        style=str(data.get("style", "")),
        number=str(data.get("number", "")),
        summary=str(data.get("summary", "")),
        answers=_answers(data.get("answers", {}), name, known),
    )


def _answers(value: Any, name: str, known: Known) -> dict[str, dict[str, str]]:
    """What words of a form stand for; each must be an answer to the question of its measure."""
    if not isinstance(value, Mapping):
        raise ContentError(f"{name}: answers needs a measure and its words to a line, as in adoption: {{Not yet: no}}")
    measures = {measure.id: measure for measure in known.program.asked}
    found: dict[str, dict[str, str]] = {}
    for asked, words in value.items():
        if asked not in measures:
            raise ContentError(f'{name}: the program does not ask for "{str(asked)[:40]}"')
        table = _table(words, f"answers: {asked}", name)
        for meant in table.values():
            try:
                value_of(measures[asked], meant, (name, 1))
            except Fault as fault:
                raise ContentError(f'{name}: answers: {asked}: "{meant[:40]}" is no answer. {fault.fix}') from fault
        found[asked] = {named(said): meant for said, meant in table.items()}
    return found


def _table(value: Any, key: str, name: str) -> dict[str, str]:
    if not isinstance(value, Mapping) or not all(isinstance(item, str) for item in value.values()):
        raise ContentError(f"{name}: {key} needs a name and what it stands for to a line")
    return {str(one): str(item) for one, item in value.items()}


def guessed(table: Table, known: Known, role: str = "") -> tuple[ColumnMap, bool]:
    """What the columns seem to be, from the program's questions and from what is in them; and whether it is enough."""
    columns = {measure.id: _like(measure.question, table.columns) for measure in known.program.asked}
    found = {measure: column for measure, column in columns.items() if column}
    summary = next((column for column in table.columns if _all(table, column, lambda cell: '"summary"' in cell)), "")
    date = _named(table, _DATES) or next(
        (column for column in table.columns if column not in found.values() and _all(table, column, _is_day)), ""
    )
    role_column = "" if role else _named(table, _ROLES) or _roles(table, known)
    before = _before(table, found)
    cells = [table.values(row)[date] for row in table.rows] if date else []
    style = (style_of(cells) or "") if date else ""
    number = _named(table, _NUMBERS)
    made = ColumnMap(date, found, before, role_column, role, {}, style, number, summary)
    is_enough = bool(summary or (date and found and style and (role or role_column)))
    return made, is_enough


def _named(table: Table, names: Iterable[str]) -> str:
    by_name = {named(column): column for column in table.columns}
    return next((by_name[name] for name in names if name in by_name), "")


def _like(question: str, columns: Iterable[str]) -> str:
    """The column that asks a question, in nearly these words; "" where none does."""
    asked = named(question)
    rated = [(_likeness(asked, named(column)), column) for column in columns if column]
    best = max(rated, default=(0.0, ""))
    return best[1] if best[0] >= _ALIKE else ""


def _likeness(one: str, other: str) -> float:
    """How like two texts are; 0 for those that are too long to be questions, or too unlike in length to be alike."""
    if one == other:
        return 1.0
    matcher = SequenceMatcher(None, one, other)
    is_short = max(len(one), len(other)) <= _LONGEST_QUESTION
    return matcher.ratio() if is_short and matcher.real_quick_ratio() >= _ALIKE else 0.0


def _before(table: Table, found: Mapping[str, str]) -> dict[str, str]:
    column = next((one for one in table.columns if "before" in named(one) and one not in found.values()), "")
    return {"time_saved": column} if column and "time_saved" in found else {}


def _roles(table: Table, known: Known) -> str:
    names = {name.casefold() for role in known.roles.values() for name in (role.id, role.title)}
    return next((one for one in table.columns if one and _all(table, one, lambda cell: cell.casefold() in names)), "")


def _all(table: Table, column: str, fits: Any) -> bool:
    place = table.columns.index(column)
    cells = [row.cells[place].strip() if place < len(row.cells) else "" for row in table.rows[:200]]
    return bool(cells) and all(fits(cell) for cell in cells)


def _is_day(cell: str) -> bool:
    return any(day_of(cell, style) for style in STYLES)


def written(made: ColumnMap) -> str:
    """A map as YAML, with a comment for what is missing."""
    lines = ["# How the columns of the form are read: rolepath results add FILE --map THIS_FILE"]

    def line(key: str, value: str, about: str = "") -> None:
        text = yaml.safe_dump(value, allow_unicode=True, width=10_000, default_style='"' if value else None).strip()
        lines.append(f"{key}: {text}" + (f"   # {about}" if about else "") if value else f"# {key}:   # {about}")

    line("date", made.date, "the column with the day")
    line("style", made.style, f"one of {', '.join(STYLES)}")
    line("role", made.role or made.role_column, "the column with the role, or a role's id")
    if made.summary:
        line("summary", made.summary)
    if made.number:
        line("number", made.number)
    for key, table in (("columns", made.columns), ("before", made.before)):
        if table:
            lines.append(f"{key}:")
            for measure, column in table.items():
                line(f"  {measure}", column)
        elif key == "columns" and not made.summary:
            lines.append("# columns:   # a line for each measure: its name, and the column with its question")
    return "\n".join(lines) + "\n"
