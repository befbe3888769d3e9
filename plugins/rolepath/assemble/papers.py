"""What a role's site has besides the learners' pages: two for paper, and those for whoever leads a session."""

from dataclasses import replace

from rolepath.assemble.pages.course import Course
from rolepath.assemble.pages.facilitator import facilitator_pages
from rolepath.assemble.pages.handbook import handbook_page
from rolepath.assemble.pages.pulse import pulse_page, tally_page
from rolepath.assemble.pages.questions import questions_of
from rolepath.assemble.pages.worksheet import worksheet_page
from rolepath.assemble.text.parts import Parts
from rolepath.model.catalog import Catalog
from rolepath.model.links import HANDBOOK, HOME, PULSE, SHELF, WORKSHEET
from rolepath.model.role import Role
from rolepath.model.settings import Settings
from rolepath.model.site_plan import SitePlan


def with_papers(site: SitePlan, catalog: Catalog, role: Role, settings: Settings, parts: Parts) -> SitePlan:
    """A role's site with its pages for paper, to which the home leads, and for facilitators, to which nothing does."""
    course = Course(catalog, role, settings, site, parts)
    handbook, assets = handbook_page(course)
    worksheet, more_assets = worksheet_page(course)
    facilitator, shelved = facilitator_pages(course)
    slips = [page for page in (pulse_page(course), tally_page(course)) if page]
    ways = {"handbook": course.way(HOME, HANDBOOK), "worksheet": course.way(HOME, WORKSHEET)}
    if slips:
        ways["pulse"] = course.way(HOME, PULSE)
    again, asked_for = questions_of(course)
    home = replace(course.home, data={**course.home.data, "papers": ways, "again": again})
    pages = [home if page.path == HOME else page for page in site.pages]
    return replace(
        site,
        pages=(*pages, handbook, worksheet, *slips, *facilitator),
        assets=tuple(sorted({*site.assets, *assets, *more_assets, *asked_for})),
        copies={f"{SHELF}{path}": path for path in sorted(shelved)},
    )
