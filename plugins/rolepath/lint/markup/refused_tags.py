"""Tags that no text may have: they run code, load files into the page or take it over."""

import re
from collections.abc import Mapping, Sequence

from rolepath.lint.markup.html_tags import Tag
from rolepath.lint.markup.reserved_names import CLASSES
from rolepath.lint.markup.style_sheets import selector_beyond
from rolepath.lint.markup.web_addresses import code_scheme, leads_to_another_host, style_addresses, style_code
from rolepath.model.names.allowed_hosts import is_allowed

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
_CLASSES_OF_THE_FRAME = frozenset(("js", "no-js", "focus-visible"))
"""Of Material's, besides those that begin with its name."""
_EVENT = re.compile(r"on[a-z]+(?![\w-])")


def _refused_sheet(style: str, allowed: Sequence[str]) -> str:
    """Why no text may have a style sheet; what it loads has findings of its own, which are enough."""
    if "<" in style:
        return "holds what some browsers could take for tags"
    if style_code(style):
        return f"takes in other styles or runs code: {style_code(style)}"
    if any(code_scheme(one) or _is_refused(one, allowed) for one in style_addresses(style)):
        return ""
    if selector := selector_beyond(style, _is_own_class):
        return f"changes parts of the page that are not the text's own, by {selector}; name a class of the text's own"
    return ""


def _is_refused(address: str, allowed: Sequence[str]) -> bool:
    return leads_to_another_host(address) and not is_allowed(address, allowed)


def _is_own_class(name: str) -> bool:
    """Whether only elements of a text have a class, and none of the frame around it."""
    return not CLASSES.match(name) and name not in _CLASSES_OF_THE_FRAME


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
    if tag.name == "style" and (reason := _refused_sheet(tag.content, (hosts or {}).get("img-src", ()))):
        return reason
    target = (tag.value("attributename") or "").strip().lower()
    if tag.name in _ANIMATIONS and (is_event(target) or target.endswith("href")):
        return f"changes {target} while the page is shown"
    return _REFUSED.get(tag.name, "")
