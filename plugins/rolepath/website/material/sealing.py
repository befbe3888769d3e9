"""Seals the pages of a finished site: each script with its digest, and a policy under which only those run.

Authors' files lie on the same host as scripts, so the host alone vouches for nothing. What vouches for a script is the
digest of its bytes, in the policy of the page that names it; and only files of ours, of the theme, of plugins and of
the owner get one. Digests need no host's name, so that a site can be copied to any host and folder.
"""

import base64
import hashlib
import os
import posixpath
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from rolepath.lint.markup.html_tags import Tag, tags
from rolepath.website.material.policy import HEADERS_FILE, SCRIPTS, SEARCH_WORKER

SCRIPT_ENDS = (".js", ".mjs")
# Material's own parts that no page names: the search has what it needs of them in one file.
_NOT_NAMED = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
_WORKER = "assets/javascripts/workers/search."
_IMPORTED = re.compile(r"""\b(?:import|export)\b[^"'();]*["'](\.{1,2}/[^"'\\\n]+)["']""")
_START = "<script"
_LONGEST = 4_000
"""Characters of a start tag that names a script of the site, at most; a longer one gets no digest, and does not run."""


def digest(content: bytes) -> str:
    """A digest as pages and policies write it; of 384 bits, since those need no sign that HTML wants in quotes."""
    return f"sha384-{base64.b64encode(hashlib.sha384(content).digest()).decode()}"


@dataclass(frozen=True)
class SiteScripts:
    """The scripts of a site that may run: files of its folder that are no author's.

    `authors` are the site's files that come from the content folder, but for scripts that `mkdocs.yml` names; `apart`
    are folders that other sites are built into. Both are compared without regard to case, as some disks do.
    """

    folder: Path
    authors: Collection[str] = ()
    apart: Collection[str] = ()
    _known: dict[str, str] = field(default_factory=dict)

    def digest_of(self, path: str) -> str:
        """The digest of a script, by its path below the site's folder; "" for anything else."""
        if path not in self._known:
            is_ours = path.endswith(SCRIPT_ENDS) and not path.startswith(("../", "/")) and not self._is_foreign(path)
            file = self.folder / path
            self._known[path] = digest(file.read_bytes()) if is_ours and file.is_file() else ""
        return self._known[path]

    def imports_of(self, path: str, seen: frozenset[str] = frozenset()) -> tuple[str, ...]:
        """The scripts of the site that a module imports, directly or not."""
        found: dict[str, None] = {}
        for name in _IMPORTED.findall((self.folder / path).read_text("utf-8", "replace")):
            other = posixpath.normpath(posixpath.join(posixpath.dirname(path), name))
            if other not in seen and other != path and self.digest_of(other):
                found |= dict.fromkeys((other, *self.imports_of(other, seen | {path, other, *found})))
        return tuple(found)

    def every(self) -> Iterator[str]:
        """All scripts that a page may name, for the header that a host sends with each of them."""
        for folder, names, files in os.walk(self.folder):
            below = Path(folder).relative_to(self.folder).as_posix().removeprefix(".")
            names[:] = sorted(name for name in names if posixpath.join(below, name).casefold() not in self._apart)
            for name in sorted(files):
                path = posixpath.join(below, name)
                if not path.startswith(_NOT_NAMED) and self.digest_of(path):
                    yield path

    @cached_property
    def search_worker(self) -> str:
        """The digest of the program that searches; "" where the site has none."""
        found = sorted((self.folder / posixpath.dirname(_WORKER)).glob(f"{posixpath.basename(_WORKER)}*.js"))
        return self.digest_of(found[0].relative_to(self.folder).as_posix()) if found else ""

    @cached_property
    def _authors(self) -> frozenset[str]:
        return frozenset(path.casefold() for path in self.authors)

    @cached_property
    def _apart(self) -> frozenset[str]:
        return frozenset(path.casefold() for path in self.apart)

    def _is_foreign(self, path: str) -> bool:
        plain = path.casefold()
        return plain in self._authors or plain.partition("/")[0] in self._apart


def sealed(html: str, page: str, scripts: SiteScripts) -> str:
    """A page with digests at its scripts and in its policy; `page` is its path below the site's folder.

    A digest is put in without quotes, so whatever stands around it reads the rest of the page as before.
    """
    pieces, position, allowed = [], 0, dict[str, None]()
    for start, tag in elements(html, _START):
        path = local_path(tag.value("src"), page)
        found = scripts.digest_of(path) if path is not None else ""
        if path is None or not found:
            continue
        imports = scripts.imports_of(path) if tag.value("type") == "module" else ()
        preloads = (_preload(other, page, scripts.digest_of(other)) for other in imports)
        pieces += [html[position:start], *preloads, f"{_START} integrity={found}"]
        position = start + len(_START)
        allowed |= dict.fromkeys((found, *map(scripts.digest_of, imports)))
    html = "".join([*pieces, html[position:]])
    html = html.replace(SEARCH_WORKER, scripts.search_worker, 1)
    return html.replace(SCRIPTS, _sources(allowed, "&#39;"), 1)


def sealed_headers(text: str, scripts: SiteScripts) -> str:
    """The file of headers with the digests of all scripts of a site."""
    return text.replace(SCRIPTS, _sources(dict.fromkeys(map(scripts.digest_of, scripts.every())), "'"))


def seal(scripts: SiteScripts, left_out: Collection[str]) -> Iterator[tuple[str, str]]:
    """Seals every page of a site but those that are left out, and gives each with its path.

    A page that is kept must be left out: its file is also that of the published site, of which no byte may change.
    """
    for folder, names, files in os.walk(scripts.folder):
        if Path(folder) == scripts.folder:
            names[:] = [name for name in names if name not in scripts.apart]
        for name in sorted(files):
            file = Path(folder, name)
            path = file.relative_to(scripts.folder).as_posix()
            if path in left_out or (not name.endswith((".html", ".htm")) and path != HEADERS_FILE):
                continue
            text = _read(file)
            if text is None or SCRIPTS not in text:
                continue
            done = sealed_headers(text, scripts) if path == HEADERS_FILE else sealed(text, path, scripts)
            file.write_bytes(done.encode("utf-8", "surrogateescape"))
            if path != HEADERS_FILE:
                yield path, done


def elements(html: str, start: str) -> Iterator[tuple[int, Tag]]:
    """Where a start tag may stand, and what it is if it does."""
    position = html.find(start)
    end = 0
    while position >= 0:
        if position >= end:  # in a comment, many can begin before the next one ends
            end = html.find(">", position) + 1 or len(html)
        found = tags(html[position : min(end, position + _LONGEST)])
        if found and found[0].name == start[1:]:
            yield position, found[0]
        position = html.find(start, position + 1)


def local_path(address: str | None, page: str) -> str | None:
    """The path, below the site's folder, of what a page names; None where it is of another host, or nothing."""
    if not address:
        return None
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return None
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))


def _sources(digests: Collection[str], quote: str) -> str:
    return " ".join(f"{quote}{one}{quote}" for one in digests) or f"{quote}none{quote}"


def _preload(path: str, page: str, integrity: str) -> str:
    """What makes a browser ask for an imported module with its digest: an import has no room for one."""
    address = posixpath.relpath(path, posixpath.dirname(page) or ".")
    return f'<link rel="modulepreload" href="{address}" integrity="{integrity}">'


def _read(file: Path) -> str | None:
    try:
        return file.read_bytes().decode("utf-8", "surrogateescape")
    except OSError:
        return None
