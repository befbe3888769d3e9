"""Results hold no mail address and no words in which somebody could be named.

The files of results are committed, copied and read by many, so a name in them stays for good.

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
    content/results/notes.md: |
      ---
      title: What we make of it
      ---

      ## What we do next

      Half of the lawyers used it on a contract of their own. We keep the Friday hour.
    content/results/spring/sessions.csv: |
      date,role,kind,invited,came,asked_whether,asked_how,not_my_job,manager_present,manager_asked
      2027-03-08,legal,Workshop with Jo Hill,11,9,2,5,0,1,4

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
    content/results/spring/sessions.csv: |
      date,role,kind,invited,came,asked_whether,asked_how,not_my_job,manager_present,manager_asked
      2027-03-08,legal,workshop,11,9,2,5,0,1,4

Fix: write one word that names nobody.
"""

from collections.abc import Iterator

from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.results.checking import objections

CODE = "RP742"
IS_FIRM = True


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each such line."""
    for objection in objections(catalog):
        if objection.kind == "person":
            yield Report(objection.place, objection.message, objection.fix)
