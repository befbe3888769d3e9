"""A module's last review is not too long ago.

A learner who finds an outdated step stops trusting all the others.

Wrong:

    content/warehouse/picking.md: |
      …
      minutes: {before: 30, after: 10}
      reviewed: 2024-06-03
      ---
      …
      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Right:

    content/warehouse/picking.md: |
      …
      minutes: {before: 30, after: 10}
      reviewed: 2025-11-03
      ---
      …
      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Fix: read the module as a learner would, correct what has changed, and set `reviewed:` to today; the program's owner
decides how many months are allowed.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from rolepath.lint.program.items import ListedModule, Scope
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Severity

CODE = "RP410"
SEVERITY = Severity.WARNING
SCOPE = Scope.MODULE


def check(listed: ListedModule, catalog: Catalog) -> Iterator[Report]:
    """Reports modules whose date is past the limit; those without a date are left alone."""
    module, months = listed.module, catalog.limits.review_months
    if module.reviewed and months_later(module.reviewed, months) < catalog.limits.today:
        message = f"the last review was on {module.reviewed}; this program allows {_months(months)} between reviews"
        fix = "Read the module, correct what has changed, and set the date to today."
        yield Report(module.places.at("reviewed"), message, fix)


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _months(months: int) -> str:
    return f"{months} month{'' if months == 1 else 's'}"
