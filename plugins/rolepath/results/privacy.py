"""What may be published: nothing that rests on too few people, nor any sum or difference of what is.

The law is kept by what is not there. What rests on too few is counted nowhere, in no total either, so no total can be
lessened to it. Totals are sums of what is published. A published count grows by at least as many answers as a group
must have, so that its state before tells of nobody. Middle values cannot be added up, and are counted once.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256

from rolepath.model.measured.result import QUESTIONS, WHOLE_PROGRAM, CohortResults, Result, SessionCount, in_order
from rolepath.results.answers import Answer, Cell, Known
from rolepath.results.counting import is_share, middle_of, share_of, split, values_of

_POOLED = ("confidence", "confidence_change")
_DIGITS = 32
Key = tuple[date, str, str]


@dataclass
class Published:
    """What is to be written, and what was done with the answers: cells by what became of them."""

    by_role: dict[str, dict[Key, Result]]
    sessions: dict[Key, SessionCount]
    marks: set[str]
    added: list[tuple[str, Result]] = field(default_factory=list)
    withheld: list[tuple[Cell, int, str]] = field(default_factory=list)
    again: int = 0
    new_sessions: int = 0

    @property
    def is_new(self) -> bool:
        """Whether anything is to be written."""
        return bool(self.added or self.new_sessions)


def mark_of(mark: str) -> str:
    """What is kept of an answer that was counted, so that it is known when it comes again; no way leads back."""
    return sha256(mark.encode()).hexdigest()[:_DIGITS]


def published(
    answers: Iterable[Answer],
    sessions: Iterable[SessionCount],
    before: CohortResults,
    marks: Iterable[str],
    known: Known,
    *,
    is_instead: bool = False,
) -> Published:
    """What comes of adding answers to results; with `is_instead` cells are counted anew, in place of what is there."""
    by_role = {role: {one.key: one for one in results} for role, results in before.by_role}
    state = Published(dict(by_role), {one.key: one for one in before.sessions}, set(marks))
    new = _not_counted(answers, state, is_instead=is_instead)
    first = {measure: rounds[0] for measure, rounds in known.rounds.items() if rounds}
    cells = split(new, first, known.least)
    taken: dict[Cell, list[Answer]] = {}
    for cell in sorted(cells):
        if _publish(cell, cells[cell], state, known.least, is_instead=is_instead):
            taken[cell] = cells[cell]
    _pool(taken, state, is_instead=is_instead)
    counted = {answer.mark for own in taken.values() for answer in own if answer.mark}
    state.marks |= {mark_of(mark) for mark in counted}
    _add_sessions(sessions, state, known.least, is_instead=is_instead)
    return state


def _not_counted(answers: Iterable[Answer], state: Published, *, is_instead: bool) -> list[Answer]:
    found = []
    for answer in answers:
        if not is_instead and answer.mark and mark_of(answer.mark) in state.marks:
            state.again += 1
        else:
            found.append(answer)
    return found


def _publish(cell: Cell, answers: Sequence[Answer], state: Published, least: int, *, is_instead: bool) -> bool:
    """Counts a cell into the state, or says why not."""
    role, day, measure, task = cell
    there = state.by_role.get(role, {}).get((day, measure, task))
    sources = {answer.source for answer in answers}
    reason = _refusal(there, answers, sources, least, is_instead=is_instead)
    if not reason and there and is_instead and _are_others(there, answers, state.marks, least):
        reason = f"some of those who answered are others, but fewer than {least}, who could be told apart"
    if not reason and _is_close(state.by_role.get(role, {}).values(), cell, len(answers), least):
        reason = f"another count of the same question differs by fewer than {least}, who could be told apart"
    if reason:
        state.withheld.append((cell, len(answers), reason))
        return False
    if is_share(measure):
        n, of = round(sum(answer.value for answer in answers)), len(answers)
        if there and not is_instead:
            n, of, sources = n + there.n, of + there.base, sources | set(there.sources)
        made = share_of(day, measure, task, n, of, sources)
    else:
        made = middle_of(day, measure, task, values_of(cell, answers), sources)
    if there is None or replace(there, place=made.place) != made:
        state.by_role.setdefault(role, {})[made.key] = made
        state.added.append((role, made))
    return True


def _refusal(
    there: Result | None, answers: Sequence[Answer], sources: set[str], least: int, *, is_instead: bool
) -> str:
    """Why answers cannot be published, "" where they can."""
    count = len(answers)
    if count < least:
        return f"fewer than {least}" if there is None else f"fewer than {least} more, which could be told apart"
    if there is None:
        return ""
    if is_instead:
        apart = abs(count - there.base)
        return f"the count differs by fewer than {least}, who could be told apart" if 0 < apart < least else ""
    if not is_share(there.measure):
        return "a middle value cannot be added to; give all files of the round with --again"
    if sources & set(there.sources) & {"form", "tally"}:
        return "already counted from such a file; give all files of the round with --again"
    return ""


def _are_others(there: Result, answers: Sequence[Answer], known: Container[str], least: int) -> bool:
    """Whether a few of those who are counted anew have come or gone since, however many there are in all.

    Of answers without a mark nobody can say so.
    """
    if not all(answer.mark for answer in answers) or {"tally"} & set(there.sources):
        return False
    come = sum(mark_of(answer.mark) not in known for answer in answers)
    gone = there.base - (len(answers) - come)
    return 0 < come < least or 0 < gone < least


def _is_close(there: Iterable[Result], cell: Cell, count: int, least: int) -> bool:
    """Whether people answered one question whom a published count of another one of its middle values leaves out."""
    _, day, measure, task = cell
    question = QUESTIONS.get(measure, measure)
    own = (one for one in there if (one.day, one.task) == (day, task) and one.measure != measure)
    asked = (one for one in own if QUESTIONS.get(one.measure, one.measure) == question)
    return any(0 < abs(count - one.base) < least for one in asked)


def _pool(taken: Mapping[Cell, list[Answer]], state: Published, *, is_instead: bool) -> None:
    """The middle over all roles whose own is published in this run; of answers that are in none, it has none."""
    groups: dict[Key, list[tuple[Cell, list[Answer]]]] = {}
    for cell, answers in taken.items():
        if cell[2] in _POOLED:
            groups.setdefault(cell[1:], []).append((cell, answers))
    for key, own in groups.items():
        table = state.by_role.setdefault(WHOLE_PROGRAM, {})
        if len(own) < 2 or (key in table and not is_instead):  # noqa: PLR2004 (of one role alone it is that role's)
            continue
        values = [value for cell, answers in own for value in values_of(cell, answers)]
        _, day, measure, task = own[0][0]
        made = middle_of(day, measure, task, values, {one.source for _, answers in own for one in answers})
        if table.get(key) is None or replace(table[key], place=made.place) != made:
            table[made.key] = made
            state.added.append((WHOLE_PROGRAM, made))


def _add_sessions(sessions: Iterable[SessionCount], state: Published, least: int, *, is_instead: bool) -> None:
    for count in sessions:
        there = state.sessions.get(count.key)
        if count.invited < least:
            cell = (count.role, count.day, count.kind, "")
            state.withheld.append((cell, count.invited, f"fewer than {least} were invited"))
        elif there is None or (is_instead and replace(there, place=count.place) != count):
            state.sessions[count.key] = count
            state.new_sessions += 1
        else:
            state.again += 1


def results_of(state: Published, cohort: str) -> CohortResults:
    """The state as results."""
    by_role = tuple((role, in_order(table.values())) for role, table in sorted(state.by_role.items()) if table)
    sessions = tuple(sorted(state.sessions.values(), key=lambda one: one.key))
    return CohortResults(cohort, by_role, sessions)
