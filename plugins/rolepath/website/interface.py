"""The words of the interface, and numbers put into them."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from rolepath.model.document import ANSWER_LABEL

_FILE = Path(__file__).parent / "strings.yml"


@cache
def strings() -> dict[str, str]:
    """All strings by their names."""
    table: dict[str, str] = yaml.load(_FILE.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (texts only)
    return table


def duration(minutes: int) -> str:
    """Minutes as people say them: `45 min`, `2 h`, `1 h 30 min`."""
    texts = strings()
    hours, rest = divmod(minutes, 60)
    if not hours:
        return texts["minutes"].format(n=rest)
    return texts["hours_minutes"].format(h=hours, m=rest) if rest else texts["hours"].format(n=hours)


def weeks(phase: dict[str, Any]) -> str:
    """The weeks of a phase in words; empty where it has none."""
    first, last = phase.get("first_week"), phase.get("last_week")
    if first is None:
        return ""
    name = "weeks_from" if last is None else "week" if first == last else "weeks"
    return strings()[name].format(first=first, last=last)


def filled(name: str, **values: object) -> str:
    """A string with its values."""
    return strings()[name].format(**values)


def with_labels(markup: str) -> str:
    """Rendered HTML with the interface's words where reading left a token for them."""
    return markup.replace(ANSWER_LABEL, strings()["show_answer"])
