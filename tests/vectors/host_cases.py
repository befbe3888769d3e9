"""File names and contents that some host shows as a page or runs, and what lint says of each."""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rolepath.lint.linter import lint
from rolepath.model.catalog import Catalog
from rolepath.model.names.file_kinds import KINDS
from rolepath.model.settings import LintSettings

RULES = ("file-runs-code", "file-kind-refused", "file-kind-differs", "file-name-reserved")
PAGE = "<!doctype html><script>pwn()</script>"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="pwn()"><script>pwn()</script></svg>'
XHTML = '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script>pwn()</script></html>'
CONTENTS: dict[str, bytes] = {
    "page": PAGE.encode(),
    "page behind spaces": b"\n \t\x0c <script>pwn()</script>",
    "page behind a mark": b"\xef\xbb\xbf<html><script>pwn()</script>",
    "page in UTF-16": f"\ufeff{PAGE}".encode("utf-16-le"),
    "page behind a comment": b"<!-- x --><script>pwn()</script>",
    "page of another case": b"<SCRIPT>pwn()</SCRIPT>",
    "XHTML": XHTML.encode(),
    "drawing": SVG.encode(),
    "script": b"pwn()",
    "PHP": b"<?php echo '<script>pwn()</script>' ?>",
    "words, then PHP": b"x <?php echo '<script>pwn()</script>' ?>",
    "words, then a page": b"Words. <script>pwn()</script>",
    "included by the server": b'x <!--#set var="a" value="b" --><script>pwn()</script>',
    "map of types": f"URI: x\nContent-Type: text/html\nBody:----x----\n{PAGE}\n----x----\n".encode(),
    "answer as it is": f"Status: 200 OK\nContent-Type: text/html\n\n{PAGE}".encode(),
    "packed page": gzip.compress(PAGE.encode(), mtime=0),
    "picture and page": b"\x89PNG\r\n\x1a\n" + PAGE.encode(),
    "moving picture and page": b"GIF89a=1;" + PAGE.encode(),
    "document and page": b"%PDF-1.7\n" + PAGE.encode(),
    "archive and page": b"PK\x03\x04" + PAGE.encode(),
    "archive named as a page": PAGE.encode().ljust(257, b"\0") + b"ustar",
    "video and page": b"<!--ftypisom-->" + PAGE.encode(),
    "sound and page": b"ID3\x04" + PAGE.encode(),
    "captions and page": b"WEBVTT\n\n" + PAGE.encode(),
}
_ENDINGS_OF_ACTING = """
    html htm xhtml xht shtml xml xsl svg svgz js mjs php php5 phtml phar inc cgi pl py asis var asp jsp hta htc
    mht rdf rss atom wsdl xsd rng plist gpx mathml mml xbl xul xpdl drawio kml map log foo bak old orig tmp swp
    dist css wasm swf jar ini conf toml yml yaml md rst tex bin dat data eml ai ps dtd ent mod es jsx ts vue sql
    htaccess appcache webmanifest xsf xslt owl nzb ecma wbxml hqx manifest
"""
_ACTING = _ENDINGS_OF_ACTING.split()
_SUFFIXES = (
    "en",
    "de",
    "gz",
    "br",
    "Z",
    "bz2",
    "utf8",
    "iso8859-1",
    "utf7",
    "~",
    "bak",
    "1",
    "PNG",
    "txt",
    "png",
    "csv",
)
NAMES: tuple[str, ...] = tuple(
    dict.fromkeys(
        [
            "a",
            "a.",
            "a. ",
            "a.png.",
            "a..html",
            *(f"a.{ending}" for kind in KINDS for ending in kind.endings),
            *(f"a.{ending}" for ending in _ACTING),
            *(f"a.{ending.upper()}" for ending in _ACTING[:12]),
            *(f"a.html.{suffix}" for suffix in _SUFFIXES),
            *(f"a.svg.{suffix}" for suffix in _SUFFIXES),
            *(
                f"a.{ending}.{kind}"
                for ending in ("php", "shtml", "var", "asis", "cgi", "xml")
                for kind in _SUFFIXES[-4:]
            ),
            *(f"a.{kind}.{ending}" for ending in ("html", "php", "var") for kind in ("png", "txt", "pdf")),
            *(f"a.{language}.{kind}" for language in ("de", "pt-BR", "zh-CN") for kind in ("txt", "csv", "png", "pdf")),
            *(f"a.{version}.{kind}" for version in ("1", "v2", "2026-11") for kind in ("txt", "csv", "docx")),
            *("a b.txt", "a.b c.txt", "Dr. A.txt", "a.html .txt", "a.php .csv", "a;.txt", "a%.txt", "a?.html.txt"),
            *("a.csv.gz", "a.tar.gz.txt", "a.png.gz", "a.xml.gz", "a.js.gz", "a.txt.en", "a.txt.gz", "a.json.html.txt"),
        ]
    )
)


@dataclass(frozen=True)
class Case:
    """A file; `path` is where it lies in a folder that holds all of them."""

    number: int
    name: str
    content: str

    @property
    def path(self) -> str:
        return f"{self.number}/{self.name}"

    @property
    def data(self) -> bytes:
        return CONTENTS[self.content]


def cases() -> Iterator[Case]:
    """Each name with each content."""
    number = 0
    for name in NAMES:
        for content in CONTENTS:
            yield Case(number, name, content)
            number += 1


@cache
def allowed() -> frozenset[int]:
    """The numbers of the cases that lint lets pass."""
    every = {case.path: case for case in cases()}
    drawings = {path: case.data.decode("utf-8", "replace") for path, case in every.items() if _is_drawing(case.name)}
    samples = {path: case.data for path, case in every.items() if path not in drawings}
    names = frozenset(every)
    catalog = Catalog(assets=names, linked=names, samples=samples, drawings=drawings)
    found = lint(catalog, LintSettings(select=RULES)).findings
    refused = {finding.place.path.removeprefix("content/") for finding in found}
    return frozenset(case.number for path, case in every.items() if path not in refused)


def _is_drawing(name: str) -> bool:
    return name.lower().endswith(".svg")
