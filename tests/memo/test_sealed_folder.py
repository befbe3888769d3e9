"""Entries are whole, of this user, and never too many; whatever else lies in the folder counts as none."""

import json
import os
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from rolepath import parallel
from rolepath.memo import secret as module
from rolepath.memo.sealed_folder import SealedFolder
from rolepath.memo.secret import VARIABLE, secret
from rolepath.memo.store import Store, Task

NAMES = [sha256(str(number).encode()).hexdigest() for number in range(6)]


def sealed(folder: Path, **limits: int) -> SealedFolder:
    return SealedFolder(folder, b"x" * 32, **limits)


def entry(folder: Path, number: int) -> Path:
    return folder / NAMES[number][:2] / NAMES[number][2:]


def test_what_is_put_is_there_for_whoever_knows_the_secret(tmp_path: Path) -> None:
    sealed(tmp_path).put(NAMES[0], b"content")
    assert sealed(tmp_path).get(NAMES[0]) == b"content"
    assert SealedFolder(tmp_path, b"y" * 32).get(NAMES[0]) is None
    assert sealed(tmp_path).get(NAMES[1]) is None
    assert (tmp_path / ".gitignore").read_text("utf-8") == "*\n"


def test_any_other_byte_makes_it_none(tmp_path: Path) -> None:
    sealed(tmp_path).put(NAMES[0], b"content")
    file = entry(tmp_path, 0)
    good = file.read_bytes()
    for position in range(len(good)):
        file.write_bytes(good[:position] + bytes([good[position] ^ 1]) + good[position + 1 :])
        assert sealed(tmp_path).get(NAMES[0]) is None
        file.write_bytes(good[:position])
        assert sealed(tmp_path).get(NAMES[0]) is None
    file.write_bytes(good + b" ")
    assert sealed(tmp_path).get(NAMES[0]) is None


def test_a_true_entry_under_another_name_counts_as_none(tmp_path: Path) -> None:
    sealed(tmp_path).put(NAMES[0], b"content")
    entry(tmp_path, 1).parent.mkdir(exist_ok=True)
    entry(tmp_path, 1).write_bytes(entry(tmp_path, 0).read_bytes())
    assert sealed(tmp_path).get(NAMES[1]) is None


def test_what_is_no_file_counts_as_none(tmp_path: Path) -> None:
    entry(tmp_path, 0).mkdir(parents=True)
    entry(tmp_path, 1).parent.mkdir(exist_ok=True)
    os.mkfifo(entry(tmp_path, 1))
    assert sealed(tmp_path).get(NAMES[0]) is None
    assert sealed(tmp_path).get(NAMES[1]) is None
    sealed(tmp_path).put(NAMES[0], b"content")


def test_a_shelf_that_leads_elsewhere_is_left_alone(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / NAMES[1][2:]).write_text("somebody's", "utf-8")
    folder = tmp_path / "cache"
    folder.mkdir()
    (folder / NAMES[0][:2]).symlink_to(elsewhere)
    kept = sealed(folder, most=0)
    kept.put(NAMES[0], b"content")
    kept.put(NAMES[2], b"content")
    kept.prune()
    assert [file.name for file in elsewhere.iterdir()] == [NAMES[1][2:]]
    assert not entry(folder, 2).exists()


def aged(folder: Path) -> SealedFolder:
    """Five entries, the first the oldest by days, and a sixth that is new."""
    kept = sealed(folder)
    for number in range(6):
        kept.put(NAMES[number], b"x" * 68)  # with its seal 100 bytes
        then = time.time() - (5 - number) * 24 * 60 * 60
        os.utime(entry(folder, number), (then, then))
    return kept


@pytest.mark.parametrize(
    ("limits", "left"), [({"most": 2}, 2), ({"most_bytes": 350}, 3), ({"most_days": 4}, 4), ({}, 6)], ids=str
)
def test_what_was_used_longest_ago_goes_first(tmp_path: Path, limits: dict[str, int], left: int) -> None:
    aged(tmp_path)
    entry(tmp_path, 5).unlink()
    kept = sealed(tmp_path, **limits)
    kept.prune()
    assert sum(1 for _ in tmp_path.glob("??/*")) == 5, "nothing was added"
    kept.put(NAMES[5], b"x" * 68)
    (entry(tmp_path, 5).parent / "notes.txt").write_text("no entry", "utf-8")
    kept.prune()
    assert [number for number in range(6) if entry(tmp_path, number).exists()] == list(range(6 - left, 6))
    assert (entry(tmp_path, 5).parent / "notes.txt").exists()


def test_what_is_used_stays(tmp_path: Path) -> None:
    kept = aged(tmp_path)
    kept.get(NAMES[0])
    fewer = sealed(tmp_path, most=2)
    fewer.put(NAMES[5], b"x")
    fewer.prune()
    assert entry(tmp_path, 0).exists()


def test_processes_that_write_at_once_leave_whole_entries(tmp_path: Path) -> None:
    def write(_: parallel.Report) -> int:
        kept, found = sealed(tmp_path), 0
        for number in range(200):
            kept.put(NAMES[0], str(number).encode() * 5000)
            found += kept.get(NAMES[0]) is not None
        return found

    assert parallel.run([write, write, write], 3) == [200, 200, 200]
    assert [file.name for file in tmp_path.glob("??/*")] == [NAMES[0][2:]]


def test_a_folder_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", "utf-8")
    kept = sealed(tmp_path / "file")
    kept.put(NAMES[0], b"content")
    kept.prune()
    assert kept.get(NAMES[0]) is None


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv(VARIABLE)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_a_secret_is_made_once_and_for_its_owner_alone(home: Path, tmp_path: Path) -> None:
    made = secret(tmp_path / "project")
    file = home / "rolepath" / "cache-key"
    assert made is not None
    assert len(made) == 32
    assert secret(tmp_path / "other") == made
    assert file.stat().st_mode & 0o777 == 0o600
    assert [entry.name for entry in file.parent.iterdir()] == ["cache-key"]


@pytest.mark.parametrize("damage", [b"", b"0" * 63, b"z" * 64, b"0" * 65])
def test_a_damaged_secret_is_made_anew(home: Path, tmp_path: Path, damage: bytes) -> None:
    before = secret(tmp_path / "project")
    (home / "rolepath" / "cache-key").write_bytes(damage)
    after = secret(tmp_path / "project")
    assert after not in {None, before}
    assert secret(tmp_path / "project") == after


def test_a_secret_that_others_may_write_is_made_anew(home: Path, tmp_path: Path) -> None:
    before = secret(tmp_path / "project")
    (home / "rolepath" / "cache-key").chmod(0o666)
    assert secret(tmp_path / "project") not in {None, before}


def test_no_secret_lies_in_the_project(home: Path, tmp_path: Path) -> None:
    assert secret(tmp_path) is None, "whoever can change the project would know it"
    (tmp_path / "inside").symlink_to(home)
    assert secret(home) is None
    work = Task("x", lambda: "x", str)
    Store(tmp_path, tmp_path / ".cache").run(work)
    assert not (tmp_path / ".cache").exists()


def test_without_a_home_nothing_is_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(VARIABLE)
    monkeypatch.setattr(module, "_folder", lambda: tmp_path / "file" / "home")
    (tmp_path / "file").write_text("", "utf-8")
    assert secret(tmp_path / "project") is None


def test_machines_can_share_a_secret(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(VARIABLE, "one")
    one = secret(tmp_path)
    monkeypatch.setenv(VARIABLE, "two")
    assert one not in {None, secret(tmp_path)}


def rewritten(data: object) -> Iterator[object]:
    """JSON data with each of its values replaced, one at a time."""
    if isinstance(data, list):
        for place, item in enumerate(data):
            yield from ([*data[:place], other, *data[place + 1 :]] for other in rewritten(item))
    elif isinstance(data, dict):
        for name, item in data.items():
            yield from ({**data, name: other} for other in rewritten(item))
    elif isinstance(data, str):
        yield f"{data}<script>alert(1)</script>"
    else:
        yield 1234


def test_an_entry_rewritten_in_any_field_is_made_again(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a", "utf-8")
    task = Task("read", lambda: (Path(tmp_path / "a.txt").read_text("utf-8"), 1), tuple[str, int])
    Store(tmp_path, tmp_path / ".cache").run(task)
    (file,) = tmp_path.glob(".cache/??/*")
    good = file.read_bytes()
    lines = [json.loads(line) for line in good[32:].split(b"\n")]
    every = list(rewritten(lines))
    assert len(every) == 5
    for forged in every:
        content = b"\n".join(json.dumps(line).encode() for line in forged)  # type: ignore[attr-defined]
        for seal in (good[:32], sha256(content).digest(), b""):
            file.write_bytes(seal + content)
            assert Store(tmp_path, tmp_path / ".cache").run(task) == ("a", 1)
