"""A snippet is a plain file in the folder of snippets.

A file from anywhere else could carry what nobody meant to publish onto a page.

Wrong:

    content/warehouse/picking.md: |
      …
      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

      --8<-- "../../mkdocs.yml"

Right:

    content/warehouse/picking.md: |
      …
      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

      --8<-- "shared/hint.txt"
    content/shared/hint.txt: Take the list with you.

Fix: name a file below the folder that `mkdocs.yml` gives as `base_path` of `pymdownx.snippets`.
"""

CODE = "RP122"
