"""A theme that is not searched for its icons: 14,500 of them, though none is a file of the site by itself."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, TemplateNotFound
from mkdocs.theme import Theme

from rolepath.website.material.material_mends import MaterialLoader
from rolepath.website.page.compiled_templates import OF_PAGES

_MATERIAL = "material/"


class QuickTheme(Theme):
    """A theme as configured, whose environments share what they compile."""

    def __init__(self, theme: Theme) -> None:  # only what MkDocs' own constructor has made of the configuration
        vars(self).update(vars(theme))

    def get_env(self) -> Environment:
        """MkDocs' environment, with a quicker list of the theme's files."""
        environment = super().get_env()
        environment.loader = _VisibleFiles(self.dirs)
        environment.bytecode_cache = OF_PAGES
        return environment


class _VisibleFiles(FileSystemLoader):
    """Finds every template by its name, and lists those that are not hidden: MkDocs takes no others into a site.

    One of Material is also found by the name that ours have for it: a plugin may make an environment for itself,
    without the event in which the one of the site is completed (`theme_layer.py`).
    """

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """As Jinja's own."""
        try:
            return super().get_source(environment, template)
        except TemplateNotFound:
            if not template.startswith(_MATERIAL):
                raise
            return MaterialLoader().get_source(environment, template.removeprefix(_MATERIAL))

    def list_templates(self) -> list[str]:
        """The names of all files but those that begin with a dot, or lie in a folder that does."""
        return sorted({name for folder in self.searchpath for name in _visible(Path(folder))})


def _visible(folder: Path) -> Iterator[str]:
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        where = Path(parent).relative_to(folder)
        yield from ((where / name).as_posix() for name in files if not name.startswith("."))
