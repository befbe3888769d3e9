"""The footnotes of what a page shows: those of a text's other sections stay with them."""

import re

_NOTE = re.compile(r'<li id="fn([^"]*)">')
_END = re.compile(r"\s*</ol>\s*</div>\s*$")


def footnotes_of(notes: str, shown: str) -> str:
    """A text's block of footnotes with those that the shown HTML refers to, under their numbers; "" for none."""
    starts = [match.start() for match in _NOTE.finditer(notes)]
    end = _END.search(notes)
    if not starts or end is None:
        return ""
    items = [notes[start:stop] for start, stop in zip(starts, [*starts[1:], end.start()], strict=True)]
    kept = _referred_to(items, shown)
    if not kept:
        return ""
    numbered = "".join(items[index].replace("<li ", f'<li value="{index + 1}" ', 1) for index in kept)
    return notes[: starts[0]] + numbered + end.group()


def _referred_to(items: list[str], shown: str) -> list[int]:
    """The places of the notes that are needed; one note can refer to another."""
    kept: set[int] = set()
    text = shown
    while True:
        found = {index for index, item in enumerate(items) if _refers(text, item)} - kept
        if not found:
            return sorted(kept)
        kept |= found
        text = "".join(items[index] for index in found)


def _refers(text: str, item: str) -> bool:
    name = _NOTE.match(item)
    return bool(name and re.search(rf'id="fnref\d*{re.escape(name[1])}"', text))
