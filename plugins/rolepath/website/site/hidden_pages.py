"""Pages that nobody is to find are made last, when other plugins have written what they make of all pages.

A feed, an index, a list for language models, a page of everything: whatever a plugin makes of the pages of a site, it
makes of those that it has seen. These are not among MkDocs' files, and go through the events of a page only after the
last plugin has said that it is done; so a plugin that changes pages one by one changes these as well.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation

TakesOver = Callable[[str, str, Path], bool]
"""Gives the file of a page of the last build a second name in a folder, where the page is the same."""


class HiddenPages:
    """The hidden pages of one site; MkDocs makes them one by one, as it makes all others."""

    def __init__(self, files: Sequence[File] = ()) -> None:
        self.files = files
        self.kept: list[str] = []
        """The files that have been taken over from the last build."""
        self.nav: Navigation | None = None
        self.env: Environment | None = None
        self.others = Files([])
        """The files of the site without these."""

    def make(self, config: MkDocsConfig, takes_over: TakesOver | None) -> None:
        """Writes all of them, or takes them over."""
        stage = Path(config.site_dir)
        if takes_over:
            self.kept += [file.dest_uri for file in self.files if takes_over(file.src_uri, file.dest_uri, stage)]
        made = [file.page for file in self.files if file.page and file.dest_uri not in self.kept]
        for page in made:
            _populate_page(page, config, self.others)
        shown = self.others.documentation_pages()
        for page in made:
            if self.nav and self.env:
                _build_page(page, config, shown, self.nav, self.env)
