"""A text that says nothing is one finding about that text, wherever it stands and in whatever words it does so."""

import shutil
from pathlib import Path

import pytest

from conftest import SMALL
from lint.spoilt import OWN, ROLE, TITLES, Program, bound, hollow_texts, own

FAMILIES = {"before": "before-after", "after": "before-after"}
KEYS = {"business-problem": "problem", "job-relevance": "relevance", "practice": "practice"}
TEXTS = list(hollow_texts())


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    root = tmp_path_factory.mktemp("spoilt") / "program"
    shutil.copytree(SMALL, root)
    return Program(root)


@pytest.mark.parametrize("where", ["own", "bound"])
@pytest.mark.parametrize("kind", TITLES)
def test_a_hollow_text_is_one_error_at_its_place(program: Program, kind: str, where: str) -> None:
    path, spoil = (OWN, own) if where == "own" else (ROLE, bound)
    wrong = []
    for text in TEXTS:
        spoilt = spoil(kind, text)
        found = program.findings(path, spoilt)
        if [finding.rule.startswith(FAMILIES.get(kind, kind)) for finding in found] != [True]:
            wrong.append((text, [f"{finding.place} {finding.rule}: {finding.message}" for finding in found]))
            continue
        line = spoilt.split("\n")[found[0].place.line - 1]
        assert (TITLES[kind] if where == "own" else KEYS.get(kind, kind)) in line
    assert wrong == []
