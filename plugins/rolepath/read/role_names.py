"""Which files in `roles/` are roles, and whether their names can be folders of a site."""

from pathlib import Path

from rolepath.model.finding import Finding
from rolepath.model.place import Place
from rolepath.model.role import ADDRESS_NAME, RESERVED_ROLE_IDS


def role_files(folder: Path, name: str) -> tuple[list[tuple[str, str]], list[Finding]]:
    """Ids and project paths of the roles in a folder called `name`, in order, and what is wrong with others."""
    files = sorted(
        file for file in folder.iterdir() if file.suffix in (".yml", ".yaml") and not file.name.startswith(".")
    )
    if not files:
        fix = f"Write a file such as {name}/marketing.yml for the first role."
        return [], [Finding("role-missing", Place(name), f"no role is defined: {name}/ has no .yml file", fix)]
    taken: dict[str, str] = {}
    roles, findings = [], []
    for file in files:
        path = f"{name}/{file.name}"
        problem = _problem(file.stem, taken)
        if problem:
            findings.append(Finding("role-name", Place(path), *problem))
        else:
            taken[file.stem.casefold()] = path
            roles.append((file.stem, path))
    return roles, findings


def _problem(role_id: str, taken: dict[str, str]) -> tuple[str, str] | None:
    if role_id.casefold() in RESERVED_ROLE_IDS:
        return f'a role cannot be called "{role_id}": the hub has a folder of that name', "Give the file another name."
    if role_id.casefold() in taken:
        other = taken[role_id.casefold()]
        return f"the name differs from {other} only by case or ending", "Give one of the two another name."
    if not ADDRESS_NAME.fullmatch(role_id):
        return f'"{role_id}" cannot be part of an address', "Use letters, digits and hyphens only."
    return None
