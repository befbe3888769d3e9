"""What other plugins and hooks have put in the place of a site's own pages: such a site is not published."""

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError
from mkdocs.plugins import PluginCollection
from mkdocs.structure.files import File

from rolepath.model.role import Role

_PAGES = (".html", ".htm")
_REDIRECT = 'http-equiv="refresh"'
_ADVICE = "Nothing is published; take the page out of that plugin's settings, or the plugin out of mkdocs.yml."


class FilesMade:
    """The files of one site as they were planned, in the folder of the site; `site` is its name, "" for the hub.

    Pages are known by their titles, as plugins may well change the rest: one that minifies or adds to a page leaves its
    title, and one that writes another page there does not. Other files only have to be there, and to be no pages.
    """

    def __init__(self, folder: Path = Path(), site: str = "") -> None:
        self._folder = folder
        self._site = site
        self._titles: dict[str, str] = {}
        self._seen: set[str] = set()
        self._files: list[str] = []
        self._writers: dict[str, str] = {}

    def note(self, path: str, html: str) -> None:
        """Remembers a page by its path below the site's folder."""
        self._titles[path] = _title_of(html)

    def plan(self, paths: Iterable[str]) -> None:
        """Remembers files that are no pages to MkDocs; of those that are HTML, the title that they have by then."""
        for path in paths:
            self._files.append(path)
            if path.endswith(_PAGES):
                self.note(path, self._read(path))

    def watch(self, plugins: PluginCollection, ours: object) -> None:
        """Has it known which of the other plugins writes, removes or changes which files when the site is finished."""
        methods = plugins.events["post_build"]
        for number, method in enumerate(methods):
            if getattr(method, "__self__", None) is not ours:
                name = plugins._event_origins.get(method, "")  # noqa: SLF001 (MkDocs tells it nowhere else)
                methods[number] = partial(self._watched, method, name)

    def _watched(self, method: Callable[..., Any], name: str, **given: Any) -> Any:
        before = self._states()
        try:
            return method(**given)
        finally:
            after = self._states()
            self._writers |= {path: name for path in before if before[path] != after[path]}

    def _states(self) -> dict[str, tuple[int, ...]]:
        found: dict[str, tuple[int, ...]] = {}
        for path in (*self._titles, *self._files):
            try:
                status = (self._folder / path).stat()
                found[path] = (status.st_ino, status.st_size, status.st_mtime_ns)
            except OSError:
                found[path] = ()
        return found

    def refuse_taken(self, paths: Iterable[str]) -> None:
        """PluginError where something lies already where a page is yet to be written."""
        for path in paths:
            if (self._folder / path).exists():
                raise self._written_over(path)

    def look(self, path: str, html: str) -> None:
        """PluginError where a file of the finished site is another page than the one that was made."""
        self._seen.add(path)
        if path in self._titles and _title_of(html) != self._titles[path]:
            raise self._written_over(path, html)

    def look_at_the_rest(self) -> None:
        """As `look`, for each page that it was not called for, read from the site's folder."""
        for path in sorted(self._titles.keys() - self._seen):
            self.look(path, self._read(path))
        for path in self._files:
            if path.endswith(_PAGES):
                continue
            start = self._start(path)
            if start is None or start.lstrip().lower().startswith((b"<!doctype html", b"<html")):
                raise self._written_over(path)

    def _read(self, path: str) -> str:
        try:
            return (self._folder / path).read_text("utf-8", "replace")
        except OSError:
            return ""

    def _start(self, path: str) -> bytes | None:
        try:
            with (self._folder / path).open("rb") as file:
                return file.read(100)
        except OSError:
            return None

    def _written_over(self, path: str, html: str = "") -> PluginError:
        where = f"{self._site}/{path}" if self._site else path
        name = self._writers.get(path)
        who = f'the plugin or hook "{name}"' if name else "another plugin or a hook"
        what = "has put a redirect in the place of" if _REDIRECT in html else "has written over"
        return PluginError(f"{where}: {who} {what} this {'page' if path in self._titles else 'file'}. {_ADVICE}")


def refuse_replaced(files: Iterable[File], planned: Collection[str], made: type) -> None:
    """PluginError where another plugin has put a page of its own in the place of one of the plan."""
    for file in files:
        if file.src_uri in planned and not isinstance(file.page, made):
            message = f"{file.src_uri}: another plugin or a hook has put a page of its own in the place of this one"
            raise PluginError(f"{message}, without what Rolepath shows on it. {_ADVICE}")


def refuse_guests(site: Path, roles: Iterable[Role]) -> None:
    """PluginError where something lies already in the folder that a role's own site will be."""
    for role in roles:
        guest = next(_files(site / role.id), None)
        if guest:
            path = guest.relative_to(site).as_posix()
            message = f"{path}: another plugin or a hook has written this into the folder of {role.title}'s own site"
            raise PluginError(f"{message}, which takes its place. {_ADVICE}")


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def _title_of(html: str) -> str:
    """The text of the page's title without white space, which minifying may change."""
    _, _, rest = html.partition("<title")
    return "".join(rest.partition(">")[2].partition("<")[0].split())
