"""Plans of sites: order, links, assets, and nothing that a role does not have."""

from pathlib import Path

import pytest

from conftest import SMALL, MakeProgram, check, settings, site_plan
from rolepath import pipeline
from rolepath.model.site_plan import PagePlan, SitePlan
from rolepath.model.words import word

PICKING = "content/warehouse/picking.md"
TEXT = (SMALL / PICKING).read_text("utf-8")
LEGAL = "content/legal/clauses.md"


def site(root: Path, slug: str) -> SitePlan:
    return site_plan(check(root).catalog, settings(root), slug)


def page(plan: SitePlan, path: str) -> PagePlan:
    return next(found for found in plan.pages if found.path == path)


def html(plan: PagePlan) -> str:
    return " ".join(section["html"] for section in plan.data["body"])


def linking(text: str) -> str:
    return TEXT.replace("Ask for the list by aisle.", text)


def test_pages_come_in_the_order_of_the_curriculum(make_program: MakeProgram) -> None:
    plan = site(make_program({}), "warehouse")
    paths = [found.path for found in plan.pages]
    assert paths[:3] == ["index.md", "shared/basics.md", "warehouse/picking.md"]
    assert [item.title for item in plan.navigation][:3] == ["Warehouse", "Start", "Go"]
    assert page(plan, "shared/basics.md").data["next"]["url"] == "../../warehouse/picking/"


def test_a_binding_opens_a_shared_module(make_program: MakeProgram) -> None:
    root = make_program({})
    warehouse = page(site(root, "warehouse"), "shared/basics.md").data
    legal = page(site(root, "legal"), "shared/basics.md").data
    assert "typed three times" in warehouse["problem"]["html"]
    assert "compared by eye" in legal["problem"]["html"]
    assert warehouse["minutes"] == {"before": 20, "after": 5, "saved": 15}
    assert warehouse["body"] == legal["body"]
    assert warehouse["binding_source"] == "roles/warehouse.yml"


def test_sections_are_put_in_order(make_program: MakeProgram) -> None:
    practice = TEXT[TEXT.index("## Practice") :]
    text = TEXT.replace(practice, "").replace("## Sort the list", f"{practice}\n## Sort the list")
    data = page(site(make_program({PICKING: text}), "warehouse"), "warehouse/picking.md")
    anchors = [heading.anchor for heading in data.headings]
    assert anchors[:5] == ["business-problem", "before-after", "before", "after", "job-relevance"]
    assert anchors[-1] == "practice"


@pytest.mark.parametrize(
    ("link", "final"),
    [
        ("[x](../shared/basics.md)", 'href="../../shared/basics/"'),
        ("[x](../shared/basics.md#ask-in-one-sentence)", 'href="../../shared/basics/#ask-in-one-sentence"'),
        ("[x](../index.md)", 'href="../../"'),
        ("[x](../program/policies.md)", 'href="../../program/policies/"'),
        ("[x](#practice)", 'href="#practice"'),
        ("[x](picking.md#practice)", 'href="#practice"'),
        ("[x](https://example.org/a?b=1&c=2)", 'href="https://example.org/a?b=1&amp;c=2"'),
        ("[x](mailto:help@example.org)", 'href="mailto:help@example.org"'),
        ("![x](a%20b.png)", 'src="../a%20b.png"'),
        ('<img src="a b.png" alt="x">', 'src="../a%20b.png"'),
        ("[x](guide.pdf#page=2)", 'href="../guide.pdf#page=2"'),
    ],
)
def test_links_are_final(make_program: MakeProgram, link: str, final: str) -> None:
    root = make_program(
        {PICKING: linking(link), "content/warehouse/a b.png": b"png", "content/warehouse/guide.pdf": b"pdf"}
    )
    assert final in html(page(site(root, "warehouse"), "warehouse/picking.md"))


@pytest.mark.parametrize("link", ["[x](../legal/clauses.md)", "[x](nothing.md)", "[x](/absolute/)"])
def test_a_link_that_leads_nowhere_is_text(make_program: MakeProgram, link: str) -> None:
    text = html(page(site(make_program({PICKING: linking(link)}), "warehouse"), "warehouse/picking.md"))
    assert "<a>x</a>" in text


def test_assets_follow_links(make_program: MakeProgram) -> None:
    root = make_program(
        {
            PICKING: linking("![x](shelf.png)"),
            "content/warehouse/shelf.png": b"png",
            "content/warehouse/unused.png": b"png",
            "content/legal/seal.png": b"png",
        }
    )
    assert site(root, "warehouse").assets == ("warehouse/shelf.png",)
    assert site(root, "legal").assets == ()
    assert site(root, "").assets == ()


def test_footnotes_of_a_binding_and_its_module_do_not_meet(make_program: MakeProgram) -> None:
    role = (SMALL / "roles/warehouse.yml").read_text("utf-8")
    bound = "problem: |\n        The same list[^1] is typed three times.\n\n        [^1]: The picking list.\n"
    role = role.replace("problem: The same list is typed three times.\n", bound)
    shared = "---\ntitle: Basics\n---\n\n## Ask in one sentence\n\nSay[^1] what you need.\n\n[^1]: Or write it.\n"
    root = make_program({"roles/warehouse.yml": role, "content/shared/basics.md": shared})
    data = page(site(root, "warehouse"), "shared/basics.md").data
    assert 'id="role-fn:1"' in data["notes"]
    assert 'id="fn:1"' in data["notes"]
    assert 'href="#role-fn:1"' in data["problem"]["html"]


def test_headings_inside_before_and_after_stay_there(make_program: MakeProgram) -> None:
    text = TEXT.replace("Aisles 1, 7, 2, 8.", "#### Monday\n\nAisles 1, 7.\n\n#### Tuesday\n\nAisles 2, 8.")
    data = page(site(make_program({PICKING: text}), "warehouse"), "warehouse/picking.md")
    before = data.data["before_after"]["before"]["html"]
    assert "Monday" in before
    assert "Aisles 2, 8." in before
    assert data.data["before_after"]["rest"] == ""
    assert [heading.title for heading in data.headings][2:6] == [
        word("section_before"),
        "Monday",
        "Tuesday",
        word("section_after"),
    ]


HOMES = ["", "legal", "warehouse"]


@pytest.mark.parametrize("slug", HOMES)
def test_each_home_begins_with_the_sponsors_own_words(slug: str, make_program: MakeProgram) -> None:
    text = "---\ntitle: Sponsor\n---\n\nI began[^1] too. See [why](#why).\n\n## Why\n\nNot here.\n\n[^1]: In May.\n"
    found = page(site(make_program({"content/program/sponsor.md": text}), slug), "index.md").data["welcome"]
    assert found["url"] == "program/sponsor/"
    assert "I began" in found["html"]
    assert "Not here." not in found["html"]
    assert 'href="program/sponsor/#why"' in found["html"]
    assert 'href="#sponsor:fn:1"' in found["html"]
    assert 'id="sponsor:fn:1"' in found["notes"]


@pytest.mark.parametrize("slug", HOMES)
def test_words_beneath_the_first_heading_welcome_as_well(slug: str, make_program: MakeProgram) -> None:
    text = "---\ntitle: Sponsor\n---\n\n## Why\n\nI am learning it.\n\n## What I ask\n\nAn hour.\n"
    found = page(site(make_program({"content/program/sponsor.md": text}), slug), "index.md").data["welcome"]
    assert found["html"].strip() == "<p>I am learning it.</p>"


@pytest.mark.parametrize("slug", HOMES)
@pytest.mark.parametrize("text", [None, "---\ntitle: Sponsor\n---\n"])
def test_a_home_without_words_of_a_sponsor_has_no_welcome(
    slug: str, text: str | None, make_program: MakeProgram
) -> None:
    plan = site(make_program({"content/program/sponsor.md": text}), slug)
    assert page(plan, "index.md").data["welcome"] is None


def test_a_module_without_an_example_still_has_a_page(make_program: MakeProgram) -> None:
    start, end = TEXT.index("## Before and after"), TEXT.index("## How this helps")
    data = page(site(make_program({PICKING: TEXT[:start] + TEXT[end:]}), "warehouse"), "warehouse/picking.md").data
    assert data["before_after"] is None
    assert data["problem"]


def test_phases_without_weeks_have_no_check_ins(make_program: MakeProgram) -> None:
    program = (SMALL / "content/program.yml").read_text("utf-8")
    root = make_program({"content/program.yml": program.replace(", weeks: 1-2", "")})
    phases = page(site(root, "warehouse"), "index.md").data["phases"]
    assert phases[0]["checkins"] == []


def revised(root: Path, slug: str, path: str, markdown: str) -> PagePlan:
    catalog = check(root).catalog
    plan = site(root, slug)
    return pipeline.revise(catalog, settings(root), plan, page(plan, path), markdown)


def test_a_module_page_made_again_of_other_markdown(make_program: MakeProgram) -> None:
    markdown = TEXT.split("---\n", 2)[2].replace("Pickers walk", "We walk")
    data = revised(make_program({}), "warehouse", "warehouse/picking.md", markdown).data
    assert "We walk" in data["problem"]["html"]
    assert data["minutes"]["saved"] == 20


def test_a_program_page_made_again_of_other_markdown(make_program: MakeProgram) -> None:
    markdown = "A lead.\n\n## A section\n\nSee [home](../index.md)."
    made = revised(make_program({}), "", "program/sponsor.md", markdown)
    assert "A lead." in made.data["lead"]
    assert 'href="../../"' in made.data["sections"][0]["html"]
    assert [heading.title for heading in made.headings] == ["A section"]


def test_the_hub_has_a_blank_scorecard_where_it_has_the_page(make_program: MakeProgram) -> None:
    page_text = "---\ntitle: Measuring\n---\n\n## Adoption\n\nWho used it.\n"
    root = make_program({"content/program/measurement.md": page_text})
    (table,) = site(root, "").downloads
    assert (table.path, site(root, "legal").downloads) == ("program/scorecard.csv", ())
    assert [line[:2] for line in table.lines][:3] == [
        (word("role"), word("measure")),
        ("Legal", word("measure_adoption")),
        ("Legal", word("measure_time_saved")),
    ]
    assert len(table.lines) == 1 + 2 * 4, "two roles, four measures"
    assert all(blank == "" for line in table.lines[1:] for blank in line[3:])


def test_a_hub_without_the_page_has_no_scorecard(make_program: MakeProgram) -> None:
    assert site(make_program({}), "").downloads == ()


def test_a_title_that_rolepath_gives_is_a_word_of_the_interface_and_an_authors_own_is_not(
    make_program: MakeProgram, tmp_path: Path
) -> None:
    text = TEXT.replace("## The business problem", "## What hurts today")
    data = page(site(make_program({PICKING: text}), "warehouse"), "warehouse/picking.md").data
    assert "What hurts today" in data["problem"]["heading"]
    assert word("section_practice") in data["practice"]["heading"]
    policies = page(site(tmp_path / "program", "legal"), "program/policies.md")
    assert word("question_data") in policies.data["addition"]["parts"][0]["heading"]


def test_what_would_run_is_led_to_no_file(make_program: MakeProgram) -> None:
    files = {PICKING: linking('<iframe src="page.html"></iframe>'), "content/warehouse/page.html": "<p>x</p>"}
    plan = site(make_program(files), "warehouse")
    assert "<iframe></iframe>" in html(page(plan, "warehouse/picking.md"))
    assert "warehouse/page.html" not in plan.assets
