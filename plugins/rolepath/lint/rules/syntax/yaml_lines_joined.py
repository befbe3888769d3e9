"""A list in a text of YAML stays a list.

After > all lines are joined, so steps become one sentence, with nothing to tick and nothing on the worksheet.

Wrong:

    roles/warehouse.yml: |
      title: Warehouse
      tasks:
        picking: Picking orders
      support:
        power_users: [Shift leader]
      policies:
        data: Order lists without names.
        review: The route, by you, before you walk.
        disclosure: When the route goes to another shift.
      curriculum:
        start:
          - module: shared/basics
            task: picking
            benefits: [faster]
            problem: The same list is typed three times.
            before: {minutes: 20, text: A list on paper.}
            after: {minutes: 5, text: A list by aisle.}
            relevance: Picking is faster with one list.
            practice: >
              Time: 10 minutes
              1. Type one list.
              2. Keep it.
        go:
          - warehouse/picking
        keep:
          - module: shared/project
            task: picking
            benefits: [faster]
            problem: Monday's orders block the first aisle.
            before: {minutes: 90, text: One route for each picker.}
            after: {minutes: 60, text: Routes that meet nowhere.}
            relevance: Picking a whole week of orders gets faster when routes do not meet.
            practice: "Time: 60 minutes. Keep the route of each day."
      checkins:
        - {week: 4, title: First routes, minutes: 15, with: shift leader}

Right:

    roles/warehouse.yml: |
      title: Warehouse
      tasks:
        picking: Picking orders
      support:
        power_users: [Shift leader]
      policies:
        data: Order lists without names.
        review: The route, by you, before you walk.
        disclosure: When the route goes to another shift.
      curriculum:
        start:
          - module: shared/basics
            task: picking
            benefits: [faster]
            problem: The same list is typed three times.
            before: {minutes: 20, text: A list on paper.}
            after: {minutes: 5, text: A list by aisle.}
            relevance: Picking is faster with one list.
            practice: |
              Time: 10 minutes
              1. Type one list.
              2. Keep it.
        go:
          - warehouse/picking
        keep:
          - module: shared/project
            task: picking
            benefits: [faster]
            problem: Monday's orders block the first aisle.
            before: {minutes: 90, text: One route for each picker.}
            after: {minutes: 60, text: Routes that meet nowhere.}
            relevance: Picking a whole week of orders gets faster when routes do not meet.
            practice: "Time: 60 minutes. Keep the route of each day."
      checkins:
        - {week: 4, title: First routes, minutes: 15, with: shift leader}

Fix: write | instead of > where the text begins.
"""

from rolepath.model.finding import Severity

CODE = "RP461"
SEVERITY = Severity.WARNING
