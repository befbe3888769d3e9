"""The content security policy: what a page may load, as a tag in the page and as a file for hosts that send headers."""

import base64
import hashlib
import logging
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from rolepath.website.config.options import Options

log = logging.getLogger("mkdocs.plugins.rolepath")
_OFFLINE = "material/offline"
_RUNS = ("script-src", "worker-src")

HEADERS_FILE = "_headers"
NOT_FOUND_STYLE = "rolepath/not_found_style.html"
FROM_FILE_SCRIPT = "rolepath/from_file.html"
FONTS = "rolepath_fonts"
_FONT_HOST = "https://fonts.googleapis.com"
_META, _HEADER = "rolepath_csp", "rolepath_csp_header"
_OWN = "'self'"
SCRIPTS = "rolepath-scripts"
"""Stands in a policy for the digests of scripts, which are known when all files are written (`sealing.py`)."""
SEARCH_WORKER = "rolepath-search-worker"
"""Stands in a page for the digest of the program that searches."""
# `data:` is for the icons in Material's styles.
DIRECTIVES = {
    "default-src": ("'none'",),
    "script-src": (SCRIPTS,),
    "style-src": (_OWN,),
    "img-src": (_OWN, "data:"),
    "font-src": (_OWN,),
    "media-src": (_OWN,),
    "connect-src": (_OWN,),
    "worker-src": ("blob:",),  # which start.js makes of the search, when its digest is right
    "manifest-src": (_OWN,),
    "frame-src": (),
    "form-action": (_OWN,),
    "base-uri": ("'none'",),
}
"""Sources by directive; one without any is left to `default-src`.

Authors' files are files of `'self'` as well, so that never lets anything run."""
_WORKERS = "worker-src blob:"
ONLY_IN_HEADERS = {"frame-ancestors": (_OWN,)}
"""What browsers heed in a header alone."""


def add_policy(config: MkDocsConfig) -> None:
    """Puts the policy where templates find it, if this site's options ask for it.

    A role's site has no options of its own; it takes over what the hub's has put into `extra`. A preview has the same
    policy as what is published, so that nothing works there that will not work for readers.
    """
    settings = (getattr(plugin, "config", None) for plugin in config.plugins.values())  # hooks have none
    options = next((setting for setting in settings if isinstance(setting, Options)), None)
    if options is None:
        return
    sources = _checked(options.csp_sources)
    config.extra[FONTS] = bool(config.theme.get("font")) and (
        not options.csp or _FONT_HOST in sources.get("style-src", ())
    )
    if not options.csp:
        return
    if _OFFLINE in config.plugins:
        log.warning(
            "mkdocs.yml: plugins: offline: on pages opened from a folder the content security policy stops all "
            "scripts, since browsers compare no digest of a file there.\n"
            "  Fix: leave the plugin out, or turn the policy off (csp: false)."
        )
    style, script = _text_of(NOT_FOUND_STYLE, config), _text_of(FROM_FILE_SCRIPT, config)
    config.extra[_META] = policy(DIRECTIVES, sources, {"script-src": script})
    config.extra[f"{_META}_not_found"] = policy(DIRECTIVES, sources, {"style-src": style})
    everywhere = {**DIRECTIVES, **ONLY_IN_HEADERS}
    config.extra[_HEADER] = policy(everywhere, sources, {"script-src": script, "style-src": style})


def allow_worker(config: MkDocsConfig, address: str) -> None:
    """Adds to the policies of a site that a worker may begin which keeps it; there is none where `csp` is off."""
    for name in (_META, f"{_META}_not_found", _HEADER):
        if name in config.extra:
            config.extra[name] = with_workers(config.extra[name], address)


def with_workers(policy: str, *addresses: str) -> str:
    """A policy that lets some more workers begin."""
    return policy.replace(_WORKERS, " ".join((_WORKERS, *addresses)), 1)


def workers_in(policy: str) -> Sequence[str]:
    """The addresses of workers that a policy lets begin, by `with_workers`."""
    return policy.partition(_WORKERS)[2].partition(";")[0].split()


def policy(
    directives: Mapping[str, Iterable[str]], sources: Mapping[str, Iterable[str]], inline: Mapping[str, str | None]
) -> str:
    """The policy as one line; `inline` are texts of an inline script or style that it allows, by directive."""
    hashes = {name: [text_digest(text)] for name, text in inline.items() if text}
    allowed = {name: [*own, *sources.get(name, ()), *hashes.get(name, ())] for name, own in directives.items()}
    return "; ".join(f"{name} {' '.join(values)}" for name, values in allowed.items() if values)


def headers_file(config: MkDocsConfig) -> list[File]:
    """The file of headers for hosts that read one, at the root of a site that has a policy."""
    if _HEADER not in config.extra:
        return []
    lines = [
        "/*",
        f"  Content-Security-Policy: {config.extra[_HEADER]}",
        "  X-Content-Type-Options: nosniff",
        "  Referrer-Policy: same-origin",
    ]
    return [File.generated(config, HEADERS_FILE, content="\n".join(lines) + "\n")]


def text_digest(text: str, algorithm: str = "sha256") -> str:
    """The source that allows an inline script or style."""
    digest = hashlib.new(algorithm, text.encode("utf-8", "surrogateescape")).digest()
    return f"'{algorithm}-{base64.b64encode(digest).decode()}'"


def _checked(sources: Mapping[str, list[str]]) -> Mapping[str, list[str]]:
    """The owner's sources; those that would undo the policy are refused."""
    known = {*DIRECTIVES, *ONLY_IN_HEADERS} - {"default-src"}
    for name, values in sources.items():
        place = f"mkdocs.yml: plugins: rolepath: csp_sources: {name}"
        if name not in known:
            raise PluginError(f"{place}: there is no such directive; known are {', '.join(sorted(known))}")
        for value in values:
            if value == _OWN and name in _RUNS:
                raise PluginError(
                    f"{place}: 'self' would let any file that an author publishes run; name the script in "
                    "extra_javascript, or the host and the path that it comes from"
                )
            if "unsafe" in value or value in {"*", "data:", "https:", "http:"} or set(value) & set(" ,;\n"):
                raise PluginError(f'{place}: "{value}" names no single source, such as https://stats.example.org')
    return sources


def _text_of(name: str, config: MkDocsConfig) -> str | None:
    """A template's text as it stands in pages; None where no folder of the theme has it."""
    found = next(filter(Path.is_file, (Path(folder) / name for folder in config.theme.dirs)), None)
    return found.read_text("utf-8").removesuffix("\n") if found else None
