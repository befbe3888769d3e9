"""The navigation of a site, rendered once for each of its groups instead of once for each page.

Material renders the whole tree on every page, so its cost grows with the square of the number of pages. Here the tree
is rendered by Material's own templates with a mark where the way to the site's root belongs; a page fills in that way
and its own entry.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

_ROOT = "\ue000"
_ENTRY = re.compile(rf'<li\b[^>]*>\s*<a\b[^>]*\bhref="{_ROOT}/([^"]*)"(?:(?!</?li\b).)*</li>', re.DOTALL)
_BLANK_LINES = re.compile(r"\s*\n\s*")
_DEPENDS_ON_PAGE = frozenset({"navigation.tabs", "navigation.indexes", "navigation.prune", "toc.integrate"})
_TEMPLATES = ("partials/nav.html", "partials/nav-item.html", "partials/toc.html", "partials/toc-item.html")
"""An owner's own may show something else on each page."""


class RenderedNavigation:
    """The navigation of one build of one site."""

    def __init__(self, environment: Environment, config: MkDocsConfig) -> None:
        features = config.theme.get("features") or []
        own = [Path(config.theme.custom_dir or "", name).is_file() for name in _TEMPLATES]
        self._is_usable = not _DEPENDS_ON_PAGE.intersection(features) and not (config.theme.custom_dir and any(own))
        self._environment = environment
        self._groups: dict[tuple[int, ...], _Group] = {}

    def html(self, page: Page, context: Mapping[str, Any]) -> str | None:
        """The navigation for a page; None where the theme's settings make it different on each page."""
        if not self._is_usable:
            return None
        group = self._group(page, context)
        start, end = group.entries.get(page.url or ".", (0, 0))
        entry = self._render("rolepath/navigation_entry.html", {**context}) if end else ""
        html = group.html[:start] + entry + group.html[end:]
        root = str(context["base_url"])
        return html.replace(f'"{_ROOT}/."', f'"{root}"').replace(_ROOT, root)

    def _group(self, page: Page, context: Mapping[str, Any]) -> "_Group":
        key = tuple(id(ancestor) for ancestor in page.ancestors)
        if key not in self._groups:
            page.active = False
            sections = [ancestor for ancestor in page.ancestors if isinstance(ancestor, Section)]
            for section in sections:
                section.active = True
            neutral = {**context, "page": None, "base_url": _ROOT}
            self._groups[key] = _Group(self._render("rolepath/navigation.html", neutral))
            page.active = True
        return self._groups[key]

    def _render(self, name: str, context: Mapping[str, Any]) -> str:
        return self._environment.get_template(name).render(context)


class _Group:
    """The navigation as the pages of one group have it, and where each page's entry lies in it."""

    def __init__(self, html: str) -> None:
        # Two thirds of Material's are blank lines, and each page has all of it.
        self.html = _BLANK_LINES.sub("\n", html)
        self.entries = {match[1]: match.span() for match in _ENTRY.finditer(self.html)}
