"""Addresses of pages, and the way from one to another."""

import posixpath
from functools import lru_cache
from urllib.parse import quote


def page_address(path: str, *, directory_urls: bool) -> str:
    """The address of a page, relative to its site's root: `a/b.md` to `a/b/` or `a/b.html`, `index.md` to ``."""
    stem = path.removesuffix(".md")
    folder, name = posixpath.split(stem)
    if name in ("index", "README"):
        stem = folder
        address = f"{folder}/" if folder else ""
        return quote(address) if directory_urls else quote(posixpath.join(folder, "index.html"))
    return quote(f"{stem}/" if directory_urls else f"{stem}.html")


@lru_cache(maxsize=50_000)  # each page leads to many others, several times
def way(origin: str, destination: str) -> str:
    """The relative link from one address to another, both relative to the same root."""
    folder = posixpath.dirname(origin)
    path = posixpath.relpath(destination or ".", folder or ".")
    if path == ".":
        return "./"
    return f"{path}/" if destination.endswith("/") or not destination else path
