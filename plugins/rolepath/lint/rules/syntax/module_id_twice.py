"""No two modules have the same id.

Progress is kept by id, so one module would count as the other.

Wrong:

    content/warehouse/other.md: |
      ---
      id: warehouse/picking
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

Right:

    roles/: keep

Fix: remove `id:` from the front matter, or give one of the two another.
"""

CODE = "RP119"
