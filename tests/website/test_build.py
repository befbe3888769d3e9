"""`mkdocs build` as people run it."""

import json
import re
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from conftest import PROJECT, MakeProgram, mkdocs, write

PIECES = ["business-problem", "before-after", "before", "after", "job-relevance"]


class Pieces(HTMLParser):
    """The `data-rolepath` pieces of a page in order, each with the text inside it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, list[str]]] = []
        self._open: list[tuple[str, list[str]] | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"br", "hr", "img", "input", "meta", "link", "source"}:
            return
        name = dict(attrs).get("data-rolepath")
        piece = (name, list[str]()) if name else None
        if piece:
            self.found.append(piece)
        self._open.append(piece)

    def handle_endtag(self, tag: str) -> None:
        if self._open and tag not in {"br", "hr", "img", "input", "meta", "link", "source"}:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        for piece in self._open:
            if piece:
                piece[1].append(data)


def pieces(file: Path) -> list[tuple[str, str]]:
    parser = Pieces()
    parser.feed(file.read_text("utf-8"))
    return [(name, " ".join("".join(text).split())) for name, text in parser.found]


def tree(folder: Path) -> dict[str, str]:
    """All files of a folder with the hash of their bytes."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): sha256(file.read_bytes()).hexdigest() for file in files}


def module_pages(site: Path) -> list[Path]:
    return [page for page in sorted(site.rglob("*.html")) if 'data-rolepath="module"' in page.read_text("utf-8")]


def test_hub_and_a_site_for_each_role(reference_site: Path) -> None:
    for role in ("finance", "hr", "marketing", "operations"):
        for name in ("index.html", "404.html", "sitemap.xml", "search/search_index.json"):
            assert (reference_site / role / name).is_file()
    assert [name for name, _ in pieces(reference_site / "index.html")].count("role-card") == 4


def test_every_module_page_opens_in_order_with_real_text(reference_site: Path) -> None:
    pages = module_pages(reference_site)
    roles = [yaml.safe_load(file.read_text("utf-8")) for file in PROJECT.glob("roles/*.yml")]
    assert len(pages) == sum(len(phase) for role in roles for phase in role["curriculum"].values()) > 40
    for page in pages:
        found = [(name, text) for name, text in pieces(page) if name in PIECES]
        assert [name for name, _ in found] == PIECES, page
        assert all(len(text.split()) >= 15 for _, text in found), page
        order = [name for name, _ in pieces(page)]
        assert order.index("job-relevance") < order.index("practice") < order.index("next") < order.index("support")


def test_role_home_shows_the_plan(reference_site: Path) -> None:
    found = dict(pieces(reference_site / "finance" / "index.html"))
    for words in ("Weeks 1 to 2", "From week 13", "Check-in", "practice"):
        assert words in found["plan"]
    assert "#ai-finance" in found["support"]
    assert "Wednesday, 10:00" not in found["support"], "the plan has said it"
    page = (reference_site / "finance" / "index.html").read_text("utf-8")
    assert page.count("Wednesday, 10:00") == 1
    assert 'data-rolepath="phase" data-rolepath-id="foundation"' in page
    assert re.search(
        r'data-rolepath="plan-module" data-rolepath-id="foundation/what-ai-is" data-rolepath-version="[0-9a-f]{8}"',
        page,
    )


def test_policies_and_concerns_are_linked_from_every_module(reference_site: Path) -> None:
    for page in module_pages(reference_site):
        text = page.read_text("utf-8")
        assert "program/policies/" in text
        assert "program/concerns/" in text
    policies = dict(pieces(reference_site / "hr" / "program" / "policies" / "index.html"))
    assert "What data may I put in?" in policies["policy"]


def searched(site: Path) -> dict[str, str]:
    """What search finds, by its place."""
    index = json.loads((site / "search/search_index.json").read_text("utf-8"))
    return {entry["location"]: f"{entry['title']} {entry['text']}" for entry in index["docs"]}


def test_search_finds_the_opening_and_the_practice_of_this_role_alone(reference_site: Path) -> None:
    found = searched(reference_site / "finance")
    assert "cost-centre owners" in found["foundation/first-steps/#business-problem"]
    assert "foundation/first-steps/#job-relevance" in found
    assert "Time: " in found["foundation/first-steps/#practice"], "the role's own practice"
    assert "Time: 30 minutes" in found["finance/variance-note/#practice"]
    assert "program/glossary/#invention" in found, "each term of the glossary is a place of its own"
    assert not [place for place in found if place.startswith(("hr/", "marketing/", "operations/"))]
    assert not [text for text in found.values() if "demo day for bakeries" in text], "the opening of another role"
    hub = searched(reference_site)
    assert not [place for place in hub if place.startswith(("finance/", "foundation/"))]
    assert "program/messages/" in hub


def test_what_repeats_other_pages_is_kept_out_of_the_search(reference_site: Path) -> None:
    places = searched(reference_site / "finance")
    assert not [place for place in places if place.startswith(("record", "handbook", "worksheet", "facilitator"))]


def test_pages_for_leaders_stand_on_the_hub_alone(reference_site: Path) -> None:
    for name in ("leaders", "messages", "managers"):
        assert (reference_site / "program" / name / "index.html").is_file()
        assert not (reference_site / "finance" / "program" / name).exists()
    assert (reference_site / "finance/program/glossary/index.html").is_file()
    assert (reference_site / "finance/record/index.html").is_file()
    measurement = (reference_site / "program/measurement/index.html").read_text("utf-8")
    assert 'href="../scorecard.csv"' in measurement
    card = (reference_site / "program/scorecard.csv").read_bytes()
    assert card.startswith(b"\xef\xbb\xbfRole,Measure,"), "with the mark that spreadsheets know UTF-8 by"
    assert card.count(b"\r\n") == 1 + 4 * 4
    assert not (reference_site / "finance/program/scorecard.csv").exists()


def test_neighbours_are_a_navigation_with_a_name(reference_site: Path) -> None:
    page = (reference_site / "finance/finance/variance-note/index.html").read_text("utf-8")
    assert '<nav class="rp-next" data-rolepath="next" aria-label="Previous and next module">' in page
    assert 'rel="prev" href="../../foundation/first-steps/"' in page


def test_other_roles_other_phases(small_site: Path) -> None:
    """Nothing knows the four roles that ship, or the names of their phases."""
    assert (small_site / "warehouse" / "shared" / "basics" / "index.html").is_file()
    plan = dict(pieces(small_site / "legal" / "index.html"))["plan"]
    assert "Start Weeks 1 to 2" in plan
    assert "First clauses" in plan
    for page in module_pages(small_site):
        assert [name for name, _ in pieces(page) if name in PIECES] == PIECES


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"content/warehouse/picking.md": ("## How this helps you do your job better", "## Notes")}, "picking.md"),
        (
            {"roles/legal.yml": ("      relevance: Contract review is better when no clause is missed.\n", "")},
            "legal.yml",
        ),
    ],
)
def test_an_error_leaves_the_published_site_alone(
    make_program: MakeProgram, change: dict[str, tuple[str, str]], place: str
) -> None:
    root = make_program({})
    assert mkdocs(root, "build").returncode == 0
    before = tree(root / "site")
    for path, (old, new) in change.items():
        text = (root / path).read_text("utf-8")
        assert old in text
        write(root, {path: text.replace(old, new)})
    failed = mkdocs(root, "build")
    assert failed.returncode == 1
    assert place in failed.stderr
    assert "1 thing to fix in 1 file" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert tree(root / "site") == before


def test_role_sites_are_equal_whichever_way_they_are_written(make_program: MakeProgram, tmp_path: Path) -> None:
    root = make_program({})
    elsewhere = tmp_path / "elsewhere"
    assert mkdocs(root, "build", "--strict", "-q").returncode == 0
    assert mkdocs(root, "build", "-d", str(elsewhere)).returncode == 0
    assert tree(root / "site") == tree(elsewhere)


def test_quiet_builds_say_nothing(make_program: MakeProgram) -> None:
    built = mkdocs(make_program({}), "build", "-q")
    assert (built.returncode, built.stdout, built.stderr) == (0, "", "")


def test_no_directory_urls_holds_for_hub_and_roles(make_program: MakeProgram) -> None:
    root = make_program({})
    assert mkdocs(root, "build", "--strict", "--no-directory-urls").returncode == 0
    assert (root / "site/legal/legal/clauses.html").is_file()
    assert 'href="legal/index.html"' in (root / "site/index.html").read_text("utf-8")
    assert 'href="legal/clauses.html"' in (root / "site/legal/index.html").read_text("utf-8")


CHANGING_PLUGIN = """
def on_page_markdown(markdown, page, config, files):
    return markdown.replace("Ask for differences only", "Ask for what differs")
def on_page_content(html, page, config, files):
    return html + "<p>from a hook</p>"
"""


def test_other_plugins_change_pages_of_every_site(make_program: MakeProgram) -> None:
    config = (Path(__file__).parents[1] / "small_program" / "mkdocs.yml").read_text("utf-8")
    root = make_program({"hook.py": CHANGING_PLUGIN, "mkdocs.yml": f"{config}hooks: [hook.py]\n"})
    built = mkdocs(root, "build", "--strict")
    assert built.returncode == 0, built.stderr
    page = root / "site/legal/legal/clauses/index.html"
    assert "Ask for what differs" in page.read_text("utf-8")
    assert [name for name, _ in pieces(page) if name in PIECES] == PIECES
    for name in ("index.html", "legal/index.html", "legal/shared/basics/index.html"):
        assert "from a hook" in (root / "site" / name).read_text("utf-8")


def test_edit_links_lead_to_the_file_an_author_edits(make_program: MakeProgram) -> None:
    config = (Path(__file__).parents[1] / "small_program" / "mkdocs.yml").read_text("utf-8")
    extra = "repo_url: https://example.org/team/program\nedit_uri: edit/main/content/\n"
    config = config.replace("  font: false\n", "  font: false\n  features: [content.action.edit]\n")
    root = make_program({"mkdocs.yml": config + extra})
    assert mkdocs(root, "build", "--strict").returncode == 0
    base = "https://example.org/team/program/edit/main"
    shared = (root / "site/legal/shared/basics/index.html").read_text("utf-8")
    assert f'href="{base}/content/shared/basics.md"' in shared
    assert f'href="{base}/roles/legal.yml"' in shared
    assert f'href="{base}/roles/legal.yml"' in (root / "site/legal/index.html").read_text("utf-8")


def test_site_url_of_each_role(make_program: MakeProgram) -> None:
    config = (Path(__file__).parents[1] / "small_program" / "mkdocs.yml").read_text("utf-8")
    root = make_program({"mkdocs.yml": f"{config}site_url: https://example.org/learn/\n"})
    assert mkdocs(root, "build", "--strict").returncode == 0
    sitemap = (root / "site/legal/sitemap.xml").read_text("utf-8")
    assert "<loc>https://example.org/learn/legal/shared/basics/</loc>" in sitemap
    assert "warehouse" not in sitemap
    assert 'href="https://example.org/learn/legal/"' in (root / "site/legal/404.html").read_text("utf-8")


def test_an_owner_replaces_a_piece_and_extends_the_page(make_program: MakeProgram) -> None:
    config = (Path(__file__).parents[1] / "small_program" / "mkdocs.yml").read_text("utf-8")
    root = make_program(
        {
            "mkdocs.yml": config.replace("  font: false\n", "  font: false\n  custom_dir: overrides\n"),
            "overrides/main.html": '{% extends "base.html" %}{% block announce %}Our own banner{% endblock %}',
            "overrides/rolepath/next.html": "<p>Our own next</p>",
        }
    )
    assert mkdocs(root, "build", "--strict").returncode == 0
    page = (root / "site/legal/shared/basics/index.html").read_text("utf-8")
    assert "Our own banner" in page
    assert "Our own next" in page
    assert 'data-rolepath="business-problem"' in page


def test_pages_ask_no_other_host(reference_site: Path) -> None:
    asking = re.compile(r"""(?:src|href|action)=["'](?:https?:)?//|url\(["']?(?:https?:)?//|@import""")
    for page in sorted(reference_site.rglob("*.html")):
        found = [
            match.group()
            for match in asking.finditer(page.read_text("utf-8").replace("https://squidfunk.github.io", ""))
        ]
        assert found == [], page
