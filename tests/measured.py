"""The small program with a cohort that is measured: what is asked, and files that are handed in."""

import json

from conftest import SMALL

PROGRAM = (SMALL / "content" / "program.yml").read_text("utf-8")
MEASURES = """measures:
  adoption:
    definition: Who used it for real work in the past two weeks.
    question: Have you used the assistant for a piece of real work in the last two weeks?
    every: 2 weeks
  time_saved:
    definition: Minutes before less minutes now.
    question: How many minutes did it take, with checking?
    weeks: [1, 6, 12]
    every: quarter
    task: {legal: review, warehouse: picking}
  quality:
    definition: Errors in ten pieces of work.
    question: Does the piece hold an error that matters?
    every: month
  confidence:
    definition: The middle answer to the question.
    question: In my own work, I can tell when the assistant is wrong.
    scale: 1-5
    weeks: [1, 6, 12]
    every: quarter
  relevance:
    question: Does this apply to your job?
    every: month
timezone: Europe/Berlin
cohorts:
  spring: {title: Spring group, start: 2027-03-01}
sessions:
  - {title: Round, every: week, day: monday, time: "10:00", where: Room 1, with: site manager,
     for: [learners, managers]}
"""
NOTES = """---
title: What we make of it
---

## Legal

More lawyers compare clauses with it than before. NOTESLEGAL

## Warehouse

Pickers do not see what it is for. NOTESWAREHOUSE We change the example.

## For everybody

The Friday hour stays. NOTESALL
"""


def program(more: str = "") -> str:
    """The program's file."""
    start = PROGRAM.index("measures:")
    return f"{PROGRAM[:start]}{MEASURES}{more}"


def files(more: str = "") -> dict[str, str | bytes | None]:
    """The program, measured."""
    return {"content/program.yml": program(more), "content/results/notes.md": NOTES}


def summary(number: int, role: str, *answers: dict[str, object]) -> dict[str, object]:
    """A summary as a page makes it."""
    return {
        "rolepath": "summary",
        "format": 1,
        "program": "program",
        "number": f"{number:032x}",
        "cohort": "spring",
        "role": role,
        "answers": list(answers),
    }


def used(day: str, said: str) -> dict[str, object]:
    return {"measure": "adoption", "round": day, "value": said}


def sure(day: str, points: int, first: int | None = None) -> dict[str, object]:
    return {"measure": "confidence", "round": day, "value": points} | ({"first": first} if first else {})


def timed(day: str, task: str, now: list[int], before: list[int] | None = None) -> dict[str, object]:
    found: dict[str, object] = {"measure": "time_saved", "round": day, "task": task, "value": now}
    return found | ({"first": before} if before else {})


def complaint(day: str, module: str, said: str, reason: str = "") -> dict[str, object]:
    found: dict[str, object] = {"measure": "relevance", "round": day, "module": module, "value": said}
    return found | ({"reason": reason} if reason else {})


def as_json(*summaries: dict[str, object]) -> bytes:
    return json.dumps(list(summaries)).encode()
