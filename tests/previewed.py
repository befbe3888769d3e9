"""What the preview of a program shows, page by page, without a server."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from conftest import settings
from rolepath import pipeline
from rolepath.html.parser import fragment
from rolepath.html.text import all_text
from rolepath.html.tree import Element, elements
from rolepath.lint.markup.placed_tags import known_faults
from rolepath.model.site_plan import PagePlan, SitePlan
from rolepath.website.page.interface import Interface
from rolepath.website.page.pieces import Pieces
from rolepath.website.page.words import our_words

AROUND = {"binding_edit": None, "hub": None, "site_url": ""}


@dataclass(frozen=True)
class Preview:
    """A program checked and planned as `rolepath serve` does; `sites` are the hub ("") and the roles."""

    checked: pipeline.Checked
    drafts: pipeline.Drafts
    sites: dict[str, SitePlan]

    def page(self, site: str, path: str) -> PagePlan:
        return next(page for page in self.sites[site].pages if page.path == path)

    @cached_property
    def _pieces(self) -> Pieces:
        return Pieces(None, Interface(our_words()), lambda: known_faults(self.drafts.catalog))

    def html(self, site: str, path: str) -> str:
        """The article of a page."""
        article = self._pieces.article(self.page(site, path), AROUND)
        return article.head + article.text + article.foot

    def articles(self) -> Iterator[tuple[str, str, str]]:
        for site, plan in self.sites.items():
            yield from ((site, page.path, self.html(site, page.path)) for page in plan.pages)


def previewed(root: Path) -> Preview:
    """The preview of the program in a folder."""
    chosen = replace(settings(root), with_drafts=True)
    checked = pipeline.check(chosen)
    drafts = pipeline.drafts_of(checked, chosen)
    plans = {"": pipeline.plan_hub(drafts.catalog, chosen)}
    plans |= {role.id: pipeline.plan_role(drafts.catalog, chosen, role) for role in drafts.catalog.roles}
    sites = {name: pipeline.as_draft(plan, drafts, chosen) for name, plan in plans.items()}
    return Preview(checked, drafts, sites)


def named(html: str, value: str) -> list[Element]:
    """The elements with a value of `data-rolepath`."""
    return [item for item in elements(fragment(html)) if item.attributes.get("data-rolepath") == value]


def frames(html: str) -> list[str]:
    """The sections of the frames on a page, in its order."""
    return [frame.attributes["data-rolepath-id"] for frame in named(html, "frame")]


def words(element: Element) -> str:
    return " ".join(all_text(element.children).split())
