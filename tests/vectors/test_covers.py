"""Nothing of a text lies over the frame of a page or over other texts: a click there goes where the page says."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser
from script_vectors import module_with

from browser import lent, served
from conftest import SMALL, Files, mkdocs, write
from rolepath.html.parser import fragment
from rolepath.lint.markup.safety import faults_in
from sampling import drawn

COVERS: Mapping[str, str] = yaml.safe_load(Path(__file__).with_name("covers.yml").read_text("utf-8"))
NAMES = drawn(list(COVERS), 5)
BIG = '<a href="https://evil.example/"><rect x="-3000" y="-3000" width="6000" height="6000"></rect></a>'
WIDE = '<a href="https://evil.example/"><img src="x.png" alt="x" width="4000" height="4000" align="right"></a>'
"""As long as it is in its place, a text may be as large as it likes."""
HITS = """
() => {
  const frame = document.querySelector(".md-content").getBoundingClientRect()
  const isWithin = (x, y) => x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom
  const hits = {within: 0, outside: 0}
  for (let x = 10; x < innerWidth; x += 40)
    for (let y = 10; y < innerHeight; y += 40)
      if (document.elementFromPoint(x, y)?.closest("a, math")?.outerHTML.includes("evil.example"))
        hits[isWithin(x, y) ? "within" : "outside"] += 1
  return hits
}
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A program with a module for each text, which lint lets pass."""
    root = tmp_path_factory.mktemp("covers") / "program"
    shutil.copytree(SMALL, root)
    texts = [text.replace("BIG", BIG) for text in (*(COVERS[name] for name in NAMES), WIDE)]
    role = yaml.safe_load((SMALL / "roles/warehouse.yml").read_text("utf-8"))
    role["curriculum"]["go"] = [f"warehouse/v{number}" for number in range(len(texts))]
    modules = {f"content/warehouse/v{number}.md": module_with(text) for number, text in enumerate(texts)}
    picture = {"content/warehouse/x.png": b"\x89PNG\r\n\x1a\n"}
    config = (SMALL / "mkdocs.yml").read_text("utf-8")
    config = config.replace("  - rolepath:\n", "  - rolepath:\n      lint: {select: [RP1, RP4]}\n")
    files: Files = {**modules, **picture, "roles/warehouse.yml": yaml.safe_dump(role), "mkdocs.yml": config}
    built = mkdocs(write(root, files), "build")
    assert built.returncode == 0, built.stderr
    return root / "site"


def test_nothing_lies_over_the_page(site: Path, running: Browser) -> None:
    found = {}
    with served(site) as host, lent(running) as page:
        page.set_viewport_size({"width": 1280, "height": 800})
        for number, name in enumerate((*NAMES, "a large picture")):
            page.goto(f"{host}warehouse/warehouse/v{number}/")
            page.evaluate("document.getElementById('sort-the-list-by-aisle').scrollIntoView()")
            found[name] = page.evaluate(HITS)
    large = found.pop("a large picture")
    assert large["within"] > 0
    assert large["outside"] == 0
    assert {name: hits for name, hits in found.items() if hits["outside"] or hits["within"] > 1} == {}


@pytest.mark.parametrize(
    "tag",
    [
        '<div id="p" popover>x</div>',
        '<button popovertarget="p">x</button>',
        '<button command="show-modal" commandfor="p">x</button>',
        '<a href="#practice" interestfor="p">x</a>',
        "<dialog open>x</dialog>",
        "<input autofocus>",
    ],
)
def test_what_comes_over_the_page_is_refused(tag: str) -> None:
    assert len(list(faults_in(fragment(tag)))) > 0


STYLED = [
    '<a href="https://evil.example/" style="position:fixed;inset:0;z-index:99999">x</a>',
    '<p style="position:absolute;inset:-99%"><a href="//evil.example" style="display:block;height:100%">x</a></p>',
    '<style>.c{position:fixed;inset:-999px;transform:scale(99)}</style>\n<a class="c" href="https://evil.example/">x</a>',
    '<a href="https://evil.example/" style="display:block;margin:-3000px;padding:3000px;position:relative">x</a>',
]


def test_without_the_policy_no_style_lies_over_the_frame(tmp_path: Path, running: Browser) -> None:
    """With `csp: false` styles of texts work; over the text of its own article one may lie."""
    role = yaml.safe_load((SMALL / "roles/warehouse.yml").read_text("utf-8"))
    role["curriculum"]["go"] = [f"warehouse/v{number}" for number in range(len(STYLED))]
    config = (SMALL / "mkdocs.yml").read_text("utf-8")
    config = config.replace("  - rolepath:\n", "  - rolepath:\n      csp: false\n      lint: {select: [RP1, RP4]}\n")
    sponsor = (SMALL / "content/program/sponsor.md").read_text("utf-8")
    hub = (SMALL / "content/index.md").read_text("utf-8")
    shutil.copytree(SMALL, tmp_path / "program")
    root = write(
        tmp_path / "program",
        {
            **{f"content/warehouse/v{number}.md": module_with(text) for number, text in enumerate(STYLED)},
            "roles/warehouse.yml": yaml.safe_dump(role),
            "mkdocs.yml": config,
            "content/index.md": f"{hub}\n\n{STYLED[0]}\n",
            "content/program/sponsor.md": f"{sponsor}\n\n{STYLED[0]}\n",
        },
    )
    built = mkdocs(root, "build")
    assert built.returncode == 0, built.stderr
    modules = [f"warehouse/warehouse/v{number}/" for number in range(len(STYLED))]
    with served(root / "site") as host, lent(running) as page:
        paths = (*modules, "", "warehouse/", "warehouse/handbook/", "warehouse/program/sponsor/")
        for width, path in drawn([(width, path) for width in (1280, 420) for path in paths], 3):
            page.set_viewport_size({"width": width, "height": 800})
            page.goto(host + path)
            hits = page.evaluate(HITS)
            assert hits["within"] > 0, path
            assert hits["outside"] == 0, path
