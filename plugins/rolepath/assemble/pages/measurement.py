"""What goes with the page on measurement: the measures, the minutes that modules claim, and a blank scorecard."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from rolepath.html.anchors import own_place
from rolepath.model.catalog import Catalog
from rolepath.model.document import Heading
from rolepath.model.lesson import lessons_of
from rolepath.model.links import SCORECARD
from rolepath.model.program import MEASURES, Measure
from rolepath.model.role import Role
from rolepath.model.site_plan import Download, PagePlan
from rolepath.model.words import measure_in_words, word

MEASUREMENT = "program/measurement.md"
_ANCHOR = "claimed-minutes"
_MEASURES_ANCHOR = "declared-measures"
_BLANKS = ("baseline", "week_six", "week_twelve", "quarter_one", "quarter_two", "quarter_three", "quarter_four")


def claims_of(catalog: Catalog, role: Role, way_to: Callable[[str], str] | None = None) -> dict[str, Any]:
    """The minutes before and after that a role's modules claim, by module; `way_to` leads to the page of a module."""
    return {"id": role.id, "title": role.title, "rows": list(_rows(catalog, role, way_to))}


def _rows(catalog: Catalog, role: Role, way_to: Callable[[str], str] | None) -> Iterator[dict[str, Any]]:
    for lesson in lessons_of(catalog, role):
        minutes = lesson.minutes
        if minutes:
            yield {
                "title": lesson.module.title,
                "task": lesson.task,
                "url": way_to(lesson.module.path) if way_to else "",
                "before": minutes.before,
                "after": minutes.after,
                "saved": minutes.saved,
                "basis": lesson.basis(catalog),
            }


def with_claims(page: PagePlan, catalog: Catalog, claims: list[dict[str, Any]], scorecard: str = "") -> PagePlan:
    """The page with the measures and what modules claim below the author's text.

    `scorecard` is the way to the blank one.
    """
    shown = [role for role in claims if role["rows"]]
    is_example = any(row["basis"] == "invented" for role in shown for row in role["rows"])
    text = catalog.document_at(page.path)
    taken = text.rendering.anchors if text else ()
    anchor, measures_anchor = own_place(_ANCHOR, taken), own_place(_MEASURES_ANCHOR, taken)
    measures = list(_measures(catalog))
    data = {
        **page.data,
        "measures": measures,
        "measures_anchor": measures_anchor,
        "claims": shown,
        "claims_anchor": anchor,
        "scorecard": scorecard,
        "example_minutes": is_example,
    }
    added = [Heading(2, measures_anchor, word("measures"), "")] if measures else []
    added += [Heading(2, anchor, word("claims"), "")] if shown else []
    return replace(page, layout="measurement", data=data, headings=(*page.headings, *added))


def _measures(catalog: Catalog) -> Iterator[dict[str, str]]:
    """What the program's file says of each measure, where it says anything."""
    for measure in catalog.program.measures if catalog.program else ():
        texts = {"definition": measure.definition, "collected": measure.collected, "shared": measure.shared}
        if any(texts.values()):
            yield {"title": measure_in_words(measure), **texts}


def scorecard(catalog: Catalog) -> Download:
    """A line for each role and measure, with blanks for what will be measured."""
    declared = {measure.id: measure for measure in (catalog.program.measures if catalog.program else ())}
    measures = [declared.get(name, Measure(name, title)) for name, title in MEASURES.items()]
    head = [word("role"), word("measure"), word("definition"), *map(word, _BLANKS)]
    lines = [
        [role.title, measure_in_words(measure), measure.definition, *("" for _ in _BLANKS)]
        for role in catalog.roles
        for measure in measures
    ]
    return Download(SCORECARD, tuple(tuple(line) for line in (head, *lines)))
