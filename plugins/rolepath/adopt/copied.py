"""The program that ships as the start of another: the chosen roles, marked as invented, with facts to be filled in."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml

from rolepath.adopt.marks import marked_page, marked_role
from rolepath.adopt.reference import reference_files
from rolepath.model.finding import ContentError
from rolepath.model.names.suggestion import closest

BLANK = Path(__file__).parent / "blank"
"""What is written anew: facts of the house with TODO, and a README."""
_NEVER = ("content/results/", "content/stories/", "content/program/calendar.lock")
"""Figures, stories and sent dates of a group that is invented; a house has its own or none."""
_TIMED = re.compile(r"(?m)^(?P<key> +task: )\{(?P<tasks>[^{}\n]*)\}")
_SCHEMA = re.compile(r"(?m)^(# yaml-language-server: \$schema=)\S*/(\w+\.schema\.json)$")


def role_names() -> list[str]:
    """The roles of the program that ships."""
    return [Path(name).stem for name in reference_files() if name.startswith("roles/")]


def copied(roles: Sequence[str]) -> dict[str, bytes]:
    """The files of a program with these roles, all where none is named; ContentError for a role that there is not."""
    known = role_names()
    chosen = list(dict.fromkeys(roles)) or known
    for name in chosen:
        if name not in known:
            close = closest(name, known)
            hint = f"did you mean {close}?" if close else f"it is one of {', '.join(known)}"
            raise ContentError(f'the program that ships has no role "{name}"; {hint}')
    files = {name: _marked(name, data, chosen) for name, data in _wanted(chosen)}
    blank = [file for file in BLANK.rglob("*") if file.is_file()]
    return files | {file.relative_to(BLANK).as_posix(): file.read_bytes() for file in blank}


def _wanted(roles: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """The files of the program that these roles have a use for."""
    files = reference_files()
    modules = {module for role in roles for module in _modules(files[f"roles/{role}.yml"].decode())}
    folders = {module.partition("/")[0] for module in modules} | {"program"}
    for name, data in files.items():
        part, _, rest = name.partition("/")
        if name.startswith(_NEVER):
            is_wanted = False
        elif part == "roles":
            is_wanted = Path(name).stem in roles
        elif part == "content" and "/" in rest:
            is_page = name.endswith(".md") and not rest.startswith("program/")
            is_wanted = rest.removesuffix(".md") in modules if is_page else rest.partition("/")[0] in folders
        else:
            is_wanted = True
        if is_wanted:
            yield name, data


def _modules(role: str) -> Iterator[str]:
    """The modules of a role's curriculum."""
    for entries in yaml.safe_load(role)["curriculum"].values():
        for entry in entries:
            yield entry if isinstance(entry, str) else entry["module"]


def _marked(name: str, data: bytes, roles: Sequence[str]) -> bytes:
    if not name.endswith((".md", ".yml")):
        return data
    text = _SCHEMA.sub(r"\1../schemas/\2", data.decode())
    if name.endswith(".md"):
        text = marked_page(text)
    elif name.startswith("roles/"):
        text = marked_role(text)
    elif name == "content/program.yml":
        text = _TIMED.sub(lambda found: f"{found['key']}{{{_of_roles(found['tasks'], roles)}}}", text)
    return text.encode()


def _of_roles(tasks: str, roles: Sequence[str]) -> str:
    """Of the tasks that are timed, "role: task" each, those of roles that are copied."""
    pairs = [pair.strip() for pair in tasks.split(",")]
    return ", ".join(pair for pair in pairs if pair.partition(":")[0] in roles)
