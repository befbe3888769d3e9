"""The signs of all cohorts and roles of a program, with the sections of the managers' guide that belong to them."""

from collections.abc import Iterator
from datetime import date

from rolepath.model.catalog import Catalog
from rolepath.model.measured.result import CohortResults
from rolepath.model.program import Cohort
from rolepath.results.signs import signs_of
from rolepath.results.told.signs_said import Told, anchor_of

GUIDE = "program/managers.md"


def all_signs(catalog: Catalog, cohort: Cohort | None = None, on: date | None = None) -> Iterator[Told]:
    """The five signs of each role in each cohort that has results, or in the one that is named."""
    program = catalog.program
    for group in program.groups if program else ():
        results = catalog.results.of(group.id)
        if not program or (cohort and cohort.id != group.id) or (cohort is None and _is_empty(results)):
            continue
        for role in catalog.roles:
            if group.has_role(role.id):
                for sign in signs_of(results, role.id, program.thresholds, on):
                    yield Told(group, role, sign, guide_to(catalog, sign.id))


def _is_empty(results: CohortResults) -> bool:
    return not results.by_role and not results.sessions


def guide_to(catalog: Catalog, sign: str) -> str:
    """The section of the managers' guide on a sign, as a file and a place; the guide alone where it has none."""
    page = catalog.pages.get(GUIDE)
    if page is None:
        return ""
    anchor = anchor_of(sign)
    place = f"#{anchor}" if anchor in page.document.rendering.anchors else ""
    return f"{catalog.content_folder}/{GUIDE}{place}"
