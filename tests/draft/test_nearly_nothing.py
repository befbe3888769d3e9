"""A program of which hardly anything is there yet has a preview that says what is missing."""

import pytest

from conftest import Files, MakeProgram
from previewed import named, previewed, words
from rolepath.draft.pages import page_as_source, site_of_reason

MISSING: dict[str, Files] = {
    "no role": {"roles/legal.yml": None, "roles/warehouse.yml": None},
    "no folder of roles": {"roles": None},
    "no program": {"content/program.yml": None},
    "a broken program": {"content/program.yml": "title: [\n"},
    "a program without phases": {"content/program.yml": "title: AI\n"},
    "no module": {"content/shared": None, "content/legal": None, "content/warehouse": None},
    "no page": {"content/index.md": None, "content/program": None},
    "names that are no addresses": {
        "roles/warehouse.yml": "title: W\ntasks: {a: A}\ncurriculum: {go: [../up, 'a b', index]}\n"
    },
    "two files at one address": {"content/warehouse/picking/index.md": "---\ntitle: Twice\n---\n\nWords.\n"},
    "a file at the place of the list": {"content/still-to-write.md": "---\ntitle: Mine\n---\n\nWords.\n"},
}


@pytest.mark.sample(3)
@pytest.mark.parametrize("name", MISSING)
def test_what_is_missing_is_said(make_program: MakeProgram, name: str) -> None:
    preview = previewed(make_program(MISSING[name]))
    assert preview.checked.findings
    pages = "".join(html for _, _, html in preview.articles())
    said = " ".join(words(item) for item in (*named(pages, "finding"), *named(pages, "frame")))
    for finding in preview.checked.findings:
        assert finding.rule in said, finding


def test_a_site_that_cannot_be_planned_is_a_page_that_says_why(make_program: MakeProgram) -> None:
    preview = previewed(make_program({}))
    for role in (preview.drafts.catalog.roles[0], None):
        site = site_of_reason(preview.drafts, "It takes too long.", role)
        assert site.slug == (role.id if role else "")
        assert [page.data["draft"]["reason"] for page in site.pages] == ["It takes too long."]


def test_a_page_that_cannot_be_put_together_is_its_source(make_program: MakeProgram) -> None:
    preview = previewed(make_program({}))
    page = page_as_source(
        preview.page("warehouse", "warehouse/picking.md"), "A template is broken.", "## A\n\n<b>x</b>"
    )
    assert "&lt;b&gt;x&lt;/b&gt;" in page.data["source"]
    assert page.layout == "draft_source"
