"""Further random edits: bad ones of YAML, good ones of all texts, and of files that lie beside the content."""

import json
import re
from random import Random

from edits import Edits, Files

CONFIG = "mkdocs.yml"
_BASELINE = ".rolepath-baseline.json"
_HOUSE = "content/organization.yml"
_GOOD = (
    "Two pickers meet in the third aisle at 6:30 and swap carts.",
    "- The list of Monday\n- The list of Tuesday, with 40 lines",
    "1. Take the list.\n2. Sort it by aisle.\n3. Keep it until Friday.",
    "| Aisle | Boxes |\n|---|---|\n| 1 | 40 |",
    '!!! note "Cold aisles"\n\n    Take gloves for aisle nine.',
    "> The last truck left at 18:40.",
    "See [what we share](../shared/basics.md).",
    "### What the shift leader wants to see\n\nOne list with 12 lines, in the order of the walk.",
    (
        "## Check yourself\n\n1. Which list is sorted?\n    - [x] 1, 2, 7\n        > Right: by aisle.\n"
        "    - [ ] 7, 1, 2\n        > No: you would walk back."
    ),
    "Ask {assistant} for it.",
    "A note[^n].\n\n[^n]: Of the shift leader.",
)
_HOUSES = (
    "assistant: {name: Nori, sees: [mail]}\n",
    "assistant: {name: Miso}\nwords: {load: pallet}\n",
    "assistant: [\n",
    "",
)
_BASELINES = (
    "[]\n",
    "[",
    json.dumps(
        [
            {
                "rule": "practice-without-time",
                "path": "content/warehouse/picking.md",
                "message": "the practice does not say how long it takes",
                "owner": "Shift leader",
                "since": "2026-01-01",
            }
        ]
    ),
)
_OPTIONS = (
    "      lint: {ignore: [RP5]}",
    "      lint: {severity: {todo-left: warning}}",
    "      lint: {practice_share: 90}",
    "",
)
_CONCERN = "  - {question: Who reads it?, answer: The shift leader reads it before you walk.}"
_KEY = re.compile(r"^\s*(?:- )?\w+:")
_TEXT = re.compile(r"^(?P<room>\s*)(?P<key>problem|relevance|practice|data|review|disclosure): (?P<text>[^|>\"].*)$")


class MoreEdits(Edits):
    """Draws edits of all kinds; the same ones for the same seed."""

    def __init__(self, seed: int, config: str) -> None:
        super().__init__(seed)
        self._draw = Random(seed + 1)  # noqa: S311 (no secret)
        self.files[CONFIG] = self._original[CONFIG] = config

    def _edit(self) -> None:
        if self._draw.random() < 0.5:
            super()._edit()
        else:
            make = self._draw.choice((self.good, self.good, self.yaml, self.yaml, self.beside, self.whole))
            self.told = f"{make.__name__}: {make()}"

    def _any(self, *endings: str) -> str:
        chosen = sorted(path for path in self.files if path.endswith(endings) and path != CONFIG)
        return self._draw.choice(chosen)

    def good(self) -> str:
        """Adds what an author may well add."""
        text = self._draw.choice(_GOOD)
        path = self._any(".md", ".yml")
        lines = self.files[path].split("\n")
        if path.endswith(".md"):
            blanks = [at for at, line in enumerate(lines) if not line and at > 3] or [len(lines)]
            at = self._draw.choice(blanks)
            self.files[path] = "\n".join([*lines[:at], "", text, "", *lines[at:]])
            return f"{text!r} in {path}, line {at + 2}"
        found = [(at, match) for at, line in enumerate(lines) if (match := _TEXT.match(line))]
        if found:
            at, match = self._draw.choice(found)
            room = match["room"] + "  "
            more = [f"{room}{line}" if line else "" for line in text.split("\n")]
            lines[at : at + 1] = [f"{match['room']}{match['key']}: |", f"{room}{match['text']}", "", *more]
        elif "concerns:" in lines:
            lines.insert(lines.index("concerns:") + 1, _CONCERN)
        self.files[path] = "\n".join(lines)
        return f"{text!r} in {path}"

    def yaml(self) -> str:
        """Spoils, or only rewrites, a line of YAML."""
        path = self._any(".yml")
        lines = self.files[path].split("\n")
        keys = [at for at, line in enumerate(lines) if _KEY.match(line)]
        if not keys:
            return f"nothing in {path}"
        at = self._draw.choice(keys)
        line = lines[at]
        name, _, value = line.partition(":")
        value = value.strip()
        shapes = {
            "twice": [line, line],
            "anchor": [f"{name}: &a {value}"],
            "alias": [f"{name}: *a"],
            "merge": [line, f"{' ' * (len(name) - len(name.lstrip()))}<<: *a"],
            "comment": [f"{line} # {value}"],
            "cut": [f"{name}: {value} #2 of it"],
            "tab": [f"\t{line}"],
            "case": [line.replace(name.strip(" -"), name.strip(" -").title(), 1)],
            "null": [f"{name}: null"],
            "folded": [f"{name}: >", f"{' ' * (len(name) - len(name.lstrip()) + 2)}{value}"],
            "item": [line, "  -"],
            "document": [line, "---"],
            "space": [line.replace(" ", "\u00a0", 1)],
            "quotes": [f"{name}: '{value}'"],
            "open": [f'{name}: "{value}'],
            "level": [line[2:] if line.startswith("  ") else f"  {line}"],
        }
        shape = self._draw.choice(sorted(shapes))
        self.files[path] = "\n".join([*lines[:at], *shapes[shape], *lines[at + 1 :]])
        return f"{shape} in {path}, line {at + 1}"

    def beside(self) -> str:
        """Changes a file that is no text of the program, but has a say in it."""
        if self._draw.random() < 0.5:
            path = self._draw.choice((_BASELINE, _HOUSE))
            self.files[path] = self._draw.choice(_BASELINES if path == _BASELINE else _HOUSES)
            return f"{path} is {self.files[path]!r}"
        config = self._original[CONFIG]
        option = self._draw.choice(_OPTIONS)
        self.files[CONFIG] = config.replace("      jobs: 1", f"      jobs: 1\n{option}".rstrip())
        return f"mkdocs.yml has {option!r}"

    def whole(self) -> str:
        """Changes how a whole file is written."""
        path = self._any(".md", ".yml")
        text = self.files[path]
        shapes = {
            "bom": f"\ufeff{text}",
            "no end": text.rstrip("\n"),
            "ends": text.replace("\n", "\r\n"),
            "blank": f"{text}\n\n\n",
            "surrogate": text + "\udce9",
            "empty": "",
            "doubled": text + text,
        }
        shape = self._draw.choice(sorted(shapes))
        self.files[path] = shapes[shape]
        return f"{shape}: {path}"


def sorted_files(files: Files) -> tuple[tuple[str, str], ...]:
    """The files as something that can be remembered."""
    return tuple(sorted(files.items()))
