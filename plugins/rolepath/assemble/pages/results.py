"""The page of results: what was measured, before beside now, and what we make of it; and the same on other pages."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from rolepath.assemble.text.chapter import Chapter
from rolepath.assemble.text.links import SiteLinks
from rolepath.assemble.text.text_pieces import TextPieces
from rolepath.model.catalog import Catalog
from rolepath.model.document import Heading, Section
from rolepath.model.lesson import Lesson
from rolepath.model.links import RESULTS_PAGE, cohorts_of
from rolepath.model.measured.instrument import points_of
from rolepath.model.measured.result import NOTES, WHOLE_PROGRAM, Result
from rolepath.model.names.normal_form import composed
from rolepath.model.program import ALL_MEASURES, Cohort, Measure, Program
from rolepath.model.role import Role
from rolepath.model.site_plan import PagePlan
from rolepath.model.words import measure_in_words, word
from rolepath.results.told.figures import Figure, figures_of, saved_on

_NOTES_ANCHOR = "results:notes"
_HUNDRED = 100
Line = dict[str, Any]


def results_page(catalog: Catalog, role: Role, links: SiteLinks, address: str, around: Line) -> PagePlan:
    """The page of a role: its own results, those of the whole program, and the notes that are for it."""
    title = word("results_page")
    groups = [group for cohort in cohorts_of(catalog, role) for group in _groups(catalog, cohort, role)]
    notes, headings = _notes(catalog, role, links)
    shown = [Heading(2, group["anchor"], group["title"], "") for group in groups]
    data = {
        "groups": groups,
        "results_notes": notes,
        "is_example": any(row["is_example"] for group in groups for row in group["rows"]),
        "notes_anchor": _NOTES_ANCHOR,
        **around,
    }
    return PagePlan(
        path=RESULTS_PAGE,
        url=address,
        title=title,
        layout="results",
        source=role.path,
        metadata={"title": title},
        data=data,
        headings=(*shown, *([Heading(2, _NOTES_ANCHOR, word("results_notes"), ""), *headings] if notes else [])),
    )


def _groups(catalog: Catalog, cohort: Cohort, role: Role) -> Iterator[Line]:
    """The role and the whole program in one cohort, each where it has results."""
    program = catalog.program
    for name, title in ((role.id, role.title), (WHOLE_PROGRAM, word("results_whole"))):
        figures = figures_of(catalog.results.of(cohort.id), name, cohort.start)
        if figures and program:
            yield {
                "anchor": f"results:{cohort.id}-{name}",
                "title": title,
                "cohort": cohort.title,
                "rows": [row_of(one, program, role) for one in figures],
            }


def row_of(one: Figure, program: Program, role: Role) -> Line:
    """A figure as values for templates; places of the drawing are between 0 and 100."""
    measure = program.measure(one.measure) or Measure(one.measure, ALL_MEASURES[one.measure])
    scale = _scale(one, measure)
    return {
        "measure": measure_in_words(measure),
        "task": role.tasks.get(one.task, ""),
        "counted": word(f"result_counted_{one.measure}") if one.now.of is not None else "",
        "unit": "share" if one.now.of is not None else "minutes" if one.measure == "time_saved" else "points",
        "now": _value(one.now, scale),
        "before": _value(one.before, scale) if one.before else None,
        "paired": one.paired,
        "change": None if one.change is None else _plain(abs(one.change)),
        "more": bool(one.change and one.change > 0),
        "bounds": _change_bounds(one),
        "state": one.state,
        "ends": [_plain(scale[0]), _plain(scale[1])],
        "is_example": one.is_example,
    }


def _change_bounds(one: Figure) -> list[float | int]:
    """The bounds of a change in the direction that its word names: "10 less" lies between 5 and 15, not -15 and -5."""
    if one.interval is None:
        return []
    low, high = one.interval.low, one.interval.high
    turned = (-high, -low) if one.change is not None and one.change < 0 else (low, high)
    return [_plain(bound) for bound in turned]


def _scale(one: Figure, measure: Measure) -> tuple[float, float]:
    """From where to where a figure is drawn."""
    if one.now.of is not None:
        return 0, _HUNDRED
    points = points_of(measure.points)
    if points:
        return points[0], points[-1]
    values = [value for each in (one.now, one.before) if each for value in (each.value, each.high or each.value)]
    return 0, max([*values, 1])


def _value(one: Result, scale: tuple[float, float]) -> Line:
    """A value with its interval, as numbers, and where they are drawn."""
    bounds = [] if one.low is None or one.high is None else [one.low, one.high]
    return {
        "day": one.day.isoformat(),
        "value": _plain(one.value),
        "bounds": [_plain(bound) for bound in bounds],
        "n": one.n,
        "of": one.of,
        "at": _at(one.value, scale),
        "from": _at(bounds[0] if bounds else one.value, scale),
        "width": round(_at(bounds[1], scale) - _at(bounds[0], scale), 1) if bounds else 0,
    }


def _at(value: float, scale: tuple[float, float]) -> float:
    return round(min(max((value - scale[0]) / (scale[1] - scale[0]), 0), 1) * _HUNDRED, 1)


def _plain(value: float) -> float | int:
    return int(value) if value == int(value) else round(value, 1)


def _notes(catalog: Catalog, role: Role, links: SiteLinks) -> tuple[list[str], list[Heading]]:
    """The sections of the notes that are for a role: its own, then those of no role, beneath a heading of the page."""
    page = catalog.pages.get(NOTES)
    if page is None:
        return [], []
    others = {name for one in catalog.roles if one.id != role.id for name in _names(one)}
    pieces = TextPieces(page.document, NOTES, RESULTS_PAGE, links, chapter=Chapter(deeper=1))
    sections = [section for section in page.document.sections if not _is_of(section, others)]
    html = [pieces.html(page.document.lead)]
    own = [section for section in sections if _is_of(section, _names(role))]
    general = [section for section in sections if section not in own]
    # On the role's own page its title would say nothing as a heading; what follows another heading would be about that.
    html += [pieces.section(section)["html"] for section in own]
    for section in general:
        piece = pieces.section(section)
        html.append(piece["heading"] + piece["html"])
    notes = page.document.rendering.notes
    shown = [part for part in html if part]
    if notes and len(sections) == len(page.document.sections):
        shown.append(pieces.html(notes))
    return shown, [replace(heading, level=heading.level + 1) for heading in pieces.headings(general)]


def _names(role: Role) -> set[str]:
    return {composed(name).casefold() for name in (role.id, role.title)}


def _is_of(section: Section, names: set[str]) -> bool:
    heading = section.part.heading
    return {composed(heading.title).casefold(), heading.anchor.casefold()} & names != set()


def measured_of(catalog: Catalog, lesson: Lesson) -> Line | None:
    """What was measured on the task of a module, beside what it claims; None where nothing was."""
    cohorts = [catalog.results.of(cohort.id) for cohort in cohorts_of(catalog, lesson.role)]
    found = saved_on(cohorts, lesson.role.id, lesson.task_id) if lesson.minutes and lesson.task else None
    if found is None or lesson.minutes is None:
        return None
    return {
        "claimed": lesson.minutes.saved,
        "saved": round(found.value),
        "n": found.n,
        "bounds": [round(found.low), round(found.high)] if found.low is not None and found.high is not None else [],
        "is_example": found.is_example,
    }
