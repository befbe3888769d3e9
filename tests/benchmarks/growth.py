"""How the time of a cold build grows with roles and with modules. Run by `make bench-growth`.

Prints what it measures, medians of several runs, and draws it for the documentation.
"""

import argparse
import os
import shutil
import statistics
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.corpus import PROJECT, Size, write_program
from benchmarks.rivals import write_mkdocs
from benchmarks.sites import MKDOCS, ROLEPATH, Run, built, measured

PICTURE = PROJECT / ".github" / "readme" / "growth.svg"
ROLES = {roles: Size(roles, 80, 20) for roles in (1, 2, 4, 8)}
MODULES = {modules: Size(4, modules * 4 // 5, modules // 5) for modules in (50, 100, 250, 500)}
COLOURS = {"MkDocs with Material, once for each role": "#b45309", "Rolepath": "#1d4ed8"}
WIDTH, HEIGHT, LEFT, TOP, GAP = 300, 180, 56, 48, 96

Points = list[tuple[int, float]]


def builds(root: Path, size: Size) -> Iterator[tuple[str, Run]]:
    """Cold builds of a program of a size."""
    folders = write_mkdocs(root / "mkdocs", size)
    program = root / "program"
    program.mkdir()
    write_program(program, size)

    def cold() -> int:
        shutil.rmtree(program / ".cache", ignore_errors=True)
        return built(ROLEPATH, [program])

    runs = (lambda: built(MKDOCS, folders), cold)
    yield from zip(COLOURS, runs, strict=True)


def seconds(size: Size, runs: int) -> dict[str, float]:
    """The median time of each generator for a size."""
    with tempfile.TemporaryDirectory() as folder:
        return {
            name: statistics.median(measured(run)[0] for _ in range(runs)) for name, run in builds(Path(folder), size)
        }


def lines(sizes: Mapping[int, Size], runs: int) -> dict[str, Points]:
    """A line for each generator, printed as it comes."""
    found: dict[str, Points] = {name: [] for name in COLOURS}
    for number, size in sizes.items():
        for name, value in seconds(size, runs).items():
            found[name].append((number, value))
            print(f"{size.roles:3} roles, {size.shared + size.own:4} modules each: {value:6.2f} s  {name}")  # noqa: T201
    return found


def chart(left: int, title: str, found: Mapping[str, Points]) -> Iterator[str]:
    """One chart: numbers from left to right, seconds from below."""
    last = max(number for points in found.values() for number, _ in points)
    most = max(value for points in found.values() for _, value in points)
    bottom = TOP + HEIGHT
    yield f'<text x="{left}" y="{TOP - 14}" font-weight="bold">{title}</text>'
    for share in (0, 0.5, 1):
        y = bottom - HEIGHT * share
        yield f'<path d="M{left} {y:.0f}h{WIDTH}" stroke="#d4d4d8"/>'
        yield f'<text x="{left - 8}" y="{y + 4:.0f}" text-anchor="end">{most * share:.0f} s</text>'
    for number in dict.fromkeys(number for points in found.values() for number, _ in points):
        yield f'<text x="{left + WIDTH * number / last:.0f}" y="{bottom + 18}" text-anchor="middle">{number}</text>'
    for name, points in found.items():
        at = [(left + WIDTH * number / last, bottom - HEIGHT * value / most) for number, value in points]
        path = " L".join(f"{x:.1f} {y:.1f}" for x, y in at)
        yield f'<path d="M{path}" fill="none" stroke="{COLOURS[name]}" stroke-width="2"/>'
        yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{COLOURS[name]}"/>' for x, y in at)


def picture(charts: Sequence[tuple[str, Mapping[str, Points]]]) -> str:
    """The charts beside each other, and beneath them which colour is whose."""
    width = LEFT + len(charts) * (WIDTH + GAP) - GAP // 2
    height = TOP + HEIGHT + 64
    view = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" {view} font-family="sans-serif" font-size="13" fill="#18181b">']
    parts.append(f'<rect width="{width}" height="{height}" fill="#ffffff"/>')
    for number, (title, found) in enumerate(charts):
        parts += chart(LEFT + number * (WIDTH + GAP), title, found)
    x = LEFT
    for name, colour in COLOURS.items():
        parts.append(f'<rect x="{x}" y="{height - 24}" width="12" height="12" fill="{colour}"/>')
        parts.append(f'<text x="{x + 18}" y="{height - 13}">{name}</text>')
        x += 40 + 7 * len(name)
    return "\n".join([*parts, "</svg>", ""])


def main() -> None:
    """Measures, prints and draws."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # as pip compiles what it installs
    by_roles = lines(ROLES, runs)
    by_modules = lines(MODULES, runs)
    charts = [("Roles, of 100 modules each", by_roles), ("Modules of each of four roles", by_modules)]
    PICTURE.write_text(picture(charts), "utf-8")


if __name__ == "__main__":
    main()
