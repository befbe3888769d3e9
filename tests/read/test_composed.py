"""Texts of a role's YAML as documents: each line leads back to where it was written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import DIALECT
from rolepath.model.document import Document
from rolepath.model.place import Place, TextPlace
from rolepath.model.role import Binding, Role
from rolepath.model.sections import AFTER, BEFORE, KIND_BY_ID
from rolepath.read.markdown.composed import Composition
from rolepath.read.markdown.markdown_renderer import Renderer
from rolepath.read.role_reader import role_from
from rolepath.read.yaml.formats import RoleFormat
from rolepath.read.yaml.validation import validate
from rolepath.read.yaml.yaml_reader import read_yaml
from sampling import examples

PATH = "roles/legal.yml"
ROLE = """\
title: Legal
tasks:
  review: Review
policies:
  data: "Only [public](../a.md) text."
  disclosure: |

    ## Say so

    See [this](../b.md).
concerns:
  - question: |
      Will this replace
      my job?
    answer: No, see [there](../c.md).
curriculum:
  start:
    - module: shared/basics
      task: review
      benefits: [quality]
      problem: |
        Clauses are compared
        by [eye](../d.md).
      before:
        minutes: 40
        text: |
          Two [prints](../e.md).

          #### Prints
      after: {minutes: 15, text: "A [list](../f.md)."}
      relevance: >
        Review is
        [better](../g.md).
      practice: 'Time: 10 minutes, [here](../h.md).'
    - module: legal/own
      task: review
    - legal/bare
"""


def role(text: str) -> Role:
    yaml = read_yaml(text, PATH)
    facts, findings = validate(RoleFormat, yaml.data, yaml.places)
    assert facts is not None
    assert findings == []
    return role_from(facts, "legal", PATH, yaml.places, Renderer(DIALECT))


def binding(text: str = ROLE) -> Binding:
    found = next(role(text).entries).binding
    assert found is not None
    return found


def links(document: Document | None) -> list[tuple[str, Place]]:
    assert document is not None
    return [(link.target, document.place(link)) for link in document.rendering.links]


def written_at(text: str, target: str) -> Place:
    """Where a target stands in the role's file."""
    for number, line in enumerate(text.split("\n"), start=1):
        if target in line:
            return Place(PATH, number, line.index(target) + 1)
    raise AssertionError(target)


def test_headings_and_texts_become_one_text() -> None:
    composition = Composition(PATH)
    composition.heading(2, "A", Place(PATH, 3, 5))
    composition.text("one\n\ntwo\n", TextPlace(Place(PATH, 4, 7)))
    composition.heading(3, "B", Place(PATH, 9, 5))
    source = composition.source()
    assert source.markdown == "## A\n\none\n\ntwo\n\n### B\n"
    assert [source.place(line) for line in (1, 3, 5, 7)] == [
        Place(PATH, 3, 5),
        Place(PATH, 4, 7),
        Place(PATH, 6, 7),
        Place(PATH, 9, 5),
    ]


def test_nothing_composed_is_an_empty_text() -> None:
    source = Composition(PATH).source()
    assert (source.markdown, source.place(1)) == ("", Place(PATH, 1, 1))


@settings(max_examples=examples(100))
@given(st.lists(st.text("ab\n #", max_size=8) | st.just("\n\nx\n\n"), max_size=5), st.text("ab \n", min_size=1))
def test_every_line_has_a_place_and_blank_ends_do_not_shift_it(texts: list[str], title: str) -> None:
    composition = Composition(PATH)
    for number, text in enumerate(texts):
        composition.heading(2, title, Place(PATH, 100 * number + 1, 3))
        composition.text(text, TextPlace(Place(PATH, 100 * number + 2, 5)))
    source = composition.source()
    lines = source.markdown.split("\n") if texts else []
    assert len(lines) == len(source.lines) == len(source.columns)
    for line, place in zip(lines, source.lines, strict=True):
        if line.strip() and not line.startswith("## "):
            number, index = divmod(place, 100)
            assert texts[number].split("\n")[index - 2] == line


def test_folded_text_keeps_the_line_it_starts_on() -> None:
    composition = Composition(PATH)
    composition.text("one\ntwo", TextPlace(Place(PATH, 4, 7), keeps_lines=False))
    assert composition.source().lines[:2] == (4, 4)


def test_binding_reads_like_the_opening_of_a_module() -> None:
    opening = binding().opening
    kinds = ["business-problem", "before-after", "job-relevance", "practice"]
    assert [section.kind and section.kind.id for section in opening.sections] == kinds
    before_after = opening.section(KIND_BY_ID["before-after"])
    assert before_after is not None
    for kind, words in ((BEFORE, "Two"), (AFTER, "A <a")):
        part = before_after.child(kind)
        assert part is not None
        assert words in part.html


def test_heading_of_a_composed_text_stands_at_its_key() -> None:
    opening = binding().opening
    places = {heading.title: opening.place(heading) for heading in opening.rendering.headings}
    assert places["The business problem"] == written_at(ROLE, "problem:")
    assert places["Before and after"] == places["Before"] == written_at(ROLE, "before:")
    assert places["Prints"].line == written_at(ROLE, "#### Prints").line
    assert places["After"] == written_at(ROLE, "after:")


@pytest.mark.parametrize("target", ["../d.md", "../e.md", "../f.md", "../h.md"])
def test_link_of_a_binding_has_its_line_and_column(target: str) -> None:
    assert dict(links(binding().opening))[target] == written_at(ROLE, target)


def test_link_in_a_folded_text_has_the_line_on_which_the_text_starts() -> None:
    assert dict(links(binding().opening))["../g.md"].line == written_at(ROLE, "Review is").line


def test_policies_and_concerns_have_a_heading_for_each_question() -> None:
    found = role(ROLE)
    assert links(found.policies) == [(target, written_at(ROLE, target)) for target in ("../a.md", "../b.md")]
    assert links(found.concerns) == [("../c.md", written_at(ROLE, "../c.md"))]
    assert found.policies is not None
    assert found.concerns is not None
    titles = ["What data may I put in?", "When do I say that AI helped?"]
    assert [part.heading.title for part in found.policies.rendering.parts if part.heading.level > 2] == titles
    assert [heading.title for heading in found.concerns.rendering.headings] == ["Will this replace my job?"]


def test_heading_after_a_leading_blank_line_has_its_own_line() -> None:
    policies = role(ROLE).policies
    assert policies is not None
    heading = next(heading for heading in policies.rendering.headings if heading.title == "Say so")
    assert policies.place(heading).line == written_at(ROLE, "## Say so").line


def test_role_without_policies_and_concerns_has_no_documents_for_them() -> None:
    bare = role("title: A\ntasks: {a: A}\ncurriculum: {start: [a/b]}\n")
    assert (bare.policies, bare.concerns, list(bare.documents)) == (None, None, [])


def test_entry_is_bound_when_it_says_more_than_its_module() -> None:
    bound, partly, bare = role(ROLE).entries
    assert bound.binding is not None
    assert bound.binding.missing == ()
    assert partly.binding is not None
    assert partly.binding.missing == ("benefits", "problem", "before", "after", "relevance")
    assert bare.binding is None
    assert bare.place == written_at(ROLE, "legal/bare")


@pytest.mark.parametrize(
    ("lines", "missing"),
    [
        ("before: {minutes: 3}", "before.text"),
        ("before: {text: a}", "before.minutes"),
        ("before: {minutes: 3, text: ' '}", "before.text"),
        ("before: {}", "before.text"),
    ],
)
def test_what_a_side_leaves_out_is_named(lines: str, missing: str) -> None:
    start = ROLE[: ROLE.index("      before:")] + f"      {lines}\n"
    assert missing in binding(start + ROLE[ROLE.index("      after:") :]).missing


def test_minutes_need_both_sides() -> None:
    minutes = binding().minutes
    assert minutes is not None
    assert (minutes.before, minutes.after, minutes.saved) == (40, 15, 25)
    assert binding(ROLE.replace("minutes: 15, ", "")).minutes is None
