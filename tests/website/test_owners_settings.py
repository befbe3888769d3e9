"""MkDocs' own settings that a program leaves to its owner: titles of the navigation, templates, pages beside it."""

from pathlib import Path

from conftest import SMALL, MakeProgram, mkdocs

NAV = """
nav:
  - index.md
  - Good to know:
      - Worries and answers: program/concerns.md
extra_templates: [robots2.txt]
not_in_nav: |
  /program/
"""


def test_titles_templates_and_pages_beside_the_navigation(make_program: MakeProgram) -> None:
    config = (SMALL / "mkdocs.yml").read_text("utf-8")
    root = make_program({"mkdocs.yml": config + NAV, "content/robots2.txt": "Of {{ config.site_name }}\n"})
    built = mkdocs(root, "build", "--strict")
    assert built.returncode == 0, built.stderr
    assert "Worries and answers" in (root / "site/index.html").read_text("utf-8")
    page = (root / "site/program/concerns/index.html").read_text("utf-8")
    assert "<title>Worries and answers" in page
    assert (root / "site/robots2.txt").read_text("utf-8").startswith("Of Small program")
    assert 'not in "nav"' not in built.stderr, "what is left is in not_in_nav"


def test_a_page_that_the_owner_leaves_out_is_told_unless_it_may_be(make_program: MakeProgram) -> None:
    config = (SMALL / "mkdocs.yml").read_text("utf-8")
    root = make_program({"mkdocs.yml": f"{config}nav: [index.md]\n"})
    told = mkdocs(root, "build").stderr.partition('These pages of the hub are not in "nav":')[2]
    assert "program/concerns.md" in told
    assert "handbook" not in told


def test_nothing_is_kept_where_a_link_within_the_program_leads(make_program: MakeProgram, tmp_path: Path) -> None:
    """As anybody's pull request could bring one; an owner can name the place itself."""
    config = (SMALL / "mkdocs.yml").read_text("utf-8")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    root = make_program({"mkdocs.yml": config.replace('cache_dir: ""', "cache_dir: .cache/rolepath")})
    (root / ".cache").symlink_to(elsewhere)
    built = mkdocs(root, "build")
    assert built.returncode == 0
    assert "cache_dir: .cache/rolepath is a link to another place" in built.stderr
    assert list(elsewhere.iterdir()) == []
    (root / "mkdocs.yml").write_text(config.replace('cache_dir: ""', f"cache_dir: {elsewhere}"), "utf-8")
    assert "is a link" not in mkdocs(root, "build").stderr
    assert list(elsewhere.iterdir())
