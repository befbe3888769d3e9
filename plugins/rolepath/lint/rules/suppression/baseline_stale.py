"""The baseline holds only what is still to be mended.

An entry for something mended would hide the same fault when it comes back.

Wrong:

    .rolepath-baseline.json: |
      [
        {"rule": "link-broken", "path": "content/index.md", "message": "x", "owner": "lead", "since": "2026-11-01"}
      ]

Right:

    .rolepath-baseline.json: |
      []

Fix: remove the entry, or write the file again with `rolepath lint --write-baseline --owner "a title"`.
"""

CODE = "RP905"
