"""Pages of one site that the last build has published as this one would make them, taken over file by file."""

import json
import os
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from rolepath.website.incremental.build_record import Published, identity, is_same_file
from rolepath.website.publish.publication import second_name

SEARCH_INDEX = "search/search_index.json"


class KeptPages:
    """The published pages of a site whose plan is as it was, and what the search has of them.

    `published` are the files of the last build by their path below `site`, `pages` the plan's paths of pages that need
    not be made. Another build may publish at any moment, so each file is compared when it has its second name.
    """

    def __init__(self, site: Path, published: Published, pages: Collection[str]) -> None:
        self._site = site
        self._published = published
        self._pages = pages
        self._entries: dict[str, list[Any]] | None = None

    def with_search(self) -> bool:
        """Whether the search's entries of the pages are there as well; a site with search can keep none without."""
        self._entries = self._searched() if self._pages else {}
        return self._entries is not None

    def takes_over(self, page: str, file: str, stage: Path) -> bool:
        """Gives the published file of a page a second name in the stage, if it is the one that was written then."""
        if page not in self._pages or file not in self._published:
            return False
        place = stage / file
        with suppress(OSError):
            if identity((self._site / file).stat(follow_symlinks=False)) != self._published[file]:
                return False
            place.parent.mkdir(parents=True, exist_ok=True)
            second_name(str(self._site / file), str(place))
            if is_same_file(identity(place.stat(follow_symlinks=False)), self._published[file]):
                return True
        place.unlink(missing_ok=True)
        return False

    def entries(self, urls: Iterable[str]) -> list[Any]:
        """What the search has of the pages at some addresses."""
        return [entry for url in urls for entry in (self._entries or {}).get(url, ())]

    def _searched(self) -> dict[str, list[Any]] | None:
        """The entries of the published index by the address of their page."""
        found = defaultdict[str, list[Any]](list)
        with suppress(OSError, ValueError, KeyError, TypeError), (self._site / SEARCH_INDEX).open("rb") as file:
            if identity(os.fstat(file.fileno())) == self._published.get(SEARCH_INDEX):
                for entry in json.load(file)["docs"]:
                    found[page_of(entry)].append(entry)
                return found
        return None


def page_of(entry: Mapping[str, Any]) -> str:
    """The address of the page that an entry of the search belongs to."""
    return str(entry["location"]).partition("#")[0]
