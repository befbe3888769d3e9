"""The facts of the house are written before anything is published.

Every text that names the fact has a gap in its place, and somebody who needs help finds nobody.

Wrong:

    content/organization.yml: |
      contacts:
        helpdesk: "TODO: who is asked when data went in by mistake, and under which number"

Right:

    content/organization.yml: |
      contacts:
        helpdesk: the service desk, 4141

Fix: write what is so in your house, or take the line out if no text names it.
"""

from collections.abc import Iterator

from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog

CODE = "RP562"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each fact that begins with TODO."""
    organization = catalog.organization
    for keys in organization.unfilled:
        name = ".".join(map(str, keys))
        message = f'"{name}" is still to be written'
        yield Report(organization.places.at(*keys), message, "Write what is so in your house.")
