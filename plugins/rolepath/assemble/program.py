"""All sites of a program."""

from dataclasses import replace

from rolepath.assemble.hub_site import hub_site
from rolepath.assemble.links import SiteLinks
from rolepath.assemble.role_site import RoleSite
from rolepath.assemble.text_pieces import TextPieces
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document
from rolepath.model.settings import Settings
from rolepath.model.site_plan import PagePlan, ProgramPlan, SitePlan


def assemble_program(catalog: Catalog, settings: Settings) -> ProgramPlan:
    """The hub and a site for each role, in the order of the roles' names."""
    roles = tuple(RoleSite(catalog, role, settings).plan() for role in catalog.roles)
    return ProgramPlan(hub_site(catalog, settings), roles)


def revised_page(catalog: Catalog, settings: Settings, site: SitePlan, page: PagePlan, text: Document) -> PagePlan:
    """A page made of another text; a module's has the opening in it, like that of a role's own module."""
    role = next((role for role in catalog.roles if role.id == site.slug), None)
    module = catalog.modules_by_path.get(page.path)
    if role and module:
        entry = next(entry for entry in role.entries if entry.module == module.id)
        return RoleSite(catalog, role, settings).module_page(entry, text)
    addresses = {planned.path: planned.url for planned in site.pages}
    pieces = TextPieces(text, page.path, page.path, SiteLinks(catalog, addresses))
    data = {
        "lead": pieces.html(text.lead),
        "sections": [pieces.section(section) for section in text.sections],
        "notes": pieces.html(text.rendering.notes),
        "addition": None,
    }
    return replace(page, data={**page.data, **data}, headings=tuple(pieces.headings(text.sections)))
