"""Headings at another depth, and in other words."""

import pytest

from rolepath.html.headings import lower, retitle
from rolepath.html.parser import fragment
from rolepath.html.writer import written


@pytest.mark.parametrize(
    ("levels", "before", "after"),
    [
        (0, "<h1>x</h1>", "<h1>x</h1>"),
        (2, '<h2 id="x">x</h2>', '<h4 id="x">x</h4>'),
        (2, "<h1>x</h1>", "<h4>x</h4>"),
        (2, "<h5>x</h5>", "<h6>x</h6>"),
        (1, "<hr /><header>x</header>", "<hr /><header>x</header>"),
        (1, "<code>&lt;h2&gt;</code>", "<code>&lt;h2&gt;</code>"),
    ],
)
def test_headings_go_down(levels: int, before: str, after: str) -> None:
    nodes = fragment(before)
    lower(nodes, levels)
    assert written(nodes) == after


def test_a_title_is_replaced_where_it_is_a_whole_text() -> None:
    nodes = fragment('<h2 title="Practice">Practice<a href="#practice">#</a></h2><p>Practice more</p>')
    retitle(nodes, "Practice", "Übung & mehr")
    assert written(nodes) == '<h2 title="Practice">Übung &amp; mehr<a href="#practice">#</a></h2><p>Practice more</p>'
