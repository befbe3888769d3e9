"""Files of the small program with some of their words changed, and the rules that find something in a program."""

from pathlib import Path

from conftest import SMALL, check


def changed(path: str, *pairs: tuple[str, str]) -> str:
    """The text of a file in which each old part, which must be there, has been replaced."""
    text = (SMALL / path).read_text("utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


def rules_of(root: Path) -> list[str]:
    """The rule of each finding, in order."""
    return [finding.rule for finding in check(root).findings]
