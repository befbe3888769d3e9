"""No two modules have the same id.

Progress is kept by id, so one module would count as the other.

Wrong:

    content/warehouse/other.md: |
      ---
      id: warehouse/picking
      title: Plan a picking route
      …

Right:

    roles/: keep

Fix: remove `id:` from the front matter, or give one of the two another.
"""

CODE = "RP119"
