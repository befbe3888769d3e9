r"""No text has a control character, however it is written.

Nobody sees such a character, but programs act upon it: behind an escape (U+001B), a browser that is told of another
encoding reads quotes as letters, and a terminal does as it is told; behind U+202E, a command reads otherwise than it
is copied.

Wrong:

    content/warehouse/picking.md: |
      …
      Ask for the list by aisle.

      Press &#27; when the list is long.

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Right:

    content/warehouse/picking.md: |
      …
      Ask for the list by aisle.

      Press Esc when the list is long.

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Fix: delete the character, or the number that stands for it (`&#27;`, in YAML `"\e"`).
"""

CODE = "RP473"
IS_FIRM = True
