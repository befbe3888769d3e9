"""Faults of Material's templates that we mend: each is still there, and each is gone from our pages."""

import re
from pathlib import Path

import pytest
from mkdocs.utils import get_theme_dir

from rolepath.website.material.material_mends import mends

PAIRS = [(name, old, new) for name, pairs in mends().items() for old, new in pairs]


@pytest.mark.parametrize(("name", "old", "new"), PAIRS)
def test_material_still_has_what_is_mended(name: str, old: str, new: str) -> None:
    text = (Path(get_theme_dir("material")) / name).read_text("utf-8")
    assert old in text, f"Material has changed {name}: look whether the fault is gone, and take the pair out"
    assert old != new


def test_pages_have_the_mended_templates(quality_site: Path) -> None:
    page = (quality_site / "marketing" / "marketing" / "everything" / "index.html").read_text("utf-8")
    for fault in ('role="dialog"', 'tabindex=""', "javascript:", 'id="__drawer" autocomplete'):
        assert fault not in page
    assert 'href="#rp-content" class="md-skip"' in page
    assert len(re.findall(r"<nav ", page)) == page.count("</nav>") <= 6
