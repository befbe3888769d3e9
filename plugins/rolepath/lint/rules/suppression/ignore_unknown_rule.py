"""A comment that ignores a rule names one that exists.

A misspelt name ignores nothing, and the next author believes that it does.

Wrong:

    content/warehouse/picking.md: |
      …
      Picking is faster: one walk for each order.

      <!-- rolepath-ignore link-brocken: the page comes next week -->

      ## Sort the list by aisle

      Ask for the list by aisle.

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order and send it to your buddy.

Right:

    content/warehouse/picking.md: |
      …
      Picking is faster: one walk for each order.

      ## Sort the list by aisle

      Ask for the list by aisle.

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order and send it to your buddy.

Fix: correct the name; `rolepath rules` lists them.
"""

CODE = "RP901"
