"""The phases that sites and tables show, in their order."""

from collections.abc import Iterable
from typing import Any

from rolepath.model.catalog import Catalog
from rolepath.model.program import Phase
from rolepath.model.role import Role


def phases_of(catalog: Catalog, roles: Iterable[Role]) -> list[Phase]:
    """The program's phases, then those that only these roles name, so that no module is lost."""
    declared = list(catalog.program.phases) if catalog.program else []
    known = {phase.id for phase in declared}
    named = dict.fromkeys(name for role in roles for name in role.curriculum if name not in known)
    return declared + [Phase(name, name.capitalize()) for name in named]


def phase_facts(phase: Phase) -> dict[str, Any]:
    """A phase as values for templates."""
    return {
        "id": phase.id,
        "title": phase.title,
        "summary": phase.summary,
        "first_week": phase.first_week,
        "last_week": phase.last_week,
    }
