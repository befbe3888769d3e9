"""What of the last build is taken over: roles and pages that show nothing of an edit, and nothing else."""

import shutil
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from conftest import SMALL, Files, MakeProgram, mkdocs, write
from last_builds import configured, files_made_anew, keep_record, kept, made_anew, seen
from rolepath.model.role import Role
from rolepath.website.incremental import last_build
from rolepath.website.incremental.build_record import Published, files_of
from rolepath.website.incremental.kept_pages import KeptPages
from rolepath.website.incremental.last_build import SiteKeys
from rolepath.website.program_sites import ProgramSites
from rolepath.website.publish import publication
from rolepath.website.site.planned_site import PlannedSite
from versions import tree

pytestmark = pytest.mark.usefixtures("told_of_warnings")


ROLE_CHANGES: dict[str, tuple[Files, list[str]]] = {
    "a module of one": ({"content/legal/clauses.md": None}, ["legal"]),
    "a page by hand": ({"site/legal/index.html": "by hand"}, ["legal"]),
    "a file more by hand": ({"site/warehouse/new": ""}, ["warehouse"]),
    "a file of both": ({"content/shared/plan.csv": "b"}, ["legal", "warehouse"]),
    "the templates": ({"overrides/more.html": ""}, ["legal", "warehouse"]),
}


@pytest.mark.sample(5)
@pytest.mark.parametrize(("change", "roles"), ROLE_CHANGES.values(), ids=list(ROLE_CHANGES))
def test_the_site_of_a_role_is_made_anew_only_where_something_of_it_has_changed(
    make_cached: MakeProgram, change: Files, roles: list[str]
) -> None:
    basics = (SMALL / "content/shared/basics.md").read_text("utf-8")
    root = make_cached({"content/shared/basics.md": f"{basics}\n[Plan](plan.csv)\n", "content/shared/plan.csv": "a"})
    write(root, {"overrides/main.html": '{% extends "base.html" %}'})
    configured("name: material", "name: material\n  custom_dir: overrides")(root)
    assert mkdocs(root, "build", "--strict").returncode == 0
    before = files_of(root / "site")
    clauses = (SMALL / "content/legal/clauses.md").read_text("utf-8")
    edited = {path: f"{clauses}\nMore.\n" if path.endswith("clauses.md") else text for path, text in change.items()}
    write(root, edited)
    built = mkdocs(root, "build", "--strict")
    assert built.returncode == 0, built.stderr
    made = [folder for folder in made_anew(root / "site", before) if folder in {"legal", "warehouse"}]
    assert made == roles
    configured("jobs: 1", 'cache_dir: ""')(root)
    assert mkdocs(root, "build", "--strict", "--site-dir", "cold").returncode == 0
    assert tree(root / "site") == tree(root / "cold")


def test_only_roles_whose_sources_have_changed_are_planned(
    make_cached: MakeProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    basics = (SMALL / "content/shared/basics.md").read_text("utf-8")
    root = make_cached({"content/shared/basics.md": f"{basics}\n[Plan](plan.csv)\n", "content/shared/plan.csv": "a"})
    planned = list[str]()
    site_of = ProgramSites.site_of

    def noted(program: ProgramSites, role: Role) -> PlannedSite:
        planned.append(role.id)
        return site_of(program, role)

    monkeypatch.setattr(ProgramSites, "site_of", noted)
    clauses = (SMALL / "content/legal/clauses.md").read_text("utf-8")
    edits: list[tuple[Files, list[str]]] = [
        ({}, ["legal", "warehouse"]),
        ({"content/legal/clauses.md": f"{clauses}\nMore.\n"}, ["legal"]),
        ({"content/shared/plan.csv": "b"}, ["legal", "warehouse"]),
        ({"content/program/glossary.md": "---\ntitle: Words\n---\n\nText.\n"}, ["legal", "warehouse"]),
        ({"content/shared/unused.csv": "a"}, ["legal", "warehouse"]),
    ]
    for edit, roles in edits:
        write(root, edit)
        planned.clear()
        config = load_config(str(root / "mkdocs.yml"))
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
        assert planned == roles


def test_a_site_that_another_build_replaces_meanwhile_is_not_taken_over(
    make_cached: MakeProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = kept(make_cached({}))
    keys = SiteKeys("key", {}, {})
    record = {"published": files_of(root / "site"), "sites": {"legal": {"site": "key", "pages": {}}}}
    keep_record(root, record)
    last, stage = seen(root), root / "stage" / "legal"
    last.close()

    def late_copy(source: Path, folder: Path) -> None:
        shutil.rmtree(source)
        write(root, {"site/legal/index.html": "of another build"})
        publication.linked_copy(source, folder)

    monkeypatch.setattr(last_build, "linked_copy", late_copy)
    assert not last.takes_over("legal", keys, stage)
    assert not stage.exists()
    monkeypatch.undo()
    assert not last.takes_over("warehouse", keys, stage), "it was not there"
    record["published"] = files_of(root / "site")
    keep_record(root, record)
    again = seen(root)
    again.close()
    assert again.takes_over("legal", keys, stage)
    assert (stage / "index.html").read_text("utf-8") == "of another build"


def pages_made_anew(site: Path, before: Published) -> set[str]:
    """The pages that are other files than before."""
    return {path for path in files_made_anew(site, before) if path.endswith("/index.html")}


def test_an_edit_makes_only_the_pages_that_show_something_of_it(make_cached: MakeProgram) -> None:
    root = make_cached({})
    assert mkdocs(root, "build", "--strict").returncode == 0
    before = files_of(root / "site")
    clauses = (SMALL / "content/legal/clauses.md").read_text("utf-8")
    write(root, {"content/legal/clauses.md": f"{clauses}\nMore to read.\n"})
    assert mkdocs(root, "build", "--strict").returncode == 0
    made = pages_made_anew(root / "site", before)
    assert "legal/legal/clauses/index.html" in made
    assert "legal/program/concerns/index.html" not in made
    assert {page for page in made if not page.startswith("legal/")} <= {"program/coverage/index.html"}
    configured("jobs: 1", 'cache_dir: ""')(root)
    assert mkdocs(root, "build", "--strict", "--site-dir", "cold").returncode == 0
    assert tree(root / "site") == tree(root / "cold")


OTHER_PAGES: dict[str, Files] = {
    "a template of the owner's that looks at other pages": {
        "overrides/main.html": '{% extends "base.html" %}{% block footer %}{{ pages | length }}{% endblock %}'
    },
    "a search index that somebody has changed": {"site/legal/search/search_index.json": '{"docs": []}'},
    "no search": {},
}


@pytest.mark.sample(3)
@pytest.mark.parametrize(("what", "change"), OTHER_PAGES.items(), ids=list(OTHER_PAGES))
def test_no_page_is_kept_where_more_may_show_on_it(make_cached: MakeProgram, what: str, change: Files) -> None:
    root = make_cached({"overrides/main.html": '{% extends "base.html" %}', **change})
    configured("name: material", "name: material\n  custom_dir: overrides")(root)
    if what == "no search":
        configured("  - search\n", "")(root)
    assert mkdocs(root, "build", "--strict").returncode == 0
    before = files_of(root / "site")
    clauses = (SMALL / "content/legal/clauses.md").read_text("utf-8")
    write(root, {**change, "content/legal/clauses.md": f"{clauses}\nMore to read.\n"})
    assert mkdocs(root, "build", "--strict").returncode == 0
    assert "legal/program/concerns/index.html" in pages_made_anew(root / "site", before)
    configured("jobs: 1", 'cache_dir: ""')(root)
    assert mkdocs(root, "build", "--strict", "--site-dir", "cold").returncode == 0
    assert tree(root / "site") == tree(root / "cold")


def test_a_page_that_another_build_replaces_meanwhile_is_not_kept(tmp_path: Path) -> None:
    write(
        tmp_path, {"site/a/index.html": "a", "site/b/index.html": "b", "site/search/search_index.json": '{"docs": []}'}
    )
    kept_pages = KeptPages(tmp_path / "site", files_of(tmp_path / "site"), {"a.md", "b.md", "c.md"})
    assert kept_pages.with_search()
    (tmp_path / "site/b/index.html").unlink()
    write(tmp_path, {"site/b/index.html": "of another build"})
    stage = tmp_path / "stage"
    assert kept_pages.takes_over("a.md", "a/index.html", stage)
    assert not kept_pages.takes_over("b.md", "b/index.html", stage)
    assert not kept_pages.takes_over("c.md", "c/index.html", stage), "it was not published"
    assert not kept_pages.takes_over("d.md", "a/index.html", stage), "its plan is another"
    assert sorted(path.name for path in stage.rglob("*.html")) == ["index.html"]


def test_a_preview_makes_anew_what_an_edit_concerns(make_program: MakeProgram, tmp_path: Path) -> None:
    root, site = make_program({}), tmp_path / "preview"

    def build_again() -> Published:
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(site))
        if not site.exists():
            config.plugins.on_startup(command="serve", dirty=False)
        build(config)
        return files_of(site)

    first = build_again()
    clauses = (SMALL / "content/legal/clauses.md").read_text("utf-8")
    write(root, {"content/legal/clauses.md": f"{clauses}\nA new line.\n"})
    second = build_again()
    assert "legal" in made_anew(site, first)
    assert "warehouse" not in made_anew(site, first)
    assert "A new line." in (site / "legal/legal/clauses/index.html").read_text("utf-8")
    write(root, {"roles/legal.yml": "title: ["})
    build_again()
    assert "legal" in made_anew(site, second)
    assert "warehouse" not in made_anew(site, second), "one role's error is on no page of another"
    shutil.copy(SMALL / "roles/legal.yml", root / "roles")
    build_again()
    assert "A new line." in (site / "legal/legal/clauses/index.html").read_text("utf-8")
