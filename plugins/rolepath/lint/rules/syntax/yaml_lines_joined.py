"""A list, a heading or a table in a text of YAML stays one.

All lines but those after | are joined, so steps become one sentence, with nothing to tick and nothing on the
worksheet.

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

Fix: write | instead of > where the text begins; without >, write | behind the key, and the text in the lines below it.
"""

from rolepath.model.finding import Severity

CODE = "RP461"
SEVERITY = Severity.WARNING
