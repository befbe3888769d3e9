"""A new program in a folder that may be a repository already: what is there stays, and is named."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from rolepath.cli.start.scaffold import taken
from rolepath.model.finding import ContentError

GUIDE, GUIDE_BESIDE_ANOTHER = "README.md", "PROGRAM.md"
_LISTS = (".gitignore", "requirements.txt")
"""Files of lines, to which an owner can add ours."""


@dataclass(frozen=True)
class Start:
    """What is to be written, and by its name what is there already, with a word about it."""

    files: Mapping[str, bytes]
    left: Mapping[str, str]

    @property
    def guide(self) -> str:
        """The file that says how to go on."""
        return GUIDE if GUIDE in self.files else GUIDE_BESIDE_ANOTHER


def start_in(folder: Path, files: Mapping[str, bytes]) -> Start:
    """The part of a new program that a folder lacks; ContentError where it has a program, so that two never mix."""
    for name in dict.fromkeys(name.split("/")[0] for name in files):
        if not _may_be_there(name) and _holds_something(folder / name):
            message = f"{folder / name} exists already, so there is a program or a site here"
            hint = 'name another folder; in a program, "rolepath new role" and "rolepath new module" start parts'
            raise ContentError(f"{message}; {hint}")
    readme = taken(folder / GUIDE)
    if readme:
        files = {(GUIDE_BESIDE_ANOTHER if name == GUIDE else name): text for name, text in files.items()}
    there = {name: path for name in files if (path := _in_the_way(folder, name))}
    left = {name: word for name, path in there.items() for word in [_word(name, path, files[name])]}
    if readme:
        left = {readme.name: f"the guide to the program is in {GUIDE_BESIDE_ANOTHER}", **left}
    return Start({name: text for name, text in files.items() if name not in there}, dict(sorted(left.items())))


def _may_be_there(name: str) -> bool:
    """Whether any repository may have a file or folder of this name."""
    return name.startswith(".") or name in (GUIDE, *_LISTS)


def _holds_something(path: Path) -> bool:
    there = taken(path)
    return there is not None and not (there.is_dir() and not any(there.iterdir()))


def _in_the_way(folder: Path, name: str) -> Path | None:
    """What lies where a file is to be, be it a file in the place of one of its folders."""
    for step in [*reversed(Path(name).parents[:-1]), Path(name)]:
        there = taken(folder / step)
        if there and (step == Path(name) or not there.is_dir()):
            return there
    return None


def _word(name: str, there: Path, ours: bytes) -> str:
    """What the owner of a file that stays should know."""
    if name in _LISTS:
        lacking = list(_lacking(there, ours))
        return f"add to it: {', '.join(lacking)}" if lacking else "it has all that is needed"
    return "not changed"


def _lacking(there: Path, ours: bytes) -> Iterator[str]:
    """The lines of ours, comments aside, that an owner's file does not have."""
    try:
        lines = {line.strip() for line in there.read_text("utf-8-sig").splitlines()}
    except (OSError, UnicodeDecodeError):
        lines = set()
    for line in ours.decode().splitlines():
        if line and not line.startswith("#") and line not in lines:
            yield line
