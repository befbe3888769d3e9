"""Renderings kept on disk: equal to fresh ones, and never found again by less than all that made them."""

from functools import partial
from pathlib import Path

import pytest

from conftest import DIALECT, PROJECT
from rolepath.model.document import Document
from rolepath.model.place import SourceText
from rolepath.model.settings import Dialect
from rolepath.read import rendering_cache as module
from rolepath.read.markdown_renderer import Renderer
from rolepath.read.rendering_cache import rendering_cache
from rolepath.read.source import MarkdownFile, split_front_matter

TEXT = "## A [link](a.md)\n\n<!-- rolepath-ignore tool-focus: no -->\n\nText[^1].\n\n[^1]: A note.\n\n- ### Inside\n"


def document(text: str, folder: Path | None, dialect: Dialect = DIALECT) -> Document:
    return Renderer(dialect, folder).document(SourceText(text, "a.md", range(1, text.count("\n") + 2)))


def entries(folder: Path) -> int:
    return sum(1 for file in folder.glob("*/*") if file.is_file())


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
    Renderer(DIALECT, tmp_path).document(split.body)
    assert Renderer(DIALECT, tmp_path).document(split.body) == fresh


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
    (file,) = tmp_path.glob("*/*")
    for damage in (b"", b"{", b"[]", b"[1,2]", b"null", b"\xff"):
        file.write_bytes(damage)
        assert document(TEXT, tmp_path) == fresh


def test_a_folder_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    assert document(TEXT, blocked) == document(TEXT, None)


@pytest.mark.parametrize("extension", ["pymdownx.snippets", "somebody.elses", object()])
def test_extensions_that_may_read_other_files_are_not_kept(tmp_path: Path, extension: object) -> None:
    assert rendering_cache(tmp_path, Dialect(("toc", extension))) is None


def test_options_are_told_apart_by_name() -> None:
    def slugify(text: str, separator: str) -> str:
        return text + separator

    named = Dialect(("toc",), {"toc": {"slugify": partial(slugify, separator="-")}})
    assert rendering_cache(Path("x"), named) is not None
    assert rendering_cache(Path("x"), Dialect(("toc",), {"toc": {"slugify": object()}})) is None


def test_the_oldest_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_ENTRIES", 2)
    for index in range(4):
        document(f"text {index}", tmp_path)
    assert entries(tmp_path) == 4
    renderer = Renderer(DIALECT, tmp_path)
    renderer.tidy()
    assert entries(tmp_path) == 4, "nothing was added"
    renderer.document(SourceText("text 5", "a.md", range(1, 2)))
    renderer.tidy()
    assert entries(tmp_path) == 2
