"""Authors' plain texts for templates that take every text for HTML, as MkDocs' and Material's do."""

import logging
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig

log = logging.getLogger("mkdocs.plugins.rolepath")
_ICON = re.compile(r"[\w-]+(/[\w-]+)*")


def as_html(text: str) -> Markup:
    """A plain text as HTML that shows it; templates that escape by themselves leave it as it is."""
    return escape(text)


def front_matter(metadata: Mapping[str, Any], source: str, config: MkDocsConfig) -> dict[str, Any]:
    """What a theme may see of a page's front matter: texts as HTML, only icons and templates that there are.

    Templates are code, so an author can choose one of the owner's own, in `overrides/`, and no other.
    """
    kept: dict[str, Any] = _shown({str(key): value for key, value in metadata.items()})
    own = [config.theme.custom_dir] if config.theme.custom_dir else []
    if "template" in kept and not _exists(str(kept["template"]), own):
        log.warning("%s: the template %s is not in overrides/, so the page has the usual one", source, kept["template"])
        del kept["template"]
    icon = str(kept.get("icon") or "")
    if icon and not (_ICON.fullmatch(icon) and _exists(f".icons/{icon}.svg", config.theme.dirs)):
        log.warning("%s: there is no icon %s, so the page has none", source, icon)
        del kept["icon"]
    return kept


def _shown(value: Any) -> Any:
    if isinstance(value, str):
        return as_html(value)
    if isinstance(value, Mapping):
        return {str(escape(key)) if isinstance(key, str) else key: _shown(item) for key, item in value.items()}
    return [_shown(item) for item in value] if isinstance(value, list) else value


def _exists(name: str, folders: list[str]) -> bool:
    return (
        ".." not in name.split("/")
        and not name.startswith("/")
        and any((Path(folder) / name).is_file() for folder in folders)
    )
