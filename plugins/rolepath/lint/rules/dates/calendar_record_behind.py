"""The record of calendars tells of them as they are.

Programs take over a change only where its number has risen, and two changes without a record have one number.

Wrong:

    content/program.yml: |
      …
        confidence: {definition: "Who says: I can tell when it is wrong."}
      timezone: Europe/Berlin
      cohorts:
        spring: {title: Spring group, start: 2027-03-01}
      sessions:
        - {title: Round, every: week, day: monday, time: "10:00", where: Room 1,
           with: site manager, for: [learners, managers]}
    content/program/calendar.lock: |
      0 0a1b2c3d4e5f checkin.week-3.spring.legal@program.rolepath

Right:

    content/program.yml: |
      …
        confidence: {definition: "Who says: I can tell when it is wrong."}
      timezone: Europe/Berlin
      cohorts:
        spring: {title: Spring group, start: 2027-03-01}
      sessions:
        - {title: Round, every: week, day: monday, time: "10:00", where: Room 1,
           with: site manager, for: [learners, managers]}

Fix: run `rolepath calendar --record` and commit the file, together with the change.
"""

from collections.abc import Iterator

from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Severity
from rolepath.schedule.calendars import calendars_of
from rolepath.schedule.record import is_recorded

CODE = "RP735"
SEVERITY = Severity.WARNING


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports a record that some entry of a calendar is not in as it is now."""
    program = catalog.program
    if program is None or not catalog.recorded:
        return
    calendars = [
        calendar
        for role in catalog.roles
        for calendar in calendars_of(program, role, catalog.modules_of(role), catalog.recorded, lambda _: "")
    ]
    entries = {entry.uid: entry for calendar in calendars for entry in calendar.entries}
    behind = [entry for uid, entry in entries.items() if not is_recorded(entry, catalog.recorded)]
    if behind:
        count = f"{len(behind)} {'entry' if len(behind) == 1 else 'entries'}"
        message = f"{count} of the calendars changed and not written down here"
        fix = "Run rolepath calendar --record and commit the file."
        yield Report(catalog.file("program/calendar.lock"), message, fix)
