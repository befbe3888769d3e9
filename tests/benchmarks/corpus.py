"""Writes a program of any size to measure with: shared modules bound by each role, and modules of the roles' own.

The words are drawn from a list by a fixed seed, so the same sizes give the same files.
"""

import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).parents[2]
PHASES = ("foundation", "application", "practice", "optimization")
_WORDS = (
    "account agree answer audit budget buyer call change check claim client copy count customer date deliver draft "
    "email figure file form goods hour invoice item letter line list manager market meeting minute month note "
    "offer office order page paper part person phone plan price print product question quote reader reason record "
    "reply report result review route sale sample save send sentence shift sign source stock store supplier table "
    "task team test text ticket tool total trade train unit version visit week word work write year"
)
WORDS = _WORDS.split()


@dataclass(frozen=True)
class Size:
    """How large a program is; `shared` modules are bound by each role, `own` are those of one role alone."""

    roles: int = 4
    shared: int = 200
    own: int = 50
    words: int = 1450


def write_program(root: Path, size: Size) -> None:
    """A program of that size under `root`, with the settings and pages of the program that ships."""
    shutil.copytree(PROJECT / "overrides", root / "overrides")
    shutil.copytree(PROJECT / "content/program", root / "content/program")
    for name in ("mkdocs.yml", "content/program.yml", "content/index.md"):
        shutil.copy(PROJECT / name, root / name)
    (root / "roles").mkdir()
    (root / "content/shared").mkdir()
    for number in range(size.shared):
        text = _module(_chance(f"shared/m{number:04}"), size.words, own=False)
        (root / f"content/shared/m{number:04}.md").write_text(text, "utf-8")
    for role in role_names(size):
        add_role(root, role, size)


def role_names(size: Size) -> list[str]:
    """The ids of the roles."""
    return [f"role{number:02}" for number in range(size.roles)]


def add_role(root: Path, role: str, size: Size) -> None:
    """One more role with its own modules and its bindings of all shared ones."""
    (root / f"content/{role}").mkdir()
    for number in range(size.own):
        text = _module(_chance(f"{role}/m{number:04}"), size.words, own=True)
        text = _project(text) if not number else text
        (root / f"content/{role}/m{number:04}.md").write_text(text, "utf-8")
    (root / f"roles/{role}.yml").write_text("\n".join(_role(role, size)) + "\n", "utf-8")


def pages_of(role: str, size: Size) -> Iterator[tuple[str, str]]:
    """The pages that a role's learners read, as other generators get them: path and Markdown, with a whole opening."""
    for module in module_ids(role, size):
        text = _module(_chance(module), size.words, own=True)
        front, body = text.removeprefix("---\n").split("---\n", 1)
        yield module, f"---\n{front.splitlines()[0]}\n---\n{body}"


def module_ids(role: str, size: Size) -> list[str]:
    """The modules of a role, the shared ones first."""
    shared = [f"shared/m{number:04}" for number in range(size.shared)]
    return shared + [f"{role}/m{number:04}" for number in range(size.own)]


def _role(role: str, size: Size) -> Iterator[str]:
    chance = _chance(role)
    yield f"title: {role.capitalize()}"
    yield "tasks: {reports: Weekly reports, orders: Customer orders}"
    yield "support: {power_users: [Team lead]}"
    yield "checkins: [{week: 7, title: Kick-off, minutes: 30}]"
    yield "curriculum:"
    modules = module_ids(role, size)
    for index, phase in enumerate(PHASES):
        yield f"  {phase}:"
        for module in modules[index :: len(PHASES)]:
            yield from _binding(module, chance) if module.startswith("shared/") else [f"    - {module}"]


def _binding(module: str, chance: random.Random) -> Iterator[str]:
    yield f"    - module: {module}"
    yield f"      task: {chance.choice(('reports', 'orders'))}"
    yield "      benefits: [faster]"
    yield f"      problem: {_sentences(chance, 40)}"
    yield f"      before: {{minutes: {chance.randint(40, 90)}, text: {_sentences(chance, 30)}}}"
    yield f"      after: {{minutes: {chance.randint(10, 39)}, text: {_sentences(chance, 30)}}}"
    yield f"      relevance: Weekly reports are done faster. {_sentences(chance, 30)}"


def _module(chance: random.Random, words: int, *, own: bool) -> str:
    title = " ".join(chance.sample(WORDS, 4)).capitalize()
    facts = ["task: reports", "benefits: [faster]", "minutes: {before: 60, after: 25}"] if own else []
    parts = ["---", f"title: {title}", *facts, "---", "", *(_opening(chance) if own else ())]
    for _ in range(5):
        parts += _body(chance, words // 5)
    steps = [f"{number}. {_sentences(chance, 12)}" for number in range(1, 5)]
    parts += ["## Practice", "", "Time: 20 minutes", "", *steps, "", "You end with: a report that somebody reads.", ""]
    return "\n".join(parts)


def _project(text: str) -> str:
    """A module as a project with notes for whoever supervises it, of which each role has one."""
    notes = "## For the facilitator\n\nSession time: 45 minutes. Look at the report together.\n"
    return text.replace("task: reports\n", "kind: project\ntask: reports\n", 1) + notes


def _opening(chance: random.Random) -> list[str]:
    before_after = ["## Before and after", "", "### Before", "", _sentences(chance, 30), ""]
    before_after += ["### After", "", _sentences(chance, 30), ""]
    relevance = [
        "## How this helps you do your job better",
        "",
        f"Weekly reports are done faster. {_sentences(chance, 30)}",
        "",
    ]
    return ["## The business problem", "", _sentences(chance, 40), "", *before_after, *relevance]


def _body(chance: random.Random, words: int) -> list[str]:
    heading = ["## " + " ".join(chance.sample(WORDS, 3)).capitalize() + " for your reports", ""]
    points = [f"- **{chance.choice(WORDS)}**: {_sentences(chance, 10)}" for _ in range(3)]
    table = [
        "| What | How many |",
        "|---|---|",
        *(f"| {chance.choice(WORDS)} | {chance.randint(1, 99)} |" for _ in range(3)),
    ]
    code = ["```text", _sentences(chance, 15), "```"]
    prose = [line for _ in range(3) for line in (_sentences(chance, (words - 70) // 3), "")]
    return [*heading, *prose, *points, "", *table, "", *code, ""]


def _sentences(chance: random.Random, words: int) -> str:
    text = []
    while words > 0:
        length = min(words, chance.randint(6, 14))
        text.append(" ".join(chance.choices(WORDS, k=length)).capitalize() + ".")
        words -= length
    return " ".join(text)


def _chance(seed: str) -> random.Random:
    return random.Random(seed)  # noqa: S311 (nothing secret is drawn)
