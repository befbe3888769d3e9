"""The site of a role, and any of its pages made again."""

from dataclasses import replace

from rolepath.assemble.papers import with_papers
from rolepath.assemble.role_site import RoleSite
from rolepath.assemble.text.links import SiteLinks
from rolepath.assemble.text.parts import Parts
from rolepath.assemble.text.text_pieces import TextPieces
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document
from rolepath.model.role import Role
from rolepath.model.settings import Settings
from rolepath.model.site_plan import PagePlan, SitePlan


def role_site(catalog: Catalog, role: Role, settings: Settings, parts: Parts | None = None) -> SitePlan:
    """The whole site of a role, with its pages for paper and for facilitators; `parts` are those of this role."""
    parts = parts or Parts()
    return with_papers(RoleSite(catalog, role, settings, parts).plan(), catalog, role, settings, parts)


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
