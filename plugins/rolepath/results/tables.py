"""A table as spreadsheets and form services write it: any usual encoding, separator and line end."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from rolepath.results.faults import Fault

SEPARATORS = ",;\t|"
_MOST_CELLS = 500
_LONGEST_CELL = 20_000
_SAMPLE = 50
_HEADS = 6
_QUOTED = re.compile(rf'(?<![^\n\r{SEPARATORS}])"(?:[^"]|"")*(?:"|$)')
"""A cell in quotation marks, or one that is cut off: what stands in it, ends of lines too, parts nothing."""


@dataclass(frozen=True)
class Row:
    """A line of a table: the number of its first line in the file, counted from 1, and its cells."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table: names of columns, and what stands below them."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    line: int = 1

    def values(self, row: Row) -> dict[str, str]:
        """The cells of a line by their column; one that is not there is empty."""
        return dict(zip(self.columns, (*row.cells, *("" for _ in self.columns)), strict=False))


def decoded(raw: bytes, name: str) -> str:
    """The text of a file; Fault where it is none."""
    encoding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    if encoding != "utf-16" and 0 in raw[:2]:  # without the mark; no text begins with a zero
        encoding = "utf-16-be" if raw[0] == 0 else "utf-16-le"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        try:
            text = raw.decode("cp1252")
        except UnicodeDecodeError as error:
            raise Fault(name, 1, "the file is neither UTF-8 nor Windows text", "Save it again as CSV UTF-8.") from error
    if "\0" in text:
        raise Fault(
            name, text.count("\n", 0, text.index("\0")) + 1, "there is a zero in it", "Save it again as CSV UTF-8."
        )
    return text


def table_of(text: str, name: str, wanted: tuple[str, ...] = ()) -> Table:
    """The table in a text; with `wanted` its head is the first line that names these. Fault says what is wrong."""
    separator = _separator(text)
    rows = list(_rows(text, separator, name))
    if not rows:
        raise Fault(name, 1, "the file has no lines", "Export it again.")
    head = _head(rows, wanted)
    columns = tuple(_plain(cell) for cell in rows[head].cells)
    while columns and not columns[-1]:
        columns = columns[:-1]
    check_head(columns, rows[head].line, name, wanted)
    below = tuple(row for row in rows[head + 1 :] if any(cell.strip() for cell in row.cells))
    for row in below:
        if any(cell.strip() for cell in row.cells[len(columns) :]):
            fix = f"Put quotation marks around what has a {_called(separator)} in it."
            raise Fault(name, row.line, f"the line has {len(row.cells)} cells, the head {len(columns)}", fix)
    return Table(columns, below, rows[head].line)


def _separator(text: str) -> str:
    """The character that parts most of the first lines into cells, outside of quotation marks."""
    lines = [line for line in _QUOTED.sub("", text[:_LONGEST_CELL]).splitlines()[:_SAMPLE] if line.strip()]
    if lines and lines[0].lower().startswith("sep=") and len(lines[0]) > len("sep="):
        return lines[0][len("sep=")]

    def parted(separator: str) -> tuple[int, int]:
        counts = [line.count(separator) for line in lines]
        return (min(counts, default=0), sum(counts))

    return max(SEPARATORS, key=parted)


def _rows(text: str, separator: str, name: str) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=None), delimiter=separator)
    before = 0
    try:
        for cells in reader:
            line, before = before + 1, reader.line_num
            if not cells or (line == 1 and separator.join(cells).lower() == f"sep={separator}"):
                continue
            if len(cells) > _MOST_CELLS or any(len(cell) > _LONGEST_CELL for cell in cells):
                raise Fault(name, line, "the line is too long", "Is a quotation mark left open, here or above?")
            yield Row(line, tuple(cells))
    except csv.Error as error:
        raise Fault(name, reader.line_num, "the line cannot be read as CSV", "Export it again as CSV.") from error


def _head(rows: list[Row], wanted: tuple[str, ...]) -> int:
    """Which line names the columns: titles that spreadsheets merge over several cells may stand above it."""
    if wanted:
        names = {named(column) for column in wanted}
        for number, row in enumerate(rows[:_HEADS]):
            if names <= {named(cell) for cell in row.cells}:
                return number
        return 0
    filled = [sum(bool(cell.strip()) for cell in row.cells) for row in rows[:_SAMPLE]]
    usual = sorted(filled)[(len(filled) - 1) // 2]
    return next((number for number, count in enumerate(filled[:_HEADS]) if count >= usual), 0)


def check_head(columns: tuple[str, ...], line: int, name: str, wanted: Iterable[str]) -> None:
    """Nothing where each wanted column is there once; Fault says which is not."""
    lower = [named(column) for column in columns]
    for column in wanted:
        places = [place for place, other in enumerate(lower, start=1) if other == named(column)]
        if len(places) > 1:
            said = f"a column is there twice, as number {places[0]} and {places[1]}"
            raise Fault(name, line, said, "Take one of the two out, or give it another name.")
    missing = [column for column in wanted if named(column) not in lower]
    if missing:
        raise Fault(name, line, f'there is no column "{missing[0][:80]}"', "Name the columns as the file has them.")


@lru_cache(maxsize=10_000)
def named(column: str) -> str:
    """A name of a column, whatever the case and the spaces."""
    return " ".join(column.split()).casefold()


def _plain(cell: str) -> str:
    return " ".join(cell.split())


def _called(separator: str) -> str:
    return {",": "comma", ";": "semicolon", "\t": "tab"}.get(separator, "line")
