"""A review has taken place.

A date that has not come yet says that somebody checked what nobody has seen.

Wrong:

    content/warehouse/picking.md: |
      …
      minutes: {before: 30, after: 10}
      reviewed: 2999-01-31
      ---
      …

Right:

    content/warehouse/picking.md: |
      …
      minutes: {before: 30, after: 10}
      reviewed: 2026-01-31
      ---
      …

Fix: write the day of the last review.
"""

from collections.abc import Iterator
from datetime import timedelta

from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.today import today

CODE = "RP270"
_AHEAD = timedelta(days=31)
"""Who writes for the day of a launch may be ahead by this much."""


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports reviews that are more than a month ahead."""
    for module in catalog.modules.values():
        if module.reviewed and module.reviewed > today() + _AHEAD:
            message = f"the last review is on {module.reviewed.isoformat()}, which has not come yet"
            yield Report(module.places.at("reviewed"), message, "Write the day on which somebody last checked it.")
