"""A # within a text of YAML does not end it unseen.

Behind a space it begins a comment, as does a heading that is indented less than its text after |, so readers would see
half a text, and nothing would say so.

Wrong:

    content/warehouse/picking.md: |
      ---
      title: Update #2 of the route
      task: picking
      …

Right:

    content/warehouse/picking.md: |
      ---
      title: "Update #2 of the route"
      task: picking
      …

Fix: put the whole text in quotes, or indent the heading as its text; begin a comment with # and a space.
"""

from rolepath.model.finding import Severity

CODE = "RP460"
SEVERITY = Severity.WARNING
