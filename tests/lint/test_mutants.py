"""What a change of one word in the linter once got past all other tests, and golden cases cannot show."""

from dataclasses import replace

import pytest

from conftest import DIALECT, SMALL, MakeProgram, check, settings, write
from rolepath import pipeline
from rolepath.lint.baseline import baseline_text
from rolepath.lint.choice import chosen_rules
from rolepath.lint.fixes import edits_by_path
from rolepath.lint.markup.html_tags import tags
from rolepath.lint.markup.placed_tags import placed_tags
from rolepath.lint.places.link_scope import linked_texts
from rolepath.lint.program.questions import questions
from rolepath.lint.registry import RULES
from rolepath.lint.rules.copies.paragraph_copied import check as copied
from rolepath.lint.rules.copies.paragraph_drifted import check as drifted
from rolepath.lint.rules.practice.practice_share_low import check as low_share
from rolepath.lint.text.click_path import returns_to_work
from rolepath.lint.text.likeness import nearest_earlier
from rolepath.lint.words.english import names_any
from rolepath.model.catalog import Catalog
from rolepath.model.module import Module
from rolepath.model.place import Place, SourceText
from rolepath.model.role import Entry, Role
from rolepath.model.settings import LintSettings
from rolepath.read.markdown.markdown_renderer import Renderer

PICKING = "content/warehouse/picking.md"
TEXT = (SMALL / PICKING).read_text("utf-8")
PARAGRAPH = "Open the assistant, paste the text without any names, and ask for a list before you ask for reasons."


def module(path: str, markdown: str) -> Module:
    source = SourceText(markdown, f"content/{path}", range(1, markdown.count("\n") + 2))
    return Module(path, path, path, Renderer(DIALECT).document(source))


def test_firm_rules_are_those_on_the_opening_and_those_on_what_runs_code() -> None:
    families = ("business-problem", "before-after", "job-relevance")
    sections = {f"{name}-{fault}" for name in families for fault in ("missing", "empty", "placeholder")}
    others = {"after-slower", "before-after-incomplete", "job-relevance-vague", "opening-copied", "opening-order"}
    bindings = {"binding-incomplete", "binding-missing", "opening-twice"}
    safety = {"html-runs-code", "link-runs-code", "loads-from-another-host", "file-runs-code", "snippet-leaves-role"}
    safety |= {
        "link-own-computer",
        "file-kind-refused",
        "file-kind-differs",
        "file-name-reserved",
        "html-unknown",
        "name-reserved",
    }
    lost = {"conflict-marker", "heading-too-high", "practice-replaced", "section-twice", "text-swallowed"}
    lost |= {"heading-as-html", "tag-unclosed", "element-unclosed"}
    hollow = {"before-equals-after", "opening-from-documentation"}
    people = {"results-group-small", "results-name-somebody"}
    firm = sections | others | bindings | safety | lost | hollow | people
    assert {rule.name for rule in RULES if rule.check and rule.is_firm} == firm


def test_the_rules_of_a_section_have_codes_in_a_row() -> None:
    codes = {rule.name: rule.code for rule in RULES}
    assert [codes[f"practice-{fault}"] for fault in ("missing", "empty", "placeholder")] == ["RP241", "RP242", "RP243"]


def test_of_like_tags_in_the_source_the_one_with_the_attribute_counts() -> None:
    text = module("a.md", "<em>One</em> *two*{: onclick=x }")
    (placed,) = (found for found in placed_tags(text.document) if found.tag.value("onclick"))
    assert placed.place("onclick").column == 22


def test_an_explanation_needs_no_summary() -> None:
    html = '<ul><li data-rolepath-answer="right">A<details><p>Because.</p></details></li></ul>'
    assert [option.explanation for question in questions(html) for option in question.options] == ["Because."]


def test_work_is_work_at_the_beginning_of_a_sentence() -> None:
    assert returns_to_work("Your own report.")


def test_two_letters_in_common_make_no_kin() -> None:
    assert not names_any("A toy.", frozenset({"toe"}))


@pytest.mark.parametrize(("only", "expected"), [(23, [(25, 23)]), (24, [])])
def test_of_a_crowd_the_first_24_are_remembered(only: int, expected: list[tuple[int, int]]) -> None:
    texts = [["one", "two", "three"]] * 26
    assert list(nearest_earlier(texts, 1, lambda later, earlier: (later, earlier) == (25, only))) == expected


def test_drifted_paragraphs_are_shown_at_two_roles() -> None:
    other = PARAGRAPH.replace("for reasons", "why")
    modules = {path: module(path, text) for path, text in (("0", PARAGRAPH), ("1", other), ("2", PARAGRAPH))}
    modules["3"] = module("3", other)
    listed = (("0", "1"), ("2",), ("3",))
    roles = tuple(
        Role(f"r{number}", f"r{number}", f"Role {number}", curriculum={"start": tuple(map(entry, paths))})
        for number, paths in enumerate(listed)
    )
    (report,) = drifted(Catalog(modules=modules, roles=roles))
    assert str(report.place) == "content/3:1:1"


def entry(path: str) -> Entry:
    return Entry(path, "start", Place("roles"))


def test_a_home_of_the_program_is_in_the_hub_alone(make_program: MakeProgram) -> None:
    catalog = check(make_program({"content/program/news.md": "---\ntitle: News\n---\n\nNews.\n"})).catalog
    sites = {text.document.source.path: [site.title for site in text.sites] for text in linked_texts(catalog)}
    assert sites["content/index.md"] == ["the hub"]
    assert sites["content/program/news.md"] == ["the hub"]


def test_an_entry_of_the_baseline_is_about_its_own_finding(make_program: MakeProgram) -> None:
    root = make_program({PICKING: TEXT.replace("the list by aisle.", "the [list](list.md).")})
    write(root, {".rolepath-baseline.json": baseline_text(check(root).findings, (), "content lead", "2026-11-22")})
    write(root, {PICKING: TEXT.replace("the list by aisle.", "the [list](other.md).")})
    assert [finding.rule for finding in check(root).findings] == ["baseline-stale", "link-broken"]


def test_a_comment_that_ignores_nothing_is_a_finding_and_never_taken_away(make_program: MakeProgram) -> None:
    comment = "<!-- rolepath-ignore link-broken: later -->\n"
    findings = check(make_program({PICKING: f"{TEXT}\n{comment}Text.\n"})).findings
    assert [finding.rule for finding in findings] == ["ignore-unused"]
    assert list(edits_by_path(findings)) == []


def test_a_title_is_enough_to_be_about_policies(make_program: MakeProgram) -> None:
    titled = TEXT.replace("Plan a picking route", "Our policies")
    findings = check(make_program({PICKING: titled})).findings
    assert [(finding.rule, str(finding.place)) for finding in findings] == [
        ("policies-late", "roles/warehouse.yml:21:7")
    ]


def test_a_tag_is_told_from_others_by_its_attributes() -> None:
    text = module("a.md", "<i class=a>a</i> <b onclick=x>b</b> <b>c</b>")
    found = [tag for tag in placed_tags(text.document) if tag.tag.value("onclick")]
    assert [tag.place("onclick").column for tag in found] == [18]


def test_small_and_capital_letters_are_no_new_version() -> None:
    texts = [PARAGRAPH.replace("the assistant", name) for name in ("Copilot", "Gemini", "gemini")]
    modules = {str(number): module(str(number), text) for number, text in enumerate(texts)}
    roles = tuple(Role(name, name, name, curriculum={"start": (entry(name),)}) for name in modules)
    assert list(drifted(Catalog(modules=modules, roles=roles))) == []


def test_the_text_of_a_question_is_the_paragraph_above_it() -> None:
    html = '<p>One.</p><p>Two?</p><ul><li data-rolepath-answer="right">A</li></ul>'
    assert [question.text for question in questions(html)] == ["Two?"]


def test_paragraphs_of_a_text_with_an_open_code_block_are_not_compared() -> None:
    modules = {path: module(path, f"{PARAGRAPH}\n\n```\ncode\n") for path in ("0", "1")}
    roles = tuple(Role(name, name, name, curriculum={"start": (entry(name),)}) for name in modules)
    assert list(copied(Catalog(modules=modules, roles=roles))) == []


def test_what_the_baseline_silences_is_known(make_program: MakeProgram) -> None:
    root = make_program({PICKING: TEXT.replace("the list by aisle.", "the [list](list.md).")})
    write(root, {".rolepath-baseline.json": baseline_text(check(root).findings, (), "content lead", "2026-11-22")})
    assert [item.is_known for item in check(root).suppressed] == [True]


def test_one_phase_without_a_module_is_a_phase(make_program: MakeProgram) -> None:
    role = (SMALL / "roles/warehouse.yml").read_text("utf-8")
    root = make_program({"roles/warehouse.yml": role.replace("  go:\n    - warehouse/picking\n", "  go: []\n")})
    (message,) = (found.message for found in check(root).findings if found.rule == "phase-without-module")
    assert 'in the phase "Go"' in message


def test_a_comment_for_a_rule_that_was_left_out_is_not_unused(make_program: MakeProgram) -> None:
    root = make_program({PICKING: f"{TEXT}\n<!-- rolepath-ignore link-broken: later -->\nText.\n"})
    left_out = replace(settings(root), lint=LintSettings(ignore=("link-broken",)))
    assert [finding.rule for finding in pipeline.check(left_out).findings] == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("Ask for", "<b onclick=x>Ask</b> for", "Remove the attribute onclick"),
        ("Ask for", "<script>x</script> for", "Remove the tag"),
        ("Ask for", "[Ask](data:text/html,x) for", "brings a whole file along"),
        ("Ask for", "[Ask](javascript:x) for", "runs code instead"),
        ("## The business", "**The business", "Line 8 looks like this section"),
    ],
)
def test_words_that_help(make_program: MakeProgram, old: str, new: str, words: str) -> None:
    finding = check(make_program({PICKING: TEXT.replace(old, new)})).findings[0]
    assert words in f"{finding.message}. {finding.fix}"


def test_nested_questions_are_told_apart() -> None:
    option = (
        '<li data-rolepath-answer="{}">{}<details><summary>Why</summary><p>{} <b>so</b>.</p><p>Yes.</p></details></li>'
    )
    first, second, third = (
        option.format(*words) for words in (("right", "A", "One"), ("wrong", "B", "Two"), ("", "C", ""))
    )
    html = f"<ol><li><p>Q?</p><ul>{first}{second}</ul></li><li><h3>R?</h3><ul>{second}</ul>{third}</li></ol>{first}"
    found = [(question.text, [option.text for option in question.options]) for question in questions(html)]
    assert found == [("Q?", ["A", "B"]), ("R?", ["B"])]
    assert [option.explanation for option in questions(html)[0].options] == ["One so. Yes.", "Two so. Yes."]


def test_a_comment_goes_on_over_lines() -> None:
    assert tags("<!-- <b>\n<i> -->") == ()


@pytest.mark.parametrize(
    ("share", "found"), [(95, []), (96, ["Legal practises 57 of 60 minutes, which is 95 percent"])]
)
def test_a_practice_of_just_the_share_is_enough(make_program: MakeProgram, share: int, found: list[str]) -> None:
    role = (SMALL / "roles/legal.yml").read_text("utf-8")
    catalog = check(make_program({"roles/legal.yml": role.replace("Time: 60 minutes", "Time: 27 minutes")})).catalog
    limited = replace(catalog, roles=catalog.roles[:1], limits=replace(catalog.limits, practice_share=share))
    assert [report.message.partition(";")[0] for report in low_share(limited.roles[0], limited)] == found


def test_what_could_not_be_read_stays_when_its_group_is_ignored() -> None:
    rules = chosen_rules(LintSettings(ignore=("RP1",)))
    assert {rule.name for rule in rules.values() if rule.code[:3] == "RP1"} == {
        rule.name for rule in RULES if rule.code[:3] == "RP1" and rule.check is None
    }
