"""A story is taken out after its last day.

People agreed to be told of until then, and the work has moved on.

Wrong:

    content/stories/clause.md: |
      ---
      title: A clause found in ten minutes
      role: legal
      module: shared/basics
      task: review
      minutes: {before: 40, after: 12}
      flaw: It had left out the annex, which counsel found when reading.
      agreed: true
      until: 2020-12-31
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

Fix: take the story out, or ask again and give it a later day.
"""

from collections.abc import Iterator

from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog

CODE = "RP746"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each story whose last day is over."""
    for story in catalog.stories:
        if story.until and story.until < catalog.limits.today:
            message = f'"{story.title}" was to be told until {story.until.isoformat()}'
            yield Report(story.places.at("until"), message, "Take it out, or ask again and write a later day.")
