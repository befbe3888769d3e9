"""Results come with what we make of them and do next.

A figure without a sentence is read as praise or blame, and those who answered want to see what follows from it.

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
    content/results/spring/legal.csv: |
      date,measure,task,n,of,value,low,high,source
      2027-03-15,adoption,,6,11,54.5,28,78.7,tally

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
    content/results/spring/legal.csv: |
      date,measure,task,n,of,value,low,high,source
      2027-03-15,adoption,,6,11,54.5,28,78.7,tally
    content/results/notes.md: |
      ---
      title: What we make of it
      ---

      ## What we do next

      Half of the lawyers used it on a contract of their own. We keep the Friday hour.

Fix: write `content/results/notes.md`, with a section for each role or one for all.
"""

from collections.abc import Iterator

from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Severity
from rolepath.model.measured.result import NOTES

CODE = "RP744"
SEVERITY = Severity.WARNING


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports results without any notes."""
    notes = f"{catalog.content_folder}/{NOTES}"
    if catalog.results.is_empty or NOTES in catalog.pages or notes in catalog.unreadable:
        return
    fix = "Write what you make of the figures and what you do next, under headings; a role's title is its own section."
    yield Report(catalog.file(NOTES), f"there are results, and no {notes} says what follows from them", fix)
