"""A role's site that the browser keeps: a web manifest, and a worker that knows the digest of every file.

The worker is written last, as it names all files of the finished site. What it keeps is one version or none, so no page
has parts of two.
"""

import base64
import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from rolepath.model.links import SHELF
from rolepath.model.site_plan import SitePlan
from rolepath.website.config.options import Options
from rolepath.website.material.policy import HEADERS_FILE, allow_worker
from rolepath.website.page.interface import Interface

WORKER = "service-worker.js"
MANIFEST = "manifest.webmanifest"
SCRIPT = "assets/rolepath/offline.js"
ICON = "assets/rolepath/icon.svg"
OFFLINE = "rolepath_offline"
"""In `extra`: in the hub whether roles' sites are kept, in a role's site the address of its worker."""
LARGEST = 4 * 1024 * 1024
"""In bytes: what is larger, such as a film, is not kept."""
_SOURCES = Path(__file__).parent.parent / "page" / "offline"
_LEFT_OUT = (SHELF, "assets/javascripts/lunr/", "sitemap.xml", HEADERS_FILE, WORKER, "404.html")
"""What no learner's page asks for, as the beginnings of paths; facilitators' pages may be withheld."""
_NOT_KEPT = (".map", ".mp4", ".m4v", ".webm", ".ogv", ".mov", ".mp3", ".m4a", ".ogg", ".oga", ".wav", ".flac")
"""Players ask for films and sounds in pieces, which are not kept."""


def choose_offline(config: MkDocsConfig, options: Options, *, is_preview: bool) -> None:
    """Notes for the roles' sites whether browsers keep them; PluginError where nobody knows where they will lie."""
    if not options.offline or is_preview:
        return
    if not config.site_url:
        raise PluginError(
            "mkdocs.yml: plugins: rolepath: offline: a browser keeps a site by its address, so name it: site_url"
        )
    config.extra[OFFLINE] = True


def add_offline(config: MkDocsConfig) -> None:
    """Lets the worker of a role's site begin, where the hub has chosen that."""
    if config.extra.get(OFFLINE):
        address = f"{(config.site_url or '').rstrip('/')}/{WORKER}"
        config.extra[OFFLINE] = address
        allow_worker(config, address)


def offline_files(plan: SitePlan, config: MkDocsConfig, interface: Interface) -> list[File]:
    """What a role's site has for this beside its worker."""
    if not plan.slug or not config.extra.get(OFFLINE):
        return []
    title = interface.said(plan.title)
    manifest = {
        "id": "./",
        "name": title,
        "short_name": title,
        "lang": str(config.theme.get("language") or "en"),
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "icons": [{"src": ICON, "type": "image/svg+xml", "sizes": "any"}],
    }
    return [
        File.generated(config, MANIFEST, content=json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"),
        *(File.generated(config, path, content=_source(path)) for path in (SCRIPT, ICON)),
    ]


def add_worker(config: MkDocsConfig) -> None:
    """Writes the worker of a finished site that browsers keep."""
    if isinstance(config.extra.get(OFFLINE), str):
        folder = Path(config.site_dir)
        Path(folder, WORKER).write_text(worker(folder), "utf-8")


def worker(folder: Path) -> str:
    """The program that keeps a site: two of the same sites, and of no others, have the same."""
    program = _source("worker.js")
    files = sorted((_address(path), _digest(Path(folder, path).read_bytes())) for path in _kept(folder))
    version = _digest((json.dumps(files) + program).encode())
    return f"const KEPT = {json.dumps({'version': version, 'files': files}, ensure_ascii=True)};\n{program}"


def _kept(folder: Path) -> Iterator[str]:
    """The paths of the files that a browser keeps."""
    for parent, _, names in os.walk(folder):
        for name in names:
            file = Path(parent, name)
            path = file.relative_to(folder).as_posix()
            is_wanted = not path.startswith(_LEFT_OUT) and not path.lower().endswith(_NOT_KEPT)
            if is_wanted and file.stat().st_size <= LARGEST:
                yield path


def _address(path: str) -> str:
    """The address of a file below the site's, as a browser asks for it; that of a folder's page is the folder's."""
    plain = path.removesuffix("index.html") if path == "index.html" or path.endswith("/index.html") else path
    return f"./{quote(plain)}"


def _digest(content: bytes) -> str:
    return base64.b64encode(hashlib.sha256(content).digest()).decode()


def _source(path: str) -> str:
    return (_SOURCES / Path(path).name).read_text("utf-8")
