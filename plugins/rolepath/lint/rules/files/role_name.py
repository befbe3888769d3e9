"""A role file has a name that can be part of an address.

Every role has a folder of its own on the site, and learners type its address.

Wrong:

    roles/search.yml: |
      title: Search

Right:

    roles/: keep

Fix: rename the file: letters, digits and hyphens, none of the names that the hub uses, no two that differ only by case.
"""

CODE = "RP107"
