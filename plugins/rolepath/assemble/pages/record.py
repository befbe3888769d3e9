"""Where learners see what they marked, and can hand in what they answered."""

from typing import Any

from rolepath.assemble.pages.asks import hand_in_of
from rolepath.model.catalog import Catalog
from rolepath.model.lesson import lessons_of
from rolepath.model.links import RECORD
from rolepath.model.role import Role
from rolepath.model.site_plan import PagePlan
from rolepath.model.words import word


def record_page(catalog: Catalog, role: Role, address: str, around: dict[str, Any]) -> PagePlan:
    """The page; it holds nothing to be searched."""
    title = word("record")
    data = {
        **around,
        "modules": [lesson.module.id for lesson in lessons_of(catalog, role)],
        "program": catalog.program.title if catalog.program else "",
        "role": role.title,
        **hand_in_of(catalog, role),
    }
    metadata = {"title": title, "search": {"exclude": True}}
    return PagePlan(RECORD, address, title, "record", role.path, metadata=metadata, data=data)
