"""Lists, quotes and YAML are not nested too deep.

What is nested this deep can neither be shown on a page nor followed by a reader.

Wrong:

    content/warehouse/picking.md: |
      …
      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

      !!repeat 80 >

Right:

    content/warehouse/picking.md: |
      …
      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Fix: write the text flatter.
"""

CODE = "RP109"
