"""In a program with dates each meeting has a day, a time and a place.

What stands in no calendar at an hour and in a room is put off, and then it is week nine.

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
        - {title: Workshop, week: 3, minutes: 90}

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
        - {title: Workshop, week: 3, minutes: 90, day: thursday, time: "9:00", where: Room 1}

Fix: add `day:`, `time:` and `where:` to the meeting.
"""

from collections.abc import Iterator

from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Severity

CODE = "RP728"
SEVERITY = Severity.WARNING
_WORDS = {"day": "day", "time": "time", "where": "place"}
_EXAMPLES = {"day": "tuesday", "time": '"14:00"', "where": "Room 2"}


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports, for each meeting, what it lacks."""
    if not catalog.groups:
        return
    for meeting in catalog.meetings:
        there = {"day": meeting.when.day, "time": meeting.when.time, "where": meeting.where.strip()}
        missing = [name for name, value in there.items() if not value]
        if missing:
            lacks = " and no ".join(_WORDS[name] for name in missing)
            fix = f"Add {', '.join(f'{name}: {_EXAMPLES[name]}' for name in missing)}."
            yield Report(meeting.places.at("title"), f'"{meeting.title}" has no {lacks}', fix)
