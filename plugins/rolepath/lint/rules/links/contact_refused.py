"""What a support text leads to is a site by https or somebody's mail.

A learner who is stuck taps it once; an address that opens nothing, or something else, ends the asking.

Wrong:

    roles/legal.yml: |
      …
        power_users: [Senior counsel]
        channel: "[#ai-legal](http://chat.example.com/ai-legal)"
      policies:
      …

Right:

    roles/legal.yml: |
      …
        power_users: [Senior counsel]
        channel: "[#ai-legal](https://chat.example.com/ai-legal)"
      policies:
      …

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
