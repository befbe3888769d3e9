"""Texts of strangers in the modules of the program that ships: there a text is also judged by its neighbours."""

import re
from collections.abc import Sequence

import pytest

from lint.bars.kinds import hollow_texts
from lint.bars.measure import NAMED
from lint.bars.spoilers import Program, shipped
from lint.bars.trades import read
from rolepath.model.finding import Severity
from sampling import drawn

SET = "blind_fourth.yml"
"""The linter was not mended with its words; by themselves 15.8 % of its hollow texts pass, and 14 of 40 deceive."""
PASSING = 0.02
DECEIVED = 1 / 10
PLACES = ("problem", "before", "after", "relevance")
Spoilt = tuple[str, str]
"""A place and the text that stands there."""


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    return shipped(tmp_path_factory.mktemp("shipped"))


def with_text(module: str, place: str, text: str) -> str:
    """A module with another text beneath one of its headings."""
    heading = re.search(rf"^{NAMED[place]}\n", module, re.MULTILINE)
    assert heading, place
    following = re.search(r"^##", module[heading.end() :], re.MULTILINE)
    assert following, place
    rest = module[heading.end() + following.start() :]
    return f"{module[: heading.end()]}\n{text.rstrip()}\n\n{rest}"


def passing(program: Program, texts: Sequence[Spoilt]) -> list[Spoilt]:
    """The texts of which nothing is said; each in a module of its own, many modules at once."""
    modules = [item for item in program.modules() if all(f"{NAMED[place]}\n" in item[1] for place in PLACES)]
    green: list[Spoilt] = []
    for start in range(0, len(texts), len(modules)):
        batch = list(zip(modules, texts[start : start + len(modules)], strict=False))
        said = program.findings({path: with_text(module, *spoilt) for (path, module), spoilt in batch})
        green += [spoilt for (path, _), spoilt in batch if not said.get(path)]
    return green


def test_few_hollow_texts_of_strangers_pass_beside_true_ones(program: Program) -> None:
    cases = [(place, text) for _, place, text in hollow_texts(SET) if place in PLACES]
    tried = drawn(cases, 40)
    green = passing(program, tried)
    assert len(green) <= PASSING * len(tried) + 2 * (len(tried) < len(cases)), green


def test_few_texts_of_strangers_deceive_beside_true_ones(program: Program) -> None:
    texts = [(entry["place"], entry["text"]) for entry in read(SET)["deceiving"]]
    green = passing(program, texts)
    assert len(green) <= DECEIVED * len(texts), green


def test_a_text_of_another_trade_is_told_and_one_in_other_words_is_not(program: Program) -> None:
    path, module = next(iter(program.modules()))
    foreign = "Two of the five wards keep their own list of dressings, and the night nurse looks for gauze until three."
    (finding,) = program.findings({path: with_text(module, "problem", foreign)})[path]
    assert (finding.rule, finding.severity) == ("opening-unrelated", Severity.WARNING)
    assert program.findings({path: module}) == {}
