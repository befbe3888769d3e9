"""A file stays within the limit.

A page that takes minutes to build or to load is a page nobody waits for.

Wrong:

    content/warehouse/picking.md: |
      …
      Time: 15 minutes. Sort tomorrow's first order.

      !!repeat 60000

Right:

    content/warehouse/picking.md: |
      ---
      title: Plan a picking route
      task: picking
      benefits: [faster]
      minutes: {before: 30, after: 10}
      ---

      ## The business problem
      …

Fix: split the file.
"""

CODE = "RP102"
