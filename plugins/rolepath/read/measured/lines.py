"""A line of a file of results to a result, or what is wrong with it in words."""

from collections.abc import Mapping

from rolepath.model.measured.instrument import MOST_MINUTES
from rolepath.model.measured.result import KINDS, SESSION_COLUMNS, SHARES, SOURCES, Result, SessionCount
from rolepath.model.names.suggestion import closest
from rolepath.model.place import Place
from rolepath.results.values import day_of, number_of, whole_of

_NEAR = 0.06
"""How far a percentage may be from its counts: it is written with one decimal."""
_MOST = 1_000_000
_HUNDRED = 100
_LONGEST = 40


def result_in(values: Mapping[str, str], place: Place) -> Result | str:
    """The result of a line."""
    day, measure = day_of(values["date"]), values["measure"]
    if day is None:
        return "the date cannot be read; it is written as in 2027-03-01"
    if measure not in KINDS:
        close = closest(measure, KINDS)
        return f'there is no measure "{measure[:_LONGEST]}"; {f"did you mean {close}?" if close else "see the columns"}'
    n, of = whole_of(values["n"]), whole_of(values["of"]) if values["of"] else None
    numbers = {name: number_of(values[name]) if values[name] else None for name in ("value", "low", "high")}
    unread = next((name for name, number in numbers.items() if values[name] and number is None), None)
    value, low, high = numbers["value"], numbers["low"], numbers["high"]
    sources = tuple(values["source"].split("+")) if values["source"] else ()
    fault = (
        "n is no count of people or pieces"
        if n is None or not 0 <= n <= _MOST
        else f"{unread} is no number"
        if unread
        else "there is no value"
        if value is None
        else _counts_fault(measure, n, of, value, values["of"])
        or _bounds_fault(value, low, high)
        or (f"source is none of {', '.join(SOURCES)}" if not sources or set(sources) - set(SOURCES) else "")
    )
    if fault or n is None or value is None:
        return fault
    return Result(day, measure, values["task"], n, of, value, low, high, sources, place)


def _counts_fault(measure: str, n: int, of: int | None, value: float, said: str) -> str:
    """What is wrong between a value and its counts."""
    if measure not in SHARES:
        if said:
            return "a middle value has no of: n says how many it is of"
        if n < 1:
            return "a value has no count: n says how many people it is of"
        least = 1 if measure in ("confidence", "time_before", "time_now") else -MOST_MINUTES
        return "" if least <= value <= MOST_MINUTES else "the value cannot be"
    if of is None or of < 1:
        return "a share has no count: of says of how many n are some"
    if n > of:
        return "n is more than of"
    return "" if abs(_HUNDRED * n / of - value) <= _NEAR else "value is not n of of in percent"


def _bounds_fault(value: float, low: float | None, high: float | None) -> str:
    if (low is None) != (high is None):
        return "low and high go together"
    if low is not None and high is not None and not low - _NEAR <= value <= high + _NEAR:
        return "value is not between low and high"
    return ""


def session_in(values: Mapping[str, str], place: Place) -> SessionCount | str:
    """The counts of a session."""
    day = day_of(values["date"])
    if day is None:
        return "the date cannot be read; it is written as in 2027-03-01"
    counts = [whole_of(values[name] or "0") for name in SESSION_COLUMNS[3:]]
    known = [count for count in counts if count is not None and 0 <= count <= _MOST]
    if len(known) != len(counts):
        return "a count is no whole number"
    invited, came, whether, how, not_my_job, managers, reinforced = known
    if came > invited or not_my_job > came or reinforced > came:
        return "more are counted than came, or were invited"
    job = not_my_job if values["not_my_job"] else None
    asked = reinforced if values["manager_asked"] else None
    return SessionCount(day, values["role"], values["kind"], invited, came, whether, how, job, managers, asked, place)
