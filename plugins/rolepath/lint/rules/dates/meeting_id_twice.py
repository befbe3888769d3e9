"""No two meetings have one name.

Calendars tell meetings apart by it, and one of the two would vanish from them.

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
        - {title: Workshop, id: lab, week: 3, day: friday, time: "9:00", where: Room 1}
        - {title: Second workshop, id: lab, week: 5, day: friday, time: "9:00", where: Room 1}

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
        - {title: Workshop, id: lab, week: 3, day: friday, time: "9:00", where: Room 1}
        - {title: Second workshop, id: lab-two, week: 5, day: friday, time: "9:00", where: Room 1}

Fix: give one of the two another `id:`.
"""

from collections.abc import Iterator

from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.timetable.session import Session

CODE = "RP725"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports the second meeting of each name; week or rhythm are the name of one that has none."""
    has_dates = bool(catalog.groups)
    lists = [meetings for role in catalog.roles for meetings in (role.checkins, role.sessions)]
    for meetings in [*lists, *([catalog.program.sessions] if catalog.program else [])]:
        seen: dict[str, Session] = {}
        for meeting in meetings:
            first = seen.setdefault(meeting.key, meeting)
            if first is not meeting and (meeting.id or has_dates):
                yield _report(meeting, first)


def _report(meeting: Session, first: Session) -> Report:
    if meeting.id:
        message = f'"{meeting.title}" has the id "{meeting.id}", as "{first.title}" has'
        return Report(meeting.places.at("id"), message, "Give one of the two another id.")
    when = meeting.when
    same = f"every {when.every} from week {when.first_week}" if when.every else f"in week {when.week}"
    message = f'"{meeting.title}" and "{first.title}" are both {same} and have no id, so calendars mix them up'
    return Report(meeting.places.at("title"), message, 'Give one of the two an id, as in "id: second-review".')
