"""A file that looks like a module, a role or the program has the name under which it is read.

What is not read is in no site, and nobody notices until a learner asks for it.

Wrong:

    content/warehouse/packing.MD: |
      # Pack a box

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

Fix: give the file the ending .md in small letters, .yml for a role, and put roles' files beside each other.
"""

CODE = "RP440"
