"""A # within a text of YAML does not end it unseen.

Behind a space it begins a comment, so readers would see half a sentence, and nothing would say so. A heading below a
text after | is one too, where it is indented less than that text.

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
