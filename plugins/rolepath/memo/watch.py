"""Notes everything that is read while some work is done, whoever reads it.

Python tells of each file that is opened and each folder that is listed (audit events, PEP 578). It does not tell of the
question whether a file is there, nor of environment variables; for these the two ways to ask stand in for themselves
while a watch goes on. What nobody can tell of makes a watch incomplete: programs that are started, connections, files
that are written. Not noticed are the time, chance, and files that compiled code opens by itself.
"""

import importlib.util
import os
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from types import FrameType
from typing import Any

from rolepath.memo import inputs
from rolepath.memo.code import packages

Read = tuple[str, str]
"""A kind of `inputs` and a name: an absolute path, or that of a variable."""
Reads = Mapping[Read, str]
"""How each was when it was read."""

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_METADATA = os.path.join("metadata", "__init__.py")  # noqa: PTH118 (as frames have it)
_IMPORTS = ("<frozen importlib._bootstrap>", os.path.join(os.path.dirname(importlib.util.__file__), _METADATA))  # noqa: PTH118, PTH120
"""Who looks for code, and runs it."""
_SETTING = frozenset({"__setitem__", "__delitem__"})
_LISTINGS = frozenset({"os.listdir", "os.scandir"})
_CHANGES = frozenset(
    {
        *("os.chmod", "os.chown", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink"),
        *("os.truncate", "os.utime"),
    }
)
_UNKNOWN = frozenset(
    {
        *("os.exec", "os.forkpty", "os.posix_spawn", "os.spawn", "os.system", "subprocess.Popen"),
        *("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"),
    }
)


class Watch:
    """The reads of a thread since it began; `is_complete` is False after one that cannot be traced."""

    def __init__(self) -> None:
        self.reads: dict[Read, str] = {}
        self.is_complete = True
        self.variables: set[str] = set()
        """Those that were set meanwhile."""

    def note(self, kind: str, name: str) -> None:
        """Records the present digest of something that is about to be read; the first one stays."""
        if (kind, name) not in self.reads:
            self.reads[kind, name] = inputs.now(kind, name)

    def add(self, reads: Reads, *, is_complete: bool = True) -> None:
        """Adds the reads of another watch or of a kept result; a digest that was recorded before stays."""
        for read, digest in reads.items():
            self.reads.setdefault(read, digest)
        self.is_complete = self.is_complete and is_complete


class _State(threading.local):
    watch: Watch | None = None
    """The innermost one of this thread."""
    forks: bool = False


_state = _State()
_installed = threading.Lock()
_hooks: list[Callable[..., None]] = []


@contextmanager
def watching() -> Iterator[Watch]:
    """Records everything that this thread reads within; at the end a watch around it gets all of that too."""
    outer, watch = _state.watch, Watch()
    _install()
    _state.watch = watch
    try:
        yield watch
    finally:
        _state.watch = outer
        if outer:
            outer.add(watch.reads, is_complete=watch.is_complete)


@contextmanager
def unwatched() -> Iterator[None]:
    """Within, nothing is noted: for what a cache itself reads and writes."""
    watch, _state.watch = _state.watch, None
    try:
        yield
    finally:
        _state.watch = watch


@contextmanager
def watching_alike() -> Iterator[Watch]:
    """As `watching` where there is a watch already; elsewhere nobody wants to know, and nothing is noted."""
    with watching() if _state.watch else nullcontext(Watch()) as watch:
        yield watch


@contextmanager
def forking() -> Iterator[None]:
    """Within, a process of ours may be started: it is watched as this one is, and is to tell what it reads."""
    _state.forks = True
    try:
        yield
    finally:
        _state.forks = False


def tell(reads: Reads, *, is_complete: bool = True) -> None:
    """Tells the watch around that something was used for which all of this has been read."""
    if _state.watch:
        _state.watch.add(reads, is_complete=is_complete)


def _install() -> None:
    """Has Python tell us; done once in a process, as it cannot be undone."""
    with _installed:
        if not _hooks:
            packages()  # which looks at files itself
            _hooks.append(_heard)
            sys.addaudithook(_heard)
            _stand_in("stat", inputs.KIND)
            _stand_in("lstat", inputs.LINK)
            _listen_to_variables()


def _heard(event: str, details: tuple[Any, ...]) -> None:
    watch = _state.watch
    if watch is None:
        return
    if event == "open":
        _opened(watch, *details)
    elif event in _LISTINGS:
        if not _is_importing():
            _note(watch, inputs.LISTING, "." if details[0] is None else details[0])
    elif event == "os.fork":
        watch.is_complete = watch.is_complete and _state.forks
    elif event in _UNKNOWN or (event in _CHANGES and not any(_is_compiled(detail) for detail in details)):
        watch.is_complete = False


def _opened(watch: Watch, path: Any, mode: Any, flags: Any) -> None:  # noqa: ARG001 (as Python gives them)
    if isinstance(path, int):  # a file that was opened before
        return
    if isinstance(flags, int) and flags & _WRITES:
        watch.is_complete = watch.is_complete and (_is_compiled(path) or path == os.devnull)
    else:
        _note(watch, inputs.FILE, path)


def _is_compiled(path: Any) -> bool:
    """Whether Python itself keeps a compiled module there."""
    return isinstance(path, str) and "__pycache__" in path


def _note(watch: Watch, kind: str, path: Any) -> None:
    if isinstance(path, int):  # of a folder by a number nobody knows the name
        watch.is_complete = False
        return
    name = os.path.abspath(os.fsdecode(path))  # noqa: PTH100 (a Path for each would take longer than its digest)
    if name.startswith(packages()):
        return
    if _is_compiled(name) and kind == inputs.FILE:
        name = _source_of(name)
    with unwatched():
        watch.note(kind, name)


def _source_of(compiled: str) -> str:
    """The source of a compiled module, which Python does not open where it has this one."""
    try:
        return importlib.util.source_from_cache(compiled)
    except (ValueError, NotImplementedError):
        return compiled


def _is_importing() -> bool:
    """Whether this is asked for while a module is looked for or begins.

    That happens once in a process, whatever needs the module first. What modules are made of is in `code`.
    """
    frame: FrameType | None = sys._getframe(1)  # noqa: SLF001 (there is no other way to know)
    while frame:
        if frame.f_code.co_filename in _IMPORTS:
            return True
        frame = frame.f_back
    return False


def _stand_in(name: str, kind: str) -> None:
    """Has a function of `os` note for whom it tells what kind of file is there."""
    asked: Callable[..., os.stat_result] = getattr(os, name)

    def noting(path: Any, *others: Any, **options: Any) -> os.stat_result:
        watch = _state.watch
        if watch is None or options.get("dir_fd") or isinstance(path, int):
            return asked(path, *others, **options)
        if not _is_importing():
            is_link = kind == inputs.LINK or options.get("follow_symlinks") is False
            _asked(watch, inputs.LINK if is_link else kind, path)
        return asked(path, *others, **options)

    for functions in (os.supports_dir_fd, os.supports_fd, os.supports_follow_symlinks):
        if asked in functions:
            functions.add(noting)
    setattr(os, name, noting)


def _asked(watch: Watch, kind: str, path: Any) -> None:
    try:
        _note(watch, kind, os.fspath(path))
    except TypeError:  # the function says so itself
        return


def _listen_to_variables() -> None:
    encode = os.environ.encodekey

    def noting(name: str) -> str:
        watch = _state.watch
        if watch is not None and isinstance(name, str) and name not in watch.variables:
            if sys._getframe(1).f_code.co_name in _SETTING:  # noqa: SLF001 (what it reads there then is its own)
                watch.variables.add(name)
            elif not _is_importing():
                with unwatched():
                    watch.note(inputs.VARIABLE, name)
        return encode(name)

    os.environ.encodekey = noting
