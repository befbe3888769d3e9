"""The files that the pages of a program become in its sites."""

import posixpath
from collections.abc import Iterator

from rolepath.model.catalog import Catalog
from rolepath.model.links import COVERAGE, HANDBOOK, OWN_PAGES, PULSE, RESULTS_PAGE, ROLE_PAGES, SHELF, WORKSHEET


def page_files(catalog: Catalog) -> Iterator[str]:
    """Each page in both forms that a site's addresses can have."""
    own = (*OWN_PAGES, HANDBOOK, WORKSHEET, PULSE, RESULTS_PAGE, COVERAGE, *ROLE_PAGES, f"{SHELF}index.md")
    for path in (*own, *catalog.pages, *catalog.modules_by_path):
        stem = path.removesuffix(".md")
        folder, name = posixpath.split(stem)
        yield posixpath.join(folder, "" if name in ("index", "README") else name, "index.html")
        yield f"{stem}.html"
