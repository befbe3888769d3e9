"""What is new: the page and its feed hold what authors say, in an order, and nothing else."""

import json
from dataclasses import replace
from pathlib import Path
from shutil import copytree
from xml.etree import ElementTree as ET

import pytest

from atom import ATOM, faults
from conftest import SMALL, MakeProgram, check, settings, site_plan, write
from rolepath.model.site_plan import SitePlan
from rolepath.website.page.interface import Interface
from rolepath.website.page.words import our_words
from rolepath.website.site.feed_files import atom

CLAUSES = (SMALL / "content" / "legal" / "clauses.md").read_text("utf-8")
PROGRAM = (SMALL / "content" / "program.yml").read_text("utf-8")
PICKING = (SMALL / "content" / "warehouse" / "picking.md").read_text("utf-8")
NEWS = "changes:\n  - {date: 2026-11-02, text: 'A clause <b> & more'}\n  - {date: 2026-11-20, text: A new example}\n"
FILES: dict[str, str | bytes | None] = {
    "content/legal/clauses.md": CLAUSES.replace("---\n", f"---\n{NEWS}", 1),
    "content/warehouse/picking.md": PICKING.replace("---\n", "---\nchanges: [{date: 2026-11-21, text: CANARY}]\n", 1),
    "content/program.yml": f"{PROGRAM}\nchanges:\n  - {{date: 2026-11-20, text: A room has moved}}\n",
}
INTERFACE = Interface(our_words())


def plan(root: Path) -> SitePlan:
    checked = check(root)
    assert checked.errors == ()
    return site_plan(checked.catalog, settings(root), "legal")


def test_what_authors_say_is_there_newest_first_and_nothing_of_another_role(make_program: MakeProgram) -> None:
    site = plan(make_program(FILES))
    page = next(page for page in site.pages if page.path == "updates/index.md")
    assert [(line["day"], line["text"]) for line in page.data["updates"]] == [
        ("2026-11-20", "A room has moved"),
        ("2026-11-20", "A new example"),
        ("2026-11-02", "A clause <b> & more"),
    ]
    assert [line["url"] for line in page.data["updates"]] == ["../", "../legal/clauses/", "../legal/clauses/"]
    assert "CANARY" not in json.dumps([page.data for page in site.pages], default=str)
    assert "CANARY" not in atom(site.feeds[0], INTERFACE).decode()


def test_an_edit_without_a_line_is_no_news_and_a_corrected_line_keeps_its_id(make_program: MakeProgram) -> None:
    root = make_program(FILES)
    before = plan(root).feeds[0]
    file = root / "content" / "legal" / "clauses.md"
    file.write_text(f"{file.read_text('utf-8')}\nOne more word.\n", "utf-8")
    assert plan(root).feeds[0] == before
    file.write_text(file.read_text("utf-8").replace("A new example", "A better example"), "utf-8")
    after = plan(root).feeds[0]
    assert [entry.id for entry in after.entries] == [entry.id for entry in before.entries]
    assert "A better example" in {entry.text for entry in after.entries}


@pytest.mark.parametrize("site", ["", "https://learn.example.com/legal/"])
def test_the_feed_is_one_by_the_standard(site: str, make_program: MakeProgram) -> None:
    text = atom(plan(make_program(FILES)).feeds[0], INTERFACE, site)
    assert faults(text) == []
    root = ET.fromstring(text)  # noqa: S314 (our own)
    entries = root.findall(f"{ATOM}entry")
    assert len(entries) == 3
    assert root.findtext(f"{ATOM}updated") == max(entry.findtext(f"{ATOM}updated") or "" for entry in entries)
    assert "A clause <b> & more" in {entry.findtext(f"{ATOM}summary") for entry in entries}
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links == (
        {"alternate": f"{site}updates/", "self": f"{site}updates/feed.xml"} if site else {"alternate": "../updates/"}
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"<feed ", b"<food "),
        (b"<id>urn", b"<id>u n"),
        (b"<author><name>AI at work</name></author>", b""),
        (b"<name>AI at work</name>", b"<name> </name>"),
        (b"<updated>2026-11-20T00:00:00Z</updated>", b""),
        (b"2026-11-20T00:00:00Z", b"2026-11-20"),
        (b"2026-11-20T00:00:00Z", b"2026-11-31T00:00:00Z"),
        (b'href="https://learn.example.com/legal/updates/"', b'href="java script:x"'),
        (b'href="https://learn.example.com/legal/updates/"', b""),
        (b"<summary>", b"<text>x</text><summary>"),
        (b"<summary>", b"<summary>again</summary><summary>"),
        (b'rel="self" type="application/atom+xml"', b'rel="alternate" type="text/html"'),
        (b"<title>A", b'<title type="bold">A'),
    ],
)
def test_what_the_standard_refuses_is_told(old: bytes, new: bytes, feed: bytes) -> None:
    """The validator of these tests is worth something: each fault that is put in is found."""
    assert faults(feed) == []
    assert old in feed
    assert faults(feed.replace(old, new, 1))


@pytest.fixture(scope="module")
def feed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    root = tmp_path_factory.mktemp("news") / "program"
    copytree(SMALL, root)
    write(root, FILES)
    return atom(plan(root).feeds[0], INTERFACE, "https://learn.example.com/legal/")


def test_modules_checked_last_are_listed_beneath(make_program: MakeProgram) -> None:
    clauses = str(FILES["content/legal/clauses.md"]).replace("---\n", "---\nreviewed: 2026-11-22\n", 1)
    site = plan(make_program(FILES | {"content/legal/clauses.md": clauses}))
    page = next(page for page in site.pages if page.path == "updates/index.md")
    assert page.data["reviewed"] == [{"day": "2026-11-22", "title": "Compare two clauses", "url": "../legal/clauses/"}]
    assert len(site.feeds[0].entries) == 3, "a check is no news"


def test_no_news_is_no_page(make_program: MakeProgram) -> None:
    site = plan(make_program({}))
    assert site.feeds == ()
    assert "updates/index.md" not in {page.path for page in site.pages}


def test_no_character_of_a_text_or_name_breaks_the_feed(make_program: MakeProgram) -> None:
    feed = plan(make_program(FILES)).feeds[0]
    odd = "".join(map(chr, (*range(1, 32), 0x7F, 0x85, 0x9B, 0x2028, 0xFFFE, 0xFFFF, 0x1F600))) + "]]></title>&<b>"
    entries = tuple(replace(one, title=odd, text=odd, page=f"{odd}/") for one in feed.entries)
    made = atom(replace(feed, title=odd, author=odd, entries=entries), INTERFACE, "https://x.example/")
    root = ET.fromstring(made)  # noqa: S314 (our own)
    assert len(root.findall(f"{ATOM}entry")) == len(feed.entries)


@pytest.mark.parametrize("sign", ["\\f", "\\x02", "\\x03", "\\x9b", "\\uFFFE", "\\uFFFF", "\\e", "\\0"])
def test_a_text_that_no_feed_or_calendar_can_hold_is_a_finding(sign: str, make_program: MakeProgram) -> None:
    root = make_program({"content/program.yml": f'{PROGRAM}\nchanges:\n  - {{date: 2026-11-20, text: "A{sign}B"}}\n'})
    assert [finding.rule for finding in check(root).errors] == ["control-character"]
