"""Words of the interface: all of them in one file, which an owner overrides line by line."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from conftest import SMALL, MakeProgram, mkdocs, write
from rolepath.website.page.interface import Interface, locale_of
from rolepath.website.page.theme_folder import THEME
from rolepath.website.page.words import gaps, interface_of, our_words

PACKAGE = THEME.parents[2]
LANGUAGES = sorted((Path(str(yaml.__file__)).parents[1] / "material/templates/partials/languages").glob("*.html"))
CONFIG = (SMALL / "mkdocs.yml").read_text("utf-8")
GERMAN = CONFIG.replace("  font: false\n", "  font: false\n  language: de\n  custom_dir: overrides\n")
START = (SMALL / "content/program.yml").read_text("utf-8").replace("phases:", "start: 2027-01-04\nphases:")
MEASURING = "---\ntitle: Wir messen\n---\n\n## Wie\n\nMit der Uhr.\n"


def shouted(name: str) -> str:
    """A stand-in for a translation, with the gaps of ours."""
    return "«" + name + "".join(f" {{{gap}}}" for gap in sorted(gaps(our_words()[name]))) + "»"


class Texts(HTMLParser):
    """What a reader sees of the article and the navigation, and what a screen reader says of them."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._inside: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        starts = tag == "article" or "md-nav" in (given.get("class") or "").split()
        if tag in ("br", "hr", "img", "input", "meta", "link"):
            return
        if self._inside or starts:
            self._inside.append(tag)
            is_ours = any((name or "").startswith("data-rolepath") for name in given) or "rp-" in str(
                given.get("class")
            )
            if is_ours and given.get("aria-label"):
                self.found.append(str(given["aria-label"]))

    def handle_endtag(self, tag: str) -> None:
        if tag in self._inside:
            while self._inside.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        text = " ".join(data.split())
        if self._inside and text and not {"script", "style", "template"} & set(self._inside):
            self.found.append(text)


def texts(page: Path) -> list[str]:
    parser = Texts()
    parser.feed(page.read_text("utf-8"))
    return parser.found


def test_no_english_word_of_the_interface_is_left_in_another_language(make_program: MakeProgram) -> None:
    own = yaml.safe_dump({name: shouted(name) for name in our_words()}, allow_unicode=True)
    root = make_program(
        {
            "mkdocs.yml": GERMAN,
            "content/program.yml": START,
            "content/program/measurement.md": MEASURING,
            "overrides/rolepath/strings.yml": own,
        }
    )
    built = mkdocs(root, "build", "--strict")
    assert built.returncode == 0, built.stderr
    authored = authors_words(root)
    left = {
        (page.relative_to(root / "site").as_posix(), text, piece)
        for page in (root / "site").rglob("index.html")
        for text in texts(page)
        for piece in pieces(text)
        if piece not in authored
    }
    assert left == set()
    scorecard = (root / "site/program/scorecard.csv").read_text("utf-8")
    assert scorecard.startswith("\ufeff«role»,«measure»,«definition»,«baseline»,«week_six»")
    assert "Legal,«measure_quality»," in scorecard


def pieces(text: str) -> list[str]:
    """What a text holds beside our stand-ins, and beside days in German."""
    while "«" in text:
        text = re.sub(r"«[^«»]*»", "\n", text)  # from the inside out
    inside = re.sub(r"\b(Januar|Jan|Feb|März|Freitag)\b", "\n", text)
    return [
        piece for piece in re.split(r"\n| · |, |: |^\d+\. ", inside) if re.search("[A-Za-z]", piece) and piece.strip()
    ]


def authors_words(root: Path) -> str:
    """All of content and roles, and what Material says in German."""
    files = [
        *root.glob("content/**/*.md"),
        *root.glob("roles/*.yml"),
        root / "content/program.yml",
        root / "mkdocs.yml",
    ]
    german = (THEME_OF_MATERIAL / "partials/languages/de.html").read_text("utf-8")
    return " ".join(" ".join(file.read_text("utf-8") for file in files).split()) + german


THEME_OF_MATERIAL = LANGUAGES[0].parents[2] if LANGUAGES else Path()


CODE_OF_TEMPLATES = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<style>.*?</style>|<[^>]*>|&\w+;|\{\w+\}", re.DOTALL)


TEMPLATES = [file for file in sorted(THEME.rglob("*.html")) if not file.stem.endswith(("_style", "from_file"))]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda file: file.relative_to(THEME).as_posix())
def test_a_template_holds_no_words(template: Path) -> None:
    assert not re.search(r"[A-Za-z]{2}", CODE_OF_TEMPLATES.sub("", template.read_text("utf-8")))


def test_every_string_is_used_and_every_used_one_is_there() -> None:
    files = [*THEME.rglob("*.html"), *PACKAGE.rglob("*.py"), *PACKAGE.glob("website/material/m*.yml")]
    code = "\n".join(file.read_text("utf-8") for file in files)
    made = {"kind_", "benefit_", "section_", "question_", "measure_", "column_", "confidence_"}
    made |= {"draft_for_", "basis_", "story_", "ordinal_", "audience_"}
    made |= {"result_", "sign_", "counted_", "answer_", "why_", "tally_"}
    used = set(re.findall(r"\bt\.(\w+)", code)) | set(re.findall(r"\brolepath_strings\.(\w+)", code))
    used |= set(re.findall(r"(?<=[\"'])\w+(?=[\"'])", code))
    assert [name for name in our_words() if name not in used and not name.startswith(tuple(made))] == []
    for name in re.findall(r"\bt\.(\w+)|filled\(\"(\w+)\"|word\(\"(\w+)\"\)", code):
        assert "".join(name) in our_words()


def configured(folder: Path, text: str, language: str = "en") -> MkDocsConfig:
    write(folder, {"overrides/rolepath/strings.yml": text, "content/index.md": ""})
    config = MkDocsConfig(config_file_path=str(folder / "mkdocs.yml"))
    theme = {"name": "material", "custom_dir": str(folder / "overrides"), "language": language}
    config.load_dict({"site_name": "x", "docs_dir": str(folder / "content"), "theme": theme, "plugins": []})
    assert config.validate() == ([], [])
    return config


def test_an_owner_changes_one_text(tmp_path: Path) -> None:
    words = interface_of(configured(tmp_path, "next: Where to go from here\n")).words
    assert words["next"] == "Where to go from here"
    assert words["previous"] == our_words()["previous"]


@pytest.mark.parametrize("text", ["", "# nothing yet\n"])
def test_an_empty_file_changes_nothing(tmp_path: Path, text: str) -> None:
    assert interface_of(configured(tmp_path, text)).words == our_words()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("naxt: Next\n", 'overrides/rolepath/strings.yml:1: there is no text named "naxt". Did you mean next?'),
        ("next: Next\nqqqqqq: x\n", 'strings.yml:2: there is no text named "qqqqqq".'),
        ("next: A\nnext: B\n", 'strings.yml:2: "next" is written twice.'),
        ("next:\n", '"next" needs a text, such as: next: "Next"'),
        ("next: [a]\n", '"next" needs a text'),
        ("weeks: Wochen\n", '"weeks" lacks {first}, in whose place a value is put.'),
        ("next: Weiter {n}\n", '"next" has {n}, for which there is no value.'),
        ("minutes: '{n'\n", '"minutes" has a brace that does not close.'),
        ("- a\n", "write one text to a line"),
        ("a: [\n", "strings.yml:2: this is no YAML"),
    ],
)
def test_a_slip_is_said_in_plain_words(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(PluginError) as error:
        interface_of(configured(tmp_path, text))
    assert says in str(error.value)


def test_another_encoding_is_said_in_plain_words(tmp_path: Path) -> None:
    config = configured(tmp_path, "")
    (tmp_path / "overrides/rolepath/strings.yml").write_bytes("next: Nächstes".encode("latin-1"))
    with pytest.raises(PluginError, match="not UTF-8"):
        interface_of(config)


def test_a_text_is_no_html(tmp_path: Path) -> None:
    interface = interface_of(configured(tmp_path, 'show_answer: "<b>Answer"\nrecord: "a < b"\n'))
    assert interface.said_in_html("rolepath:show-answer rolepath:word:record") == "&lt;b&gt;Answer a &lt; b"
    assert interface.said("rolepath:word:record rolepath:word:nothing_of_ours") == "a < b rolepath:word:nothing_of_ours"


PHASE = {"first_week": 1, "last_week": 2, "first_day": "2027-01-04", "last_day": "2027-01-17"}


@pytest.mark.parametrize(
    ("language", "days", "day", "weekday", "number"),
    [
        ("en", "Jan 4\u2009\u2013\u200917, 2027", "Jan 4, 2027", "Tuesday", "1,200 min"),
        ("de", "4.\u201317. Jan. 2027", "4. Jan. 2027", "Dienstag", "1.200 min"),
        ("pt-BR", "4\u2009\u2013\u200917 de jan. de 2027", "4 de jan. de 2027", "terça-feira", "1.200 min"),
        ("no-such-language", "4.\u201317. jan. 2027", "4. jan. 2027", "tirsdag", "1 200 min"),
        ("qq", "Jan 4\u2009\u2013\u200917, 2027", "Jan 4, 2027", "Tuesday", "1,200 min"),
    ],
)
def test_dates_and_numbers_follow_the_language(language: str, days: str, day: str, weekday: str, number: str) -> None:
    interface = Interface(our_words(), language)
    shown = (interface.days(PHASE), interface.day("2027-01-04"), interface.weekday("tuesday"))
    assert shown == (days, day, weekday)
    assert interface.filled("minutes", n=1200).replace("\xa0", " ") == number


def test_a_phase_without_an_end_or_a_start() -> None:
    interface = Interface(our_words())
    assert interface.days({**PHASE, "last_day": ""}) == "from Jan 4, 2027"
    assert interface.days({**PHASE, "first_day": ""}) == ""
    assert interface.weeks({**PHASE, "last_week": 1}) == "Week 1"


@pytest.mark.parametrize("file", LANGUAGES, ids=lambda file: file.stem)
def test_every_language_of_the_theme_has_dates(file: Path) -> None:
    expected = {"sh": "sr", "tl": "fil"}.get(file.stem, re.split("[-_]", file.stem)[0])
    assert locale_of(file.stem).language == expected
