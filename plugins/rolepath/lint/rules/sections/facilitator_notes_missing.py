"""A supervised project says what whoever supervises it should know.

Without aims, a plan for the time and what to watch for, each supervisor invents the session, and learners get as many
projects as there are supervisors.

Wrong:

    content/shared/project.md: |
      …
      Take a week that is planned already, and agree on it with your power user.

Right:

    content/shared/project.md: |
      …
      Take a week that is planned already, and agree on it with your power user.

      ## For the facilitator

      Session time: 30 minutes. Walk one route together, and ask where the list came from.

Fix: add the section "For the facilitator" with the aims, the plan of the session in minutes, what to watch for and how
to close; learners do not see it.
"""

from collections.abc import Iterator

from rolepath.lint.program.facilitator_text import NOTES, headings_for_facilitators
from rolepath.lint.program.items import ListedModule, Scope
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.hollow import says_something
from rolepath.model.finding import Severity

CODE = "RP255"
SEVERITY = Severity.WARNING
SCOPE = Scope.MODULE
ONLY_LISTED = True
ONLY_READABLE = True


def check(listed: ListedModule) -> Iterator[Report]:
    """Reports listed projects that say nothing to the facilitator."""
    module, document = listed.module, listed.document
    notes = document.section(NOTES)
    is_told = notes is None and any(headings_for_facilitators(document))  # by facilitator-text-shown
    if module.kind == "project" and not is_told and (notes is None or not says_something(notes.html)):
        place = document.place(notes.part.heading) if notes else module.places.at("kind")
        message = "this project says nothing to the person who supervises it"
        fix = (
            f"Write it beneath a heading of its own, which learners do not see:\n\n## {NOTES.title}\n\n"
            "Session time: 45 minutes. The aims, the plan in minutes, what to watch for, how to close."
        )
        yield Report(place, message, fix)
