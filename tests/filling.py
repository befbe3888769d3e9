"""A new program whose placeholders somebody has filled, with texts that no rule takes for copies."""

import re
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path
from random import Random

from conftest import write


def tree(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def placeholders(root: Path) -> dict[str, int]:
    """How many placeholders each file has."""
    texts = {
        name: text.decode().count("TODO:") for name, text in tree(root).items() if name.startswith(("content", "roles"))
    }
    return {name: number for name, number in texts.items() if number}


def filled(text: str, numbers: Iterator[int]) -> str:
    """A file whose placeholders somebody has replaced; numbered and short, so that none looks copied."""
    text = re.sub(r"(?m)^ *# TODO: [^\n]*\n((?: *# .*\n)+)", lambda match: match[1].replace("# ", ""), text)
    text = re.sub(r"# TODO: (minutes: \d+)", r"\1", text)
    text = re.sub(r"<!-- TODO:.*?-->", "Paste the two texts, and ask what differs.", text)
    return re.sub(r"TODO: ([^\n\"]*)", lambda match: _sentence(match[1], next(numbers)), text)


def _sentence(hint: str, number: int) -> str:
    if hint.startswith("minutes"):
        return f"Time: {10 + number} minutes. Write down {number} answers of your own."
    things = Random(number).sample(THINGS, 12)  # noqa: S311 (no secret)
    if hint.startswith("which task"):
        return f"Contract review gets faster: {number} rounds less for {', '.join(things[:6])}."
    return f"I am learning: on Monday {number} of us lost {', '.join(things)} in a contract."


# fmt: off
THINGS = (
    "anchors", "bells", "candles", "drums", "engines", "feathers", "gloves", "hammers", "islands", "jackets", "kettles",
    "ladders", "mirrors", "needles", "oranges", "pencils", "quilts", "ropes", "saddles", "tables", "umbrellas",
    "valves", "wagons", "yards", "zippers", "bridges", "clocks", "doors", "elbows", "forks", "gates", "hinges",
    "ink", "jars",
)
# fmt: on


def fill(root: Path, names: Mapping[str, int]) -> None:
    numbers = count(1)
    write(root, {name: filled((root / name).read_text("utf-8"), numbers) for name in names})
