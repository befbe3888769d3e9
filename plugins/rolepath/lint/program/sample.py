"""Parts of a small module, made from the table of sections, for the documentation of rules about sections."""

from rolepath.model.sections import DEMANDED, SectionKind

_BODY = "## Sort the list by aisle\n\nPaste the order list and ask for it by aisle.\n"


def excerpt(kind: SectionKind, text: str | None, *, is_whole: bool = True) -> str:
    """The part of a small module with a section of this text, or for None without it, indented for an example.

    With `is_whole` it is the section alone, up to the next heading, else it begins with what stands before the section.
    """
    before, after = _neighbours(kind)
    section = "" if text is None else f"## {kind.title}\n\n{text}\n"
    pieces = ([] if is_whole else [before]) + ([section] if section else []) + ([after] if after else [])
    lines = ["…", *"\n".join(pieces).split("\n")]
    return "\n".join(f"      {line}" if line else "" for line in [*lines, *(["…"] if after else [])])


def _neighbours(kind: SectionKind) -> tuple[str, str]:
    """What stands before a section, and the heading after it; "" where none does."""
    headings = [f"## {item.title}\n\n{item.example}\n" for item in DEMANDED if item.opening]
    texts = ["---\n", *headings, _BODY, *(f"## {item.title}" for item in DEMANDED if not item.opening)]
    index = next(number for number, text in enumerate(texts) if text.startswith(f"## {kind.title}"))
    following = texts[index + 1 : index + 2]
    return texts[index - 1], following[0].partition("\n")[0] if following else ""
