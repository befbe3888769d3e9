"""The small program with dates: two cohorts, one across each change of the clock, one with a pause; with messages."""

from conftest import SMALL

PROGRAM = (SMALL / "content" / "program.yml").read_text("utf-8")
LEGAL = (SMALL / "roles" / "legal.yml").read_text("utf-8")
PROJECT = (SMALL / "content" / "shared" / "project.md").read_text("utf-8")
DATES = """
timezone: Europe/Berlin
practice_hour: {day: thursday, time: "9:00", minutes: 60}
cohorts:
  spring: {title: Spring group, start: 2027-03-01, pause: [{from: 2027-03-29, until: 2027-04-04}]}
  autumn: {title: Autumn group, start: 2027-10-04, until: 2028-02-27}
sessions:
  - {title: Kick-off, week: 1, day: monday, time: "9:30", minutes: 60, where: "[Room 2](https://meet.example.com)"}
  - {title: Lab, every: 2 weeks, from: 2, until: 10, day: wednesday, time: "16:00", agenda: "What broke, and why."}
  - {title: Monthly session, id: monthly, every: month, from: 9, until: 20, day: last friday, time: "14:00"}
  - {title: Managers only CANARYONE, week: 2, day: friday, time: "8:00", for: [managers], agenda: CANARYTWO is said.}
"""
STEPS = "milestones:\n  - {week: 9, do: Choose, show: The choice, minutes: 60}\n"
MEETINGS = """
  - {week: 6, title: Second drafts, minutes: 20, with: manager, day: tuesday, time: "10:00"}
sessions:
  - {title: Workshop, week: 4, day: thursday, time: "13:00", minutes: 120, for: [learners, facilitators]}
"""


def files(program: str = DATES) -> dict[str, str | bytes | None]:
    return {
        "content/program.yml": PROGRAM + program,
        "content/shared/project.md": PROJECT.replace("---\n", f"---\n{STEPS}", 1),
        "roles/legal.yml": LEGAL.rstrip() + MEETINGS,
    }


MESSAGES: dict[str, str | bytes | None] = {
    "content/program/messages/start.md": """---
title: On Monday we begin
to: [learners, managers]
week: 0
day: friday
sender: sponsor
channel: "#all"
---

You have **one hour a week** for it. [The sponsor](../sponsor.md) comes first.
""",
    "content/program/messages/week-three.md": """---
title: "Week {week}: your own work"
to: learners
week: 3
day: thursday
---

Dear {role} & friends, next is {next_session}.

- Your plan: {link}
- Write to [us](mailto:help@example.com)
""",
    "content/program/messages/managers.md": """---
title: One question for your team
to: [managers]
every: 2 weeks
from: 2
until: 12
day: monday
sender: sponsor
roles: [legal]
---

Ask what went wrong. CANARYTHREE
""",
}


def with_messages() -> dict[str, str | bytes | None]:
    """The files, with messages and a site whose address is known."""
    mkdocs = (SMALL / "mkdocs.yml").read_text("utf-8")
    channels = 'channels: {managers: "#leads"}\n'
    address = f"site_url: https://learn.example.com/ai/\n{mkdocs}"
    return files(DATES + channels) | MESSAGES | {"mkdocs.yml": address}
