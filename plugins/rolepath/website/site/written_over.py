"""What other plugins and hooks have put in the place of a site's own pages: such a site is not published."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from rolepath.model.role import Role

_ADVICE = "Nothing is published; take the page out of that plugin's settings, or the plugin out of mkdocs.yml."


class PagesMade:
    """The pages of one site as MkDocs was about to write them, known by their titles: plugins may well change the rest.

    A plugin that minifies or adds to a page leaves its title; one that writes another page there does not.
    """

    def __init__(self) -> None:
        self._titles: dict[str, str] = {}
        self._seen: set[str] = set()

    def note(self, path: str, html: str) -> None:
        """Remembers a page by its path below the site's folder."""
        self._titles[path] = _title_of(html)

    def look(self, path: str, html: str, site: str) -> None:
        """PluginError where a file of the finished site is another page than the one that was made."""
        self._seen.add(path)
        if path in self._titles and _title_of(html) != self._titles[path]:
            raise _written_over(site, path)

    def look_at_the_rest(self, folder: Path, site: str) -> None:
        """The same for the pages that were not yet looked at, as they lie in the site's folder."""
        for path in sorted(self._titles.keys() - self._seen):
            try:
                html = (folder / path).read_text("utf-8", "replace")
            except OSError:
                html = ""
            self.look(path, html, site)


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


def _written_over(site: str, path: str) -> PluginError:
    where = f"{site}/{path}" if site else path
    return PluginError(f"{where}: another plugin or a hook has written over this page. {_ADVICE}")
