"""Messages and agendas say something.

Whoever gets an empty message reads the next one later, or not at all.

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

      To be written.

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

      Take one text of your own and time it once by hand.

Fix: write what they should do, or take the message out.
"""

from collections.abc import Iterator

from rolepath.lint.program.program_pages import beginning, whole_text
from rolepath.lint.program.scope import readable
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.hollow import says_something
from rolepath.model.catalog import Catalog
from rolepath.model.timetable.message import PLACEHOLDER, Message

CODE = "RP737"
_STANDS_FOR = "something"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports messages that hold no words of their own, and agendas that hold none."""
    for message in catalog.messages:
        if readable(message.document) and not says_something(filled(message)):
            place = beginning(message.document)
            yield Report(place, "this message says nothing", "Write what those who get it should do, in a few words.")
    for meeting in catalog.meetings:
        if meeting.agenda and readable(meeting.agenda) and not says_something(whole_text(meeting.agenda)):
            said = f'the agenda of "{meeting.title}" says nothing'
            yield Report(meeting.places.at("agenda"), said, "Write what is spoken about, or take it out.")


def filled(message: Message) -> str:
    """The message's HTML with a word in place of each placeholder, which is no blank that somebody has left."""
    return PLACEHOLDER.sub(_STANDS_FOR, whole_text(message.document))
