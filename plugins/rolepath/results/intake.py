"""Files that are handed in, whatever they are, to answers: the same file or number counts once."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from rolepath.model.measured.result import SESSION_COLUMNS, SessionCount
from rolepath.model.place import Lines
from rolepath.results.answers import Answer, Known
from rolepath.results.faults import Fault, Faults, each
from rolepath.results.forms import form_answers
from rolepath.results.mapping import ColumnMap, guessed, written
from rolepath.results.summaries import is_summary, loaded, loaded_from, summary_answers
from rolepath.results.tables import Row, Table, check_head, decoded, named, table_of
from rolepath.results.tallies import TALLY_COLUMNS, session_counts, tally_answers
from rolepath.results.xapi import is_statement, statement_answer

_SUMMARY = re.compile(r'^[ \t]*\{\s*"rolepath"\s*:', re.MULTILINE)
_QUOTE = re.compile(r"^(?:>[ \t]?)+", re.MULTILINE)
MOST_MB = 64
_MB = 1024 * 1024


@dataclass
class Taken:
    """What came of all files; `notes` says what was read how, and what was there more than once."""

    answers: list[Answer] = field(default_factory=list)
    sessions: list[SessionCount] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    guess: ColumnMap | None = None


def taken(files: Sequence[tuple[str, bytes]], known: Known, columns: ColumnMap | None = None, role: str = "") -> Taken:
    """The answers and counts of files, each a name and its bytes; Faults with all that is wrong, and then nothing else.

    Neither the order of files and lines nor a file or a summary that is there again changes anything.
    """
    found, seen = Taken(), set[tuple[str, ...]]()
    forms = Counter[tuple[str, ...]]()
    marks, sessions = dict[str, Answer](), dict[Any, SessionCount]()
    faults: list[Fault] = []
    for name, raw in sorted(files, key=lambda item: item[0]):
        try:
            text = _text(raw, name)
            content = tuple(sorted(line.strip() for line in text.splitlines() if line.strip()))
            if content in seen:
                found.notes.append(f"{name}: the same as another file; counted once.")
                continue
            seen.add(content)
            _take(text, name, known, columns, role, (found, forms, marks, sessions))
        except Faults as error:
            faults += error.faults
        except Fault as error:
            faults.append(error)
    if faults:
        raise Faults(faults)
    found.answers += marks.values()
    found.sessions += sessions.values()
    found.answers.sort(
        key=lambda one: (one.role, one.day, one.measure, one.task, one.value, one.first or 0, one.source)
    )
    found.sessions.sort(key=lambda one: one.key)
    return found


_State = tuple[Taken, "Counter[tuple[str, ...]]", dict[str, Answer], dict[Any, SessionCount]]


def _take(text: str, name: str, known: Known, columns: ColumnMap | None, role: str, state: _State) -> None:
    found, forms, marks, sessions = state
    if _is_json(text):
        _once(each(_objects(text, name), lambda item: _said(item, name, known, role)), marks, found, name)
        return
    table = table_of(text, name, columns.names if columns and not _is_ours(text, name) else ())
    lower = Table(tuple(map(_ours, table.columns)), table.rows, table.line)
    if set(SESSION_COLUMNS) <= set(lower.columns):
        check_head(lower.columns, lower.line, name, SESSION_COLUMNS)
        for count in session_counts(lower, known, name):
            known_count = sessions.setdefault(count.key, count)
            if _counts(known_count) != _counts(count):
                raise Fault(
                    name, count.place.line, "a session was counted in two ways", "Keep the right one of the two."
                )
        return
    if set(TALLY_COLUMNS) <= set(lower.columns):
        check_head(lower.columns, lower.line, name, TALLY_COLUMNS)
        found.answers += tally_answers(lower, known, name)
        return
    if columns is None:
        columns, is_enough = guessed(table, known, role)
        if not is_enough:
            fix = f"Complete this and give it with --map; --write-map FILE writes it:\n\n{written(columns)}"
            raise Fault(name, table.line, "which column holds what cannot be told from their names", fix)
        check_head(table.columns, table.line, name, columns.names)
        found.guess = columns
        found.notes.append(f"{name}: read by the names of its columns; --write-map FILE writes down how.")
    shown = Table(table.columns, tuple(_new_rows(table, forms)), table.line)
    _once(form_answers(shown, columns, known, name), marks, found, name)


def _new_rows(table: Table, forms: "Counter[tuple[str, ...]]") -> Iterator[Row]:
    """The lines of an export that no other export has had: services always give all of them again."""
    own = Counter[tuple[str, ...]]()
    for row in table.rows:
        key = tuple(cell.strip() for cell in row.cells)
        own[key] += 1
        if own[key] > forms[key]:
            forms[key] = own[key]
            yield row


def _once(answers: Iterable[Answer], marks: dict[str, Answer], found: Taken, name: str) -> None:
    """Takes each answer once; those with the same mark and another value are no repetition."""
    again = 0
    for answer in answers:
        if not answer.mark:
            found.answers.append(answer)
        elif answer.mark not in marks:
            marks[answer.mark] = answer
        elif (marks[answer.mark].value, marks[answer.mark].role) != (answer.value, answer.role):
            raise Fault(name, 1, "a number that is used once comes with two answers", "Keep the right one of the two.")
        else:
            again += 1
    if again:
        found.notes.append(f"{name}: {again} {'answer' if again == 1 else 'answers'} handed in again; counted once.")


def _is_ours(text: str, name: str) -> bool:
    head = set(map(_ours, table_of(text, name).columns))
    return set(TALLY_COLUMNS) <= head or set(SESSION_COLUMNS) <= head


def _ours(column: str) -> str:
    """The name of a column of our sheets, which people write with spaces as well."""
    return named(column).replace(" ", "_")


def _counts(count: SessionCount) -> tuple[int | None, ...]:
    counts = (count.invited, count.came, count.whether, count.how, count.not_my_job)
    return (*counts, count.managers, count.reinforced)


def _text(raw: bytes, name: str) -> str:
    if len(raw) > MOST_MB * _MB:
        raise Fault(name, 1, f"the file has more than {MOST_MB} MB", "Split it.")
    text = decoded(raw, name)
    if not text.strip():
        raise Fault(name, 1, "the file is empty", "Hand in the file as it was saved.")
    return text


def _is_json(text: str) -> bool:
    return text.lstrip()[:1] in ("{", "[") or bool(_SUMMARY.search(_unquoted(text)))


def _objects(text: str, name: str) -> list[tuple[int, Any]]:
    """The JSON objects of a file with their lines: one, a list, one to a line, or one in the text of a mail."""
    start = text.lstrip()[:1]
    if start in ("{", "["):
        try:
            data = loaded(text, (name, 1))
            return [(1, item) for item in (data if isinstance(data, list) else [data])]
        except Fault:
            pass
    lines = [(n, line.strip()) for n, line in enumerate(text.splitlines(), 1) if line.strip().startswith("{")]
    try:
        found = [(n, loaded(line, (name, n))) for n, line in lines] or list(_in_mail(text, name))
        return found or [(1, loaded(text, (name, 1)))]
    except Fault:
        if not _SUMMARY.search(_unquoted(text)):
            raise
        return list(_in_mail(text, name))


def _unquoted(text: str) -> str:
    """A text without the signs that mail programs set before each line of what they quote."""
    return _QUOTE.sub("", text) if '"rolepath"' in text else text


def _in_mail(text: str, name: str) -> Iterator[tuple[int, Any]]:
    """The summaries in a mail, whose program may have broken their lines, and set a sign before each of a quote."""
    text = _unquoted(text)
    lines, end = Lines(text), 0
    for found in _SUMMARY.finditer(text):
        start = text.index("{", found.start())
        if start >= end:
            line, _ = lines.of(start)
            data, end = loaded_from(text, start, (name, line))
            yield line, data


def _said(item: tuple[int, Any], name: str, known: Known, role: str) -> Iterator[Answer]:
    place, data = (name, item[0]), item[1]
    if is_summary(data):
        yield from summary_answers(data, known, place)
    elif is_statement(data):
        answer = statement_answer(data, known, place, role)
        yield from [answer] if answer else []
    else:
        raise Fault(*place, "this is neither a summary nor a statement", "Hand in the file as it was saved.")
