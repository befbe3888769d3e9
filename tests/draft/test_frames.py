"""Sections that are demanded and missing stand on their page as frames, which say what belongs there."""

import re

import pytest

from conftest import SMALL, MakeProgram, write
from lint.examples import BY_NAME, files_of
from previewed import frames, named, previewed, words
from rolepath.cli.start.scaffold import module_text
from rolepath.html.parser import fragment
from rolepath.html.tree import Element, elements
from rolepath.model.sections import DEMANDED, KIND_BY_ID, SectionKind

PICKING = "warehouse/picking.md"
MODULE = (SMALL / "content" / PICKING).read_text("utf-8")
ROLE = (SMALL / "roles/warehouse.yml").read_text("utf-8")
BASICS = "shared/basics.md"
KEYS = {"problem": "business-problem", "before": "before", "after": "after", "relevance": "job-relevance"}
ALL = ["business-problem", "before-after", "job-relevance", "body", "practice"]
OPENING = ALL[:3]


def pasted(frame: Element) -> str:
    """The text of a frame that is ready to be copied."""
    boxes = [box for box in elements([frame]) if "copy" in box.classes]
    return words(boxes[0]) if boxes else ""


def section_of(html: str, name: str) -> Element:
    return next(item for item in named(html, name) if item.name == "section")


@pytest.mark.sample(2)
@pytest.mark.parametrize("kind", DEMANDED, ids=lambda kind: kind.id)
def test_a_missing_section_of_a_module_is_a_frame_where_it_belongs(
    make_program: MakeProgram, kind: SectionKind
) -> None:
    preview = previewed(make_program(files_of(BY_NAME[f"{kind.id}-missing"].documentation.wrong)))
    html = preview.html("warehouse", PICKING)
    assert frames(html) == [kind.id]
    (frame,) = named(html, "frame")
    assert kind.title in pasted(frame), "the heading is there to be copied"
    assert "TODO" in pasted(frame)
    place = section_of(html, "practice" if kind.id == "practice" else kind.id)
    assert "frame" in [item.attributes.get("data-rolepath") for item in elements([place])]
    shown = [
        item.attributes["data-rolepath"] for item in elements(fragment(html)) if "data-rolepath" in item.attributes
    ]
    order = [name for name in shown if name in KIND_BY_ID and name in [kind.id for kind in DEMANDED]]
    assert order == [kind.id for kind in DEMANDED], "in the order of every module page"


@pytest.mark.parametrize("side", ["Before", "After"])
def test_a_missing_half_is_a_frame_beside_the_other(make_program: MakeProgram, side: str) -> None:
    text = re.sub(rf"### {side}\n\n.*?\n\n", "", MODULE)
    html = previewed(make_program({f"content/{PICKING}": text})).html("warehouse", PICKING)
    assert frames(html) == [side.lower()]
    assert named(html, side.lower()), "in a card of its own"


def test_a_missing_body_is_a_frame(make_program: MakeProgram) -> None:
    text = re.sub(r"## Sort the list.*?(?=## Practice)", "", MODULE, flags=re.DOTALL)
    html = previewed(make_program({f"content/{PICKING}": text})).html("warehouse", PICKING)
    assert frames(html) == ["body"]
    assert html.index('data-rolepath="job-relevance"') < html.index('data-rolepath="frame"') < html.index("rp-practice")


@pytest.mark.sample(2)
@pytest.mark.parametrize("key", KEYS)
def test_a_missing_text_of_a_binding_is_a_frame(make_program: MakeProgram, key: str) -> None:
    text = re.sub(rf"\n      {key}: .*", "", ROLE, count=1)
    preview = previewed(make_program({"roles/warehouse.yml": text}))
    html = preview.html("warehouse", BASICS)
    assert frames(html) == [KEYS[key]]
    assert f"{key}:" in pasted(named(html, "frame")[0])
    assert frames(preview.html("legal", BASICS)) == [], "the other role has said it"


@pytest.mark.parametrize("key", ["before", "after"])
def test_a_missing_half_of_a_binding_is_a_frame(make_program: MakeProgram, key: str) -> None:
    text = re.sub(rf"({key}: {{minutes: \d+), text: [^}}]*", r"\1", ROLE, count=1)
    html = previewed(make_program({"roles/warehouse.yml": text})).html("warehouse", BASICS)
    assert frames(html) == [key]


def test_a_binding_without_both_halves_has_both_as_frames(make_program: MakeProgram) -> None:
    text = re.sub(r"\n      (before|after): .*", "", ROLE, count=2)
    html = previewed(make_program({"roles/warehouse.yml": text})).html("warehouse", BASICS)
    assert frames(html) == ["before", "after"]


def test_a_missing_practice_of_a_binding_is_a_frame(make_program: MakeProgram) -> None:
    text = re.sub(r"\n      practice: .*", "", ROLE, count=1)
    html = previewed(make_program({"roles/warehouse.yml": text})).html("warehouse", BASICS)
    assert frames(html) == ["practice"]


def test_a_shared_module_without_binding_has_all_of_the_opening_as_frames(make_program: MakeProgram) -> None:
    entry = re.search(r"    - module: shared/basics\n(?:      .*\n)+", ROLE)
    assert entry
    preview = previewed(make_program({"roles/warehouse.yml": ROLE.replace(entry[0], "    - shared/basics\n")}))
    html = preview.html("warehouse", BASICS)
    assert [name for name in frames(html) if name in OPENING] == OPENING
    assert "problem:" in pasted(named(html, "frame")[0]), "the whole entry is there to be copied"
    assert frames(preview.html("legal", BASICS)) == []


def test_a_module_without_a_file_is_a_page_of_frames(make_program: MakeProgram) -> None:
    text = ROLE.replace("    - warehouse/picking\n", "    - warehouse/picking\n    - warehouse/packing\n")
    preview = previewed(make_program({"roles/warehouse.yml": text}))
    html = preview.html("warehouse", "warehouse/packing.md")
    assert frames(html) == ["whole", *ALL]
    whole = pasted(named(html, "frame")[0])
    assert whole.startswith("--- title: Packing task: picking")
    assert len(named(html, "finding")) == 1


def test_the_file_that_such_a_page_offers_lacks_only_what_its_placeholders_say(make_program: MakeProgram) -> None:
    text = ROLE.replace("    - warehouse/picking\n", "    - warehouse/picking\n    - warehouse/packing\n")
    root = make_program({"roles/warehouse.yml": text})
    marks = previewed(root).drafts.marks("warehouse", "warehouse/packing.md")
    whole = next(mark.paste for mark in marks if mark.section == "whole")
    preview = previewed(write(root, {"content/warehouse/packing.md": f"{whole}\n"}))
    assert sorted(frames(preview.html("warehouse", "warehouse/packing.md"))) == sorted(
        ["business-problem", "before", "after", "job-relevance", "body", "practice"]
    )


@pytest.mark.parametrize("kind", ["lesson", "project"])
def test_placeholders_of_a_new_module_are_frames(make_program: MakeProgram, kind: str) -> None:
    html = previewed(make_program({f"content/{PICKING}": module_text("Plan", "picking", kind)})).html(
        "warehouse", PICKING
    )
    found = set(frames(html))
    assert found >= {"business-problem", "before", "after", "job-relevance", "body", "practice"}
    assert "what goes wrong today" in html, "what stands there already is shown as well"


def test_what_is_written_has_no_frame(make_program: MakeProgram) -> None:
    preview = previewed(make_program({}))
    assert [html for _, _, html in preview.articles() if "rp-draft" in html] == []
    assert [page.path for plan in preview.sites.values() for page in plan.pages if page.layout == "drafts"] == []
