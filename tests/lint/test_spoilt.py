"""A text that says nothing is one finding about that text, wherever it stands and in whatever words it does so."""

import shutil

import pytest

from conftest import SMALL
from lint.spoilt import OWN, ROLE, TITLES, Program, bound, hollow_texts, own

FAMILIES = {"before": "before-after", "after": "before-after"}
KEYS = {"business-problem": "problem", "job-relevance": "relevance", "practice": "practice"}
TEXTS = list(hollow_texts())
CASES = [(kind, where) for kind in TITLES for where in ("own", "bound")]


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    root = tmp_path_factory.mktemp("spoilt") / "program"
    shutil.copytree(SMALL, root)
    return Program(root)


def wrongly_judged(program: Program, kind: str, where: str, texts: list[str]) -> list[tuple[str, list[str]]]:
    """The texts that are not exactly one error about the text at its place, each with what is found."""
    path, spoil = (OWN, own) if where == "own" else (ROLE, bound)
    wrong = []
    for text in texts:
        spoilt = spoil(kind, text)
        found = program.findings(path, spoilt)
        lines = [spoilt.split("\n")[finding.place.line - 1] for finding in found]
        name = TITLES[kind] if where == "own" else KEYS.get(kind, kind)
        is_right = [finding.rule.startswith(FAMILIES.get(kind, kind)) for finding in found] == [True]
        if not is_right or name not in lines[0]:
            wrong.append((text, [f"{finding.place} {finding.rule}: {finding.message}" for finding in found]))
    return wrong


@pytest.mark.parametrize("case", CASES, ids="-".join)
def test_a_hollow_text_is_one_error_at_its_place(program: Program, case: tuple[str, str]) -> None:
    """Each place with a share of the texts, so that each text is in some place."""
    assert wrongly_judged(program, *case, TEXTS[CASES.index(case) :: len(CASES)]) == []


@pytest.mark.thorough
@pytest.mark.parametrize("case", CASES, ids="-".join)
def test_every_hollow_text_in_every_place(program: Program, case: tuple[str, str]) -> None:
    assert wrongly_judged(program, *case, TEXTS) == []
