"""Links and places of all sites, by their files: every link leads somewhere."""

import shutil
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

HOST = "http://here/"


@dataclass
class PageOfLinks(HTMLParser):
    """The places of a page, and what it links to or shows."""

    places: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        for name in ("href", "src"):
            if values.get(name) and (tag, values.get("rel")) != ("link", "preconnect"):
                self.links.append(str(values[name]))
        place = values.get("id")
        if place:
            self.twice += [place] if place in self.places else []
            self.places.add(place)


def broken(site: Path) -> list[str]:
    """Every link of a page that leads to no file or place of the folder, and every place that a page has twice."""
    pages: dict[str, PageOfLinks] = {}
    for file in sorted(site.rglob("*.html")):
        address = urljoin(HOST, file.relative_to(site).as_posix())
        pages[address] = PageOfLinks()
        pages[address].feed(file.read_text("utf-8"))
    files = {urljoin(HOST, file.relative_to(site).as_posix()) for file in site.rglob("*") if file.is_file()}
    wrong = [f"{address}: the place #{place} is there twice" for address, page in pages.items() for place in page.twice]
    for address, page in pages.items():
        for link in page.links:
            target, _, anchor = urljoin(address, link).partition("#")
            if not target.startswith(HOST):
                continue
            found = unquote(urlsplit(target)._replace(query="").geturl())
            found += "index.html" if found.endswith("/") else ""
            if found not in files:
                wrong.append(f"{address}: {link} leads nowhere")
            elif anchor and found in pages and unquote(anchor) not in pages[found].places:
                wrong.append(f"{address}: {link} leads to no place of the page")
    return wrong


@pytest.mark.parametrize("site", ["quality_site", "small_site"])
def test_every_link_leads_somewhere(site: str, request: pytest.FixtureRequest) -> None:
    folder: Path = request.getfixturevalue(site)
    not_built = {role.stem for role in (folder.parent / "roles").glob("*.y*ml")} - {
        path.name for path in folder.iterdir()
    }
    to_roles = {f"http://here/index.html: {role}/index.html leads nowhere" for role in not_built}
    assert set(broken(folder)) <= to_roles


def test_planted_faults_are_found(small_site: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(small_site, site)
    page = site / "legal" / "index.html"
    planted = '<a href="nowhere/">1</a><a href="#no-such-place">2</a><a href="program/policies/#nor-here">3</a>'
    planted += '<img src="lost.png" alt=""><p id="rp-content"></p>'
    page.write_text(page.read_text("utf-8").replace("</article>", f"{planted}</article>"), "utf-8")
    found = broken(site)
    assert len(found) == 5
    for words in ("rp-content is there twice", "nowhere/", "#no-such-place", "#nor-here", "lost.png"):
        assert any(words in one for one in found)
