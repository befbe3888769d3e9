"""A comment that ignores a rule is needed.

It would silence the next real finding in its place.

Wrong:

    content/warehouse/picking.md: |
      …
      Picking is faster: one walk for each order.

      <!-- rolepath-ignore link-broken: the page comes next week -->

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

Fix: remove the comment.
"""

CODE = "RP903"
