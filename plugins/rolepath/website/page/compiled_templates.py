"""Templates compiled once for all sites of a build, and those of packages for the next build as well.

They lie beside the compiled files that Python itself keeps of the package, never in the project: who commits a file to
a repository must not be able to bring code that no reviewer can read.
"""

import importlib.util
import marshal
import os
import sys
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from types import CodeType
from weakref import WeakKeyDictionary

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from mkdocs.utils import get_theme_dir

from rolepath.website.page.theme_folder import THEME

MOST = 600
"""Templates in a file; when there are more, as while somebody works on ours, it begins anew."""

_PACKAGES = ("Jinja2", "mkdocs-material", "rolepath")
_SYNTAX = (
    *("block_start_string", "block_end_string", "variable_start_string", "variable_end_string"),
    *("comment_start_string", "comment_end_string", "line_statement_prefix", "line_comment_prefix"),
    *("trim_blocks", "lstrip_blocks", "newline_sequence", "keep_trailing_newline"),
    *("autoescape", "optimized", "is_async", "sandboxed"),
)

Key = tuple[str, str, str]


class CompiledTemplates(BytecodeCache):
    """Compiled templates by name and place, by text, and by what their environment makes of it."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._known: dict[Key, CodeType] | None = None
        self._new: dict[Key, CodeType] = {}
        self._of_packages: set[str] = set()
        self._options = WeakKeyDictionary[Environment, str]()

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """As Jinja's; it is noted which templates are a package's."""
        key = super().get_cache_key(name, filename)
        if filename and filename.startswith(_folders()):
            self._of_packages.add(key)
        return key

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives what was compiled of the same text before."""
        if self._known is None:
            self._known = self._kept()
        bucket.code = self._known.get(self._key(bucket))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remembers what was compiled."""
        if bucket.code and self._known is not None:
            self._known[self._key(bucket)] = bucket.code
            if bucket.key in self._of_packages:
                self._new[self._key(bucket)] = bucket.code

    def keep(self) -> None:
        """Keeps what is new for other processes, where Python may keep its own; nothing depends on it."""
        file = self._file()
        if not self._new or file is None or sys.dont_write_bytecode:
            return
        kept = self._kept() | self._new
        content = marshal.dumps(kept if len(kept) <= MOST else self._new)
        self._new = {}
        with suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            temporary = file.with_name(f"{file.name}-{os.getpid()}")
            temporary.write_bytes(_seal(content) + content)
            temporary.replace(file)

    def _kept(self) -> dict[Key, CodeType]:
        """What earlier processes kept; a file that is not whole, or another version's, counts as none."""
        file = self._file()
        with suppress(OSError):
            sealed = file.read_bytes() if file else b""
            seal, content = sealed[: len(_seal(b""))], sealed[len(_seal(b"")) :]
            if content and seal == _seal(content):
                kept: dict[Key, CodeType] = marshal.loads(content)  # noqa: S302 (lies where Python's own code lies)
                return kept
        return {}

    def _file(self) -> Path | None:
        with suppress(NotImplementedError):
            return Path(importlib.util.cache_from_source(str(THEME.parent / f"{self._name}.py"))).with_suffix(".bin")
        return None

    def _key(self, bucket: Bucket) -> Key:
        environment = bucket.environment
        if environment not in self._options:
            self._options[environment] = _options_of(environment)
        return bucket.key, bucket.checksum, self._options[environment]


def keep_compiled() -> None:
    """Keeps what this process has compiled."""
    OF_PAGES.keep()
    OF_PIECES.keep()


@cache
def _folders() -> tuple[str, str]:
    """The folders of our templates and of Material's."""
    return os.path.join(THEME, ""), os.path.join(get_theme_dir("material"), "")  # noqa: PTH118 (they end in a slash)


def _options_of(environment: Environment) -> str:
    """All of an environment that has a say in what it compiles a text to: syntax, extensions, kinds of filters."""
    facts = [repr(getattr(environment, name)) for name in _SYNTAX]
    facts += sorted(environment.extensions)
    for table in (environment.filters, environment.tests):
        facts += sorted(f"{name} {getattr(function, 'jinja_pass_arg', None)}" for name, function in table.items())
    return sha256("\0".join(facts).encode()).hexdigest()


def _seal(content: bytes) -> bytes:
    """A digest of some content and of the versions that it is of."""
    versions = "\0".join(version(name) for name in _PACKAGES)
    return sha256(importlib.util.MAGIC_NUMBER + versions.encode() + b"\0" + content).digest()


OF_PAGES = CompiledTemplates("pages")
"""For MkDocs' environments."""
OF_PIECES = CompiledTemplates("pieces")
"""For the environments of articles."""
