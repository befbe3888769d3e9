"""The command line: exit codes, formats, and messages for people who mistype."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from conftest import SMALL, MakeProgram, rolepath, write
from rolepath.cli.main import main
from rolepath.lint.formats import FORMATS

LEGAL = "content/legal/clauses.md"


def without_relevance(root: Path) -> Path:
    text = (root / LEGAL).read_text("utf-8")
    start, end = text.index("## How this helps"), text.index("## Ask for")
    return write(root, {LEGAL: text[:start] + text[end:]})


def test_clean(make_program: MakeProgram) -> None:
    result = rolepath(make_program({}), "lint")
    assert (result.returncode, result.stdout, result.stderr) == (0, "Nothing to fix in 10 files.\n", "")


def test_one_finding_in_full(make_program: MakeProgram) -> None:
    result = rolepath(without_relevance(make_program({})), "lint")
    assert result.returncode == 1
    assert result.stdout.startswith(f"{LEGAL}:22:1  error\n")
    for words in (
        'The section "How this helps you do your job better" is missing.',
        "Why: ",
        "Fix: ",
        "job-relevance-missing",
    ):
        assert words in result.stdout
    assert result.stdout.endswith("1 thing to fix in 1 file, 9 files fine. Start with the first.\n")


def test_json(make_program: MakeProgram) -> None:
    result = rolepath(without_relevance(make_program({})), "lint", "--format", "json")
    assert result.returncode == 1
    (finding,) = json.loads(result.stdout)
    assert set(finding) == {"rule", "code", "severity", "path", "line", "column", "message", "why", "fix", "url"}
    assert (finding["rule"], finding["path"], finding["line"], finding["column"]) == (
        "job-relevance-missing",
        LEGAL,
        22,
        1,
    )


def test_json_of_nothing_is_an_empty_list(make_program: MakeProgram) -> None:
    result = rolepath(make_program({}), "lint", "--format", "json")
    assert (result.returncode, json.loads(result.stdout)) == (0, [])


def test_concise(make_program: MakeProgram) -> None:
    result = rolepath(without_relevance(make_program({})), "lint", "--format", "concise")
    assert result.stdout.split("\n")[0].startswith(f"{LEGAL}:22:1: error: the section")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["content/nothing.md"], "no such file"),
        (["mkdocs.yml"], "nothing to check"),
        (["/"], "nothing to check"),
        (["-f", "other.yml"], "no such file"),
        (["--format", "xml"], "'xml' is not one of"),
        (["--nope"], "No such option"),
    ],
)
def test_wrong_usage_is_never_green(make_program: MakeProgram, arguments: list[str], words: str) -> None:
    result = rolepath(make_program({}), "lint", *arguments)
    assert result.returncode == 2
    assert words in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    "text",
    ["site_name: [", "site_name: X\ndocs_dir: nowhere\n", "theme: material\n", "plugins: [nope]\nsite_name: X\n"],
)
def test_an_unreadable_configuration(make_program: MakeProgram, text: str) -> None:
    result = rolepath(make_program({"mkdocs.yml": text}), "lint")
    assert result.returncode == 2
    assert "mkdocs.yml" in result.stderr
    assert "Traceback" not in result.stderr


def test_nothing_to_check(make_program: MakeProgram) -> None:
    files = {"content": None, "roles": None, "content/": "", "roles/": ""}
    result = rolepath(make_program(files), "lint")
    assert result.returncode == 1, "missing roles and program are findings"


def test_paths_limit_what_is_reported(make_program: MakeProgram) -> None:
    root = without_relevance(make_program({}))
    assert rolepath(root, "lint", "content/warehouse", "roles").returncode == 0
    assert rolepath(root, "lint", LEGAL).returncode == 1
    assert rolepath(root / "content" / "legal", "lint", "-f", "../../mkdocs.yml", "clauses.md").returncode == 1


def test_explain(make_program: MakeProgram) -> None:
    root = make_program({})
    by_name = rolepath(root, "explain", "binding-missing")
    assert by_name.returncode == 0
    assert by_name.stdout == rolepath(root, "explain", "rp301").stdout
    for words in ("Why: ", "Wrong:", "Right:", "Fix: "):
        assert words in by_name.stdout


def test_explain_an_unknown_rule(make_program: MakeProgram) -> None:
    result = rolepath(make_program({}), "explain", "binding-mising")
    assert result.returncode == 2
    assert "Did you mean binding-missing?" in result.stderr


def test_rules_lists_all(make_program: MakeProgram) -> None:
    result = rolepath(make_program({}), "rules")
    assert "RP231  job-relevance-missing" in result.stdout


def test_schema(make_program: MakeProgram) -> None:
    result = rolepath(make_program({}), "schema", "role")
    assert json.loads(result.stdout)["title"] == "Role"


def test_every_format_has_a_name() -> None:
    assert set(FORMATS) >= {"text", "concise", "json"}


def test_a_baseline_is_always_of_all_rules(make_program: MakeProgram) -> None:
    text = (SMALL / LEGAL).read_text("utf-8").replace("Time: ", "For ")
    root = make_program({LEGAL: text})
    arguments = ("lint", "--write-baseline", "--owner", "content lead")
    assert rolepath(root, *arguments).returncode == 0
    before = (root / ".rolepath-baseline.json").read_text("utf-8")
    assert "practice-without-time" in before
    assert rolepath(root, *arguments, "--select", "link-broken").returncode == 0
    assert (root / ".rolepath-baseline.json").read_text("utf-8") == before


def test_a_baseline_needs_an_owner(make_program: MakeProgram) -> None:
    result = rolepath(make_program({}), "lint", "--write-baseline")
    assert result.returncode == 2
    assert "--owner" in result.stderr


def test_a_check_from_the_cache_imports_neither_markdown_nor_rules(make_program: MakeProgram) -> None:
    root = make_program({"mkdocs.yml": "site_name: S\nplugins: [rolepath]\ndocs_dir: content\n"})
    program = """if True:
        import sys
        from rolepath.cli.main import main
        main(["lint"], standalone_mode=False)
        print(*sys.modules)
    """
    runs = [subprocess.check_output([sys.executable, "-c", program], cwd=root, text=True) for _ in range(2)]
    heavy = (
        "markdown",
        "pydantic",
        "yaml",
        "mkdocs",
        "importlib.metadata",
        "rolepath.pipeline",
        "rolepath.lint.registry",
    )
    first, second = ([name for name in heavy if name in output.split()] for output in runs)
    assert first == list(heavy)
    assert second == []


@pytest.fixture(scope="module")
def without_front_matter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("paths") / "program"
    shutil.copytree(SMALL, root)
    return write(root, {"content/warehouse/picking.md": "# No front matter\n"})


@pytest.mark.parametrize("style", ["concise", "github", "gitlab", "sarif", "junit", "text", "json"])
def test_paths_begin_where_the_command_was_given(
    without_front_matter: Path, monkeypatch: pytest.MonkeyPatch, style: str
) -> None:
    root = without_front_matter
    monkeypatch.chdir(root.parent)
    output = CliRunner().invoke(main, ["lint", "-f", "program/mkdocs.yml", "--format", style]).output
    assert "program/content/warehouse/picking.md" in output
    monkeypatch.chdir(root)
    assert "program/content" not in CliRunner().invoke(main, ["lint", "--format", style]).output
