"""The program that ships is easy to read and adds up, no role's text is another's, and drawings say what texts say."""

import re
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest
import yaml

from benchmarks.reading_level import (
    HIGHEST,
    Level,
    bindings,
    level,
    pages,
    sentences,
    syllables,
    texts_of_bindings,
    words,
)
from conftest import PROJECT
from rolepath.assemble.curriculum.coverage import coverage
from rolepath.cli.start.scaffold import STARTER
from rolepath.model.catalog import Catalog
from rolepath.model.times.time_needed import practice_minutes
from rolepath.read.content_names import is_page

CONTENT = PROJECT / "content"
ROLES = sorted(file.stem for file in (PROJECT / "roles").glob("*.yml"))
DRAWINGS = sorted(CONTENT.rglob("*.svg"))
MODULES = sorted(file for file in CONTENT.glob("*/*.md") if not is_page(file.relative_to(CONTENT).as_posix()))
FOUNDATION = sorted((STARTER / "content").glob("foundation/*.md"))
PROJECTS = [file for file in MODULES if "\nkind: project\n" in file.read_text("utf-8")]
FEWEST_WORDS = 4
LONGEST_SENTENCE = 28
OWN_WORDS = range(600, 1101)
CHECKS = range(2, 5)
HARD = """
Notwithstanding the aforementioned considerations, organisational stakeholders are encouraged to operationalise
comprehensive communication methodologies, facilitating interdepartmental collaboration and continuous improvement.
"""


def words_of_drawing(file: Path) -> str:
    """What a reader of the picture reads."""
    return " ".join(re.findall(r"<text[^>]*>(.*?)</text>", file.read_text("utf-8"), re.DOTALL))


def modules_that_show(drawing: Path) -> list[Path]:
    return [file for file in drawing.parent.glob("*.md") if f"]({drawing.name})" in file.read_text("utf-8")]


@pytest.mark.parametrize("page", [*pages(), *bindings()], ids=lambda page: page.name)
def test_a_text_can_be_read_at_once(page: Level) -> None:
    assert page.grade <= HIGHEST, "shorten the longest sentences: `make reading-level` lists all texts"


@pytest.mark.parametrize("file", sorted(CONTENT.rglob("*.md")), ids=lambda file: file.relative_to(CONTENT).as_posix())
def test_no_sentence_of_a_page_is_too_long(file: Path) -> None:
    assert too_long(file.read_text("utf-8")) == []


@pytest.mark.parametrize("role", ROLES)
def test_no_sentence_of_a_role_is_too_long(role: str) -> None:
    said = texts(yaml.safe_load((PROJECT / "roles" / f"{role}.yml").read_text("utf-8")))
    assert [sentence for text in said for sentence in too_long(text)] == []


def too_long(text: str) -> list[str]:
    return [sentence for sentence in sentences(text) if len(words(sentence)) > LONGEST_SENTENCE]


def texts(value: object) -> list[str]:
    """Every text within what a YAML file says."""
    if isinstance(value, dict | list):
        inner = value.values() if isinstance(value, dict) else value
        return [text for item in inner for text in texts(item)]
    return [value] if isinstance(value, str) else []


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.relative_to(CONTENT).as_posix())
def test_a_module_is_neither_thin_nor_long_and_asks_a_few_questions(file: Path) -> None:
    """Its own words are those that a learner reads, without the questions, their answers and what pictures say."""
    learners = file.read_text("utf-8").split("---\n", 2)[2].split("## For the facilitator")[0]
    own, _, check = re.sub(r"!\[.*?\]\(.*?\)", "", learners).partition("## Check yourself")
    assert len(words(own)) in OWN_WORDS
    assert len(re.findall(r"(?m)^\d+\. ", check)) in CHECKS


@pytest.mark.parametrize("file", PROJECTS, ids=lambda file: file.relative_to(CONTENT).as_posix())
def test_the_milestones_of_a_project_take_the_time_of_its_practice(file: Path) -> None:
    text = file.read_text("utf-8")
    steps = yaml.safe_load(text.split("---\n", 2)[1])["milestones"]
    assert sum(step["minutes"] for step in steps) == practice_minutes(text.partition("## Practice")[2])


def test_every_task_is_served_in_every_phase(shipped: Catalog) -> None:
    for role in coverage(shipped)["roles"]:
        for task in role["tasks"]:
            assert [phase["id"] for phase in task["phases"] if not phase["count"]] == [], f"{role['id']}: {task['id']}"


def test_a_hard_text_is_found() -> None:
    assert level("", HARD).grade > 2 * HIGHEST
    assert level("", "See the cat. It sat on a mat.").grade < 1
    assert level("", "# A heading\n\n| a | table |\n|---|---|\n| of | four |\n").grade == 0


def test_syllables_are_near_those_of_a_dictionary() -> None:
    known = {
        "the": 1,
        "made": 1,
        "wanted": 2,
        "asked": 1,
        "table": 2,
        "invoices": 3,
        "being": 2,
        "material": 4,
        "quote": 1,
    }
    assert {word: syllables(word) for word in known} == known


def test_sentences_are_what_ends_as_one() -> None:
    text = "In 3.5 hours. Why?\n\n- three words\n- One that ends.\n\n```text\nNot this.\n```\n\n1. no\n    > Right.\n"
    assert sentences(text) == ["In 3.5 hours.", "Why?", "One that ends.", "Right."]


@pytest.mark.parametrize(("one", "other"), [*combinations(ROLES, 2)])
def test_no_sentence_is_in_the_bindings_of_two_roles(one: str, other: str) -> None:
    said = {role: Counter(sentences("\n\n".join(texts_of_bindings(role)))) for role in (one, other)}
    shared = [sentence for sentence in said[one] if sentence in said[other] and len(sentence.split()) >= FEWEST_WORDS]
    assert shared == []


def test_the_drawing_of_the_phases_says_what_the_program_says() -> None:
    drawn = words_of_drawing(CONTENT / "program" / "four-phases.svg")
    for phase in yaml.safe_load((CONTENT / "program.yml").read_text("utf-8"))["phases"].values():
        weeks = re.sub(r"^(\d+)\+$", r"from week \1", phase["weeks"]).replace("-", "\u2013")
        assert phase["title"] in drawn
        assert weeks in drawn


@pytest.mark.parametrize("role", ROLES)
def test_the_drawing_of_a_role_has_the_minutes_of_its_module(role: str) -> None:
    drawing = CONTENT / role / "before-after-flow.svg"
    (module,) = modules_that_show(drawing)
    minutes = yaml.safe_load(module.read_text("utf-8").split("---\n")[1])["minutes"]
    assert re.findall(r"(\d+) minutes", words_of_drawing(drawing)) == [str(minutes["before"]), str(minutes["after"])]


@pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda drawing: drawing.relative_to(CONTENT).as_posix())
def test_a_drawing_is_small_and_needs_nothing_else(drawing: Path) -> None:
    text = drawing.read_text("utf-8")
    assert len(text.encode()) < 6 * 1024
    assert "prefers-color-scheme: dark" in text, "it has colours of its own for both schemes"
    assert not re.search(r"href|url\(|@import|@font-face|<script|<image|data:", text)
    assert min(map(float, re.findall(r"font-size[:=\"\s]+([\d.]+)", text))) >= 13, "legible on a phone"


def questions(file: Path) -> list[list[tuple[bool, str]]]:
    """The questions of a module that have one right answer among three or more, each as its options in their order."""
    check = file.read_text("utf-8").partition("\n## Check yourself\n")[2]
    found = [re.findall(r"(?m)^    - \[([ x])\] (.+)$", text) for text in re.split(r"(?m)^\d+\. ", check)[1:]]
    options = [[(mark == "x", words) for mark, words in question] for question in found]
    return [question for question in options if len(question) > 2 and sum(right for right, _ in question) == 1]


@pytest.mark.parametrize("modules", [MODULES, FOUNDATION], ids=["reference", "starter"])
def test_a_right_answer_is_found_by_its_words_and_not_by_its_place_or_length(modules: list[Path]) -> None:
    """Who always takes the same place, the shortest or the longest answer is right little more often than by chance."""
    asked = [question for file in modules for question in questions(file)]
    places = Counter(next(place for place, (right, _) in enumerate(question) if right) for question in asked)
    by_length = [sorted(question, key=lambda option: len(option[1])) for question in asked]
    assert max(places.values()) / len(asked) <= 0.4
    if len(asked) > 20:  # of a few no share says anything
        assert sum(question[0][0] for question in by_length) / len(asked) <= 0.4
        assert sum(question[-1][0] for question in by_length) / len(asked) <= 0.4
