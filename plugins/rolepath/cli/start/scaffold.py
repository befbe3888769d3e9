"""New programs, roles and modules as files: what they hold, and writing them without touching what is there.

Whatever an author has to write begins with TODO, and each TODO is one finding of the linter until it is written.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from rolepath.cli.shared.named import program_of
from rolepath.cli.shared.own_place import refuse_links
from rolepath.lint.program.documented import HINTS as DEMANDED_HINTS
from rolepath.model.catalog import Catalog
from rolepath.model.finding import ContentError, reason_of
from rolepath.model.module import Module
from rolepath.model.program import BENEFITS, POLICY_QUESTIONS, Program
from rolepath.model.role import ADDRESS_NAME, RESERVED_ROLE_IDS
from rolepath.model.sections import AFTER, BEFORE, DEMANDED, KIND_BY_ID, SectionKind
from rolepath.read.yaml.json_schemas import json_schema

STARTER = Path(__file__).parent / "starter"
MARK = "TODO"
FIRST_MODULE = "first-module"
FIRST_TASK = "first-task"
BODY = "How the work is done"

HINTS = {
    "facilitator": "aims, time, what to watch for",
    **DEMANDED_HINTS,
}
"""What to write in each section, in so few words that no rule takes two of them for a copied text."""

_WINDOWS = re.compile(r"(?i)con|prn|aux|nul|com\d|lpt\d")


def starter() -> dict[str, bytes]:
    """The files of a small complete program, with the schemas that let an editor complete them."""
    files = {file.relative_to(STARTER).as_posix(): file.read_bytes() for file in STARTER.rglob("*") if file.is_file()}
    schemas = {f"schemas/{name}.schema.json": json_schema(name) for name in ("role", "program", "organization")}
    texts = {path: json.dumps(schema, indent=2, ensure_ascii=False) + "\n" for path, schema in schemas.items()}
    return dict(sorted((files | {path: text.encode() for path, text in texts.items()}).items()))


def placeholders(files: Mapping[str, bytes]) -> int:
    """How many texts are left to write, in the program's own files."""
    return sum(
        text.count(f"{MARK}:".encode()) for name, text in files.items() if name.startswith(("content/", "roles/"))
    )


def said_left(count: int) -> str:
    """How many texts are left to write, in a sentence."""
    return f"{count} {'text is' if count == 1 else 'texts are'} left to write; each begins with {MARK}."


def write_new(root: Path, files: Mapping[str, bytes]) -> None:
    """Writes files, by their paths below `root`; ContentError, and nothing written, where one is there already."""
    refuse_links(root, files)
    for name in files:
        there = taken(root / name)
        if there:
            raise ContentError(f"{there} exists already, and nothing is ever overwritten")
    try:
        for name, text in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                file.write(text)
    except OSError as error:
        raise ContentError(f"{error.filename} cannot be written: {reason_of(error)}") from error


def taken(path: Path) -> Path | None:
    """What is in the way of a file, be it spelled in other case, which is the same file on many computers."""
    if not path.parent.is_dir():
        return None
    return next((other for other in path.parent.iterdir() if other.name.casefold() == path.name.casefold()), None)


def checked_name(name: str) -> str:
    """The name, if it can be part of an address and of a file's name on every computer."""
    if not ADDRESS_NAME.fullmatch(name):
        raise ContentError(f'"{name}" cannot be part of an address; use letters, digits and hyphens')
    if _WINDOWS.fullmatch(name):
        raise ContentError(f'no file can be called "{name}" on Windows; choose another name')
    return name


def title_of(name: str) -> str:
    """A title to begin with: "campaign-brief" becomes "Campaign brief"."""
    words = re.sub(r"[-_]+", " ", name).strip()
    return words.upper() if len(words) <= 2 else words[0].upper() + words[1:]  # noqa: PLR2004 (HR, IT)


def message_text(title: str, audiences: Iterable[str], week: int) -> str:
    """A message with a placeholder for what it says."""
    head = f"---\ntitle: {title}\nto: [{', '.join(audiences)}]\nweek: {week}\nday: monday\n---\n"
    return f"{head}\n{MARK}: one thing to do this week, and where to ask.\n"


def module_text(title: str, task: str, kind: str = "lesson") -> str:
    """A module of one role in which every section that is demanded holds a placeholder."""
    demanded = [section for section in DEMANDED if section.id != "practice" or kind != "reading"]
    return "\n".join(
        [
            _front_matter(title, task, kind),
            *(_section(section) for section in demanded if section.opening),
            f"## {BODY}\n\n<!-- {MARK}: the steps, with what to type and how to check what comes back -->\n",
            *(_section(section) for section in demanded if not section.opening),
            *([_section(KIND_BY_ID["facilitator"])] if kind == "project" else []),
        ]
    )


def _front_matter(title: str, task: str, kind: str) -> str:
    return (
        f"---\ntitle: {title}\ntask: {task}\n"
        + ("" if kind == "lesson" else f"kind: {kind}\n")
        + f"# {MARK}: how it helps ({', '.join(BENEFITS)}) and the minutes of the task; then take the # away\n"
        "# benefits: [faster]\n# minutes: {before: 60, after: 20}\n---\n"
    )


def _section(kind: SectionKind) -> str:
    if kind.id == "before-after":
        sides = "\n".join(f"### {side.title}\n\n{_hint(side)}\n" for side in (BEFORE, AFTER))
        return f"## {kind.title}\n\n{sides}"
    return f"## {kind.title}\n\n{_hint(kind)}\n"


def _hint(kind: SectionKind) -> str:
    return f"{MARK}: {HINTS.get(kind.id, 'write this section')}"


def role_files(name: str, catalog: Catalog, schema_line: str, tasks: Sequence[str] = ()) -> dict[str, bytes]:
    """A role's YAML and its first module; modules that all other roles share are bound already, to its first task."""
    checked_role(name)
    tasks = [checked_name(task) for task in dict.fromkeys(tasks)] or [FIRST_TASK]
    own = {own_phase(catalog): [f"{name}/{FIRST_MODULE}"]}
    module = module_text(title_of(FIRST_MODULE), tasks[0])
    return {
        f"{catalog.roles_folder}/{name}.yml": role_text(name, catalog, schema_line, own, tasks).encode(),
        f"{catalog.content_folder}/{name}/{FIRST_MODULE}.md": module.encode(),
    }


def checked_role(name: str) -> str:
    """The name, if a role can have it."""
    if name.casefold() in RESERVED_ROLE_IDS:
        raise ContentError(f'a role cannot be called "{name}": the hub has a folder of that name')
    return checked_name(name)


def own_phase(catalog: Catalog) -> str:
    """The phase for a role's own first modules: the first in which all roles share none."""
    program, shared = program_of(catalog), _shared_by_all(catalog)
    return next((phase.id for phase in program.phases if phase.id not in shared), program.phases[-1].id)


def role_text(
    name: str,
    catalog: Catalog,
    schema_line: str,
    own: Mapping[str, Sequence[str]],
    tasks: Sequence[str] = (FIRST_TASK,),
) -> str:
    """A role's YAML; `own` are modules of its own by the phase in which it gets them."""
    return schema_line + "\n".join([*_role_lines(name, catalog, own, tasks), ""])


def schema_line(root: Path, catalog: Catalog) -> str:
    """The line by which an editor completes role files, as the program's other roles have it."""
    for other in catalog.roles:
        first = (root / other.path).read_text("utf-8-sig").partition("\n")[0]
        if first.startswith("# yaml-language-server:"):
            return f"{first.rstrip()}\n"
    return ""


def _role_lines(name: str, catalog: Catalog, own: Mapping[str, Sequence[str]], tasks: Sequence[str]) -> Iterator[str]:
    program = program_of(catalog)
    yield f"title: {title_of(name)}"
    yield "tasks:"
    for task in tasks:
        hint = " # give it the name of a task of this role, and add others" if task == FIRST_TASK else ""
        yield f"  {task}: {title_of(task)}{hint}"
    if not program.support.power_users:
        yield f'support:\n  power_users: ["{MARK}: who helps, by title"]'
    yield f"# policies: # for what differs in this role, with the keys {', '.join(POLICY_QUESTIONS)}"
    yield "curriculum:"
    yield from _curriculum_lines(name, _shared_by_all(catalog), program, own, tasks[0])
    yield from _checkin_lines(program)


def _curriculum_lines(
    name: str, shared: Mapping[str, list[Module]], program: Program, own: Mapping[str, Sequence[str]], task: str
) -> Iterator[str]:
    """Each phase, with the modules that are shared, and then the role's own."""
    empty = [phase for phase in program.phases if phase.id not in shared and phase.id not in own]
    if empty:
        yield f'  # {MARK}: a module in each empty phase; begin one with "rolepath new module {name}/..."'
    if not any(module.kind == "project" for modules in shared.values() for module in modules):
        yield f'  # {MARK}: a supervised project; begin it with "rolepath new module {name}/... --kind project"'
    for phase in program.phases:
        yield f"  {phase.id}: []" if phase in empty else f"  {phase.id}:"
        for module in shared.get(phase.id, ()):
            yield from _binding_lines(module, task)
        yield from (f"    - {module}" for module in own.get(phase.id, ()))


def _shared_by_all(catalog: Catalog) -> dict[str, list[Module]]:
    """Modules that every role lists, by the phase in which the first of them does."""
    found: dict[str, list[Module]] = {}
    for role in catalog.roles[:1]:
        for entry in role.entries:
            module = catalog.modules.get(entry.module)
            listed = {other.id for other, _ in catalog.listings[entry.module]}
            if module and catalog.is_shared(entry.module) and len(listed) == len(catalog.roles):
                found.setdefault(entry.phase, []).append(module)
    return found


def _binding_lines(module: Module, task: str) -> Iterator[str]:
    yield f"    - module: {module.id}"
    yield f"      task: {task}"
    yield f"      # {MARK}: any of {', '.join(BENEFITS)}; then take the # away"
    yield "      # benefits: [faster]"
    yield from _binding_text("problem", "business-problem")
    for side in (BEFORE, AFTER):
        yield f"      {side.id}:"
        yield f"        # {MARK}: minutes: {60 if side is BEFORE else 20}"
        yield f"        text: |\n          {_hint(side)}"
    yield from _binding_text("relevance", "job-relevance")
    if not module.document.section(KIND_BY_ID["practice"]) and module.kind != "reading":
        yield from _binding_text("practice", "practice")


def _binding_text(key: str, kind: str) -> Iterator[str]:
    yield f"      {key}: |\n        {_hint(KIND_BY_ID[kind])}"


def _checkin_lines(program: Program) -> Iterator[str]:
    weeks = [(phase.first_week, phase.title) for phase in program.phases if phase.first_week]
    if weeks:
        yield "checkins:"
    for week, title in weeks:
        text = json.dumps(f"{title}: what worked, what did not", ensure_ascii=False)
        yield f"  - {{week: {week}, title: {text}, minutes: 20, with: buddy}}"
