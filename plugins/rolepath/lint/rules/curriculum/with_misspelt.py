"""Whom a meeting is with is written so that its calendar is known.

A manager who has a check-in in nobody's calendar does not come, and learners see how much it counts.

Wrong:

    roles/legal.yml: |
      …
      checkins:
        - {week: 3, title: First clauses, minutes: 20, with: legal manger, day: tuesday, time: "10:00", where: Room 3}

Right:

    roles/legal.yml: |
      …
      checkins:
        - {week: 3, title: First clauses, minutes: 20, with: legal manager, day: tuesday, time: "10:00", where: Room 3}

Fix: correct the word, or say with `for:` whose calendars have the meeting.
"""

from collections.abc import Iterator

from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Severity
from rolepath.model.names.suggestion import KnownNames
from rolepath.model.timetable.session import MET

CODE = "RP739"
SEVERITY = Severity.WARNING
_ALIKE = 0.84
"""From there on a word is another one with a slip in it: "manger" is, "management" and "master" are not."""


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each meeting in which a word for somebody with a calendar of their own is misspelt."""
    words = KnownNames(one for name in MET for one in (name, f"{name}s") if " " not in name)
    for meeting in catalog.meetings:
        if meeting.audiences != ("learners",) or meeting.places.at("for") != meeting.places.at():
            continue
        for written in meeting.who.casefold().split():
            close = words.closest(written.strip(".,;()/"), _ALIKE)
            if close:
                message = f'"{meeting.title}" is with "{meeting.who}", and no calendar but that of learners has it'
                yield Report(meeting.places.at("with"), message, f"Did you mean {close}?")
                break
