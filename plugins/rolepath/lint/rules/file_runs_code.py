"""No file of the content folder runs code when somebody opens it.

A page or script of a site can do there whatever the person who reads it can do.

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

      Open [the demonstration](demo.html).

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.
    content/warehouse/demo.html: <button onclick="start()">Start</button>

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

      ![The aisles](aisles.svg)

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.
    content/warehouse/aisles.svg: <svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>

Fix: write the page in Markdown, put a picture in its place, or save the drawing as plain SVG; what the owner
vouches for goes under `per_path` in `mkdocs.yml`.
"""

import posixpath
from collections.abc import Iterator

from rolepath.lint.drawings import UnknownDrawingError, drawing_tags
from rolepath.lint.html_tags import Tag
from rolepath.lint.refused_tags import is_event, refusal
from rolepath.lint.rule import Report
from rolepath.lint.web_addresses import addresses_in, code_scheme, leads_to_another_host, style_addresses, style_code
from rolepath.model.catalog import Catalog

CODE = "RP411"
IS_FIRM = True

_PAGES = frozenset((".htm", ".html", ".xht", ".xhtm", ".xhtml", ".shtm", ".shtml", ".mht", ".mhtml", ".hta", ".htc"))
_DATA = frozenset((".xml", ".xsl", ".xslt", ".rdf", ".rss", ".atom", ".svgz"))
_SCRIPTS = frozenset((".js", ".mjs", ".cjs", ".jse", ".vbs", ".wasm", ".swf", ".jar"))
_KINDS = {
    **dict.fromkeys(_PAGES, "a web page of its own, which can run code"),
    **dict.fromkeys(_DATA, "a file that browsers show as a page, which can run code"),
    **dict.fromkeys(_SCRIPTS, "a program, which browsers can run"),
}


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports files by what they are called, but for those that `mkdocs.yml` names, and drawings by what is in them."""
    for path in sorted(catalog.assets - catalog.named):
        kind = _KINDS.get(posixpath.splitext(path)[1].lower())
        if kind:
            yield Report(catalog.file(path), f"this is {kind}", "Say the same in Markdown, or remove the file.")
    for path, text in sorted(catalog.drawings.items()):
        fault = _fault(text)
        if fault:
            fix = "Save it as plain SVG, without scripts and links, or as a PNG picture."
            yield Report(catalog.file(path), f"the drawing {fault}", fix)


def _fault(text: str) -> str:
    try:
        found = drawing_tags(text)
    except UnknownDrawingError as error:
        return str(error)
    return next((fault for tag in found if (fault := _tag_fault(tag))), "")


def _tag_fault(tag: Tag) -> str:
    """What a tag of a drawing does that no picture has to do."""
    reason = refusal(tag)
    if reason:
        return f"has a tag <{tag.name}>, which {reason}"
    if tag.name in ("foreignobject", "handler", "listener"):
        return f"has a tag <{tag.name}>, which can hold a whole page"
    for name, value in tag.attributes:
        if is_event(name):
            return f"has the attribute {name}, which runs code"
        style = value if name == "style" or "url(" in value.lower() else ""
        addresses = [*addresses_in(name, value), *style_addresses(style)]
        if style_code(style) or any(map(code_scheme, addresses)):
            return f"has an address in {name} that runs code"
        if name in ("href", "src") and tag.name != "a" and leads_to_another_host(value):
            return f"loads {value} from another host"
    return "loads styles from another host" if any(map(leads_to_another_host, style_addresses(tag.content))) else ""
