"""A module begins with its facts.

Learners choose by title and time; without them the module is a blank in their plan.

Wrong:

    content/warehouse/picking.md: |
      ## The business problem
      …

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

Fix: begin the file with a line `---`, the facts, and a line `---`.
"""

CODE = "RP111"
