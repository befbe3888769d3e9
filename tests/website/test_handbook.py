"""The handbook of a role: whole, in order, with its answers at the end, and fit for paper."""

import gzip
import html
import re
from collections import Counter
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
import yaml
from pypdf import PdfReader

from browser import browser, served
from conftest import PROJECT, SMALL, MakeProgram, mkdocs

ROLES = ["finance", "hr", "marketing", "operations"]


class Outline(HTMLParser):
    """The places, links and headings of a page."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.places: list[str] = []
        self.links: list[str] = []
        self.files: list[str] = []
        self.levels: list[int] = []
        self.mains = 0
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if "id" in found:
            self.places.append(found["id"])
        if tag == "a" and "href" in found:
            self.links.append(found["href"])
        if (tag == "link" and found.get("rel") == "stylesheet") or "src" in found:
            self.files.append(found.get("src") or found["href"])
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        self.mains += tag == "main"


def page(site: Path, role: str, name: str = "handbook") -> str:
    return (site / role / name / "index.html").read_text("utf-8")


@cache
def modules(role: str) -> list[str]:
    """A role's modules in the order of its curriculum."""
    curriculum = yaml.safe_load((PROJECT / "roles" / f"{role}.yml").read_text("utf-8"))["curriculum"]
    return [line["module"] if isinstance(line, dict) else line for phase in curriculum.values() for line in phase]


def title_of(module: str) -> str:
    facts = source(module).split("---")[1]
    return str(yaml.safe_load(facts)["title"])


def source(module: str) -> str:
    """A module's text, with what stands for the name of the assistant."""
    text = (PROJECT / "content" / f"{module}.md").read_text("utf-8")
    return text.replace("{assistant}", "the assistant").replace("{Assistant}", "The assistant")


def explanations(role: str) -> list[str]:
    """The first words of all explanations of a role's modules, as they are written."""
    texts = [source(module) for module in modules(role)]
    return [found.strip() for text in texts for found in re.findall(r"^ +> ([^`*\[\n]+)$", text, re.MULTILINE)]


@pytest.mark.parametrize("role", ROLES)
def test_modules_come_in_the_order_of_the_curriculum(reference_site: Path, role: str) -> None:
    places = Outline(page(reference_site, role)).places
    chapters = [place for place in places if place in modules(role)]
    assert chapters == modules(role)
    answers = [place.removeprefix("handbook:answers:") for place in places if place.startswith("handbook:answers:")]
    assert answers == [module for module in modules(role) if f"{module}:check" in places]
    order = ["handbook:contents", "handbook:plan", chapters[0], "program/policies", "program/support"]
    assert sorted(order, key=places.index) == order
    assert places.index("handbook:answers") > places.index("program/support")


@pytest.mark.parametrize("role", ROLES)
def test_every_place_is_one_and_every_link_leads_somewhere(reference_site: Path, role: str) -> None:
    outline = Outline(page(reference_site, role))
    assert [place for place, count in Counter(outline.places).items() if count > 1] == []
    folder = reference_site / role / "handbook"
    inner = [link for link in outline.links if link.startswith("#")]
    assert len(inner) > 30
    assert [link for link in inner if unquote(link[1:]) not in outline.places] == []
    for link in outline.links + outline.files:
        address, _ = urldefrag(link)
        if address and not urlsplit(address).scheme:
            target = folder / unquote(address)
            assert (target / "index.html" if target.is_dir() else target).is_file(), link


@pytest.mark.parametrize("role", ROLES)
def test_links_between_modules_stay_in_the_handbook(reference_site: Path, role: str) -> None:
    outline = Outline(page(reference_site, role))
    learned = {f"../{module}/" for module in modules(role)}
    assert [link for link in outline.links if urldefrag(link)[0] in learned] == []
    assert "#program/policies" in outline.links


@pytest.mark.parametrize("role", ROLES)
def test_answers_are_in_the_appendix_alone(reference_site: Path, role: str) -> None:
    markup = page(reference_site, role)
    before, after = (html.unescape(part) for part in markup.split('id="handbook:answers"'))
    assert 'class="rp-answer"' not in before
    assert "data-rolepath-answer" not in markup
    assert "Right answer" not in before
    assert len(explanations(role)) > 30
    assert [text for text in explanations(role) if text in before] == []
    assert [text for text in explanations(role) if text not in after] == []
    assert after.count("Right answer:") >= len(modules(role))


@pytest.mark.parametrize("role", ROLES)
def test_the_outline_has_one_title_and_skips_no_level(reference_site: Path, role: str) -> None:
    outline = Outline(page(reference_site, role))
    assert outline.levels.count(1) == 1
    assert outline.mains == 1
    assert all(after - before <= 1 for before, after in zip(outline.levels, outline.levels[1:], strict=False))


@pytest.mark.parametrize("role", ROLES)
def test_it_loads_in_a_moment(reference_site: Path, role: str) -> None:
    markup = page(reference_site, role)
    folder = reference_site / role / "handbook"
    size = len(gzip.compress(markup.encode()))
    size += sum(len(gzip.compress((folder / file).read_bytes())) for file in Outline(markup).files)
    assert size < 100_000


def test_the_plan_leads_to_it_and_nothing_else_does(reference_site: Path) -> None:
    site = reference_site / "hr"
    leading = {
        file for file in site.rglob("*.html") if "handbook/" in file.read_text("utf-8").replace("hr/handbook", "")
    }
    assert leading == {site / "index.html"}
    assert '"location":"handbook' not in (site / "search" / "search_index.json").read_text("utf-8")


def test_no_search_engine_lists_it(make_program: MakeProgram) -> None:
    config = (SMALL / "mkdocs.yml").read_text("utf-8") + "site_url: https://example.org/learn/\n"
    root = make_program({"mkdocs.yml": config})
    assert mkdocs(root, "build").returncode == 0
    listed = re.findall("<loc>(.*)</loc>", (root / "site/legal/sitemap.xml").read_text("utf-8"))
    assert "https://example.org/learn/legal/shared/basics/" in listed
    assert [address for address in listed if "handbook" in address] == []
    markup = page(root / "site", "legal")
    assert '<meta name="robots" content="noindex">' in markup
    assert "canonical" not in markup


@pytest.mark.sample(2)
@pytest.mark.parametrize(("paper", "width", "role"), [("A4", 596, "marketing"), ("Letter", 612, "operations")])
def test_it_prints_to_a_good_pdf(reference_site: Path, tmp_path: Path, paper: str, width: int, role: str) -> None:
    with browser() as running, served(reference_site) as host:
        opened = running.new_page()
        opened.goto(f"{host}{role}/handbook/")
        opened.pdf(path=tmp_path / "handbook.pdf", format=paper, outline=True, tagged=True)
    pdf = PdfReader(tmp_path / "handbook.pdf")
    texts = [" ".join(sheet.extract_text().split()) for sheet in pdf.pages]
    assert round(float(pdf.pages[0].mediabox.width)) == width
    words = sum(len(text.split()) for text in texts)
    assert 250 <= words / len(texts) <= 500, "sheets are well filled, and not crowded"
    assert all(f"{number} / {len(texts)}" in text for number, text in enumerate(texts, start=1))
    assert all(len(text) > 60 for text in texts), "no sheet is empty"
    assert f"Handbook: {role.capitalize()}" in texts[0]
    assert "Contents" in texts[1]
    assert "Back to your plan" not in " ".join(texts)
    titles = [title_of(name) for name in modules(role)]
    starts = [
        next(i for i, text in enumerate(texts) if i > 3 and f"{n}. {title}" in text)
        for n, title in enumerate(titles, start=1)
    ]
    assert starts == sorted(set(starts)), "each module begins on a sheet of its own"
    answers = next(number for number, text in enumerate(texts) if re.match(r"\d+ / \d+ Answers 1\. ", text))
    assert not any("Right answer:" in text for text in texts[:answers])
