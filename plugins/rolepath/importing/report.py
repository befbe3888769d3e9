"""The report of an import: what became of each page, what has no place, and which addresses have moved."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rolepath.importing.modules import Imported
from rolepath.importing.sorting import OUTCOMES_TITLE
from rolepath.importing.source import OUTCOMES, Left
from rolepath.model.fences import backticks
from rolepath.model.sections import KIND_BY_ID

_MOVED = """\
Where the role's site lies at the old site's address, these lead on by themselves: each module names its old paths as
`aliases:`. Elsewhere, have your host lead the first to the second."""


def report(found: Imported, source: str, role: str, to_do: Sequence[str]) -> str:
    """The report as Markdown; `to_do` says what is left for the reader of it, as one text for each."""
    parts = [
        f"# Import into {role}",
        f"From {source}. This file is not published; delete it when you have read it.",
        "## What to do now",
        "\n".join(f"{number}. {text}" for number, text in enumerate(to_do, start=1)),
        "## Modules",
        _table(("from", "module", "sections that the source had"), _modules(found)),
        "## What has no place in a module",
        *(_left(found.left) or ["Nothing: every text of the source is in a module."]),
    ]
    if found.moved:
        parts += [
            "## Addresses that have moved",
            _MOVED,
            _table(("old path", "module"), [(f"`{old}`", f"`{new}`") for old, new in found.moved]),
        ]
    return "\n\n".join(parts) + "\n"


def _modules(found: Imported) -> list[tuple[str, ...]]:
    titles = {OUTCOMES: OUTCOMES_TITLE, **{kind: section.title for kind, section in KIND_BY_ID.items()}}
    return [
        (
            f"`{module.source}`",
            f"`{module.id}.md`",
            ", ".join(titles[kind] for kind in module.sections if kind in titles) or "its own text",
        )
        for module in found.modules
    ]


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(_cell(cell) for cell in line)} |" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())


def _left(left: Sequence[Left]) -> list[str]:
    """What was left, by file, each with its words."""
    ordered = sorted(dict.fromkeys(left), key=lambda item: item.path)
    return ["\n\n".join(_of_file(path, items)) for path, items in groupby(ordered, key=lambda item: item.path)]


def _of_file(path: str, items: Iterable[Left]) -> Iterator[str]:
    yield f"### `{path}`"
    for reason, same in groupby(sorted(items, key=lambda item: item.reason), key=lambda item: item.reason):
        texts = [item.text for item in same if item.text.strip()]
        yield f"{reason[:1].upper()}{reason[1:]}{':' if texts else '.'}"
        if texts:
            yield _fenced("\n".join(texts))


def _fenced(text: str) -> str:
    marks = backticks(text, 3)
    return f"{marks}text\n{text.strip()}\n{marks}"
