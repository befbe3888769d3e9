"""The examples of the rules as files of a program."""

from pathlib import Path

import yaml

from rolepath.lint.registry import RULES

BY_NAME = {rule.name: rule for rule in RULES}
SMALL = Path(__file__).parents[1] / "small_program"
LEFT_OUT = "…"
"""Stands, alone on its line, for lines that are as in the small program; in a further module for those of `MODULE`."""
MODULE = "content/warehouse/picking.md"


def files_of(example: str) -> dict[str, str | bytes | None]:
    """An example's files; `!!repeat n text` at a file's end repeats a text, `keep` leaves the program as it is."""
    files: dict[str, str | bytes | None] = {}
    for name, content in yaml.safe_load(example).items():
        if content == "keep":
            continue
        if not isinstance(content, str):
            files[name] = content
            continue
        text, repeats, count = content.partition("!!repeat")
        if any(line.strip() == LEFT_OUT for line in text.split("\n")):
            base = SMALL / name if (SMALL / name).is_file() else SMALL / MODULE
            text = completed(text, base.read_text("utf-8"))
        times, _, what = count.strip("\n").lstrip().partition(" ")
        files[name] = text + (what or "Too much of the same text. ") * int(times) if repeats else text
    return files


def completed(fragment: str, text: str) -> str:
    """A fragment with the lines of a text in the places that it leaves out.

    Between two such places stands what replaces a part of the text: the shortest one, after what came before, that
    begins and ends with the same lines as what replaces it.
    """
    lines, done = [*text.rstrip("\n").split("\n"), ""], list[str]()  # as a text in YAML ends
    stretches = _stretches(fragment.split("\n"))
    for index, stretch in enumerate(stretches):
        is_last = index == len(stretches) - 1
        if not stretch:  # the fragment begins or ends with what is left out
            done += lines if is_last else []
            continue
        start, end = _place(stretch, lines, opens=index > 0, closes=not is_last)
        done += [*lines[:start], *stretch]
        lines = lines[end:]
    return "\n".join(done)


def _stretches(lines: list[str]) -> list[list[str]]:
    found: list[list[str]] = [[]]
    for line in lines:
        if line.strip() == LEFT_OUT:
            found.append([])
        else:
            found[-1].append(line)
    return found[:-1] + ([[]] if found[-1] == [""] else [found[-1]])


def _place(stretch: list[str], lines: list[str], *, opens: bool, closes: bool) -> tuple[int, int]:
    """The lines that a stretch replaces; where nothing is left out before or after it, all up to the text's end."""
    starts = [number for number, line in enumerate(lines) if line == stretch[0]] if opens else [0]
    ends = [number + 1 for number, line in enumerate(lines) if line == stretch[-1]] if closes else [len(lines)]
    spans = [
        (end - start, start, end)
        for start in starts
        for end in ends
        # Two lines that stay, where there are two, are two lines of the text.
        if end - start > (len(stretch) > 1 and lines[start : start + 1] == stretch[:1])
    ]
    if not spans:
        raise ValueError(f'the small program has no part from "{stretch[0]}" to "{stretch[-1]}"')
    _, start, end = min(spans)
    return start, end
