"""Before and after differ.

Two texts that say the same show that nothing has changed.

Wrong:

    content/warehouse/picking.md: |
      ---
      title: Plan a picking route
      task: picking
      benefits: [faster]
      minutes: {before: 30, after: 10}
      ---

      ## The business problem

      Pickers walk each order twice.

      ## Before and after

      ### Before

      Aisles 1, 7, 2, 8.

      ### After

      Aisles 1, 7, 2, 8.

      ## How this helps you do your job better

      Picking is faster: one walk for each order.

      ## Sort the list by aisle

      Ask for the list by aisle.

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order.

Right:

    content/warehouse/picking.md: |
      ---
      title: Plan a picking route
      task: picking
      benefits: [faster]
      minutes: {before: 30, after: 10}
      ---

      ## The business problem

      Pickers walk each order twice.

      ## Before and after

      ### Before

      Aisles 1, 7, 2, 8.

      ### After

      Aisles 1, 2, 7, 8.

      ## How this helps you do your job better

      Picking is faster: one walk for each order.

      ## Sort the list by aisle

      Ask for the list by aisle.

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order.

Fix: show the same piece of work as it looked before, and as it looks now.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise

from rolepath.lint.demanded import DemandedText, demanded_texts
from rolepath.lint.english import words
from rolepath.lint.rule import Report
from rolepath.lint.shown import shown
from rolepath.model.catalog import Catalog
from rolepath.model.sections import AFTER, BEFORE, KIND_BY_ID

CODE = "RP265"
IS_FIRM = True
_ALIKE = 0.95
_SHORTEST = 3
_LONGEST = 400
"""Words that are compared: comparing takes the square of their number."""


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports an after whose words are those of its before, or all but one in twenty of them."""
    for one, other in pairwise(demanded_texts(catalog, KIND_BY_ID["before-after"])):
        is_pair = one.document is other.document and one.kind is BEFORE and other.kind is AFTER
        if is_pair and not one.hollow and not other.hollow and _are_alike(one, other):
            message = f'"{other.name}" says the same as "{one.name}"'
            fix = f"Show what has changed, for example:\n\n{other.as_written(AFTER.example)}"
            yield Report(other.place, message, fix)


def _are_alike(one: DemandedText, other: DemandedText) -> bool:
    """Pictures, which have no words, may well differ."""
    if shown(one.html).has_picture or shown(other.html).has_picture:
        return False
    before, after = words(shown(one.html).words)[:_LONGEST], words(shown(other.html).words)[:_LONGEST]
    if min(len(before), len(after)) < _SHORTEST:
        return False
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE
