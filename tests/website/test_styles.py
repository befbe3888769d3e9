"""One style sheet from many."""

from pathlib import Path

import pytest

from conftest import MakeProgram, mkdocs
from rolepath.website.config.own_files import STYLES
from rolepath.website.material.styles import shortened

COMPONENTS = Path(__file__).parents[2] / "plugins/rolepath/website/page/theme/assets/rolepath"


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("a {\n  color: red;\n}\n", "a{color:red}\n"),
        ("/* why */ a,\n b > c { }", "a,b>c{}\n"),
        ("a::before { content: '; } /* */  '; }", "a::before{content:'; } /* */  '}\n"),
        ("a { b: c }\n/* why */\n\n[d~='e > f']  ~  g :hover + h { }", "a{b:c}[d~='e > f']~g :hover + h{}\n"),
        ("a :is(b) { width: calc(1px + 2px) }", "a :is(b){width:calc(1px + 2px)}\n"),
    ],
)
def test_shortening_changes_no_meaning(long: str, short: str) -> None:
    assert shortened(long) == short


def test_a_site_has_one_style_sheet_with_every_component(quality_site: Path) -> None:
    for site in (quality_site, quality_site / "marketing"):
        assert [file.name for file in (site / STYLES).parent.glob("*.css")] == ["rolepath.css"]
        sheet = (site / STYLES).read_text("utf-8")
        for component in COMPONENTS.glob("*.css"):
            assert shortened(component.read_text("utf-8")).strip() in sheet, component.name


def test_an_owner_replaces_one_component_or_all(make_program: MakeProgram) -> None:
    config = "site_name: x\ntheme: {name: material, custom_dir: overrides, font: false}\ndocs_dir: content\n"
    own = {"mkdocs.yml": config + "plugins: [rolepath]\n", "overrides/assets/rolepath/hub.css": "b { color: red }"}
    root = make_program(own)
    assert mkdocs(root, "build").returncode == 0
    sheet = (root / "site" / STYLES).read_text("utf-8")
    assert "b{color:red}" in sheet
    assert ".rp-cards" not in sheet
    assert ".rp-plan" in sheet or ".rp-modules" in sheet
    (root / "overrides" / STYLES).write_text("i { color: red }")
    assert mkdocs(root, "build").returncode == 0
    assert (root / "site" / STYLES).read_text("utf-8") == "i { color: red }"
