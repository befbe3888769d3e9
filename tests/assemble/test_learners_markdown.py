"""The Markdown that other plugins see, and the footnotes of a page: nothing that is meant for the facilitator."""

import pytest

from rolepath.assemble.text.footnotes import footnotes_of
from rolepath.assemble.text.learners_markdown import learners_markdown
from rolepath.model.document import Document
from rolepath.model.place import SourceText
from rolepath.model.settings import Dialect
from rolepath.read.markdown.markdown_renderer import Renderer

NOTES = "## For the facilitator\n\nSecret[^2].\n"


def document(text: str) -> Document:
    lines = range(1, text.count("\n") + 2)
    return Renderer(Dialect(("toc", "footnotes"))).document(SourceText(text, "x.md", lines))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Lead.\n\n## A\n\nText.\n", "Lead.\n\n## A\n\nText.\n"),
        ("No heading at all.", "No heading at all."),
        (f"Lead.\n\n## A\n\nText.\n\n{NOTES}", "Lead.\n\n## A\n\nText.\n"),
        (f"{NOTES}\n## A\n\nText.\n", "## A\n\nText.\n"),
        (f"Lead.\n\n{NOTES}\n### Inside\n\nToo.\n\n## A\n\nText.", "Lead.\n\n## A\n\nText."),
        (
            f"## A\n\nText[^1].\n\n{NOTES}\n[^1]: One\n\n    more.\n\n[^2]: Two.\n",
            "## A\n\nText[^1].\n\n[^1]: One\n\n    more.",
        ),
        (f"## A\n\n[Text][Way].\n\n{NOTES}\n[way]: a.md\n[other]: b.md\n", "## A\n\n[Text][Way].\n\n[way]: a.md"),
    ],
)
def test_markdown_without_what_is_for_the_facilitator(text: str, shown: str) -> None:
    assert learners_markdown(document(text)) == shown


TEXT = "A[^a] b[^b] c[^c].\n\n[^a]: See too.[^d]\n[^b]: Two.\n[^c]: Three.\n[^d]: Four.\n"


@pytest.mark.parametrize(
    ("shown", "kept"),
    [
        ('<sup id="fnref:a">', [1, 4]),
        ('<sup id="fnref:b">', [2]),
        ('<sup id="fnref2:c">', [3]),
        ('<sup id="fnref:b"><sup id="fnref:c">', [2, 3]),
        ("", []),
    ],
)
def test_footnotes_are_those_of_what_is_shown_under_their_numbers(shown: str, kept: list[int]) -> None:
    notes = footnotes_of(document(TEXT).rendering.notes, shown)
    words = {1: "See too", 2: "Two", 3: "Three", 4: "Four"}
    assert [number for number, text in words.items() if text in notes] == kept
    assert [number for number in range(1, 5) if f'<li value="{number}"' in notes] == kept
    assert notes.count("</div>") == bool(kept)


def test_a_text_without_footnotes_has_none() -> None:
    assert footnotes_of("", '<sup id="fnref:a">') == ""
