"""Texts that stand on one page: names of places, links to them, levels of headings."""

import pytest

from rolepath.assemble.chapter import Chapter, deepened, places_of, with_places

HERE = Chapter("a/b", elsewhere="../a/b/", shown=frozenset({"here"}))


def placed(markup: str) -> str:
    return with_places(markup, HERE.place, lambda anchor: HERE.way_to(anchor, anchor))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<h2 id="here">x</h2>', '<h2 id="a/b:here">x</h2>'),
        ("<h2 id='here'>x</h2>", "<h2 id='a/b:here'>x</h2>"),
        ("<h2 ID=here>x</h2>", "<h2 ID=a/b:here>x</h2>"),
        ('<a name="here"></a>', '<a name="a/b:here"></a>'),
        ('<input id="here"><label for="here">x</label>', '<input id="a/b:here"><label for="a/b:here">x</label>'),
        ('<a href="#here">x</a>', '<a href="#a/b:here">x</a>'),
        ('<a href="#caf%C3%A9">x</a>', '<a href="../a/b/#café">x</a>'),
        ('<a href="#elsewhere">x</a>', '<a href="../a/b/#elsewhere">x</a>'),
        ('<a href="other/#here">x</a>', '<a href="other/#here">x</a>'),
        ('<a href="here">x</a>', '<a href="here">x</a>'),
        ('<code>&lt;a id="here"&gt; id="here"</code>', '<code>&lt;a id="here"&gt; id="here"</code>'),
        ('<p title="id=&quot;here&quot;" data-id="here">x</p>', '<p title="id=&quot;here&quot;" data-id="here">x</p>'),
    ],
)
def test_places_and_links_to_them(before: str, after: str) -> None:
    assert placed(before) == after


def test_places_are_found_in_tags_alone() -> None:
    assert places_of('<p id="a">id="b" <a name=c href="#d"></a></p>') == {"a", "c"}


@pytest.mark.parametrize(
    ("levels", "before", "after"),
    [
        (0, "<h1>x</h1>", "<h1>x</h1>"),
        (2, "<h2 id='x'>x</h2>", "<h4 id='x'>x</h4>"),
        (2, "<h1>x</h1>", "<h4>x</h4>"),
        (2, "<h5>x</h5>", "<h6>x</h6>"),
        (1, "<hr><header>x</header>", "<hr><header>x</header>"),
        (1, "<code>&lt;h2&gt;</code>", "<code>&lt;h2&gt;</code>"),
    ],
)
def test_headings_go_down(levels: int, before: str, after: str) -> None:
    assert deepened(before, levels) == after
