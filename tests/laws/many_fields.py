"""The small program with every field that holds text, each on a line of its own, so that each can be spoilt alone."""

from conftest import SMALL

ROLE, PROGRAM, PROJECT = "roles/legal.yml", "content/program.yml", "content/shared/project.md"
MESSAGE, STORY, PAGE = "content/program/messages/hello.md", "content/stories/clause.md", "content/program/managers.md"

_ROLE = """\
title: Legal
summary: Contracts are read in half of the time.
tasks:
  review: Contract review
support:
  power_users:
    - Senior counsel
  channel: The room of the legal team
  updates: On the board of the second floor
  office_hours:
    - weekday: friday
      time: "11:00"
      where: The small library
policies:
  data: Clauses go in without the names of people.
  review: Counsel reads all of it before it leaves.
  disclosure: Say so when a clause goes to the other side.
concerns:
  - question: Will it miss a clause?
    answer: Yes, sometimes it does, so you read each one.
curriculum:
  start:
    - module: shared/basics
      task: review
      benefits: [quality]
      problem: Counsel compares 40 clauses by eye each Monday.
      before:
        minutes: 40
        text: Two prints side by side with a ruler.
      after:
        minutes: 15
        text: A list of differences for each clause.
      relevance: Contract review is better when no clause is missed.
      practice: "Time: 10 minutes. Compare two clauses and keep the list."
  go:
    - legal/clauses
  keep:
    - module: shared/project
      task: review
      benefits: [quality]
      problem: A framework contract changes in six places each year.
      before: {minutes: 300, text: Six prints and a marker.}
      after: {minutes: 200, text: A signed list of changes.}
      relevance: Contract review of a whole framework leaves a list that others can check.
      practice: "Time: 60 minutes. Keep a list of each change."
checkins:
  - week: 3
    title: First clauses together
    minutes: 20
    with: senior counsel
    day: tuesday
    time: "10:00"
    where: The third meeting room
    agenda: Bring the list of your first contract.
sessions:
  - title: Reading round for counsel
    id: reading
    week: 2
    day: monday
    time: "9:00"
    with: head of legal
    where: The large hall
    agenda: Show one clause that was missed.
changes:
  - date: 2027-01-04
    text: Another contract to practise with.
"""
_PROGRAM = """\
title: AI at work
organization: A house of carts
summary: Ten weeks in which each role learns on its own work.
timezone: Europe/Berlin
cohorts:
  spring:
    title: The group of spring
    start: 2027-02-01
sessions:
  - title: Kick-off of all
    week: 1
    day: monday
    time: "10:00"
    with: site manager
    where: The canteen
    agenda: The site manager shows a plan that failed.
  - title: The round of each month
    id: round
    every: month
    from: 3
    day: first tuesday
    time: "10:00"
    with: site manager
    where: The yard
changes:
  - date: 2027-01-04
    text: The dates are out now.
channels:
  managers: The room of managers
phases:
  start:
    title: Start
    weeks: 1-2
    summary: What it is and what it may read.
  go: {title: Go, weeks: 3-8}
  keep: {title: Keep going, weeks: 9+}
sponsor: Site manager
support:
  channel: The general room
  office_hours:
    - {weekday: friday, time: "11:00", minutes: 30, where: Room 1}
  power_users:
    - Planner of the yard
  updates: On the notice board
measures:
  adoption:
    title: Who uses it
    definition: Who used it this week.
    question: Have you used it this week?
    weeks: [1, 6, 12]
    collected: A list on the wall.
    shared: Each month on the notice board.
  time_saved: {definition: Minutes before less minutes now.}
  quality: {definition: Errors in ten pieces of work.}
  confidence: {definition: "Who says: I can tell when it is wrong."}
"""
_PROJECT = """\
---
title: One week of your own
summary: A project with two steps.
kind: project
milestones:
  - week: 9
    do: Choose the week with your leader.
    show: The plan of the week.
    minutes: 20
  - week: 10
    do: Work the week by that plan.
    show: The plan with its changes.
    minutes: 40
changes:
  - date: 2027-01-04
    text: The second step is new.
---

## Choose a week that matters

Take a week that is planned already, and agree on it with your power user.

## How the result is judged

The plan holds for each day, and each change has its reason.

## For the facilitator

Session time: 30 minutes. Walk one route together, and ask where the list came from.
"""
_MESSAGE = """\
---
title: On Monday we begin
to: [learners, managers]
every: week
day: monday
sender: sponsor
summary: The first word of the sponsor.
channel: The board at the gate
---

On Monday we begin with one hour for each of us.
"""
_STORY = """\
---
title: The clause that was found
summary: How counsel found the sixth change.
role: legal
module: legal/clauses
task: review
minutes: {before: 90, after: 40}
flaw: Two of the clauses were mixed up.
agreed: true
until: 2027-12-31
story: invented
---

Counsel sent both versions, and the sixth change stood on the list.
"""
_PAGE = """\
---
title: For managers
summary: What managers do each week.
---

Ask on Friday what was tried, and what came back wrong.

## When somebody asks whether

Show your own first plan.
"""


def base_files() -> dict[str, str]:
    """The files that differ from those of the small program."""
    warehouse = (SMALL / "roles" / "warehouse.yml").read_text("utf-8")
    return {
        ROLE: _ROLE,
        PROGRAM: _PROGRAM,
        PROJECT: _PROJECT,
        MESSAGE: _MESSAGE,
        STORY: _STORY,
        PAGE: _PAGE,
        "roles/warehouse.yml": warehouse,
    }


FIELDS = {
    ROLE: (
        *("title", "summary", "review", "- Senior counsel", "channel", "updates", "where", "data", "review#2"),
        *("disclosure", "- question", "answer", "problem", "text", "text#2", "relevance", "practice"),
        *("title#2", "with", "where#2", "agenda", "- title", "with#2", "where#3", "agenda#2", "text#3"),
    ),
    PROGRAM: (
        *("title", "organization", "summary", "title#2", "- title", "with", "where", "agenda", "text", "managers"),
        *("title#3", "summary#2", "sponsor", "channel", "- Planner of the yard", "updates"),
        *("title#4", "definition", "question", "collected", "shared"),
    ),
    PROJECT: ("title", "summary", "do", "show", "text"),
    MESSAGE: ("title", "summary", "channel"),
    STORY: ("title", "summary", "flaw"),
    PAGE: ("title", "summary"),
}
"""The lines with a text, by their key; `#2` is the second of the name."""


def line_of(path: str, field: str) -> int:
    """The index of a field's line."""
    name, _, number = field.partition("#")
    lines = base_files()[path].split("\n")
    begins = f"{name}:" if not name.startswith("- ") or name in ("- question", "- title") else name
    found = [at for at, line in enumerate(lines) if line.strip().startswith(begins)]
    return found[int(number or 1) - 1]
