"""A program for several roles has pages for its managers, its leaders, its messages and its measurement.

What managers, leaders and supervisors do between the sessions decides whether anybody still uses it in month three.

Wrong:

    roles/packing.yml: |
      title: Packing
      tasks:
        picking: Packing parcels
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
            problem: Labels are written by hand, forty a day.
            before: {minutes: 20, text: A list on paper.}
            after: {minutes: 5, text: A list by aisle.}
            relevance: Packing is faster with printed labels.
            practice: "Time: 10 minutes. Type one list."
        keep:
          - module: shared/project
            task: picking
            benefits: [faster]
            problem: Each carrier wants another label.
            before: {minutes: 90, text: One route for each picker.}
            after: {minutes: 60, text: Routes that meet nowhere.}
            relevance: Packing a whole week gets faster when each label fits.
            practice: "Time: 60 minutes. Keep the route of each day."
      checkins:
        - {week: 4, title: First routes, minutes: 15, with: shift leader}

Right:

    content/index.md: |
      ---
      title: Start
      ---

      Choose your role.

Fix: write the page in `content/program/`; `rolepath new program` shows what belongs on each.
"""

from collections.abc import Iterator

from rolepath.lint.program.program_pages import page
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Severity

CODE = "RP520"
SEVERITY = Severity.WARNING
_ROLES = 3
"""From so many roles on nobody can tell all managers in person."""
_PAGES = {
    "measurement": "how success is measured",
    "managers": "what managers do to reinforce it",
    "leaders": "what leaders say and do",
    "messages": "what is sent to whom, and when",
}


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports, as one finding, the pages that a program of three roles or more does not have."""
    if catalog.program is None or len(catalog.roles) < _ROLES:
        return
    unread = catalog.unreadable
    missing = [
        name for name in _PAGES if not page(catalog, name) and catalog.file(f"program/{name}.md").path not in unread
    ]
    if missing:
        words = ", ".join(f"{_PAGES[name]} ({catalog.file(f'program/{name}.md').path})" for name in missing)
        yield Report(catalog.program.places.at("title"), f"the program has no page about {words}", "Write the page.")
