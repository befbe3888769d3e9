"""Which tests could notice a change to a file of the linter: those on its rules, by name, and those that tell of it."""

import re
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from rolepath.lint.registry import RULES

BY_RULE = ("tests/lint/test_rules.py", "tests/lint/test_complete.py")
"""These have a test for each rule, and only those of the rules concerned are run."""
_ALWAYS = ("tests/lint/test_edges.py", "tests/test_cases.py", "tests/lint/test_mutants.py")
_ABOUT_ALL = {"__init__", "linter", "rule", "silence", "choice", "fixes", "baseline"}
_COMMANDS = {
    "explain": "tests/cli/test_main.py",
    "near_miss": "tests/cli/test_main.py",
    "baseline": "tests/cli/test_main.py",
    "sample": "tests/cli/test_main.py",
    "outline": "tests/cli/test_outline.py",
}
_LAST = "tests/lint/test_slips.py"
_LEFT_OUT = ("test_edges", "test_slips", "test_ten_modules", "test_formats", "test_rules", "test_complete")


class Selection:
    """Tests of a project at `root`, whose linter is in `lint`; `collected` are the ids of all its tests."""

    def __init__(self, root: Path, lint: Path, collected: Iterable[str]) -> None:
        self._sources = {file.stem: file.read_text("utf-8") for file in lint.rglob("*.py")}
        self._by_rule = [test for test in collected if test.startswith(BY_RULE)]
        files = [file for file in sorted(root.glob("tests/lint/test_*.py")) if not file.stem.startswith(_LEFT_OUT)]
        self._texts = {file.relative_to(root).as_posix(): file.read_text("utf-8") for file in files}

    def of(self, file: Path) -> list[str]:
        """What pytest is to run, likeliest first."""
        concerned = self._users(file.stem)
        rules = {rule.name for rule in RULES if _module(rule.check) in concerned}
        if file.stem in _ABOUT_ALL:
            rules |= {rule.name for rule in RULES if rule.check is None}
        by_rule = [test for test in self._by_rule if test.rpartition("[")[2].rstrip("]") in rules]
        about = [name for name, text in self._texts.items() if _tells_of(text, concerned)]
        more = list(self._texts) if file.stem in _ABOUT_ALL else about
        command = [_COMMANDS[file.stem]] if file.stem in _COMMANDS else []
        return list(dict.fromkeys([*by_rule, *_ALWAYS, *more, *command, _LAST]))

    def _users(self, stem: str) -> set[str]:
        """A file and all that use it, through others too."""
        users, todo = {stem}, [stem]
        while todo:
            used = re.compile(rf"^from rolepath\.lint(\.rules)?\.{todo.pop()} import", re.MULTILINE)
            new = {name for name, text in self._sources.items() if used.search(text)} - users - _ABOUT_ALL
            users |= new
            todo += new
        return users


def _module(check: object) -> str:
    """The last part of the name of the file a rule's check is in; a family of rules shares one."""
    function = check.func if isinstance(check, partial) else check
    return str(getattr(function, "__module__", "")).rpartition(".")[2]


def _tells_of(text: str, names: set[str]) -> bool:
    words = "|".join(sorted({*names, *(name.replace("_", "-") for name in names)}))
    return bool(re.search(rf"\b({words})\b", text))
