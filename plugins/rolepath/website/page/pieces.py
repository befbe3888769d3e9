"""A page's plan to HTML, by the templates of `theme/rolepath/`, which an owner can replace one by one."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from rolepath.html.in_place import first_changed, marked, unmarked
from rolepath.html.parser import seen
from rolepath.lint.markup.safety import faults_in
from rolepath.model.site_plan import PagePlan
from rolepath.website.page.compiled_templates import OF_PIECES
from rolepath.website.page.interface import Interface
from rolepath.website.page.linked import addressed, linked
from rolepath.website.page.plain_errors import template_message
from rolepath.website.page.refresh import without_refresh
from rolepath.website.page.theme_folder import THEME

_EXCERPT = 60


@dataclass(frozen=True)
class Article:
    """A page in three pieces; search and the table of contents see the middle one."""

    head: str
    text: str
    foot: str


class Pieces:
    """Renders articles; templates in `overrides` come before ours.

    What authors wrote is judged once more where it stands: it must be the same elements as by itself, and do nothing
    that no text may do, but for the faults in `known`, which the owner let pass. Anything else is a fault of ours or
    of a template, and a PluginError stops the build.
    """

    def __init__(
        self, overrides: str | None, interface: Interface, known: Callable[[], frozenset[str]] = frozenset
    ) -> None:
        self.interface = interface
        self._known = known
        self._placed: list[str] = []
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
            "html": self._html,
            "linked": linked,
            "addressed": addressed,
        }

    def article(self, page: PagePlan, around: dict[str, Any]) -> Article:
        """The article of a page; `around` holds what only the website knows, such as edit links."""
        draft = page.data.get("draft")
        values = {**page.data, "title": page.title, "layout": page.layout, **around, "findings": draft or ()}
        text = self._render(f"rolepath/{page.layout}.html", values, page)
        if draft:
            text, marks = self._with_marks(text, draft["marks"])
            values["findings"] = {**draft, "marks": marks}
        return Article(
            head=self._render("rolepath/head.html", values, page),
            text=text,
            foot=self._render("rolepath/foot.html", values, page),
        )

    def _with_marks(self, text: str, marks: list[dict[str, Any]]) -> tuple[str, list[dict[str, Any]]]:
        """The text with what a preview shows in the place of each sign, and the marks in the order of the page.

        Those whose place is not on the page come first; `is_placed` says that of them.
        """
        pieces, where = _apart(text, {mark["sign"] for mark in marks})
        told = [{**mark, "is_placed": mark["sign"] in where} for mark in marks]
        told.sort(key=lambda mark: where[mark["sign"]][0] if mark["is_placed"] else -1)
        for mark in told:
            if where.get(mark["sign"]):
                shown = self.interface.said_in_html(self._filled("rolepath/draft.html", {"mark": mark}))
                pieces[where[mark["sign"]].pop(0)] = shown
        return "".join(pieces), told

    def moved(self, way: str, title: str, config: MkDocsConfig) -> str:
        """A whole page at the address that another has left; `way` leads to that page."""
        values = {"way": way, "title": title, "config": config}
        return self._environment.get_template("rolepath/moved.html").render(values)

    def _render(self, name: str, values: dict[str, Any], page: PagePlan) -> str:
        self._placed = []
        whole = self._filled(name, values)
        if self._placed:
            self._judge(whole, name, page)
            whole = unmarked(whole)
        return self.interface.said_in_html(whole)

    def _judge(self, whole: str, name: str, page: PagePlan) -> None:
        number = first_changed(whole, self._placed)
        if number is not None:
            text = " ".join(self._placed[number].split())[:_EXCERPT]
            message = f'{page.source}: what begins with "{text}" becomes other HTML where {name} puts it'
            raise PluginError(f"{message}. Nothing is published; if {name} is in overrides/, correct it there.")
        faults = {fault for placed in self._placed for fault in faults_in(seen(placed))}
        for fault in sorted(faults - self._known() if faults else ()):
            message = f"{page.source}: {fault}, which nobody has seen when the texts were checked"
            raise PluginError(f"{message}. Nothing is published; please report this.")

    def _filled(self, name: str, values: dict[str, Any]) -> str:
        try:
            return str(self._environment.get_template(name).render(values))
        except TemplateError as error:
            # A syntax error may be in a template that the named one includes.
            if isinstance(error, TemplateSyntaxError):
                message = template_message(error.name or name, error.lineno, error.message or "")
            else:
                message = template_message(name, None, error.message or "")
            raise PluginError(message) from error

    def _html(self, markup: str) -> Markup:
        """HTML that Markdown made and the linter has seen; only for texts of the plan."""
        if not markup:
            return Markup()
        self._placed.append(without_refresh(markup))
        return Markup(marked(self._placed[-1], len(self._placed) - 1))  # noqa: S704 (the one place where text is HTML)


def _apart(text: str, signs: Collection[str]) -> tuple[list[str], dict[str, list[int]]]:
    """The text in pieces, each sign one of its own, and the numbers of the pieces that are one.

    All signs are equally long and begin alike.
    """
    pieces: list[str] = []
    where: dict[str, list[int]] = {}
    one = next(iter(signs), "")
    beginning, length = f'{one.partition("=")[0]}="', len(one)
    end, start = 0, text.find(beginning) if one else -1
    while start >= 0:
        found = text[start : start + length]
        if found in signs:
            pieces += [text[end:start], found]
            where.setdefault(found, []).append(len(pieces) - 1)
            end = start + length
        start = text.find(beginning, start + 1)
    return [*pieces, text[end:]], where
