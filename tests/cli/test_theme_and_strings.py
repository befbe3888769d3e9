"""`rolepath theme` and `rolepath strings`: all that owners may replace is listed, copied whole, and then used."""

import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from conftest import MakeProgram, mkdocs
from filling import tree
from rolepath.cli.main import main
from rolepath.model.finding import ContentError
from rolepath.website.overridable import assets, file_named, name_of, said_of, templates, word_groups
from rolepath.website.page.theme_folder import THEME
from rolepath.website.page.words import gaps, our_words

ALL = [name_of(file) for file in (*templates(), *assets())]


@pytest.fixture(autouse=True)
def quiet_again() -> Iterator[None]:
    """Commands silence MkDocs' log, which other tests of this process may want."""
    level = logging.getLogger("mkdocs").level
    yield
    logging.getLogger("mkdocs").setLevel(level)


@pytest.fixture
def root(make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program with a folder for own templates, in which commands are given."""
    folder = make_program({"overrides/": ""})
    text = (folder / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(re.sub(r"(\n +)(name: material)", r"\1\2\1custom_dir: overrides", text), "utf-8")
    monkeypatch.chdir(folder)
    return folder


def rolepath(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def test_every_file_is_listed_with_a_word_about_it() -> None:
    lines = dict(re.findall(r"^  (\S+) +(\S.*)$", rolepath("theme", "list").output, re.MULTILINE))
    assert set(lines) == set(ALL)
    sealed = {"base.html", "rolepath/from_file.html", "rolepath/not_found_style.html"}
    in_theme = {file.relative_to(THEME).as_posix() for file in THEME.rglob("*") if file.is_file()}
    assert in_theme - set(ALL) == sealed
    assert [name for name, said in lines.items() if said != said_of(THEME / name)] == []


@pytest.mark.parametrize("name", ALL)
def test_each_is_found_by_its_path_and_by_the_end_of_it(name: str) -> None:
    assert file_named(name) == file_named(name.rpartition(".")[0] if "keep/" in name else name) == THEME / name
    alike = [other for other in ALL if Path(other).stem == Path(name).stem]
    piece = f"rolepath/{Path(name).stem}.html"
    if len(alike) == 1 or piece in alike:
        assert name_of(file_named(Path(name).stem)) == (piece if piece in alike else name)
    else:
        with pytest.raises(ContentError, match=re.escape(", ".join(alike))):
            file_named(Path(name).stem)


def test_a_copy_is_ours_byte_for_byte_and_never_overwrites(root: Path) -> None:
    result = rolepath("theme", "copy", "help", "keep/check.html", "assets/rolepath/base.css")
    names = ["rolepath/help.html", "rolepath/keep/check.html", "assets/rolepath/base.css"]
    assert tree(root / "overrides") == {name: (THEME / name).read_bytes() for name in names}
    assert [line.split()[0] for line in result.output.splitlines()[:3]] == [f"overrides/{name}" for name in names]
    (root / "overrides/rolepath/help.html").write_text("mine")
    before = tree(root)
    again = rolepath("theme", "copy", "facts", "help")
    assert (again.exit_code, tree(root)) == (2, before)
    assert "help.html exists already" in again.output


def published(root: Path) -> dict[str, bytes]:
    return {name: text for name, text in tree(root / "site").items() if not name.endswith(".gz")}


NAVIGATION = "partials/nav.html"
"""Where owners have one of their own, Material renders it for each page, with spaces that ours has not."""


def test_a_site_with_a_copy_of_every_piece_is_the_same_site(root: Path) -> None:
    built = mkdocs(root, "build", "--strict")
    assert built.returncode == 0, built.stderr
    before = published(root)
    assert rolepath("theme", "copy", *(set(map(name_of, templates())) - {NAVIGATION})).exit_code == 0
    assert mkdocs(root, "build", "--strict").returncode == 0
    assert published(root) == before
    file = root / "overrides/rolepath/help.html"
    file.write_text(file.read_text("utf-8") + "<p>From our own piece.</p>", "utf-8")
    (root / "overrides/rolepath/strings.yml").write_text("next: Where to go from here\n", "utf-8")
    assert mkdocs(root, "build", "--strict").returncode == 0
    assert [name for name in published(root) if name.endswith("strings.yml")] == [], "a source is not published"
    assert b"Where to go from here" in (root / "site/legal/shared/basics/index.html").read_bytes()
    assert b"From our own piece." in (root / "site/legal/legal/clauses/index.html").read_bytes()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("hlp", "Did you mean rolepath/help.html?"),
        ("check", "rolepath/keep/check.html, assets/rolepath/check.css, assets/rolepath/check.js"),
        ("base.html", 'write a main.html that begins with {% extends "base.html" %}'),
        ("from_file", "there is nothing named"),
        ("../strings.yml", "there is nothing named"),
        ("zzzzzzzz", '"rolepath theme list" names all'),
    ],
)
def test_names_that_are_refused(name: str, words: str, root: Path) -> None:
    result = rolepath("theme", "copy", name)
    assert result.exit_code == 2
    assert words in result.output
    assert tree(root / "overrides") == {}


def test_a_program_without_a_folder_for_templates_is_told(make_program: MakeProgram) -> None:
    root = make_program({})
    result = rolepath("theme", "copy", "help", "-f", str(root / "mkdocs.yml"))
    assert result.exit_code == 2
    assert 'write "custom_dir: overrides" under "theme:"' in result.output


def test_every_word_is_listed_with_its_text() -> None:
    lines = dict(re.findall(r"^  (\w+) +(\S.*)$", rolepath("strings").output, re.MULTILINE))
    assert lines.items() >= dict(our_words()).items()
    assert [name for _, names in word_groups() for name in names] == list(our_words())


@pytest.mark.parametrize("language", ["", "de", "pt-BR"])
def test_the_file_to_begin_with_changes_nothing_until_it_is_written(language: str) -> None:
    text = rolepath("strings", "--format", "yaml", *(["--language", language] if language else [])).output
    assert yaml.safe_load(text) is None
    written = re.sub(r"^# (\w+:.*)$", r"\1", text, flags=re.MULTILINE)
    found = yaml.load(written, Loader=yaml.BaseLoader)  # noqa: S506 (texts only)
    assert found == our_words()
    assert [name for name in found if gaps(found[name]) != gaps(our_words()[name])] == []


@pytest.mark.parametrize(
    ("language", "words"),
    [("de", "own words are in German"), ("pt-BR", "in Portuguese (Brazil)"), ("en", "the words in English")],
)
def test_what_comes_in_a_language_by_itself_is_said(language: str, words: str) -> None:
    assert words in rolepath("strings", "--language", language).output


@pytest.mark.parametrize("language", ["xx", "", "german", "../de"])
def test_a_language_that_nobody_knows(language: str) -> None:
    result = rolepath("strings", "--language", language)
    assert (result.exit_code, "write its code, such as de" in result.output) == ((2, True) if language else (0, False))
