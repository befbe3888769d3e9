"""What a support text leads to is a site by https or somebody's mail.

A learner who is stuck taps it once; an address that opens nothing, or something else, ends the asking.

Wrong:

    roles/legal.yml: |
      title: Legal
      tasks:
        review: Contract review
      support:
        power_users: [Senior counsel]
        channel: "[#ai-legal](http://chat.example.com/ai-legal)"
      policies:
        data: Clauses without names.
        review: All of it, by counsel.
        disclosure: When a clause goes to the other side.
      concerns:
        - {question: Will it miss a clause?, answer: "Yes, sometimes. You read each one."}
      curriculum:
        start:
          - module: shared/basics
            task: review
            benefits: [quality]
            problem: Clauses are compared by eye.
            before: {minutes: 40, text: Two prints side by side.}
            after: {minutes: 15, text: A list of differences.}
            relevance: Contract review is better when no clause is missed.
            practice: "Time: 10 minutes. Compare two clauses."
        go:
          - legal/clauses
        keep:
          - module: shared/project
            task: review
            benefits: [quality]
            problem: A framework contract changes in six places.
            before: {minutes: 300, text: Six prints and a marker.}
            after: {minutes: 200, text: A signed list of changes.}
            relevance: Contract review of a whole framework leaves a list that others can check.
            practice: "Time: 60 minutes. Keep a list of each change."
      checkins:
        - {week: 3, title: First clauses, minutes: 20, with: senior counsel}

Right:

    roles/legal.yml: |
      title: Legal
      tasks:
        review: Contract review
      support:
        power_users: [Senior counsel]
        channel: "[#ai-legal](https://chat.example.com/ai-legal)"
      policies:
        data: Clauses without names.
        review: All of it, by counsel.
        disclosure: When a clause goes to the other side.
      concerns:
        - {question: Will it miss a clause?, answer: "Yes, sometimes. You read each one."}
      curriculum:
        start:
          - module: shared/basics
            task: review
            benefits: [quality]
            problem: Clauses are compared by eye.
            before: {minutes: 40, text: Two prints side by side.}
            after: {minutes: 15, text: A list of differences.}
            relevance: Contract review is better when no clause is missed.
            practice: "Time: 10 minutes. Compare two clauses."
        go:
          - legal/clauses
        keep:
          - module: shared/project
            task: review
            benefits: [quality]
            problem: A framework contract changes in six places.
            before: {minutes: 300, text: Six prints and a marker.}
            after: {minutes: 200, text: A signed list of changes.}
            relevance: Contract review of a whole framework leaves a list that others can check.
            practice: "Time: 60 minutes. Keep a list of each change."
      checkins:
        - {week: 3, title: First clauses, minutes: 20, with: senior counsel}

Fix: write the address with https://, or a mail address, or no address at all.
"""

from collections.abc import Iterable, Iterator

from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.names.contact import contact_pieces
from rolepath.model.place import Place, Places
from rolepath.model.program import Support
from rolepath.model.timetable.session import Session

CODE = "RP450"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each address in a support text that no page will lead to."""
    for text, place in _all_texts(catalog):
        for piece in contact_pieces(text):
            if piece.refused:
                message = f'"{piece.refused}" is neither an address that begins with https:// nor mail'
                yield Report(place, message, "Write https://…, name@example.org, or just the words.")


def _all_texts(catalog: Catalog) -> Iterator[tuple[str, Place]]:
    for role in catalog.roles:
        yield from _texts(role.support, role.places)
        yield from _of_meetings((*role.checkins, *role.sessions))
    program = catalog.program
    if program:
        yield from _texts(program.support, program.places)
        yield from _of_meetings(program.sessions)
        yield from ((text, program.places.at("channels", name)) for name, text in program.channels.items())
        for cohort in program.cohorts:
            if cohort.support:
                yield from _texts(cohort.support, cohort.places)


def _of_meetings(meetings: Iterable[Session]) -> Iterator[tuple[str, Place]]:
    yield from ((meeting.where, meeting.places.at("where")) for meeting in meetings)


def _texts(support: Support, places: Places) -> Iterator[tuple[str, Place]]:
    yield support.channel, places.at("support", "channel")
    yield support.updates, places.at("support", "updates")
    for number, hour in enumerate(support.office_hours):
        yield hour.where, places.at("support", "office_hours", number, "where")
