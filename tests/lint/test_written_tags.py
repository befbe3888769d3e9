"""Tags are found where they are written, also in attribute lists, which are no tags in the source."""

from rolepath.lint.markup.html_tags import Tag
from rolepath.lint.markup.html_tags import tags as tags_of
from rolepath.lint.markup.written_tags import line_and_column, offset_of

TEXT = "A [link](x.md){ onclick='a' } and\n`{ onclick='b' }` and [another](y.md){ onclick='c' }\n"


def rendered(markup: str) -> Tag:
    (tag,) = list(tags_of(markup))
    return tag


def test_an_attribute_of_a_list_is_found_at_its_first_place_each_time() -> None:
    tag = rendered("<a href='x.md' onclick='a'>")
    places = [offset_of(TEXT, tag, rank, "onclick") for rank in (0, 1)]
    assert places == [TEXT.index("onclick")] * 2
    assert line_and_column(TEXT, TEXT.index("`")) == (2, 1)


def test_an_attribute_that_nobody_wrote_has_no_place() -> None:
    assert [offset_of(TEXT, rendered("<a onload='a'>"), rank, "onload") for rank in (0, 1)] == [None, None]
