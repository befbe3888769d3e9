"""Pages for facilitators: all that a session needs, in a folder that can be withheld, and nothing of it elsewhere."""

import re
import shutil
from pathlib import Path

import pytest

from conftest import SMALL, MakeProgram, mkdocs, write
from published import bytes_of

PICKING = "content/warehouse/picking.md"
CANARY = "canaryfacilitator"
CHECK = """
## Check yourself

1. Which order?
    - [x] By aisle
        > Right: one walk.
    - [ ] By number
        > No: two walks.
"""
NOTES = f"""
## For the facilitator

Session time: 40 minutes. {CANARY}text ![{CANARY}alt](secret.svg "{CANARY}tooltip") [{CANARY}link](secret.txt)

```text
{CANARY}code
```

### {CANARY}heading

Note{CANARY}mark.[^f] See [the practice](#practice),
[the way](#sort-the-list-by-aisle), [{CANARY}here](#{CANARY}heading)
and [the policies](../program/policies.md).

[^f]: {CANARY}footnote
"""
LEARNERS = "\nEverybody reads this.[^l] And this.[^f2]\n\n[^l]: A note for learners.\n[^f2]: Another.\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small program with a module that says something to facilitators, and a shared one that does."""
    root = tmp_path_factory.mktemp("facilitator") / "program"
    shutil.copytree(SMALL, root)
    text = (SMALL / PICKING).read_text("utf-8").replace("Ask for the list by aisle.", LEARNERS.strip(), 1)
    before, practice, after = text.partition("## Practice")
    shared = (SMALL / "content/shared/basics.md").read_text("utf-8")
    write(
        root,
        {
            # The notes stand before the practice, so that footnotes and order are put to the test.
            PICKING: before.rstrip() + "\n" + NOTES + "\n" + practice + after + CHECK,
            "content/shared/basics.md": f"{shared}\n## For facilitators\n\n{CANARY}shared\n",
            "content/warehouse/secret.svg": f'<svg xmlns="http://www.w3.org/2000/svg"><!-- {CANARY}svg --></svg>',
            "content/warehouse/secret.txt": f"{CANARY}file",
            "mkdocs.yml": (SMALL / "mkdocs.yml").read_text("utf-8") + "site_url: https://example.org/\n",
        },
    )
    built = mkdocs(root, "build", "--strict")
    assert built.returncode == 0, built.stderr
    return root / "site"


def page(site: Path, path: str) -> str:
    return (site / "warehouse" / path / "index.html").read_text("utf-8")


def test_nothing_of_it_is_outside_its_folder(site: Path) -> None:
    words = {
        f"{CANARY}{name}" for name in ("text", "alt", "link", "code", "heading", "footnote", "shared", "svg", "file")
    }
    folders = {role: site / role / "facilitator" for role in ("warehouse", "legal")}
    inside = b"\n".join(content for folder in folders.values() for _, content in bytes_of(folder))
    assert {word for word in words if word.encode() not in inside} == set(), "the test plants what is shown"
    for folder in folders.values():
        shutil.move(folder, site.parent / f"withheld-{folder.parent.name}")
    try:
        outside = b"\n".join(content for _, content in bytes_of(site))
        assert CANARY.encode() not in outside
    finally:
        for role, folder in folders.items():
            shutil.move(site.parent / f"withheld-{role}", folder)


def test_no_learners_page_leads_there(site: Path) -> None:
    for file in (site / "warehouse").rglob("*"):
        if file.suffix in (".html", ".xml", ".json") and "facilitator" not in file.relative_to(site).parts:
            assert "facilitator" not in file.read_text("utf-8"), file


def test_a_page_has_aims_time_notes_practice_and_answers(site: Path) -> None:
    text = page(site, "facilitator/warehouse/picking")
    for piece in (
        "For the facilitator",
        "one walk for each order",
        "Sort tomorrow",
        "40 min session",
        "15 min practice",
    ):
        assert piece in text
    assert re.search(r"Right answer:</strong> By aisle", text)
    assert "one walk." in text
    assert "two walks." in text
    assert 'class="rp-answer"' not in text, "nothing is folded away"
    assert "data-rolepath-answer" not in text
    assert '<meta name="robots" content="noindex">' in text
    assert "Pickers walk each order twice" not in text


def test_its_links_and_files_lead_where_they_should(site: Path) -> None:
    text = page(site, "facilitator/warehouse/picking")
    assert 'href="#practice"' in text, "what is on the page"
    assert 'href="../../../warehouse/picking/#sort-the-list-by-aisle"' in text, "what is on the learners' page"
    assert 'href="../../../program/policies/"' in text
    assert (site / "warehouse/facilitator/warehouse/secret.svg").is_file()
    assert not (site / "warehouse/warehouse/secret.svg").exists()
    assert 'src="../secret.svg"' in text


def test_footnotes_go_with_their_text_under_their_numbers(site: Path) -> None:
    facilitators, learners = page(site, "facilitator/warehouse/picking"), page(site, "warehouse/picking")
    assert f"{CANARY}footnote" in facilitators
    assert "A note for learners" not in facilitators
    assert "A note for learners" in learners
    numbers = [int(number) for number in re.findall(r'class="footnote-ref"[^>]*>(\d+)<', learners)]
    assert [int(value) for value in re.findall(r'<li value="(\d+)" id="fn', learners)] == numbers


def test_the_index_lists_all_modules_with_their_sessions(site: Path) -> None:
    text = page(site, "facilitator")
    links = re.findall(r'<a href="([^"]+)">\d+\. ', text)
    assert links == ["shared/basics/", "warehouse/picking/", "shared/project/"]
    assert "40 min session" in text
    assert "with notes" in text
    assert 'href="../">' in text, "back to the plan"


def test_a_module_without_notes_says_so(make_program: MakeProgram) -> None:
    root = make_program({})
    assert mkdocs(root, "build", "--strict").returncode == 0
    assert "Nobody has written notes" in page(root / "site", "facilitator/warehouse/picking")
