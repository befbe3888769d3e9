"""In a preview, a role of which nothing has changed is not planned again; its plan is that of a first time."""

from pathlib import Path

import pytest

from conftest import Files, MakeProgram, write
from rolepath.model.settings import Dialect, Settings
from rolepath.pipeline import KeptPlans, Memory, check, plan_role

BOTH = ["legal", "warehouse"]


def settings(root: Path) -> Settings:
    return Settings(root, dialect=Dialect(("toc", "tables")))


def more(path: str) -> Files:
    """A file of the small program with one more line."""
    return {path: (Path(__file__).parent / "small_program" / path).read_text("utf-8") + "\nMore.\n"}


CHANGES: dict[str, tuple[Files, list[str]]] = {
    "nothing": ({}, []),
    "a module of one": (more("content/legal/clauses.md"), ["legal"]),
    "a module of both": (more("content/shared/basics.md"), BOTH),
    "a page for learners": (more("content/program/sponsor.md"), BOTH),
    "a file that a link may lead to": ({"content/shared/plan.csv": "a"}, BOTH),
    "a module that nobody lists": (
        {"content/shared/more.md": "---\ntitle: More\n---\n\n## The business problem\n\nText.\n"},
        BOTH,
    ),
}


@pytest.mark.parametrize(("change", "planned"), CHANGES.values(), ids=list(CHANGES))
def test_only_what_has_changed_is_planned(make_program: MakeProgram, change: Files, planned: list[str]) -> None:
    root = make_program({})
    memory, plans = Memory(), KeptPlans()

    def planned_now() -> dict[str, object]:
        catalog = check(settings(root), memory).catalog
        found = {role.id: plans.plan_role(catalog, settings(root), role) for role in catalog.roles}
        assert found == {role.id: plan_role(catalog, settings(root), role) for role in catalog.roles}
        return dict(found)

    before = planned_now()
    write(root, change)
    after = planned_now()
    assert [role for role in after if after[role] is not before[role]] == planned
