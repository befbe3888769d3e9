"""Results as files: all of a run, or none of it."""

import contextlib
import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from rolepath.model.finding import ContentError, reason_of
from rolepath.model.measured.result import (
    COLUMNS,
    LEDGER,
    SESSION_COLUMNS,
    SESSIONS,
    CohortResults,
    Result,
    SessionCount,
)

_LEDGER_HEAD = "# What was counted already, as digests of random numbers. Commit it together with the results.\n"


def written(results: CohortResults, marks: Iterable[str]) -> dict[str, str]:
    """The files of a cohort by their names."""
    files = {f"{role}.csv": csv_of(lines) for role, lines in results.by_role}
    if results.sessions:
        files[f"{SESSIONS}.csv"] = sessions_csv(results.sessions)
    lines = sorted(marks)  # in no order of time
    if lines:
        files[LEDGER] = _LEDGER_HEAD + "".join(f"{line}\n" for line in lines)
    return files


def csv_of(results: Iterable[Result]) -> str:
    """The lines of a role; no cell holds anything but numbers, days, and names that Rolepath or the program gives."""
    return "".join(f"{line}\n" for line in (",".join(COLUMNS), *map(_line, results)))


def _line(one: Result) -> str:
    numbers = (str(one.n), "" if one.of is None else str(one.of), *map(number, (one.value, one.low, one.high)))
    return ",".join((one.day.isoformat(), one.measure, one.task, *numbers, "+".join(one.sources)))


def number(value: float | None) -> str:
    """A number without needless decimals; "" for none."""
    return "" if value is None else f"{value:g}" if value == round(value) else f"{value:.1f}"


def sessions_csv(sessions: Iterable[SessionCount]) -> str:
    """The lines of the sessions."""
    lines = [",".join(SESSION_COLUMNS)]
    for one in sessions:
        counts = (one.invited, one.came, one.whether, one.how, one.not_my_job, one.managers, one.reinforced)
        said = ("" if count is None else str(count) for count in counts)
        lines.append(",".join((one.day.isoformat(), one.role, one.kind, *said)))
    return "".join(f"{line}\n" for line in lines)


def write_all(folder: Path, files: Mapping[str, str]) -> None:
    """Writes files into a folder; where one cannot be written, all are as before. ContentError says why."""
    prepared: list[tuple[Path, Path]] = []
    before: dict[Path, bytes | None] = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in sorted(files.items()):
            handle, temporary = tempfile.mkstemp(prefix=".", suffix=".new", dir=folder)
            prepared.append((Path(temporary), folder / name))
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as opened:
                opened.write(text)
            Path(temporary).chmod(0o644)
        for temporary_file, file in prepared:
            before[file] = file.read_bytes() if file.exists() else None
            temporary_file.replace(file)
    except OSError as error:
        _restore(before)
        raise ContentError(f"{folder}: nothing was added, as it cannot be written: {reason_of(error)}") from error
    finally:
        for temporary_file, _ in prepared:
            temporary_file.unlink(missing_ok=True)


def _restore(before: Mapping[Path, bytes | None]) -> None:
    for file, content in before.items():
        with contextlib.suppress(OSError):
            if content is None:
                file.unlink(missing_ok=True)
            else:
                file.write_bytes(content)
