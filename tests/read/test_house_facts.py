"""Facts of the house in texts: values are text, what is not declared stays, blocks come and go, places are exact."""

import re
import time
from collections.abc import Mapping
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import DIALECT, SMALL, MakeProgram, check, write
from conftest import settings as settings_of
from rolepath import pipeline
from rolepath.html.parser import fragment
from rolepath.html.text import all_text
from rolepath.html.tree import Element, Node
from rolepath.memo.store import Store
from rolepath.model.document import Document, Rendering
from rolepath.model.organization import Organization
from rolepath.model.place import SourceText
from rolepath.read.markdown.markdown_renderer import Renderer
from rolepath.read.own.filling import HouseFacts, filled

STORE = Store()
TEXTS = {"assistant": "Copilot", "assistant.name": "Copilot", "contacts.desk": "the desk", "channels.main": "#ai"}
ANSWERS: Mapping[str, tuple[str, ...]] = {
    "assistant.sees": ("files",),
    "assistant.runs_code": ("yes",),
    "assistant.agent": (),
    "contacts.desk": ("yes",),
}
FIRST_LINE = 5


def read(text: str, **values: str) -> Document:
    organization = Organization("content/organization.yml", {**TEXTS, **values}, ANSWERS)
    source = SourceText(text, "content/a.md", range(FIRST_LINE, FIRST_LINE + text.count("\n") + 1))
    return Renderer(DIALECT, STORE, facts=HouseFacts(organization)).document(source)


def html(text: str, **values: str) -> str:
    return "".join(read(text, **values).rendering.pieces).strip()


def shown(text: str, **values: str) -> str:
    return all_text(fragment(html(text, **values))).strip()


def findings(text: str) -> list[tuple[str, int, int]]:
    return [(found.rule, found.place.line, found.place.column) for found in read(text).findings]


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


@settings(max_examples=150)
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


@settings(max_examples=60)
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


def test_a_name_in_a_snippet_is_told_where_the_snippet_is_taken_in(make_program: MakeProgram) -> None:
    index = (SMALL / "content/index.md").read_text("utf-8")
    files = {
        "content/organization.yml": "assistant: {name: Nori}\n",
        "content/part.txt": "Ask {assistant} and {customer}.\n\n    {assistant}\n",
        "content/index.md": f'{index}\nSome words.\n\n--8<-- "part.txt"\n',
    }
    (found,) = check(make_program(files)).findings
    assert (found.rule, found.place.line) == ("fact-unknown", 9)
    assert found.message.startswith("{assistant} stands in a file")


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


def test_a_name_is_shown_in_plain_values_behind_a_backslash(make_program: MakeProgram) -> None:
    index = (
        (SMALL / "content/index.md").read_text("utf-8").replace("title: AI at work", r"title: A \{assistant} at \work")
    )
    catalog = check(make_program({"content/organization.yml": HOUSE, "content/index.md": index})).catalog
    assert catalog.pages["index.md"].title == r"A {assistant} at \work"


def test_a_likely_name_is_given() -> None:
    (found,) = read("{contact.desk}").findings
    assert found.message == "{contact.desk} is no fact of content/organization.yml"
    assert found.fix == "Did you mean {contacts.desk}? Else add it to content/organization.yml."
    (found,) = read("{assistant.sees}").findings
    assert "<!-- if assistant.sees -->" in found.fix


BLOCKS = {
    "sections": "## A\n\na\n\n@\n## B\n\nb\n\n%\n## C\n\nc",
    "paragraphs": "a\n\n@\nb\n\n%\nc",
    "within a paragraph": "a\n@\nb\n%\nc",
    "items": "- a\n@\n- b\n%\n- c",
    "rows": "| a |\n|---|\n@\n| b |\n%\n| c |",
    "in an item": "- a\n\n    @\n    b\n\n    %\n    c",
    "in a quote": "> a\n>\n> @\n> b\n>\n> %\n> c",
    "in a box": "!!! note\n    a\n\n    @\n    b\n\n    %\n    c",
    "with code": "a\n\n@\n```\n<!-- end -->\n```\n\n%\nc",
}


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_is_there_or_not_as_if_its_lines_had_never_been_written(name: str) -> None:
    lines = BLOCKS[name].split("\n")
    start, end = (next(n for n, line in enumerate(lines) if sign in line) for sign in "@%")
    for asked, kept in (("assistant.runs_code", True), ("assistant.agent", False), ("not assistant.agent", True)):
        text = BLOCKS[name].replace("@", f"<!-- if {asked} -->").replace("%", "<!-- end -->")
        expected = [number for number in range(len(lines)) if number not in (start, end)]
        expected = [number for number in expected if kept or not start < number < end]
        document = read(text)
        assert document.source.markdown.split("\n") == [lines[number] for number in expected]
        assert list(document.source.lines) == [number + FIRST_LINE for number in expected]
        assert document.rendering == read(document.source.markdown).rendering
        assert document.findings == ()


def test_blocks_may_stand_in_each_other() -> None:
    text = "<!-- if {} -->\na\n\n<!-- if {} -->\nb\n\n<!-- end -->\nc\n\n<!-- end -->\nd"
    yes, no = "assistant.runs_code", "assistant.agent"
    found = {
        (one, two): shown(text.replace("{}", one, 1).replace("{}", two)).split()
        for one in (yes, no)
        for two in (yes, no)
    }
    assert found == {(yes, yes): list("abcd"), (yes, no): list("acd"), (no, yes): ["d"], (no, no): ["d"]}


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("assistant.sees", True),
        ("assistant.sees: mail", False),
        ("assistant.sees: mail, files", True),
        ("not assistant.sees: mail", True),
        ("not assistant.sees: files", False),
        ("contacts.desk", True),
    ],
)
def test_questions_are_answered_from_what_is_declared(question: str, *, answer: bool) -> None:
    assert shown(f"a\n\n<!-- if {question} -->\nb\n\n<!-- end -->").split() == (["a", "b"] if answer else ["a"])


def test_columns_are_those_of_the_author() -> None:
    text = "{assistant} and {contacts.desk}, [a](b.md)"
    document = read(text)
    (link,) = document.rendering.links
    assert text[document.place(link).column - 1 :].startswith("b.md")
    source = document.source
    assert [source.place(1, column).column for column in (1, 3, 8)] == [1, 1, 12]
    assert source.place(1, source.markdown.index("desk") + 1).column == text.index("{contacts") + 1


HOUSE = "assistant:\n  name: Nori\n  sees: [mail]\ncontacts:\n  desk: the desk\nwords:\n  load: pallet\n"


def test_every_file_of_a_program_is_filled(make_program: MakeProgram) -> None:
    picking = (SMALL / "content/warehouse/picking.md").read_text("utf-8")
    legal = (SMALL / "roles/legal.yml").read_text("utf-8")
    program = (SMALL / "content/program.yml").read_text("utf-8")
    index = (SMALL / "content/index.md").read_text("utf-8")
    files = {
        "content/organization.yml": HOUSE,
        "content/warehouse/picking.md": re.sub("title: (.*)", 'title: "{Assistant}: \\1"', picking, count=1),
        "roles/legal.yml": legal.replace("Two prints side by side.", "'Two prints of a {words.load}.'")
        .replace("Clauses without names.", "Clauses without names, in {assistant}.")
        .replace("[Senior counsel]", '["{contacts.desk}"]'),
        "content/program.yml": program.replace('"#ai"', '"{contacts.desk}"'),
        "content/index.md": index.replace("a small program", "{assistant}"),
    }
    checked = check(make_program(files))
    assert [found.message for found in checked.findings] == []
    catalog = checked.catalog
    role = next(role for role in catalog.roles if role.id == "legal")
    html = "".join(piece for document in role.documents for piece in document.rendering.pieces)
    assert "Two prints of a pallet." in html
    assert "Clauses without names, in Nori." in html
    assert role.support.power_users == ("the desk",)
    assert catalog.program
    assert catalog.program.support.channel == "the desk"
    assert catalog.modules["warehouse/picking"].title.startswith("Nori: ")
    assert "Welcome to Nori." in catalog.pages["index.md"].document.rendering.lead
    assert "content/organization.yml" in catalog.files
    assert "organization.yml" not in catalog.assets


def test_a_name_in_yaml_has_its_place(make_program: MakeProgram) -> None:
    legal = (SMALL / "roles/legal.yml").read_text("utf-8")
    text = legal.replace(
        "Clauses are compared by eye.", "|\n        Clauses are compared by eye,\n        of {words.loads}."
    ).replace("[Senior counsel]", '["Senior counsel, {contacts.dsk}"]')
    found = check(make_program({"content/organization.yml": HOUSE, "roles/legal.yml": text})).findings
    assert [(item.rule, item.place.line, item.place.column) for item in found] == [
        ("fact-unknown", 5, 34),
        ("fact-unknown", 19, 12),
    ]
    lines = text.split("\n")
    assert lines[4][33:].startswith("{contacts.dsk}")
    assert lines[18][11:].startswith("{words.loads}")


def test_without_the_file_names_are_told_and_other_braces_are_not(make_program: MakeProgram) -> None:
    index = (SMALL / "content/index.md").read_text("utf-8")
    found = check(
        make_program({"content/index.md": index + "\nAsk {assistant}, {contacts.desk}, {desk}, {products}.\n"})
    ).findings
    assert [item.rule for item in found] == ["fact-unknown"] * 2
    assert "there is no content/organization.yml" in found[0].message


def test_a_preview_and_kept_plans_notice_a_changed_fact(make_program: MakeProgram) -> None:
    index = (SMALL / "content/index.md").read_text("utf-8")
    root = make_program({"content/organization.yml": HOUSE, "content/index.md": index + "\nAsk {assistant}.\n"})
    chosen, store = settings_of(root), Store(root)

    def lead() -> str:
        catalog = pipeline.check(chosen, store, is_preview=True).catalog
        assert "content/organization.yml" in pipeline.sources_of(catalog, catalog.roles[0]).files
        return catalog.pages["index.md"].document.rendering.lead

    assert "Ask Nori." in lead()
    write(root, {"content/organization.yml": HOUSE.replace("Nori", "Miso")})
    assert "Ask Miso." in lead()


def test_what_is_to_be_written_is_one_finding_and_a_gap_in_texts(make_program: MakeProgram) -> None:
    index = (SMALL / "content/index.md").read_text("utf-8")
    house = HOUSE.replace("the desk", '"TODO: who is asked"')
    root = make_program(
        {"content/organization.yml": house, "content/index.md": index + "\nAsk {contacts.desk} about it.\n"}
    )
    checked = check(root)
    assert [(item.rule, item.place.line) for item in checked.findings] == [("fact-unfilled", 5)]
    assert "Ask \u2039who is asked\u203a about it." in checked.catalog.pages["index.md"].document.rendering.lead


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("assistent: {}\n", "field-unknown"),
        ("assistant: {sees: [mails]}\n", "field-invalid"),
        ("assistant: {runs_code: perhaps}\n", "field-invalid"),
        ("assistant: {valid_from: soon}\n", "field-invalid"),
        ("contacts: {Help Desk: a}\n", "field-invalid"),
        ("contacts: {desk: ''}\n", "field-invalid"),
        ("contacts: {desk: '  '}\n", "field-invalid"),
        ("contacts: {desk: }\n", "field-missing"),
        ("", "file-empty"),
    ],
)
def test_what_does_not_fit_the_format_is_said(make_program: MakeProgram, text: str, rule: str) -> None:
    assert [item.rule for item in check(make_program({"content/organization.yml": text})).findings] == [rule]


@pytest.mark.parametrize("path", ["content/program.yml", "roles/legal.yml"])
def test_a_name_without_quotes_is_told_how_to_stand_in_yaml(make_program: MakeProgram, path: str) -> None:
    text = re.sub("(?m)^title: .*", "title: {assistant}", (SMALL / path).read_text("utf-8"), count=1)
    found = check(make_program({"content/organization.yml": HOUSE, path: text})).findings
    assert [(item.rule, item.fix) for item in found if item.place.path == path] == [
        ("field-invalid", 'Put it in quotes: "{assistant}".')
    ]


def test_another_ending_is_not_read(make_program: MakeProgram) -> None:
    (found,) = check(make_program({"content/organization.yaml": HOUSE})).findings
    assert (found.rule, found.fix) == ("file-not-read", "Call it organization.yml.")


def test_a_name_is_filled_by_where_it_stands_and_not_by_the_name_of_its_key(make_program: MakeProgram) -> None:
    """A line of what is new has `text:` as a before and an after have, and a task may be called `data`."""
    role = (SMALL / "roles" / "legal.yml").read_text("utf-8")
    root = make_program(
        {
            "content/organization.yml": "name: Nordic Carts\n",
            "roles/legal.yml": role.replace(
                "  review: Contract review", "  review: Review\n  data: Data of {organization}"
            )
            + 'changes: [{date: 2027-01-04, text: "New at {organization}"}]\n',
        }
    )
    (legal,) = (role for role in check(root).catalog.roles if role.id == "legal")
    assert legal.changes[0].text == "New at Nordic Carts"
    assert legal.tasks["data"] == "Data of Nordic Carts"
