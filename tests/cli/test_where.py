"""`rolepath where`: who shows a module, and what a change touches."""

import json
import logging
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from conftest import Files, MakeProgram, write
from rolepath.cli.where import where

GROUP = click.Group(commands=[where])
LEGAL = "content/legal/clauses.md"
pytestmark = pytest.mark.usefixtures("renderings_known")


@pytest.fixture(autouse=True)
def quiet_again() -> Iterator[None]:
    """Commands silence MkDocs' log, which other tests of this process may want."""
    level = logging.getLogger("mkdocs").level
    yield
    logging.getLogger("mkdocs").setLevel(level)


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(GROUP, ["where", "-f", str(root / "mkdocs.yml"), *arguments], catch_exceptions=False)


def value(root: Path, *arguments: str) -> dict[str, Any]:
    result = run(root, *arguments, "--format", "json")
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def git(root: Path, *arguments: str) -> None:
    name = ["-c", "user.name=Tests", "-c", "user.email=tests@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *name, *arguments], cwd=root, check=True, capture_output=True)


def committed(root: Path) -> Path:
    git(root, "init", "--quiet")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "-m", "start")
    return root


def touched(root: Path, files: Files) -> dict[str, Any]:
    """What an edit after the first commit touches."""
    write(committed(root), files)
    return value(root, "--changed-since", "HEAD")


def addresses(found: dict[str, Any]) -> list[str]:
    return [page["address"] for page in found["pages"]]


def test_a_shared_module(make_program: MakeProgram) -> None:
    found = value(make_program({}), "shared/basics")
    assert (found["module"], found["path"]) == ("shared/basics", "content/shared/basics.md")
    assert [(role["role"], role["phase"], role["form"], role["page"]) for role in found["roles"]] == [
        ("legal", "Start", "bound", "legal/shared/basics/"),
        ("warehouse", "Start", "bound", "warehouse/shared/basics/"),
    ]


def test_an_own_module_by_its_path(make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_program({})
    monkeypatch.chdir(root)
    result = run(root, LEGAL)
    line = (root / "roles/legal.yml").read_text("utf-8").split("\n").index("    - legal/clauses") + 1
    assert result.output == (
        f"{LEGAL}  Compare two clauses\n\nLegal\n  phase   Go\n"
        f"  listed  roles/legal.yml:{line}, own\n  page    legal/legal/clauses/\n"
    )


def test_a_role_that_should_bind(make_program: MakeProgram) -> None:
    role = "title: Legal\ntasks: {review: Contract review}\ncurriculum:\n  late: [shared/basics]\n"
    found = value(make_program({"roles/legal.yml": role}), "shared/basics")
    assert (found["roles"][0]["form"], found["roles"][0]["phase"]) == ("not bound", "late")


def test_a_module_that_no_role_lists(make_program: MakeProgram) -> None:
    result = run(make_program({"content/spare.md": "---\ntitle: Spare\n---\n\nWords.\n"}), "spare")
    assert result.exit_code == 0
    assert "No role lists this module" in result.output


def test_addresses_follow_the_configuration(make_program: MakeProgram) -> None:
    root = make_program({})
    (root / "mkdocs.yml").write_text((root / "mkdocs.yml").read_text("utf-8") + "use_directory_urls: false\n", "utf-8")
    assert value(root, "shared/basics")["roles"][0]["page"] == "legal/shared/basics.html"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "either a module or --changed-since"),
        (["shared/basics", "--changed-since", "HEAD"], "either a module or --changed-since"),
        (["shared/basic"], "Did you mean content/shared/basics.md?"),
        (["--changed-since", "HEAD"], "in no git repository"),
    ],
)
def test_wrong_usage(
    arguments: list[str], words: str, make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_program({})
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(root.parent))
    result = run(root, *arguments)
    assert result.exit_code == 2
    assert words in result.output


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "HEAD~7"])
def test_a_revision_that_git_does_not_know(revision: str, make_program: MakeProgram) -> None:
    root = committed(make_program({}))
    result = run(root, f"--changed-since={revision}")
    assert result.exit_code == 2
    assert f'git knows no "{revision}"' in result.output
    assert not (root / "x").exists()


def test_git_is_not_installed(make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    result = run(make_program({}), "--changed-since", "HEAD")
    assert result.exit_code == 2
    assert "not installed" in result.output


def test_nothing_changed(make_program: MakeProgram) -> None:
    root = committed(make_program({}))
    assert run(root, "--changed-since", "HEAD").output == "Nothing has changed since HEAD.\n"
    assert value(root, "--changed-since", "HEAD") == {"files": [], "roles": [], "pages": []}


def test_a_module_touches_every_role_that_lists_it(make_program: MakeProgram) -> None:
    found = touched(make_program({}), {"content/shared/basics.md": "---\ntitle: Basics\n---\n\n## New\n\nText.\n"})
    assert found["roles"] == ["legal", "warehouse"]
    assert addresses(found) == ["legal/shared/basics/", "warehouse/shared/basics/"]
    assert found["files"] == [
        {
            "path": "content/shared/basics.md",
            "what": "module",
            "pages": ["legal/shared/basics/", "warehouse/shared/basics/"],
        }
    ]


def test_a_file_that_git_does_not_know_yet(make_program: MakeProgram) -> None:
    found = touched(make_program({}), {"content/räume & co.md": "---\ntitle: Spare\n---\n\nWords.\n"})
    assert [file["path"] for file in found["files"]] == ["content/räume & co.md"]
    assert found["roles"] == []


def test_a_role_touches_its_site_and_its_card(make_program: MakeProgram) -> None:
    root = make_program({})
    role = (root / "roles/legal.yml").read_text("utf-8")
    found = touched(root, {"roles/legal.yml": role + "\n"})
    assert found["roles"] == ["legal"]
    assert {"./", "legal/", "legal/legal/clauses/", "legal/program/policies/"} <= set(addresses(found))
    assert not [address for address in addresses(found) if address.startswith("warehouse/")]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("index", ["./"]),
        ("program/managers", ["program/managers/"]),
        (
            "program/sponsor",
            [
                "./",
                "program/sponsor/",
                "legal/",
                "legal/program/sponsor/",
                "warehouse/",
                "warehouse/program/sponsor/",
            ],
        ),
        ("program/policies", ["program/policies/", "legal/program/policies/", "warehouse/program/policies/"]),
    ],
)
def test_a_page_of_the_program(name: str, expected: list[str], make_program: MakeProgram) -> None:
    page = "---\ntitle: A page\n---\n\nWords.\n"
    root = make_program({f"content/{name}.md": page})
    found = touched(root, {f"content/{name}.md": page + "\nMore.\n"})
    assert addresses(found) == expected


@pytest.mark.parametrize("file", ["content/program.yml", "mkdocs.yml"])
def test_what_touches_everything(file: str, make_program: MakeProgram) -> None:
    root = make_program({})
    found = touched(root, {file: (root / file).read_text("utf-8") + "\n"})
    assert found["roles"] == ["legal", "warehouse"]
    assert {"./", "legal/", "warehouse/shared/basics/"} <= set(addresses(found))


def with_pictures(make_program: MakeProgram) -> Path:
    root = make_program({f"content/pictures/{name}.svg": "<svg/>" for name in "abcde"})
    basics = (root / "content/shared/basics.md").read_text("utf-8")
    role = (root / "roles/legal.yml").read_text("utf-8")
    role = role.replace("Clauses are compared by eye.", '"![b](pictures/b.svg)"')
    role = role.replace("Clauses without names.", '"![c](pictures/c.svg)"')
    page = "---\ntitle: For managers\n---\n\n![d](../pictures/d.svg)\n"
    return write(
        root,
        {
            "content/shared/basics.md": basics + "\n![a](../pictures/a.svg)\n",
            "roles/legal.yml": role,
            "content/program/managers.md": page,
        },
    )


@pytest.mark.parametrize(
    ("picture", "expected"),
    [
        ("a", ["legal/shared/basics/", "warehouse/shared/basics/"]),
        ("b", ["legal/shared/basics/"]),
        ("c", ["legal/program/policies/"]),
        ("d", ["program/managers/"]),
        ("e", []),
    ],
)
@pytest.mark.parametrize("new", ["<svg></svg>", None])
def test_a_picture_touches_the_pages_that_show_it(
    picture: str, expected: list[str], new: str | None, make_program: MakeProgram
) -> None:
    found = touched(with_pictures(make_program), {f"content/pictures/{picture}.svg": new})
    assert addresses(found) == expected


def test_a_picture_beside_a_module_that_is_gone(make_program: MakeProgram) -> None:
    found = touched(with_pictures(make_program), {"content/pictures/d.svg": "<svg></svg>", LEGAL: None})
    assert (addresses(found), found["roles"]) == (["program/managers/"], ["legal"])


def test_a_logo_is_on_every_page(make_program: MakeProgram) -> None:
    root = make_program({"content/logo.svg": "<svg/>"})
    configuration = (root / "mkdocs.yml").read_text("utf-8").replace("font: false", "font: false\n  logo: logo.svg")
    found = touched(write(root, {"mkdocs.yml": configuration}), {"content/logo.svg": "<svg></svg>"})
    assert {"./", "warehouse/"} <= set(addresses(found))


def test_files_that_are_gone_or_broken(make_program: MakeProgram) -> None:
    root = make_program({"roles/spare.yml": (make_role := "title: Spare\ntasks: {a: A}\ncurriculum: {}\n")})
    assert make_role
    found = touched(root, {LEGAL: None, "roles/spare.yml": None, "content/warehouse/picking.md": "broken"})
    assert [(file["path"], file["what"], file["pages"]) for file in found["files"]] == [
        (LEGAL, "module that is gone", []),
        ("content/warehouse/picking.md", "module that cannot be read", []),
        ("roles/spare.yml", "role that is gone", ["./"]),
    ]
    assert found["roles"] == ["legal", "warehouse"]


def test_other_files_touch_nothing(make_program: MakeProgram) -> None:
    root = make_program({})
    committed(root)
    write(root, {"notes.txt": "x", "roles/readme.txt": "x", "contents/x.md": "x"})
    result = run(root, "--changed-since", "HEAD")
    assert result.output.count("neither content nor role: no pages") == 3
    assert "Roles: none" in result.output


def test_a_program_below_the_root_of_its_repository(make_program: MakeProgram) -> None:
    root = make_program({})
    git(root.parent, "init", "--quiet")
    git(root.parent, "add", ".")
    git(root.parent, "commit", "--quiet", "-m", "start")
    write(root, {"content/shared/basics.md": "---\ntitle: B\n---\n\n## New\n\nText.\n"})
    write(root.parent, {"elsewhere.txt": "x"})
    result = run(root, "--changed-since", "HEAD")
    assert "content/shared/basics.md\n    module: 2 pages" in result.output
    assert "Pages to look at:\n  legal/shared/basics/\n  warehouse/shared/basics/\n" in result.output
    assert "elsewhere" not in result.output
