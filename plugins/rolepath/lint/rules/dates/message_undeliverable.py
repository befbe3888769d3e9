"""Each message has a channel.

A text that nobody knows where to send is not sent.

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
    content/program/messages/managers.md: |
      ---
      title: What went wrong this week
      to: managers
      week: 4
      ---

      Ask one question in your next meeting: what went wrong, and how did you notice?

Right:

    content/program.yml: |
      …
        confidence: {definition: "Who says: I can tell when it is wrong."}
      timezone: Europe/Berlin
      cohorts:
        spring: {title: Spring group, start: 2027-03-01}
      channels: {managers: "#leads"}
      sessions:
        - {title: Round, every: week, day: monday, time: "10:00", where: Room 1,
           with: site manager, for: [learners, managers]}
    content/program/messages/managers.md: |
      ---
      title: What went wrong this week
      to: managers
      week: 4
      ---

      Ask one question in your next meeting: what went wrong, and how did you notice?

Fix: name the channel of the audience in `channels:` of `content/program.yml`, or `channel:` in the message.
"""

from collections.abc import Iterator

from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.timetable.message import Message

CODE = "RP732"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each message with those whom it cannot reach."""
    if catalog.program is None:
        return
    for message in catalog.messages:
        lost = [name for name in message.to if not message.channel and not _has_channel(catalog, message, name)]
        if lost:
            words = ", ".join(lost)
            fix = f'Add to content/program.yml: "channels: {{{lost[0]}: …}}", or "channel:" here.'
            yield Report(message.places.at("to"), f"no channel is known in which {words} read this message", fix)


def _has_channel(catalog: Catalog, message: Message, audience: str) -> bool:
    program = catalog.program
    if program is None or audience in program.channels:
        return program is not None
    if audience != "learners":
        return False
    return bool(program.support.channel) or all(
        role.support.channel for role in catalog.roles if message.is_of(role.id)
    )
