"""Each role's timed task is one of its tasks.

Minutes of different tasks cannot be compared, so each role times one, and its pages name it.

Wrong:

    content/program.yml: |
      …
        adoption: {definition: Who used it this week.}
        time_saved:
          definition: Minutes before less minutes now.
          question: How long did it take, with checking?
          weeks: [1, 6]
          task: {legal: sorting, warehouse: picking}
        quality: {definition: Errors in ten pieces of work.}
        confidence: {definition: "Who says: I can tell when it is wrong."}
      timezone: Europe/Berlin
      cohorts:
        spring: {title: Spring group, start: 2027-03-01}
      sessions:
        - {title: Round, every: week, day: monday, time: "10:00", where: Room 1,
           with: site manager, for: [learners, managers]}

Right:

    content/program.yml: |
      …
        adoption: {definition: Who used it this week.}
        time_saved:
          definition: Minutes before less minutes now.
          question: How long did it take, with checking?
          weeks: [1, 6]
          task: {legal: review, warehouse: picking}
        quality: {definition: Errors in ten pieces of work.}
        confidence: {definition: "Who says: I can tell when it is wrong."}
      timezone: Europe/Berlin
      cohorts:
        spring: {title: Spring group, start: 2027-03-01}
      sessions:
        - {title: Round, every: week, day: monday, time: "10:00", where: Room 1,
           with: site manager, for: [learners, managers]}

Fix: write one of the role's tasks for each role.
"""

from collections.abc import Iterator

from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.names.suggestion import hint

CODE = "RP749"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports roles without a task to time, and names that are no task or no role."""
    program = catalog.program
    measure = program.measure("time_saved") if program else None
    if not program or not measure or not measure.is_asked:
        return
    places = program.places.under("measures", "time_saved", "task")
    roles = {role.id: role for role in catalog.roles}
    missing = [role.id for role in catalog.roles if role.id not in measure.tasks]
    if missing:
        message = f"no task is named that is timed in: {', '.join(missing)}"
        fix = f"Add under task: a line as in {missing[0]}: {next(iter(roles[missing[0]].tasks), 'task')}."
        yield Report(program.places.at("measures", "time_saved", "task"), message, fix)
    for name, task in measure.tasks.items():
        if name not in roles:
            if not any(path.endswith(f"/{name}.yml") for path in catalog.unreadable):
                yield Report(places.at(name), f'there is no role "{name[:60]}"', f"There are: {', '.join(roles)}.")
        elif task not in roles[name].tasks:
            message = f'{roles[name].title} has no task "{task[:60]}"'
            tasks = roles[name].tasks
            yield Report(places.at(name), message, hint(task, tasks, f"It has: {', '.join(tasks)}."))
