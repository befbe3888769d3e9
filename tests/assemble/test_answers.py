"""Questions without their answers, and with them in the open."""

import pytest

from rolepath.assemble.text.answers import with_answers, without_answers
from rolepath.model.document import RIGHT_LABEL

ANSWER = '<details class="rp-answer"><summary>rolepath:show-answer</summary><p>{}</p></details>'
QUESTION = f"""<ol>
<li>Which?<ul>
<li class="rp-option" data-rolepath-answer="right">This{ANSWER.format("Because.")}</li>
<li class="rp-option" data-rolepath-answer="wrong">
<p>That</p>
{ANSWER.format("No: <details><summary>More</summary>Long.</details> So.")}</li>
</ul></li>
</ol>"""


def test_without_answers_nothing_tells_right_from_wrong() -> None:
    text = without_answers(QUESTION)
    assert "This" in text
    assert "<p>That</p>" in text
    for trace in ("details", "Because", "More", "Long", "So.", "answer", "right", "wrong"):
        assert trace not in text
    assert text.count('<li class="rp-option">') == 2


def test_with_answers_the_right_option_is_marked_and_explanations_are_open() -> None:
    text = with_answers(QUESTION)
    assert f'<strong class="rp-right">{RIGHT_LABEL}</strong> This' in text
    assert text.count(RIGHT_LABEL) == 1
    assert '<div class="rp-explained"><p>Because.</p></div>' in text
    assert "<details><summary>More</summary>Long.</details> So." in text, "what is folded inside stays folded"
    assert "rp-answer" not in text


def test_a_mark_stands_inside_the_paragraph_of_an_option() -> None:
    text = with_answers('<li data-rolepath-item="1" data-rolepath-answer="right" class="rp-option">\n<p>That</p></li>')
    assert f'<p><strong class="rp-right">{RIGHT_LABEL}</strong> That</p>' in text


@pytest.mark.parametrize("change", [with_answers, without_answers])
def test_a_text_without_questions_stays_as_it_is(change: object) -> None:
    assert callable(change)
    assert change("<p>Just</p><details>folded</details> text.") == "<p>Just</p><details>folded</details> text."


def test_folded_text_that_an_author_left_open_hides_rather_than_shows() -> None:
    assert "Secret" not in without_answers(QUESTION.replace("<p>Because.</p>", "<details>Secret"))
