"""A file's name can exist on every computer.

A name that Windows refuses keeps a colleague from opening, copying or publishing the whole program.

Wrong:

    content/shared/aux.txt: A list of orders.

Right:

    content/shared/orders.txt: A list of orders.

Fix: give the file or folder another name, of letters, digits, hyphens and underscores.
"""

import re
from collections.abc import Iterator

from rolepath.lint.places.content_files import program_paths
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.place import Place

CODE = "RP131"

LONGEST = 200
"""Characters of a path: Windows stops at 260, and the site adds folders around it."""

_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\.|$)", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]')


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each faulty file or folder once, at the first file that it concerns."""
    seen: set[str] = set()
    for place in program_paths(catalog):
        names = place.path.split("/")
        for depth, name in enumerate(names, start=1):
            folder = "/".join(names[:depth])
            fault = _fault(name)
            if fault and folder not in seen:
                yield _report(place, name, fault, is_folder=depth < len(names))
            seen.add(folder)
        if len(place.path) > LONGEST:
            message = f"the path has {len(place.path)} characters; Windows cannot have much more than {LONGEST}"
            yield Report(place, message, "Shorten the names of the file and of its folders.")


def _report(place: Place, name: str, fault: str, *, is_folder: bool) -> Report:
    shown = "".join(letter if letter.isprintable() else f"\\x{ord(letter):02x}" for letter in name)
    what = "folder" if is_folder else "file"
    message = f'no Windows computer can have a {what} named "{shown}": {fault}'
    return Report(place, message, f"Give the {what} another name, and correct the links to it.")


def _fault(name: str) -> str:
    reserved = _RESERVED.match(name)
    if reserved:
        return f"{reserved[1]} is the name of a device there"
    forbidden = _FORBIDDEN.search(name)
    if forbidden:
        return f"it contains {forbidden.group() if forbidden.group().isprintable() else 'an invisible character'}"
    if name.endswith((" ", ".")):
        return "it ends with a space" if name.endswith(" ") else "it ends with a full stop"
    return ""
