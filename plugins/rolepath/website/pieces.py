"""A page's plan to HTML, by the templates of `theme/rolepath/`, which an owner can replace one by one."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from rolepath.model.finding import Finding
from rolepath.model.site_plan import PagePlan
from rolepath.website.compiled_templates import OF_PIECES
from rolepath.website.interface import Interface
from rolepath.website.linked import linked
from rolepath.website.markup import mended
from rolepath.website.plain_errors import template_message
from rolepath.website.refresh import without_refresh
from rolepath.website.theme_folder import THEME


@dataclass(frozen=True)
class Article:
    """A page in three pieces; search and the table of contents see the middle one."""

    head: str
    text: str
    foot: str


class Pieces:
    """Renders articles; templates in `overrides` come before ours."""

    def __init__(self, overrides: str | None, interface: Interface) -> None:
        self.interface = interface
        folders = [Path(overrides)] if overrides else []
        self._environment = Environment(
            loader=ChoiceLoader([FileSystemLoader(folder) for folder in (*folders, THEME)]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            bytecode_cache=OF_PIECES,
            optimized=False,  # what is compiled serves all languages, so no filter may be used while compiling
            auto_reload=False,  # or each use of a template asks the disk for its time
        )
        self._environment.globals |= {"t": interface.words, "filled": interface.filled}
        self._environment.filters |= {
            "duration": interface.duration,
            "weeks": interface.weeks,
            "days": interface.days,
            "day": interface.day,
            "weekday": interface.weekday,
            "number": interface.number,
            "html": _html,
            "linked": linked,
        }

    def article(self, page: PagePlan, around: dict[str, Any], findings: Iterable[Finding] = ()) -> Article:
        """The article of a page; `around` holds what only the website knows, such as edit links."""
        values = {**page.data, "title": page.title, "layout": page.layout, **around, "findings": list(findings)}
        return Article(
            head=self._render("rolepath/head.html", values),
            text=self._render(f"rolepath/{page.layout}.html", values),
            foot=self._render("rolepath/foot.html", values),
        )

    def moved(self, way: str, title: str, config: MkDocsConfig) -> str:
        """A whole page at the address that another has left; `way` leads to that page."""
        values = {"way": way, "title": title, "config": config}
        return self._environment.get_template("rolepath/moved.html").render(values)

    def _render(self, name: str, values: dict[str, Any]) -> str:
        try:
            return without_refresh(self.interface.said_in_html(self._environment.get_template(name).render(values)))
        except TemplateError as error:
            # A syntax error may be in a template that the named one includes.
            if isinstance(error, TemplateSyntaxError):
                message = template_message(error.name or name, error.lineno, error.message or "")
            else:
                message = template_message(name, None, error.message or "")
            raise PluginError(message) from error


def _html(markup: str) -> Markup:
    """HTML that Markdown made, or the linter let through; only for texts of the plan."""
    return Markup(mended(markup))  # noqa: S704 (this is the one place where text is declared to be HTML)
