"""The sponsor is heard after week 3.

What a leader mentions once at the kick-off is taken for a campaign, and campaigns pass.

Wrong:

    content/program.yml: |
      …
        confidence: {definition: "Who says: I can tell when it is wrong."}
      timezone: Europe/Berlin
      cohorts:
        spring: {title: Spring group, start: 2027-03-01}
      sessions:
        - {title: Round, every: week, day: monday, time: "10:00", where: Room 1,
           with: shift leader, for: [learners, managers]}

Right:

    content/program.yml: |
      …
        confidence: {definition: "Who says: I can tell when it is wrong."}
      timezone: Europe/Berlin
      cohorts:
        spring: {title: Spring group, start: 2027-03-01}
      sessions:
        - {title: Round, every: week, day: monday, time: "10:00", where: Room 1,
           with: the site manager, for: [learners, managers]}

Fix: write a message with `sender: sponsor`, or name the sponsor in `with:` of a meeting, in week 4 or later.
"""

from collections.abc import Iterator

from rolepath.lint.program.dates import may_be_unread
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Severity
from rolepath.model.timetable.session import When

CODE = "RP731"
SEVERITY = Severity.WARNING
_WEEK = 3
_ON_AND_ON = 1000


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports a program with dates whose sponsor neither writes nor meets anybody after week 3."""
    program = catalog.program
    if program is None or not program.groups or not program.sponsor or may_be_unread(catalog):
        return
    title = program.sponsor.casefold()
    spoken = [_last(message.when) for message in catalog.messages if message.sender == "sponsor"]
    meetings = [one for one in catalog.meetings if title in one.who.casefold() or "sponsor" in one.who.casefold()]
    spoken += [_last(meeting.when) for meeting in meetings]
    if max(spoken, default=0) <= _WEEK:
        message = f"{program.sponsor}, who sponsors the program, is not heard after week {_WEEK}"
        fix = 'Write a message in content/program/messages/ with "sender: sponsor" and a week from 4 on.'
        yield Report(program.places.at("sponsor"), message, fix)


def _last(when: When) -> int:
    """The last week of something, a large one where it goes on."""
    return when.week if when.week is not None else when.last_week or _ON_AND_ON
