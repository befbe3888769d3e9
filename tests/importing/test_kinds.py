"""What comes of a course of each kind: in which section its parts stand, and what is listed as left."""

from pathlib import Path

import pytest
from brought import course, left, run, section
from sources import COURSES, PNG

from conftest import Files, write
from rolepath.importing.kinds import KINDS, source_of
from rolepath.importing.sources.folder import opened


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("workbench", "carpentries"),
        ("jekyll", "carpentries"),
        ("learn", "learn"),
        ("labs", "learn"),
        ("guide", "mkdocs"),
    ],
)
def test_kind_is_recognised(name: str, kind: str) -> None:
    folder = opened(COURSES / name)
    assert source_of(folder, "auto")[0].name == kind
    assert source_of(folder, "folder")[0].name == "folder"
    assert {known.name for known in KINDS} >= {kind, "folder"}


def test_lesson_of_the_workbench() -> None:
    found = course("workbench")
    assert [module.id for module in found.modules] == [
        "legal/first-list",
        "legal/second-list",
        "legal/sorting-orders",
        "legal/learners/setup",
    ]
    page = "first-list.md"
    assert section(found, page, "What you will be able to do") == "- Sort a list by aisle."
    assert section(found, page, "Questions") == "- How does a list get shorter?"
    assert section(found, page, "Introduction").startswith(
        "Lists come in every morning, see [the next](second-list.md)"
    )
    assert "[the tools](learners/setup.md)" in section(found, page, "Introduction")
    assert "> [!NOTE]\n> **Long lists**" in section(found, page, "Reading a list")
    assert "![A list with two columns](fig/list.png)" in section(found, page, "Reading a list")
    practice = section(found, page, "Practice")
    assert practice.startswith("Time: 15 minutes\n\n### Sort your own\n\nSort the list of this morning.")
    assert "<details>\n<summary>Our way</summary>\n\nSort by aisle, then by weight.\n\n</details>" in practice
    assert section(found, page, "Key points") == "- Aisles first, weights second."
    assert section(found, page, "For the facilitator") == "Bring printed lists for everybody."
    assert "[before](first-list.md)" in section(found, "second-list.md", "More")
    assert found.files["legal/fig/list.png"] == PNG
    assert b"kind: reading" in found.files["legal/learners/setup.md"]
    assert left(found)["instructors/instructor-notes.md"] == ["this is for those who teach: Start on time.\n"]
    assert left(found)["config.yaml"] == ["an episode that is not there: episodes/gone.md"]


def test_lesson_in_the_older_style() -> None:
    found = course("jekyll")
    page = "01-list.md"
    text = section(found, page, "Introduction")
    assert "[the next](02-more.md)" in text
    assert "[again](02-more.md)" in text
    assert "~~~bash\n$ sort list.txt\n~~~" in text
    assert "~~~text\norder 1\n~~~" in text
    assert "> [!NOTE]\n> **Printed lists**\n>\n> Some read better on paper." in text
    assert "{:" not in found.files[f"legal/{page}"].decode()
    practice = section(found, page, "Practice")
    assert practice.startswith("Time: 20 minutes\n\n### Sort your own")
    assert "~~~bash\n$ sort -k 2\n~~~" in practice
    assert section(found, page, "Key points") == "- Aisles first: `sort`."
    assert "what the site's engine would have put in: {% include links.md %}" in left(found)["_episodes/01-list.md"]


def test_module_of_microsoft_learn() -> None:
    found = course("learn")
    page = "sort-orders-with-a-list.md"
    assert [module.id for module in found.modules] == [f"legal/{page[:-3]}"]
    assert section(found, page, "What you will be able to do").endswith("- Sort a list by aisle")
    assert section(found, page, "Introduction") == "Imagine a morning with forty orders."
    lists = section(found, page, "Lists")
    assert "![A list with two columns.](media/list.png)" in lists
    assert "[Video](https://example.org/film)" in lists
    assert "zone" not in lists
    assert "**Paper**" in lists
    practice = section(found, page, "Practice")
    assert practice.startswith("Time: 12 minutes\n\n### Exercise - Sort one list\n\n1. Take a list.")
    check = section(found, page, "Check yourself")
    assert check == (
        "1. What comes first?\n    - [x] The aisle\n        > Correct: it saves steps.\n"
        "    - [ ] The weight\n        > Incorrect: it comes second."
    )
    assert left(found)["sort-orders/includes/unused.md"] == [
        "no unit of the module shows this text: Words that nobody shows.\n"
    ]
    assert "a unit that is not there: learn.sort-orders.5-gone" in left(found)["sort-orders/index.yml"]


def test_labs_of_microsoft() -> None:
    found = course("labs")
    assert [module.title for module in found.modules] == ["Lab Setup", "Exercise 1: Sort a list"]
    practice = section(found, "02-sort.md", "Practice")
    assert practice.startswith("Time: 25 minutes\n\nPerform the following steps:\n\n1.  Take the list.")
    assert section(found, "02-sort.md", "Introduction") == "Forty orders have come in."
    assert section(found, "01-introduction.md", "Introduction") == "Lists are long."
    assert section(found, "01-introduction.md", "To begin with") == "Files for the lab."
    assert b"\r" not in found.files["legal/02-sort.md"]


def test_mkdocs_site_in_the_order_of_its_menu() -> None:
    found = course("guide")
    assert [module.id for module in found.modules] == [
        "legal/home",
        "legal/oncall/being_oncall",
        "legal/before/woerter-namen",
        "legal/not-in-menu",
    ]
    home = section(found, "home.md", "Introduction")
    assert "[being on call](oncall/being_oncall.md#what-it-is)" in home
    assert "[by its address](oncall/being_oncall.md#what-it-is)" in home
    assert '![](assets/cover.png "Cover")' in home
    assert section(found, "oncall/being_oncall.md", "What it is {#what-it-is}").startswith(
        "A week each month. [Home](../home.md)"
    )
    practice = section(found, "oncall/being_oncall.md", "Practice")
    assert practice.startswith("### Exercise\n\nDuration: 20 minutes\n\n1. Take the phone.")
    assert "[A call](https://video.example.org/embed/x)" in practice
    assert "Shared words." in section(found, "before/woerter-namen.md", "Introduction")
    assert b"summary: All that you need on call." in found.files["legal/home.md"]
    assert left(found)["the menu"] == [
        "a page that is not there: Missing oncall/missing.md",
        "a link to another place: Forum https://forum.example.org/",
    ]


def test_old_addresses_lead_on() -> None:
    found = course("guide")
    assert b'aliases: ["oncall/being_oncall", "oncall/old-name"]' in found.files["legal/oncall/being_oncall.md"]
    assert ("before/wörter & namen", "legal/before/woerter-namen") in found.moved


def test_no_tag_of_yaml_runs_anything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "!!python/object/apply:os.system" in (COURSES / "guide" / "mkdocs.yml").read_text("utf-8")
    monkeypatch.chdir(tmp_path)
    course("guide")
    assert list(tmp_path.iterdir()) == []


def test_boxes_that_the_program_cannot_show_are_text(tmp_path: Path) -> None:
    tab = '=== "One"\n    First.\n\n    ```\n    === "x"\n    ```\n\n'
    text = f'# Page\n\n{tab}!!! note "Two"\n    Second.\n\n??? tip\n    Third.\n'
    found = run(write(tmp_path, {"page.md": text}), extensions=("toc",))
    assert section(found, "page.md", "Introduction") == (
        '**One**\n\nFirst.\n\n```\n=== "x"\n```\n\n\n**Two**\n\nSecond.\n\n\n**Tip**\n\nThird.'
    )
    kept = run(tmp_path)
    assert '!!! note "Two"\n    Second.' in section(kept, "page.md", "Introduction")


def test_pages_of_one_name_have_places_of_their_own(tmp_path: Path) -> None:
    files = {
        "a b.md": "# One\n\nx [y](a-b.md)",
        "a-b.md": "# Two\n\ny",
        "A B.md": "# Three\n\nz",
        "x/index.md": "# Four\n\nu",
    }
    found = run(write(tmp_path, files))
    assert sorted(module.id for module in found.modules) == ["legal/a-b", "legal/a-b-2", "legal/a-b-3", "legal/x/four"]
    ids = {module.title: module.id for module in found.modules}
    assert f"[y]({ids['Two'].rpartition('/')[2]}.md)".encode() in found.files[f"{ids['One']}.md"]


def test_a_link_to_a_place_finds_it_where_it_now_is(tmp_path: Path) -> None:
    page = "# Page\n\nSee [a](#what--why), [b](#practice), [c](#page), [d](#gone) and [e](other.md#top-of-it).\n\n"
    other = "# Top of it\n\nWords.\n"
    text = page + "## What & why?\n\nWords.\n\n## Practice\n\nDo it.\n\n## My own {#check}\n\nWords.\n"
    found = run(write(tmp_path, {"page.md": text, "other.md": other}))
    result = found.files["legal/page.md"].decode()
    assert "[a](#what--why)" in result
    assert "## What & why? {#what--why}" in result
    assert "[b](#practice)" in result
    assert ", c, d and [e](other.md)." in result
    assert "## My own {#check-here}" in result  # the name of a section is that section's alone


def test_what_sites_may_not_publish_stays_behind(tmp_path: Path) -> None:
    files: Files = {
        "page.md": "# P\n\n[a](tool.exe), [b](page.html), ![c](fake.png), ![d](real.png)",
        "tool.exe": b"MZ",
    }
    found = run(write(tmp_path, {**files, "page.html": "<html>", "fake.png": b"<html>", "real.png": PNG}))
    assert set(found.files) == {"legal/page.md", "legal/real.png"}
    assert "a, b, c, ![d](real.png)" in section(found, "page.md", "Introduction")


def test_long_description_is_kept_whole(tmp_path: Path) -> None:
    sentence = "It is a sentence of some length that says nothing else. "
    found = run(write(tmp_path, {"page.md": f"---\ndescription: {sentence * 8}\n---\n# P\n\n## Part\n\nWords.\n"}))
    text = found.files["legal/page.md"].decode()
    assert f"summary: {(sentence * 5).strip()}\n" in text
    assert (sentence * 8).strip() in section(found, "page.md", "Introduction")


@pytest.mark.parametrize(
    "text",
    [
        "<div>" * 3000 + "deep",
        "<span>" * 3000 + "deep" + "</span>" * 3000,
        "<ul><li>" * 600 + "deep" + "</li></ul>" * 600,
        "<div>\n" * 3000 + "deep" + "</div>\n" * 3000,
        "::: callout\n" * 3000 + "deep",
        "> " * 3000 + "deep",
        "[![deep](https://example.org/x.png)](https://example.org/) " * 1000,
        "---\n" * 10_000 + "deep",
        "> # deep" + " " * 50_000 + "x",
        "[a](b " * 3000 + "deep",
        "[" * 20_000 + "deep](x.md)",
        "~~~\n" * 5000 + "deep",
        '<a "' * 5000 + "deep",
        "<!--" * 8000 + "deep",
        "!!! note\n" + "".join(f"{' ' * 4 * depth}!!! note\n" for depth in range(1, 120)) + "deep",
    ],
    ids=range(15),
)
def test_texts_that_are_odd_take_no_time(text: str, tmp_path: Path) -> None:
    files = {"config.yaml": "title: x\n", "episodes/page.md": f"# P\n\n{text}\n", "index.md": f"# I\n\n{text}\n"}
    found = run(write(tmp_path, files), extensions=())
    assert sum(b"deep" in content for content in found.files.values()) == 2


def test_yaml_that_names_itself_is_told_once(tmp_path: Path) -> None:
    bomb = "".join(f"k{n}: &k{n} [{', '.join([f'*k{n - 1}'] * 9) if n else 'x'}]\n" for n in range(9))
    found = run(write(tmp_path, {"page.md": f"---\nown: &a [*a]\n{bomb}---\n# P\n\nWords.\n"}))
    assert all(len(item.text) < 500_000 for item in found.left)


def test_title_has_the_words_that_readers_see(tmp_path: Path) -> None:
    files = {
        "a.md": "# The `run_all` *option* & [more](b.md) \\* my_name &amp; _yours_\n\nWords.\n",
        "b.md": "# B: c\n\nWords.",
    }
    found = run(write(tmp_path, files))
    assert [module.title for module in found.modules] == ["The run_all option & more * my_name & yours", "B: c"]
    assert b'title: "B: c"\n' in found.files["legal/b.md"]
