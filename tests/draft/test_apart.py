"""One file's error blocks neither another module nor another role, and each finding is shown somewhere."""

from collections.abc import Iterator

import pytest

from conftest import SMALL, MakeProgram, write
from previewed import Preview, named, previewed, words

STEPS = pytest.mark.parametrize("step", [pytest.param(1, marks=pytest.mark.thorough), 7])
OURS = ("roles/warehouse.yml", "content/warehouse/picking.md")
SHARED = ("content/program.yml", "content/shared/basics.md", "content/program/concerns.md", "content/index.md")
BROKEN: dict[str, tuple[str, str | bytes]] = {
    "YAML": ("roles/warehouse.yml", "title: Warehouse\ntasks: [\n"),
    "a key": ("roles/warehouse.yml", "titel: Warehouse\ntasks:\n  picking: Picking orders\n"),
    "a list": ("roles/warehouse.yml", "- a\n- b\n"),
    "nothing": ("roles/warehouse.yml", ""),
    "bytes": ("roles/warehouse.yml", b"title: \xff\xfe"),
    "a tag": ("roles/warehouse.yml", "title: !!python/none x\n"),
    "front matter": ("content/warehouse/picking.md", "---\ntitle: [\n---\n\n## Words\n\nThey stay.\n"),
    "open front matter": ("content/warehouse/picking.md", "---\ntitle: Plan\n\n## Words\n\nThey stay.\n"),
    "no front matter": ("content/warehouse/picking.md", "## Words\n\nThey stay.\n"),
    "two roots": (
        "content/warehouse/picking.md",
        "---\ntitle: Plan\n---\n\n</div></section>\n\n## Words\n\nThey stay.\n",
    ),
    "an open fence": ("content/warehouse/picking.md", "---\ntitle: Plan\n---\n\n## Words\n\n```\nThey stay.\n"),
    "no text": ("content/warehouse/picking.md", b"\xff\xfe\x00"),
}


def counted(preview: Preview, site: str) -> int:
    """The findings and frames of all pages of a role."""
    return sum(len(page.data.get("draft", {}).get("marks", ())) for page in preview.sites[site].pages)


def slips(text: str) -> Iterator[tuple[int, str]]:
    """The text with each of its lines left out, and each replaced by what can be read as nothing."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if line.strip():
            yield number + 1, "\n".join([*lines[:number], *lines[number + 1 :]])
            yield (
                number + 1,
                "\n".join([*lines[:number], f"{line[: len(line) - len(line.lstrip())]}: [ {{", *lines[number + 1 :]]),
            )


def shown_somewhere(preview: Preview) -> set[tuple[str, int, str]]:
    marks = [
        mark
        for site, plan in preview.sites.items()
        for page in plan.pages
        for mark in preview.drafts.marks(site, page.path)
    ]
    findings = [mark.finding for mark in (*marks, *preview.drafts.elsewhere()) if mark.finding]
    return {(finding.place.path, finding.place.line, finding.rule) for finding in findings}


@STEPS
@pytest.mark.parametrize("path", OURS)
def test_a_slip_in_any_line_leaves_the_other_role_alone_and_is_shown(
    make_program: MakeProgram, path: str, step: int
) -> None:
    root = make_program({})
    for number, text in [*slips((SMALL / path).read_text("utf-8"))][::step]:
        preview = previewed(write(root, {path: text}))
        assert counted(preview, "legal") == 0, (number, text)
        wanted = {(found.place.path, found.place.line, found.rule) for found in preview.checked.findings}
        assert wanted <= shown_somewhere(preview), (number, text)


@STEPS
@pytest.mark.parametrize("path", SHARED)
def test_a_slip_in_what_roles_share_is_shown_and_leaves_each_role_a_site(
    make_program: MakeProgram, path: str, step: int
) -> None:
    root = make_program({})
    for number, text in [*slips((SMALL / path).read_text("utf-8"))][::step]:
        preview = previewed(write(root, {path: text}))
        assert set(preview.sites) == {"", "legal", "warehouse"}
        wanted = {(found.place.path, found.place.line, found.rule) for found in preview.checked.findings}
        assert wanted <= shown_somewhere(preview), (number, text)


@pytest.mark.sample(3)
@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_a_page_with_its_finding(make_program: MakeProgram, name: str) -> None:
    path, text = BROKEN[name]
    preview = previewed(make_program({path: text}))
    assert counted(preview, "legal") == 0
    page = "index.md" if path.startswith("roles/") else "warehouse/picking.md"
    html = preview.html("warehouse", page)
    messages = [words(item) for item in named(html, "finding")]
    assert any(path in message for message in messages)
    if "They stay." in str(text):
        assert "They stay." in html, "what can be read is shown"


def test_a_value_that_is_none_costs_no_other_module(make_program: MakeProgram) -> None:
    text = (SMALL / "roles/warehouse.yml").read_text("utf-8")
    text = text.replace("{minutes: 20, text: A list on paper.}", "{minutes: soon, text: A list on paper.}")
    preview = previewed(make_program({"roles/warehouse.yml": text}))
    paths = {page.path for page in preview.sites["warehouse"].pages}
    assert {"shared/basics.md", "warehouse/picking.md", "shared/project.md"} <= paths
    assert "A list on paper." in preview.html("warehouse", "shared/basics.md")
    assert any("minutes" in words(item) for item in named(preview.html("warehouse", "shared/basics.md"), "finding"))


def test_an_entry_that_is_none_leaves_those_behind_it_their_places(make_program: MakeProgram) -> None:
    text = (SMALL / "roles/warehouse.yml").read_text("utf-8")
    text = text.replace("  go:\n", "    - {modul: shared/nothing}\n    - warehouse/picking\n  go: []\n").replace(
        "    - warehouse/picking\n  keep", "  keep"
    )
    root = make_program({"roles/warehouse.yml": text})
    preview = previewed(root)
    role = next(role for role in preview.drafts.catalog.roles if role.id == "warehouse")
    (line,) = [number for number, row in enumerate(text.split("\n"), 1) if row == "    - warehouse/picking"]
    assert [entry.place.line for entry in role.entries if entry.module == "warehouse/picking"] == [line]


@pytest.mark.parametrize("rule", ["legal", "warehouse"])
def test_findings_of_a_file_are_on_the_pages_that_lead_to_it(make_program: MakeProgram, rule: str) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    text = (
        (SMALL / "content/warehouse/picking.md").read_text("utf-8").replace("Ask for", "![A route](route.svg) Ask for")
    )
    preview = previewed(make_program({"content/warehouse/picking.md": text, "content/warehouse/route.svg": drawing}))
    html = preview.html("warehouse", "warehouse/picking.md")
    assert any("route.svg" in words(item) for item in named(html, "finding"))
    assert counted(preview, "legal") == 0
    assert "content/warehouse/route.svg" not in preview.sites[rule].assets
    assert "warehouse/route.svg" not in preview.sites[rule].assets, "what is refused is not served either"
