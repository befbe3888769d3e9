"""What is new: the page and its feed hold what authors say, in an order, and nothing else."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from conftest import SMALL, MakeProgram, check, settings, site_plan
from rolepath.model.site_plan import SitePlan
from rolepath.website.page.interface import Interface
from rolepath.website.page.words import our_words
from rolepath.website.site.feed_files import atom

ATOM = "{http://www.w3.org/2005/Atom}"
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
def test_the_feed_has_all_that_the_standard_demands(site: str, make_program: MakeProgram) -> None:
    """RFC 4287, 4.1.1 and 4.1.2: what a feed and an entry must have, once, and in which form."""
    root = ET.fromstring(atom(plan(make_program(FILES)).feeds[0], INTERFACE, site))  # noqa: S314 (our own)
    assert root.tag == f"{ATOM}feed"
    entries = root.findall(f"{ATOM}entry")
    assert len(entries) == 3
    for one in (root, *entries):
        for name in ("id", "title", "updated"):
            assert len(one.findall(f"{ATOM}{name}")) == 1
        assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", one.findtext(f"{ATOM}id") or "")
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", one.findtext(f"{ATOM}updated") or "")
        alternates = [link for link in one.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
        assert len(alternates) == 1
        assert alternates[0].get("href")
    assert root.findtext(f"{ATOM}author/{ATOM}name")
    assert root.findtext(f"{ATOM}updated") == max(entry.findtext(f"{ATOM}updated") or "" for entry in entries)
    assert len({entry.findtext(f"{ATOM}id") for entry in entries}) == 3
    assert "A clause <b> & more" in {entry.findtext(f"{ATOM}summary") for entry in entries}
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links == (
        {"alternate": f"{site}updates/", "self": f"{site}updates/feed.xml"} if site else {"alternate": "../updates/"}
    )


def test_no_news_is_no_page(make_program: MakeProgram) -> None:
    site = plan(make_program({}))
    assert site.feeds == ()
    assert "updates/index.md" not in {page.path for page in site.pages}
