"""Random module and role files, led by the code that they reach: no crash, no hang. Run by `make fuzz`.

    python tests/fuzz/fuzz_files.py module|role [seconds]

What makes the checks fail is kept in `.cache/fuzz/`, and belongs into `tests/fuzz/found/`, where the suite runs it.
"""

import shutil
import sys
from pathlib import Path

import atheris  # type: ignore[import-not-found, import-untyped, unused-ignore]

with atheris.instrument_imports(include=["rolepath", "markdown", "pymdownx", "yaml"]):
    from one_file import Trial

ROOT = Path(__file__).parents[2]
KINDS = {"module": ("content/warehouse/picking.md", "*.md"), "role": ("roles/warehouse.yml", "*.yml")}


def main(kind: str, seconds: str = "300") -> None:
    """Fuzzes one kind of file for some time; exit code 0 where nothing was found."""
    name, pattern = KINDS[kind]
    corpus, found = (ROOT / ".cache/fuzz" / kind / part for part in ("corpus", "found"))
    for folder in (corpus, found):
        folder.mkdir(parents=True, exist_ok=True)
    for place in ("tests/small_program", "tests/fuzz/found", "content", "roles"):
        for file in (ROOT / place).rglob(pattern):
            shutil.copyfile(file, corpus / "-".join(file.relative_to(ROOT).parts))
    options = [f"-max_total_time={seconds}", "-timeout=30", "-rss_limit_mb=2000", "-max_len=6000"]
    with Trial(name) as trial:
        atheris.Setup([sys.argv[0], f"-artifact_prefix={found}/", *options, str(corpus)], trial.run)
        atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
