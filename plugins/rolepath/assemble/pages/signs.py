"""For the program's owner: the five signs of every role, on a page of the hub to which nothing leads."""

from typing import Any

from rolepath.assemble.text.links import SiteLinks
from rolepath.model.catalog import Catalog
from rolepath.model.links import SIGNS_PAGE
from rolepath.model.site_plan import PagePlan
from rolepath.model.words import word
from rolepath.results.told.all_signs import GUIDE, all_signs
from rolepath.results.told.signs_said import Told, anchor_of


def signs_page(catalog: Catalog, links: SiteLinks, address: str) -> PagePlan:
    """The page."""
    groups: dict[tuple[str, str], dict[str, Any]] = {}
    for told in all_signs(catalog):
        key = told.cohort.id, told.role.id
        group = groups.setdefault(key, {"cohort": told.cohort.title, "role": told.role.title, "rows": []})
        group["rows"].append(_row(told, catalog, links))
    title = word("signs_page")
    return PagePlan(
        path=SIGNS_PAGE,
        url=address,
        title=title,
        layout="signs",
        source=f"{catalog.content_folder}/program.yml",
        metadata={"title": title},
        data={"groups": list(groups.values()), "plan": ""},
        is_hidden=True,
    )


def _row(told: Told, catalog: Catalog, links: SiteLinks) -> dict[str, Any]:
    sign = told.sign
    guide = links.way_to(GUIDE, SIGNS_PAGE) if GUIDE in catalog.pages else ""
    place = f"#{anchor_of(sign.id)}" if "#" in told.guide else ""
    modules = [catalog.modules[name].title for name in sign.modules if name in catalog.modules]
    return {
        "id": sign.id,
        "state": sign.state.replace("-", "_"),
        "n": sign.n,
        "of": sign.of,
        "bounds": list(sign.bounds or ()),
        "threshold": sign.threshold,
        "fallen": list(sign.fallen_from) if sign.fallen_from else [],
        "guide": f"{guide}{place}" if guide else "",
        "modules": modules,
    }
