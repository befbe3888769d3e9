"""What the last build was made of and what it published, so that the next makes nothing that is there already."""

import logging
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from pathlib import Path

from mkdocs.utils import CountHandler

from rolepath.memo.store import Store
from rolepath.memo.watch import Reads
from rolepath.pipeline import Sources
from rolepath.website.config.engine_log import engine_log
from rolepath.website.incremental.build_record import (
    Published,
    RecordKeeper,
    are_same_files,
    files_of,
    read_from,
    record_in,
    written,
)
from rolepath.website.incremental.kept_pages import KeptPages
from rolepath.website.incremental.known_sources import KnownSources
from rolepath.website.material.sealing import SCRIPT_ENDS
from rolepath.website.publish.publication import linked_copy
from rolepath.website.site.planned_site import PlannedSite


@dataclass(frozen=True)
class SiteKeys:
    """Digests of everything that a site, and each of its pages by its path in the plan, is made of.

    `files` are those of the content's files that it has, by their path. `sources` is one of what its plan was made of,
    "" where nobody asked.
    """

    site: str
    pages: Mapping[str, str]
    files: Mapping[str, str]
    sources: str = ""


class LastBuild:
    """What the previous build used and published, asked by the one that follows.

    It is saved only if every input is known and none changed during the build.
    """

    def __init__(self, sources: KnownSources, site: Path, keeper: RecordKeeper, store: Store) -> None:
        self._sources = sources
        self._site = site
        self._keeper = keeper
        self._store = store
        self._key = sources.key(str(site))
        self._frame = sources.frame_key()
        self._record = record_in(keeper)
        self._elsewhere: Reads | None = {}
        """What the program's texts have read elsewhere, such as snippets and icons; None where nobody knows."""
        self._said = 0
        self._log = engine_log()
        self._warnings = CountHandler()
        self._warnings.setLevel(logging.WARNING)
        self._log.addHandler(self._warnings)

    def is_current(self) -> bool:
        """Whether nothing is to be built: no input and no published file has changed since the last build."""
        if self._key is None or self._record.get("key") != self._key or not self._store.holds(read_from(self._record)):
            return False
        with suppress(OSError):
            return bool(self._record.get("published") == files_of(self._site))
        return False

    def known_keys(self, role: str, sources: Sources) -> SiteKeys | None:
        """The keys that the last build saved of a role; None where an input of its plan has changed."""
        before = self._record.get("sites", {}).get(role)
        with suppress(OSError):
            if before and before.get("sources") and before["sources"] == self._digest_of(sources):
                return SiteKeys(**before) if self._contents(before["files"]) == before["files"] else None
        return None

    def site_keys(self, site: PlannedSite, sources: Sources | None = None) -> SiteKeys | None:
        """The digests of a site's inputs; None where there may be an input that Rolepath cannot see."""
        if self._frame is None or self._elsewhere is None:
            return None
        plan = site.plan
        # Each page shows the navigation, in which the metadata of others have a say.
        others = [(page.path, page.url, page.title, page.is_hidden, page.metadata) for page in plan.pages]
        base = _digest(
            self._frame,
            repr(replace(plan, pages=(), assets=(), copies={}, downloads=(), moved=(), calendars=(), feeds=())),
            repr(others),
            repr(site.is_preview),
            *self._scripts(site),
        )
        pages = {page.path: _digest(base, page.digest) for page in plan.pages}
        with suppress(OSError):
            files = self._contents([*plan.assets, *plan.copies.values()])
            tables = repr((plan.assets, plan.copies, plan.downloads, plan.moved, plan.calendars, plan.feeds))
            made_of = self._digest_of(sources) if sources else ""
            return SiteKeys(_digest(base, *pages.values(), tables, *files.values()), pages, files, made_of)
        return None

    def _scripts(self, site: PlannedSite) -> Iterator[str]:
        """Digests of the content's scripts, which stand in each page that names one."""
        for path in site.plan.assets:
            if path.endswith(SCRIPT_ENDS):
                with suppress(OSError):
                    yield sha256(self._sources.content(path)).hexdigest()

    def _digest_of(self, sources: Sources) -> str:
        """Digest of the inputs of a plan, "" where one may be unseen; OSError where a file cannot be read."""
        contents = [f"{path} {sha256(self._sources.file(path)).hexdigest()}" for path in sources.files]
        if self._frame is None or self._elsewhere is None:
            return ""
        return _digest(self._frame, *sources.facts, *contents, repr(written(self._elsewhere)))

    def _contents(self, files: Iterable[str]) -> dict[str, str]:
        """Digests of files of the content; OSError where one cannot be read."""
        return {path: sha256(self._sources.content(path)).hexdigest() for path in files}

    def kept_pages(self, site: PlannedSite, keys: SiteKeys | None) -> KeptPages | None:
        """The pages of a site that need not be made again; None where none can be kept."""
        slug = site.plan.slug
        before = self._record.get("sites", {}).get(slug)
        if keys is None or before is None or not self._sources.have_pages_of_their_own:
            return None
        below = f"{slug}/" if slug else ""
        published = {
            path.removeprefix(below): file for path, file in self._record["published"].items() if path.startswith(below)
        }
        same = {path for path, key in keys.pages.items() if before["pages"].get(path) == key}
        return KeptPages(self._site / slug, published, same)

    def takes_over(self, role: str, keys: SiteKeys | None, folder: Path) -> bool:
        """Fills `folder` with links to the published files of a role; False where inputs or files have changed.

        Another build may publish at any moment, so what has been taken over is compared, and not what lay there.
        """
        before = self._record.get("sites", {}).get(role)
        if keys is None or before is None or before["site"] != keys.site:
            return False
        files = {path: file for path, file in self._record["published"].items() if path.startswith(f"{role}/")}
        with suppress(OSError):  # of which shutil.Error is one
            if files_of(self._site / role, f"{role}/") != files:
                return False
            linked_copy(self._site / role, folder)
            if are_same_files(files_of(folder, f"{role}/"), files):
                return True
        shutil.rmtree(folder, ignore_errors=True)
        return False

    def checked(self, reads: Reads, *, is_known: bool) -> None:
        """Saves what a check has read. Warnings so far are the check's own, which every build repeats."""
        self._said = self._warned
        self._elsewhere = self._sources.elsewhere(reads) if is_known else None

    @property
    def _warned(self) -> int:
        return sum(count for _, count in self._warnings.get_counts())

    def keep(self, files: Published, sites: Mapping[str, SiteKeys], *, is_preview: bool) -> None:
        """Saves what was published and its inputs; not after a build that warned, as the next has to warn again."""
        is_quiet = not self._log.isEnabledFor(logging.WARNING)  # then nobody knows what it would have warned of
        if not is_preview and (is_quiet or self._warned > self._said):
            return
        if self._key is None or self._elsewhere is None:
            return
        if self._sources.key(str(self._site)) == self._key and self._store.holds(self._elsewhere):
            made_of = {slug: asdict(keys) for slug, keys in sites.items()}
            record = {"published": files, "sites": made_of, "reads": written(self._elsewhere)}
            key = None if self._warned else self._key
            self._keeper.save({**record, "key": key, "sources": self._sources.as_record(str(self._site))})

    def close(self) -> None:
        """Stops counting the warnings of the log."""
        self._log.removeHandler(self._warnings)


def _digest(*facts: str) -> str:
    return sha256("\0".join(facts).encode("utf-8", "surrogatepass")).hexdigest()
