"""Material's templates with their faults mended as they are read; the table is `mends.yml`."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import yaml
from jinja2 import BaseLoader, Environment, FileSystemLoader
from mkdocs.utils import get_theme_dir

_FILE = Path(__file__).parent / "mends.yml"


@cache
def mends() -> dict[str, list[tuple[str, str]]]:
    """Pairs of old and new by the name of the template."""
    table: dict[str, list[list[str]]] = yaml.safe_load(_FILE.read_text("utf-8"))
    return {name: [(old, new) for old, new in pairs] for name, pairs in table.items()}


class MaterialLoader(BaseLoader):
    """Material's own templates, mended."""

    def __init__(self) -> None:
        self._files = FileSystemLoader(get_theme_dir("material"))

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The text of a template with what is wrong in it replaced."""
        text, path, is_fresh = self._files.get_source(environment, template)
        for old, new in mends().get(template, []):
            text = text.replace(old, new)
        return text, path, is_fresh
