"""What every module must say, and what keeps pages safe, cannot be ignored by a comment.

Whoever writes a page could otherwise excuse it from what learners and the program's owner rely on.

Wrong:

    content/warehouse/picking.md: |
      …
      Picking is faster: one walk for each order.

      <!-- rolepath-ignore job-relevance-missing: obvious -->

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

Fix: write what is missing, and remove the comment.
"""

CODE = "RP904"
