"""Material's search as one file: it asks for parts by their address, where only bytes that are known may run."""

import json
import posixpath
from collections.abc import Iterable, Mapping
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

_FOLDER = "assets/javascripts/"
_WORKER = f"{_FOLDER}workers/search."
_WORDS = {"ja": "tinyseg", "hi": "wordcut", "th": "wordcut"}
"""What finds words in languages that write them without spaces."""
_LOADER = (
    "(()=>{const parts={%s};"
    'self.importScripts=(...names)=>{for(const name of names)parts[name.split("/").pop()]?.call(self)}})();\n'
)


def with_whole_search(files: Iterable[File], config: MkDocsConfig) -> list[File]:
    """The files of a site, the program that searches together with the parts for the site's languages."""
    given = list(files)
    wanted = set(_parts(config))
    parts = {posixpath.basename(file.src_uri): file for file in given if file.src_uri.startswith(f"{_FOLDER}lunr/")}
    found = {name: parts[name].content_string for name in sorted(wanted & parts.keys())}
    if not found:
        return given
    texts = ",".join(f"{json.dumps(name)}:function(){{{text}\n}}" for name, text in found.items())
    return [
        File.generated(config, file.src_uri, content=_LOADER % texts + file.content_string)
        if file.src_uri.startswith(_WORKER) and file.src_uri.endswith(".js")
        else file
        for file in given
    ]


def _parts(config: MkDocsConfig) -> Iterable[str]:
    """The names of the parts that the search will ask for."""
    named = [config.plugins[name] for name in ("search", "material/search") if name in config.plugins]
    options: Mapping[str, Any] = named[0].config if named else {}
    languages = options.get("lang") or []
    names = [languages] if isinstance(languages, str) else list(languages)
    if names in ([], ["en"]):
        return
    yield from ("lunr.stemmer.support.min.js", "lunr.multi.min.js")
    for name in names:
        yield f"lunr.{name}.min.js"
        if name in _WORDS:
            yield f"{_WORDS[name]}.js"
