"""Measures the tests of the linter: of how many small changes to its code does some test take notice?

`make mutants` tries a sample of them in a copy of the project, prints those nobody noticed, and the score. A run's
results, given to a later one as seen, keep its mutants out of that: a score counts only where no test was written for
its sample.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).parents[2]
_NOT_COPIED = (".git", ".venv", "site", ".cache", "__pycache__", ".*_cache", ".hypothesis")


def arguments() -> argparse.Namespace:
    """What the command was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", default="250", help="how many mutants")
    parser.add_argument("--seed", default="1", help="decides which")
    parser.add_argument("--results", type=Path, default=PROJECT / ".cache" / "mutants.jsonl", help="a file to write")
    parser.add_argument("--seen", type=Path, nargs="*", default=[], help="results of earlier runs")
    return parser.parse_args()


def measure(asked: argparse.Namespace) -> list[dict[str, Any]]:
    """What became of each mutant of the sample."""
    results = asked.results.resolve()
    results.parent.mkdir(parents=True, exist_ok=True)
    results.unlink(missing_ok=True)
    seen = [str(file.resolve()) for file in asked.seen]
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder).resolve() / "project"
        shutil.copytree(PROJECT, copy, ignore=shutil.ignore_patterns(*_NOT_COPIED))
        paths = os.pathsep.join(str(copy / name) for name in ("plugins", "tests"))
        # No bytecode is written: a change within a second, of the same length, would not be seen.
        variables = {**os.environ, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1"}
        worker = [sys.executable, str(copy / "tests/mutation/worker.py"), str(copy)]
        command = [*worker, asked.sample, asked.seed, str(results), *seen]
        subprocess.run(command, env={**variables, "TMPDIR": folder}, check=True)
    return [json.loads(line) for line in results.read_text("utf-8").splitlines()]


def main() -> None:
    """Prints the mutants that no test noticed, and the score."""
    tried = measure(arguments())
    for mutant in tried:
        if not mutant["noticed"]:
            old, new = (" ".join(mutant[text].split()) for text in ("old", "new"))
            print(f"{mutant['file']}:{mutant['line']}: {mutant['kind']}: {old} => {new}")  # noqa: T201 (a command for people)
    noticed = sum(mutant["noticed"] for mutant in tried)
    print(f"{noticed} of {len(tried)} mutants noticed: {noticed / max(1, len(tried)):.1%}")  # noqa: T201 (as above)


if __name__ == "__main__":
    main()
