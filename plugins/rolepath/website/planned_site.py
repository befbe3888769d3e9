"""A plan as MkDocs sees it: files, navigation, and pages that are rendered already."""

import html
import os
import posixpath
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import meta

from rolepath.model.document import Heading
from rolepath.model.finding import Finding
from rolepath.model.settings import Settings
from rolepath.model.site_plan import NavigationItem, PagePlan, SitePlan
from rolepath.website.pieces import Pieces

Revise = Callable[[SitePlan, PagePlan, str], PagePlan]


class PlannedSite:
    """Everything that MkDocs asks about one site; `revise` makes a page again when a plugin changed its Markdown."""

    def __init__(self, plan: SitePlan, settings: Settings, revise: Revise, findings: Iterable[Finding] = ()) -> None:
        self.plan = plan
        self.findings = tuple(findings)
        self._settings = settings
        self._revise = revise

    def files(self, files: Files, config: MkDocsConfig) -> Files:
        """The theme's files and other plugins', with the plan's pages and assets instead of the folder's."""
        kept = [file for file in files if file.generated_by or not _is_below(file, config.docs_dir)]
        pieces = Pieces(config.theme.custom_dir)
        pages = [self._page_file(page, config, pieces) for page in self.plan.pages]
        content = Path(config.docs_dir)
        assets = [File.generated(config, path, abs_src_path=str(content / path)) for path in self.plan.assets]
        return Files([*kept, *pages, *assets])

    def navigation(self) -> list[Any]:
        """The navigation in the form of `mkdocs.yml`."""
        return [_item(item) for item in self.plan.navigation]

    def revised(self, page: PagePlan, markdown: str) -> PagePlan:
        """A page made of the Markdown that other plugins left."""
        return self._revise(self.plan, page, markdown)

    def edit_url(self, source: str, config: MkDocsConfig) -> str | None:
        """Where an author edits a file, given relative to the project; None where the owner set no address for it."""
        path = os.path.relpath(source, self._settings.content_folder).replace(os.sep, "/")
        if config.edit_uri_template:
            address = config.edit_uri_template.format(path=path, path_noext=posixpath.splitext(path)[0])
        elif config.edit_uri:
            address = config.edit_uri + path
        else:
            return None
        base = f"{config.repo_url.rstrip('/')}/" if config.repo_url else ""
        return urljoin(base, address)

    def _page_file(self, page: PagePlan, config: MkDocsConfig, pieces: Pieces) -> File:
        file = File.generated(config, page.path, content=page.markdown)
        PlannedPage(page, self, pieces, file, config)
        return file


class PlannedPage(Page):
    """A page whose HTML comes from a plan."""

    def __init__(self, plan: PagePlan, site: PlannedSite, pieces: Pieces, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self._plan = plan
        self._site = site
        self._pieces = pieces
        self.title = plan.title
        self.edit_url = site.edit_url(plan.source, config)

    def read_source(self, config: MkDocsConfig) -> None:
        """Takes Markdown and metadata from the plan, unless a plugin has another source."""
        source = config.plugins.on_page_read_source(page=self, config=config)
        if source is None:
            self.markdown, self.meta = self._plan.markdown, dict(self._plan.metadata)
        else:
            self.markdown, self.meta = meta.get_data(source)

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 (MkDocs' signature)
        """Puts the page together; it is rendered anew only where a plugin has changed its Markdown."""
        plan = self._plan
        if self.markdown is not None and self.markdown != plan.markdown:
            plan = self._site.revised(plan, self.markdown)
        article = self._pieces.article(plan, self._around(plan, config), self._site.findings)
        self.content = article.text
        self.toc = get_toc(_nested(plan.headings))
        self.meta["rolepath"] = {
            "layout": plan.layout,
            "head": article.head,
            "foot": article.foot,
            "id": plan.data.get("id"),
        }
        self.present_anchor_ids = {heading.anchor for heading in plan.headings}
        self.links_to_anchors = {}

    def _around(self, plan: PagePlan, config: MkDocsConfig) -> dict[str, Any]:
        shows_edit = "content.action.edit" in (config.theme.get("features") or [])
        source = plan.data.get("binding_source")
        binding_edit = self._site.edit_url(source, config) if source and shows_edit else None
        return {"binding_edit": binding_edit, "hub": config.extra.get("rolepath_hub")}


def _is_below(file: File, folder: str) -> bool:
    return file.src_dir is not None and os.path.normpath(file.src_dir) == os.path.normpath(folder)


def _item(item: NavigationItem) -> dict[str, Any]:
    return {item.title: item.path or [_item(child) for child in item.children]}


def _nested(headings: Iterable[Heading]) -> list[Any]:
    """Headings as the tree that MkDocs makes a table of contents of."""
    roots: list[dict[str, Any]] = []
    open_tokens: list[dict[str, Any]] = []
    for heading in headings:
        token = {
            "id": heading.anchor,
            "name": html.escape(heading.title, quote=False),
            "level": heading.level,
            "children": [],
        }
        while open_tokens and open_tokens[-1]["level"] >= heading.level:
            open_tokens.pop()
        siblings = open_tokens[-1]["children"] if open_tokens else roots
        siblings.append(token)
        open_tokens.append(token)
    return roots
