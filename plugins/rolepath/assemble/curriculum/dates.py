"""The page of a role's dates: what is on which day in each cohort, the agendas, and how to have it in a calendar."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Any

from rolepath.assemble.text.addresses import way
from rolepath.assemble.text.links import SiteLinks
from rolepath.assemble.text.text_pieces import TextPieces
from rolepath.html.reading import anchors_of
from rolepath.model.document import Document, Heading
from rolepath.model.links import DATES, HOME
from rolepath.model.program import WEEKDAYS, Cohort, Program
from rolepath.model.role import Role
from rolepath.model.site_plan import PagePlan
from rolepath.model.timetable.session import ORDINALS
from rolepath.model.words import word
from rolepath.schedule.calendars import calendar_path
from rolepath.schedule.event import Event
from rolepath.schedule.touches import last_counted_week
from rolepath.schedule.weeks import Weeks

EVERY = {"week": "every_week", "2 weeks": "every_two_weeks", "month": "every_month", "quarter": "every_quarter"}
"""How the interface says a rhythm."""

_KINDS = {"checkin": "checkin", "office_hour": "calendar_office_hour", "practice": "calendar_practice"}
_NOW = ("kind", "title", "time", "minutes", "who", "where", "agenda", "sheet")
_HOW_TO = "calendar:how-to"
_AGENDAS = "calendar:agendas"
Line = dict[str, Any]
Ways = Mapping[str, Callable[[str], Any]]
"""Links of rows: `module` gives title and way of a module, `sheet` the way to a meeting's sheet, "" for none."""


def dates_page(
    role: Role,
    cohorts: Iterable[tuple[Cohort, tuple[Event, ...]]],
    agendas: "Agendas",
    address: str,
    around: dict[str, Any],
    ways: Ways,
) -> PagePlan:
    """The page; `cohorts` come with what learners have in theirs."""
    groups = [_group(cohort, events, address, agendas, ways) for cohort, events in cohorts]
    title = word("calendar_page")
    headings = [Heading(2, group["anchor"], group["title"], "") for group in groups]
    headings += [Heading(2, _AGENDAS, word("calendar_agendas"), "")] if agendas.shown else []
    headings += [Heading(2, _HOW_TO, word("calendar_how_to"), "")] if groups else []
    data = {
        "cohorts": groups,
        "agendas": agendas.shown,
        "anchors": {"how_to": _HOW_TO, "agendas": _AGENDAS},
        **around,
    }
    return PagePlan(
        path=DATES,
        url=address,
        title=title,
        layout="dates",
        source=role.path,
        metadata={"title": title},
        data=data,
        headings=tuple(headings),
    )


def _group(
    cohort: Cohort,
    events: Iterable[Event],
    address: str,
    agendas: "Agendas",
    ways: Ways,
) -> Line:
    return {
        "id": cohort.id,
        "title": cohort.title,
        "anchor": f"calendar:cohort-{cohort.id}",
        "start": cohort.start.isoformat(),
        "file": way(address, calendar_path(cohort.id, "learners")),
        "path": calendar_path(cohort.id, "learners"),
        "pauses": [{"first": pause.first.isoformat(), "last": pause.last.isoformat()} for pause in cohort.pauses],
        "rows": [row_of(event, agendas, ways) for event in events],
    }


def row_of(event: Event, agendas: "Agendas", ways: Ways) -> Line:
    """An event as values for templates; a date that is not there is ""."""
    rhythm = event.rhythm
    ordinals = {number: name for name, number in ORDINALS.items()}
    return {
        "kind": event.kind,
        "title": word(_KINDS[event.kind]) if event.kind in _KINDS and not event.title else event.title,
        "week": event.week,
        "day": event.day.isoformat(),
        "weekday": WEEKDAYS[event.day.weekday()],
        "time": event.clock_text,
        "minutes": event.minutes,
        "whole_week": event.days > 1,
        "every": EVERY[rhythm.every] if rhythm else "",
        "ordinal": ordinals[rhythm.day.ordinal] if rhythm and rhythm.every in ("month", "quarter") else "",
        "until": rhythm.last.isoformat() if rhythm else "",
        "without": [day.isoformat() for day in event.without],
        "who": event.who,
        "where": event.where,
        "show": event.show,
        "module": ways["module"](event.module) if event.module and "module" in ways else None,
        "sheet": ways["sheet"](event.key),
        "agenda": agendas.place(event.agenda) if event.agenda else "",
    }


def now_of(
    program: Program,
    cohorts: Iterable[tuple[Cohort, tuple[Event, ...]]],
    agendas: "Agendas",
    sheet_of: Callable[[str], str],
) -> dict[str, Any]:
    """All days of each cohort, from which a script tells what is on this week; `agendas` are those of the page."""
    found = []
    for cohort, events in cohorts:
        weeks = Weeks(cohort)
        count = (weeks.last_day - weeks.first).days // 7 + 1
        mondays = (weeks.first + timedelta(7 * number) for number in range(count))
        rows = [
            {key: value for key, value in row_of(event, agendas, {"sheet": sheet_of}).items() if key in _NOW}
            | {"days": [day.isoformat() for day in event.dates]}
            for event in events
        ]
        found.append(
            {
                "id": cohort.id,
                "title": cohort.title,
                "start": cohort.start.isoformat(),
                "last": last_counted_week(program) or 0,
                "weeks": [monday.isoformat() for monday in mondays if weeks.on(monday) is not None],
                "rows": rows,
            }
        )
    return {"timezone": program.timezone, "cohorts": found}


class Agendas:
    """The agendas on one page, each once, with places of their own."""

    def __init__(self, links: SiteLinks, page: str) -> None:
        self._links = links
        self._page = page
        self._taken = frozenset[str]()
        self._places: dict[int, str] = {}
        self.shown: list[Line] = []

    def place(self, document: Document) -> str:
        """The place on the page where an agenda stands; it is added where it is not there yet."""
        if id(document) not in self._places:
            self._places[id(document)] = self._added(document)
        return self._places[id(document)]

    def _added(self, document: Document) -> str:
        pieces = TextPieces(document, HOME, self._page, self._links, self._taken)
        parts = [pieces.part(part) for part in document.rendering.parts]
        html = "".join(part["heading"] + pieces.html(own.html) for part, own in self._with(parts, document))
        html += pieces.html(document.rendering.notes)
        self._taken |= anchors_of(html)
        self.shown.append({"html": html})
        return str(parts[0]["anchor"]) if parts else ""

    @staticmethod
    def _with(parts: list[Line], document: Document) -> Iterator[tuple[Line, Any]]:
        return zip(parts, document.rendering.parts, strict=True)
