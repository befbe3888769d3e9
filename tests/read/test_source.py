"""Bytes to text, and a Markdown file to front matter and body."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolepath.model.finding import Finding
from rolepath.model.place import Place
from rolepath.read.files.source import MarkdownFile, read_text, split_front_matter
from sampling import examples

MOST_KB = 1024


def read(tmp_path: Path, raw: bytes, most_kb: int = MOST_KB) -> str | Finding:
    file = tmp_path / "page.md"
    file.write_bytes(raw)
    return read_text(file, "content/page.md", most_kb)


def finding(result: str | MarkdownFile | Finding) -> Finding:
    assert isinstance(result, Finding)
    return result


def split(text: str) -> MarkdownFile:
    file = split_front_matter(text, "content/page.md")
    assert isinstance(file, MarkdownFile)
    return file


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"a\nb\n", "a\nb\n"),
        (b"a\r\nb\r\n", "a\nb\n"),
        (b"a\rb\r", "a\nb\n"),
        (b"a\r\n\rb", "a\n\nb"),
        (b"\xef\xbb\xbfa", "a"),
        (b"", ""),
        ("café 😀".encode(), "café 😀"),
    ],
)
def test_line_ends_and_byte_order_mark_make_no_difference(tmp_path: Path, raw: bytes, text: str) -> None:
    assert read(tmp_path, raw) == text


@settings(max_examples=examples(100))
@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_any_text_is_read_back_with_plain_line_feeds(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    file = tmp_path_factory.getbasetemp() / "any.md"
    file.write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert read_text(file, "any.md", MOST_KB) == text.replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize(
    ("raw", "place"),
    [
        (b"\xff", (1, 1)),
        (b"abc\nde\xff", (2, 3)),
        ("é\n€x".encode() + b"\xe9", (2, 3)),
        (b"\xef\xbb\xbfab\nc\xff", (2, 2)),
        (b"a\r\nb\r\xff", (3, 1)),
        (b"a\n\xe2\x82", (2, 1)),
    ],
)
def test_a_character_that_is_no_utf8_has_its_line_and_column(
    tmp_path: Path, raw: bytes, place: tuple[int, int]
) -> None:
    found = finding(read(tmp_path, raw))
    assert (found.rule, found.place) == ("file-unreadable", Place("content/page.md", *place))
    assert "UTF-8" in found.message


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_its_mark_is_known_by_its_zeros(tmp_path: Path, encoding: str) -> None:
    found = finding(read(tmp_path, "ab\nc".encode(encoding)))
    assert found.place == Place("content/page.md", 1, 2 if encoding == "utf-16-le" else 1)
    assert "UTF-8" in found.fix
    assert finding(read(tmp_path, b"a\r\nbc\0d")).place == Place("content/page.md", 2, 3)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_with_its_mark_is_named(tmp_path: Path, encoding: str) -> None:
    found = finding(read(tmp_path, "\ufefftitle: A".encode(encoding)))
    assert "UTF-16" in found.message
    assert "UTF-8" in found.fix


@pytest.mark.parametrize(("size", "shown"), [(1025, "2 KB"), (2048, "2 KB"), (2_000 * 1024, "2,000 KB")])
def test_a_file_above_the_limit_is_refused_with_its_size(tmp_path: Path, size: int, shown: str) -> None:
    found = finding(read(tmp_path, b"a" * size, most_kb=1))
    assert found.rule == "file-too-large"
    assert found.message == f"the file has {shown}; 1 KB is the most that is read"


def test_a_file_as_large_as_the_limit_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, b"a" * 1024, most_kb=1) == "a" * 1024


def test_a_link_is_refused_wherever_it_leads(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("text", "utf-8")
    for target in ("real.md", "missing.md", "link.md"):
        link = tmp_path / "link.md"
        link.symlink_to(target)
        assert finding(read_text(link, "link.md", MOST_KB)).rule == "file-unreadable"
        link.unlink()


def test_what_cannot_be_opened_is_a_finding(tmp_path: Path) -> None:
    found = finding(read_text(tmp_path, "roles/folder.yml", MOST_KB))
    assert found.message == "this is a folder or a device, not a file"
    assert "no such file" in finding(read_text(tmp_path / "gone.md", "gone.md", MOST_KB)).message


def test_a_pipe_that_nobody_fills_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    assert finding(read_text(tmp_path / "pipe.md", "pipe.md", MOST_KB)).rule == "file-unreadable"


def test_front_matter_and_body_keep_their_lines() -> None:
    file = split("---\ntitle: A\n---\n# B\n\ntext")
    assert file.front_matter == "title: A"
    assert file.body.markdown == "# B\n\ntext"
    assert [file.body.place(line).line for line in (1, 2, 3)] == [4, 5, 6]


@pytest.mark.parametrize("fence", ["---", "--- ", "---\t", "...", "... "])
def test_front_matter_closes_with_dashes_or_dots(fence: str) -> None:
    file = split(f"---\ntitle: A\n{fence}\ntext")
    assert (file.front_matter, file.body.markdown) == ("title: A", "text")


@pytest.mark.parametrize("line", ["----", " ---", "--- x", "....", "--"])
def test_no_other_line_closes_front_matter(line: str) -> None:
    assert split(f"---\nproblem: |\n{line}\n---\ntext").front_matter == f"problem: |\n{line}"


@pytest.mark.parametrize("text", ["", "text", "----\na\n---", " ---\na\n---", "\n---\na\n---", "--- a\n---"])
def test_text_that_does_not_begin_with_dashes_has_no_front_matter(text: str) -> None:
    file = split(text)
    assert file.front_matter is None
    assert file.body.markdown == text
    assert file.body.place(1) == Place("content/page.md", 1)


def test_empty_front_matter_is_not_the_same_as_none() -> None:
    file = split("---\n---\ntext")
    assert (file.front_matter, file.body.markdown, file.body.place(1).line) == ("", "text", 3)


def test_front_matter_that_never_closes_is_a_finding_at_its_start() -> None:
    found = finding(split_front_matter("---\ntitle: A\n\n# B", "content/page.md"))
    assert (found.rule, found.place) == ("front-matter-unclosed", Place("content/page.md", 1))


@settings(max_examples=examples(100))
@given(st.lists(st.sampled_from(["---", "...", "a: b", "", "# c", " ---"]), max_size=8))
def test_splitting_loses_no_line(lines: list[str]) -> None:
    file = split_front_matter("\n".join(lines), "p.md")
    if isinstance(file, MarkdownFile) and file.body.lines:
        body = file.body.markdown.split("\n")
        assert body == (lines[file.body.lines[0] - 1 :] or [""])
