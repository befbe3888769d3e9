"""Our scripts: a module for each component, published as one for all pages and one for each kind of page."""

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from rolepath.website.config.own_files import SCRIPT
from rolepath.website.page.theme_folder import THEME

_FOLDER, _END = "assets/rolepath/", ".js"
_CORE = PurePosixPath(SCRIPT).name
PAGE_SCRIPTS = ("module_page.js", "plan_page.js", "record_page.js", "sheet_page.js")
"""What one kind of page needs beside the script of all pages; `theme/base.html` says which."""
_COMMENT = re.compile(r"^(?://|/\*\*).*| // .*$")
_IMPORT = re.compile(r'^import \{(.*)\} from "\./(\w+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ", re.MULTILINE)


def with_short_scripts(files: Iterable[File], config: MkDocsConfig) -> list[File]:
    """The files of a site, our own scripts shortened, and our modules one file for each entry.

    A script of the owner's stays as it is. If that is one of the modules, all of them are published one by one, as
    nobody can say how it was written.
    """
    given = list(files)
    names = {file.src_uri.removeprefix(_FOLDER): file for file in given if _is_script(file)}
    ours = {name: shortened(file.content_string) for name, file in names.items() if _is_ours(file)}
    orders = {entry: _in_order(entry, ours) for entry in (_CORE, *PAGE_SCRIPTS)}
    parts = {name for order in orders.values() for name in order}
    if all(name in ours for name in parts):
        core = orders.pop(_CORE)
        bundles = {_CORE: joined([ours[name] for name in core])}
        for entry, order in orders.items():
            bundles[entry] = joined_for_page([ours[name] for name in order if name not in core], core)
        ours |= bundles
        left_out = parts - bundles.keys()
        given = [file for file in given if not _is_script(file) or file.src_uri.removeprefix(_FOLDER) not in left_out]
    return [
        File.generated(config, file.src_uri, content=ours[file.src_uri.removeprefix(_FOLDER)])
        if _is_ours(file)
        else file
        for file in given
    ]


def shortened(script: str) -> str:
    """A script without comments and indentation.

    It looks at lines only, so ours keep to this: a comment is a line of its own or follows two words with ` // `,
    and no text goes on over the end of a line.
    """
    lines = (_COMMENT.sub("", line.strip()).strip() for line in script.split("\n"))
    return "\n".join(line for line in lines if line) + "\n"


def joined(modules: Iterable[str]) -> str:
    """Modules as one, each after those that it imports, and all that they export; no name may be in two of them."""
    return "".join(_IMPORT.sub("", module) for module in modules)


def joined_for_page(modules: Iterable[str], core: Iterable[str]) -> str:
    """Modules as one that exports nothing; what it needs of the core, it imports from the script of all pages."""
    modules, known = list(modules), set(core)
    needed = {
        name.strip()
        for module in modules
        for names, other in _IMPORT.findall(module)
        if other in known
        for name in names.split(",")
    }
    head = f'import {{ {", ".join(sorted(needed))} }} from "./{_CORE}";\n'
    return head + "".join(_EXPORT.sub("", _IMPORT.sub("", module)) for module in modules)


def _in_order(name: str, scripts: Mapping[str, str], seen: tuple[str, ...] = ()) -> tuple[str, ...]:
    """A module after all that it imports, directly or not."""
    for _, other in _IMPORT.findall(scripts.get(name, "")):
        if other not in seen:
            seen = _in_order(other, scripts, seen)
    return (*seen, name)


def _is_script(file: File) -> bool:
    return file.src_uri.startswith(_FOLDER) and file.src_uri.endswith(_END)


def _is_ours(file: File) -> bool:
    return _is_script(file) and str(file.abs_src_path).startswith(str(THEME))
