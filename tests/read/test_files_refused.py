"""Files, names and ids that no program can have: each is one finding at its place."""

import os
import sys
from pathlib import Path

import pytest

from conftest import Files, settings, write
from read.read_program import LEGAL, PAGE, PICKING, PROGRAM, ROLE, Read, found, module, only
from rolepath.model.place import Place
from rolepath.read.catalog_reader import read_catalog


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """The program above with some files changed, as it is read."""
    return lambda files: read_catalog(settings(write(tmp_path, {**PROGRAM, **files})))


@pytest.mark.parametrize("name", ["leak.txt", "leak.md", "folder", ".hidden.md"])
@pytest.mark.parametrize("target", ["../../secret", "../secret", "missing", "leak.txt"])
def test_links_in_the_content_folder_are_refused_wherever_they_lead(tmp_path: Path, name: str, target: str) -> None:
    root = write(tmp_path, {**PROGRAM, "secret/a.md": PAGE, "secret/token.txt": "canary"})
    (root / "content" / name).symlink_to(target)
    catalog = read_catalog(settings(root))
    if not name.startswith("."):
        assert (only(catalog).rule, only(catalog).place) == ("file-unreadable", Place(f"content/{name}"))
        assert f"content/{name}" in catalog.unreadable
    assert not any(
        "leak" in path or "token" in path or "folder" in path for path in (*catalog.assets, *catalog.modules)
    )


def test_link_in_the_place_of_the_program_or_a_role_is_refused_once(tmp_path: Path) -> None:
    root = write(tmp_path, {**PROGRAM, "content/program.yml": None, LEGAL: None, "other.yml": ROLE})
    (root / "content" / "program.yml").symlink_to("../other.yml")
    (root / LEGAL).symlink_to("../other.yml")
    catalog = read_catalog(settings(root))
    assert found(catalog) == [
        ("file-unreadable", Place("content/program.yml")),
        ("file-unreadable", Place(LEGAL)),
    ]
    assert catalog.program is None
    assert [role.id for role in catalog.roles] == ["warehouse"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems allow no such names")
def test_file_whose_name_is_no_utf8_is_refused(tmp_path: Path) -> None:
    root = write(tmp_path, {**PROGRAM, "content/a.md": PAGE, "content/b/c.png": b"x"})
    for old, new in (("content/a.md", b"content/\xff.md"), ("content/b", b"content/\xfe")):
        (root / old).rename(root / os.fsdecode(new))
    catalog = read_catalog(settings(root))
    assert [finding.message for finding in catalog.findings] == ["the name of this file is not valid UTF-8"] * 2
    assert catalog.assets == frozenset()
    assert all(finding.place.path.encode() for finding in catalog.findings)


@pytest.mark.parametrize("name", ["assets", "search", "program", "index", "404", "sitemap", "Program"])
def test_role_cannot_have_a_name_that_the_hub_uses(read: Read, name: str) -> None:
    finding = only(read({f"roles/{name}.yml": ROLE}))
    assert (finding.rule, finding.place) == ("role-name", Place(f"roles/{name}.yml"))
    assert name in finding.message


@pytest.mark.parametrize("name", ["a b", "ä", "-a", "_a", "a.b", "a%2f", "a\n", "a'", "a&b"])
def test_role_name_must_do_as_a_part_of_an_address(read: Read, name: str) -> None:
    catalog = read({f"roles/{name}.yml": ROLE})
    assert only(catalog).rule == "role-name"
    assert [role.id for role in catalog.roles] == ["legal", "warehouse"]
    assert f"roles/{name}.yml" in catalog.unreadable


@pytest.mark.parametrize("name", ["a", "9", "human-resources", "HR_2", "x" * 60])
def test_role_may_be_called_as_the_owner_likes(read: Read, name: str) -> None:
    catalog = read({f"roles/{name}.yml": ROLE})
    assert catalog.findings == ()
    assert name in [role.id for role in catalog.roles]


@pytest.mark.parametrize("name", ["legal.yaml", "LEGAL.yml"])
def test_roles_must_differ_by_more_than_case_or_ending(read: Read, name: str) -> None:
    finding = only(read({f"roles/{name}": ROLE}))
    assert finding.rule == "role-name"
    assert "differs from" in finding.message


def test_other_files_beside_the_roles_are_no_roles(read: Read) -> None:
    assert read({"roles/README.md": "x", "roles/notes.txt": "x", "roles/old/": ""}).findings == ()


@pytest.mark.parametrize(
    ("files", "rule", "place"),
    [
        ({LEGAL: None, "roles/warehouse.yml": None, "roles/a.txt": "x"}, "role-missing", "roles"),
        ({"roles": None}, "folder-missing", "roles"),
        ({"content": None}, "folder-missing", "content"),
        ({"content/program.yml": None}, "program-missing", "content/program.yml"),
        ({"content/program.yml": ""}, "file-empty", "content/program.yml"),
        ({"content/program.yml": "# nothing yet\n"}, "file-empty", "content/program.yml"),
        ({LEGAL: " \n\n"}, "file-empty", LEGAL),
        ({LEGAL: "---\n"}, "file-empty", LEGAL),
        ({LEGAL: None, "roles/legal.yml/": ""}, "file-unreadable", LEGAL),
        ({LEGAL: "a: " + "b" * 1_100_000}, "file-too-large", LEGAL),
        ({LEGAL: b"title: caf\xe9\n"}, "file-unreadable", LEGAL),
        ({LEGAL: ROLE + "title: B\n"}, "yaml-duplicate-key", LEGAL),
        ({LEGAL: "title: &a B\n"}, "yaml-alias", LEGAL),
        ({LEGAL: ROLE + "colour: blue\n"}, "field-unknown", LEGAL),
        ({PICKING: "# A\n"}, "front-matter-missing", PICKING),
        ({PICKING: ""}, "front-matter-missing", PICKING),
        ({PICKING: "---\ntitle: A\n"}, "front-matter-unclosed", PICKING),
        ({PICKING: "---\n---\n"}, "field-missing", PICKING),
        ({PICKING: "---\ntask: a\n---\n"}, "field-missing", PICKING),
        ({PICKING: "---\ntitle: A: B\n---\n"}, "yaml-invalid", PICKING),
        ({PICKING: b"---\ntitle: A\n---\n\xff"}, "file-unreadable", PICKING),
        ({PICKING: "---\ntitle: A\n---\n" + "- " * 500 + "a"}, "nested-too-deep", PICKING),
        ({PICKING: "---\ntitle: A\n---\n" + "a" * 1_100_000}, "file-too-large", PICKING),
        ({"content/index.md": "---\ntitle: A\n---\n" + "1. " * 500 + "a"}, "nested-too-deep", "content/index.md"),
        ({"content/index.md": "A\n"}, "front-matter-missing", "content/index.md"),
    ],
)
def test_what_cannot_be_read_is_one_finding_at_its_file(read: Read, files: Files, rule: str, place: str) -> None:
    catalog = read(files)
    finding = only(catalog)
    assert (finding.rule, finding.place.path) == (rule, place)
    assert finding.fix
    if place in PROGRAM and rule != "program-missing":
        assert place in catalog.unreadable


def test_role_with_lists_nested_too_deep_is_a_finding_and_the_others_are_read(read: Read) -> None:
    role = ROLE.replace("Clauses are compared by eye.", f'"{"- " * 500}a"')
    catalog = read({LEGAL: role})
    assert (only(catalog).rule, only(catalog).place.path) == ("nested-too-deep", LEGAL)
    assert [item.id for item in catalog.roles] == ["warehouse"]


@pytest.mark.parametrize("module_id", ["/a", "a/", "a//b", "a b", "a\\b", "", "a?b", "a#b"])
def test_id_that_is_no_path_is_refused(read: Read, module_id: str) -> None:
    assert only(read({PICKING: f"---\ntitle: A\nid: '{module_id}'\n---\n"})).rule == "field-invalid"


def test_two_modules_with_one_id_name_each_other(read: Read) -> None:
    finding = only(read({"content/z.md": "---\ntitle: A\nid: legal/clauses\n---\n"}))
    assert (finding.rule, finding.place) == ("module-id-twice", Place("content/z.md", 3, 1))
    assert finding.message == 'the id "legal/clauses" already belongs to content/legal/clauses.md'


def test_an_id_that_another_file_has_as_its_path_is_reported(read: Read) -> None:
    catalog = read({"content/a.md": "---\ntitle: A\nid: legal/clauses\n---\n"})
    assert only(catalog).place.path == "content/legal/clauses.md"
    assert module(catalog, "legal/clauses").path == "a.md"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open everything")
def test_file_without_permission_is_a_finding(tmp_path: Path) -> None:
    root = write(tmp_path, PROGRAM)
    (root / PICKING).chmod(0)
    assert "permission denied" in only(read_catalog(settings(root))).message
