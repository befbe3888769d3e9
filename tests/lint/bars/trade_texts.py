"""The files that a program of many trades has besides its openings."""

KEPT = (
    "mkdocs.yml",
    "content/program.yml",
    "content/index.md",
    "content/program/concerns.md",
    "content/program/sponsor.md",
)
POLICIES = """---
title: Policies
---

## What data may I put in?

Nothing with a name in it.

## What output needs review?

Whatever leaves the house, by whoever sends it.

## When do we say so?

When a text goes out nearly unchanged.
"""
PAGE = "---\ntitle: {title}\n---\n\nHere stands what {title} have to know about the first weeks of this program.\n"
ROLE = """title: {job}
tasks:
  work: {task}
support:
  power_users: [{job} lead]
curriculum:
  start:
    - {role}/first
{entries}
  keep:
    - {role}/project
checkins:
  - {{week: 3, title: First pieces, minutes: 20, with: lead}}
  - {{week: 8, title: What is left, minutes: 20, with: lead}}
"""
OWN = """---
title: {title}
{kind}task: work
benefits: [quality]
minutes: {{before: 30, after: 20}}
---

## The business problem

Three {job} drafts of ten come back, number {number}.

## Before and after

### Before

A {job} draft with four open points.

### After

The same {job} draft, each point answered.

## How this helps you do your job better

{which} open points of {job} are found sooner.

## How {job} does it

Read one {job} draft aloud.

## Practice

Time: {minutes} minutes. Write one {job} draft.
{more}"""
MORE = """
## Milestones

| Week | You show |
| --- | --- |
| 8 | One {job} draft |

## What the supervisor looks at

- Each {job} figure has its source.

## Judge your result

- Each {job} point is answered.

## For the facilitator

Session time: 30 minutes. Ask where the {job} figures came from.
"""
