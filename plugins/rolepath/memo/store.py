"""Keeps the results of tasks: in memory while a program runs, and on disk for the next where there is a folder.

A result is found by its task's name, the task's arguments by content, our code and what is installed. It is used again
while everything that was read when it was made is as it was then. Where one task asks for another, what the inner one
has read belongs to the outer one as well, or only the inner result does, where that can be looked up on disk: then the
outer one need not be done again if the inner one comes out as before (early cut-off).
"""

import json
import os
from collections import OrderedDict
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import is_dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from rolepath.memo import inputs
from rolepath.memo.code import installed, own_code
from rolepath.memo.packing import packed, reader
from rolepath.memo.sealed_folder import SealedFolder, leads_elsewhere
from rolepath.memo.secret import secret
from rolepath.memo.stable import UnstableError, stable_text
from rolepath.memo.watch import Reads, Watch, tell, unwatched, watching

Result = TypeVar("Result")
RESULT = "result"
"""Beside the kinds of `inputs`: a result of another task, by the name of its entry."""
MOST_IN_MEMORY = 20_000
MOST_KNOWN_ARGUMENTS = 64
MOST_TRACES = 4
"""For each call: so a program that goes back and forth, as between two branches, finds what it had."""


class Task(NamedTuple, Generic[Result]):
    """A function whose results are kept: they depend on nothing but its arguments and what is read while it runs.

    `shape` is the type that results have on disk, None for those that are kept in memory alone. Results that name
    places on this machine (`has_paths`) are used again only where the project lies at the same path.
    """

    name: str
    function: Callable[..., Result]
    shape: Any = None
    has_paths: bool = False


class Trace(NamedTuple, Generic[Result]):
    """A result, and what was read while it was made; `digest` is the result's, where it is on disk."""

    reads: Reads
    result: Result
    digest: str = ""
    is_complete: bool = True


class Store:
    """Results of one project; without a folder in memory alone."""

    def __init__(self, project: Path | None = None, folder: Path | None = None) -> None:
        self._root = str(project.absolute()) if project else ""
        self._memory: OrderedDict[str, tuple[Trace[Any], ...]] = OrderedDict()
        self._stable: dict[int, tuple[Any, str]] = {}
        with unwatched():
            is_ours = project is not None and folder is not None and not leads_elsewhere(project, folder)
            known = secret(project) if project and is_ours else None
        self._sealed = SealedFolder(folder, known) if folder and known else None

    def run(self, task: Task[Result], *arguments: Any) -> Result:
        """What the task returns for these arguments; from what is kept, if that is still true. Errors are not kept."""
        return self.traced(task, *arguments).result

    def traced(self, task: Task[Result], *arguments: Any) -> Trace[Result]:
        """The result of `run` with everything that was read for it, and a digest of each."""
        name = self._name(task, arguments)
        trace = self._found(name, task) if name else None
        trace = trace or self._made(name, task, arguments)
        tell(self._told(name, trace), is_complete=trace.is_complete)
        return trace

    def find(self, task: Task[Result], *arguments: Any) -> Trace[Result] | None:
        """The kept result for these arguments, or None where there is none or something that it read has changed."""
        name = self._name(task, arguments)
        return self._found(name, task) if name else None

    def keep(self, task: Task[Result], trace: Trace[Result], *arguments: Any) -> None:
        """Keeps a result that was made outside of `run`, in memory and on disk; one with unknown inputs is dropped."""
        name = self._name(task, arguments)
        if name and trace.is_complete:
            with unwatched():
                self._remember(name, self._put(name, task, trace))

    def learn(self, task: Task[Result], trace: Trace[Result], *arguments: Any) -> None:
        """Keeps in memory a result that another process made, which wrote it to disk itself."""
        name = self._name(task, arguments)
        if name and trace.is_complete:
            self._remember(name, trace)

    def noted(self, subject: str) -> Any:
        """What was noted on disk of a subject last, by the same code; None where nothing was."""
        with unwatched():
            content = self._sealed.get(_subject(subject)) if self._sealed else None
        return json.loads(content) if content else None

    def note(self, subject: str, data: Any) -> None:
        """Notes JSON-like data on disk for the next run, in the place of what was noted of the subject before."""
        if self._sealed:
            with unwatched():
                self._sealed.put(_subject(subject), _json(data))

    def holds(self, reads: Reads) -> bool:
        """Whether each of these files, folders, variables and results still has the digest that it was read with."""
        with unwatched():
            return all(
                (self._digest_of(name) if kind == RESULT else inputs.now(kind, name)) == digest
                for (kind, name), digest in reads.items()
            )

    def prune(self) -> None:
        """Deletes the oldest entries on disk beyond the limits of the store."""
        if self._sealed:
            with unwatched():
                self._sealed.prune()

    def _name(self, task: Task[Any], arguments: Sequence[Any]) -> str | None:
        """The name of an entry; None where an argument cannot be told apart from others."""
        place = self._root if task.has_paths else ""
        with unwatched():
            digest = sha256(f"{task.name}\0{own_code()}\0{installed()}\0{place}".encode("utf-8", "surrogateescape"))
            try:
                for argument in arguments:
                    digest.update(b"\0" + self._text(argument).encode("utf-8", "surrogatepass"))
            except UnstableError:
                return None
        return digest.hexdigest()

    def _text(self, argument: Any) -> str:
        """An argument as text; of one that is asked for again and again, such as settings, it is known."""
        if type(argument) is str and not (self._root and argument.startswith(self._root)):
            return f"{len(argument)} {argument}"
        if not is_dataclass(argument):
            return stable_text(argument, self._root)
        known = self._stable.get(id(argument))
        if known is None or known[0] is not argument:
            known = self._stable[id(argument)] = argument, stable_text(argument, self._root)
            if len(self._stable) > MOST_KNOWN_ARGUMENTS:
                self._stable.pop(next(iter(self._stable)))
        return known[1]

    def _found(self, name: str, task: Task[Result]) -> Trace[Result] | None:
        """What is kept under a name and still true: in memory, or on disk."""
        for trace in self._memory.get(name, ()):
            if self.holds(trace.reads):
                self._memory.move_to_end(name)
                return trace
        if task.shape is not None:
            with suppress(ValueError, TypeError, KeyError):  # written by us in a form that is none any more
                for reads, content in self._entries(name):
                    if self.holds(reads):
                        result = reader(task.shape)(json.loads(content))
                        trace = Trace(reads, result, _digest(content) if reads else "")
                        self._remember(name, trace)
                        return trace
        return None

    def _made(self, name: str | None, task: Task[Result], arguments: Sequence[Any]) -> Trace[Result]:
        """A new result, kept if all that was read is known and was the same from the first to the last moment."""
        watch = Watch()
        try:
            with unwatched(), watching() as watch:
                result = task.function(*arguments)
        except BaseException:
            tell(watch.reads, is_complete=watch.is_complete)
            raise
        trace = Trace(watch.reads, result, is_complete=watch.is_complete)
        if name is None or not watch.is_complete or not self.holds(watch.reads):
            return trace
        if self._sealed and task.shape is not None:
            with unwatched():
                trace = self._put(name, task, trace)
        self._remember(name, trace)
        return trace

    def _put(self, name: str, task: Task[Result], trace: Trace[Result]) -> Trace[Result]:
        """Puts a result on disk beside those that were made when other things lay there to be read."""
        try:
            content = _json(packed(trace.result))
        except (TypeError, ValueError):  # no form on disk
            return trace
        if self._sealed is None or (not task.has_paths and self._root.encode("utf-8", "surrogatepass") in content):
            return trace
        others = self._entries(name) if trace.reads else []
        every = [(trace.reads, content), *others][:MOST_TRACES]
        lines = [line for reads, result in every for line in (_json(self._placed(reads)), result)]
        self._sealed.put(name, b"\n".join(lines))
        return Trace(trace.reads, trace.result, _digest(content) if trace.reads else "")

    def _entries(self, name: str) -> list[tuple[dict[tuple[str, str], str], bytes]]:
        """What lies on disk under a name: what was read, and the result as it was written."""
        with unwatched():
            content = self._sealed.get(name) if self._sealed else None
        lines = content.split(b"\n") if content else []
        return [
            ({(kind, self._path(path)): digest for kind, path, digest in json.loads(reads)}, result)
            for reads, result in zip(lines[::2], lines[1::2], strict=True)
        ]

    def _placed(self, reads: Reads) -> list[list[str]]:
        """What was read, with paths that hold wherever the project lies."""
        below = f"{self._root}{os.sep}"
        return [
            [kind, f"./{name.removeprefix(below)}" if name.startswith(below) else name, digest]
            for (kind, name), digest in reads.items()
        ]

    def _path(self, name: str) -> str:
        return f"{self._root}{os.sep}{name[2:]}" if name.startswith("./") else name

    def _digest_of(self, name: str) -> str:
        """The digest of a result that is kept and still true, whoever made it; "" where there is none."""
        for trace in self._memory.get(name, ()):
            if trace.digest and self.holds(trace.reads):
                return trace.digest
        with suppress(ValueError, TypeError):
            return next((_digest(content) for reads, content in self._entries(name) if self.holds(reads)), "")
        return ""

    def _remember(self, name: str, trace: Trace[Any]) -> None:
        self._memory[name] = (trace, *self._memory.get(name, ())[: MOST_TRACES - 1])
        self._memory.move_to_end(name)
        while len(self._memory) > MOST_IN_MEMORY:
            self._memory.popitem(last=False)

    def _told(self, name: str | None, trace: Trace[Any]) -> Reads:
        """What a task that uses this result depends on by that."""
        return {(RESULT, name): trace.digest} if name and trace.digest else trace.reads


def _subject(name: str) -> str:
    return _digest(f"note\0{own_code()}\0{installed()}\0{name}".encode())


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def _json(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
