"""Keys are spelled as they are known.

A misspelled key does nothing, and nobody notices what is missing on the page.

Wrong:

    roles/warehouse.yml: |
      title: Warehouse
      tasks:
        picking: Picking orders
      curiculum: {}
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

Fix: correct the spelling, or remove the key.
"""

CODE = "RP117"
