"""Nothing of the preview's frames and findings is ever published, and only publishing is refused."""

from pathlib import Path

import pytest
import yaml

from conftest import PROJECT, MakeProgram, check, mkdocs, settings, site_plan
from previewed import previewed
from published import bytes_of

WEBSITE = PROJECT / "plugins/rolepath/website"
STRINGS = yaml.safe_load((WEBSITE / "page" / "strings.yml").read_text("utf-8"))
OURS = [b"rp-draft", b"data-rolepath-draft", b"still-to-write", b"draft.css", b'data-rolepath="frame"']
OURS += [text.partition("{")[0].encode() for name, text in STRINGS.items() if name.startswith("draft_for_")]
BROKEN = {"content/warehouse/picking.md": "---\ntitle: Plan a route\n---\n\n## The business problem\n\nTODO: say it\n"}


def test_the_signs_of_a_preview_are_in_its_preview(make_program: MakeProgram) -> None:
    pages = "".join(html for _, _, html in previewed(make_program(BROKEN)).articles())
    for sign in (b"rp-draft", b'data-rolepath="frame"', OURS[-1]):
        assert sign.decode() in pages, "what the other test looks for is what there is"


def test_no_byte_of_a_published_site_is_the_previews(small_site: Path) -> None:
    for name, content in bytes_of(small_site):
        assert not [sign for sign in OURS if sign in content], name


@pytest.mark.parametrize("strict", [[], ["--strict"]])
def test_what_a_preview_shows_is_not_published(make_program: MakeProgram, strict: list[str]) -> None:
    root = make_program(BROKEN)
    built = mkdocs(root, "build", *strict)
    assert built.returncode != 0
    assert not (root / "site").exists()


@pytest.mark.parametrize("site", ["", "legal", "warehouse"])
def test_a_program_without_findings_is_previewed_as_it_is_published(make_program: MakeProgram, site: str) -> None:
    root = make_program({})
    assert previewed(root).sites[site] == site_plan(check(root).catalog, settings(root), site)
