"""Lint and the build decide the same after any edit, whatever they remember of the program as it was."""

import os
import shutil
import time
from pathlib import Path

import pytest
from deciding import Machine

from conftest import SMALL
from rolepath.memo.store import Store

EDITS = 500
"""Edits of a part: twenty of them make 10,000."""
_EXTENSIONS = """  - tables
  - def_list
  - pymdownx.details
  - pymdownx.highlight
  - pymdownx.tabbed: {{alternate_style: true}}
  - pymdownx.snippets: {{base_path: ["{folder}"]}}
"""


def decided_program(folder: Path) -> Path:
    """The small program with a cache, a snippet beside its content, and what Markdown edits may draw."""
    root = folder / "program"
    shutil.copytree(SMALL, root)
    (root / "snippets").mkdir()
    (root / "snippets" / "part.md").write_text("Ask for the list by aisle.", "utf-8")
    config = root / "mkdocs.yml"
    text = config.read_text("utf-8")
    before, cached, after = text.partition('      cache_dir: ""')
    assert cached
    after = after.partition("\n")[2]
    extensions = _EXTENSIONS.format(folder=(root / "snippets").as_posix())
    config.write_text(f"{before}      jobs: 1\n{after}{extensions}", "utf-8")
    return root


def test_lint_and_build_decide_the_same(tmp_path: Path) -> None:
    machine = Machine(decided_program(tmp_path), 1, build_each=1000, change_each=1000)
    assert list(machine.disagreements(17)) == []
    assert machine.green


def test_a_cache_that_does_not_look_at_files_is_found_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(decided_program(tmp_path), 1, build_each=1000, change_each=1000)
    monkeypatch.setattr(Store, "holds", lambda _self, _reads: True)
    assert next(machine.disagreements(8), "")


@pytest.mark.thorough
@pytest.mark.parametrize("part", range(20))
def test_lint_and_build_decide_the_same_after_many_edits(tmp_path: Path, part: int) -> None:
    seed = int(os.environ.get("ROLEPATH_SEED", time.time_ns() % 10**9))
    machine = Machine(decided_program(tmp_path), seed + part)
    for found in machine.disagreements(EDITS):
        pytest.fail(found)
