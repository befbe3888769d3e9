"""What Markdown's extensions write for tables and tasks, made fit for a page."""

import markdown
import pytest

from rolepath.html.parser import fragment
from rolepath.html.writer import written
from rolepath.read.markdown.tables_and_tasks import tidy

EXTENSIONS = ["tables", "attr_list", "pymdownx.tasklist", "md_in_html"]


def html(text: str, *, custom: bool = False) -> str:
    options = {"pymdownx.tasklist": {"custom_checkbox": custom}}
    nodes = fragment(markdown.markdown(text, extensions=EXTENSIONS, extension_configs=options))
    tidy(nodes)
    return written(nodes)


def test_alignment_becomes_a_class() -> None:
    table = html("| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | 2 {: .x } | 3 | 4 |\n")
    assert "style" not in table
    assert '<th class="rp-left">a</th>' in table
    assert '<td class="rp-center x">2</td>' in table or '<td class="x rp-center">2</td>' in table
    assert '<td class="rp-right">3</td>' in table
    assert "<td>4</td>" in table


def test_code_that_speaks_of_alignment_stays_as_it_is() -> None:
    text = '`<td style="text-align: left;">`'
    assert html(text) == written(fragment(markdown.markdown(text)))


@pytest.mark.parametrize("custom", [True, False])
def test_a_box_has_its_text_as_label(*, custom: bool) -> None:
    tasks = html("- [ ] Book *a room*\n- [x] Ask\n    - [ ] inner\n", custom=custom)
    assert tasks.count("<label") == tasks.count("</label>") == 3
    for words in (" Book <em>a room</em></label></li>", " Ask</label><ul", " inner</label></li>"):
        assert words in "".join(tasks.split("\n"))


def test_a_task_of_several_paragraphs_has_the_first_as_label() -> None:
    tasks = html("- [ ] One\n\n    More\n\n- [ ] Two\n")
    assert " One</label></p>\n<p>More</p>" in tasks


def test_a_box_in_running_text_is_no_task() -> None:
    text = 'Say <input type="checkbox" disabled> and go on.'
    assert html(text) == written(fragment(markdown.markdown(text)))
