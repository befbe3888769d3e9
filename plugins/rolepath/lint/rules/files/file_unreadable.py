"""A file can be opened and holds UTF-8 text.

A file that cannot be read is a page that learners never see.

Wrong:

    content/warehouse/picking.md: !!binary "dGl0bGU6IGNhZuk="

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

Fix: save the file with the encoding UTF-8; put the file itself where there is a link to one.
"""

CODE = "RP101"
