"""HTML closes what it opens, in the order that browsers expect.

Where a tag stands in a place that it cannot have, browsers rearrange the page, and nobody can say what readers see.

Wrong:

    content/warehouse/picking.md: |
      …
      Ask for the list by aisle.

      <div>
      <td>Aisle 1</td>
      </div>

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Right:

    content/warehouse/picking.md: |
      …
      Ask for the list by aisle.

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Fix: take out tags that browsers ignore, close each tag before the next one of its kind begins, or write
the same in Markdown.
"""

CODE = "RP412"
IS_FIRM = True
