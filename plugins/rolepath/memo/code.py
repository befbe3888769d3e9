"""What code is: packages by the versions that are installed, everything else by its bytes."""

import importlib.util
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).parent.parent
_OWN = _PACKAGE.name
_LONGEST_NAME = 200
_DISTRIBUTIONS = (".dist-info", ".egg-info")


@cache
def installed() -> str:
    """A digest of Python's version and of the names and versions of all installed packages."""
    names = {f"{sys.implementation.cache_tag} {tuple(sys.version_info)}"}
    for folder in sys.path:
        # As importlib.metadata finds them; to import it would take longer than all the rest of a check from the cache.
        with suppress(OSError):
            names.update(entry for entry in os.listdir(folder or ".") if entry.endswith(_DISTRIBUTIONS))  # noqa: PTH208
    return sha256("\n".join(sorted(names)).encode("utf-8", "surrogateescape")).hexdigest()


@cache
def own_code() -> str:
    """A digest of every file of Rolepath. It is made once, as code that is loaded does not change."""
    digest = sha256()
    for parent, names, files in os.walk(_PACKAGE):
        names[:] = sorted(name for name in names if name != "__pycache__")
        for name in sorted(files):
            path = os.path.join(parent, name)  # noqa: PTH118 (a Path for each would take longer than its digest)
            content = Path(path).read_bytes()
            digest.update(f"{os.path.relpath(path, _PACKAGE)}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
            digest.update(content)
    return digest.hexdigest()


@cache
def code_of(module: str) -> str:
    """A digest of a module and of all that it imports; of what is installed only its name, see `installed`.

    A module may read files and variables when it is imported, long before anybody notices what is read. So what its
    texts name is taken to be a part of it.
    """
    if module.partition(".")[0] == _OWN:
        return own_code()
    digest, seen, waiting = sha256(), {module}, [module]
    while waiting:
        name = waiting.pop()
        file = _source(name)
        digest.update(f"{name}\0".encode())
        if file:
            content = _content(file)
            digest.update(content)
            tree = _tree(content)
            for fact in _named(tree, os.path.dirname(file)):  # noqa: PTH120
                digest.update(fact)
            more = {other for other in _imports(tree, name) if _source(other)} - seen
            seen |= more
            waiting += sorted(more)
    return digest.hexdigest()


@cache
def packages() -> tuple[str, ...]:
    """The folders of Python's own library and of installed packages, each with a separator at its end."""
    named = [os.path.dirname(os.__file__)]  # noqa: PTH120 (as sys.path has them)
    named += [folder for folder in sys.path if folder.rstrip("/\\").endswith(("site-packages", "dist-packages"))]
    every = [*named, *map(os.path.realpath, named), str(_PACKAGE)]
    return tuple(dict.fromkeys(os.path.join(folder, "") for folder in every))  # noqa: PTH118


def _source(module: str) -> str | None:
    """The file of a module that is neither Python's own nor an installed package's."""
    loaded = sys.modules.get(module)
    file = getattr(loaded, "__file__", None)
    if loaded is None and "." not in module:  # imported only within a function that has not run yet
        with suppress(Exception):  # whatever finders of others do
            found = importlib.util.find_spec(module)
            file = found.origin if found and found.has_location else None
    return file if file and not os.path.abspath(file).startswith(packages()) else None  # noqa: PTH100


def _content(file: str) -> bytes:
    with suppress(OSError):
        return Path(file).read_bytes()
    return b""


def _tree(content: bytes) -> list[Any]:
    """All nodes of a module's syntax tree; none where it is no Python."""
    import ast  # noqa: PLC0415 (most programs have no code of their own)

    with suppress(SyntaxError, ValueError):
        return list(ast.walk(ast.parse(content)))
    return []


def _imports(tree: list[Any], module: str) -> Iterator[str]:
    """The names of all modules that a module may import, wherever it does."""
    for node in tree:
        if type(node).__name__ == "Import":
            yield from (alias.name for alias in node.names)
        elif type(node).__name__ == "ImportFrom":
            package = module if hasattr(sys.modules.get(module), "__path__") else module.rpartition(".")[0]
            with suppress(ImportError, ValueError):
                name = "." * node.level + (node.module or "")
                source = importlib.util.resolve_name(name, package) if node.level else name
                yield source
                yield from (f"{source}.{alias.name}" for alias in node.names)


def _named(tree: list[Any], folder: str) -> Iterator[bytes]:
    """The content of files that a module's texts name, from its folder or the one at hand, and values of variables."""
    texts = {node.value for node in tree if type(node).__name__ == "Constant" and type(node.value) is str}
    for text in sorted(text for text in texts if text and len(text) < _LONGEST_NAME and text.isprintable()):
        if text in os.environ:
            yield f"{text}={os.environ[text]}\0".encode("utf-8", "surrogateescape")
        for file in (Path(folder, text), Path(text)):
            with suppress(OSError):
                if file.is_file():
                    yield text.encode("utf-8", "surrogatepass") + b"\0" + file.read_bytes()
                    break
