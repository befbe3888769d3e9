"""The program that ships: nothing to fix, and nothing of an opening can go without being missed."""

import re
import shutil
from pathlib import Path

import pytest
import yaml

from conftest import PROJECT
from edited_program import EditedProgram
from rolepath.cli.start.scaffold import STARTER
from rolepath.model.finding import Finding
from rolepath.model.sections import OPENING, SectionKind, normalized
from rolepath.read.content_names import is_page

OWN_MODULES = sorted(
    file.relative_to(PROJECT).as_posix()
    for file in (PROJECT / "content").glob("*/*.md")
    if file.parent.name != "foundation" and not is_page(file.relative_to(PROJECT / "content").as_posix())
)
ROLES = [file for root in (PROJECT, STARTER) for file in sorted((root / "roles").glob("*.yml"))]
BINDINGS = [
    (file.relative_to(PROJECT).as_posix(), number)
    for file in sorted((PROJECT / "roles").glob("*.yml"))
    for number, line in enumerate(file.read_text("utf-8").split("\n"), start=1)
    if line.strip().startswith("relevance:")
]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> EditedProgram:
    root = tmp_path_factory.mktemp("project")
    for folder in ("content", "roles"):
        shutil.copytree(PROJECT / folder, root / folder)
    return EditedProgram(root)


def without_section(text: str, title: str) -> tuple[str, int]:
    """The text without a section, and the line where the section began."""
    lines = text.split("\n")
    start = next(index for index, line in enumerate(lines) if normalized(line) == normalized(title))
    ends = (index for index, line in enumerate(lines[start + 1 :], start + 1) if line.startswith("## "))
    return "\n".join(lines[:start] + lines[next(ends, len(lines)) :]), start + 1


def without_key(text: str, line: int) -> str:
    """YAML without the key that begins on a line, counted from 1, and without what is indented beneath it."""
    lines = text.split("\n")
    indent = len(lines[line - 1]) - len(lines[line - 1].lstrip())
    end = line
    while end < len(lines) and (not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) > indent):
        end += 1
    return "\n".join(lines[: line - 1] + lines[end:])


def test_it_has_nothing_to_fix(project: EditedProgram) -> None:
    assert project.all_findings({}) == []


def text_of(path: str) -> str:
    return (PROJECT / path).read_text("utf-8")


def told(findings: list[Finding]) -> list[tuple[str, str, int]]:
    return [(finding.rule, finding.place.path, finding.place.line) for finding in findings]


@pytest.mark.sample(3)
@pytest.mark.parametrize("turn", range(len(OPENING)))
def test_sections_that_all_modules_lack_are_one_finding_each(project: EditedProgram, turn: int) -> None:
    """Each module without one section, another than the one before it; over all turns, each without every one."""
    kinds = {path: OPENING[(turn + number) % len(OPENING)] for number, path in enumerate(OWN_MODULES)}
    spoilt = {path: without_section(text_of(path), kind.title) for path, kind in kinds.items()}
    found = told(project.all_findings({path: text for path, (text, _) in spoilt.items()}))
    assert found == [(f"{kinds[path].id}-missing", path, line) for path, (_, line) in spoilt.items()]


@pytest.mark.sample(24)
@pytest.mark.parametrize("path", OWN_MODULES)
@pytest.mark.parametrize("kind", OPENING, ids=lambda kind: kind.id)
def test_a_missing_section_is_one_finding(project: EditedProgram, path: str, kind: SectionKind) -> None:
    text, line = without_section(text_of(path), kind.title)
    found = told(project.all_findings({path: text}))
    assert found == [(f"{kind.id}-missing", path, line)], "the finding names the line where the section belongs"


@pytest.mark.sample(6)
@pytest.mark.parametrize(("path", "line"), BINDINGS)
def test_a_missing_relevance_is_one_finding(project: EditedProgram, path: str, line: int) -> None:
    found = told(project.all_findings({path: without_key(text_of(path), line)}))
    entry = re.compile(r"\s+- module:")
    lines = text_of(path).split("\n")[:line]
    start = max(number for number, content in enumerate(lines, start=1) if entry.match(content))
    assert found == [("binding-incomplete", path, start)], "the finding names the entry"


def test_every_role_binds_the_whole_foundation() -> None:
    assert len(BINDINGS) == 4 * len(list((PROJECT / "content" / "foundation").glob("*.md")))


SIGNS = [
    "Low engagement in workshops",
    '"Whether" instead of "how" questions',
    "No use after the training",
    "Managers who do not reinforce it",
    '"This doesn\'t apply to my job"',
]
ANCHOR = re.compile(r" \{#[\w-]+\}$")


@pytest.mark.parametrize("folder", [PROJECT, STARTER], ids=["reference", "starter"])
def test_managers_find_the_five_warning_signs_with_what_to_see_and_to_do(folder: Path) -> None:
    text = (folder / "content" / "program" / "managers.md").read_text("utf-8")
    _, _, rest = text.partition("\n## Five warning signs\n")
    signs = re.split(r"(?m)^### ", rest.partition("\n## ")[0])[1:]
    titles = [ANCHOR.sub("", sign.partition("\n")[0]) for sign in signs]
    assert titles == SIGNS
    assert all("*You see:*" in sign and "*Do this:*" in " ".join(sign.split()) for sign in signs)


@pytest.mark.parametrize("file", ROLES, ids=lambda file: f"{file.parent.parent.name}-{file.stem}")
def test_rules_and_sign_in_come_before_anything_is_typed(file: Path) -> None:
    """The first module has both, and its practice is one on paper."""
    curriculum = yaml.safe_load(file.read_text("utf-8"))["curriculum"]
    first = next(iter(curriculum.values()))[0]
    assert first["module"] == "foundation/our-policies"
    assert not re.search(r"(?i)\b(ask it|ask the assistant|paste|type in)\b", first["practice"])
    text = (file.parent.parent / "content" / "foundation" / "our-policies.md").read_text("utf-8")
    assert text.index("company sign-in") < text.index("Paste it")


INVENTED = "*Invented example.*"
TOLD = re.compile(
    r"(?i)\b(?:(?:in|on) (?:the|our|a|one) (?:(?:first|early|trial) )?(?:trial|pilot|run|session)"
    r"|we first asked|our first (?:request|draft|try|table|frame))\b"
)


@pytest.mark.parametrize("file", OWN_MODULES)
def test_what_is_told_as_an_experience_is_marked_as_invented(file: str) -> None:
    body = (PROJECT / file).read_text("utf-8").partition("\n## How this helps")[2].partition("\n## What the policy")[0]
    experiences = [text for text in body.split("\n\n") if TOLD.search(text)]
    assert [text for text in experiences if INVENTED not in text] == []
