"""A build with nothing to do ends at once; whatever may have a say in the site makes it a build again."""

import json
import logging
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from conftest import SMALL, Files, MakeProgram, mkdocs, write
from rolepath.model.role import Role
from rolepath.website import last_build, publication
from rolepath.website import settings as website_settings
from rolepath.website.build_record import MemoryStore, Published, file_store, files_of
from rolepath.website.kept_pages import KeptPages
from rolepath.website.known_sources import KnownSources
from rolepath.website.last_build import LastBuild, SiteKeys
from rolepath.website.planned_site import PlannedSite
from rolepath.website.program_sites import ProgramSites
from rolepath.website.settings import settings_from
from versions import tree

SAID = "Nothing has changed since the last build"
SITE: Files = {"site/index.html": "x", "site/legal/index.html": "y", "site/.well-known": "the owner's"}


def configured(old: str, new: str) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        file = root / "mkdocs.yml"
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    return change


@pytest.fixture(autouse=True)
def _told(caplog: pytest.LogCaptureFixture) -> None:
    """Builds tell of warnings, whatever other tests have asked MkDocs for."""
    caplog.set_level(logging.INFO, "mkdocs")


@pytest.fixture
def make_cached(make_program: MakeProgram) -> MakeProgram:
    """The small program with its cache."""

    def make(files: Files) -> Path:
        root = make_program(files)
        configured('cache_dir: ""', "jobs: 1")(root)
        return root

    return make


def seen(root: Path, **options: str) -> LastBuild:
    config = load_config(str(root / "mkdocs.yml"), **options)
    settings = settings_from(config, config.plugins["rolepath"].config)
    store = file_store(settings.cache_folder) or MemoryStore()
    return LastBuild(KnownSources(config, settings), root / "site", store)


def is_current(root: Path, **options: str) -> bool:
    last = seen(root, **options)
    last.close()
    return last.is_current()


def kept(root: Path) -> Path:
    """A program with a site that its last build has published."""
    write(root, SITE)
    (root / ".cache" / "rolepath").mkdir(parents=True)
    last = seen(root)
    last.keep(files_of(root / "site"), {}, is_preview=False)
    last.close()
    return root


CHANGES: dict[str, Files] = {
    "a module": {"content/shared/basics.md": "# Other"},
    "a new file": {"content/shared/new.txt": ""},
    "a file less": {"content/shared/basics.md": None},
    "a new folder": {"content/shared/new/": ""},
    "a role": {"roles/legal.yml": "id: legal"},
    "the baseline": {".rolepath-baseline.json": "{}"},
    "a template": {"overrides/main.html": "x"},
    "a published page": {"site/index.html": "z"},
    "a published page of the same length": {"site/legal/index.html": "z"},
    "a published page less": {"site/legal/index.html": None},
    "a file among the published": {"site/legal/more": ""},
    "the cache": {".cache": None},
    "the record": {".cache/rolepath/last-build.json": "[]"},
    "parts of the record": {".cache/rolepath/last-build.json": '{"published": {}, "sites": 1}'},
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))
def test_any_change_makes_it_a_build(make_cached: MakeProgram, change: Files) -> None:
    root = make_cached({"overrides/main.html": '{% extends "base.html" %}'})
    configured("name: material", "name: material\n  custom_dir: overrides")(root)
    kept(root)
    assert is_current(root)
    write(root, change)
    assert not is_current(root)


def test_what_is_the_owners_in_the_site_is_no_change(make_cached: MakeProgram) -> None:
    root = kept(make_cached({}))
    write(root, {"site/.well-known": "other", "site/.git/head": "", "content/__pycache__/x.pyc": ""})
    assert is_current(root)


def test_other_settings_make_it_a_build(make_cached: MakeProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    root = kept(make_cached({}))
    assert not is_current(root, site_name="Said on the way")
    assert not is_current(root, use_directory_urls=False)  # type: ignore[arg-type]
    assert is_current(root, strict=True)  # type: ignore[arg-type]  # there was no warning
    monkeypatch.setattr(website_settings, "today", lambda: date(2031, 1, 1))
    assert not is_current(root), "reviews may be overdue by now"
    monkeypatch.undo()
    assert is_current(root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763769600")
    assert not is_current(root)


UNKNOWN = {
    "another plugin": configured("  - rolepath:", "  - tags\n  - rolepath:"),
    "a hook": configured("plugins:", "hooks: [hook.py]\nplugins:"),
    "a variable": configured("site_name:", "copyright: !ENV [NOBODY, nobody]\nsite_name:"),
    "snippets": configured("markdown_extensions:", "markdown_extensions:\n  - pymdownx.snippets"),
    "no cache": configured("jobs: 1", "cache_dir: ''"),
}


@pytest.mark.parametrize("make_unknown", UNKNOWN.values(), ids=list(UNKNOWN))
def test_nothing_is_kept_where_more_may_have_a_say(
    make_cached: MakeProgram, make_unknown: Callable[[Path], None]
) -> None:
    root = make_cached({"hook.py": ""})
    make_unknown(root)
    kept(root)
    assert not is_current(root)


def test_nothing_is_kept_of_templates_that_lie_elsewhere(make_cached: MakeProgram) -> None:
    root = make_cached({"overrides/": "", "elsewhere.html": ""})
    (root / "overrides" / "main.html").symlink_to(root / "elsewhere.html")
    configured("name: material", "name: material\n  custom_dir: overrides")(root)
    assert not is_current(kept(root))


def test_an_edit_during_the_build_is_not_taken_for_built(make_cached: MakeProgram) -> None:
    root = make_cached(SITE)
    last = seen(root)
    page = root / "content" / "index.md"
    before = page.read_bytes()
    page.write_bytes(before + b"\nMore.\n")
    last.keep(files_of(root / "site"), {}, is_preview=False)
    last.close()
    page.write_bytes(before)
    assert not is_current(root)


def test_a_build_with_nothing_to_do_does_nothing(make_cached: MakeProgram) -> None:
    root = make_cached({})
    built = [mkdocs(root, "build", "--strict", environment={"PYTHONHASHSEED": str(seed)}) for seed in (1, 2)]
    assert [run.returncode for run in built] == [0, 0]
    assert [SAID in run.stderr for run in built] == [False, True]
    first = tree(root / "site")
    (root / "site" / "index.html").unlink()
    assert SAID not in mkdocs(root, "build").stderr
    assert tree(root / "site") == first
    assert SAID not in mkdocs(root, "build", "--site-dir", "other").stderr
    assert tree(root / "other") == first


def test_warnings_are_said_each_time(make_cached: MakeProgram) -> None:
    root = make_cached({})
    configured("jobs: 1", "lint: {practice_share: 99}")(root)
    first = mkdocs(root, "build")
    before = files_of(root / "site")
    second = mkdocs(root, "build")
    assert "WARNING" in first.stderr
    assert "WARNING" in second.stderr
    assert "legal" not in made_anew(root / "site", before), "the check warns again, whatever is made"


def test_what_a_page_has_warned_of_is_said_each_time(make_cached: MakeProgram) -> None:
    clauses = (SMALL / "content/legal/clauses.md").read_text("utf-8")
    root = make_cached({"content/legal/clauses.md": clauses.replace("---\n", "---\ntemplate: no.html\n", 1)})
    for _ in range(2):
        assert "the template no.html is not in overrides/" in mkdocs(root, "build").stderr
    assert not (root / ".cache" / "rolepath" / "last-build.json").exists()


def test_a_quiet_build_hides_warnings_and_so_keeps_nothing(make_cached: MakeProgram) -> None:
    root = make_cached({})
    assert mkdocs(root, "build", "--quiet").returncode == 0
    assert not (root / ".cache" / "rolepath" / "last-build.json").exists()
    assert mkdocs(root, "build").returncode == 0
    record = json.loads((root / ".cache" / "rolepath" / "last-build.json").read_bytes())
    assert record["published"] == files_of(root / "site")


def made_anew(site: Path, before: Published) -> list[str]:
    """The first folders in which files are other files than before."""
    now = files_of(site)
    return sorted({path.partition("/")[0] for path, file in now.items() if file != before.get(path) and "/" in path})


ROLE_CHANGES: dict[str, tuple[Files, list[str]]] = {
    "a module of one": ({"content/legal/clauses.md": None}, ["legal"]),
    "a page by hand": ({"site/legal/index.html": "by hand"}, ["legal"]),
    "a file more by hand": ({"site/warehouse/new": ""}, ["warehouse"]),
    "a file of both": ({"content/shared/plan.csv": "b"}, ["legal", "warehouse"]),
    "the templates": ({"overrides/more.html": ""}, ["legal", "warehouse"]),
}


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
    record = json.loads((root / ".cache/rolepath/last-build.json").read_text("utf-8"))
    for keys in record["sites"].values():
        del keys["sources"], keys["files"]  # as earlier versions wrote it
    (root / ".cache/rolepath/last-build.json").write_text(json.dumps(record), "utf-8")
    write(root, {"content/legal/clauses.md": f"{clauses}\nLess.\n"})
    assert mkdocs(root, "build", "--strict").returncode == 0


def test_a_site_that_another_build_replaces_meanwhile_is_not_taken_over(
    make_cached: MakeProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = kept(make_cached({}))
    keys = SiteKeys("key", {}, {})
    record = {"published": files_of(root / "site"), "sites": {"legal": {"site": "key", "pages": {}}}}
    (root / ".cache/rolepath/last-build.json").write_text(json.dumps(record), "utf-8")
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
    (root / ".cache/rolepath/last-build.json").write_text(json.dumps(record), "utf-8")
    again = seen(root)
    again.close()
    assert again.takes_over("legal", keys, stage)
    assert (stage / "index.html").read_text("utf-8") == "of another build"


def pages_made_anew(site: Path, before: Published) -> set[str]:
    """The pages that are other files than before."""
    return {path for path, file in files_of(site).items() if file != before.get(path) and path.endswith("/index.html")}


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
    assert "warehouse" in made_anew(site, second), "each page says that the newest edit is not in it"
    shutil.copy(SMALL / "roles/legal.yml", root / "roles")
    build_again()
    assert "A new line." in (site / "legal/legal/clauses/index.html").read_text("utf-8")
