"""A build with nothing to do ends at once; whatever may have a say in the site makes it a build again."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from conftest import SMALL, Files, MakeProgram, mkdocs, write
from last_builds import SITE, configured, damage_entries, keep_record, kept, made_anew, record_of, seen
from rolepath.website.config import settings as website_settings
from rolepath.website.incremental.build_record import files_of
from versions import tree

SAID = "Nothing has changed since the last build"


pytestmark = pytest.mark.usefixtures("told_of_warnings")


def is_current(root: Path, **options: str) -> bool:
    last = seen(root, **options)
    last.close()
    return last.is_current()


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
}


@pytest.mark.sample(4)
@pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))
def test_any_change_makes_it_a_build(make_cached: MakeProgram, change: Files) -> None:
    root = make_cached({"overrides/main.html": '{% extends "base.html" %}'})
    configured("name: material", "name: material\n  custom_dir: overrides")(root)
    kept(root)
    assert is_current(root)
    write(root, change)
    assert not is_current(root)


@pytest.mark.parametrize("record", [[], {"published": {}, "sites": 1}, {}])
def test_a_record_of_another_form_counts_as_none(make_cached: MakeProgram, record: object) -> None:
    root = kept(make_cached({}))
    keep_record(root, record)
    assert not is_current(root)


def test_a_damaged_record_counts_as_none(make_cached: MakeProgram) -> None:
    root = kept(make_cached({}))
    damage_entries(root)
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
    "a function of the owner's": configured(
        "  - pymdownx.superfences",
        "  - pymdownx.superfences:\n      custom_fences: [{name: a, class: a, format: !!python/name:json.dumps }]",
    ),
    "no cache": configured("jobs: 1", "cache_dir: ''"),
}


@pytest.mark.sample(3)
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


@pytest.mark.sample(3)
@pytest.mark.parametrize("shown", ["{{ build_date_utc }}", "{{ [1, 2] | random }}", "{{ lipsum() }}"])
def test_nothing_is_kept_where_a_template_shows_something_else_each_time(make_cached: MakeProgram, shown: str) -> None:
    root = make_cached(
        {"overrides/main.html": f'{{% extends "base.html" %}}{{% block footer %}}{shown}{{% endblock %}}'}
    )
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
    assert record_of(root) is None


def test_a_quiet_build_hides_warnings_and_so_keeps_nothing(make_cached: MakeProgram) -> None:
    root = make_cached({})
    assert mkdocs(root, "build", "--quiet").returncode == 0
    assert record_of(root) is None
    assert mkdocs(root, "build").returncode == 0
    assert record_of(root)["published"] == files_of(root / "site")
