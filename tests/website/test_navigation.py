"""The navigation that is rendered once for many pages is the one that Material renders for each."""

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest

from conftest import MakeProgram, mkdocs, write

WITHOUT = """from mkdocs.plugins import event_priority

@event_priority(-1000)
def on_page_context(context, page, config, nav):
    context["rolepath_navigation"] = None
"""
ONCE, PER_PAGE = "navigation.sections, navigation.top", "navigation.tabs"
FEATURES = [
    "",
    ONCE,
    "navigation.expand",
    "navigation.tracking, toc.follow",
    PER_PAGE,
    "navigation.indexes, navigation.sections",
    "navigation.prune",
    "toc.integrate",
]


def pages(root: Path) -> dict[str, str]:
    """Every page with whole addresses, and without the spaces between its tags."""
    assert mkdocs(root, "build").returncode == 0
    files = sorted((root / "site").rglob("*.html"))
    return {(name := file.relative_to(root).as_posix()): whole(file.read_text("utf-8"), name) for file in files}


def whole(markup: str, name: str) -> str:
    """A link may go up and down again where another goes straight."""
    settled = re.sub('href="([^"#]*)', lambda link: f'href="{urljoin(f"https://x/{name}", link[1] or name)}', markup)
    return re.sub(r"(?<=>) | (?=<)", "", re.sub(r"\s+", " ", settled))


@pytest.mark.sample(8)
@pytest.mark.parametrize("features", FEATURES)
@pytest.mark.parametrize("addresses", ["true", pytest.param("false", marks=pytest.mark.thorough)])
def test_it_is_the_one_that_material_makes(features: str, addresses: str, make_program: MakeProgram) -> None:
    root = make_program({"hook.py": WITHOUT})
    material = f"name: material\n  features: [{features}]"
    config = (root / "mkdocs.yml").read_text("utf-8").replace("name: material", material)
    config += f"use_directory_urls: {addresses}\n"
    once = pages(write(root, {"mkdocs.yml": config}))
    each = pages(write(root, {"mkdocs.yml": config + "hooks: [hook.py]\n"}))
    assert list(once) == list(each)
    assert {name for name in once if once[name] != each[name]} == set()


def test_templates_of_the_owner_see_each_page(make_program: MakeProgram) -> None:
    item = "{% macro render(nav_item, path, level) %}<li>{{ page.title }} sees {{ nav_item.title }}</li>{% endmacro %}"
    root = make_program({"overrides/partials/nav-item.html": item})
    config = (root / "mkdocs.yml").read_text("utf-8")
    write(root, {"mkdocs.yml": config.replace("name: material", "name: material\n  custom_dir: overrides")})
    home = pages(root)["site/legal/index.html"]
    assert "<li>Your plan: Legal sees Your plan: Legal</li>" in home
