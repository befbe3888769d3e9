"""In a preview, a role of which nothing has changed is not planned again; its plan is that of a first time."""

import os
import random
from pathlib import Path

import pytest

from conftest import Files, MakeProgram, write
from rolepath.memo.store import Store
from rolepath.model.settings import Dialect, Settings
from rolepath.model.site_plan import PagePlan, SitePlan
from rolepath.pipeline import KeptPlans, Sources, check, plan_role, sources_of
from sampling import SEED

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
    store, plans = Store(), KeptPlans()

    def planned_now() -> dict[str, object]:
        catalog = check(settings(root), store, is_preview=True).catalog
        found = {role.id: plans.plan_role(catalog, settings(root), role) for role in catalog.roles}
        assert found == {role.id: plan_role(catalog, settings(root), role) for role in catalog.roles}
        return dict(found)

    before = planned_now()
    write(root, change)
    after = planned_now()
    assert [role for role in after if after[role] is not before[role]] == planned


def test_pages_that_an_edit_does_not_concern_are_not_planned_again(make_program: MakeProgram) -> None:
    root, store, plans = make_program({}), Store(), KeptPlans()

    def pages_now() -> dict[str, PagePlan]:
        catalog = check(settings(root), store, is_preview=True).catalog
        role = next(role for role in catalog.roles if role.id == "legal")
        return {page.path: page for page in plans.plan_role(catalog, settings(root), role).pages}

    before = pages_now()
    write(root, more("content/shared/basics.md"))
    after = pages_now()
    kept = {path for path in after if after[path] is before[path]}
    assert kept == {"shared/project.md", "facilitator/shared/project.md"}
    assert after["shared/basics.md"] != before["shared/basics.md"]


EDITS: tuple[tuple[str, str, str], ...] = (
    (
        "content/shared/basics.md",
        "Say what you need.",
        "Say it. [Prices](prices.csv), [sponsor](../program/sponsor.md)",
    ),
    ("content/shared/basics.md", "title: Basics", "title: First things\nsummary: How to ask."),
    ("content/shared/basics.md", "## Ask in one sentence", "## Practice\n\nTime: 25 minutes. Ask.\n\n## Ask again"),
    (
        "content/legal/clauses.md",
        "without names.",
        "without names. See [basics](../shared/basics.md), [words](../program/glossary.md).",
    ),
    ("content/legal/clauses.md", "minutes: {before: 40, after: 15}", "minutes: {before: 45, after: 15}"),
    ("content/legal/clauses.md", "## Practice", "## For the facilitator\n\nTime: 5 minutes. Wait.\n\n## Practice"),
    ("content/program/sponsor.md", "---\n\n", "---\n\nI learn too. "),
    ("content/program.yml", "title: AI at work", "title: AI at work\nstart: 2027-01-04"),
    ("content/program.yml", "title: AI at work", "title: AI at work\nexample_minutes: true"),
    ("content/program.yml", "start: {title: Start", "start: {title: Begin"),
    ("content/program.yml", 'channel: "#ai"', 'channel: "#help"'),
    ("roles/legal.yml", "review: Contract review", "review: Reading contracts"),
    ("roles/legal.yml", "Clauses are compared by eye.", "Clauses are [compared](../content/legal/clauses.md) by eye."),
    ("roles/legal.yml", "Time: 10 minutes. Compare two clauses.", "Time: 10 minutes. Compare three clauses."),
    ("roles/legal.yml", "  go:\n    - legal/clauses\n", "  go: []\n"),
    ("roles/legal.yml", "power_users: [Senior counsel]", "power_users: [Counsel]"),
    (
        "roles/warehouse.yml",
        "  go:\n    - warehouse/picking\n",
        "  go:\n    - legal/clauses\n    - warehouse/picking\n",
    ),
)
FILES: Files = {
    "content/shared/prices.csv": "a,b",
    "content/program/glossary.md": "---\ntitle: Words\n---\n\nPrompt: what you ask.\n",
    "content/shared/prices.md": "---\ntitle: Prices\n---\n\n## Prices\n\nText.\n",
}


@pytest.mark.sample(2)
@pytest.mark.parametrize("seed", range(2))
def test_a_plan_is_that_of_a_first_time_after_any_edits(make_program: MakeProgram, seed: int) -> None:
    root, store, plans = make_program({}), Store(), KeptPlans()
    original = {path: (root / path).read_text("utf-8") for path, _, _ in EDITS}
    times = 2 if SEED in os.environ else 4  # each is made and undone, and once more where there is time
    steps: list[object] = [*EDITS, *FILES] * times
    random.Random(seed).shuffle(steps)  # noqa: S311 (the same order in each run)
    made, seen = set[object](), dict[object, SitePlan]()
    for step in steps:
        made ^= {step}
        texts = dict(original)
        for path, old, new in (edit for edit in EDITS if edit in made):
            texts[path] = texts[path].replace(old, new)
        write(root, {**texts, **{path: text if path in made else None for path, text in FILES.items()}})
        catalog = check(settings(root), store, is_preview=True).catalog
        for role in catalog.roles:
            plan = plan_role(catalog, settings(root), role)
            assert plans.plan_role(catalog, settings(root), role) == plan, step
            assert seen.setdefault(bytes_of(root, sources_of(catalog, role)), plan) == plan, step
    assert len(seen) > len(steps) / 2


def bytes_of(root: Path, sources: Sources) -> object:
    """All that a plan is said to be made of."""
    return sources.facts, *((path, (root / path).read_bytes()) for path in sources.files)


def test_each_edit_that_is_drawn_changes_something() -> None:
    for path, old, _ in EDITS:
        assert old in (Path(__file__).parent / "small_program" / path).read_text("utf-8")
