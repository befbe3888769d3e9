"""Pages say where minutes come from and whose work they tell of, and offer files to practise with."""

import re
import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest

from conftest import SMALL, MakeProgram, check, mkdocs, write
from rolepath.website.page.words import our_words

PICKING = (SMALL / "content/warehouse/picking.md").read_text("utf-8")
LEGAL = (SMALL / "roles/legal.yml").read_text("utf-8")
CONCERNS = (SMALL / "content/program/concerns.md").read_text("utf-8")
SAID = re.compile(r'<p class="rp-story" data-rolepath="story">([^<]*)</p>')
SAVED = re.compile(r'(?s)<p class="rp-saved">.*?</strong>\s*(.*?)\s*</p>')


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("provenance") / "program"
    shutil.copytree(SMALL, root)
    files = {
        "content/warehouse/picking.md": PICKING.replace("after: 10}", "after: 10, basis: measured}\nstory: ours"),
        "roles/legal.yml": LEGAL.replace("  start:\n    - module: shared/basics\n", "@").replace(
            "@", "  start:\n    - module: shared/basics\n      basis: estimated\n      story: invented\n"
        ),
        "content/program/concerns.md": CONCERNS.replace("title: Concerns", "title: Concerns\nstory: invented"),
    }
    assert all(text != (root / name).read_text("utf-8") for name, text in files.items())
    basics = (SMALL / "content/shared/basics.md").read_text("utf-8")
    material = "title: Basics\nmaterial:\n  - {file: material/an order.csv, title: <An> order}"
    files["content/shared/basics.md"] = basics.replace("title: Basics", material)
    write(root, {**files, "content/shared/material/an order.csv": "order,aisle\n1,7\n"})
    built = mkdocs(root, "build", "--strict")
    assert built.returncode == 0, built.stderr
    return root / "site"


@pytest.mark.parametrize(
    ("page", "basis", "story"),
    [
        ("warehouse/picking/index.html", "basis_measured", "story_ours"),
        ("legal/shared/basics/index.html", "basis_estimated", "story_invented"),
        ("legal/program/concerns/index.html", "", "story_invented"),
        ("program/concerns/index.html", "", "story_invented"),
        ("legal/clauses/index.html", "", ""),
    ],
)
def test_a_page_says_so(site: Path, page: str, basis: str, story: str) -> None:
    files = {file.relative_to(site).as_posix(): file for file in site.rglob("index.html")}
    html = next(file for name, file in files.items() if name.endswith(page)).read_text("utf-8")
    assert SAID.findall(html) == ([our_words()[story]] if story else [])
    assert [text for text in SAVED.findall(html) if text] == ([our_words()[basis]] if basis else [])


def test_the_handbook_says_so(site: Path) -> None:
    html = (site / "legal/handbook/index.html").read_text("utf-8")
    assert our_words()["basis_estimated"] in html
    assert SAID.findall(html) == [our_words()["story_invented"]]


@pytest.mark.parametrize("role", ["legal", "warehouse"])
def test_files_to_practise_with_are_offered_above_the_practice(site: Path, role: str) -> None:
    page = site / role / "shared/basics/index.html"
    html = page.read_text("utf-8")
    (offered,) = re.findall(r'(?s)data-rolepath="material">(.*?)</section>', html)
    (url,) = re.findall(r'<a href="([^"]*)" download>&lt;An&gt; order</a>', offered)
    assert (page.parent / unquote(url)).resolve() == site / role / "shared/material/an order.csv"
    assert (page.parent / unquote(url)).read_text("utf-8").startswith("order,aisle")
    assert html.index('data-rolepath="material"') < html.index('data-rolepath="practice"')


def test_a_file_of_another_role_is_not_for_this_one(make_program: MakeProgram) -> None:
    text = PICKING.replace("\n---\n", "\nmaterial: [{file: ../legal/list.csv, title: A list}]\n---\n", 1)
    root = make_program({"content/warehouse/picking.md": text, "content/legal/list.csv": "a,b\n"})
    (found,) = check(root).findings
    assert (found.rule, found.place.line) == ("material-missing", 6)
    assert "not for Warehouse" in found.message


@pytest.mark.parametrize(("key", "value"), [("basis", "guessed"), ("story", "theirs")])
def test_another_word_is_a_finding(make_program: MakeProgram, key: str, value: str) -> None:
    said = f"after: 10}}\nstory: {value}" if key == "story" else f"after: 10, basis: {value}}}"
    text = PICKING.replace("after: 10}", said)
    (found,) = check(make_program({"content/warehouse/picking.md": text})).findings
    assert found.rule == "field-invalid"
    assert "invented" in found.fix
