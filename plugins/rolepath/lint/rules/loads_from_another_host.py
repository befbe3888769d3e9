"""A page loads nothing from another host.

Each picture from elsewhere tells a stranger who learns what and when, and is missing when that host is down.

Wrong:

    content/warehouse/picking.md: |
      ---
      title: Plan a picking route
      task: picking
      benefits: [faster]
      minutes: {before: 30, after: 10}
      ---

      ## The business problem

      Pickers walk each order twice.

      ## Before and after

      ### Before

      Aisles 1, 7, 2, 8.

      ### After

      Aisles 1, 2, 7, 8.

      ## How this helps you do your job better

      Picking is faster: one walk for each order.

      ## Sort the list by aisle

      ![Aisles 1 to 8](https://pictures.example/aisles.png)

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Right:

    content/warehouse/picking.md: |
      ---
      title: Plan a picking route
      task: picking
      benefits: [faster]
      minutes: {before: 30, after: 10}
      ---

      ## The business problem

      Pickers walk each order twice.

      ## Before and after

      ### Before

      Aisles 1, 7, 2, 8.

      ### After

      Aisles 1, 2, 7, 8.

      ## How this helps you do your job better

      Picking is faster: one walk for each order.

      ## Sort the list by aisle

      ![Aisles 1 to 8](aisles.svg)

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.
    content/warehouse/aisles.svg: <svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>

Fix: put a copy of the file beside the module and use that; links that a reader may follow can lead anywhere.
"""

from collections.abc import Iterator

from rolepath.lint.html_tags import Tag
from rolepath.lint.placed_tags import placed_tags
from rolepath.lint.refused_tags import refusal
from rolepath.lint.rule import Report
from rolepath.lint.web_addresses import addresses_in, leads_to_another_host, style_addresses
from rolepath.model.catalog import Catalog

CODE = "RP408"
IS_FIRM = True

_LOADING = frozenset(("src", "srcset", "imagesrcset", "poster", "background", "dynsrc", "lowsrc"))
_SHAPES = frozenset(("image", "use", "feimage", "mpath", "textpath", "pattern", "lineargradient", "radialgradient"))
"""Tags of SVG that load what their `href` names."""


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each tag with such an address once; plain links are none of them."""
    for placed in placed_tags(catalog):
        attribute, address = ("", "") if refusal(placed.tag) else _fault(placed.tag)
        if address:
            message = f"the page would load {address} from another host"
            yield Report(placed.place(attribute), message, "Put a copy of the file beside this one, and link to that.")


def _fault(tag: Tag) -> tuple[str, str]:
    """The attribute that is at fault and its address; two empty texts for a good tag."""
    for name, value in tag.attributes:
        address = next((address for address in _loaded(tag, name, value) if leads_to_another_host(address)), "")
        if address:
            return name, address
    return "", next((address for address in style_addresses(tag.content) if leads_to_another_host(address)), "")


def _loaded(tag: Tag, name: str, value: str) -> Iterator[str]:
    if name == "style":
        yield from style_addresses(value)
    elif name in _LOADING or (name in ("href", "xlink:href") and tag.name in _SHAPES):
        yield from addresses_in(name, value)
