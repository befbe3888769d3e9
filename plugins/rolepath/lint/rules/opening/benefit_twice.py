"""A benefit is named once.

What stands twice makes readers look for a difference.

Wrong:

    content/warehouse/picking.md: |
      ---
      title: Plan a picking route
      task: picking
      benefits: [faster, faster]
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

Fix: delete the second of the two.
"""

from collections.abc import Iterator

from rolepath.lint.program.scope import bound_modules, own_modules
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog

CODE = "RP271"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports lists of benefits with one that is there already."""
    lists = [(module.benefits, module.places) for _, module in own_modules(catalog)]
    lists += [(bound.binding.benefits, bound.binding.places) for bound in bound_modules(catalog)]
    for benefits, places in lists:
        repeated = next((benefit for index, benefit in enumerate(benefits) if benefit in benefits[:index]), "")
        if repeated:
            yield Report(places.at("benefits"), f'"benefits" names "{repeated}" twice', "Delete the second one.")
