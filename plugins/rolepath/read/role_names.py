"""Which files in `roles/` are roles, and whether their names can be folders of a site."""

from contextlib import suppress
from pathlib import Path

from rolepath.model.finding import Finding, reason_of
from rolepath.model.place import Place
from rolepath.model.role import ADDRESS_NAME, RESERVED_ROLE_IDS

_ENDINGS = (".yml", ".yaml")


def role_files(folder: Path, name: str) -> tuple[list[tuple[str, str]], list[Finding]]:
    """Ids and project paths of the roles in a folder called `name`, in order, and what is wrong with others."""
    try:
        entries = sorted(file for file in folder.iterdir() if not file.name.startswith("."))
    except OSError as error:
        return [], [unreadable_folder(name, error)]
    files = [file for file in entries if file.suffix in _ENDINGS]
    findings = [_not_read(file, name) for file in entries if file not in files and _could_be_meant(file)]
    if not files:
        fix = f"Write a file such as {name}/marketing.yml for the first role."
        return [], [
            *findings,
            Finding("role-missing", Place(name), f"no role is defined: {name}/ has no .yml file", fix),
        ]
    taken: dict[str, str] = {}
    roles = []
    for file in files:
        path = f"{name}/{file.name}"
        problem = _problem(file.stem, taken)
        if problem:
            findings.append(Finding("role-name", Place(path), *problem))
        else:
            taken[file.stem.casefold()] = path
            roles.append((file.stem, path))
    return roles, findings


def unreadable_folder(name: str, error: OSError) -> Finding:
    """Says that nobody knows what lies in a folder."""
    fix = "Check the folder and its permissions."
    return Finding("file-unreadable", Place(name), f"the folder cannot be opened: {reason_of(error)}", fix)


def _could_be_meant(entry: Path) -> bool:
    """Whether something that is not read was probably meant as a role: another ending, or files in a folder."""
    if entry.suffix.lower() in _ENDINGS:
        return True
    with suppress(OSError):
        inner = entry.iterdir() if entry.is_dir() and not entry.is_symlink() else ()
        return any(file.suffix.lower() in _ENDINGS for file in inner)
    return True


def _not_read(entry: Path, name: str) -> Finding:
    message, fix = "roles in a folder of their own are not read", f"Put each role's file into {name}/ itself."
    if entry.suffix.lower() in _ENDINGS:
        message = f"a file with the name {entry.name} is not read"
        fix = f"Call it {entry.with_suffix(entry.suffix.lower()).name}."
    return Finding("file-not-read", Place(f"{name}/{entry.name}"), message, fix)


def _problem(role_id: str, taken: dict[str, str]) -> tuple[str, str] | None:
    if role_id.casefold() in RESERVED_ROLE_IDS:
        return f'a role cannot be called "{role_id}": the hub has a folder of that name', "Give the file another name."
    if role_id.casefold() in taken:
        other = taken[role_id.casefold()]
        return f"the name differs from {other} only by case or ending", "Give one of the two another name."
    if not ADDRESS_NAME.fullmatch(role_id):
        return f'"{role_id}" cannot be part of an address', "Use letters, digits and hyphens only."
    return None
