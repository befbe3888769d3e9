"""The calendars of a plan as files of its site."""

from collections.abc import Iterable
from importlib import import_module

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from rolepath.model.timetable.calendar_file import CalendarFile
from rolepath.website.page.interface import Interface


def calendar_files(calendars: Iterable[CalendarFile], config: MkDocsConfig, interface: Interface) -> list[File]:
    """The files; the library that writes them takes long to import, so a site without dates does without."""
    calendars = tuple(calendars)
    if not calendars:
        return []
    ics_of = import_module("rolepath.schedule.ics").ics_of
    site = config.site_url or ""
    return [
        File.generated(config, calendar.path, content=ics_of(calendar, interface.said, site)) for calendar in calendars
    ]
