"""Learners hear of the program every two weeks, their managers every four.

Where nobody says or asks anything for weeks, other work takes the hour back.

Wrong:

    content/program.yml: |
      …
        confidence: {definition: "Who says: I can tell when it is wrong."}
      timezone: Europe/Berlin
      cohorts:
        spring: {title: Spring group, start: 2027-03-01, roles: [legal]}
      sessions:
        - {title: Round, every: week, day: monday, time: "10:00", where: Room 1,
           with: site manager, for: [learners]}

Right:

    content/program.yml: |
      …
        confidence: {definition: "Who says: I can tell when it is wrong."}
      timezone: Europe/Berlin
      cohorts:
        spring: {title: Spring group, start: 2027-03-01, roles: [legal]}
      sessions:
        - {title: Round, every: week, day: monday, time: "10:00", where: Room 1,
           with: site manager, for: [learners, managers]}

Fix: add a meeting or a message in the weeks that the finding names; `rolepath calendar` shows them all.
"""

from collections.abc import Iterator

from rolepath.lint.program.dates import Dated, dated, may_be_unread
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Severity
from rolepath.model.program import Cohort
from rolepath.schedule.touches import Silence, last_counted_week, silences, touches

CODE = "RP730"
SEVERITY = Severity.WARNING
_LONGEST = {"learners": 14, "managers": 28}
"""Days that may pass."""


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports, for each cohort and audience, the longest silence of each role; roles with the same one together."""
    if may_be_unread(catalog):
        return
    for cohort in catalog.groups:
        for audience, longest in _LONGEST.items():
            here = [one for one in dated(catalog) if one.cohort.id == cohort.id]
            alike: dict[Silence, list[str]] = {}
            for one in here:
                most = max(_of(one, audience, longest), key=lambda found: found.days, default=None)
                if most:
                    alike.setdefault(most, []).append(one.role.title)
            for silence, roles in alike.items():
                yield _report(cohort, audience, silence, roles, longest)


def _of(one: Dated, audience: str, longest: int) -> list[Silence]:
    last = last_counted_week(one.program)
    if last is None:
        return []
    return silences(touches(one.events, audience), one.weeks, last, longest)


def _report(cohort: Cohort, audience: str, most: Silence, roles: list[str], longest: int) -> Report:
    span = f"{most.first.isoformat()} to {most.last.isoformat()}"
    message = f"{audience} of {', '.join(roles)} in {cohort.title} hear nothing for {most.days} days, from {span}"
    fix = f"Add a meeting or a message for {audience}, so that no more than {longest} days pass."
    return Report(cohort.places.at("title"), message, fix)
