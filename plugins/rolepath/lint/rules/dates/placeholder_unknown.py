"""What stands in braces in a message is one of the words that are known.

Readers would see the braces, and know that nobody has read what they get.

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
    content/program/messages/week-four.md: |
      ---
      title: What went wrong this week
      to: learners
      week: 4
      ---

      Dear {name}, take one text of your own and time it once by hand.

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
    content/program/messages/week-four.md: |
      ---
      title: What went wrong this week
      to: learners
      week: 4
      ---

      Dear {role}, take one text of your own and time it once by hand.

Fix: write {role}, {week}, {next_session} or {link}, or the words themselves.
"""

from collections.abc import Iterator

from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.names.suggestion import closest
from rolepath.model.timetable.message import PLACEHOLDER, PLACEHOLDERS

CODE = "RP733"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each name in braces, in the title or the text, that nothing stands for."""
    known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
    for message in catalog.messages:
        source = message.document.source
        lines = [(message.title, message.places.at("title"))]
        lines += [(line, source.place(number)) for number, line in enumerate(source.markdown.split("\n"), start=1)]
        told = set[str]()
        for text, place in lines:
            for name in PLACEHOLDER.findall(text):
                if name not in PLACEHOLDERS and name not in told:
                    told.add(name)
                    close = closest(name, PLACEHOLDERS)
                    fix = f"Did you mean {{{close}}}?" if close else f"These are known: {known}."
                    yield Report(place, f"nothing stands for {{{name}}}", fix)
