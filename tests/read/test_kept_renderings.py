"""Renderings kept on disk: equal to fresh ones, and never found again by less than all that made them."""

from functools import partial
from pathlib import Path

import pytest
from markdown.extensions import Extension

from conftest import DIALECT, PROJECT
from rolepath.memo.store import Store
from rolepath.model.document import Document
from rolepath.model.place import SourceText
from rolepath.model.settings import Dialect, FileLimits
from rolepath.read.files.source import MarkdownFile, split_front_matter
from rolepath.read.markdown.markdown_renderer import Renderer
from rolepath.read.markdown.refused_text import RefusedTextError

TEXT = "## A [link](a.md)\n\n<!-- rolepath-ignore tool-focus: no -->\n\nText[^1].\n\n[^1]: A note.\n\n- ### Inside\n"


def document(text: str, folder: Path | None, dialect: Dialect = DIALECT) -> Document:
    return Renderer(dialect, Store(folder, folder)).document(SourceText(text, "a.md", range(1, text.count("\n") + 2)))


def entries(folder: Path) -> int:
    return sum(1 for file in folder.glob("??/*") if file.is_file())


def test_a_kept_rendering_is_equal_to_a_fresh_one(tmp_path: Path) -> None:
    fresh = document(TEXT, None)
    assert document(TEXT, tmp_path) == fresh
    assert entries(tmp_path) == 1
    assert document(TEXT, tmp_path) == fresh


@pytest.mark.parametrize("file", sorted((PROJECT / "content").rglob("*.md"))[::4], ids=lambda file: file.stem)
def test_real_pages_come_back_as_they_were(tmp_path: Path, file: Path) -> None:
    split = split_front_matter(file.read_text("utf-8"), file.name)
    assert isinstance(split, MarkdownFile)
    fresh = Renderer(DIALECT).document(split.body)
    Renderer(DIALECT, Store(tmp_path, tmp_path)).document(split.body)
    assert Renderer(DIALECT, Store(tmp_path, tmp_path)).document(split.body) == fresh


def test_an_open_fence_is_remembered(tmp_path: Path) -> None:
    document("```\nopen", tmp_path)
    assert document("```\nopen", tmp_path).unclosed_fence == 1


def test_another_text_or_option_is_another_entry(tmp_path: Path) -> None:
    document(TEXT, tmp_path)
    document(f"{TEXT}more", tmp_path)
    document(TEXT, tmp_path, Dialect(DIALECT.extensions, {"toc": {"permalink": True}}))
    document(TEXT, tmp_path, Dialect(DIALECT.extensions[:-1], DIALECT.options))
    assert entries(tmp_path) == 4


def test_a_damaged_entry_counts_as_none(tmp_path: Path) -> None:
    fresh = document(TEXT, tmp_path)
    (file,) = tmp_path.glob("??/*")
    for damage in (b"", b"{", b"[]", b"[1,2]", b"null", b"\xff"):
        file.write_bytes(damage)
        assert document(TEXT, tmp_path) == fresh


def test_a_folder_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    assert document(TEXT, blocked) == document(TEXT, None)


def test_an_extension_that_is_an_object_is_not_kept(tmp_path: Path) -> None:
    class Own(Extension):
        def extendMarkdown(self, md: object) -> None:  # noqa: N802 (Python-Markdown's name)
            pass

    document(TEXT, tmp_path, Dialect(("toc", Own())))
    assert entries(tmp_path) == 0, "nobody knows what it holds"


def test_options_are_told_apart_by_what_they_do(tmp_path: Path) -> None:
    def slugify(text: str, separator: str, case: str) -> str:
        return str(getattr(text, case)()) + separator

    for case in ("lower", "upper", "lower"):
        chosen = Dialect(("toc",), {"toc": {"slugify": partial(slugify, case=case)}})
        assert document("## Aa", tmp_path, chosen).rendering.parts[0].heading.anchor == f"{getattr('Aa', case)()}-"
    assert entries(tmp_path) == 2


def with_snippets(root: Path) -> Dialect:
    return Dialect((*DIALECT.extensions, "pymdownx.snippets"), {"pymdownx.snippets": {"base_path": [str(root)]}})


def test_a_snippet_is_read_again_when_it_has_changed(tmp_path: Path) -> None:
    snippet, text = tmp_path / "a.txt", '--8<-- "a.txt"'
    for words in ("first", "second", "first", "third"):
        snippet.write_text(words, "utf-8")
        assert document(text, tmp_path, with_snippets(tmp_path)).rendering.lead == f"<p>{words}</p>"
    assert entries(tmp_path) == 1


def test_a_snippet_in_a_folder_that_comes_first_is_found(tmp_path: Path) -> None:
    text, folders = '--8<-- "a.txt"', [tmp_path / "one", tmp_path / "two"]
    dialect = Dialect(("pymdownx.snippets",), {"pymdownx.snippets": {"base_path": list(map(str, folders))}})
    for folder in reversed(folders):
        folder.mkdir()
        (folder / "a.txt").write_text(folder.name, "utf-8")
        assert document(text, tmp_path, dialect).rendering.lead == f"<p>{folder.name}</p>"


def test_less_room_refuses_what_was_kept(tmp_path: Path) -> None:
    document("- - - - a", tmp_path)
    renderer = Renderer(DIALECT, Store(tmp_path, tmp_path), FileLimits(depth=3))
    with pytest.raises(RefusedTextError):
        renderer.document(SourceText("- - - - a", "a.md", [1]))
