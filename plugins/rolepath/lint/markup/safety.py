"""Whether an element does on a page what no text of an author may do: judged by the linter, and before publishing."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from urllib.parse import unquote

from rolepath.html.tree import HEADINGS, Element, Node, elements
from rolepath.lint.markup.html_tags import Tag
from rolepath.lint.markup.refused_tags import is_event, refusal
from rolepath.lint.markup.web_addresses import (
    ADDRESS_ATTRIBUTES,
    FOLLOWED,
    addresses_in,
    code_scheme,
    leads_to_another_host,
    names_another_place,
    style_code,
    unknown_scheme,
)

_OWN_WINDOWS = frozenset(("", "_self", "_parent", "_top", "_blank"))
"""Windows of a link that need no name; a page in a new one has no hold of this, unless the link says so."""
_BEHIND_PATH = re.compile(r"[?#].*", re.DOTALL)
_OVER_THE_PAGE = frozenset(
    (
        *("popover", "popovertarget", "popovertargetaction", "command", "commandfor"),
        *("interestfor", "interesttarget", "invoketarget", "invokeaction"),
    )
)
"""Attributes that bring a part of a text, of any size, to lie over the whole page, or act upon other parts of it."""


_ACTING_ON_THE_FRAME = {
    "aria-modal": "takes the rest of the page from those who listen to it",
    "aria-owns": "moves other parts of the page for those who listen to it",
    "accesskey": "takes a key from the page and the browser",
}
"""Attributes without looks that change what is around a text, for those who use a keyboard or listen to a page."""
_EARLIER = re.compile(r"\s*\+?0*[1-9]")


def tag_of(element: Element) -> Tag:
    """An element as rules look at it: all names in lower case, the text of a style sheet as its content.

    Browsers read the texts of a style sheet as one, whatever elements of a drawing part them; a sign stands for those.
    """
    attributes = tuple((name.lower(), value) for name, value in element.attributes.items())
    parts = (child if isinstance(child, str) else "<" for child in element.children if element.name == "style")
    return Tag(element.name.lower(), attributes, 0, "".join(parts))


def fault_of(tag: Tag, hosts: Mapping[str, Sequence[str]] | None = None) -> tuple[str, str]:
    """The attribute that is at fault, "" for the tag itself, and what is wrong; two empty texts for a good tag.

    `hosts` are those that the owner allows, by the policy's directive.
    """
    reason = refusal(tag, hosts)
    if reason:
        return "", f"the HTML tag <{tag.name}> {reason}"
    faults = ((name, _attribute_fault(tag, name, value)) for name, value in tag.attributes)
    return next(((name, fault) for name, fault in faults if fault), ("", ""))


def faults_in(nodes: Iterable[Node]) -> Iterator[str]:
    """What is wrong with some HTML that would run code or take over the page."""
    for element in elements(nodes):
        if not element.attributes and element.name != "style" and not refusal(Tag(element.name, (), 0)):
            continue
        yield from faults_of(tag_of(element))


def faults_of(tag: Tag) -> Iterator[str]:
    """All that is wrong with a tag; the same for a heading of any level, which pages move."""
    if tag.name in HEADINGS:
        tag = replace(tag, name="h1")
    fault = fault_of(tag)[1]
    if fault:
        yield fault
    for name, value in tag.attributes:
        if name in FOLLOWED and unknown_scheme(value):
            yield f"the attribute {name} of <{tag.name}> holds an address that may start a program"
        if name in ADDRESS_ATTRIBUTES and any(map(code_scheme, addresses_in(name, value))):
            yield f"the attribute {name} of <{tag.name}> holds an address that runs code"


def _attribute_fault(tag: Tag, name: str, value: str) -> str:
    if is_event(name):
        return f"the attribute {name} of <{tag.name}> runs code in the reader's browser"
    if name in _OVER_THE_PAGE:
        return f"the attribute {name} of <{tag.name}> shows something over the rest of the page"
    if name == "autofocus":
        return f"the attribute {name} of <{tag.name}> takes the keyboard, and scrolls, as soon as the page is open"
    if name in _ACTING_ON_THE_FRAME and value.strip().lower() not in ("", "false"):
        return f"the attribute {name} of <{tag.name}> {_ACTING_ON_THE_FRAME[name]}"
    if name == "tabindex" and _EARLIER.match(value):
        return f"the attribute {name} of <{tag.name}> brings it before all of the page for those who use a keyboard"
    return _reaching_out(tag, name, value)


def _reaching_out(tag: Tag, name: str, value: str) -> str:
    """For attributes whose value decides."""
    if name == "style" and style_code(value):
        return f"the style of <{tag.name}> takes in other styles or runs code: {style_code(value)}"
    if name in ("action", "formaction") and names_another_place(value):
        return f"a form sends what readers type to another host: {value}"
    if name == "download" and _renames(tag, value):
        return f"<{tag.name}> saves a file as one of another kind, which no check has seen: {value}"
    return _held_by_others(tag, name, value)


def _held_by_others(tag: Tag, name: str, value: str) -> str:
    if name == "target" and value.lower() not in _OWN_WINDOWS and _lets_others_hold(tag):
        return f"the page of another host that <{tag.name}> opens in a window with a name can send this page elsewhere"
    if name == "rel" and "opener" in value.lower().split() and _lets_others_hold(tag):
        return f"the page of another host that <{tag.name}> opens can send this page elsewhere, because of {name}"
    return ""


def _renames(tag: Tag, name: str) -> bool:
    """Whether a link saves a file of the site under a name with another ending than the file has."""
    address = tag.value("href") or tag.value("xlink:href") or ""
    path = unquote(_BEHIND_PATH.sub("", address))
    ending = _ending(name)
    return bool(ending) and not leads_to_another_host(address) and (ending != _ending(path) or ending == "md")


def _ending(name: str) -> str:
    """What stands behind the last dot, as systems see it that leave dots and spaces at the end out."""
    _, dot, ending = name.strip(" .\t\r\n").lower().rpartition(".")
    return ending if dot else ""


def _lets_others_hold(tag: Tag) -> bool:
    """Whether a link leads to another host, and does not take from it the hold that an opened page has."""
    relations = (tag.value("rel") or "").lower().split()
    addresses = (tag.value("href") or "", tag.value("xlink:href") or "")
    return any(map(leads_to_another_host, addresses)) and not {"noopener", "noreferrer"} & {*relations}
