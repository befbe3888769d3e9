"""A milestone lies in the weeks in which the role has come to its project.

Who is asked in week three for what is taught in week nine learns that the plan was made by nobody.

Wrong:

    content/shared/project.md: |
      ---
      milestones:
        - {week: 4, do: Choose a week, show: The choice, minutes: 20}
        - {week: 10, do: Keep the list, show: The list, minutes: 40}
      title: One week of your own
      …

Right:

    content/shared/project.md: |
      ---
      milestones:
        - {week: 9, do: Choose a week, show: The choice, minutes: 20}
        - {week: 10, do: Keep the list, show: The list, minutes: 40}
      title: One week of your own
      …

Fix: name a later week for the milestone, or list the module in an earlier phase.
"""

from collections.abc import Iterator

from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Severity
from rolepath.model.lesson import all_lessons
from rolepath.model.place import Place

CODE = "RP738"
SEVERITY = Severity.WARNING


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each milestone before the first week of the phase in which a role has the module, once."""
    program, told = catalog.program, set[Place]()
    begins = {phase.id: phase.first_week or 0 for phase in program.phases} if program else {}
    for lesson in all_lessons(catalog):
        first = begins.get(lesson.entry.phase, 0)
        for number, step in enumerate(lesson.module.milestones):
            place = lesson.module.places.at("milestones", number, "week")
            if step.week < first and place not in told:
                told.add(place)
                message = f'the milestone "{step.do}" is in week {step.week}'
                comes = f"{lesson.role.title} comes to this module in week {first}"
                yield Report(place, f"{message}, and {comes}", f"Name week {first} or a later one.")
