"""How many modules serve each task of each role in each phase, and where nothing does."""

from collections.abc import Iterator
from typing import Any

from rolepath.assemble.curriculum.phases import phases_of
from rolepath.model.catalog import Catalog
from rolepath.model.program import Phase
from rolepath.model.role import Role


def coverage(catalog: Catalog) -> dict[str, Any]:
    """Phases and roles as texts, numbers, lists and mappings, ready for JSON and for a page.

    A role has `tasks`, each with a list `phases` in the order of the program's, `without_task` in the same form,
    its own `phases`, and its `gaps`: tasks and phases without a module.
    """
    phases = phases_of(catalog, catalog.roles)
    return {
        "phases": [{"id": phase.id, "title": phase.title} for phase in phases],
        "roles": [_role(catalog, role, phases) for role in catalog.roles],
    }


def _role(catalog: Catalog, role: Role, phases: list[Phase]) -> dict[str, Any]:
    served = list(dict.fromkeys(_served(catalog, role)))
    tasks = [_line(task, title, phases, served) for task, title in role.tasks.items()]
    in_phases = [_cell(phase, served) for phase in phases]
    gaps = [{"kind": "task", "id": task["id"], "title": task["title"]} for task in tasks if not task["count"]]
    gaps += [
        {"kind": "phase", "id": phase.id, "title": phase.title}
        for phase, cell in zip(phases, in_phases, strict=True)
        if not cell["count"]
    ]
    return {
        "id": role.id,
        "title": role.title,
        "tasks": tasks,
        "without_task": _line("", "", phases, served),
        "phases": in_phases,
        "count": len(served),
        "gaps": gaps,
    }


def _served(catalog: Catalog, role: Role) -> Iterator[tuple[str, str, str]]:
    """Task, phase and module of each line of the curriculum; the task is "" where it is none of the role's."""
    for entry in role.entries:
        module = catalog.modules.get(entry.module)
        if module:
            task = entry.binding.task if entry.binding else module.task
            yield task if task and task in role.tasks else "", entry.phase, module.id


def _line(task: str, title: str, phases: list[Phase], served: list[tuple[str, str, str]]) -> dict[str, Any]:
    own = [item for item in served if item[0] == task]
    return {"id": task, "title": title, "phases": [_cell(phase, own) for phase in phases], "count": len(own)}


def _cell(phase: Phase, served: list[tuple[str, str, str]]) -> dict[str, Any]:
    modules = [module for _, phase_id, module in served if phase_id == phase.id]
    return {"id": phase.id, "count": len(modules), "modules": modules}
