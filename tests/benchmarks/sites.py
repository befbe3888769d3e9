"""How long sites take: Rolepath against MkDocs with Material, Zensical and Hugo. Run by `make bench`.

All build the same pages in turn, the others once for each role, several times; what is told are medians, start-up
included, ratios, and how large the largest process was. Zensical and Hugo take part where they are installed. Hugo has
a template with nothing but title, navigation, contents and text.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.corpus import Size, add_role, write_program
from benchmarks.rivals import write_hugo, write_mkdocs

MKDOCS = [sys.executable, "-m", "mkdocs", "build"]
ROLEPATH = [sys.executable, "-c", "from rolepath.cli.main import main; main()", "build"]
Run = Callable[[], int]
"""Builds; what is returned is the size of the largest process, in KB."""


def built(command: Sequence[str], folders: Sequence[Path]) -> int:
    """Runs a command in each folder, one after the other, and returns the size of the largest process in KB."""
    return max(_built(command, folder) for folder in folders)


def _built(command: Sequence[str], folder: Path) -> int:
    with tempfile.TemporaryFile("w+") as output:
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            sys.exit(f"{command[0]} in {folder}: {output.read()}")
    return usage.ru_maxrss


def measured(run: Run) -> tuple[float, float, float]:
    """The seconds of a run, those of all processors in it, and the MB of its largest process."""
    start, before = time.perf_counter(), os.times()
    size = run()
    after = os.times()
    processors = after.children_user + after.children_system - before.children_user - before.children_system
    return time.perf_counter() - start, processors, size / 1024


def others(root: Path, size: Size) -> Iterator[tuple[str, Run]]:
    """The other generators, each with what must be gone before its build counts as cold."""
    folders = write_mkdocs(root / "mkdocs", size)
    yield "MkDocs", lambda: built(MKDOCS, folders)
    if zensical := shutil.which("zensical"):

        def cold() -> int:
            for folder in folders:
                shutil.rmtree(folder / ".cache", ignore_errors=True)
            return built([zensical, "build"], folders)

        yield "Zensical", cold
        yield "Zensical, nothing changed", lambda: built([zensical, "build"], folders)
    if hugo := shutil.which("hugo"):
        sites = write_hugo(root / "hugo", size)
        yield "Hugo", lambda: built([hugo, "--quiet"], sites)


def ours(root: Path, size: Size) -> Iterator[tuple[str, Run]]:
    """Rolepath's own builds, in an order in which each finds what it needs."""
    write_program(root, size)

    def build() -> int:
        return built(ROLEPATH, [root])

    def cold() -> int:
        shutil.rmtree(root / ".cache", ignore_errors=True)
        return build()

    def edited(path: str) -> Run:
        def run() -> int:
            with (root / "content" / path).open("a", encoding="utf-8") as file:
                file.write(f"\nOne more line {time.time_ns()}.\n")
            return build()

        return run

    yield "cold", cold
    yield "nothing changed", build
    if size.shared:
        yield "one shared module edited", edited("shared/m0000.md")
    if size.own:
        yield "one role's module edited", edited("role00/m0000.md")

    def one_role_more() -> int:
        name = "another"
        for path in (root / "content" / name, root / "roles" / f"{name}.yml"):
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        add_role(root, name, size)
        size_of_it = build()
        (root / "roles" / f"{name}.yml").unlink()
        shutil.rmtree(root / "content" / name)
        return size_of_it

    yield "one role added", one_role_more


def main() -> None:
    """Prints a table: medians of wall and processor time, and the ratio of each to each other generator."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, value in (("roles", 4), ("shared", 200), ("own", 50), ("words", 1450), ("runs", 3)):
        parser.add_argument(f"--{name}", type=int, default=value)
    chosen = parser.parse_args()
    size = Size(chosen.roles, chosen.shared, chosen.own, chosen.words)
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # as pip compiles what it installs
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "rolepath").mkdir()
        runs = [*others(Path(folder), size), *ours(Path(folder) / "rolepath", size)]
        times: dict[str, list[tuple[float, float, float]]] = {what: [] for what, _ in runs}
        for _ in range(chosen.runs):
            for what, run in runs:
                times[what].append(measured(run))
    medians = {what: tuple(map(statistics.median, zip(*found, strict=True))) for what, found in times.items()}
    rivals = [name for name in ("MkDocs", "Zensical", "Hugo") if name in medians]
    for what, (wall, processors, size_of_it) in medians.items():
        ratios = "  ".join(f"{wall / medians[rival][0]:5.2f} x {rival}" for rival in rivals)
        print(f"{what:26} {wall:6.2f} s {processors:6.2f} s of processors {size_of_it:5.0f} MB  {ratios}")  # noqa: T201


if __name__ == "__main__":
    main()
