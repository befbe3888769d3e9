"""What authors link to is published beside what the site has already, and never in its place, lint or no lint."""

from pathlib import Path

import pytest
from linked_files import linking

from conftest import SMALL, Files, MakeProgram, mkdocs
from rolepath.model.reserved_names import reserved_for

LINT_OFF = "  - rolepath:\n      lint: {ignore: [RP1, RP2, RP3, RP4, RP5, RP6]}\n"
CONFIG = (SMALL / "mkdocs.yml").read_text("utf-8")
WITHOUT_LINT = CONFIG.replace("  - rolepath:\n", LINT_OFF)
PLACES = {
    "headers": ("content/_headers", "content/index.md"),
    "redirects of a role": ("content/_redirects", "content/warehouse/picking.md"),
    "our style sheet": ("content/assets/rolepath/rolepath.css", "content/index.md"),
    "our style sheet in other letters": ("content/Assets/RolePath/rolepath.css", "content/warehouse/picking.md"),
    "a page": ("content/warehouse/picking/index.html", "content/warehouse/picking.md"),
    "a folder of a page": ("content/record", "content/warehouse/picking.md"),
    "a table": ("content/program/scorecard.csv", "content/program/sponsor.md"),
    "the search": ("content/search/search_index.json", "content/shared/basics.md"),
}


@pytest.mark.sample(4)
@pytest.mark.parametrize("place", ["headers", "redirects of a role", "our style sheet", "a folder of a page"])
def test_without_lint_the_build_stops(make_program: MakeProgram, place: str) -> None:
    name, page = PLACES[place]
    root = make_program({"mkdocs.yml": WITHOUT_LINT, **linking({name: "x"}, page)})
    built = mkdocs(root, "build")
    assert built.returncode == 1
    assert f"{name}: no author can publish a file of this name" in built.stderr
    assert "Traceback" not in built.stderr
    assert not (root / "site").exists()


@pytest.mark.sample(4)
@pytest.mark.parametrize("name", ["rolepath.css", "rolepath.js", "material.js", "start.js"])
def test_a_build_finds_what_lint_alone_finds(make_program: MakeProgram, name: str) -> None:
    """What Rolepath adds to the configuration is not the owner's word for a file of the same name."""
    root = make_program(linking({f"content/assets/rolepath/{name}": "pwn()"}, "content/index.md"))
    built = mkdocs(root, "build")
    assert built.returncode == 1
    assert "file-name-reserved" in built.stderr
    assert not (root / "site").exists()


@pytest.mark.thorough
@pytest.mark.parametrize("place", PLACES)
def test_without_lint_the_build_stops_everywhere(make_program: MakeProgram, place: str) -> None:
    test_without_lint_the_build_stops(make_program, place)


def test_a_file_of_a_role_is_not_on_the_hub_also_without_lint(make_program: MakeProgram) -> None:
    files = linking({"content/warehouse/_headers": "/* x", "content/Warehouse/a.csv": "x"}, "content/index.md")
    root = make_program({"mkdocs.yml": WITHOUT_LINT, **files})
    built = mkdocs(root, "build")
    assert built.returncode == 0, built.stderr
    assert (root / "site/warehouse/_headers").read_text("utf-8").startswith("/*\n  Content-Security-Policy")
    assert not (root / "site/Warehouse").exists()


def test_what_the_configuration_names_may_replace_the_themes(make_program: MakeProgram) -> None:
    files: Files = {
        "content/assets/images/favicon.png": b"\x89PNG\r\n\x1a\n",
        "content/shared/a.drawio": "<mxfile/>",
        "mkdocs.yml": CONFIG.replace("  - rolepath:\n", "  - rolepath:\n      file_endings: [.DrawIO]\n"),
    }
    text = linking({"content/shared/a.drawio": "<mxfile/>"})
    root = make_program({**files, **text})
    built = mkdocs(root, "build", "--strict")
    assert built.returncode == 0, built.stderr
    assert (root / "site/assets/images/favicon.png").read_bytes() == b"\x89PNG\r\n\x1a\n"
    assert (root / "site/warehouse/shared/a.drawio").exists()


def test_an_ending_is_checked(make_program: MakeProgram) -> None:
    root = make_program({"mkdocs.yml": CONFIG.replace("  - rolepath:\n", "  - rolepath:\n      file_endings: ['*']\n")})
    built = mkdocs(root, "build")
    assert built.returncode == 1
    assert '"*" is no ending of a file, such as drawio' in built.stderr


def test_every_file_of_the_theme_has_a_name_that_no_author_can_give(small_site: Path) -> None:
    """Should a new version of Material have files elsewhere, `model/reserved_names.py` has to learn of them."""
    published = {file.relative_to(small_site).as_posix() for file in small_site.rglob("*") if file.is_file()}
    ours = {name for name in published if name.split("/")[0] not in ("warehouse", "legal") and ".html" not in name}
    assert {name for name in ours if not reserved_for(name)} == set()
    assert len(ours) > 10
