"""Seals the pages of a finished site: each script with its digest, and a policy under which only those run.

Authors' files lie on the same host as scripts, so the host alone vouches for nothing. What vouches for a script is the
digest of its bytes, in the policy of the page that names it; and only files of ours, of the theme, of plugins and of
the owner get one. Digests need no host's name, so that a site can be copied to any host and folder.
"""

import base64
import hashlib
import logging
import os
import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from rolepath.website.material.inline import DIRECTIVE, digests_in, elements, inline_texts
from rolepath.website.material.policy import HEADERS_FILE, SCRIPTS, SEARCH_WORKER, text_digest, with_workers, workers_in

log = logging.getLogger("mkdocs.plugins.rolepath")
_NO_ROOM = (
    "%s: plugins put more inline scripts and styles into pages than a header has room for; where it is sent, they will "
    "not run.\n  Fix: leave out the plugin that has another one on each page, or do not send the file."
)
SCRIPT_ENDS = (".js", ".mjs")
# Material's own parts that no page names: the search has what it needs of them in one file.
_NOT_NAMED = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
_WORKER = "assets/javascripts/workers/search."
_IMPORTED = re.compile(r"""\b(?:import|export)\b[^"'();]*["'](\.{1,2}/[^"'\\\n]+)["']""")
_START = "<script"
_OWN_STYLES = re.compile(r"style-src ('|&#39;)self\1")
_TOO_MANY = 64
"""So many digests of inline scripts and styles are no more than a header has room for."""


def digest(content: bytes) -> str:
    """A digest as pages and policies write it; of 384 bits, since those need no sign that HTML wants in quotes."""
    return f"sha384-{base64.b64encode(hashlib.sha384(content).digest()).decode()}"


def _digests(html: str, name: str, policy: str) -> dict[str, None]:
    """Digests of the inline scripts or styles of a page that its policy does not allow yet."""
    texts = (text for text in inline_texts(html, name) if text_digest(text).strip("'") not in policy)
    return {digest(text.encode("utf-8", "surrogateescape")): None for text in texts}


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
            is_ours = path.endswith(SCRIPT_ENDS) and not path.startswith(("../", "/")) and not self.is_foreign(path)
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

    def is_foreign(self, path: str) -> bool:
        """Whether a file is an author's, or of another site."""
        plain = path.casefold()
        return plain in self._authors or plain.partition("/")[0] in self._apart


def sealed(html: str, page: str, scripts: SiteScripts, inline: Collection[str] = ()) -> str:
    """A page with digests at its scripts and in its policy; `page` is its path below the site's folder.

    `inline` are the names of elements whose texts are allowed where they stand in the page. A digest is put in without
    quotes, so whatever stands around it reads the rest of the page as before.
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
    html = _with_search_worker("".join([*pieces, html[position:]]), scripts)
    before, policy, after = _at_policy(html)
    if SCRIPTS not in policy:
        return html
    if "script" in inline:
        allowed |= _digests(html, "script", policy)
    if "style" in inline:
        policy = _with_styles(policy, _digests(html, "style", policy), "&#39;")
    return f"{before}{policy.replace(SCRIPTS, _sources(allowed, '&#39;'), 1)}{after}"


def _with_search_worker(html: str, scripts: SiteScripts) -> str:
    """A page whose own script knows the digest of the search; an author's text may have the same words."""
    for start, tag in elements(html, _START):
        if tag.value("data-search") == SEARCH_WORKER:
            return html[:start] + html[start:].replace(SEARCH_WORKER, scripts.search_worker, 1)
    return html


def _at_policy(html: str) -> tuple[str, str, str]:
    """A page in three: what stands before its policy, the tag that holds it, and what follows; the page alone if none.

    What the policy has words for may stand in any text of an author's as well.
    """
    for start, tag in elements(html, "<meta"):
        if (tag.value("http-equiv") or "").lower() == "content-security-policy":
            end = html.find(">", start) + 1 or len(html)
            return html[:start], html[start:end], html[end:]
    return html, "", ""


def sealed_headers(text: str, scripts: SiteScripts, inline: Mapping[str, Collection[str]] | None = None) -> str:
    """The file of headers with the digests of all scripts of a site, and of what is allowed in its pages, by element.

    The header of the hub is sent with the pages of the folders apart as well, so it allows what theirs do.
    """
    headers = [_read(scripts.folder / name / HEADERS_FILE) or "" for name in scripts.apart]
    allowed = {name: dict.fromkeys(found) for name, found in (inline or {}).items()}
    of_files = dict.fromkeys(map(scripts.digest_of, scripts.every()))
    for name, directive in DIRECTIVE.items():
        found = [item.strip("'") for header in headers for item in digests_in(header, directive)]
        allowed[name] = dict.fromkeys((*allowed.get(name, ()), *(item for item in found if item not in of_files)))
    if sum(map(len, allowed.values())) > _TOO_MANY:
        log.warning(_NO_ROOM, HEADERS_FILE)
        allowed = {"script": {}, "style": {}}
    workers = dict.fromkeys(address for header in headers for address in workers_in(header))
    text = with_workers(_with_styles(text, allowed["style"], "'"), *workers)
    return text.replace(SCRIPTS, _sources({**of_files, **allowed["script"]}, "'"))


def _with_styles(text: str, digests: Collection[str], quote: str) -> str:
    """A text whose policy allows some more styles; plugins may have written its quotes in another way."""
    before, sign, after = text.partition(SCRIPTS)
    more = "".join(f" {quote}{one}{quote}" for one in digests)
    return before + sign + _OWN_STYLES.sub(lambda own: own.group() + more, after, count=1)


def seal(scripts: SiteScripts, left_out: Collection[str], inline: Collection[str] = ()) -> Iterator[tuple[str, str]]:
    """Seals every page of a site but those that are left out, and gives each with its path.

    A page that is kept must be left out: its file is also that of the published site, of which no byte may change.
    `inline` are the names of elements whose texts are allowed where they stand in a page.
    """
    allowed: dict[str, dict[str, None]] = {name: {} for name in DIRECTIVE}
    headers = _read(scripts.folder / HEADERS_FILE)
    for path in _pages(scripts):
        is_kept = path in left_out
        text = None if scripts.is_foreign(path) or (is_kept and not inline) else _read(scripts.folder / path)
        if text is None:
            continue
        if not is_kept and SCRIPTS in text:  # in its policy, or in a text that is left as it is
            text = sealed(text, path, scripts, inline)
            (scripts.folder / path).write_bytes(text.encode("utf-8", "surrogateescape"))
            yield path, text
        for name in inline:
            allowed[name] |= _digests(text, name, headers or "")
    if headers is not None and HEADERS_FILE not in left_out and SCRIPTS in headers:
        done = sealed_headers(headers, scripts, allowed)
        (scripts.folder / HEADERS_FILE).write_bytes(done.encode("utf-8", "surrogateescape"))


def _pages(scripts: SiteScripts) -> Iterator[str]:
    for folder, names, files in os.walk(scripts.folder):
        if Path(folder) == scripts.folder:
            names[:] = [name for name in names if name not in scripts.apart]
        for name in sorted(files):
            if name.endswith((".html", ".htm")):
                yield Path(folder, name).relative_to(scripts.folder).as_posix()


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
