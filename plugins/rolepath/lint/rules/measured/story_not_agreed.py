"""A story is told only where those it tells of have agreed.

A win that is told without asking makes the next one stay untold.

Wrong:

    content/stories/clause.md: |
      ---
      title: A clause found in ten minutes
      role: legal
      module: shared/basics
      task: review
      minutes: {before: 40, after: 12}
      flaw: It had left out the annex, which counsel found when reading.
      until: 2199-12-31
      ---

      The team compared two versions of a framework contract and checked each difference in the print.

Right:

    content/stories/clause.md: |
      ---
      title: A clause found in ten minutes
      role: legal
      module: shared/basics
      task: review
      minutes: {before: 40, after: 12}
      flaw: It had left out the annex, which counsel found when reading.
      agreed: true
      until: 2199-12-31
      ---

      The team compared two versions of a framework contract and checked each difference in the print.

Fix: ask them, then write `agreed: true`; or take the story out.
"""

from collections.abc import Iterator

from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog

CODE = "RP745"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each story without consent; no page shows it."""
    for story in catalog.stories:
        if not story.agreed:
            message = f'nobody says that those "{story.title}" tells of have agreed'
            yield Report(story.places.at("agreed"), message, "Ask them, then add agreed: true; or take the story out.")
