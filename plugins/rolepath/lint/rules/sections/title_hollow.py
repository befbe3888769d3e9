"""Titles name something.

A plan with a line that says nothing leaves the reader to guess what comes next.

Wrong:

    content/warehouse/picking.md: |
      ---
      title: TBD
      task: picking
      …

Right:

    content/warehouse/picking.md: |
      ---
      title: Plan a picking route
      task: picking
      …

Fix: write the title, or take out the optional key.
"""

from collections.abc import Iterable, Iterator

from rolepath.lint.rules.rule import Report
from rolepath.lint.text.hollow import hollow_name
from rolepath.model.catalog import Catalog
from rolepath.model.place import Place, Places
from rolepath.model.program import Program
from rolepath.model.role import Role
from rolepath.model.timetable.change import Change
from rolepath.model.timetable.message import PLACEHOLDER, Message

CODE = "RP267"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports titles and other single lines of all files that are blank or only hold a place."""
    for place, key, text in _names(catalog):
        reason = hollow_name(text)
        if reason:
            yield Report(place, f'"{key}" {reason}', "Write what readers should see here.")


def _names(catalog: Catalog) -> Iterator[tuple[Place, str, str]]:
    for module in catalog.modules.values():
        yield module.places.at("title"), "title", module.title
        if module.summary:
            yield module.places.at("summary"), "summary", module.summary
        for number, step in enumerate(module.milestones):
            yield from _given(module.places.under("milestones", number), {"do": step.do, "show": step.show})
        for number, item in enumerate(module.material):
            yield from _given(module.places.under("material", number), {"title": item.title})
        yield from _news(module.places, module.changes)
    for page in catalog.pages.values():
        # What stands in braces in a message is filled in when it is sent; it is no blank that somebody has left.
        title = PLACEHOLDER.sub("something", page.title) if isinstance(page, Message) else page.title
        place = Place(f"{catalog.content_folder}/{page.path}", 2)
        yield place, "title", title
        yield from ((place, "changes: text", change.text) for change in page.changes)
    if catalog.program:
        yield from _of_program(catalog.program)
    for role in catalog.roles:
        yield from _of_role(role)


def _of_program(program: Program) -> Iterator[tuple[Place, str, str]]:
    places = program.places
    texts = {"title": program.title, "summary": program.summary, "organization": program.organization}
    yield from _given(places, texts | {"sponsor": program.sponsor})
    yield from _news(places, program.changes)
    for phase in program.phases:
        yield from _given(places.under("phases", phase.id), {"title": phase.title, "summary": phase.summary})
    for meeting in program.sessions:
        yield from _given(meeting.places, {"title": meeting.title, "with": meeting.who})
    for cohort in program.cohorts:
        yield from _given(cohort.places, {"title": cohort.title})


def _of_role(role: Role) -> Iterator[tuple[Place, str, str]]:
    yield from _given(role.places, {"title": role.title, "summary": role.summary})
    yield from _news(role.places, role.changes)
    for task, title in role.tasks.items():
        yield role.places.at("tasks", task), task, title
    for meeting in (*role.checkins, *role.sessions):
        yield from _given(meeting.places, {"title": meeting.title, "with": meeting.who})


def _news(places: Places, changes: Iterable[Change]) -> Iterator[tuple[Place, str, str]]:
    """The lines about what is new, which must say something: blank, they are an entry of the feed without words."""
    for number, change in enumerate(changes):
        yield places.under("changes", number).at("text"), "text", change.text


def _given(places: Places, texts: dict[str, str]) -> Iterator[tuple[Place, str, str]]:
    """What is there; optional keys may be left out."""
    yield from ((places.at(key), key, text) for key, text in texts.items() if text)
