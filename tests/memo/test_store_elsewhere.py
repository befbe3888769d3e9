"""What is kept is found by other processes and at other places, where it is the same there."""

import subprocess
import sys
from functools import partial
from pathlib import Path

from counted import Counted

from rolepath import parallel
from rolepath.memo.store import Store, Task


def test_a_project_at_another_path_finds_its_own(tmp_path: Path) -> None:
    def read(root: Path) -> Counted:
        return Counted(lambda _: (root / "a.txt").read_text("utf-8"))

    (tmp_path / "one").mkdir()
    (tmp_path / "one/a.txt").write_text("x", "utf-8")
    first, second = read(tmp_path / "one"), read(tmp_path / "two")
    Store(tmp_path / "one", tmp_path / "one/.cache").run(first.task, str(tmp_path / "one/a.txt"))
    (tmp_path / "one").rename(tmp_path / "two")
    assert Store(tmp_path / "two", tmp_path / "two/.cache").run(second.task, str(tmp_path / "two/a.txt")) == "x"
    assert second.times == 0


def test_results_that_name_the_place_are_for_that_place(tmp_path: Path) -> None:
    for has_paths in (False, True):
        work = Counted(lambda: str(tmp_path / "a"))
        task = Task("where", work.task.function, str, has_paths=has_paths)
        for _ in range(2):
            Store(tmp_path, tmp_path / ".cache").run(task)
        assert work.times == (1 if has_paths else 2)


def test_what_processes_read_is_known(tmp_path: Path) -> None:
    files = [tmp_path / name for name in "ab"]
    for file in files:
        file.write_text("x", "utf-8")

    def read() -> str:
        tasks = [partial(lambda file, _: file.read_text("utf-8"), file) for file in files]
        return "".join(parallel.run(tasks, 2))

    work = Counted(read)
    for text in ("x", "x", "y"):
        files[1].write_text(text, "utf-8")
        assert Store(tmp_path, tmp_path / ".cache").run(work.task) == f"x{text}"
    assert work.times == 2


SNIPPET = """
import sys
sys.path[:0] = {path!r}
import own
from pathlib import Path
from rolepath.memo.store import Store, Task
store = Store(Path.cwd(), Path.cwd() / ".cache")
print(store.run(Task("own", lambda function: (print("made"), function())[1], str), own.function))
"""


def test_functions_are_their_code_and_what_that_imports(tmp_path: Path) -> None:
    def run() -> str:
        code = SNIPPET.format(path=[str(tmp_path), *sys.path])
        done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
        return done.stdout

    (tmp_path / "helper.py").write_text("WORD = 'one'\n", "utf-8")
    (tmp_path / "late.py").write_text("END = '.'\n", "utf-8")
    (tmp_path / "words.txt").write_text("", "utf-8")
    first = "import helper\nfrom pathlib import Path\nWORDS = Path('words.txt').read_text()\n"
    own = f"{first}def function():\n    from late import END\n    return helper.WORD + END + WORDS\n"
    (tmp_path / "own.py").write_text(own, "utf-8")
    assert [run(), run()] == ["made\none.\n", "one.\n"]
    (tmp_path / "helper.py").write_text("WORD = 'other'\n", "utf-8")
    assert [run(), run()] == ["made\nother.\n", "other.\n"]
    (tmp_path / "late.py").write_text("END = '!!'\n", "utf-8")
    assert [run(), run()] == ["made\nother!!\n", "other!!\n"]
    (tmp_path / "own.py").write_text(own.replace("+ END", "+ END + END"), "utf-8")
    assert [run(), run()] == ["made\nother!!!!\n", "other!!!!\n"]
    (tmp_path / "words.txt").write_text("?", "utf-8")
    assert [run(), run()] == ["made\nother!!!!?\n", "other!!!!?\n"], "it is read when the module is imported"
