"""Word files, read by Mammoth and by Pandoc."""

from pathlib import Path

import pytest
from brought import left, run, section
from sources import PNG, WORD, docx, paragraph

from conftest import write


def test_word_file(tmp_path: Path) -> None:
    pytest.importorskip("mammoth")
    found = run(write(tmp_path, {"Sorting orders.docx": WORD, "~$Sorting orders.docx": b"open"}))
    assert [module.title for module in found.modules] == ["Sorting orders"]
    assert section(found, "sorting-orders.md", "Why we sort") == (
        "Forty orders & a \\*star\\*, 1 &lt; 2.\n\n**Weights count.**"
    )
    assert section(found, "sorting-orders.md", "Practice") == (
        "### Exercise\n\nSort the list of this morning.\n\n| Aisle | Order |\n|---|---|\n| 7 | A \\| B |"
    )


def test_word_file_without_a_title_has_that_of_its_name(tmp_path: Path) -> None:
    pytest.importorskip("mammoth")
    chapters = [paragraph(title, "Heading1") + paragraph("Some words.") for title in ("One", "Two")]
    found = run(write(tmp_path, {"on_call.docx": docx("".join(chapters))}))
    assert [module.title for module in found.modules] == ["On call"]
    assert section(found, "on_call.md", "One") == "Some words."


def test_words_of_a_word_file_outside_its_text_are_listed(tmp_path: Path) -> None:
    pytest.importorskip("mammoth")
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    header = f"<w:hdr {names}>{paragraph('For the night shift')}</w:hdr>"
    found = run(write(tmp_path, {"page.docx": docx(paragraph("Words."), **{"word/header1.xml": header})}))
    assert left(found) == {
        "page.docx": ["words outside the text: of a header, a text box, a formula or a comment: For the night shift"]
    }


def test_word_file_by_pandoc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What pandoc writes is read like what mammoth writes, pictures and footnotes too."""
    html = (
        '<h1 id="a">Orders</h1><p>Words<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a>.</p>'
        '<p><img src="./media/image1.png" alt="A list" /></p>'
        '<section class="footnotes"><ol><li id="fn1"><p>The note.<a href="#fnref1">↩</a></p></li></ol></section>'
    )

    def pandoc(command: list[str], *, cwd: str, **_: object) -> object:
        assert command[0] == "pandoc"
        (Path(cwd) / "media").mkdir()
        (Path(cwd) / "media" / "image1.png").write_bytes(PNG)
        return type("Result", (), {"returncode": 0, "stdout": html.encode()})

    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    monkeypatch.setattr("shutil.which", lambda _: "/usr/bin/pandoc")
    monkeypatch.setattr("subprocess.run", pandoc)
    found = run(write(tmp_path, {"orders.docx": WORD}))
    text = section(found, "orders.md", "Introduction")
    assert "Words[^1]." in text
    assert "[^1]: The note." in text
    assert "![A list](orders-picture-1.png)" in text
    assert found.files["legal/orders-picture-1.png"] == PNG
