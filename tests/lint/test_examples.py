"""Fragments of files, as rules show them, completed from the files of the small program."""

import pytest

from conftest import SMALL
from lint.examples import BY_NAME, MODULE, completed, files_of

TEXT = "---\na: 1\n---\n\n# One\n\nText.\n\n# Two\n\nText.\n\n# Three\n\nEnd.\n"


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        ("…\n# Two\n\nOther.\n\n# Three\n…\n", TEXT.replace("# Two\n\nText.", "# Two\n\nOther.")),
        ("---\na: 2\n---\n…\n", TEXT.replace("a: 1", "a: 2")),
        ("…\n# Three\n\nOther end.\n", TEXT.replace("End.", "Other end.")),
        ("…\n---\n\n# Two\n…\n", TEXT.replace("# One\n\nText.\n\n", "")),
        ("…\n# One\n\nA.\n\n# Two\n…\n# Three\n\nB.\n", TEXT.replace("Text.", "A.", 1).replace("End.", "B.")),
        ("…\n", TEXT),
        ("…\n# Two\n…\n", TEXT),
    ],
    ids=["middle", "beginning", "end", "the shortest stretch", "two stretches", "nothing", "one line"],
)
def test_a_fragment_is_completed(fragment: str, expected: str) -> None:
    assert completed(fragment, TEXT) == expected


@pytest.mark.parametrize("fragment", ["…\n# Four\n\nText.\n\n# Two\n…\n", "…\n# Two\n\nText.\n\n# One\n…\n"])
def test_a_stretch_that_has_no_place_is_told(fragment: str) -> None:
    with pytest.raises(ValueError, match="has no part from"):
        completed(fragment, TEXT)


def test_a_further_module_is_completed_by_another() -> None:
    picking = (SMALL / MODULE).read_text("utf-8")
    example = "content/warehouse/other.md: |\n  ---\n  title: Another\n  task: picking\n  …\n"
    assert files_of(example)["content/warehouse/other.md"] == picking.replace("Plan a picking route", "Another")


def test_what_is_repeated_follows_what_is_left_out() -> None:
    text = files_of(f"{MODULE}: |\n  …\n  Ask for the list by aisle.\n\n  !!repeat 3 x")[MODULE]
    assert isinstance(text, str)
    assert text.endswith("Ask for the list by aisle.\n\nxxx")


def test_rules_about_sections_show_only_their_section() -> None:
    for name in ("practice-missing", "before-after-empty", "job-relevance-placeholder"):
        assert BY_NAME[name].documentation.wrong.count("\n") < 12
