"""No link in the file system is followed, whatever it leads to and wherever it stands."""

from pathlib import Path

import pytest

from conftest import MakeProgram, check, settings, write
from rolepath.read.catalog_reader import read_catalog

CANARY = "canary7f3a"
PAGE = "---\ntitle: Elsewhere\n---\n\ncanary7f3a\n"


@pytest.fixture
def program(make_program: MakeProgram, tmp_path: Path) -> Path:
    """The small program, and beside it what a link could lead to."""
    write(tmp_path, {"outside/page.md": PAGE, "outside/secret.txt": CANARY, "outside/role.yml": f"title: {CANARY}\n"})
    return make_program({})


LINKS = {
    "a page": ("content/extra.md", "../../outside/page.md"),
    "an absolute page": ("content/shared/extra.md", "/proc/self/environ"),
    "an asset": ("content/secret.txt", "../../outside/secret.txt"),
    "a folder": ("content/elsewhere", "../../outside"),
    "a folder of the system": ("content/etc", "/etc"),
    "a loop": ("content/loop", "."),
    "a loop through the parent": ("content/shared/loop", "../shared"),
    "a link to itself": ("content/self.md", "self.md"),
    "a dangling link": ("content/gone.md", "nowhere.md"),
    "a dangling asset": ("content/gone.png", "nowhere.png"),
    "a file of the project": ("content/shared/copy.md", "basics.md"),
    "a role": ("roles/stolen.yml", "../../outside/role.yml"),
    "a dangling role": ("roles/gone.yml", "nowhere.yml"),
    "a folder called like a role": ("roles/folder.yml", "../../outside"),
    "the program": ("content/program.yml", "../../outside/role.yml"),
    "the program's folder of pages": ("content/program", "../../outside"),
    "a sibling's folder": ("content/legal_private", "../../outside"),
}


@pytest.mark.parametrize(("link", "target"), LINKS.values(), ids=LINKS)
def test_a_link_is_refused_by_name_and_not_read(program: Path, link: str, target: str) -> None:
    write(program, {link: None})
    (program / link).symlink_to(target)
    checked = check(program)
    assert (link, "file-unreadable") in {(finding.place.path, finding.rule) for finding in checked.errors}
    assert CANARY not in repr(checked.catalog)
    assert not any(asset.startswith(link.removeprefix("content/")) for asset in checked.catalog.assets)


@pytest.mark.parametrize("folder", ["content", "roles"])
def test_the_folders_themselves_are_no_links(program: Path, tmp_path: Path, folder: str) -> None:
    (program / folder).rename(tmp_path / "moved")
    (program / folder).symlink_to(tmp_path / "moved")
    catalog = read_catalog(settings(program))
    assert (folder, "file-unreadable") in {(finding.place.path, finding.rule) for finding in catalog.findings}
    assert not (catalog.modules if folder == "content" else catalog.roles)


def test_a_folder_above_them_is_no_link(program: Path, tmp_path: Path) -> None:
    (tmp_path / "moved").mkdir()
    (program / "content").rename(tmp_path / "moved/content")
    (program / "docs").symlink_to(tmp_path / "moved")
    found = settings(program)
    catalog = read_catalog(type(found)(program, content_folder="docs/content", dialect=found.dialect))
    assert "docs" in {finding.place.path for finding in catalog.findings if finding.rule == "file-unreadable"}
    assert not catalog.modules


def test_where_the_project_lies_and_what_the_owner_names_above_it_is_no_matter(program: Path, tmp_path: Path) -> None:
    (tmp_path / "here").symlink_to(program)
    assert check(tmp_path / "here").findings == ()
    (program / "roles").rename(tmp_path / "roles")
    (tmp_path / "all").symlink_to(tmp_path / "roles")
    found = settings(program)
    catalog = read_catalog(type(found)(program, roles_folder="../all", dialect=found.dialect))
    assert [role.id for role in catalog.roles] == ["legal", "warehouse"]
