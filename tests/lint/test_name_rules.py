"""Names of files that some computers cannot have, or cannot tell apart."""

import pytest

from conftest import MakeProgram, check
from rolepath.lint.rules import RULES
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document, Rendering
from rolepath.model.module import Module
from rolepath.model.place import SourceText
from rolepath.model.role import Role

CHECKS = {rule.name: rule.check for rule in RULES}
NOTHING = Document(SourceText("", "", ()), Rendering())


def reports(name: str, *paths: str, unreadable: frozenset[str] = frozenset()) -> list[Report]:
    """What a rule finds in a program with these content files."""
    modules = {path: Module(path, path, path, NOTHING) for path in paths if path.endswith(".md")}
    assets = frozenset(path for path in paths if not path.endswith(".md"))
    catalog = Catalog(modules=modules, assets=assets, unreadable=unreadable, roles=(Role("hr", "roles/hr.yml", "HR"),))
    check = CHECKS[name]
    assert check
    return list(check(catalog))


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("con.md", "con is the name of a device"),
        ("CON", 'a file named "CON"'),
        ("a/Prn.txt", "device"),
        ("aux.tar.gz", "device"),
        ("nul .txt", "device"),
        ("com1.md", "device"),
        ("lpt9.png", "device"),
        ("COM².png", "device"),
        ("conin$", "device"),
        ("aux/list.md", 'a folder named "aux"'),
        ("a<b.md", "it contains <"),
        ("a>b.md", "it contains >"),
        ("a:b.md", "it contains :"),
        ('a"b.md', 'it contains "'),
        ("a|b.md", "it contains |"),
        ("why?.md", "it contains ?"),
        ("a*.md", "it contains *"),
        ("a\\b.md", "it contains \\"),
        ("a\tb.md", r'named "a\x09b.md": it contains an invisible character'),
        ("a\x7f.md", "an invisible character"),
        ("list.", "it ends with a full stop"),
        ("list ", "it ends with a space"),
        ("folder ./list.md", "full stop"),
        ("folder /list.md", 'a folder named "folder "'),
    ],
)
def test_names_that_windows_refuses(path: str, words: str) -> None:
    (report,) = reports("name-not-portable", path)
    assert words in report.message
    assert report.place.path == f"content/{path}"


@pytest.mark.parametrize(
    "path",
    [
        "concept.md",
        "console/con-1.md",
        "com.md",
        "com10.md",
        "auxiliary.md",
        "a.con",
        "über.md",
        "日本.md",
        "a b.md",
        ".a.md",
        "a..b.md",
        "it's (new) & 100%.md",
        "a/" * 90 + "list.md",
    ],
)
def test_names_that_every_computer_can_have(path: str) -> None:
    assert reports("name-not-portable", path) == []


def test_a_path_of_more_than_200_characters() -> None:
    longest = "a" * (200 - len("content/.md")) + ".md"
    assert reports("name-not-portable", longest) == []
    (report,) = reports("name-not-portable", f"b{longest}")
    assert "201 characters" in report.message


def test_a_folder_is_reported_once() -> None:
    (report,) = reports("name-not-portable", "a/aux/1.md", "a/aux/2.md", "a/aux/b/3.md")
    assert report.place.path == "content/a/aux/1.md"


def test_a_file_that_cannot_be_read_has_a_name_as_well() -> None:
    found = reports("name-not-portable", unreadable=frozenset({"content/con.md", "roles/x.yml"}))
    assert [report.place.path for report in found] == ["content/con.md"]


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("A.md", "a.md", "differ only in capital letters"),
        ("Shared/a.md", "shared/a.md", "capital letters"),
        ("map.PNG", "map.png", "capital letters"),
        ("u\u0308ber.md", "\u00fcber.md", "differ only in how accents are stored"),
        ("U\u0308ber.md", "\u00fcber.md", "capital letters"),
        ("stra\u00dfe.md", "strasse.md", "capital letters"),
        ("x.md", "x/index.md", "the same address"),
        ("x.md", "x/README.md", "the same address"),
        ("x/README.md", "x/index.md", "the same address"),
        ("X.md", "x/index.md", "the same address"),
        ("x.md", "x/index.html", "the same address"),
    ],
)
def test_names_that_collide(first: str, second: str, words: str) -> None:
    (report,) = reports("names-collide", second, first)
    assert words in report.message
    paths = {f"content/{first}", f"content/{second}"}
    assert report.place.path in paths
    assert (paths - {report.place.path}).pop() in report.message


@pytest.mark.parametrize(
    ("first", "second"),
    [("a.md", "b.md"), ("x/a.md", "y/a.md"), ("x.md", "x/a.md"), ("x.md", "x.png"), ("index.md", "x/index.md")],
)
def test_names_that_do_not_collide(first: str, second: str) -> None:
    assert reports("names-collide", first, second) == []


def test_each_later_file_names_the_first() -> None:
    found = reports("names-collide", "AB.md", "Ab.md", "ab.md")
    assert [report.place.path for report in found] == ["content/Ab.md", "content/ab.md"]
    assert all("content/AB.md" in report.message for report in found)


@pytest.mark.parametrize("path", ["record.md", "Record.md", "record/index.md", "handbook.md", "worksheet/README.md"])
def test_a_module_at_the_address_of_our_own_page(make_program: MakeProgram, path: str) -> None:
    checked = check(make_program({f"content/{path}": "---\ntitle: Record\n---\n\n## Notes\n\nOur notes.\n"}))
    found = [finding for finding in checked.findings if finding.rule == "names-collide"]
    assert [finding.place.path for finding in found] == [f"content/{path}"]
    assert "Rolepath makes a page of its own" in found[0].message


@pytest.mark.parametrize("path", ["facilitator/lead.md", "Facilitator/lead.md", "facilitator/deep/down.md"])
def test_a_module_in_our_own_folder(make_program: MakeProgram, path: str) -> None:
    checked = check(make_program({f"content/{path}": "---\ntitle: Lead\n---\n\n## Notes\n\nOur notes.\n"}))
    found = [finding for finding in checked.findings if finding.rule == "names-collide"]
    assert [finding.place.path for finding in found] == [f"content/{path}"]
    assert "Rolepath keeps pages of its own in the folder" in found[0].message


def test_a_folder_whose_name_begins_like_ours_is_the_authors() -> None:
    assert reports("names-collide", "facilitators/lead.md", "x/facilitator/lead.md", "handbooks/a.md") == []
