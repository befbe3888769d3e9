"""A list in a text of YAML stays a list.

After > all lines are joined, so steps become one sentence, with nothing to tick and nothing on the worksheet.

Wrong:

    roles/warehouse.yml: |
      …
            relevance: Picking is faster with one list.
            practice: >
              Time: 10 minutes
              1. Type one list.
              2. Keep it.
        go:
      …

Right:

    roles/warehouse.yml: |
      …
            relevance: Picking is faster with one list.
            practice: |
              Time: 10 minutes
              1. Type one list.
              2. Keep it.
        go:
      …

Fix: write | instead of > where the text begins.
"""

from rolepath.model.finding import Severity

CODE = "RP461"
SEVERITY = Severity.WARNING
