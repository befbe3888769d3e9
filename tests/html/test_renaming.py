"""Places of a tree under other names, and all that refers to them."""

import pytest

from rolepath.assemble.text.chapter import Chapter
from rolepath.html.anchors import rename
from rolepath.html.parser import fragment
from rolepath.html.reading import anchors_of
from rolepath.html.writer import written

HERE = Chapter("a/b", elsewhere="../a/b/", shown=frozenset({"here"}))


def placed(markup: str) -> str:
    nodes = fragment(markup)
    rename(nodes, HERE.place, lambda anchor: HERE.way_to(anchor, anchor))
    return written(nodes)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<h2 id="here">x</h2>', '<h2 id="a/b:here">x</h2>'),
        ("<h2 ID=here>x</h2>", '<h2 id="a/b:here">x</h2>'),
        ('<a name="here"></a>', '<a name="a/b:here"></a>'),
        ('<input id="here" /><label for="here">x</label>', '<input id="a/b:here" /><label for="a/b:here">x</label>'),
        ('<input name="here" />', '<input name="here" />'),
        ('<p aria-describedby="here b">x</p>', '<p aria-describedby="a/b:here a/b:b">x</p>'),
        ('<svg><path id="g"/><use href="#here"/></svg>', '<svg><path id="a/b:g"/><use href="#a/b:here"/></svg>'),
        ('<svg><rect fill="url(#g)"/></svg>', '<svg><rect fill="url(#a/b:g)"/></svg>'),
        ('<svg><rect style="fill: url(&quot;#g&quot;)"/></svg>', '<svg><rect style="fill: url(#a/b:g)"/></svg>'),
        ('<a href="#here">x</a>', '<a href="#a/b:here">x</a>'),
        ('<a href="#caf%C3%A9">x</a>', '<a href="../a/b/#café">x</a>'),
        ('<a href="#elsewhere">x</a>', '<a href="../a/b/#elsewhere">x</a>'),
        ('<a href="other/#here">x</a>', '<a href="other/#here">x</a>'),
        ('<a href="here">x</a>', '<a href="here">x</a>'),
        ('<code>&lt;a id="here"&gt; id="here"</code>', '<code>&lt;a id="here"&gt; id="here"</code>'),
        ('<a href="#%22%3E%3Cb%3E">x</a>', '<a href="../a/b/#&quot;&gt;&lt;b&gt;">x</a>'),
        ('<p title="id=&quot;here&quot;" data-id="here">x</p>', '<p title="id=&quot;here&quot;" data-id="here">x</p>'),
    ],
)
def test_places_and_links_to_them(before: str, after: str) -> None:
    assert placed(before) == after


def test_places_are_found_in_tags_alone() -> None:
    assert anchors_of('<p id="a">id="b" <a name=c href="#d"></a></p>') == {"a", "c"}
