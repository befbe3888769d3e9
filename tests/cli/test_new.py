"""`rolepath new`: what it makes lints with exactly its placeholders, and nothing is ever overwritten."""

import logging
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from conftest import MakeProgram, check, mkdocs, settings, write
from filling import fill, placeholders, tree
from rolepath import pipeline
from rolepath.cli.start.new import new
from rolepath.model.finding import Finding
from rolepath.read.role_names import role_files

GROUP = click.Group(commands=[new])
NDA = "content/legal/nda.md"
pytestmark = pytest.mark.usefixtures("renderings_known")


@pytest.fixture(autouse=True)
def quiet_again() -> Iterator[None]:
    """Commands silence MkDocs' log, which other tests of this process may want."""
    level = logging.getLogger("mkdocs").level
    yield
    logging.getLogger("mkdocs").setLevel(level)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(GROUP, ["new", *arguments], catch_exceptions=False)


def new_module(root: Path, *arguments: str) -> Result:
    return run("module", "-f", str(root / "mkdocs.yml"), *arguments)


def new_role(root: Path, name: str) -> Result:
    return run("role", "-f", str(root / "mkdocs.yml"), name)


def named(result: Result) -> list[str]:
    """The files that the output names."""
    return [line.strip() for line in result.output.split("\n") if line.startswith("  ") and not line.startswith("   ")]


def by_file(findings: Sequence[Finding]) -> dict[str, int]:
    found: dict[str, int] = {}
    for finding in findings:
        found[finding.place.path] = found.get(finding.place.path, 0) + 1
    return found


def list_module(root: Path, line: str) -> None:
    """Adds a line to the phase "go" of a role, as its owner would."""
    path = root / "roles/legal.yml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("    - legal/clauses\n", f"    - legal/clauses\n{line}\n"), "utf-8")


def test_a_new_module_has_one_finding_for_each_placeholder(make_program: MakeProgram) -> None:
    root = make_program({})
    before = tree(root)
    result = new_module(root, "legal/nda", "--task", "review", "--phase", "go")
    assert result.exit_code == 0
    assert named(result) == [NDA]
    assert {name for name, text in tree(root).items() if before.get(name) != text} == {NDA}
    list_module(root, next(line for line in result.output.split("\n") if line.strip() == "- legal/nda"))
    lines = (root / NDA).read_text("utf-8").split("\n")
    findings = check(root).findings
    assert by_file(findings) == placeholders(root) == {NDA: 7}
    assert "7 texts are left to write" in result.output
    assert {finding.rule for finding in findings} == {
        "module-facts-missing",
        "business-problem-placeholder",
        "before-after-placeholder",
        "job-relevance-placeholder",
        "practice-placeholder",
        "body-missing",
    }
    for finding in findings:
        if finding.rule.endswith("-placeholder"):
            assert lines[finding.place.line + 1].startswith("TODO: ")


def test_a_new_module_is_clean_once_it_is_written(make_program: MakeProgram) -> None:
    root = make_program({})
    new_module(root, "legal/nda", "--task", "review", "--phase", "go")
    list_module(root, "    - legal/nda")
    fill(root, {NDA: 7})
    assert check(root).findings == ()


@pytest.mark.parametrize(("kind", "left"), [("project", 8), ("reading", 6)])
def test_kinds_of_modules(kind: str, left: int, make_program: MakeProgram) -> None:
    root = make_program({})
    new_module(root, "legal/nda", "--task", "review", "--phase", "go", "--kind", kind)
    list_module(root, "    - legal/nda")
    assert by_file(check(root).findings) == {NDA: left}
    fill(root, {NDA: left})
    assert check(root).findings == ()
    assert check(root).catalog.modules["legal/nda"].kind == kind


@pytest.mark.parametrize(
    ("curriculum", "says"),
    [
        ("  go: [legal/clauses]\n", ["before the closing bracket", "\n, legal/nda\n"]),
        ("  start: []\n", ["where the phase belongs", "\n  go:\n    - legal/nda\n"]),
        ("  go:\n  - module: legal/clauses\n    task: review\n", ['last in the phase "go"', "\n  - legal/nda\n"]),
    ],
)
def test_the_line_to_add_fits_its_neighbours(curriculum: str, says: list[str], make_program: MakeProgram) -> None:
    role = f"title: Legal\ntasks: {{review: Contract review}}\ncurriculum:\n{curriculum}"
    result = new_module(make_program({"roles/legal.yml": role}), "legal/nda", "--task", "review", "--phase", "go")
    for words in says:
        assert words in result.output


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["legal/clauses", "--task", "review", "--phase", "go"], 'already has the id "legal/clauses"'),
        (["legal/Clauses", "--task", "review", "--phase", "go"], "clauses.md exists already"),
        (["legal/old", "--task", "review", "--phase", "go"], 'already has the id "legal/old"'),
        (["legl/nda", "--task", "review", "--phase", "go"], "did you mean legal?"),
        (["broken/nda", "--task", "review", "--phase", "go"], "could not be read"),
        (["legal/nda", "--task", "reviw", "--phase", "go"], "did you mean review?"),
        (["legal/nda", "--task", "review", "--phase", "later"], "it is one of start, go, keep"),
        (["nda", "--task", "review", "--phase", "go"], "name the role, a slash and the module"),
        (["legal/a/b", "--task", "review", "--phase", "go"], "name the role, a slash and the module"),
        (["legal/../x", "--task", "review", "--phase", "go"], "name the role, a slash and the module"),
        (["legal/..", "--task", "review", "--phase", "go"], "cannot be part of an address"),
        (["legal/con", "--task", "review", "--phase", "go"], "on Windows"),
        (["legal/nda", "--phase", "go"], "--task"),
    ],
)
def test_modules_that_are_refused(arguments: list[str], words: str, make_program: MakeProgram) -> None:
    other = "---\ntitle: Old\nid: legal/old\n---\n\nText.\n"
    root = make_program({"content/legal/moved.md": other, "roles/broken.yml": "title: ["})
    before = tree(root)
    result = new_module(root, *arguments)
    assert result.exit_code == 2
    assert words in result.output
    assert tree(root) == before


def test_a_new_role_has_one_finding_for_each_placeholder(make_program: MakeProgram) -> None:
    root = make_program({})
    before = tree(root)
    result = new_role(root, "field-sales")
    assert result.exit_code == 0
    assert named(result) == ["roles/field-sales.yml", "content/field-sales/first-module.md"]
    assert {name for name in tree(root) if name not in before} == set(named(result))
    assert all(tree(root)[name] == text for name, text in before.items())
    assert "title: Field sales\n" in (root / "roles/field-sales.yml").read_text("utf-8")
    lacking = ("policies-unanswered", "program-page-missing")
    own = [finding for finding in check(root).findings if finding.rule not in lacking]
    assert by_file(own) == placeholders(root), "the small program lacks pages that three roles need"


def test_a_new_role_is_clean_once_it_is_written(tmp_path: Path) -> None:
    root = tmp_path / "program"
    run("program", str(root))
    new_role(root, "sales")
    assert by_file(check(root).findings) == placeholders(root)
    fill(root, placeholders(root))
    assert check(root).findings == ()
    assert (root / "roles/sales.yml").read_text("utf-8").startswith("# yaml-language-server:")


def test_the_first_role_of_a_program(make_program: MakeProgram) -> None:
    root = make_program({"roles": None, "content/legal": None, "content/warehouse": None, "content/shared": None})
    assert new_role(root, "hr").exit_code == 0
    assert "title: HR\n" in (root / "roles/hr.yml").read_text("utf-8")
    found = {finding.rule for finding in check(root).findings if finding.place.path == "roles/hr.yml"}
    assert found == {"support-incomplete", "phase-without-module", "one-event"}


def test_a_role_says_only_what_the_program_does_not(make_program: MakeProgram) -> None:
    program = "title: AI\nphases:\n  start: {title: Start}\nsupport: {power_users: [A colleague]}\n"
    root = make_program({"content/program.yml": program})
    new_role(root, "sales")
    text = (root / "roles/sales.yml").read_text("utf-8")
    assert "support:" not in text
    assert "checkins:" not in text, "phases without weeks give no week for a meeting"


@pytest.mark.parametrize("name", ["legal", "Legal", "warehouse", "program", "Search", "a b", "../x", "", "a/b", "-x"])
def test_roles_that_are_refused(name: str, make_program: MakeProgram) -> None:
    root = make_program({"roles/warehouse.yml": None, "roles/warehouse.yaml": "title: ["})
    before = tree(root)
    result = run("role", "-f", str(root / "mkdocs.yml"), "--", name)
    assert result.exit_code == 2
    assert result.output.count("Error: ") == 1
    assert tree(root) == before


@pytest.mark.parametrize("name", ["ops", "Ops-2", "a_b", "program", "a b", "-x", "assets", "ä"])
def test_reader_and_scaffold_agree_on_names(name: str, make_program: MakeProgram) -> None:
    root = make_program({})
    accepted = run("role", "-f", str(root / "mkdocs.yml"), "--", name).exit_code == 0
    folder = root / "elsewhere"
    write(folder, {f"{name}.yml": ""})
    roles, _ = role_files(folder, "elsewhere")
    assert accepted == bool(roles)


def test_a_start_needs_a_program(make_program: MakeProgram) -> None:
    root = make_program({"content/program.yml": "title: ["})
    for result in (new_role(root, "sales"), new_module(root, "legal/nda", "--task", "review", "--phase", "go")):
        assert result.exit_code == 2
        assert 'program.yml could not be read; "rolepath lint" says why' in result.output


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A new program."""
    root = tmp_path / "new" / "program"
    assert run("program", str(root)).exit_code == 0
    return root


def test_a_new_program_names_its_files(tmp_path: Path) -> None:
    result = run("program", str(tmp_path / "x"))
    assert named(result) == sorted(tree(tmp_path / "x"))
    assert {"mkdocs.yml", "overrides/assets/brand.css", "roles/office.yml", "README.md"} <= set(named(result))


def test_a_new_program_lints_with_exactly_its_placeholders(program: Path) -> None:
    checked = pipeline.check(settings(program))
    assert len(checked.catalog.roles) == 2
    assert by_file(checked.findings) == placeholders(program)
    assert len(checked.findings) > 5


def test_a_new_program_builds_once_it_is_written(program: Path) -> None:
    refused = mkdocs(program, "build")
    assert refused.returncode != 0
    fill(program, placeholders(program))
    assert check(program).findings == ()
    built = mkdocs(program, "build", "--strict")
    assert built.returncode == 0, built.stderr
    assert (program / "site/service/service/first-module/index.html").is_file()


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    write(tmp_path, {"x": "mine"})
    result = run("program", str(tmp_path / "x"))
    assert result.exit_code == 2
    assert "cannot be written" in result.output


def test_a_role_with_tasks_of_its_own(tmp_path: Path) -> None:
    root = tmp_path / "program"
    run("program", str(root))
    tasks = ["--task", "contract-review", "--task", "it-advice", "--task", "contract-review"]
    result = run("role", "-f", str(root / "mkdocs.yml"), "legal", *tasks)
    assert result.exit_code == 0
    assert "first-task" not in result.output
    text = (root / "roles/legal.yml").read_text("utf-8")
    assert "\ntasks:\n  contract-review: Contract review\n  it-advice: It advice\n" in text
    bound = check(root).catalog
    legal = next(role for role in bound.roles if role.id == "legal")
    assert {entry.binding.task for entry in legal.entries if entry.binding} == {"contract-review"}
    assert bound.modules["legal/first-module"].task == "contract-review"
    unserved = [finding for finding in check(root).findings if finding.rule == "task-unserved"]
    assert len(unserved) == 1, "only the second task has no module yet"


@pytest.mark.parametrize("task", ["two words", "", "a/b"])
def test_tasks_that_are_refused(task: str, make_program: MakeProgram) -> None:
    root = make_program({})
    before = tree(root)
    result = run("role", "-f", str(root / "mkdocs.yml"), "sales", "--task", task)
    assert result.exit_code == 2
    assert "cannot be part of an address" in result.output
    assert tree(root) == before


def test_a_new_message_has_one_finding_and_is_never_overwritten(make_program: MakeProgram) -> None:
    root = make_program({})
    arguments = ("message", "-f", str(root / "mkdocs.yml"), "first-week", "--week", "1")
    result = run(*arguments)
    path = "content/program/messages/first-week.md"
    assert (result.exit_code, named(result)) == (0, [path])
    assert by_file(check(root).findings) == {path: 1}
    (root / path).write_text((root / path).read_text("utf-8").replace("TODO", "Time one task by hand"), "utf-8")
    assert check(root).findings == ()
    assert run(*arguments).exit_code == 2
    assert run("message", "-f", str(root / "mkdocs.yml"), "a/b", "--week", "1").exit_code == 2
