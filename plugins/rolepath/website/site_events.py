"""What the hub's build and each role's build have in common."""

from contextlib import ExitStack
from typing import Any, cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from rolepath.model.time_spent import measured
from rolepath.website.navigation import RenderedNavigation
from rolepath.website.planned_site import PlannedPage
from rolepath.website.search import add_to_index, index_of
from rolepath.website.theme_layer import add_parent_theme


class SiteEvents:
    """Events of MkDocs that are answered alike for every site."""

    _navigation: RenderedNavigation | None = None
    _search: Any = None
    """What the page at hand says of the search."""
    _page_time = ExitStack()

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Lets our templates extend Material's."""
        environment = add_parent_theme(env, config)
        self._navigation = RenderedNavigation(environment, config)
        return environment

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
        if index and add_to_index(page, index):
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
        """Nothing is changed any more; the page's time ends."""
        self._page_time.close()
        return output

    on_page_context = CombinedEvent(_add_to_search, _add_navigation)
