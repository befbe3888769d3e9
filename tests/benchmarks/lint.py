"""How long the linter takes for 200 modules and for one: medians, start-up included. Run by `make bench-lint`.

Processor time is told as well: a machine that is busy with other things changes it little. "One file" is asked for when
the whole has been checked since its last edit; else it takes as long as "one module edited".

The modules are those of the program that ships, written again with other words until there are 200.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path

PROJECT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-c", "from rolepath.cli.main import main; main()", "lint", "--statistics"]
PROGRAM_PAGES = 7


def write_program(root: Path, modules: int) -> None:
    """A copy of the program that ships, grown to so many modules."""
    for name in ("content", "roles", "overrides"):
        shutil.copytree(PROJECT / name, root / name)
    shutil.copy(PROJECT / "mkdocs.yml", root)
    own = sorted(
        path for path in (root / "content").glob("*/*.md") if path.parent.name not in ("foundation", "program")
    )
    count = len(list((root / "content").rglob("*.md"))) - PROGRAM_PAGES
    for number, path in zip(range(modules - count), cycle(own), strict=False):
        _, facts, text = path.read_text("utf-8").split("---\n", 2)
        copy = path.with_name(f"{path.stem}-{number}.md")
        copy.write_text(f"---\n{facts}---\n" + re.sub(r"(?m)^(?=[A-Z])", f"Case {number}: ", text), "utf-8")
        role = root / "roles" / f"{path.parent.name}.yml"
        entry = f"  optimization:\n    - {path.parent.name}/{copy.stem}\n"
        role.write_text(role.read_text("utf-8").replace("  optimization:\n", entry, 1), "utf-8")


def seconds(root: Path, *paths: str) -> tuple[float, float]:
    """The time of one run, and that of all processors in it."""
    start, before = time.perf_counter(), os.times()
    done = subprocess.run([*COMMAND, *paths], cwd=root, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    after = os.times()
    processors = after.children_user + after.children_system - before.children_user - before.children_system
    return time.perf_counter() - start, processors


def main() -> None:
    """Prints the medians of five runs each."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "program"
        root.mkdir()
        write_program(root, 200)
        module = root / "content/hr/job-advert.md"
        times: dict[str, list[tuple[float, float]]] = {
            "cold": [],
            "nothing changed": [],
            "one module edited": [],
            "one file": [],
        }
        for run in range(5):
            shutil.rmtree(root / ".cache", ignore_errors=True)
            times["cold"].append(seconds(root))
            times["nothing changed"].append(seconds(root))
            module.write_text(module.read_text("utf-8") + f"\nRun {run}.\n", "utf-8")
            times["one module edited"].append(seconds(root))
            times["one file"].append(seconds(root, "content/hr/job-advert.md"))
        for what, measured in times.items():
            wall, processors = map(statistics.median, zip(*measured, strict=True))
            print(f"{what:20} {wall:6.2f} s {processors:6.2f} s of processors")  # noqa: T201 (a benchmark reports)


if __name__ == "__main__":
    main()
