"""Small courses of our own words, in the forms that people have them in: those of `courses/`, and Word files."""

import io
import zipfile
from html import escape
from pathlib import Path

COURSES = Path(__file__).parent / "courses"
"""`workbench` and `jekyll` are Carpentries lessons, `learn` a module and `labs` labs of Microsoft's, `guide` a site."""

PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)


def docx(body: str, **others: str) -> bytes:
    """A Word file with some text in WordprocessingML."""
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {names}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {names}>{''.join(map(_style, _STYLES))}</w:styles>",
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{office}/styles" Target="styles.xml"/></Relationships>',
        **others,
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()


_STYLES = ("Title", "heading 1", "heading 2")


def _style(name: str) -> str:
    key = name.title().replace(" ", "")
    return f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'


def paragraph(text: str, style: str = "", marks: str = "") -> str:
    """A paragraph of a Word file."""
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    run = f"<w:rPr>{marks}</w:rPr>" if marks else ""
    return f'<w:p>{look}<w:r>{run}<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


WORD = docx(
    paragraph("Sorting orders", "Title")
    + paragraph("Why we sort", "Heading1")
    + paragraph("Forty orders & a *star*, 1 < 2.")
    + paragraph("Weights count.", marks="<w:b/>")
    + paragraph("Exercise", "Heading1")
    + paragraph("Sort the list of this morning.")
    + f"<w:tbl><w:tr><w:tc>{paragraph('Aisle')}</w:tc><w:tc>{paragraph('Order')}</w:tc></w:tr>"
    + f"<w:tr><w:tc>{paragraph('7')}</w:tc><w:tc>{paragraph('A | B')}</w:tc></w:tr></w:tbl>"
)
"""A Word file with a title, two chapters, marks and a table."""
