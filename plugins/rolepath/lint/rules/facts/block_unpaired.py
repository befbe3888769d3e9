"""A block that depends on a fact has one line that opens it and one that ends it.

Where one of the two is missing, readers see what is not true for them, or miss what is.

Wrong:

    content/organization.yml: |
      assistant:
        sees: [pasted text]
    content/program/concerns.md: |
      …
      Nobody knows the next ten years. This year it sorts lists.

      <!-- if assistant.sees: mail -->

      It reads your mail, and nobody else's.

Right:

    content/organization.yml: |
      assistant:
        sees: [pasted text]
    content/program/concerns.md: |
      …
      Nobody knows the next ten years. This year it sorts lists.

      <!-- if assistant.sees: mail -->

      It reads your mail, and nobody else's.

      <!-- end -->

Fix: give each <!-- if … --> an <!-- end -->, both alone on their lines, and both in the same list, box or quote.
"""

CODE = "RP561"
