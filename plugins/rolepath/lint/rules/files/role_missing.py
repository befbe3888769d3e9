"""There is at least one role.

Without roles everybody gets the same generic content.

Wrong:

    roles/warehouse.yml: null
    roles/legal.yml: null

Right:

    roles/: keep

Fix: write a YAML file for the first role.
"""

CODE = "RP106"
