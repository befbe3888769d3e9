"""Random edits of a program, one after the other, such as people and tools make; many are undone again."""

import re
from collections.abc import Callable
from pathlib import Path
from random import Random

from constructs import Author, Words

from conftest import SMALL

_HOLLOW = (
    *("TODO", "N/A", "<!-- later -->", "", "See above.", "[insert text here]", "...", "tbd", "# Later", "## Practice"),
    *(
        "Picking orders",
        "Plan a picking route",
        "&nbsp;",
        "![](x.png)",
        "[Basics](../shared/basics.md)",
        "<p hidden>x</p>",
    ),
    *("Time: 5 minutes.", "The list is sorted by aisle and kept for 3 days.", "<div>", "```", "<!--", "Before", "0"),
)
_VALUES = ("3", "[]", "{}", "~", "true", "[a, b]", "{a: b}", "x", '""', "|", "0", "-1", "1-2", "2027-13-45", "'#x'")
_SNIPPETS = (
    "Ask for the list by aisle.",
    "## Practice\n\nTime: 5 minutes. Ask.",
    "<script>x()</script>",
    "[dead](nowhere.md)",
    "### Before\n\nx",
    "",
    "```",
)
SNIPPET = "snippets/part.md"
Files = dict[str, str]


def small_program() -> Files:
    """The files of the small program, with a snippet beside them."""
    found = {path.relative_to(SMALL).as_posix(): path.read_text("utf-8") for path in SMALL.rglob("*") if path.is_file()}
    return {**found, SNIPPET: _SNIPPETS[0]}


class Edits:
    """Draws edits; the same ones for the same seed."""

    def __init__(self, seed: int) -> None:
        self._chance = Random(seed)  # noqa: S311 (no secret)
        self._original = small_program()
        self._words = Words()
        self.files = dict(self._original)
        self.told = ""
        """The last edit in words."""

    @property
    def is_as_it_was(self) -> bool:
        """Whether all edits are undone."""
        return self.files == self._original

    def next(self, root: Path) -> None:
        """Makes an edit, in the folder as well."""
        before = dict(self.files)
        if self.files != self._original and self._chance.random() < 0.4:
            self._undo()
        else:
            self._edit()
        for path in {*before, *self.files}:
            if before.get(path) != self.files.get(path):
                _write(root / path, self.files.get(path))

    def _undo(self) -> None:
        changed = [path for path in {*self.files, *self._original} if self.files.get(path) != self._original.get(path)]
        chosen = sorted(changed) if self._chance.random() < 0.6 else [self._chance.choice(sorted(changed))]
        for path in chosen:
            if path in self._original:
                self.files[path] = self._original[path]
            else:
                del self.files[path]
        self.told = f"undo {', '.join(chosen)}"

    def _edit(self) -> None:
        path = self._chance.choice(sorted(path for path in self.files if not path.endswith("mkdocs.yml")))
        make = self._chance.choice(_EDITS)
        lines = self.files[path].split("\n")
        if make is _file:
            self._file(path)
        else:
            self.files[path] = "\n".join(make(self, path, lines))
        self.told = f"{make.__name__.strip('_')} in {path}"

    def _file(self, path: str) -> None:
        shape = self._chance.randint(0, 6)
        if path == SNIPPET or shape == 0:
            self.files[SNIPPET] = self._chance.choice(_SNIPPETS)
        elif shape == 1 and path != "content/program.yml":
            del self.files[path]
        elif shape == 2:
            self.files["content/warehouse/more.md"] = self.files.get(path, "")
        elif shape == 3:
            self.files["roles/third.yml"] = self.files.get("roles/legal.yml", "").replace(
                "title: Legal", "title: Third"
            )
        elif shape == 4:
            self.files["content/program/more.md"] = "---\ntitle: More\n---\n\n" + self._chance.choice(_HOLLOW) + "\n"
        elif shape == 5:
            self.files[path] = self.files[path].replace("\n", "\r\n")
        else:
            self.files["content/shared/list.csv"] = "a,b\n"

    # Edits of lines

    def delete(self, _path: str, lines: list[str]) -> list[str]:
        at = self._chance.randrange(len(lines))
        return lines[:at] + lines[at + self._chance.choice((1, 1, 1, 2, 3)) :]

    def repeat(self, _path: str, lines: list[str]) -> list[str]:
        at = self._chance.randrange(len(lines))
        return [*lines[: at + 1], *lines[at:]]

    def swap(self, _path: str, lines: list[str]) -> list[str]:
        at = self._chance.randrange(len(lines))
        return [*lines[:at], *reversed(lines[at : at + 2]), *lines[at + 2 :]]

    def indent(self, _path: str, lines: list[str]) -> list[str]:
        at = self._chance.randrange(len(lines))
        return [*lines[:at], self._chance.choice(("  ", " ", "\t", "> ", "- ", "#")) + lines[at], *lines[at + 1 :]]

    def hollow(self, path: str, lines: list[str]) -> list[str]:
        text = self._chance.choice(_HOLLOW)
        if path.endswith((".yml", ".yaml")):
            return self._with_value(lines, f'"{text}"' if '"' not in text else text)
        own = [
            at for at, line in enumerate(lines) if at > 3 and line and not line.startswith(("#", "-", "title", "min"))
        ]
        at = self._chance.choice(own or [len(lines) - 1])
        return [*lines[:at], text, *lines[at + 1 :]]

    def block(self, path: str, lines: list[str]) -> list[str]:
        author = Author(self._chance, self._words)
        block = author.block().lines
        if path.endswith((".yml", ".yaml")):
            keys = [
                at for at, line in enumerate(lines) if re.match(r"\s+(problem|relevance|practice|text|data): ", line)
            ]
            if not keys:
                return lines
            at = self._chance.choice(keys)
            indent = len(lines[at]) - len(lines[at].lstrip())
            key, _, value = lines[at].strip().partition(": ")
            texts = [value.strip("\"'"), "", *block]
            return [
                *lines[:at],
                " " * indent + f"{key}: |",
                *(" " * (indent + 2) + text for text in texts),
                *lines[at + 1 :],
            ]
        blanks = [at for at, line in enumerate(lines) if not line and at > 3] or [len(lines)]
        at = self._chance.choice(blanks)
        return [*lines[:at], "", *block, "", *lines[at + 1 :]]

    def heading(self, _path: str, lines: list[str]) -> list[str]:
        headings = [at for at, line in enumerate(lines) if line.startswith("#")]
        if not headings:
            return lines
        at = self._chance.choice(headings)
        line = lines[at]
        other = self._chance.choice(
            (
                f"#{line}",
                line[1:],
                f" {line}",
                line.upper(),
                f"{line}:",
                f"{line} {{#own}}",
                line.replace("# ", "#"),
                "## Try it",
            )
        )
        return [*lines[:at], other, *lines[at + 1 :]]

    def snippet(self, path: str, lines: list[str]) -> list[str]:
        if not path.endswith(".md"):
            return lines
        at = self._chance.randrange(4, len(lines) + 1) if len(lines) > 4 else len(lines)
        return [*lines[:at], "", '--8<-- "part.md"', "", *lines[at:]]

    def key(self, path: str, lines: list[str]) -> list[str]:
        if not path.endswith((".yml", ".yaml")) and self._chance.random() < 0.7:
            return lines
        keys = [at for at, line in enumerate(lines) if re.match(r"[ -]*\w+:", line)]
        if not keys:
            return lines
        at = self._chance.choice(keys)
        renamed = re.sub(r"(\w+):", lambda match: self._renamed(match[1]), lines[at], count=1)
        return [*lines[:at], renamed, *lines[at + 1 :]]

    def _renamed(self, name: str) -> str:
        return self._chance.choice((f"{name}x", name[1:] or "y", name.title(), f"my_{name}")) + ":"

    def value(self, path: str, lines: list[str]) -> list[str]:
        return self._with_value(lines, self._chance.choice(_VALUES)) if path.endswith(".yml") else lines

    def _with_value(self, lines: list[str], value: str) -> list[str]:
        found = [(at, match) for at, line in enumerate(lines) for match in re.finditer(r"\w+: (?=\S)([^,}\n]+)", line)]
        if not found:
            return lines
        at, match = self._chance.choice(found)
        line = lines[at]
        return [*lines[:at], line[: match.start(1)] + value + line[match.end(1) :], *lines[at + 1 :]]


def _file(_edits: Edits, _path: str, lines: list[str]) -> list[str]:
    """Stands for an edit of whole files."""
    return lines


_EDITS: tuple[Callable[[Edits, str, list[str]], list[str]], ...] = (
    *(Edits.delete, Edits.delete, Edits.repeat, Edits.swap, Edits.indent, Edits.hollow, Edits.hollow, Edits.hollow),
    *(
        Edits.block,
        Edits.block,
        Edits.heading,
        Edits.heading,
        Edits.snippet,
        Edits.key,
        Edits.value,
        Edits.value,
        _file,
    ),
)


def _write(file: Path, text: str | None) -> None:
    if text is None:
        file.unlink(missing_ok=True)
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
