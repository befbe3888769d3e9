"""Addresses that modules had before their files moved, so that bookmarks and links in messages go on leading there."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote

from rolepath.assemble.text.addresses import page_address, way
from rolepath.model.links import OWN_PLACES
from rolepath.model.module import Module
from rolepath.model.names.portable_names import unportable
from rolepath.model.reserved_names import TakenPlaces, folded, reserved_for
from rolepath.model.role import RESERVED_ROLE_IDS
from rolepath.model.site_plan import Moved

_NOT_OURS = RESERVED_ROLE_IDS - {"program"}
_LONGEST_NAME = 255
"""In bytes, as most file systems count."""


def moved(modules: Iterable[Module], addresses: Mapping[str, str], assets: Iterable[str]) -> tuple[Moved, ...]:
    """A file for each old address of the modules of a site at which nothing else lies; the first module has it.

    `addresses` are those of the site's pages by their paths. Letters count as equal small or capital, and however they
    are composed, as some hosts and disks see it so.
    """
    directory_urls = not any(address.endswith(".html") for address in addresses.values())
    taken = TakenPlaces((*map(_file, addresses.values()), *assets))
    found: list[Moved] = []
    for module in modules:
        for old in _old_paths(module):
            address = page_address(old, directory_urls=directory_urls)
            file = _file(address)
            places = (file, *(parent.as_posix() for parent in PurePosixPath(file).parents if parent.name))
            if taken.has(file) or _is_kept_free(old) or any(map(_is_refused, places)):
                continue
            taken.add(file)
            found.append(Moved(file, way(address, addresses[module.path]), module.title))
    return tuple(found)


def _old_paths(module: Module) -> Iterator[str]:
    for name in dict.fromkeys((module.id, *module.aliases)):
        if f"{name}.md" != module.path and not {".", ".."} & set(name.split("/")):
            yield f"{name}.md"


def _file(address: str) -> str:
    return unquote(f"{address}index.html" if address.endswith("/") or not address else address)


def _is_kept_free(path: str) -> bool:
    """Whether something of ours lies there, or of the engine's."""
    plain = folded(path)
    first = plain.removesuffix(".md").split("/")[0]
    return first in _NOT_OURS or plain in OWN_PLACES or any(place.startswith(f"{first}/") for place in OWN_PLACES)


def _is_refused(place: str) -> bool:
    """Whether no file can lie there: hosts or the site have use for the name, or some disk takes none like it."""
    name = PurePosixPath(place).name
    return bool(reserved_for(place) or unportable(name)) or len(name.encode()) > _LONGEST_NAME
