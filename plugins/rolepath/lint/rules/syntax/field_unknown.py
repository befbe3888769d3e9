"""Keys are spelled as they are known.

A misspelled key does nothing, and nobody notices what is missing on the page.

Wrong:

    roles/warehouse.yml: |
      …
        picking: Picking orders
      curiculum: {}
      curriculum:
      …
          - warehouse/picking

Right:

    roles/warehouse.yml: |
      …
        picking: Picking orders
      curriculum:
      …
          - warehouse/picking

Fix: correct the spelling, or remove the key.
"""

CODE = "RP117"
