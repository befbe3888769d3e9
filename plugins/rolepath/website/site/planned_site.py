"""A plan as MkDocs sees it: files, navigation, and pages that are rendered already."""

import html
import os
import posixpath
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote, urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import meta

from rolepath.model.document import Heading
from rolepath.model.finding import ContentError
from rolepath.model.reserved_names import TakenPlaces, reserved_for
from rolepath.model.settings import Settings
from rolepath.model.site_plan import NavigationItem, PagePlan, SitePlan
from rolepath.model.times.time_spent import measured
from rolepath.pipeline import page_as_source
from rolepath.slow_text import SlowTextError, in_time
from rolepath.website.material.policy import HEADERS_FILE, headers_file
from rolepath.website.material.scripts import with_short_scripts
from rolepath.website.material.search_worker import with_whole_search
from rolepath.website.material.styles import draft_styles, with_one_style_sheet
from rolepath.website.page.frames import frame_of, title_of
from rolepath.website.page.interface import Interface
from rolepath.website.page.pieces import Pieces
from rolepath.website.page.plain_text import as_html, front_matter
from rolepath.website.page.report import report_address
from rolepath.website.page.words import interface_of
from rolepath.website.site.calendar_files import calendar_files
from rolepath.website.site.feed_files import feed_files
from rolepath.website.site.hidden_pages import HiddenPages
from rolepath.website.site.offline import offline_files
from rolepath.website.site.owners_settings import files_of_others, is_out_of_navigation
from rolepath.website.site.table_files import table_files

UNDATED = "1970-01-01"
"""Stands for no date at all, where MkDocs must have one; `theme/sitemap.xml` leaves it out."""
_TOO_LATE = "2106-01-01"
"""From then on, the time of a compressed sitemap would have too many bits."""

_CALENDARS = "writing the calendars of a site"

Result = TypeVar("Result")
Revise = Callable[[SitePlan, PagePlan, str], PagePlan]


class PlannedSite:
    """Everything that MkDocs asks about one site; `revise` makes a page again when a plugin changed its Markdown.

    In a preview, a page that cannot be put together shows its source and why.
    """

    def __init__(
        self,
        plan: SitePlan,
        settings: Settings,
        revise: Revise,
        known_faults: Callable[[], frozenset[str]] = frozenset,
        *,
        is_preview: bool = False,
    ) -> None:
        self.plan = plan
        self.is_preview = is_preview
        self._settings = settings
        self._revise = revise
        self._known_faults = known_faults
        self._revised: list[PagePlan] = []
        self.hidden = HiddenPages()
        """The pages that are no files to MkDocs."""

    @property
    def paths(self) -> frozenset[str]:
        """The paths of all pages."""
        return frozenset(page.path for page in self.plan.pages)

    def files(self, files: Files, config: MkDocsConfig) -> Files:
        """The theme's files and other plugins', with the plan's pages and assets instead of the folder's.

        Its hidden pages are not among them, see `hidden_pages.py`.

        The site's facts for our scripts are left in `config.extra`.
        """
        config.extra["rolepath"] = {"program": self.plan.program, "role": self.plan.slug}
        kept = files_of_others(files, config)
        kept = with_whole_search(with_short_scripts(with_one_style_sheet(kept, config), config), config)
        ours = [*kept, *headers_file(config), *(draft_styles(config) if self.is_preview else ())]
        pieces = Pieces(config.theme.custom_dir, interface_of(config), self._known_faults)
        made = [(page, self._page_file(page, config, pieces)) for page in self.plan.pages]
        pages = [file for page, file in made if not page.is_hidden]
        self.hidden = HiddenPages([file for page, file in made if page.is_hidden])
        downloads = table_files(self.plan.downloads, config, pieces.interface)
        moved = [
            File.generated(config, old.path, content=pieces.moved(old.way, old.title, config))
            for old in self.plan.moved
        ]
        others = [*downloads, *moved, *self._calendars(config, pieces.interface)]
        others += feed_files(self.plan.feeds, config, pieces.interface)
        others += offline_files(self.plan, config, pieces.interface)
        planned = [*ours, *pages, *self.hidden.files, *others]
        all_files = [*ours, *pages, *self._assets(config, planned), *others]
        for file in all_files:
            if file.abs_src_path is None:  # some plugins take it for a text, others ask whether there is one
                file.abs_src_path = ""
        return Files(all_files)

    def _calendars(self, config: MkDocsConfig, interface: Interface) -> list[File]:
        """The calendars; PluginError that names the program's file where so many groups or meetings take too long."""
        source, limits = f"{self._settings.content_folder}/program.yml", self._settings.limits
        try:
            return in_time(source, _CALENDARS, limits, lambda: calendar_files(self.plan.calendars, config, interface))
        except SlowTextError as error:
            told = f"{error.finding.place}: {error.finding.message}"
            raise PluginError(f"{told}. Fewer groups, meetings or years have fewer entries.") from error

    def _assets(self, config: MkDocsConfig, planned: Iterable[File]) -> list[File]:
        """The content's files; the build stops where an author's would take the place of another, lint or no lint."""
        taken = TakenPlaces(file.dest_uri for file in planned)
        assets = []
        for to, path in {**{path: path for path in self.plan.assets}, **self.plan.copies}.items():
            place = os.path.relpath(Path(config.docs_dir, path), self._settings.root)
            why = reserved_for(to) or ("another file of the site lies at this address" if taken.has(to) else "")
            if why and path not in self._settings.everywhere:
                raise PluginError(f"{place}: no author can publish a file of this name: {why}. Give it another name.")
            assets.append(File.generated(config, to, abs_src_path=str(Path(config.docs_dir, path))))
        return assets

    @property
    def other_paths(self) -> frozenset[str]:
        """The paths of all files of the plan that are no pages."""
        return frozenset((*self.plan.assets, *self.plan.copies, *self.plan.made, HEADERS_FILE))

    def authors_files(self, config: MkDocsConfig) -> frozenset[str]:
        """The files of the site that come from the content folder, but for scripts that `mkdocs.yml` names."""
        tables = (table.path for table in self.plan.downloads)
        return frozenset((*self.plan.assets, *self.plan.copies, *tables)) - set(map(str, config.extra_javascript))

    def has_of_authors(self, name: str) -> bool:
        """Whether a text of an author has an element of this name, as far as anything may look like one."""
        return any(f"<{name}" in repr(page.data).lower() for page in (*self.plan.pages, *self._revised))

    def navigation(self) -> list[Any]:
        """The navigation in the form of `mkdocs.yml`."""
        return [_item(item) for item in self.plan.navigation]

    def revised(self, page: PagePlan, markdown: str) -> PagePlan:
        """A page made of the Markdown that other plugins left."""
        try:
            made = self._revise(self.plan, page, markdown)
        except ContentError as error:
            raise PluginError(str(error)) from error
        self._revised.append(made)
        return made

    def in_time(self, page: PagePlan, work: Callable[[], Result]) -> Result:
        """What comes of some work on a page; PluginError where that takes longer than its texts may take."""
        try:
            length = len(repr(page.data))  # a handbook has the texts of a whole role
            return in_time(page.source, "publishing this text", self._settings.limits, work, length)
        except SlowTextError as error:
            raise PluginError(str(error)) from error

    def edit_url(self, source: str, config: MkDocsConfig) -> str | None:
        """Where an author edits a file, given relative to the project; None where the owner set no address for it."""
        path = quote(os.path.relpath(source, self._settings.content_folder).replace(os.sep, "/"))
        if config.edit_uri_template:
            address = config.edit_uri_template.format(path=path, path_noext=posixpath.splitext(path)[0])
        elif config.edit_uri:
            address = config.edit_uri + path
        else:
            return None
        base = f"{config.repo_url.rstrip('/')}/" if config.repo_url else ""
        return urljoin(base, address)

    def _page_file(self, page: PagePlan, config: MkDocsConfig, pieces: Pieces) -> File:
        is_aside = page.is_hidden or is_out_of_navigation(page.path, config)
        inclusion = InclusionLevel.NOT_IN_NAV if is_aside else InclusionLevel.INCLUDED
        file = File.generated(config, page.path, content=page.markdown, inclusion=inclusion)
        source = self._settings.root / page.source
        if source.is_file():
            # Other plugins ask for the path of a page, its folder and its dates; what it holds stays the plan's.
            file.abs_src_path, file.src_dir, file.generated_by = str(source), config.docs_dir, None
        PlannedPage(page, self, pieces, file, config)
        return file


class PlannedPage(Page):
    """A page whose HTML comes from a plan."""

    def __init__(self, plan: PagePlan, site: PlannedSite, pieces: Pieces, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self._plan = plan
        self._site = site
        self._pieces = pieces
        self.title = as_html(title_of(plan, pieces.interface))
        if plan.is_hidden:
            self.abs_url = self.canonical_url = None  # which keeps it out of the site map
        self.edit_url = site.edit_url(plan.source, config)
        reviewed = str(plan.data.get("reviewed") or UNDATED)
        self.update_date = reviewed if UNDATED < reviewed < _TOO_LATE else UNDATED  # never the day of the build

    def read_source(self, config: MkDocsConfig) -> None:
        """Takes Markdown and metadata from the plan, unless a plugin has another source."""
        source = config.plugins.on_page_read_source(page=self, config=config)
        if source is None:
            plan = self._plan
            self.markdown = plan.markdown
            self.meta = {**front_matter(plan.metadata, plan.source, config), "title": self.title}
        else:
            self.markdown, self.meta = meta.get_data(source)

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 (MkDocs' signature)
        """Puts the page together; it is rendered anew only where a plugin has changed its Markdown."""
        with measured("page", self.address):
            try:
                self.in_time(lambda: self._put_together(self._revised(), config))
            except PluginError as error:
                if not self._site.is_preview:
                    raise
                self._put_together(page_as_source(self._plan, str(error), self.markdown or ""), config)

    def in_time(self, work: Callable[[], Result]) -> Result:
        """What comes of some work on this page; PluginError that names its source where that takes too long."""
        return self._site.in_time(self._plan, work)

    @property
    def address(self) -> str:
        """Where the page lies, seen from the hub."""
        return posixpath.join("/", self._site.plan.slug, self.url.removeprefix("./"))

    def _revised(self) -> PagePlan:
        """The plan, made again where a plugin has changed the Markdown."""
        is_same = self.markdown is None or self.markdown == self._plan.markdown
        return self._plan if is_same else self._site.revised(self._plan, self.markdown or "")

    def _put_together(self, plan: PagePlan, config: MkDocsConfig) -> None:
        article = self._pieces.article(plan, self._around(plan, config))
        self.content = article.text
        self.toc = get_toc(_nested(plan.headings, self._pieces.interface))
        self.meta["rolepath"] = {
            "layout": plan.layout,
            "head": article.head,
            "foot": article.foot,
            "id": plan.data.get("id"),
            "version": plan.data.get("version"),
        }
        self.meta.update({**frame_of(plan, self._pieces.interface), "title": self.title})
        self.present_anchor_ids = {heading.anchor for heading in plan.headings}
        self.links_to_anchors = {}

    def _around(self, plan: PagePlan, config: MkDocsConfig) -> dict[str, Any]:
        shows_edit = "content.action.edit" in (config.theme.get("features") or [])
        source = plan.data.get("binding_source")
        binding_edit = self._site.edit_url(source, config) if source and shows_edit else None
        return {
            "title": self.title,
            "binding_edit": binding_edit,
            "hub": config.extra.get("rolepath_hub"),
            "site_url": config.site_url,
            "mistake": report_address(config.repo_url, str(self.title)),
        }


def _item(item: NavigationItem) -> dict[str, Any]:
    return {as_html(item.title): item.path or [_item(child) for child in item.children]}


def _nested(headings: Iterable[Heading], interface: Interface) -> list[Any]:
    """Headings as the tree that MkDocs makes a table of contents of."""
    roots: list[dict[str, Any]] = []
    open_tokens: list[dict[str, Any]] = []
    for heading in headings:
        token = {
            "id": heading.anchor,
            "name": html.escape(interface.said(heading.title), quote=False),
            "level": heading.level,
            "children": [],
        }
        while open_tokens and open_tokens[-1]["level"] >= heading.level:
            open_tokens.pop()
        siblings = open_tokens[-1]["children"] if open_tokens else roots
        siblings.append(token)
        open_tokens.append(token)
    return roots
