"""Every word of the interface, by the name under which an owner replaces it."""

import re
from collections.abc import Iterator
from pathlib import Path

from generator.markdown import MADE, block, code, page, table
from rolepath.website.page import words

FILE = Path(words.__file__).parent / "strings.yml"


def strings_page() -> str:
    """The page of all strings, grouped as in their file."""
    parts = [
        "Write the ones that you want otherwise into `rolepath/strings.yml` in the folder of your own templates:",
        block('section_business_problem: What hurts today\nweeks: "Wochen {first} bis {last}"', "yaml", words.OWNERS),
        "What stands in braces is filled in, so keep it. See [Words and languages](../how-to/words-and-languages.md).",
        MADE,
    ]
    for title, names in _groups():
        table_of = dict(words.our_words())
        rows = [[code(name), code(table_of[name])] for name in names]
        parts += [f"## {title}", table(["name", "text"], rows)]
    return page("Strings", *parts)


def _groups() -> Iterator[tuple[str, list[str]]]:
    """Titles and names; a comment in the file begins a group."""
    groups: list[tuple[str, list[str]]] = []
    seen: set[str] = set()
    for line in FILE.read_text("utf-8").splitlines():
        name = re.match(r"(\w+):", line)
        if line.startswith("# "):
            groups.append((line[2:].partition(". ")[0].rstrip("."), []))
        elif name and name[1] not in seen:
            seen.add(name[1])
            groups[-1][1].append(name[1])
    return (group for group in groups if group[1])
