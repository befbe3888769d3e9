"""Facts of the house in texts: values are text, what is not declared stays, blocks come and go, places are exact."""

import time
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from read.house_facts import ANSWERS, TEXTS, findings, html, read, shown
from rolepath.html.parser import fragment
from rolepath.html.text import all_text
from rolepath.html.tree import Element, Node
from rolepath.model.document import Rendering
from rolepath.model.organization import Organization
from rolepath.model.place import SourceText
from rolepath.read.own.filling import HouseFacts, filled
from sampling import examples


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Ask {assistant}.", "Ask Copilot."),
        ("{Contacts.desk} helps.", "The desk helps."),
        ("**{contacts.desk}**", "the desk"),
        ("- {contacts.desk}", "the desk"),
        ("a {channels.main}{assistant} b", "a #aiCopilot b"),
        ("<details><summary>{assistant}</summary>x</details>", "Copilotx"),
        ("<div>{assistant}</div>", "Copilot"),
        ("a[^1]\n\n[^1]: Of {assistant}.", "Copilot"),
        ("[{assistant}](https://a.example/x)", "Copilot"),
        ("[{assistant}][1]\n\n[1]: https://a.example/x", "Copilot"),
    ],
)
def test_a_name_becomes_its_value_wherever_text_may_stand(text: str, result: str) -> None:
    assert result in shown(text)


@pytest.mark.parametrize(
    "text",
    [
        "`{assistant}`",
        "``a ` {assistant}``",
        "`two\nlines {assistant}`",
        "    {assistant}",
        "- a\n\n        {assistant}",
        "```\n{assistant}\n<!-- if assistant.agent -->\n```",
        "> ```\n> {assistant}\n> ```",
        "<pre>{assistant}</pre>",
        "<code>{assistant}</code>",
        "<kbd>{assistant}</kbd>",
        "[a](https://a.example/{assistant})",
        "<https://a.example/{assistant}>",
        "[a][1]\n\n[1]: https://a.example/{assistant}",
        '<a href="{assistant}.md">a</a>',
        '<i class="{assistant}">a</i>',
        "{{assistant}} and {{ assistant }} and ${assistant} and x_{assistant} and x^{assistant}",
        "\\{assistant}",
        "A {customer} and {Name} and {your name} and {} and {1} and {a.b}",
        "## Title { .wide }",
        "Words.\n{: .wide }",
        "## Title {#own}",
        "The reader's [gap] and [another {gap}]",
        "<!-- {assistant} -->",
        "<!-- if you move this, tell Ada -->",
        "<!-- endless -->",
    ],
)
def test_code_addresses_and_other_words_in_braces_are_left_alone(text: str) -> None:
    document = read(text)
    assert document.source.markdown == text
    assert document.findings == ()


SHAPES = [
    "{}",
    "a {} b",
    "## A {}",
    "- {}",
    "> {}",
    "1. {}",
    "| a | {} |\n|---|---|\n| {} | b |",
    "*a {} b*",
    "[a {} b](https://a.example/x)",
    "![a {} b](x.png)",
    "<div>{}</div>",
    '<div title="{}">a</div>',
    "!!! note\n    {}",
    "a\n\n{}\n---\n",
    "Term\n:   {}",
]


def form(nodes: list[Node]) -> list[object]:
    """The elements of a tree, without texts and what is made of them."""
    return [(node.name, sorted(node.attributes), form(node.children)) for node in nodes if isinstance(node, Element)]


WORD = "Qwertz"


@settings(max_examples=examples(150))
@given(
    value=st.one_of(
        st.text(st.sampled_from("ab1 \\`*_{}[]()<>#+-.!|~^=:$&;\"'@/%?,ß"), min_size=1, max_size=14),
        st.sampled_from(
            [
                "<script>alert(1)</script>",
                "[a](javascript:b)",
                "![a](b.png)",
                "&lt;b&gt;",
                "{assistant}",
                "1. a",
                "---",
                "# a",
                "http://a.example",
                "www.a.example",
                ":smile:",
                "'a' -- \"b\" ... (c)",
                "\\*a\\*",
                "`a`",
                "    a",
                "~~~",
                "a|b",
                "[^1]",
                "!!! note",
                "<!-- a -->",
                "zqfact0qz",
            ]
        ),
    ),
    shape=st.sampled_from(SHAPES),
)
def test_a_value_is_text_and_nothing_else(value: str, shape: str) -> None:
    value = " ".join(value.split()) or "a"
    plain = fragment(html(shape.replace("{}", WORD)))
    with_value = fragment(html(shape.replace("{}", "{words.x}"), **{"words.x": value}))
    assert form(with_value) == form(plain), "markup in a value makes no element"
    assert all_text(with_value) == all_text(plain).replace(WORD, value)


@pytest.mark.parametrize("address", ["https://help.example/a_b?c=d*e*", "help.desk_one@a.example"])
def test_an_address_alone_becomes_a_link_but_not_in_another_link(address: str) -> None:
    assert 'href="' in html("Ask {words.x}.", **{"words.x": address})
    assert address in shown("Ask {words.x}.", **{"words.x": address})
    assert html("[a {words.x}](b.md)", **{"words.x": address}).count("<a ") == 1
    assert shown("![{words.x}](b.png)", **{"words.x": address}) == ""


@settings(max_examples=examples(60))
@given(st.text(st.sampled_from("ab{}.:! `\n-#<>$_\\*"), max_size=60))
def test_what_holds_no_declared_name_stays_as_it_is(text: str) -> None:
    document = read(text)
    assert document.source.markdown == text
    assert not document.findings


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a {assistant.nmae}", ("fact-unknown", 5, 3)),
        ("{assistant} and {contact.desk}", ("fact-unknown", 5, 17)),
        ("a\n\n- b {Assistants}", ("fact-unknown", 7, 5)),
        ("{desk}", ("fact-unknown", 5, 1)),
        ("{ assistant.sees }", ("fact-unknown", 5, 1)),
        ("a\n\n<!-- if assistant.ses: mail -->\n\nb\n\n<!-- end -->", ("fact-unknown", 7, 1)),
        ("<!-- if assistant.sees: mails -->\n\nb\n\n<!-- end -->", ("fact-unknown", 5, 1)),
        ("<!-- if assistant.agent -->\n\nb {assistant.nmae}\n\n<!-- end -->", ("fact-unknown", 7, 3)),
        ("a\n\n<!-- if assistant.agent -->\n\nb", ("block-unpaired", 7, 1)),
        ("a\n\n<!-- end -->", ("block-unpaired", 7, 1)),
        ("<!-- if assistant.agent -->\n\n<!-- else -->\n\n<!-- end -->", ("block-unpaired", 7, 1)),
        ("- a\n\n    <!-- if assistant.agent -->\n\n    b\n\n<!-- end -->", ("block-unpaired", 11, 1)),
        ("a <!-- if assistant.agent --> b\n\nc", ("block-unpaired", 5, 3)),
    ],
)
def test_what_is_wrong_is_told_where_it_stands(text: str, found: tuple[str, int, int]) -> None:
    assert findings(text) == [found]


GROWING = {
    "names": "{assistant} ",
    "names in lines": "Ask {contacts.desk}.\n",
    "unknown names": "{contacts.a%d} ",
    "braces": "{a",
    "open braces": "{ ",
    "long names": "a-a.",
    "questions that never end": "<!-- if assistant.sees ",
    "spaces in a question": "<!-- if        ",
    "blocks": "<!-- if assistant.agent -->\na\n<!-- end -->\n",
    "blocks that open": "<!-- if assistant.agent -->\n",
    "blocks that end": "<!-- end -->\n",
    "addresses": "https://a.example/{assistant}",
}


@pytest.mark.parametrize("name", GROWING)
def test_filling_takes_time_as_the_text_is_long(name: str) -> None:
    def seconds(length: int) -> float:
        sign = GROWING[name]
        text = "".join(sign % number if "%" in sign else sign for number in range(length // len(sign)))
        text = "{" + text if name == "long names" else text
        source = SourceText(text, "a.md", range(1, text.count("\n") + 2))
        facts = HouseFacts(Organization("o.yml", TEXTS, ANSWERS))
        begun = time.process_time()
        filled(source, facts, lambda probe: Rendering(escape(probe, quote=False)))
        return time.process_time() - begun

    seconds(1_000)
    short, long = min(seconds(20_000) for _ in range(2)), min(seconds(160_000) for _ in range(2))
    assert long < 24 * max(short, 0.002), f"eight times the text took {long / max(short, 0.002):.0f} times as long"


@pytest.mark.parametrize("text", ["{assistant} zqfact0qz `zqfact1qz`", "`zqfact0qz` {assistant}"])
def test_words_that_look_like_ours_change_nothing(text: str) -> None:
    assert read(text).source.markdown == text.replace("{assistant}", "Copilot")


def test_a_likely_name_is_given() -> None:
    (found,) = read("{contact.desk}").findings
    assert found.message == "{contact.desk} is no fact of content/organization.yml"
    assert found.fix == "Did you mean {contacts.desk}? Else add it to content/organization.yml."
    (found,) = read("{assistant.sees}").findings
    assert "<!-- if assistant.sees -->" in found.fix
