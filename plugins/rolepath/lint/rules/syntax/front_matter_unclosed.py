"""The facts at the top end with `---`.

The whole page would be taken for facts, and learners would see nothing.

Wrong:

    content/warehouse/picking.md: |
      …
      minutes: {before: 30, after: 10}

      ## The business problem
      …

Right:

    content/warehouse/picking.md: |
      …
      minutes: {before: 30, after: 10}
      ---

      ## The business problem
      …

Fix: put a line with only `---` after the last fact.
"""

CODE = "RP112"
