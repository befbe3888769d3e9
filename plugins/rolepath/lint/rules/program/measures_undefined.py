"""The four measures are defined: adoption, time saved, quality, confidence.

What is not defined before the start is argued about afterwards, and learners never hear what their effort brought.

Wrong:

    content/program.yml: |
      …
        keep: {title: Keep going, weeks: 9+}
      measures:
        adoption: {definition: Who used it this week.}
        time_saved: {definition: Minutes before less minutes now.}
        quality: {definition: Errors in ten pieces of work.}

Right:

    content/program.yml: |
      …
        keep: {title: Keep going, weeks: 9+}
      measures:
        adoption: {definition: Who used it this week.}
        time_saved: {definition: Minutes before less minutes now.}
        quality: {definition: Errors in ten pieces of work.}
        confidence: {definition: "Who says: I can tell when it is wrong."}

Fix: add the measure with its `definition:` to `measures:` in `program.yml`.
"""

from collections.abc import Iterator

from rolepath.lint.rules.rule import Report
from rolepath.lint.text.demands import BODY
from rolepath.lint.text.hollow import hollow_text
from rolepath.model.catalog import Catalog
from rolepath.model.program import MEASURES

CODE = "RP509"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports all measures without a definition as one finding."""
    program = catalog.program
    if program is None:
        return
    defined = {measure.id for measure in program.measures if not hollow_text(measure.definition, BODY, measure.title)}
    missing = [name for name in MEASURES if name not in defined]
    if missing:
        words = ", ".join(MEASURES[name].lower() for name in missing)
        lines = "\n".join(f'  {name}:\n    definition: "…"' for name in missing)
        fix = f"Say what is counted, so that two people would count the same:\n\nmeasures:\n{lines}"
        yield Report(program.places.at("measures"), f"the program does not define how it measures: {words}", fix)
