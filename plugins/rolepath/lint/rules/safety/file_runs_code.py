"""No drawing that a page leads to runs code or loads anything.

A drawing can hold a whole page with scripts, which can do there whatever the person who opens it can do.

Wrong:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      ![The aisles](aisles.svg)

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.
    content/warehouse/aisles.svg: <svg xmlns="http://www.w3.org/2000/svg" onload="start()"/>

Right:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      ![The aisles](aisles.svg)

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.
    content/warehouse/aisles.svg: <svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>

Fix: save the drawing as plain SVG, or as a PNG picture. In draw.io, leave out formatted text and word wrap, or choose
PNG; in Illustrator, leave out what it keeps for editing. What the owner vouches for goes under `per_path` in
`mkdocs.yml`.
"""

from collections.abc import Iterator

from rolepath.lint.markup.drawings import drawing_fault
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.place import SourceText

CODE = "RP411"
IS_FIRM = True


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each drawing with the first thing that it must not have."""
    for path, text in sorted(catalog.drawings.items()):
        place = catalog.file(path)
        fault = _fault(SourceText(text, place.path, ()))
        if fault:
            fix = "Save it as plain SVG, without scripts, links to other files and formatted text, or as a PNG picture."
            yield Report(place, f"the drawing {fault}", fix)


def _fault(drawing: SourceText) -> str:
    """What is wrong with a drawing; with its path at hand, so that one which takes too long can be named."""
    return drawing_fault(drawing.markdown)
