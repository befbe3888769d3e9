"""Demanded keys are there and have a value.

A page without them has blanks where learners look first.

Wrong:

    content/warehouse/picking.md: |
      ---
      task: picking
      …

Right:

    content/warehouse/picking.md: |
      ---
      title: Plan a picking route
      task: picking
      …

Fix: add the key with its value.
"""

CODE = "RP116"
