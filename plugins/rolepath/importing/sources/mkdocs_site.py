"""A MkDocs site: its pages in the order of the menu, with the addresses that they had."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from rolepath.importing.markdown.links import Home
from rolepath.importing.source import Page, Source
from rolepath.importing.sources.folder import TOO_MUCH, Folder, Room
from rolepath.importing.sources.lenient_yaml import mapping_of, text_of
from rolepath.importing.sources.markdown_page import ENDINGS, page_of
from rolepath.model.finding import ContentError

_CONFIGS = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml")
_SNIPPET = re.compile(r"^(?P<indent>[ \t]*)-{1,}8<-{1,}[ \t]+[\"'](?P<path>[^\"'\n]+)[\"'][ \t]*$", re.MULTILINE)
_DEEPEST = 20
_TOC = re.compile(r"^\[TOC\][ \t]*$\n?", re.MULTILINE)


def recognises(folder: Folder) -> bool:
    """Whether a folder holds the configuration of such a site."""
    return any(name in folder.files for name in _CONFIGS)


def read(folder: Folder) -> Source:
    """The pages of the site; ContentError where its configuration cannot be read, or it has none."""
    config = _config(folder)
    docs = posixpath.normpath(text_of(config.get("docs_dir")) or "docs")
    if docs.startswith(("..", "/")):
        raise ContentError(f"docs_dir: {docs} leads out of the folder; name a folder that holds both")
    top = "" if docs == "." else docs
    home = Home(folder.files.keys(), top, text_of(config.get("site_url")))
    files = [path for path in folder.ending_in(*ENDINGS) if not top or path.startswith(f"{top}/")]
    if not files:
        raise ContentError(f"{docs}: the folder of the site's pages has no Markdown file")
    titles = _menu(config, files, top, folder)
    ordered = [*titles, *(path for path in files if path not in titles)]
    old = _redirected(config, top)
    site = {posixpath.join(top, name): text_of(config.get("site_name")) for name in ("index.md", "README.md")}
    pages = [_page(path, titles.get(path) or site.get(path, ""), folder, home, old) for path in ordered]
    return Source(tuple(pages), tuple(folder.left), top=top)


def _config(folder: Folder) -> dict[str, Any]:
    name = next(name for name in _CONFIGS if name in folder.files)
    config = mapping_of(folder.text(name), name)
    parent = posixpath.normpath(text_of(config.get("INHERIT")))
    if parent in folder.files and parent != name:
        config = {**mapping_of(folder.text(parent), parent), **config}
    if "rolepath" in map(_plugin_name, _listed(config.get("plugins"))):
        raise ContentError(f"{folder.root / name} is a program of Rolepath already; there is nothing to import")
    return config


def _listed(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [{key: inner} for key, inner in value.items()]
    return value if isinstance(value, list) else []


def _plugin_name(entry: Any) -> str:
    return str(next(iter(entry), "")) if isinstance(entry, dict) else str(entry)


def _menu(config: dict[str, Any], files: list[str], top: str, folder: Folder) -> dict[str, str]:
    """The pages of the menu in its order, each with the title that it has there."""
    found: dict[str, str] = {}
    for title, target in _entries(config.get("nav"), 0, set()):
        path = posixpath.normpath(posixpath.join(top, target))
        if path in files:
            found.setdefault(path, title)
        elif re.match(r"[a-z][a-z0-9+.-]*:|//|/", target):
            folder.leave("the menu", "a link to another place", f"{title} {target}".strip())
        else:
            folder.leave("the menu", "a page that is not there", f"{title} {target}".strip())
    return found


def _entries(nav: Any, depth: int, seen: set[int]) -> Iterator[tuple[str, str]]:
    """Titles and targets; a part that is there again by reference has nothing new."""
    if depth > _DEEPEST or id(nav) in seen:
        return
    seen.add(id(nav))
    for entry in nav if isinstance(nav, list) else ():
        if isinstance(entry, str):
            yield "", entry
        for title, inner in entry.items() if isinstance(entry, dict) else ():
            if isinstance(inner, str):
                yield str(title), inner
            yield from _entries(inner, depth + 1, seen)


def _redirected(config: dict[str, Any], top: str) -> dict[str, list[str]]:
    """Old paths that lead to each page already, without ending."""
    found: dict[str, list[str]] = {}
    for entry in _listed(config.get("plugins")):
        options = entry.get("redirects") if isinstance(entry, dict) else None
        maps = options.get("redirect_maps") if isinstance(options, dict) else None
        for old, new in maps.items() if isinstance(maps, dict) else ():
            path = posixpath.normpath(posixpath.join(top, str(new).partition("#")[0]))
            found.setdefault(path, []).append(_address(str(old)))
    return found


def _address(path: str) -> str:
    """A page's path without its ending."""
    return path.rpartition(".")[0] or path


def _page(path: str, title: str, folder: Folder, home: Home, old: dict[str, list[str]]) -> Page:
    written = folder.written(path)
    body = _TOC.sub("", _with_snippets(written.body, path, folder, home, Room()))
    page = page_of(replace(written, body=body), path, folder, home, title)
    own = _address(path.removeprefix(f"{home.top}/") if home.top else path)
    addresses = [] if own.casefold() in ("index", "readme") else [own]  # that address is the role's home
    return replace(page, old=tuple(dict.fromkeys([*addresses, *old.get(path, ())])))


def _with_snippets(text: str, path: str, folder: Folder, home: Home, room: Room, depth: int = 0) -> str:
    """The text with the files that it takes in; what is not there, or is too much for a page, is noted."""

    def taken(match: re.Match[str]) -> str:
        wanted = match["path"].partition(":")[0]
        names = (posixpath.normpath(posixpath.join(start, wanted)) for start in ("", home.top, posixpath.dirname(path)))
        found = next((name for name in names if name in folder.files), None)
        if found is None or depth >= _DEEPEST or found == path:
            folder.leave(path, "a file to be taken in that is not there", match["path"])
            return ""
        inner = "" if room.is_full else folder.text(found)
        if not room.takes(inner):
            folder.leave(path, TOO_MUCH, match["path"])
            return ""
        inner = _with_snippets(inner, found, folder, home, room, depth + 1)
        return "\n".join(f"{match['indent']}{line}" for line in inner.strip("\n").split("\n"))

    return _SNIPPET.sub(taken, text)
