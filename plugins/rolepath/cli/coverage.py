"""The command `rolepath coverage`: which tasks are served, when, and which are not."""

import json
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from rolepath.assemble.curriculum.coverage import coverage as coverage_of
from rolepath.cli.shared.loading import config_file_option, format_option
from rolepath.cli.shared.named import loaded_program
from rolepath.cli.shared.say import say

_WIDTH = 80
_NARROWEST_TASK = 16
_ALL = "All"
_GAP = {"task": "no module serves the task", "phase": "there is no module in the phase"}


@click.command()
@config_file_option
@format_option(("text", "json"))
@click.pass_context
def coverage(context: click.Context, config_file: Path, style: str) -> None:
    """Count the modules that serve each task of each role in each phase, and name the gaps."""
    _, catalog = loaded_program(config_file, context)
    value = coverage_of(catalog)
    if style == "json":
        say(json.dumps(value, indent=2, ensure_ascii=False), style=style)
    else:
        say("\n".join(_text(value)))


def _text(value: dict[str, Any]) -> Iterator[str]:
    titles = [*(phase["title"] for phase in value["phases"]), _ALL]
    if _task_width(titles) < _NARROWEST_TASK:  # too many phases for their names to stand in one line
        numbers = [str(number) for number in range(1, len(titles))]
        yield from (f"{number:>2}  {title}" for number, title in zip(numbers, titles, strict=False))
        yield ""
        titles = [*numbers, _ALL]
    for role in value["roles"]:
        yield from _table(role, titles)
        yield ""
    gaps = sum(len(role["gaps"]) for role in value["roles"])
    yield f"{gaps} {'gap' if gaps == 1 else 'gaps'}." if gaps else "No gaps."


def _widths(titles: list[str]) -> list[int]:
    return [max(4, *(len(word) for word in title.split())) for title in titles]


def _task_width(titles: list[str]) -> int:
    return _WIDTH - sum(width + 2 for width in _widths(titles))


def _table(role: dict[str, Any], titles: list[str]) -> Iterator[str]:
    widths = _widths(titles)
    names = [*(task["title"] for task in role["tasks"]), role["title"], "All tasks", "No task of this role"]
    room = max(_task_width(titles), _NARROWEST_TASK)
    first = min(max(len(name) for name in names), room)
    yield from _header(role["title"], titles, first, widths)
    for task in role["tasks"]:
        yield from _line(task["title"], [cell["count"] for cell in task["phases"]], first, widths)
    without = role["without_task"]
    if without["count"]:
        yield from _line("No task of this role", [cell["count"] for cell in without["phases"]], first, widths)
    yield from _line("All tasks", [cell["count"] for cell in role["phases"]], first, widths, gap="none")
    for gap in role["gaps"]:
        yield textwrap.fill(f'Gap: {_GAP[gap["kind"]]} "{gap["title"]}".', _WIDTH, subsequent_indent="     ")


def _header(role: str, titles: list[str], first: int, widths: list[int]) -> Iterator[str]:
    names = textwrap.wrap(role, first)
    columns = [textwrap.wrap(title, width) for title, width in zip(titles, widths, strict=True)]
    height = max(len(column) for column in (names, *columns))
    cells = [[*([""] * (height - len(column))), *column] for column in columns]
    names += [""] * (height - len(names))
    for index in range(height):
        row = "".join(f"  {cell[index]:>{width}}" for cell, width in zip(cells, widths, strict=True))
        yield f"{names[index]:{first}}{row}".rstrip()
    yield "-" * (first + sum(width + 2 for width in widths))


def _line(title: str, counts: list[int], first: int, widths: list[int], gap: str = "-") -> Iterator[str]:
    """A task with its counts; a task without any module says so in a word."""
    texts = [str(count) if count else gap for count in counts]
    texts.append(str(sum(counts)) if any(counts) else "none")
    *above, last = textwrap.wrap(title, first) or [""]
    yield from above
    yield f"{last:{first}}" + "".join(f"  {text:>{width}}" for text, width in zip(texts, widths, strict=True))
