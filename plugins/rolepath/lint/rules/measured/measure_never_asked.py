"""A question says when it is asked.

What is asked at no time is asked by nobody, and the results stay empty.

Wrong:

    content/program.yml: |
      …
      measures:
        adoption:
          definition: Who used it in the past two weeks.
          question: Have you used it for real work in the last two weeks?
        time_saved: {definition: Minutes before less minutes now.}
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
      measures:
        adoption:
          definition: Who used it in the past two weeks.
          question: Have you used it for real work in the last two weeks?
          every: 2 weeks
        time_saved: {definition: Minutes before less minutes now.}
        quality: {definition: Errors in ten pieces of work.}
        confidence: {definition: "Who says: I can tell when it is wrong."}
      timezone: Europe/Berlin
      cohorts:
        spring: {title: Spring group, start: 2027-03-01}
      sessions:
        - {title: Round, every: week, day: monday, time: "10:00", where: Room 1,
           with: site manager, for: [learners, managers]}

Fix: add `weeks:` with numbers of weeks, or `every:` with a rhythm.
"""

from collections.abc import Iterator

from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog

CODE = "RP748"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each measure with a question and no time."""
    program = catalog.program
    for measure in program.measures if program else ():
        if program and measure.question and not measure.is_asked:
            message = f"nothing says when the question of {measure.title.lower()} is asked"
            fix = "Add weeks: [1, 6, 12], or every: with week, 2 weeks, month or quarter."
            yield Report(program.places.at("measures", measure.id, "question"), message, fix)
