"""The command `rolepath adopt`: what a program still has of the one that ships."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

import click

from rolepath.adopt.borrowed import KINDS, WORD, Borrowed, borrowed, groups
from rolepath.cli.shared.loading import config_file_option, format_option
from rolepath.cli.shared.named import loaded_program
from rolepath.cli.shared.say import say

_DONE = "Nothing is borrowed any more: no text, figure, story or word of the program that ships."
_HOW = """\
Write each text about your own work. Then take "basis: invented" and "story: invented" out, or say what is so: basis:
estimated or measured, story: ours. A text that suits you as it stands is yours once it says "story: ours"."""


@click.command()
@config_file_option
@format_option(("text", "json"))
@click.option("--check", is_flag=True, help="Exit with 1 while anything is left, for CI.")
@click.pass_context
def adopt(context: click.Context, config_file: Path, style: str, *, check: bool) -> None:
    """List what is still borrowed from the program that ships, by role.

    That is: modules and pages word for word as they ship, minutes and stories that say they are invented, and sentences
    with words of the invented house. Words that content/organization.yml uses itself are yours.
    """
    settings, catalog = loaded_program(config_file, context)
    found = borrowed(catalog, settings.root)
    by_group = {name: [item for item in found if item.whose == name] for name in groups(catalog)}
    say(_as_json(by_group) if style == "json" else "\n".join(_text(by_group)), style=style)
    if check and found:
        context.exit(1)


def _beside(item: Borrowed) -> tuple[str, int, str]:
    """What is the same for things that are told together: all that is said of a Markdown file as a whole."""
    is_whole = item.place.path.endswith(".md") and item.kind != WORD
    return item.place.path, 1 if is_whole else item.place.line, "" if is_whole else item.what


def _as_json(by_group: Mapping[str, Sequence[Borrowed]]) -> str:
    entries = [
        {"whose": name, "kind": item.kind, "path": item.place.path, "line": item.place.line, "what": item.what}
        for name, items in by_group.items()
        for item in items
    ]
    return json.dumps(entries, indent=2, ensure_ascii=False)


def _text(by_group: Mapping[str, Sequence[Borrowed]]) -> Iterator[str]:
    if not any(by_group.values()):
        yield _DONE
        return
    for items in by_group.values():
        for (path, line, _), alike in groupby(items, _beside):
            yield f"{path}:{line}: {'; '.join(item.what for item in alike)}"
        if items:
            yield ""
    for name, items in by_group.items():
        counts = Counter(item.kind for item in items)
        said = ", ".join(f"{counts[kind]} {words}" for kind, words in KINDS.items() if counts[kind])
        yield f"{name}: {said or 'nothing borrowed'}"
    yield f"\n{_HOW}"
