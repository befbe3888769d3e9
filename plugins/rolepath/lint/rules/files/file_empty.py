"""A YAML file says something.

A role without a curriculum teaches nobody.

Wrong:

    roles/warehouse.yml: |
      # to be written

Right:

    roles/warehouse.yml: |
      title: Warehouse
      tasks:
        picking: Picking orders
      curriculum:
        start:
          - module: shared/basics
            task: picking
            benefits: [faster]
            problem: The same list is typed three times.
            before: {minutes: 20, text: A list on paper.}
            after: {minutes: 5, text: A list by aisle.}
            relevance: Picking is faster with one list.
            practice: "Time: 10 minutes. Type one list."
        go:
          - warehouse/picking

Fix: write the demanded keys, or delete the file.
"""

CODE = "RP103"
