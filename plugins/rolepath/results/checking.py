"""What may not be in the files of results: small groups, also by subtraction, people, and what belongs to nobody."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from rolepath.model.catalog import Catalog
from rolepath.model.measured.result import LEAST, QUESTIONS, TIMES, WHOLE_PROGRAM, CohortResults, Result
from rolepath.model.place import Place
from rolepath.model.program import Cohort, Program
from rolepath.results.answers import span_of
from rolepath.results.values import is_one_word
from rolepath.schedule.rounds import round_on, rounds_of

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_/.-]*")


@dataclass(frozen=True)
class Objection:
    """Why a line of results may not stand: "small", "person", "unknown" or "day", where, what, and how to mend it."""

    kind: str
    place: Place
    message: str
    fix: str


def objections(catalog: Catalog) -> Iterator[Objection]:
    """All that is wrong with what was read of results."""
    program = catalog.program
    if program is None:
        return
    groups = {cohort.id: cohort for cohort in program.groups}
    for found in catalog.results.cohorts:
        cohort = groups.get(found.cohort)
        if cohort is None:
            yield from _unknown_cohort(found, groups)
            continue
        checker = _Checker(catalog, program, cohort, found)
        yield from checker.all()


def _unknown_cohort(found: CohortResults, groups: Iterable[str]) -> Iterator[Objection]:
    places = [one.place for _, lines in found.by_role for one in lines] + [one.place for one in found.sessions]
    if places:
        message = f'there are results of a cohort "{found.cohort[:60]}", which content/program.yml does not name'
        fix = f"Name the folder as the cohort: {', '.join(groups) or 'content/program.yml has none yet'}."
        yield Objection("unknown", places[0], message, fix)


class _Checker:
    def __init__(self, catalog: Catalog, program: Program, cohort: Cohort, results: CohortResults) -> None:
        self._roles = {role.id: role for role in catalog.roles if cohort.has_role(role.id)}
        self._program, self._cohort, self._results = program, cohort, results
        self._least = max(LEAST, program.thresholds.least)
        self._rounds = {measure.id: rounds_of(measure, cohort) for measure in program.measures}
        self._first, self._last = span_of(cohort)

    def all(self) -> Iterator[Objection]:
        for role, lines in self._results.by_role:
            if role != WHOLE_PROGRAM and role not in self._roles:
                message = f'{self._cohort.title} has no role "{role[:60]}"'
                for one in lines[:1]:
                    yield Objection("unknown", one.place, message, f"It has: {', '.join(self._roles)}.")
                continue
            for one in lines:
                yield from self._line(role, one)
            yield from self._close(lines)
        yield from self._totals()
        yield from self._sessions()

    def _line(self, role: str, one: Result) -> Iterator[Objection]:
        if one.base < self._least:
            message = f"this rests on {one.base} answers; fewer than {self._least} can be told apart"
            yield Objection("small", one.place, message, "Take the line out, and ask more people or in a larger group.")
        is_known = role not in self._roles or self._has_task(role, one)
        if one.task and not (_NAME.fullmatch(one.task) or (role in self._roles and is_known)):
            yield self._person(one.place, "task")
        elif one.task and not is_known:
            message = f'{self._roles[role].title} has no task or module "{one.task[:60]}"'
            fix = "Write one of the role's tasks, or for relevance the id of one of its modules."
            yield Objection("unknown", one.place, message, fix)
        yield from self._day(one.place, one.day)

    def _has_task(self, role: str, one: Result) -> bool:
        if one.measure in TIMES:
            return one.task in self._roles[role].tasks
        return one.task in {entry.module for entry in self._roles[role].entries}

    def _day(self, place: Place, day: date) -> Iterator[Objection]:
        if not self._first <= day <= self._last:
            message = f"{day.isoformat()} is no day of {self._cohort.title}"
            fix = f"It runs from {self._first.isoformat()} to {self._last.isoformat()}; correct the day, or the cohort."
            yield Objection("day", place, message, fix)

    def _person(self, place: Place, column: str) -> Objection:
        message = f"{column} holds a mail address or several words, which may be somebody's name"
        return Objection("person", place, message, "Write one word that names no person, as in workshop.")

    def _close(self, lines: Iterable[Result]) -> Iterator[Objection]:
        """Two counts of one round that differ by a few: that few can be had by subtraction."""
        rounds: dict[tuple[object, ...], list[Result]] = {}
        for one in lines:
            question = QUESTIONS.get(one.measure, one.measure)
            start = round_on(self._rounds.get(question, ()), one.day) or one.day
            rounds.setdefault((question, one.task, start), []).append(one)
        for own in rounds.values():
            for small, large in pairwise(sorted(own, key=lambda one: one.base)):
                apart = large.base - small.base
                if 0 < apart < self._least:
                    message = f"of the same round there is a count with {apart} fewer, who can be had by subtraction"
                    yield Objection("small", large.place, message, "Keep the later count of the two alone.")

    def _totals(self) -> Iterator[Objection]:
        """A total of the whole program from which the published roles leave a few."""
        for total in dict(self._results.by_role).get(WHOLE_PROGRAM, ()):
            parts = [
                one.base
                for role, lines in self._results.by_role
                for one in lines
                if role != WHOLE_PROGRAM and one.key == total.key
            ]
            rest = total.base - sum(parts)
            if parts and 0 < abs(rest) < self._least:
                message = f"without the roles that are shown {abs(rest)} are left, who can be had by subtraction"
                yield Objection(
                    "small", total.place, message, "Take the total out, or count in it what the roles show."
                )

    def _sessions(self) -> Iterator[Objection]:
        for one in self._results.sessions:
            if one.role not in self._roles:
                message = f'{self._cohort.title} has no role "{one.role[:60]}"'
                yield Objection("unknown", one.place, message, f"It has: {', '.join(self._roles)}.")
            if not is_one_word(one.kind):
                yield self._person(one.place, "kind")
            if one.invited < self._least:
                message = f"{one.invited} were invited; fewer than {self._least} can be told apart"
                yield Objection("small", one.place, message, "Take the line out.")
            elif one.came < self._least and (one.not_my_job or one.reinforced or one.whether or one.how):
                message = f"{one.came} came, and what they said is counted; fewer than {self._least} can be told apart"
                yield Objection("small", one.place, message, "Leave all but invited and came at 0.")
            yield from self._day(one.place, one.day)
