"""Where a link leads, settled the same way for the linter and for every site."""

import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from urllib.parse import unquote, urlsplit

from rolepath.model.catalog import Catalog
from rolepath.model.measured.result import NOTES
from rolepath.model.measured.story import WinStory
from rolepath.model.names.normal_form import composed
from rolepath.model.program import PROGRAM_PAGES, READERS, Cohort, Program, ProgramPage
from rolepath.model.role import Role
from rolepath.model.timetable.message import Message
from rolepath.model.timetable.session import Session
from rolepath.model.words import word

HOME = "index.md"
SUPPORT = "program/support.md"
ROLE_PAGES = {
    "program/policies.md": word("policies_page"),
    "program/concerns.md": word("concerns_page"),
    SUPPORT: word("support_page"),
}
"""Pages that every role's site has, whether or not the program wrote one, with their titles."""

FOR_ROLE = "for-this-role"
"""The place on such a page at which a role's own answers begin."""

COVERAGE = "program/coverage.md"
"""The hub's page for the program's owner: which modules serve which tasks, made by Rolepath itself."""

RECORD = "record.md"
"""A page of every role's site, made by Rolepath itself: what the learner has marked, kept in this browser."""

DATES = "calendar/index.md"
"""A page of role sites, made by Rolepath itself: what is on which day, and how to have it in a calendar."""

SCORECARD = "program/scorecard.csv"
"""A table on the hub to download, made by Rolepath itself."""

OWN_PAGES = (RECORD,)
"""Pages of role sites that Rolepath makes itself, so that no module can have their addresses."""

HANDBOOK = "handbook.md"
WORKSHEET = "worksheet.md"
UPDATES, FEED = "updates/index.md", "updates/feed.xml"
"""A page of role sites, and a file beside it, made by Rolepath itself: what authors say is new."""

CALENDARS = "calendar/"
"""The folder of a role's site with the page of its dates and a calendar file for each cohort."""

SHELF = "facilitator/"
"""The folder of a role's site that holds all that is for facilitators, the files that it leads to as well."""

RESULTS_PAGE = "results/index.md"
"""A page of role sites, made by Rolepath itself: what was measured, where anything was."""

PULSE, TALLY = "pulse.md", f"{SHELF}tally.md"
"""Pages for paper: the program's questions on slips, and what is counted in sessions."""

SIGNS_PAGE = "program/signs.md"
"""A page of the hub for the program's owner, to which nothing leads: the five warning signs."""

OWN_PLACES = (*OWN_PAGES, HANDBOOK, WORKSHEET, SHELF, CALENDARS, "updates/", "results/", PULSE)
"""Where no module or file of an author can lie; folders end in a slash."""


class TargetKind(Enum):
    """What a link leads to."""

    OUTSIDE = "outside"
    SAME_PAGE = "same page"
    PAGE = "page"
    ASSET = "asset"
    MISSING = "missing"
    ABSOLUTE = "absolute"


@dataclass(frozen=True)
class Target:
    """A link's destination; `path` is relative to the content folder."""

    kind: TargetKind
    path: str = ""
    anchor: str = ""


def target_of(link: str, page_path: str, catalog: Catalog) -> Target:
    """Where a link written in the file `page_path` leads, whichever site that is in."""
    link = link.strip()
    if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|\x02", link):
        return Target(TargetKind.OUTSIDE)
    if link.startswith("/"):
        return Target(TargetKind.ABSOLUTE, link)
    parts = urlsplit(link)
    if not parts.path:
        return Target(TargetKind.SAME_PAGE, page_path, _place(parts.fragment))
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page_path), unquote(parts.path)))
    if not path.isascii():
        path = catalog.paths.get(composed(path), path)
    return Target(_kind(path, catalog), path, _place(parts.fragment))


def _place(fragment: str) -> str:
    return composed(unquote(fragment))


def _kind(path: str, catalog: Catalog) -> TargetKind:
    is_ours = path in (*ROLE_PAGES, *OWN_PAGES) or _is_dates(path, catalog)
    if path in catalog.pages or path in catalog.modules_by_path or is_ours:
        return TargetKind.PAGE
    return TargetKind.ASSET if path in catalog.assets else TargetKind.MISSING


def dates_of(meeting: Session) -> str:
    """The page of a role's site that shows a meeting's agenda: facilitators' where learners have no part in it."""
    return DATES if "learners" in meeting.audiences else f"{SHELF}{HOME}"


def has_dates(catalog: Catalog, role: Role) -> bool:
    """Whether a role's site has the page of its dates: a cohort has the role, or learners have an agenda to read."""
    meetings = (meeting for meeting in catalog.meetings_of(role) if meeting.agenda)
    return bool(cohorts_of(catalog, role)) or any(dates_of(one) == DATES for one in meetings)


def cohorts_of(catalog: Catalog, role: Role) -> tuple[Cohort, ...]:
    """The cohorts that have a role."""
    return tuple(cohort for cohort in catalog.groups if cohort.has_role(role.id))


def has_results(catalog: Catalog, role: Role) -> bool:
    """Whether a role's site has the page of results: something was measured in one of its cohorts."""
    return any(catalog.results.of(cohort.id).of(role.id) for cohort in cohorts_of(catalog, role))


def meetings_by_key(role: Role, program: Program | None) -> dict[str, Session]:
    """The meetings of a role and those of all, by the keys that their events have."""
    found: dict[str, Session] = {}
    seen: Counter[str] = Counter()
    for key, meeting in _keyed(role, program):
        seen[key] += 1
        found[key if seen[key] == 1 else f"{key}.{seen[key]}"] = meeting
    return found


def _keyed(role: Role, program: Program | None) -> Iterator[tuple[str, Session]]:
    yield from ((meeting.key, meeting) for meeting in (*role.checkins, *role.sessions))
    common = program.sessions if program else ()
    yield from ((f"all.{meeting.key}", meeting) for meeting in common if meeting.is_of(role.id))


def sheets_of(catalog: Catalog, role: Role) -> dict[str, str]:
    """The pages of check-ins, each a sheet to take along, by the meeting's key; none without a page of dates."""
    if not has_dates(catalog, role):
        return {}
    found: dict[str, str] = {}
    seen: Counter[str] = Counter()
    for key, meeting in meetings_by_key(role, catalog.program).items():
        if meeting.is_checkin and "learners" in meeting.audiences:
            name = key.replace(".", "-").casefold()  # disks may know no difference between capitals and small letters
            seen[name] += 1
            found[key] = f"{CALENDARS}{name}{'' if seen[name] == 1 else f'-{seen[name]}'}.md"
    return found


def has_updates(catalog: Catalog, role: Role, paths: Iterable[str]) -> bool:
    """Whether an author says of anything in a role's site that it is new."""
    texts = (catalog.modules_by_path.get(path) or catalog.pages.get(path) for path in paths)
    changes = bool(role.changes or (catalog.program and catalog.program.changes))
    return changes or any(text and text.changes for text in texts)


def _is_dates(path: str, catalog: Catalog) -> bool:
    return path == DATES and any(has_dates(catalog, role) for role in catalog.roles)


def linked_files(catalog: Catalog) -> frozenset[str]:
    """The files of the content folder that some text leads to, whether or not a site shows that text."""
    texts = [(module.document, module.path) for module in catalog.modules.values()]
    texts += [(page.document, page.path) for page in catalog.pages.values()]
    texts += [(document, HOME) for document in catalog.yaml_documents]
    links = [(link.target, path) for document, path in texts for link in document.rendering.links]
    links += [(item.file, module.path) for module in catalog.modules.values() for item in module.material]
    targets = (target_of(link, path, catalog) for link, path in links)
    return frozenset(target.path for target in targets if target.kind is TargetKind.ASSET)


def is_a_page(page: ProgramPage) -> bool:
    """Whether a text is a page of a site; messages are sent, stories and notes on results are parts of other pages."""
    return not isinstance(page, Message | WinStory) and page.path != NOTES


def hub_pages(catalog: Catalog) -> tuple[str, ...]:
    """The paths of the hub's pages: its home, then the program's in their declared order."""
    order = {f"program/{name}.md": index for index, name in enumerate(PROGRAM_PAGES)}
    pages = (path for path, page in catalog.pages.items() if path != HOME and is_a_page(page))
    others = sorted(pages, key=lambda path: (order.get(path, 99), path))
    return (HOME, *others, *([] if COVERAGE in others else [COVERAGE]))


def role_pages(catalog: Catalog, role: Role) -> tuple[str, ...]:
    """The paths of a role's pages: its home, its modules, what learners need of the program's pages, and ours."""
    modules = [module.path for module in catalog.modules_of(role)]
    known = {f"program/{name}.md": for_learners for name, for_learners in PROGRAM_PAGES.items()}
    program = [path for path in (*known, *_others(catalog, known)) if _is_for_learners(path, catalog, known)]
    kept = [path for path in program if path in catalog.pages or path in ROLE_PAGES]
    dates = (DATES, *sheets_of(catalog, role).values()) if has_dates(catalog, role) else ()
    updates = (UPDATES,) if has_updates(catalog, role, (*modules, *kept)) else ()
    results = (RESULTS_PAGE,) if has_results(catalog, role) else ()
    return tuple(dict.fromkeys((HOME, *modules, *kept, *OWN_PAGES, *dates, *updates, *results)))


def _others(catalog: Catalog, known: Mapping[str, bool]) -> list[str]:
    return sorted(
        path for path, page in catalog.pages.items() if path != HOME and path not in known and is_a_page(page)
    )


def _is_for_learners(path: str, catalog: Catalog, known: Mapping[str, bool]) -> bool:
    """What a page says of itself; what its name says otherwise. A page that roles answer on is theirs in any case."""
    page = catalog.pages.get(path)
    by_name = known.get(path, False)
    return (page.audience == READERS[0] if page and page.audience else by_name) or path in ROLE_PAGES
