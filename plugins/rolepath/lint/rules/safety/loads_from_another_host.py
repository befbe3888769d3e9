"""A page loads nothing from another host.

Each picture from elsewhere tells a stranger who learns what and when, and is missing when that host is down.

Wrong:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      ![Aisles 1 to 8](https://pictures.example/aisles.png)

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Right:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      ![Aisles 1 to 8](aisles.svg)

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.
    content/warehouse/aisles.svg: <svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>

Fix: put a copy of the file beside the module and use that; links that a reader may follow can lead anywhere. A host
that the owner names in `csp_sources` in `mkdocs.yml` may be loaded from.
"""

from collections.abc import Iterator, Mapping, Sequence

from rolepath.lint.markup.html_tags import Tag
from rolepath.lint.markup.placed_tags import placed_tags
from rolepath.lint.markup.refused_tags import refusal
from rolepath.lint.markup.web_addresses import (
    addresses_in,
    is_loaded_from_elsewhere,
    leads_to_another_host,
    on_own_computer,
    style_addresses,
    styled_addresses,
)
from rolepath.lint.program.items import Scope, Text
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.names.allowed_hosts import is_allowed

CODE = "RP408"
IS_FIRM = True
SCOPE = Scope.TEXT

_LOADING = frozenset(
    ("src", "srcset", "imagesrcset", "poster", "background", "dynsrc", "lowsrc", "ping", "attributionsrc")
)
_SHAPES = frozenset(("image", "use", "feimage", "mpath", "textpath", "pattern", "lineargradient", "radialgradient"))
"""Tags of SVG that load what their `href` names."""
_DIRECTIVES = {"iframe": "frame-src", **dict.fromkeys(("video", "audio", "source", "track"), "media-src")}
"""What allows other hosts to a tag, but for pictures."""
_ELSEWHERE = frozenset(("ping", "attributionsrc"))
"""Attributes that tell another host what a reader does; nothing allows them."""


def check(text: Text, catalog: Catalog) -> Iterator[Report]:
    """Reports each tag with such an address once; plain links are none of them."""
    for placed in placed_tags(text.document):
        attribute, address = ("", "") if refusal(placed.tag, catalog.hosts) else _fault(placed.tag, catalog.hosts)
        link = placed.link(attribute)
        is_told = link and on_own_computer(link.target.strip()) and not leads_to_another_host(address)
        if address and not is_told:
            is_own = on_own_computer(address) and not leads_to_another_host(address)
            where = "the reader's own computer" if is_own else "another host"
            message = f"the page would load {address} from {where}"
            directive = _directive(placed.tag, attribute)
            owner = "" if attribute in _ELSEWHERE else f" (csp_sources: {directive} in mkdocs.yml allows a host)"
            fix = f"Put a copy of the file beside this one, and link to that{owner}."
            yield Report(placed.place(attribute), message, fix)


def _fault(tag: Tag, hosts: Mapping[str, Sequence[str]]) -> tuple[str, str]:
    """The attribute that is at fault and its address; two empty texts for a good tag."""
    for name, value in tag.attributes:
        allowed = () if name in _ELSEWHERE else hosts.get(_directive(tag, name), ())
        address = next(_refused(_loaded(tag, name, value), allowed), "")
        if address:
            return name, address
    return "", next(_refused(style_addresses(tag.content), hosts.get("img-src", ())), "")


def _refused(addresses: Iterator[str], allowed: Sequence[str]) -> Iterator[str]:
    return (address for address in addresses if is_loaded_from_elsewhere(address) and not is_allowed(address, allowed))


def _directive(tag: Tag, attribute: str) -> str:
    return "img-src" if attribute == "poster" else _DIRECTIVES.get(tag.name, "img-src")


def _loaded(tag: Tag, name: str, value: str) -> Iterator[str]:
    if name == "style":
        yield from style_addresses(value)
    elif name in _LOADING or (name in ("href", "xlink:href") and tag.name in _SHAPES):
        yield from addresses_in(name, value)
    else:
        yield from styled_addresses(name, value)
