"""A comment that ignores a rule says why.

Without the reason nobody will ever dare to remove it.

Wrong:

    content/warehouse/picking.md: |
      …
      Picking is faster: one walk for each order.

      <!-- rolepath-ignore link-broken -->

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

Fix: write the reason after a colon.
"""

CODE = "RP902"
