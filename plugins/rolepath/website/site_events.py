"""What the hub's build and each role's build have in common."""

from collections.abc import Callable, Collection, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from rolepath.model.times.time_spent import measured
from rolepath.website.incremental.kept_pages import KeptPages, page_of
from rolepath.website.material.inline import DIRECTIVE, are_chosen
from rolepath.website.material.navigation import RenderedNavigation
from rolepath.website.material.sealing import SiteScripts, seal
from rolepath.website.material.search import add_to_index, index_of
from rolepath.website.material.theme_layer import add_parent_theme
from rolepath.website.site.folder_metadata import guard_folder_metadata
from rolepath.website.site.hidden_pages import HiddenPages
from rolepath.website.site.planned_site import PlannedPage, PlannedSite
from rolepath.website.site.stopped import Stopped
from rolepath.website.site.written_over import FilesMade, refuse_replaced

LAST = float("-inf")
"""The priority of what happens when no other plugin has anything to add."""


class SiteEvents:
    """Events of MkDocs that are answered alike for every site."""

    _navigation: RenderedNavigation | None = None
    _search: Any = None
    """What the page at hand says of the search."""
    _page_time = ExitStack()
    _kept: KeptPages | None = None
    """What need not be made again."""
    _pages: Sequence[File] = ()
    """All pages of the site, whether they are made or kept."""
    _kept_urls: Sequence[str] = ()
    _kept_files: Sequence[str] = ()
    _planned: Collection[str] = ()
    """The paths of the plan's pages."""
    _others: Collection[str] = ()
    """The paths of its other files."""
    _hidden = HiddenPages()
    _made = FilesMade()

    def plan(self, site: PlannedSite, files: Files, config: MkDocsConfig) -> Files:
        """The files that a site has to MkDocs; from now on the site is watched."""
        planned = site.files(files, config)
        self._planned, self._others, self._hidden = site.paths, site.other_paths, site.hidden
        self._made = FilesMade(Path(config.site_dir), site.plan.slug)
        return planned

    @event_priority(-100)  # last, when no plugin changes the navigation any more
    def _keep_pages_of_last_build(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Takes the pages that are kept out of what MkDocs has to make; they stay in the navigation."""
        guard_folder_metadata(config)
        self._pages, self._kept_urls, self._kept_files = files.documentation_pages(), [], []
        refuse_replaced(self._pages, self._planned, PlannedPage)
        if self._kept and index_of(config) and self._kept.with_search():
            stage = Path(config.site_dir)
            # MkDocs dates the compressed site map by the newest of the pages that it makes.
            newest = max(self._pages, key=lambda file: file.page.update_date if file.page else "")
            pages = [(file, file.page) for file in self._pages if file is not newest]
            for file, page in pages:
                if isinstance(page, PlannedPage) and self._kept.takes_over(file.src_uri, file.dest_uri, stage):
                    page.read_source(config)  # its metadata show in the navigation of others
                    self._kept_urls.append(page.url)
                    self._kept_files.append(file.dest_uri)
                    files.remove(file)
        return nav

    @event_priority(LAST)  # when it is what MkDocs goes on with
    def _note_navigation(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        self._hidden.nav, self._hidden.others = nav, files
        return nav

    def on_template_context(self, context: TemplateContext, **others: Any) -> TemplateContext:  # noqa: ARG002
        """Lets templates such as the site map's see all pages."""
        context["pages"] = self._pages
        return context

    def _add_templates(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Lets our templates extend Material's."""
        environment = add_parent_theme(env, config)
        self._navigation = RenderedNavigation(environment, config)
        return environment

    @event_priority(LAST)  # as above
    def _note_environment(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        self._hidden.env = env
        return env

    @event_priority(100)  # before Material's search, which would parse the page
    def _add_to_search(
        self,
        context: TemplateContext,
        *,
        page: Page,
        config: MkDocsConfig,
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        address = page.address if isinstance(page, PlannedPage) else f"/{page.url}"
        self._page_time.enter_context(measured("page", address))
        index = index_of(config)
        self._search = page.meta.get("search")
        in_time = page.in_time if isinstance(page, PlannedPage) else _at_once
        if index and in_time(lambda: add_to_index(page, index)):
            page.meta["search"] = {"exclude": True}
        return context

    @event_priority(-100)  # last, when no plugin changes the context any more
    def _add_navigation(
        self,
        context: TemplateContext,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        if self._search is None:
            page.meta.pop("search", None)
        else:
            page.meta["search"] = self._search
        if self._navigation:
            html = self._navigation.html(page, context)
            cast("dict[str, Any]", context)["rolepath_navigation"] = html  # a name of ours among MkDocs'
        return context

    @event_priority(-100)  # last, when the page is all but written
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Nothing is changed any more; the page is noted as it will be written, and its time ends."""
        self._page_time.close()
        if isinstance(page, PlannedPage):
            self._made.note(page.file.dest_uri, output)
        return output

    @event_priority(100)  # before Material's search writes its index
    def complete_search(self, *, config: MkDocsConfig) -> None:
        """Adds what the search has of the pages that were kept, in the order of the site."""
        index = index_of(config)
        if self._kept and index and self._kept_urls:
            order = {file.page.url: number for number, file in enumerate(self._pages) if file.page}
            index.entries.extend(self._kept.entries(self._kept_urls))
            index.entries.sort(key=lambda entry: order[page_of(entry)])

    @event_priority(float("inf"))  # before any other plugin, so that it is known who writes what
    def watch(self, *, config: MkDocsConfig) -> None:
        """Has it known which plugin writes over what."""
        self._made.plan(file.dest_uri for file in self._hidden.others if file.src_uri in self._others)
        self._made.watch(config.plugins, self)

    def finish(self, site: PlannedSite, config: MkDocsConfig, apart: Sequence[str] = ()) -> None:
        """Makes the hidden pages, lets the scripts of all run, and tells what their policy will stop."""
        self._made.refuse_taken(file.dest_uri for file in self._hidden.files)
        self._hidden.make(config, self._kept.takes_over if self._kept else None)
        authors = site.authors_files(config)
        scripts = SiteScripts(Path(config.site_dir), authors, apart)
        inline = [name for name in DIRECTIVE if are_chosen(config) and not site.has_of_authors(name)]
        stopped = Stopped()
        for path, html in seal(scripts, {*self._kept_files, *self._hidden.kept, *authors}, inline):
            stopped.look(path, html)
            self._made.look(path, html)
        self._made.look_at_the_rest()
        stopped.tell(site.plan.slug)

    on_nav = CombinedEvent(_keep_pages_of_last_build, _note_navigation)
    on_env = CombinedEvent(_add_templates, _note_environment)
    on_post_build = CombinedEvent(watch, complete_search)
    on_page_context = CombinedEvent(_add_to_search, _add_navigation)


def _at_once(work: Callable[[], bool]) -> bool:
    """What comes of work on a page of another plugin, which has no limits of ours."""
    return work()
