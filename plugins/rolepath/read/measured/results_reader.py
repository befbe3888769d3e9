"""The files of `content/results/` to results; a line that cannot be read is a finding."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from rolepath.model.finding import Finding
from rolepath.model.measured.result import (
    COLUMNS,
    LEDGER,
    RESULTS,
    SESSION_COLUMNS,
    SESSIONS,
    CohortResults,
    Result,
    Results,
    SessionCount,
    in_order,
)
from rolepath.model.place import Place
from rolepath.model.settings import Settings
from rolepath.read.files.source import read_text
from rolepath.read.measured.lines import result_in, session_in
from rolepath.results.faults import Fault
from rolepath.results.tables import Table, named, table_of

Counted = TypeVar("Counted", Result, SessionCount)
_FIX = "Take the file from version control, or correct the line; rolepath results add writes these files."
_ENDING = ".csv"


def result_files(files: Sequence[str]) -> tuple[str, ...]:
    """The files of results among those of the content folder, by their paths there."""
    return tuple(path for path in files if path.startswith(RESULTS) and path.endswith((_ENDING, f"/{LEDGER}")))


def read_results(settings: Settings, files: Sequence[str]) -> tuple[Results, tuple[Finding, ...]]:
    """The results, and what is wrong with their files."""
    reader = _Reader(settings)
    for path in result_files(files):
        reader.read(path)
    return reader.results(), tuple(reader.findings)


class _Reader:
    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.findings: list[Finding] = []
        self._roles: dict[str, dict[str, tuple[Result, ...]]] = {}
        self._sessions: dict[str, tuple[SessionCount, ...]] = {}
        self._files: list[str] = []

    def results(self) -> Results:
        cohorts = sorted({*self._roles, *self._sessions})
        return Results(
            tuple(
                CohortResults(name, tuple(sorted(self._roles.get(name, {}).items())), self._sessions.get(name, ()))
                for name in cohorts
            ),
            tuple(sorted(self._files)),
        )

    def read(self, path: str) -> None:
        place = f"{self._settings.content_folder}/{path}"
        self._files.append(place)
        folder, _, name = path.removeprefix(RESULTS).rpartition("/")
        if name == LEDGER:
            return
        if not folder or "/" in folder:
            self._refuse(place, 1, "results lie in a folder of their cohort", "Put it in results/<cohort>/<role>.csv.")
            return
        text = read_text(self._settings.root / place, place, self._settings.limits.yaml_kb)
        if isinstance(text, Finding):
            self.findings.append(text)
            return
        role = name.removesuffix(_ENDING)
        columns = SESSION_COLUMNS if role == SESSIONS else COLUMNS
        try:
            table = table_of(text, place, columns)
        except Fault as fault:
            self._refuse(place, fault.line, fault.what, fault.fix)
            return
        if role == SESSIONS:
            self._sessions[folder] = tuple(self._each(table, place, session_in))
        else:
            self._roles.setdefault(folder, {})[role] = in_order(self._each(table, place, result_in))

    def _each(
        self, table: Table, place: str, made: Callable[[Mapping[str, str], Place], Counted | str]
    ) -> Iterator[Counted]:
        seen: dict[object, int] = {}
        for row in table.rows:
            values = {named(column): value.strip() for column, value in table.values(row).items()}
            found = made(values, Place(place, row.line))
            if isinstance(found, str):
                self._refuse(place, row.line, found, _FIX)
            elif found.key in seen:
                self._refuse(
                    place, row.line, f"this is counted in line {seen[found.key]} already", "Keep one of the two lines."
                )
            else:
                seen[found.key] = row.line
                yield found

    def _refuse(self, path: str, line: int, message: str, fix: str) -> None:
        self.findings.append(Finding("results-invalid", Place(path, line), message, fix))
