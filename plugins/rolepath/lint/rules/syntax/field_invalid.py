"""A value is of the kind that its key needs.

A number that is none cannot be added up, and a date that is none cannot be kept.

Wrong:

    content/warehouse/picking.md: |
      …
      benefits: [faster]
      minutes: {before: half an hour, after: 10}
      ---
      …

Right:

    content/warehouse/picking.md: |
      …
      benefits: [faster]
      minutes: {before: 30, after: 10}
      ---
      …

Fix: write the value as the finding says.
"""

CODE = "RP118"
