"""Which files authors may publish: by name, by first bytes, by place, by role; and only what a page leads to counts."""

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from linked_files import linking

from conftest import SMALL, Files, MakeProgram, check, settings, write
from rolepath import pipeline
from rolepath.model.names.file_kinds import KINDS, begins_like_a_page
from rolepath.model.settings import LintSettings

PNG = b"\x89PNG\r\n\x1a\n"
PAGE = "<!doctype html><script>pwn()</script>"
NAMES_REFUSED = [
    *("a", "a.foo", "a.html", "a.HTM", "a.xhtml", "a.svgz", "a.xml", "a.xsl", "a.js", "a.mjs", "a.wasm", "a.swf"),
    *("a.mhtml", "a.html.en", "a.html~", "a.php", "a.PhP", "a.phtml", "a.phar", "a.inc", "a.map", "a.log", "a.xsd"),
    *("a.rng", "a.plist", "a.gpx", "a.wsdl", "a.mathml", "a.xbl", "a.drawio", "a.svg.en", "a.xml.en", "a.xml.gz"),
    *("a.php.png", "a.html.png", "a.shtml.png", "a.var.png", "a.asis.txt", "a.cgi.txt", "a.pl.txt", "a.py.csv"),
    *("a.html.txt", "a.svg.gz", "a.gz", "a.csv.gz", "a.png.html", "a.html.de.png", "a.php.de.png", "a.PHP.jpg"),
    *("a.png ", "a.xpdl", "a.eml", "a.shtml", "a.stm", "a.var", "a.asis", "a.asp;.png", "a.html%00.png", "a.htm l"),
    *("a.jar", "a.exe", "a.css", "a.webmanifest", "a.appcache", "a.htaccess", "a.ini", "a.toml", "a.yml", "a.gz.png"),
]
NAMES_ALLOWED = [
    *("a.txt", "a.TXT", "a.csv", "Plan v2.0 final.csv", "Dr. Miller.txt", "e.g. this.txt", "a.2026-11-29.csv"),
    *("talk.de.srt", "talk.pt-BR.srt", "report.2026Q3.txt", "a b.txt", "_a.txt", "a..txt", "ä.csv", "a.min.json"),
]
CONTENTS_REFUSED: dict[str, tuple[str, bytes]] = {
    "a page as a table": ("a.csv", PAGE.encode()),
    "a page as a text": ("a.txt", b"\n\t <script>pwn()</script>"),
    "a page behind a byte order mark": ("a.txt", b"\xef\xbb\xbf<html>"),
    "a page in UTF-16": ("a.txt", "\ufeff<html>".encode("utf-16-le")),
    "a page in UTF-16 the other way": ("a.csv", "\ufeff  <svg/>".encode("utf-16-be")),
    "a page in UTF-16 without a mark": ("a.json", "<html>".encode("utf-16-le")),
    "a comment": ("a.csv", b"<!-- x -->"),
    "a declaration": ("a.txt", b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>"),
    "a drawing": ("a.txt", b"<svg xmlns='http://www.w3.org/2000/svg' onload='pwn()'/>"),
    "a prefixed page": ("a.txt", b"<h:html xmlns:h='http://www.w3.org/1999/xhtml'/>"),
    "a program of a host": ("a.txt", b"<?php pwn() ?>"),
    "another program of a host": ("a.csv", b"<% pwn %>"),
    "a page as a picture": ("a.png", PAGE.encode()),
    "a script as a picture": ("a.png", b"pwn()"),
    "a script as a document": ("a.pdf", b"pwn()//%PDF-1.7"),
    "a script as an archive": ("a.zip", b"pwn()//PK\x03\x04"),
    "a page as an archive": ("a.tar", b"<script>pwn()</script>".ljust(257, b"\0") + b"ustar"),
    "a page as a video": ("a.mp4", b"<!--ftypisom--><script>pwn()</script>"),
    "a picture as another": ("a.jpg", PNG),
    "a program as a text": ("a.txt", b"\x7fELF\x00\x01"),
    "words as captions": ("a.vtt", b"pwn()"),
    "words as a calendar": ("a.ics", b"pwn()"),
}
CONTENTS_ALLOWED: dict[str, tuple[str, bytes]] = {
    "nothing": ("a.png", b""),
    "a picture": ("a.png", PNG),
    "a document": ("a.pdf", b"%PDF-1.7"),
    "a table": ("a.csv", "order;aisle\nä;<b>1</b>".encode()),
    "a table of a spreadsheet": ("a.csv", b"\xef\xbb\xbforder,aisle"),
    "a table in UTF-16": ("a.tsv", "\ufefforder\taisle".encode("utf-16-le")),
    "a text in another encoding": ("a.txt", "Gänge".encode("latin-1")),
    "a prompt in tags": ("a.txt", b"<context>Ask by aisle.</context>"),
    "a comparison": ("a.txt", b"< 5 minutes"),
    "captions": ("a.vtt", b"\xef\xbb\xbfWEBVTT\n\n"),
    "an archive": ("a.tar", b"orders.csv".ljust(257, b"\0") + b"ustar"),
    "a packed archive": ("a.tar.gz", b"\x1f\x8b\x08\0"),
    "an office file": ("a.docx", b"PK\x03\x04"),
    "a video": ("a.mp4", b"\0\0\0\x20ftypisom"),
}
RESERVED = [
    *(
        "_headers",
        "_redirects",
        "_HEADERS",
        "_routes.json",
        "_worker.js",
        "_config.yml",
        "CNAME",
        "cname",
        "web.config",
    ),
    *("robots.txt", "ROBOTS.TXT", "ads.txt", "vercel.json", "staticwebapp.config.json", "netlify.toml", "404.html"),
    *("sitemap.xml", "sitemap.xml.gz", "favicon.ico", "manifest.json", "index.html", "security.txt", "serve.json"),
    *("shared/web.config", "google0123456789abcdef.html", "yandex_0123.txt", "loaderio-0123.txt", "keybase.txt"),
    *("assets/rolepath/rolepath.css", "assets/rolepath/x.png", "Assets/RolePath/x.png", "assets/rolepath"),
    *(
        "assets/javascripts/bundle.js",
        "assets/javascripts/x.txt",
        "assets/stylesheets/x.png",
        "search/search_index.json",
    ),
    *("assets/images/favicon.png", "SEARCH/Search_Index.json", "program/scorecard.csv", "Program/Scorecard.csv"),
    *("ro\u0062ots.txt", "a\u017f\u017fets/rolepath/x.png", "assets/images/social/x.png"),
]
FREE = [
    "shared/_headers.txt",
    "shared/robots.txt",
    "assets/images/aisles.csv",
    "search/plan.csv",
    "assets/rolepaths.csv",
]


def found_in(root: Path) -> list[tuple[str, str]]:
    return [(finding.place.path, finding.rule) for finding in check(root).findings]


def test_files_are_refused_by_their_names(make_program: MakeProgram) -> None:
    files: Files = {f"content/shared/{number}/{name}": "words" for number, name in enumerate(NAMES_REFUSED)}
    found = found_in(make_program(linking(files)))
    assert sorted(path for path, rule in found if rule == "file-kind-refused") == sorted(files)
    assert {rule for _, rule in found} <= {"file-kind-refused", "name-not-portable"}


def test_files_are_allowed_by_their_names(make_program: MakeProgram) -> None:
    files: Files = {f"content/shared/{number}/{name}": "words" for number, name in enumerate(NAMES_ALLOWED)}
    assert found_in(make_program(linking(files))) == []


def test_files_are_refused_by_their_first_bytes(make_program: MakeProgram) -> None:
    cases = enumerate(CONTENTS_REFUSED.values())
    files: Files = {f"content/shared/{number}/{name}": content for number, (name, content) in cases}
    assert sorted(found_in(make_program(linking(files)))) == sorted((path, "file-kind-differs") for path in files)


def test_files_are_allowed_by_their_first_bytes(make_program: MakeProgram) -> None:
    cases = enumerate(CONTENTS_ALLOWED.values())
    files: Files = {f"content/shared/{number}/{name}": content for number, (name, content) in cases}
    assert found_in(make_program(linking(files))) == []


def test_no_kind_begins_like_a_page() -> None:
    """Each beginning is one that neither browsers nor hosts take for a page."""
    pages = (b"<html>", b"<!--", b" <script>", b"<?xml ?>", b"<svg>", b"<a >")
    with_pages = [kind.name for kind in KINDS if not kind.is_text and any(map(kind.fits, pages))]
    assert with_pages == []
    assert all(map(begins_like_a_page, pages))


def test_names_of_hosts_of_the_theme_and_ours_are_refused(make_program: MakeProgram) -> None:
    root = make_program({})
    for name in RESERVED:
        shutil.rmtree(root)
        write(make_program({}), linking({f"content/{name}": "words"}))
        found = found_in(root)
        assert (f"content/{name}", "file-name-reserved") in found, name
        assert "file-kind-refused" not in {rule for _, rule in found}, "one fault, one finding"


def test_like_names_elsewhere_are_free(make_program: MakeProgram) -> None:
    assert found_in(make_program(linking({f"content/{name}": "words" for name in FREE}))) == []


def test_no_file_lies_where_a_page_does(make_program: MakeProgram) -> None:
    page = (SMALL / "content/shared/basics.md").read_text("utf-8")
    files: Files = {
        "content/Warehouse/Picking/x.csv": "1",
        "content/shared/a.png": PNG,
        "content/shared/a.png.md": page,
    }
    found = found_in(make_program(linking(files)))
    assert ("content/shared/a.png", "file-name-reserved") in found


def test_what_no_page_leads_to_is_not_judged(make_program: MakeProgram) -> None:
    files: Files = {
        "content/shared/demo.html": PAGE,
        "content/shared/big.svg": "<svg>" * 400_000,
        "content/shared/code.js": "pwn()",
        "content/_headers": "x",
        "content/shared/fake.png": "x",
    }
    root = make_program(files)
    assert found_in(root) == []
    write(root, linking(files))
    assert {rule for _, rule in found_in(root)} == {
        "file-kind-refused",
        "file-kind-differs",
        "file-name-reserved",
        "file-too-large",
    }


WAYS = {
    "a link": "[x](demo.html)",
    "a picture": "![x](demo.html)",
    "a reference": "[x][y]\n\n[y]: demo.html",
    "HTML": '<a href="demo.html">x</a>',
    "a picture in HTML": '<img src="demo.html" alt="x">',
    "a video": '<video src="demo.html"></video>',
    "a still of a video": '<video poster="demo.html"></video>',
    "a link in disguise": "[x](%64emo.html?a=b#c)",
}


@pytest.mark.parametrize("way", WAYS)
def test_any_way_that_leads_to_a_file_counts(make_program: MakeProgram, way: str) -> None:
    text = (SMALL / "content/warehouse/picking.md").read_text("utf-8")
    text = text.replace("Ask for the list by aisle.", f"Ask for the list by aisle.\n\n{WAYS[way]}\n")
    root = make_program({"content/warehouse/picking.md": text, "content/warehouse/demo.html": PAGE})
    assert ("content/warehouse/demo.html", "file-kind-refused") in found_in(root)


def test_a_roles_texts_count(make_program: MakeProgram) -> None:
    role = (SMALL / "roles/warehouse.yml").read_text("utf-8")
    role = role.replace("The same list is typed", '"The [list](shared/demo.html) is typed').replace(
        "times.", 'times."', 1
    )
    found = found_in(make_program({"roles/warehouse.yml": role, "content/shared/demo.html": PAGE}))
    assert ("content/shared/demo.html", "file-kind-refused") in found


def test_the_owner_can_vouch_for_a_file(make_program: MakeProgram) -> None:
    root = make_program(linking({"content/shared/game.html": "<button>Start</button>"}))
    vouched = LintSettings(per_path={"content/shared/game.html": ("file-kind-refused",)})
    assert [finding.rule for finding in check(root).findings] == ["file-kind-refused"]
    assert pipeline.check(replace(settings(root), lint=vouched)).findings == ()


def test_the_owner_can_allow_more_endings(make_program: MakeProgram) -> None:
    files: Files = {
        "content/shared/a.drawio": "<mxfile/>",
        "content/shared/b.drawio": PAGE,
        "content/shared/c.html": PAGE,
        "content/shared/d.php.drawio": "x",
    }
    root = make_program(linking(files))
    chosen = replace(settings(root), file_endings=("drawio", "html"))
    assert [(finding.place.path, finding.rule) for finding in pipeline.check(chosen).findings] == [
        ("content/shared/b.drawio", "file-kind-differs"),
        ("content/shared/d.php.drawio", "file-kind-refused"),
    ]


def test_what_the_configuration_names_is_the_owners(make_program: MakeProgram) -> None:
    root = make_program(linking({"content/shared/own.js": "start()", "content/robots.txt": "Allow: /"}))
    chosen = replace(settings(root), everywhere=("shared/own.js", "robots.txt"))
    assert pipeline.check(chosen).findings == ()


def leaving(make_program: MakeProgram, page: str, *files: str) -> list[str]:
    root = make_program(linking({f"content/{name}": "words" for name in files}, page))
    return [finding.message for finding in check(root).findings if finding.rule == "link-leaves-role"]


def test_a_file_of_another_role_is_not_for_a_role(make_program: MakeProgram) -> None:
    (message,) = leaving(make_program, "content/warehouse/picking.md", "legal/private.csv")
    assert message.endswith("a file of Legal alone, from a page of Warehouse")


def test_a_file_of_a_role_is_not_for_a_shared_module(make_program: MakeProgram) -> None:
    (message,) = leaving(make_program, "content/shared/basics.md", "legal/deep/private.csv")
    assert message.endswith("a file of Legal alone, from a page of Warehouse")


def test_a_file_of_a_role_is_not_for_the_hub(make_program: MakeProgram) -> None:
    (message,) = leaving(make_program, "content/index.md", "Legal/private.csv")
    assert message.endswith("a file of Legal alone, from a page of the hub")


def test_files_for_all_and_for_the_role_itself_may_be_linked(make_program: MakeProgram) -> None:
    names = ("assets/a.csv", "a.csv", "shared/a.csv", "shared/deep/a.csv", "program/a.csv", "warehouse/deep/a.csv")
    assert leaving(make_program, "content/warehouse/picking.md", *names) == []


def test_a_folder_belongs_to_the_one_role_that_lists_its_modules(make_program: MakeProgram) -> None:
    clauses = (SMALL / "content/legal/clauses.md").read_text("utf-8")
    role = (SMALL / "roles/legal.yml").read_text("utf-8").replace("legal/clauses", "counsel/clauses")
    moved = {"content/legal/clauses.md": None, "content/counsel/clauses.md": clauses, "roles/legal.yml": role}
    files = {**moved, **linking({"content/counsel/a.csv": "words", "content/legal/a.csv": "words"})}
    found = [finding for finding in check(make_program(files)).findings if finding.rule == "link-leaves-role"]
    assert len(found) == 2


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_rights_is_named(make_program: MakeProgram) -> None:
    root = make_program(linking({"content/shared/a.csv": "words"}))
    (root / "content/shared/a.csv").chmod(0)
    assert found_in(root) == [("content/shared/a.csv", "file-unreadable")]


def test_a_pipe_is_not_waited_for(make_program: MakeProgram) -> None:
    root = make_program(linking({"content/shared/b.csv": "words"}))
    (root / "content/shared/b.csv").unlink()
    os.mkfifo(root / "content/shared/b.csv")
    assert found_in(root) == [("content/shared/b.csv", "file-unreadable")]
