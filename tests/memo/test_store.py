"""Results come back while all that was read is as it was, and are made again when any of it is not."""

import os
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from counted import Counted

from rolepath.memo.store import MOST_TRACES, Store
from rolepath.memo.watch import watching


@pytest.fixture(params=["in memory", "on disk"])
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Store]:
    """The store of the next run: the same one in a preview, a new one on the same folder in builds."""
    if request.param == "in memory":
        store = Store(tmp_path)
        return lambda: store
    return lambda: Store(tmp_path, tmp_path / ".cache")


def listed(path: Path) -> list[str]:
    return sorted(entry.name for entry in os.scandir(path))


READERS: dict[str, Callable[[Path], object]] = {
    "a file": lambda root: (root / "a/b.txt").read_text("utf-8"),
    "a file by os.open": lambda root: os.read(os.open(root / "a/b.txt", os.O_RDONLY), 100),
    "a file relative to the folder at hand": lambda _: Path("a/b.txt").read_bytes(),
    "a folder": lambda root: listed(root / "a"),
    "a folder by name": lambda root: sorted(os.listdir(root / "a")),  # noqa: PTH208 (one of two ways to ask)
    "folders below": lambda root: [names for _, _, names in os.walk(root / "a")],
    "whether there is a file": lambda root: (root / "a/c.txt").exists(),
    "what kind of file there is": lambda root: (root / "a/c.txt").is_dir(),
    "whether there is a link": lambda root: (root / "a/c.txt").is_symlink(),
    "a file that cannot be read": lambda root: _text(root / "a/c.txt"),
    "a variable": lambda _: os.environ.get("OF_A_TEST"),
    "a variable by its other name": lambda _: os.getenv("OF_A_TEST", "none"),
    "all variables": lambda _: dict(os.environ).get("OF_A_TEST"),
}


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except OSError as error:
        return type(error).__name__


def change(root: Path) -> None:
    (root / "a/b.txt").write_text("two", "utf-8")
    (root / "a/c.txt").mkdir() if not (root / "a/c.txt").exists() else (root / "a/c.txt").rmdir()
    os.environ["OF_A_TEST"] = f"{os.environ.get('OF_A_TEST')}."


@pytest.mark.parametrize("read", READERS.values(), ids=list(READERS))
def test_what_is_read_is_noticed(
    opened: Callable[[], Store], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read: Callable[[Path], object]
) -> None:
    monkeypatch.setenv("OF_A_TEST", "one")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a").mkdir()
    (tmp_path / "a/b.txt").write_text("one", "utf-8")
    (tmp_path / "else.txt").write_text("one", "utf-8")
    work = Counted(lambda: read(tmp_path))
    first = opened().run(work.task)
    (tmp_path / "else.txt").write_text("two", "utf-8")
    monkeypatch.setenv("ANOTHER", "x")
    assert opened().run(work.task) == first
    assert work.times == 1
    change(tmp_path)
    assert opened().run(work.task) == str(read(tmp_path))
    assert work.times == 2
    assert opened().run(work.task) == str(read(tmp_path))
    assert work.times == 2


def test_an_edit_of_the_same_length_and_time_is_noticed(opened: Callable[[], Store], tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("one", "utf-8")
    os.utime(file, ns=(10**18, 10**18))
    work = Counted(lambda: file.read_text("utf-8"))
    assert opened().run(work.task) == "one"
    file.write_text("two", "utf-8")
    os.utime(file, ns=(10**18, 10**18))
    assert opened().run(work.task) == "two"


def test_arguments_are_told_apart_by_content(opened: Callable[[], Store]) -> None:
    work = Counted(lambda *arguments: arguments)
    every: list[tuple[object, ...]] = [
        ("a", "b"),
        ("ab", ""),
        ("a\0b",),
        (["a"],),
        ({"a": 1, "b": 2},),
        ({"b": 2, "a": 1},),
        (1,),
        ("1",),
        (True,),
        (None,),
        (frozenset({"a"}),),
        (Path("a"),),
        (len,),
        (os.path.join,),
        (partial(int, base=2),),
        (partial(int, base=3),),
    ]
    for arguments in every:
        opened().run(work.task, *arguments)
    assert work.times == len(every)
    for arguments in every:
        opened().run(work.task, *arguments)
    assert work.times == len(every)


def test_what_nobody_can_tell_apart_is_made_each_time(opened: Callable[[], Store]) -> None:
    work = Counted(lambda *_: "x")
    for _ in range(2):
        assert opened().run(work.task, object()) == "x"
    assert work.times == 2


def test_a_variable_that_is_set_is_not_read(opened: Callable[[], Store], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OF_A_TEST", "one")
    setting = Counted(lambda: os.environ.update(OF_A_TEST="two"))
    changing = Counted(lambda: os.environ.update(OF_A_TEST=os.environ["OF_A_TEST"] + "."), "changing")
    for work, times in ((setting, 1), (changing, 2)):
        for _ in range(2):
            opened().run(work.task)
        assert work.times == times


UNKNOWN: dict[str, Callable[[Path], object]] = {
    "a program": lambda _: subprocess.run(["true"], check=True),
    "a shell": lambda _: os.system("true"),  # noqa: S605
    "a file that is written": lambda root: (root / "new.txt").write_text("x", "utf-8"),
    "a folder that is made": lambda root: (root / "new").mkdir(exist_ok=True),
    "a process": lambda _: os.waitpid(_forked(), 0)[1],
}


def _forked() -> int:
    process = os.fork()
    if not process:
        os._exit(0)
    return process


@pytest.mark.parametrize("do", UNKNOWN.values(), ids=list(UNKNOWN))
def test_what_does_more_than_read_is_done_each_time(
    opened: Callable[[], Store], tmp_path: Path, do: Callable[[Path], object]
) -> None:
    inner, outer = Counted(lambda: do(tmp_path)), Counted(lambda: store.run(inner.task), "outer")
    for _ in range(2):
        store = opened()
        store.run(outer.task)
    assert inner.times == outer.times == 2


def test_errors_are_not_kept_but_what_led_to_them_is_known(opened: Callable[[], Store], tmp_path: Path) -> None:
    file = tmp_path / "a.txt"

    def guarded() -> str:
        try:
            return store.run(inner.task)
        except FileNotFoundError:
            return "none"

    inner, outer = Counted(lambda: file.read_text("utf-8")), Counted(guarded, "outer")
    for expected, times in (("none", 1), ("none", 1), ("here", 2)):
        if expected == "here":
            file.write_text("here", "utf-8")
        store = opened()
        assert store.run(outer.task) == expected
        assert outer.times == times


def test_a_task_depends_on_what_those_within_have_read(opened: Callable[[], Store], tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    inner, outer = Counted(lambda: file.read_text("utf-8")), Counted(lambda: store.run(inner.task).upper(), "outer")
    for text in ("one", "one", "two"):
        file.write_text(text, "utf-8")
        store = opened()
        assert store.run(outer.task) == text.upper()
    assert (inner.times, outer.times) == (2, 2)


def test_what_comes_out_as_before_ends_the_work_early(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    inner = Counted(lambda: file.read_text("utf-8").strip())
    outer = Counted(lambda: store.run(inner.task).upper(), "outer")
    for text in ("one", "one  "):
        file.write_text(text, "utf-8")
        store = Store(tmp_path, tmp_path / ".cache")
        store.run(inner.task)  # whoever asks for it first
        assert store.run(outer.task) == "ONE"
    assert (inner.times, outer.times) == (2, 1)


def test_what_changes_while_it_is_read_is_not_kept(opened: Callable[[], Store], tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("old", "utf-8")

    def read() -> str:
        text = file.read_text("utf-8")
        os.system(f"echo new > {file}") if text == "old" else None  # noqa: S605
        return text.strip()

    with watching() as watch:
        pass
    assert watch.reads == {}
    work = Counted(read)
    assert opened().run(work.task) == "old"
    assert opened().run(work.task) == "new"


def test_going_back_finds_what_was_there(opened: Callable[[], Store], tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    work = Counted(lambda: file.read_text("utf-8"))
    for text in "abab":
        file.write_text(text, "utf-8")
        assert opened().run(work.task) == text
    assert work.times == 2
    for text in "0123456789"[: MOST_TRACES + 1]:
        file.write_text(text, "utf-8")
        opened().run(work.task)
    file.write_text("a", "utf-8")
    before = work.times
    opened().run(work.task)
    assert work.times == before + 1, "only so many are kept of one call"
