"""Paragraphs that roles share, word for word or nearly, and the lines that they stand on."""

from pathlib import Path

import pytest

from conftest import CORPUS, DIALECT, MakeProgram, settings
from rolepath.lint.program.paragraphs import outline, paragraphs, words_of
from rolepath.lint.registry import RULES
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.module import Module
from rolepath.model.place import Place, SourceText
from rolepath.model.role import Entry, Role
from rolepath.read.catalog_reader import read_catalog
from rolepath.read.files.source import MarkdownFile, split_front_matter
from rolepath.read.markdown.markdown_renderer import Renderer

RENDERER = Renderer(DIALECT)
CHECKS = {rule.name: rule.check for rule in RULES}
FUNCTIONS = sorted(CORPUS.glob("Instructions/Labs/M*"))
TEXT = "Open the assistant, paste the text without any names, and ask for a list before you ask for reasons."
DRIFTED = "Open the assistant, paste the text without any names, and ask for a list before you ask why."


def reports(name: str, *texts: str) -> list[Report]:
    """What a rule finds in a program with a role for each text; several modules of a role are parted by `===`."""
    modules, roles = {}, []
    for number, text in enumerate(texts):
        entries = []
        for index, markdown in enumerate(text.split("===\n")):
            path = f"r{number}/m{index}.md"
            source = SourceText(markdown, f"content/{path}", range(1, markdown.count("\n") + 2))
            modules[path] = Module(path, path, path, RENDERER.document(source))
            entries.append(Entry(path, "start", Place(f"roles/r{number}.yml")))
        roles.append(Role(f"r{number}", f"roles/r{number}.yml", f"Role {number}", curriculum={"start": tuple(entries)}))
    return reported(name, Catalog(modules=modules, roles=tuple(roles)))


def reported(name: str, catalog: Catalog) -> list[Report]:
    check = CHECKS[name]
    assert check
    return list(check(catalog))


def places(found: list[Report]) -> list[str]:
    return [f"{report.place.path}:{report.place.line}" for report in found]


@pytest.mark.parametrize(
    "text",
    [
        f"## Title\n\n{TEXT}\n",
        f"1. First.\n2. {TEXT}\n",
        f"- [ ] {TEXT}",
        f"> {TEXT}",
        f"!!! note\n\n    {TEXT}\n",
        TEXT.replace(" paste", " *paste*").replace("list", "[list](a.md)").upper(),
        TEXT.replace(", ", ",\n"),
        f"<!-- before\n\nand after -->\n{TEXT}",
    ],
)
def test_a_paragraph_is_found_whatever_its_form(text: str) -> None:
    (report,) = reports("paragraph-copied", f"Something.\n\n{TEXT}\n", text)
    assert "content/r0/m0.md:3" in report.message
    assert "Role 0" in report.message
    assert reports("paragraph-drifted", TEXT, text) == []


@pytest.mark.parametrize("form", ["```\n{}\n```", "<!-- {} -->", "## {}", "Short.", "[a]: {}"])
def test_what_is_no_paragraph_is_not_compared(form: str) -> None:
    assert reports("paragraph-copied", form.format(TEXT), form.format(TEXT)) == []


def test_twelve_words_are_enough() -> None:
    twelve = "one two three four five six seven eight nine ten eleven twelve"
    assert len(reports("paragraph-copied", twelve, twelve)) == 1
    assert reports("paragraph-copied", twelve[4:], twelve[4:]) == []


def test_a_paragraph_gives_one_finding_that_names_all_places() -> None:
    (report,) = reports("paragraph-copied", f"\n{TEXT}", f"\n\n{TEXT}", TEXT, TEXT)
    assert str(report.place) == "content/r1/m0.md:3:1"
    assert "content/r0/m0.md:2" in report.message
    assert "content/r2/m0.md:1, content/r3/m0.md:1" in report.fix


def test_a_role_may_repeat_itself() -> None:
    assert reports("paragraph-copied", f"{TEXT}\n===\n{TEXT}", "Nothing.") == []
    assert reports("paragraph-drifted", f"{TEXT}\n===\n{DRIFTED}", "Nothing.") == []


def test_two_versions_give_one_finding_at_the_later() -> None:
    (report,) = reports("paragraph-drifted", f"A title.\n\n{TEXT}", f"\n{DRIFTED}")
    assert str(report.place) == "content/r1/m0.md:2:1"
    assert "content/r0/m0.md:3" in report.message


def test_three_versions_give_two_findings_with_the_nearest_other() -> None:
    other = DRIFTED.replace("before you ask why", "before the reasons")
    found = reports("paragraph-drifted", TEXT, DRIFTED, other)
    assert places(found) == ["content/r1/m0.md:1", "content/r2/m0.md:1"]
    assert "content/r1/m0.md:1" in found[1].message


def test_versions_within_one_role_are_not_compared() -> None:
    both = f"{TEXT}\n\n{DRIFTED}"
    assert reports("paragraph-drifted", both, DRIFTED) == []
    assert reports("paragraph-drifted", TEXT, both) == []


def test_a_version_pairs_with_another_role_even_if_its_first_place_is_in_the_same() -> None:
    (report,) = reports("paragraph-drifted", TEXT, f"{TEXT}\n\n{DRIFTED}", DRIFTED, "Nothing.")
    assert "content/r0/m0.md:1" in report.message
    assert str(report.place) == "content/r1/m0.md:3:1"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("open the **Contoso plan** and ask", "open the **Adatum review** and ask"),
        ("open `plan.docx` and ask", "open `review.docx` and ask"),
        ("open [the plan](a.md) and ask", "open [this review](b.md) and ask"),
        ("open Excel 365 and ask", "open PowerPoint and ask"),
        ("open q3_sales.xlsx and ask", "open HR-notes.txt and ask"),
    ],
)
def test_a_copy_that_differs_in_names_has_not_drifted(one: str, other: str) -> None:
    text = "First of all, {} for the three sentences that say what has changed since last week."
    assert reports("paragraph-drifted", text.format(one), text.format(other)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("you **May** paste", "you **May not** paste"),
        ("you must paste", "you must NOT paste"),
        ("within 30 days paste", "within 60 days paste"),
        ("always paste", "never paste"),
    ],
)
def test_a_copy_that_differs_in_what_it_allows_has_drifted(one: str, other: str) -> None:
    text = "When the list of all the orders is ready and has no names in it any more, {} it into the window below."
    assert len(reports("paragraph-drifted", text.format(one), text.format(other))) == 1


def test_paragraphs_on_the_same_thing_have_not_drifted() -> None:
    other = "Paste the clauses into the window without the names of the parties, then ask for a table of differences."
    assert reports("paragraph-drifted", TEXT, other) == []


def test_shared_modules_count_for_nobody(make_program: MakeProgram) -> None:
    root = make_program({"content/shared/basics.md": f"---\ntitle: Basics\n---\n\n## Ask\n\n{TEXT}\n"})
    catalog = read_catalog(settings(root))
    assert reported("paragraph-copied", catalog) == []


def test_paragraphs_and_their_lines() -> None:
    text = "A\nb\n\n# no\nc\n- d\n  e\n- f\n\n---\n> [!NOTE]\n> g\n```\nh\n```\ni\n\n| j |\n|---|\n| k |\n"
    assert list(paragraphs(text)) == [
        (1, "A b"),
        (5, "c"),
        (6, "d e"),
        (8, "f"),
        (12, "g"),
        (16, "i"),
        (18, "| j | |---| | k |"),
    ]


def test_words_are_those_that_a_reader_sees() -> None:
    text = "**Don't** <b>open</b> [the list](a.md){: .x }, ![a map](b.png) `c`!"
    assert words_of(text) == ("don", "t", "open", "the", "list", "a", "map", "c")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Open Word 365 now.", "open • now"),
        ("Open it. Then Word opens.", "open it then • opens"),
        ("Ask for the **Q3 report** and [a list](b.md) of `x`.", "ask for the • and • of •"),
        ("You must NOT use **All files** or I stop.", "you must not use all files or i stop"),
        ("Save it as plan.docx within 30 days.", "save it as • within 30 days"),
    ],
)
def test_an_outline_has_no_names(text: str, expected: str) -> None:
    assert " ".join(outline(text)) == expected


def corpus_texts(folder: Path) -> str:
    bodies = []
    for file in sorted(folder.glob("*.md")):
        split = split_front_matter(file.read_text("utf-8-sig").replace("\r\n", "\n"), file.name)
        assert isinstance(split, MarkdownFile)
        bodies.append(split.body.markdown)
    return "===\n".join(bodies)


@pytest.mark.skipif(not FUNCTIONS, reason="the corpus beside the project is absent")
@pytest.mark.thorough
def test_the_copies_of_a_real_course_are_found() -> None:
    texts = [corpus_texts(folder) for folder in FUNCTIONS]
    assert len(texts) == 10
    assert len(reports("paragraph-copied", *texts)) == 116
    assert len(reports("paragraph-drifted", *texts)) == 85
