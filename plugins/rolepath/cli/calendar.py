"""The command `rolepath calendar`: the program week by week, and the record of what calendars have said."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import click

from rolepath.cli.shared.loading import config_file_option, format_option, usage_errors
from rolepath.cli.shared.named import check_role, cohort_named, loaded_program
from rolepath.cli.shared.own_place import refuse_links
from rolepath.cli.shared.say import say
from rolepath.model.catalog import Catalog
from rolepath.model.finding import ContentError, reason_of
from rolepath.model.program import Cohort, Program
from rolepath.model.role import Role
from rolepath.model.settings import Settings
from rolepath.schedule.event import Event
from rolepath.schedule.events import events_of
from rolepath.schedule.touches import OFFERS, last_counted_week
from rolepath.schedule.weeks import Weeks

_WEEKS = 26
"""How many weeks are shown; later ones are those of a program that goes on."""


@click.command()
@click.option("--cohort", "cohort_id", metavar="ID", help="Only this cohort.")
@click.option("--role", "role_id", metavar="ROLE", help="Only this role.")
@format_option(("text", "json"))
@click.option("--record", is_flag=True, help="Write down what the calendars say now, so that programs notice changes.")
@config_file_option
@click.pass_context
def calendar(
    context: click.Context, cohort_id: str | None, role_id: str | None, style: str, *, record: bool, config_file: Path
) -> None:
    """Show the program week by week for each cohort and role, and say which weeks touch nobody.

    With --record, write content/program/calendar.lock: commit it together with a change of dates.
    """
    settings, catalog = loaded_program(config_file, context)
    with usage_errors(context):
        if record:
            say(_record(catalog, settings))
            return
        cohorts = [cohort_named(catalog, cohort_id)] if cohort_id else _all_cohorts(catalog)
        roles = [role for role in catalog.roles if role_id in (None, role.id)]
        check_role(catalog, cohorts, role_id)
    shown = [_shown(catalog, cohort, role) for cohort in cohorts for role in roles if cohort.has_role(role.id)]
    said = json.dumps(shown, indent=2, ensure_ascii=False) if style == "json" else "\n\n".join(map(_text, shown))
    say(said, style=style)


def _all_cohorts(catalog: Catalog) -> tuple[Cohort, ...]:
    return catalog.groups or (cohort_named(catalog, None),)


def _shown(catalog: Catalog, cohort: Cohort, role: Role) -> dict[str, Any]:
    program = catalog.program
    if program is None:  # pragma: no cover (without a program there is no cohort)
        return {}
    events = events_of(program, role, cohort, catalog.modules_of(role), catalog.messages)
    weeks = Weeks(cohort)
    counted = last_counted_week(program) or 0
    lines = list(_weeks(events, weeks, max(counted, _WEEKS)))
    silent = [line["week"] for line in lines if not line["events"] and line["week"] and line["week"] <= counted]
    return {
        "cohort": cohort.id,
        "role": role.id,
        "title": f"{cohort.title} · {role.title}",
        "start": cohort.start.isoformat(),
        "timezone": program.timezone,
        "weeks": [line for line in lines if line["events"] or not line["week"] or line["week"] <= counted],
        "silent": silent,
        "weekly": _weekly(program, events),
    }


def _weeks(events: tuple[Event, ...], weeks: Weeks, last: int) -> Iterator[dict[str, Any]]:
    """The calendar's weeks from the one before the start, or in a pause, which have no number."""
    by_day: dict[date, list[Event]] = {}
    for event in events:
        if event.kind not in OFFERS:
            for day in event.dates:
                by_day.setdefault(day, []).append(event)
    monday, end = weeks.monday(0), weeks.monday(last)
    while monday <= end:
        days = [monday + timedelta(number) for number in range(7)]
        shown = [_line(event, day) for day in days for event in by_day.get(day, ())]
        is_before = monday < weeks.first
        if shown or not is_before:
            yield {"week": 0 if is_before else weeks.on(monday), "monday": monday.isoformat(), "events": shown}
        monday += timedelta(7)


def _line(event: Event, day: date) -> dict[str, Any]:
    return {
        "day": day.isoformat(),
        "time": event.clock_text,
        "kind": event.kind,
        "title": event.title,
        "for": list(event.audiences),
    }


def _weekly(program: Program, events: tuple[Event, ...]) -> list[str]:
    """What is offered each week besides."""
    found = [event for event in events if event.kind in OFFERS]
    names = {"office_hour": "office hour", "practice": "hour of practice"}
    return [f"{event.day:%A} {event.clock:%H:%M} {names[event.kind]}" for event in found if event.clock and program]


def _text(shown: dict[str, Any]) -> str:
    lines = [f"{shown['title']} (from {shown['start']}, {shown['timezone']})"]
    if shown["weekly"]:
        lines.append(f"  every week: {'; '.join(shown['weekly'])}")
    for week in shown["weeks"]:
        name = "pause" if week["week"] is None else "before" if not week["week"] else f"week {week['week']}"
        head = f"  {name:8} {week['monday']}"
        if not week["events"]:
            lines.append(f"{head}  {'-' if week['week'] is None else 'nobody'}")
        for number, event in enumerate(week["events"]):
            when = f"{date.fromisoformat(event['day']):%a} {event['time']}".rstrip()
            what = f"{when:9} {event['title']} ({event['kind'].replace('_', ' ')}: {', '.join(event['for'])})"
            lines.append(f"{head if not number else ' ' * len(head)}  {what}")
    silent = ", ".join(str(week) for week in shown["silent"])
    lines.append(f"  Weeks that touch nobody: {silent}." if silent else "  Every week touches somebody.")
    return "\n".join(lines)


def _record(catalog: Catalog, settings: Settings) -> str:
    """Writes the record anew and says what has changed."""
    from rolepath.pipeline import plan_role
    from rolepath.read.timetable.record_reader import RECORD_FILE
    from rolepath.schedule.record import record_of, written

    path = f"{settings.content_folder}/{RECORD_FILE}"
    if path in catalog.unreadable:
        raise ContentError(f"{path} cannot be read; delete it, or take it from version control")
    calendars = [calendar for role in catalog.roles for calendar in plan_role(catalog, settings, role).calendars]
    record = record_of(calendars, catalog.recorded)
    changed = sum(catalog.recorded.get(uid) != one for uid, one in record.items())
    file = settings.root / path
    refuse_links(settings.root, [path])
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(written(record), "utf-8")
    except OSError as error:
        raise ContentError(f"{path} cannot be written: {reason_of(error)}") from error
    return f"{path}: {changed} {'entry' if changed == 1 else 'entries'} written down anew, {len(record)} in all."
