"""A preview reads again only the files whose bytes have changed, and finds what it would have found without."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from conftest import SMALL, MakeProgram, settings, write
from rolepath.memo.store import Store
from rolepath.model.catalog import Catalog
from rolepath.model.settings import Dialect, FileLimits, Settings
from rolepath.read.catalog_reader import read_catalog

CLAUSES, PICKING = "legal/clauses", "warehouse/picking"


def pure(root: Path) -> Settings:
    """Settings with which a text depends on nothing but itself."""
    return Settings(root, dialect=Dialect(("toc", "tables")))


def facts(catalog: Catalog) -> dict[str, object]:
    """All that a catalog holds."""
    return {name: value for name, value in vars(catalog).items() if name not in {"listings", "modules_by_path"}}


def test_what_has_not_changed_is_the_same_object(make_program: MakeProgram) -> None:
    root, store = make_program({}), Store()
    first = read_catalog(pure(root), store=store)
    write(root, {f"content/{CLAUSES}.md": (root / f"content/{CLAUSES}.md").read_text("utf-8") + "\nMore.\n"})
    second = read_catalog(pure(root), store=store)
    assert second.modules[PICKING] is first.modules[PICKING]
    assert second.modules[CLAUSES] is not first.modules[CLAUSES]
    assert all(now is before for now, before in zip(second.roles, first.roles, strict=True))
    assert facts(second) == facts(read_catalog(pure(root)))


EDITS: dict[str, dict[str, str | bytes | None]] = {
    "a broken role": {"roles/legal.yml": "title: ["},
    "an unknown key": {"roles/legal.yml": "title: Legal\ntaks: {}\n"},
    "an empty role": {"roles/legal.yml": ""},
    "no role": {"roles/legal.yml": None},
    "a module without front matter": {f"content/{CLAUSES}.md": "# Clauses\n"},
    "a comment": {
        f"content/{CLAUSES}.md": "---\ntitle: C\n---\n<!-- rolepath-ignore body-missing: later -->\n\nText.\n"
    },
    "bytes that are no text": {f"content/{PICKING}.md": b"\xff\xfe"},
    "a module less": {f"content/{PICKING}.md": None},
    "a page": {"content/program/sponsor.md": "---\ntitle: Sponsor\n---\n\nText.\n"},
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=list(EDITS))
def test_edits_and_their_undoing_are_read_as_if_for_the_first_time(
    make_program: MakeProgram, edit: dict[str, str | bytes | None]
) -> None:
    root, store = make_program({}), Store()
    before = {path: (root / path).read_bytes() for path in edit}
    for files in (edit, edit, before):
        read_catalog(pure(root), store=store)
        write(root, files)
        assert facts(read_catalog(pure(root), store=store)) == facts(read_catalog(pure(root)))


OTHER_SETTINGS: dict[str, Callable[[Settings], Settings]] = {
    "extensions": lambda before: replace(before, dialect=Dialect(("toc", "tables", "def_list"))),
    "limits": lambda before: replace(before, limits=FileLimits(page_kb=1)),
    "snippets": lambda before: replace(before, dialect=settings(before.root).dialect),
}


@pytest.mark.parametrize("changed", OTHER_SETTINGS.values(), ids=list(OTHER_SETTINGS))
def test_with_other_settings_files_are_read_again(
    make_program: MakeProgram, changed: Callable[[Settings], Settings]
) -> None:
    store, before = Store(), pure(make_program({}))
    other = changed(before)
    first, second, third, again = (
        read_catalog(chosen, store=store) for chosen in (before, other, other, pure(before.root))
    )
    for module in third.modules.keys() & first.modules.keys():
        assert second.modules[module] is not first.modules[module]
        assert third.modules[module] is second.modules[module]
        assert again.modules[module] is first.modules[module], "both are known"
    assert facts(second) == facts(third) == facts(read_catalog(other))


def test_a_file_with_a_snippet_is_read_again_when_that_has_changed(make_program: MakeProgram) -> None:
    text = (SMALL / f"content/{PICKING}.md").read_text("utf-8") + '\n--8<-- "shared/note.txt"\n'
    root, store = make_program({f"content/{PICKING}.md": text, "content/shared/note.txt": "Old."}), Store()
    first = read_catalog(settings(root), store=store)
    write(root, {"content/shared/note.txt": "New."})
    second = read_catalog(settings(root), store=store)
    assert second.modules[CLAUSES] is first.modules[CLAUSES]
    assert second.modules[PICKING] == read_catalog(settings(root)).modules[PICKING] != first.modules[PICKING]
