"""The folders `content/` and `roles/` exist.

Without roles everybody gets the same generic content.

Wrong:

    roles/: null

Right:

    roles/: keep

Fix: make the folder.
"""

CODE = "RP104"
