"""No link or image address runs code.

A link that runs code instead of leading somewhere can act in the name of the person who follows it.

Wrong:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      [Sort the list](javascript:sort()) by aisle.

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Right:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      [Sort the list](../shared/basics.md) by aisle.

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Fix: write an address that leads to a page or a file.
"""

from collections.abc import Iterator

from rolepath.lint.markup.html_tags import Tag
from rolepath.lint.markup.placed_tags import placed_tags
from rolepath.lint.markup.refused_tags import refusal
from rolepath.lint.markup.web_addresses import (
    ADDRESS_ATTRIBUTES,
    FOLLOWED,
    addresses_in,
    code_scheme,
    style_addresses,
    styled_addresses,
    unknown_scheme,
)
from rolepath.lint.program.items import Scope, Text
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog

CODE = "RP407"
IS_FIRM = True
SCOPE = Scope.TEXT


def check(text: Text, catalog: Catalog) -> Iterator[Report]:
    """Reports such an address in whatever disguise; tags that are refused altogether have their finding already."""
    for placed in placed_tags(text.document):
        attribute, scheme = ("", "") if refusal(placed.tag, catalog.hosts) else _fault(placed.tag)
        if scheme:
            where = f"{attribute} of <{placed.tag.name}>" if attribute else "the styles"
            does = _effect(scheme)
            message = f'the address in {where} begins with "{scheme}:", which {does} instead of leading somewhere'
            yield Report(placed.place(attribute), message, _fix(scheme))


def _effect(scheme: str) -> str:
    if unknown_scheme(f"{scheme}:"):
        return "may start a program on the reader's computer"
    return "brings a whole file along" if scheme == "data" else "runs code"


def _fix(scheme: str) -> str:
    if scheme == "data":
        return "Put the file beside this one and link to it; only pictures (PNG, GIF, JPEG, WebP) may be written out."
    return "Write where the link leads, such as ../program/policies.md, or remove it."


def _fault(tag: Tag) -> tuple[str, str]:
    """The attribute that is at fault and the beginning of its address; two empty texts for a good tag."""
    for name, value in tag.attributes:
        addresses = style_addresses(value) if name == "style" else styled_addresses(name, value)
        named = addresses_in(name, value) if name in ADDRESS_ATTRIBUTES else ()
        schemes = [*map(code_scheme, (*addresses, *named)), unknown_scheme(value) if name in FOLLOWED else ""]
        scheme = next((scheme for scheme in schemes if scheme), "")
        if scheme:
            return name, scheme
    return "", next((scheme for scheme in map(code_scheme, style_addresses(tag.content)) if scheme), "")
