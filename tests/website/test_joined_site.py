"""Parts that machines build with some of the roles each make the site that one machine builds."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conftest import Files, MakeProgram, mkdocs, write
from rolepath.cli.main import main
from versions import stages, tree

ROLES = ("legal", "warehouse")


def part(root: Path, roles: str, name: str) -> Path:
    built = mkdocs(root, "build", "--strict", "--site-dir", name, environment={"ROLEPATH_ROLES": roles})
    assert built.returncode == 0, built.stderr
    assert "rolepath join" in built.stderr
    return root / name


def joined(root: Path, *parts: Path) -> Result:
    arguments = ["-f", str(root / "mkdocs.yml"), "-d", str(root / "site")]
    return CliRunner().invoke(main, ["join", *map(str, parts), *arguments], catch_exceptions=False)


def test_the_joined_parts_are_the_whole_site(make_program: MakeProgram, small_site: Path) -> None:
    root = make_program({"site/old.html": "old"})
    parts = [part(root, role, f"part-{role}") for role in ROLES]
    assert [sorted(role for role in ROLES if (folder / role).exists()) for folder in parts] == [
        [role] for role in ROLES
    ]
    result = joined(root, *parts)
    assert (result.exit_code, result.output) == (0, f"Published: {root}/site with 2 roles\n")
    assert tree(root / "site") == tree(small_site)
    assert stages(root) == []


def made(root: Path, name: str, files: Files) -> Path:
    """A folder like a part, without a build."""
    return write(root / name, {"index.html": "hub", **files})


REFUSED: dict[str, tuple[list[Files], str]] = {
    "a role is missing": ([{"legal/index.html": ""}], "no part has the site of warehouse"),
    "two hubs": (
        [{"legal/index.html": "", "a.css": "one"}, {"warehouse/index.html": "", "a.css": "two"}],
        "another part has another a.css: build all parts of the same commit",
    ),
    "no site": ([{"legal/index.html": "", "warehouse/index.html": ""}, {"index.html": None}], "this is no site"),
}


@pytest.mark.parametrize(("parts", "message"), REFUSED.values(), ids=list(REFUSED))
def test_what_is_no_whole_site_is_not_published(make_program: MakeProgram, parts: list[Files], message: str) -> None:
    root = make_program({"site/index.html": "before"})
    result = joined(root, *(made(root, f"part-{number}", {"x": "", **files}) for number, files in enumerate(parts)))
    assert result.exit_code == 2
    assert message in result.output
    assert tree(root / "site") == tree(write(root / "same", {"index.html": "before"}))
    assert stages(root) == []


@pytest.mark.parametrize("name", ["legal/secret.html", "legal/folder"])
def test_links_in_a_part_are_refused(make_program: MakeProgram, name: str) -> None:
    root = make_program({"elsewhere/secret": "x"})
    folder = made(root, "part", {f"{role}/index.html": "" for role in ROLES})
    (folder / name).symlink_to(root / "elsewhere")
    result = joined(root, folder)
    assert (result.exit_code, "this is a link" in result.output) == (2, True)
    assert not (root / "site").exists()


def test_what_is_hidden_in_a_part_stays_there(make_program: MakeProgram) -> None:
    root = make_program({})
    folder = made(root, "part", {".git/head": "", ".x": "", **{f"{role}/index.html": role for role in ROLES}})
    assert joined(root, folder).exit_code == 0
    assert set(tree(root / "site")) == {"index.html", *ROLES, *(f"{role}/index.html" for role in ROLES)}


def test_a_place_that_cannot_be_written_is_named(make_program: MakeProgram) -> None:
    root = make_program({"site": "a file"})
    folder = made(root, "part", {f"{role}/index.html": "" for role in ROLES})
    result = joined(root, folder)
    assert (result.exit_code, "it is a file, and not a folder" in result.output) == (2, True)


def test_a_name_that_is_no_role_ends_the_build(make_program: MakeProgram) -> None:
    built = mkdocs(make_program({}), "build", environment={"ROLEPATH_ROLES": "legal, Legale"})
    assert built.returncode == 1
    assert 'ROLEPATH_ROLES names "Legale"; the roles are legal, warehouse' in built.stderr
    assert "Traceback" not in built.stderr
