"""HTML, addresses and code as browsers read them, on which the rules about links and tags build."""

import pytest

from rolepath.lint.markup.html_tags import tags
from rolepath.lint.markup.web_addresses import code_scheme, leads_to_another_host, style_addresses
from rolepath.lint.text.outside_code import without_code


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<a href='1' href=2>", [("a", (("href", "1"), ("href", "2")))]),
        ("<A HREF = 1 b/c>", [("a", (("href", "1"), ("b", ""), ("c", "")))]),
        ("<a =x=1>", [("a", (("=x", "1"),))]),
        ("<a b=>", [("a", (("b", ""),))]),
        ("</a b=1><1></><?a><!a><a", [("a", ())]),
        ("<!-- <a> --><b>", [("b", ())]),
        ("<!--><a>-->", [("a", ())]),
        ("<!-- --!><a>-->", [("a", ())]),
        ("<!-- <a>", []),
        ("<xmp><a></xmp><b>", [("xmp", ()), ("a", ()), ("b", ())]),
        ('<xmp><a b="</xmp><i>">', [("xmp", ()), ("a", (("b", "</xmp><i>"),)), ("i", ())]),
        ("<title><!--</title><i>--><b>", [("title", ()), ("i", ()), ("b", ())]),
    ],
)
def test_tags_are_those_of_a_browser(html: str, found: list[tuple[str, object]]) -> None:
    assert [(tag.name, tag.attributes) for tag in tags(html)] == found


def test_a_style_sheet_belongs_to_one_tag() -> None:
    assert [tag.content for tag in tags("<style>a<style>b</style><style>c")] == ["a<style>b", "", "c"]


@pytest.mark.parametrize(
    ("address", "scheme"),
    [
        ("javascript:x", "javascript"),
        (" \x01java\u200bscript\n:x", "javascript"),
        ("data:text/html,x", "data"),
        ("data:image/svg+xml,x", "data"),
        ("data:image/png;base64,x", ""),
        ("data:image/png", "data"),
        ("javascript", ""),
        ("a?javascript:x", ""),
        ("https://a/javascript:x", ""),
    ],
)
def test_schemes_that_run_code(address: str, scheme: str) -> None:
    assert code_scheme(address) == scheme


@pytest.mark.parametrize(
    ("address", "leads"),
    [("https://a", True), ("//a", True), ("/\\a", True), ("\\a", False), ("/a", False), ("a//b", False)],
)
def test_addresses_of_other_hosts(address: str, leads: object) -> None:
    assert leads_to_another_host(address) is leads


def test_addresses_of_a_style_sheet() -> None:
    style = "a{b:url( \"x\" ) url('y') u\\72l(z)} /* url(no) */ c{d: image-set('p' 1x, \"q\" 2x)}"
    assert [address for address in style_addresses(style) if address] == ["x", "y", "z", "p", "q"]


def test_code_is_blanked_and_all_else_stays_where_it_is() -> None:
    text = "a `b` \\`c ``d ` e``\n```\nf\n```\n<!-- g\nh --> i ` j\n` k"
    blank = "a     \\`c " + " " * 9 + "\n   \n \n   \n      \n      i ` j\n` k"
    assert without_code(text) == blank


def test_a_fence_closes_with_its_own_marks_alone() -> None:
    text = "```\n~~~\n``` text\n````\na\n```\nb\n~~~\nc"
    assert without_code(text).split("\n")[6:] == ["b", "~~~", "c"]
    assert without_code(text).split("\n")[4].strip() == ""


def test_escapes_in_styles_that_name_no_character() -> None:
    assert list(style_addresses("a{b:url(\\110000 x\\0 y\\z)}")) == ["\ufffdx\ufffdyz"], (
        "as CSS Syntax 3, section 4.3.7 has it"
    )
