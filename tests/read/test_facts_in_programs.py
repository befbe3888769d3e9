"""Facts of the house in each file of a program: where they are filled in, and what is told of them."""

import re

import pytest

from conftest import SMALL, MakeProgram, check, write
from conftest import settings as settings_of
from rolepath import pipeline
from rolepath.memo.store import Store


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


def test_a_name_is_shown_in_plain_values_behind_a_backslash(make_program: MakeProgram) -> None:
    index = (
        (SMALL / "content/index.md").read_text("utf-8").replace("title: AI at work", r"title: A \{assistant} at \work")
    )
    catalog = check(make_program({"content/organization.yml": HOUSE, "content/index.md": index})).catalog
    assert catalog.pages["index.md"].title == r"A {assistant} at \work"


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
