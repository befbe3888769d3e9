"""Each place of a published page is there once, and each link to a place leads to one, whatever authors call theirs."""

import shutil
from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from conftest import SMALL, mkdocs, write
from rolepath.html.parser import document
from rolepath.html.tree import Element, elements

OURS = (
    "Where to get help",
    "For this role",
    "Choose your role",
    "Role warehouse",
    "Phases",
    "Welcome",
    "Claimed minutes",
    "Claimed warehouse",
    "Coverage warehouse",
    "Keep it",
    "Minutes",
    "Phase start",
    "Check-ins start",
    "Detail",
    "Role detail",
    "What data may I put in",
)
"""Headings whose places would be called as something of the page's frame, or of another text on it, is."""
HEADINGS = "".join(f"\n## {title}\n\nThe night shift packs glass before the lorry leaves the yard.\n" for title in OURS)
LINKS = "\nSee [the problem](#business-problem), [before](#before), [after](#after), [why](#job-relevance).\n"


def _program(root: Path) -> Path:
    texts = {path.relative_to(SMALL).as_posix(): path.read_text("utf-8") for path in SMALL.rglob("*.md")}
    files: dict[str, str] = {}
    for path, text in texts.items():
        more = (
            HEADINGS.replace("\n## ", "\n### ") if "/program/" not in path and path != "content/index.md" else HEADINGS
        )
        files[path] = text.replace("\n## Practice", f"{more}\n## Practice") if "\n## Practice" in text else text + more
    files["content/shared/basics.md"] = f"{files['content/shared/basics.md']}{LINKS}"
    for name in ("policies", "concerns", "support", "measurement", "managers", "coverage", "sponsor"):
        page = f"content/program/{name}.md"
        files[page] = files.get(page) or f"---\ntitle: {name.title()}\n---\n\nOur words on this.\n{HEADINGS}"
    policies = files["content/program/policies.md"]
    files["content/program/policies.md"] = (
        f"{policies}\nSee [ours](#for-this-role) and [data](#what-data-may-i-put-in).\n"
    )
    files["content/index.md"] = f"---\ntitle: Start\n---\n\nOur words on this.\n{HEADINGS}"
    for role in ("warehouse", "legal"):
        text = (SMALL / f"roles/{role}.yml").read_text("utf-8")
        files[f"roles/{role}.yml"] = text.replace(
            'practice: "Time: 10 minutes.', 'practice: "Time: 10 minutes.\\n\\n### Detail\n\n'
        )
    return write(root, files)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Element]]:
    """The elements of each page of a site, by the page's path."""
    root = tmp_path_factory.mktemp("places") / "program"
    shutil.copytree(SMALL, root)
    built = mkdocs(_program(root), "build")
    assert built.returncode == 0, built.stderr
    site = root / "site"
    return {
        file.relative_to(site).as_posix(): list(elements(document(file.read_text("utf-8"))))
        for file in site.rglob("*.html")
    }


def _places(found: list[Element]) -> list[str]:
    return [element.attributes["id"] for element in found if element.attributes.get("id")]


def test_each_place_is_on_its_page_once(pages: dict[str, list[Element]]) -> None:
    twice = {
        page: names
        for page, found in pages.items()
        if (names := [name for name, count in Counter(_places(found)).items() if count > 1])
    }
    assert twice == {}


def test_each_link_to_a_place_leads_to_one(pages: dict[str, list[Element]]) -> None:
    places = {page: {*_places(found), *_names(found)} for page, found in pages.items()}
    dead = set()
    for page, found in pages.items():
        for element in found:
            target = urlsplit(urljoin(f"http://x/{page}", element.attributes.get("href", "") or ""))
            if element.name != "a" or target.netloc != "x" or not target.fragment:
                continue
            path = unquote(target.path).lstrip("/")
            path = f"{path}index.html" if path.endswith("/") or not path else path
            if unquote(target.fragment) not in places.get(path, set()) | {"__skip", "__codelineno"}:
                dead.add((page, element.attributes["href"]))
    assert dead == set()


def _names(found: list[Element]) -> list[str]:
    return [element.attributes["name"] for element in found if element.name == "a" and element.attributes.get("name")]
