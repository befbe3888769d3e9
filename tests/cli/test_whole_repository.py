"""`rolepath new program` gives a whole repository, also where there is one; its workflows run as they stand."""

import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from conftest import PROJECT, rolepath, write
from filling import fill, placeholders, tree
from rolepath import __version__
from rolepath.cli.main import main
from rolepath.cli.start.fresh_repository import GUIDE, GUIDE_BESIDE_ANOTHER
from rolepath.cli.start.scaffold import starter

FILES = starter()
GITHUB, GITLAB = ".github/workflows/program.yml", ".gitlab-ci.yml"
OF_A_REPOSITORY = {
    "README.md": "# Ours\n",
    "LICENSE": "Ours.\n",
    ".git/config": "[core]\n",
    ".gitignore": "__pycache__/\n/site/\r\n",
    ".github/dependabot.yml": "version: 2\n",
    GITHUB: "name: ours\n",
    "requirements.txt": "click\n",
    ".vscode/settings.json": "{}",
    "readme.md": "In lower case.\n",
}
"""What a fresh repository may hold."""


def new_program(folder: Path, *, here: Path | None = None) -> Result:
    before = Path.cwd()
    try:
        os.chdir(here or before)
        return CliRunner().invoke(main, ["new", "program", str(folder)], catch_exceptions=False)
    finally:
        os.chdir(before)


SOME = [set[str](), *({name} for name in OF_A_REPOSITORY), {"README.md", "LICENSE", ".gitignore", ".git/config"}]


@pytest.mark.parametrize(
    "names", [*SOME, set(OF_A_REPOSITORY) - {"readme.md"}], ids=lambda names: ",".join(sorted(names))
)
def test_what_is_there_stays_and_the_rest_comes(names: set[str], tmp_path: Path) -> None:
    mine = {name: OF_A_REPOSITORY[name] for name in names}
    write(tmp_path, mine)
    result = new_program(Path(), here=tmp_path)
    assert result.exit_code == 0, result.output
    found = tree(tmp_path)
    assert {name: found[name].decode() for name in names} == mine
    folded = {name.casefold() for name in names}
    guide = {GUIDE_BESIDE_ANOTHER} if "readme.md" in folded else set()
    assert set(found) - names == {name for name in FILES if name.casefold() not in folded} | guide
    assert found.get(GUIDE_BESIDE_ANOTHER, FILES[GUIDE]) == FILES[GUIDE]
    said = result.output.partition("Left as they were")[2]
    assert [name for name in names if f"\n  {name}: " not in said] == [
        name for name in names if name.casefold() not in {ours.casefold() for ours in FILES}
    ]
    assert f"Read {next(iter(guide), GUIDE)} first" in result.output


def test_an_owner_is_told_which_lines_to_add(tmp_path: Path) -> None:
    write(tmp_path, {name: OF_A_REPOSITORY[name] for name in (".gitignore", "requirements.txt", "README.md")})
    said = new_program(tmp_path).output
    assert "  .gitignore: add to it: /.cache/, /.venv/\n" in said
    assert f"  requirements.txt: add to it: rolepath=={__version__}, mkdocs-material" in said
    assert f"  README.md: the guide to the program is in {GUIDE_BESIDE_ANOTHER}\n" in said


@pytest.mark.parametrize(
    "name", ["mkdocs.yml", "content/mine.md", "roles/x.yml", "overrides/main.html", "Content/a.md"]
)
def test_two_programs_never_mix(name: str, tmp_path: Path) -> None:
    write(tmp_path, {name: "mine"})
    result = new_program(tmp_path)
    assert result.exit_code == 2
    assert "exists already" in result.output
    assert tree(tmp_path) == {name: b"mine"}


def test_empty_folders_and_files_in_the_place_of_folders(tmp_path: Path) -> None:
    write(tmp_path, {"content/": "", ".vscode": "mine"})
    result = new_program(tmp_path)
    assert result.exit_code == 0
    assert (tmp_path / ".vscode").read_text() == "mine"
    assert "  .vscode/settings.json: not changed\n" in result.output


def test_a_second_time_nothing_is_written(tmp_path: Path) -> None:
    new_program(tmp_path / "program")
    before = tree(tmp_path)
    assert new_program(tmp_path / "program").exit_code == 2
    assert tree(tmp_path) == before


def test_versions_are_pinned_to_those_of_the_tool() -> None:
    wanted = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    material = next(line for line in wanted if line.startswith("mkdocs-material"))
    lines = [line for line in FILES["requirements.txt"].decode().splitlines() if not line.startswith("#")]
    assert lines == [f"rolepath=={__version__}", material]
    options = next(item["rolepath"] for item in settings_of("mkdocs.yml")["plugins"] if isinstance(item, dict))
    assert options == {"requires": ".".join(__version__.split(".")[:2])}


def settings_of(name: str) -> Any:
    text = FILES[name].decode() if name in FILES else (PROJECT / name).read_text("utf-8")
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 (texts only)


def test_it_looks_like_the_program_that_ships() -> None:
    theirs = yaml.load((PROJECT / "mkdocs.yml").read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (texts only)
    ours = settings_of("mkdocs.yml")
    assert ours["extra_css"] == theirs["extra_css"]
    assert {key: ours["theme"][key] for key in theirs["theme"]} == theirs["theme"]
    assert [item for item in theirs["markdown_extensions"] if item not in ours["markdown_extensions"]] == []
    assert FILES["overrides/assets/brand.css"] == (PROJECT / "overrides/assets/brand.css").read_bytes()


def test_an_editor_finds_the_schema_of_each_file() -> None:
    schemas = json.loads(FILES[".vscode/settings.json"])["yaml.schemas"]
    assert set(schemas) >= {name for name in FILES if name.startswith("schemas/")}
    patterns = [pattern for names in schemas.values() for pattern in ([names] if isinstance(names, str) else names)]
    facts = [name for name in FILES if name.startswith(("roles/", "content/")) and name.endswith(".yml")]
    assert [name for name in facts if not any(Path(name).match(pattern) for pattern in patterns)] == []
    json.loads(FILES[".vscode/extensions.json"])


def test_the_workflow_of_github_may_publish_and_nothing_else_may() -> None:
    flow = settings_of(GITHUB)
    assert set(flow["on"]) == {"push", "pull_request", "workflow_dispatch"}
    assert flow["permissions"] == {"contents": "read"}
    publish = flow["jobs"]["publish"]
    assert publish["permissions"] == {"pages": "write", "id-token": "write"}
    assert publish["needs"] == "build"
    assert publish["environment"]["name"] == "github-pages"
    assert "github.event_name != 'pull_request'" in publish["if"]
    assert [name for name, job in flow["jobs"].items() if "permissions" in job] == ["publish"]
    used = [step["uses"] for job in flow["jobs"].values() for step in job["steps"] if "uses" in step]
    assert [name for name in used if not re.fullmatch(r"actions/[\w-]+@v\d+", name)] == []
    built = {
        step["uses"].split("@")[0]: step.get("with", {}) for step in flow["jobs"]["build"]["steps"] if "uses" in step
    }
    assert built["actions/upload-pages-artifact"] == {"path": "site"}
    assert built["actions/cache"]["path"].split() == [".cache/rolepath", "~/.cache/rolepath"]
    assert built["actions/setup-python"]["cache"] == "pip"  # which looks for requirements.txt


def test_the_workflow_of_gitlab_publishes() -> None:
    flow = settings_of(GITLAB)
    assert flow["pages"]["artifacts"]["paths"] == ["public"]
    assert flow["pages"]["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    assert ".cache/rolepath" in flow["cache"]["paths"]
    assert flow["check"]["artifacts"]["reports"] == {"codequality": "findings.json"}


def steps_of(name: str) -> Iterator[str]:
    """What a workflow runs, in order, but for what installs."""
    flow = settings_of(name)
    if name == GITHUB:
        lines = [step["run"] for job in flow["jobs"].values() for step in job["steps"] if "run" in step]
    else:
        lines = [*flow["before_script"], *flow["check"]["script"], *flow["pages"]["script"]]
    assert lines.count("pip install -r requirements.txt") == 1
    return (line for line in lines if not line.startswith("pip "))


def run_steps(root: Path, name: str) -> Iterator[tuple[str, int]]:
    """Each step with its exit code, until one fails, as CI does."""
    path = os.pathsep.join([str(Path(sys.executable).parent), "/usr/bin", "/bin"])
    variables = {**os.environ, "PATH": path, "NO_MKDOCS_2_WARNING": "1"}
    for line in steps_of(name):
        if re.fullmatch(r"rolepath [\w -]+", line):  # nothing for a shell to do
            code = rolepath(root, *line.split()[1:]).returncode
        else:
            code = subprocess.run(
                ["sh", "-ec", line], cwd=root, env=variables, capture_output=True, check=False
            ).returncode
        yield line, code
        if code:
            return


@pytest.mark.parametrize(("name", "site"), [(GITHUB, "site"), (GITLAB, "public")])
def test_the_steps_of_a_workflow_publish_a_new_program(name: str, site: str, tmp_path: Path) -> None:
    root = tmp_path / "program"
    new_program(root)
    (root / "roles/office.yml").rename(root / "roles/office.yaml")
    before = list(run_steps(root, name))
    assert [code for _, code in before if code] == [1], "the check stops what is not finished"
    assert "rolepath lint" in before[-1][0]
    assert not (root / site).exists()
    fill(root, placeholders(root))
    assert [line for line, code in run_steps(root, name) if code] == []
    for page in ("index.html", "office/index.html", "service/index.html", "service/service/first-module/index.html"):
        assert (root / site / page).is_file()
    assert "brand.css" in (root / site / "office/index.html").read_text("utf-8")


def test_the_page_about_publishing_shows_these_workflows() -> None:
    page = (PROJECT / "plugins/docs/pages/how-to/publish.md").read_text("utf-8")
    shown = dict(re.findall(r"^```yaml title=\"([^\"]+)\"\n(.*?)^```$", page, re.MULTILINE | re.DOTALL))
    assert {name: shown[name] for name in (GITHUB, GITLAB)} == {name: FILES[name].decode() for name in (GITHUB, GITLAB)}
