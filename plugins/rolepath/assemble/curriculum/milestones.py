"""The steps of a project as values for templates."""

from typing import Any

from rolepath.model.module import Module


def milestones_of(module: Module) -> dict[str, Any]:
    """The steps in the order of their weeks, under the name that templates know; nothing where there are none."""
    steps = sorted(module.milestones, key=lambda step: step.week)
    lines = [{"week": step.week, "do": step.do, "show": step.show, "minutes": step.minutes} for step in steps]
    return {"milestones": lines} if lines else {}
