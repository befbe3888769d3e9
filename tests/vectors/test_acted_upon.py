"""What nobody sees on a page, and programs act upon: comments for servers and proxies, control characters."""

import time
from pathlib import Path

import pytest
from script_vectors import module_with

from conftest import SMALL, MakeProgram, check, mkdocs
from rolepath.model.names.formulas import no_formula
from rolepath.model.names.normal_form import CONTROL

COMMENTS = (
    '<!--#exec cmd="id" -->',
    '<!--#include virtual="/etc/passwd" -->',
    "<!--# block name=one -->",
    '<!--esi <esi:include src="https://evil.example/"/> -->',
    "<!--[if IE]><b>x</b><![endif]-->",
    "<!--email_off-->",
    "<?php pwn() ?>",
    "<? pwn() ?>",
    "<% pwn() %>",
    "<!-- only for us -->",
)
"""Server-side includes of Apache and nginx, Edge Side Includes, what was for old browsers, programs within a page."""
PLACES = (
    "{}",
    "x {} y",
    "<div>\n{}\n</div>",
    "- {}",
    "<pre>{}\nx</pre>",
    "<b title='{}'>x</b>",
    "`{}`",
    "```\n{}\n```",
)
ROLE = (SMALL / "roles/warehouse.yml").read_text("utf-8")
TITLE = "title: Plan a picking route"


def pages(root: Path) -> dict[Path, str]:
    """All HTML of a site, which lint has let pass."""
    built = mkdocs(root, "build")
    assert built.returncode == 0, built.stderr
    return {file: file.read_text("utf-8") for file in (root / "site").rglob("*.html")}


def test_no_page_has_a_comment_of_an_author_or_a_program_for_a_server(make_program: MakeProgram) -> None:
    commented = "\n\n".join(place.format(comment) for comment in COMMENTS for place in PLACES)
    role = ROLE.replace("A list on paper.", f"'A list on paper. {COMMENTS[0]}'")
    root = make_program({"content/warehouse/picking.md": module_with(commented), "roles/warehouse.yml": role})
    assert [finding for finding in check(root).errors if finding.rule not in ("html-ambiguous", "html-unknown")] == []
    for html in pages(root).values():
        for sign in ("<!--#", "<!--esi", "<!--[", "<!--email", "<!-- only", "<?", "<%"):
            assert sign not in html


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("content/warehouse/picking.md", "Ask for the list", "Ask \x1b$@ for the list"),
        ("content/warehouse/picking.md", "Ask for the list", "Ask &#27;$@ for the list"),
        ("content/warehouse/picking.md", "Ask for the list", "Ask &#x001B for the list"),
        ("content/warehouse/picking.md", "Ask for the list", '<i title="&#x1b;$@">Ask</i> for the list'),
        ("content/warehouse/picking.md", "Ask for the list", '<i on\x0eclick="x">Ask</i> for the list'),
        ("content/warehouse/picking.md", "## Sort the list", "## Sort \x0e the list"),
        ("content/warehouse/picking.md", "Ask for the list", "Ask `ls \u202e/ fr- mr` for the list"),
        ("content/warehouse/picking.md", "Ask for the list", "Ask &#8238; for the list"),
        ("content/warehouse/picking.md", TITLE, 'title: "Plan a \\u202e route"'),
        ("content/warehouse/picking.md", TITLE, 'title: "Plan a \\e$@ route"'),
        ("content/warehouse/picking.md", TITLE, f'{TITLE}\nauthor: ["a", {{"b\\x0f": c}}]'),
        ("roles/warehouse.yml", "A list on paper.", '"A list\\x1b$@ on paper."'),
        ("roles/warehouse.yml", "Shift leader", '"Shift \\u001b leader"'),
        ("roles/warehouse.yml", "A list on paper.", "'A list &#27; on paper.'"),
    ],
)
def test_a_control_character_is_refused(make_program: MakeProgram, path: str, old: str, new: str) -> None:
    text = (SMALL / path).read_text("utf-8")
    assert old in text
    found = check(make_program({path: text.replace(old, new, 1)})).errors
    line = text[: text.index(old)].count("\n") + 1 + new.count("\n")
    assert [(finding.rule, finding.place.path) for finding in found] == [("control-character", path)]
    if path != "roles/warehouse.yml" or "&" not in new:
        assert found[0].place.line == line


def test_no_page_has_a_control_character(small_site: Path) -> None:
    assert [file for file in small_site.rglob("*.html") if CONTROL.search(file.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    "boost", ["abc", "'<b>'", ".nan", ".inf", "-5", "0", "1e308", "{a: b}", "[1]", "99999999999999"]
)
def test_no_weight_spoils_the_search(make_program: MakeProgram, boost: str) -> None:
    text = (SMALL / "content/warehouse/picking.md").read_text("utf-8")
    text = text.replace(TITLE, f"{TITLE}\nsearch: {{boost: {boost}}}")
    found = check(make_program({"content/warehouse/picking.md": text})).errors
    assert {(finding.rule, finding.place.line) for finding in found} == {("field-invalid", 3)}


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("=1", "'=1"),
        ("+1", "'+1"),
        (" -1", " '-1"),
        ("\t@SUM(A1)", "\t'@SUM(A1)"),
        ("Sales;=cmd|' /C calc'!A0", "Sales;'=cmd|' /C calc'!A0"),
        ("Sales; \u00a0=1;+2", "Sales; \u00a0'=1;'+2"),
        ("a\r\n=1", "a\r\n'=1"),
        ("\uff1d1", "'\uff1d1"),
        ("\0=1", "\0'=1"),
        ("Sales; quality", "Sales; quality"),
        ("5 - 3 = 2, -1", "5 - 3 = 2, -1"),
        ("", ""),
    ],
)
def test_no_cell_of_a_table_begins_a_formula(cell: str, shown: str) -> None:
    assert no_formula(cell) == shown


def test_a_long_cell_takes_no_time() -> None:
    start = time.process_time()
    for sign in (" ", "\t", ";", "; ", "\0", "\xa0;"):
        no_formula(sign * 100_000)
    assert time.process_time() - start < 2


def test_no_line_of_a_builds_log_is_a_command_to_a_workflow(make_program: MakeProgram) -> None:
    front = 'template: "x\\n::stop-commands::a\\r::error::b"\nicon: "y\\n  ::error::c ##[error]d"'
    text = module_with('<p style="color: red\n::error::e">x</p>').replace(TITLE, f"{TITLE}\n{front}")
    built = mkdocs(make_program({"content/warehouse/picking.md": text}), "build")
    assert built.returncode == 0, built.stderr
    assert "is not in overrides/" in built.stderr
    assert "color: red" in built.stderr
    for line in built.stderr.splitlines():
        assert not line.lstrip().startswith("::")
        assert "##[" not in line
