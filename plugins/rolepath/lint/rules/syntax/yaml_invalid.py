"""YAML can be read.

What cannot be read cannot be shown to a learner.

Wrong:

    content/warehouse/picking.md: |
      ---
      title: Plan: a picking route
      task: picking
      …

Right:

    content/warehouse/picking.md: |
      ---
      title: "Plan: a picking route"
      task: picking
      …

Fix: the finding names the line; most often a text with a colon needs quotes, or a tab should be spaces.
"""

CODE = "RP113"
