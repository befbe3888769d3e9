"""A module comes back from the tool to the task.

Somebody who learned where to click is lost when the button moves, and has learned nothing about the job.

Wrong:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      1. Open the **Home** tab.
      2. Select the **Assistant** button.
      3. Click **New chat**.
      4. Open the **Settings** menu.
      5. Select the **Layout** pane.
      6. Click **Wide**.
      7. Press **Enter**.
      8. Click **Close**.

      ## Practice
      …

Right:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      1. Open the **Home** tab.
      2. Select the **Assistant** button.
      3. Click **New chat**.
      4. Open the **Settings** menu.
      5. Select the **Layout** pane.
      6. Click **Wide**.
      7. Press **Enter**.
      8. Click **Close**, and sort an order of your own.

      ## Practice
      …

Fix: between the clicks, say what the reader does for the task, with what of their own, and how to judge the result.
"""

from collections.abc import Iterator

from rolepath.lint.program.items import ListedModule, Scope
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.click_path import from_first_item, instructions, is_click, returns_to_work
from rolepath.lint.words.english import content_words, names_any
from rolepath.model.finding import Severity
from rolepath.model.module import Module

CODE = "RP253"
SEVERITY = Severity.WARNING
SCOPE = Scope.MODULE
ONLY_LISTED = True
ONLY_READABLE = True
_FEWEST = 8
_MOSTLY = 0.75


def check(listed: ListedModule) -> Iterator[Report]:
    """Reports listed modules whose own sections are a click path that names neither task nor the reader's work."""
    body = _body(listed.module)
    steps = instructions(body)
    clicks = sum(is_click(step) for step in steps)
    if len(steps) < _FEWEST or clicks < _MOSTLY * len(steps):
        return
    # The introduction does not count: what matters is whether the steps lead anywhere.
    text = from_first_item(body)
    if not returns_to_work(text) and not names_any(text, _task_words(listed)):
        yield _report(listed.module, clicks, len(steps))


def _body(module: Module) -> str:
    own = [section for section in module.document.sections if section.kind is None]
    return module.document.lead + "".join(section.part.heading.html + section.html for section in own)


def _task_words(listed: ListedModule) -> frozenset[str]:
    """The words of the tasks that the module serves; of all tasks of a role where none is named."""
    titles: list[str] = []
    for role, entry in listed.lines:
        task = entry.binding.task if entry.binding else listed.module.task
        titles += [role.tasks[task]] if task and task in role.tasks else role.tasks.values()
    return content_words(*titles)


def _report(module: Module, clicks: int, steps: int) -> Report:
    own = (section for section in module.document.sections if section.kind is None)
    heading = next((section.part.heading for section in own), None)
    place = module.document.place(heading) if heading else module.place
    message = f"{clicks} of {steps} steps say where to click, and none comes back to the reader's task"
    fix = "Say what the reader does for the task with material of their own, and how to judge what comes back."
    return Report(place, message, fix)
