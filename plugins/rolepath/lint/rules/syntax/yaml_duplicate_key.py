"""A key is written once.

Of two values one would be dropped without a word, perhaps the one that you meant.

Wrong:

    content/warehouse/picking.md: |
      …
      task: picking
      task: packing
      benefits: [faster]
      …

Right:

    content/warehouse/picking.md: |
      …
      task: picking
      benefits: [faster]
      …

Fix: keep one of the two.
"""

CODE = "RP114"
