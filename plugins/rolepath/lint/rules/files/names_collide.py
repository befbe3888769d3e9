"""No two files share a name or an address.

On a computer or site that cannot tell the two apart, one of them silently replaces the other.

Wrong:

    content/shared/Orders.txt: A list of orders.
    content/shared/orders.txt: Another list of orders.

Right:

    content/shared/orders.txt: A list of orders.
    content/shared/more-orders.txt: Another list of orders.

Fix: rename one of the two, so that they differ in more than capital letters or the way an accent is stored; `x.md`
beside `x/index.md` or `x/README.md` would be one page as well. `record.md` is the page on which learners see what
they have marked.
"""

import posixpath
import unicodedata
from collections.abc import Iterator

from rolepath.lint.places.content_files import content_paths
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.links import OWN_PLACES
from rolepath.model.measured.result import NOTES
from rolepath.model.reserved_names import folded

CODE = "RP132"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each file whose name or address an earlier one has."""
    names: dict[str, str] = {}
    addresses: dict[str, str] = {}
    own = {folded(_address(path)) for path in OWN_PLACES}
    for path in content_paths(catalog):
        same_name = names.setdefault(folded(path), path)
        same_address = addresses.setdefault(folded(_address(path)), path)
        if same_name != path:
            difference = "capital letters" if _composed(same_name) != _composed(path) else "how accents are stored"
            message = f"this file and {catalog.content_folder}/{same_name} differ only in {difference}"
            yield Report(catalog.file(path), message, "Rename one of the two, and correct the links to it.")
        elif folded(_address(path)) in own:
            yield Report(catalog.file(path), "Rolepath makes a page of its own at this address", "Rename the file.")
        elif f"{folded(path).split('/')[0]}/" in own and path != NOTES and not _is_refused(catalog, path):
            message = f'Rolepath keeps pages of its own in the folder "{path.split("/")[0]}"'
            yield Report(catalog.file(path), message, "Move the file to a folder of another name.")
        elif same_address != path:
            message = f"this page and {catalog.content_folder}/{same_address} would have the same address"
            fix = "Rename one of the two: x.md, x/index.md and x/README.md all become the page x/."
            yield Report(catalog.file(path), message, fix)


def _is_refused(catalog: Catalog, path: str) -> bool:
    """Whether a file has a finding of its own: among others one of results, which does lie in a folder of ours."""
    return f"{catalog.content_folder}/{path}" in catalog.unreadable


def _address(path: str) -> str:
    """The file that a path becomes in a site."""
    if not path.endswith(".md"):
        return path
    folder, name = posixpath.split(path.removesuffix(".md"))
    return posixpath.join(folder, "" if name in ("index", "README") else name, "index.html")


def _composed(path: str) -> str:
    return unicodedata.normalize("NFC", path)
