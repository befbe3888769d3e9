"""What other plugins make of a text before it is read, so that every page, the search and the linter see the same.

MkDocs asks plugins for the Markdown of a page when the page is made. A text of a program is on several pages: that of
its module, the handbook, the facilitators'. So plugins that need nothing but the text and its file are asked once,
before anything is planned, and not again for the pages that are made of it.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, get_files
from mkdocs.structure.pages import Page
from mkdocs.utils import meta

from rolepath.model.place import SourceText
from rolepath.website.config.plugin_sites import Sites, plain

EARLY = frozenset(
    {"macros", "markdownextradata", "include-markdown", "table-reader", "callouts", "mkdocs-simple-hooks"}
)
"""Plugins that need nothing but the text, its file and its metadata; hooks are taken for such."""
_EVENT = "page_markdown"
_STARTUP: Mapping[str, Any] = {"command": "build", "dirty": False}


class EarlyMarkdown:
    """The plugins of one configuration that are asked early; those that act in some sites only are asked there."""

    def __init__(self, config: MkDocsConfig, root: Path, chosen: Mapping[str, Sites]) -> None:
        self._config = config
        self._root = root
        self._methods = [method for method, _ in _early(config, chosen, _EVENT)]
        self._before = [method for method, _ in _early(config, chosen, "pre_page")]
        self._files: Files | None = None
        self.prepare: Callable[[SourceText], SourceText] = cache(self._prepared)
        """A text as these plugins leave it."""

    def __bool__(self) -> bool:
        """Whether there is such a plugin."""
        return bool(self._methods)

    def _prepared(self, source: SourceText) -> SourceText:
        self._files = self._files or get_files(self._config)
        page = self._page(source.path)
        for method in self._before:
            page = method(page, config=self._config, files=self._files) or page
        self._config._current_page = page  # noqa: SLF001 (as MkDocs does for its own pages)
        text = source.markdown
        try:
            for method in self._methods:
                result = method(text, page=page, config=self._config, files=self._files)
                text = text if result is None else result
        finally:
            self._config._current_page = None  # noqa: SLF001
        return source if text == source.markdown else changed(source, text)

    def _page(self, path: str) -> Page:
        """A page as MkDocs has it of a file, with its metadata."""
        file = Path(self._root, path)
        content = Path(self._config.docs_dir)
        is_page = file.suffix == ".md" and file.is_relative_to(content)
        name = file.relative_to(content).as_posix() if is_page else Path(path).with_suffix(".md").as_posix()
        found = File(name, self._config.docs_dir, self._config.site_dir, self._config.use_directory_urls)
        found.abs_src_path = str(file)
        page = Page(None, found, self._config)
        page.meta = meta.get_data(file.read_text("utf-8-sig"))[1] if is_page else {}
        page.title = str(page.meta.get("title", ""))
        return page


def early_names(config: MkDocsConfig, chosen: Mapping[str, Sites]) -> tuple[str, ...]:
    """The names of the plugins and hooks that are asked early, in their order."""
    methods = (method for method, _ in _early(config, chosen, _EVENT))
    return tuple(config.plugins._event_origins[method] for method in methods)  # noqa: SLF001


def begin(config: MkDocsConfig, names: Collection[str]) -> None:
    """Lets these plugins get ready as they do in a build, without one."""
    for event, given in (("startup", _STARTUP), ("config", {}), ("pre_build", {})):
        for method in config.plugins.events[event]:
            if config.plugins._event_origins.get(method) in names:  # noqa: SLF001
                method(**(given or {"config": config}))


def without_early(config: MkDocsConfig, chosen: Mapping[str, Sites], made: type[Page]) -> None:
    """Keeps the plugins that have been asked early from the pages that are made of what they have left."""
    methods = config.plugins.events[_EVENT]
    for method, number in _early(config, chosen, _EVENT):
        methods[number] = _for_other_pages(method, made)


def _for_other_pages(method: Callable[..., Any], made: type[Page]) -> Callable[..., Any]:
    def ask(markdown: str, *, page: Page, **others: Any) -> Any:
        return None if isinstance(page, made) else method(markdown, page=page, **others)

    return ask


def _early(config: MkDocsConfig, chosen: Mapping[str, Sites], event: str) -> Iterator[tuple[Callable[..., Any], int]]:
    hooks = cast("Mapping[str, Any]", config.hooks)  # MkDocs has made it one by their names
    for number, method in enumerate(config.plugins.events[event]):
        name = config.plugins._event_origins.get(method, "")  # noqa: SLF001 (MkDocs tells it nowhere else)
        if name in hooks or (plain(name) in EARLY and plain(name) not in chosen):
            yield method, number


def changed(source: SourceText, text: str) -> SourceText:
    """A text that somebody has changed, each line with the place of the line that it was made of."""
    old, new = source.markdown.split("\n"), text.split("\n")
    origins: list[int] = []
    kept: dict[int, int] = {}
    for what, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        for number in range(first, last):
            origin = min(start + number - first, max(end - 1, start))
            if what == "equal":
                kept[origin] = number
            origins.append(min(origin, len(old) - 1))
    added = frozenset(kept[number - 1] + 1 for number in source.added if number - 1 in kept)
    columns = tuple(source.columns[number] for number in origins) if source.columns else ()
    return SourceText(text, source.path, tuple(source.lines[number] for number in origins), columns, added)
