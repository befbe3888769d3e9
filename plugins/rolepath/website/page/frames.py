"""What stands around a page's article: Material's whole frame, or less for pages that are hidden or meant for paper."""

from dataclasses import dataclass
from typing import Any

from rolepath.model.site_plan import PagePlan
from rolepath.website.page.interface import Interface


@dataclass(frozen=True)
class Frame:
    """The template of a whole page, "" for Material's own, and the string that its title is put into."""

    template: str
    title: str


FRAMES = {
    "role_home": Frame("", "plan_of"),
    "handbook": Frame("rolepath/paper.html", "handbook_of"),
    "worksheet": Frame("rolepath/paper.html", "worksheet_of"),
    "pulse": Frame("rolepath/paper.html", "pulse_of"),
    "tally": Frame("rolepath/paper.html", "tally_of"),
    "signs": Frame("rolepath/hidden.html", "plain_title"),
    "facilitator": Frame("rolepath/hidden.html", "facilitator_of"),
    "facilitator_home": Frame("rolepath/hidden.html", "facilitator_of"),
}
"""Frames by layout; all other pages have Material's and their own title."""


def title_of(plan: PagePlan, interface: Interface) -> str:
    """The title of a page."""
    frame = FRAMES.get(plan.layout)
    title = interface.said(plan.title)
    return interface.filled(frame.title, title=title) if frame else title


def frame_of(plan: PagePlan, interface: Interface) -> dict[str, Any]:
    """What a page's metadata say of its frame, and that search has nothing of what is hidden."""
    frame = FRAMES.get(plan.layout)
    found: dict[str, Any] = {"template": frame.template} if frame and frame.template else {}
    if frame:
        found["title"] = title_of(plan, interface)
    return found | ({"search": {"exclude": True}} if plan.is_hidden else {})
