"""A small program to read, and what is looked at in what was read."""

from collections.abc import Callable

from conftest import Files
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Finding
from rolepath.model.module import Module
from rolepath.model.place import Place
from rolepath.model.program import Program

PICKING = "content/warehouse/picking.md"
LEGAL = "roles/legal.yml"
PAGE = "---\ntitle: A\n---\n\n# B\n"
ROLE = """\
title: Legal
summary: Contracts.
tasks: {review: Contract review}
curriculum:
  start:
    - module: shared/basics
      problem: Clauses are compared by eye.
  go:
    - legal/clauses
checkins:
  - {week: 3, title: First clauses, minutes: 20, with: senior counsel}
"""
PROGRAM: Files = {
    "content/index.md": PAGE,
    "content/program.yml": "title: AI at work\nphases:\n  start: {title: Start, weeks: 1-2}\n",
    "content/legal/clauses.md": PAGE,
    "content/shared/basics.md": PAGE,
    PICKING: PAGE,
    LEGAL: ROLE,
    "roles/warehouse.yml": "title: Warehouse\ntasks: {a: A}\ncurriculum: {start: [shared/basics, warehouse/picking]}\n",
}
Read = Callable[[Files], Catalog]


def found(catalog: Catalog) -> list[tuple[str, Place]]:
    return [(finding.rule, finding.place) for finding in catalog.findings]


def only(catalog: Catalog) -> Finding:
    assert len(catalog.findings) == 1, catalog.findings
    return catalog.findings[0]


def module(catalog: Catalog, module_id: str = "warehouse/picking") -> Module:
    return catalog.modules[module_id]


def program(catalog: Catalog) -> Program:
    assert catalog.program is not None
    return catalog.program
