"""The files that CONTRIBUTING.md names are there, and so are the tests that it says to run."""

import re

import pytest

from conftest import PROJECT

TEXT = (PROJECT / "plugins" / "CONTRIBUTING.md").read_text("utf-8")
FILES = [path.as_posix() for folder in ("plugins", "tests") for path in (PROJECT / folder).rglob("*") if path.is_file()]
NAMED = sorted(
    {
        name
        for name in re.findall(r"`([\w./-]+\.(?:py|html|css|yml|md))[` ]", TEXT)
        if not name.startswith("overrides/")  # an owner's, which are not here
    }
)
CHOSEN = re.findall(r"`(tests/[\w./]+\.py) -k (?:([\w-]+)`|\"([^\"\n]+)\"`)", TEXT)
CASES = {"module", "handbook", "bad_input", "front"}
"""Words of cases: of layouts, and of what stands in `tests/cases/`."""


@pytest.mark.parametrize("name", NAMED)
def test_a_file_that_is_named_is_there(name: str) -> None:
    assert any(file.endswith(f"/{name}") for file in FILES)


@pytest.mark.parametrize(("file", "word", "words"), CHOSEN)
def test_a_test_that_is_named_is_there(file: str, word: str, words: str) -> None:
    names = re.findall(r"^def (test_\w+)", (PROJECT / file).read_text("utf-8"), re.MULTILINE)
    for part in re.split(" (?:or|and) ", word or words):
        assert part in CASES or any(part in name for name in names), part


def test_such_names_are_found_in_the_text() -> None:
    assert {"read/yaml/formats.py", "tests/read/test_schemas.py", "story.html"} <= set(NAMED)
    assert ("tests/website/test_weight.py", "small", "") in CHOSEN
    assert ("tests/website/test_words.py", "", "string or template") in CHOSEN
