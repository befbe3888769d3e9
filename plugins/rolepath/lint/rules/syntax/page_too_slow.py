"""A text is read, rendered and checked within the time that a text may take.

A page that stalls the build keeps every other change from being published.

Wrong:

    content/warehouse/picking.md: |
      …
      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

      !!repeat 20000 [

Right:

    content/warehouse/picking.md: |
      …
      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Fix: look for a row of brackets or other signs that never close, and split a text that is very long.
"""

CODE = "RP108"
