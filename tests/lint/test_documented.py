"""The texts of the documentation that no author may leave standing are those that the documentation has."""

import re

import pytest
import yaml

from conftest import PROJECT
from rolepath.cli.start.scaffold import HINTS
from rolepath.lint.program import documented
from rolepath.lint.words.english import words
from rolepath.model.sections import AFTER, BEFORE, DEMANDED

HOW_TO = PROJECT / "plugins" / "docs" / "pages" / "how-to"
KNOWN = {tuple(words(text)) for text in documented.SAMPLES}


def sample(page: str, language: str, beginning: str) -> str:
    """The code block of a page that begins with some words."""
    text = (HOW_TO / page).read_text("utf-8")
    blocks = re.findall(rf"^```{language}[^\n]*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return str(next(block for block in blocks if block.startswith(beginning)))


def sample_texts() -> dict[str, str]:
    """The demanded texts of both samples, by where they stand."""
    module = sample("write-a-module.md", "markdown", "---\ntitle:")
    parts = re.split(r"^##+ (.*)\n", module, flags=re.MULTILINE)
    sections = dict(zip(parts[1::2], parts[2::2], strict=True))
    titles = [kind.title for kind in (*DEMANDED, BEFORE, AFTER) if kind.id != "before-after"]
    entry = yaml.safe_load(sample("bind-a-shared-module.md", "yaml", "curriculum:"))["curriculum"]["foundation"][0]
    bound = {key: entry[key] for key in ("problem", "relevance", "practice")}
    halves = {key: entry[key]["text"] for key in ("before", "after")}
    return {title: sections[title] for title in titles} | bound | halves


@pytest.mark.parametrize("name", sample_texts())
def test_the_samples_of_the_documentation_are_known(name: str) -> None:
    text = sample_texts()[name]
    assert tuple(words(text)) in KNOWN
    assert documented.is_documented(text, frozenset())


def test_no_sample_is_known_that_the_documentation_has_not() -> None:
    assert {tuple(words(text)) for text in sample_texts().values()} == KNOWN


def test_hints_of_new_files_are_known() -> None:
    assert all(documented.is_documented(hint, frozenset()) for key, hint in HINTS.items() if key != "facilitator")
