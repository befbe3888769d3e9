"""Tags that no text may have: they run code, load files into the page or take it over."""

import re
from collections.abc import Mapping, Sequence

from rolepath.lint.html_tags import Tag
from rolepath.lint.web_addresses import style_code
from rolepath.model.allowed_hosts import is_allowed

_REFUSED = {
    "script": "runs code",
    "iframe": "shows another page within this one",
    "frame": "shows another page within this one",
    "frameset": "replaces the page",
    "object": "can run code",
    "embed": "can run code",
    "applet": "can run code",
    "base": "changes where all links of the page lead",
    "link": "loads files into the page",
    "portal": "shows another page within this one",
    "fencedframe": "shows another page within this one",
    "dialog": "lies over the rest of the page",
    "plaintext": "turns the rest of the page into plain text",
}
_ANIMATIONS = frozenset(("animate", "animatemotion", "animatetransform", "set"))
_EVENT = re.compile(r"on[a-z]+(?![\w-])")


def is_event(attribute: str) -> bool:
    """Whether an attribute holds code, to be run when something happens on the page."""
    return bool(_EVENT.match(attribute))


def refusal(tag: Tag, hosts: Mapping[str, Sequence[str]] | None = None) -> str:
    """Why no text may have such a tag, for a sentence that begins with the tag; "" for one that it may have.

    `hosts` are those that the owner allows, by the policy's directive.
    """
    if tag.name == "iframe" and tag.value("srcdoc") is None:
        address = tag.value("src") or ""
        return "" if is_allowed(address, (hosts or {}).get("frame-src", ())) else _REFUSED["iframe"]
    if tag.name == "meta" and tag.value("http-equiv") is not None:
        return "with http-equiv changes how browsers treat the page"
    if tag.name == "style" and "<" in tag.content:
        return "holds what some browsers could take for tags"
    if tag.name == "style" and style_code(tag.content):
        return f"takes in other styles or runs code: {style_code(tag.content)}"
    target = (tag.value("attributename") or "").strip().lower()
    if tag.name in _ANIMATIONS and (is_event(target) or target.endswith("href")):
        return f"changes {target} while the page is shown"
    return _REFUSED.get(tag.name, "")
