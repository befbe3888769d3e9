"""A text stands where it is used.

References make a file that its authors cannot read, and can make a small file huge.

Wrong:

    content/warehouse/picking.md: |
      ---
      title: Plan a picking route
      task: &main picking
      benefits: [faster]
      …

Right:

    content/warehouse/picking.md: |
      ---
      title: Plan a picking route
      task: picking
      benefits: [faster]
      …

Fix: write the text out; put words that start with `*`, `&` or `!` in quotes.
"""

CODE = "RP115"
