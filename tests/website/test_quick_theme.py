"""The quick list of a theme's files holds all that MkDocs takes into a site."""

from fnmatch import fnmatch
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.theme import Theme

from conftest import MakeProgram
from rolepath.website.material.quick_theme import QuickTheme


def themes(root: Path) -> tuple[Theme, Theme]:
    config = load_config(str(root / "mkdocs.yml"), theme={"name": "material", "custom_dir": str(root / "overrides")})
    return config.theme, QuickTheme(config.theme)


def is_hidden(name: str) -> bool:
    """What MkDocs leaves out as hidden."""
    return fnmatch(name, ".*") or fnmatch(name, "*/.*")


def test_the_list_is_that_of_mkdocs_without_what_it_leaves_out(make_program: MakeProgram) -> None:
    hidden = {"overrides/.icons/x.svg": "", "overrides/a/.b/c.css": "", "overrides/a/.c.css": ""}
    root = make_program({"overrides/a/d.css": "", "overrides/main.html": "", **hidden})
    theirs, ours = themes(root)
    names = [name for name in theirs.get_env().list_templates() if not is_hidden(name)]
    assert "a/d.css" in names
    assert ours.get_env().list_templates() == names


def test_it_is_the_theme_as_configured(make_program: MakeProgram) -> None:
    theirs, ours = themes(make_program({"overrides/.icons/x.svg": "<svg/>"}))
    assert dict(ours) == dict(theirs)
    assert (ours.dirs, ours.static_templates) == (theirs.dirs, theirs.static_templates)
    ours["palette"] = "another"
    assert ours["palette"] == "another"
    assert ours.get_env().get_template(".icons/x.svg").render() == "<svg/>"
