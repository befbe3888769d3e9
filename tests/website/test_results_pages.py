"""Pages of results: before beside now, notes, lines on modules, stories, slips; a role's site shows its own alone."""

import json
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from conftest import SMALL, mkdocs, write
from measured import files
from rolepath.assemble.pages.results import row_of
from rolepath.html.parser import fragment
from rolepath.html.tree import Element, Node
from rolepath.model.measured.result import Result
from rolepath.model.program import Program
from rolepath.model.role import Role
from rolepath.results.statistics import Interval
from rolepath.results.told.figures import Figure

HEAD = "date,measure,task,n,of,value,low,high,source\n"
LEGAL = f"""{HEAD}2027-03-08,adoption,,8,20,40,21.9,61.3,tally
2027-04-05,adoption,,27,30,90,74.4,96.5,form
2027-04-05,relevance,,6,24,25,12,44.9,form
2027-04-05,confidence,,7,,3.5,,,tally
2027-04-05,time_before,review,9,,70,40,100,summaries
2027-04-05,time_now,review,9,,50,20,80,summaries
2027-04-05,time_saved,review,9,,20,15,25,summaries
"""
WAREHOUSE = f"{HEAD}2027-04-05,adoption,,1,33,3,0.5,15.3,form\n2027-03-08,adoption,,1,31,3.2,0.6,16.2,tally\n"
SESSIONS = (
    "date,role,kind,invited,came,asked_whether,asked_how,not_my_job,manager_present,manager_asked\n"
    "2027-04-06,warehouse,workshop,40,12,9,1,4,1,1\n"
)
STORY = """---
title: A clause found WINLEGAL
role: {role}
module: shared/basics
task: {task}
minutes: {{before: 40, after: 12}}
flaw: It had left out the annex.
{agreed}until: 2199-12-31
---

The team compared two versions.
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("results") / "program"
    copytree(SMALL, root)
    texts = {
        "content/results/spring/legal.csv": LEGAL,
        "content/results/spring/warehouse.csv": WAREHOUSE,
        "content/results/spring/sessions.csv": SESSIONS,
        "content/stories/clause.md": STORY.format(role="legal", task="review", agreed="agreed: true\n"),
        "content/stories/pick.md": STORY.format(role="warehouse", task="picking", agreed="agreed: true\n").replace(
            "WINLEGAL", "WINWAREHOUSE"
        ),
    }
    given = files() | texts
    notes = str(given["content/results/notes.md"])
    # Without front matter, as the how-to shows them.
    write(root, given | {"content/results/notes.md": notes.split("---\n")[2].lstrip()})
    built = mkdocs(root, "build")
    assert built.returncode == 0, built.stderr
    return root / "site"


def elements(nodes: list[Node], matches: str) -> list[Element]:
    """The elements with a class or a `data-rolepath`, in order."""
    found: list[Element] = []
    for node in nodes:
        if isinstance(node, Element):
            values = node.attributes
            named = (str(values.get("data-rolepath", "")), *str(values.get("class", "")).split())
            found += [node] if matches in named or node.name == matches else []
            found += elements(node.children, matches)
    return found


def words(nodes: list[Node]) -> str:
    """The words of some nodes, with one space between them."""
    texts = (
        words(node.children) if isinstance(node, Element) else node if isinstance(node, str) else "" for node in nodes
    )
    return " ".join(" ".join(texts).split())


def page(site: Path, path: str) -> str:
    return (site / path / "index.html").read_text("utf-8")


def test_a_role_shows_its_own_results_and_the_whole_programs_alone(site: Path) -> None:
    legal, warehouse = page(site, "legal/results"), page(site, "warehouse/results")
    assert "27 of 30" in legal
    assert "28 of 63" in legal
    assert "28 of 63" in warehouse
    assert "1 of 33" in warehouse
    for text in ("1 of 33", "NOTESWAREHOUSE", "WINWAREHOUSE"):
        assert text not in "".join(file.read_text("utf-8") for file in (site / "legal").rglob("*.html"))
    assert "27 of 30" not in "".join(file.read_text("utf-8") for file in (site / "warehouse").rglob("*.html"))
    assert "NOTESLEGAL" in legal
    assert "NOTESALL" in legal
    assert "NOTESLEGAL" not in warehouse
    titles = [words([one]) for name in ("h2", "h3") for one in elements(fragment(legal), name)]
    assert (titles.count("Legal"), titles.count("For everybody")) == (1, 1)
    [notes] = elements(fragment(legal), "results-notes")
    # The role's own note stands beneath the page's heading, not beneath that of the note for everybody.
    assert [words([one]) for one in elements(notes.children, "h3")] == ["For everybody"]
    assert words([notes]).index("NOTESLEGAL") < words([notes]).index("For everybody") < words([notes]).index("NOTESALL")


def test_each_drawing_has_the_numbers_of_the_table(site: Path) -> None:
    for role in ("legal", "warehouse"):
        nodes = fragment(page(site, f"{role}/results"))
        for section in elements(nodes, "results"):
            drawn = [g.attributes["data-value"] for g in elements([section], "g")]
            rows = [cell.attributes.get("data-value") for cell in elements([section], "span")]
            assert drawn
            assert drawn == [value for value in rows if value is not None]


@pytest.mark.parametrize(
    ("change", "low", "high", "bounds"),
    [(-10, -15, -5, [5, 15]), (10, 5, 15, [5, 15]), (-35, -56.7, 11.6, [-11.6, 56.7])],
)
def test_bounds_of_a_change_are_in_its_direction(change: float, low: float, high: float, bounds: list[float]) -> None:
    now = Result(date(2027, 4, 5), "time_now", "review", 9, None, 50, 40, 60)
    figure = Figure("time_saved", "review", now, None, change, Interval(low, high), 9, "unclear")
    program = Program("", "AI", start=None)
    row = row_of(figure, program, Role("legal", "roles/legal.yml", "Legal"))
    assert (row["change"], row["more"], row["bounds"]) == (abs(change), change > 0, bounds)


def test_a_share_says_what_it_counts(site: Path) -> None:
    """A quarter for whom it does not apply must not read as a quarter for whom it does."""
    counted = "who say that it does not apply to their job"
    nodes = fragment(page(site, "legal/results"))
    [row] = [words([one]) for one in elements(nodes, "tr") if words([one]).startswith("Relevance")]
    assert row.startswith(f"Relevance {counted}")
    assert f"Relevance: {counted}" in [words([one]) for one in elements(nodes, "figcaption")]


def test_change_is_said_only_where_it_is_clear(site: Path) -> None:
    rows = [words([row]) for row in elements(fragment(page(site, "legal/results")), "tr")]
    text = {row.split(" ")[0]: row for row in rows}
    assert "Better" in text["Adoption"]
    assert "20 min less" in text["Time"]
    assert "too few for an interval" in text["Confidence"]
    assert "Nothing to compare with yet" in text["Confidence"]
    assert "Not clear yet" in page(site, "warehouse/results")


def test_a_module_says_what_was_measured_beside_its_claim(site: Path) -> None:
    [line] = elements(fragment(page(site, "legal/shared/basics")), "measured")
    assert words([line]) == "Claimed 25 min less, measured 20 min less (n = 9)."
    assert not elements(fragment(page(site, "warehouse/shared/basics")), "measured")


def test_stories_are_told_where_they_belong(site: Path) -> None:
    for path in ("", "legal", "legal/shared/basics"):
        assert "WINLEGAL" in page(site, path)
        assert "What colleagues have done with it: Legal" in page(site, path)
    assert "WINWAREHOUSE" in page(site, "")
    assert "WINLEGAL" not in page(site, "legal/legal/clauses")


def test_slips_ask_what_the_program_asks(site: Path) -> None:
    nodes = fragment(page(site, "legal/pulse"))
    slips = elements(nodes, "rp-slip")
    assert len(slips) == 4
    text = words([slips[0]])
    for question in (
        "Have you used the assistant for a piece of real work",
        "How many minutes did it take",
        "The task: Contract review.",
        "I can tell when the assistant is wrong",
        "Does this apply to your job?",
        "I have no such task",
    ):
        assert question in text
    assert "Does the piece hold an error" not in text
    assert "Asked whether" in page(site, "legal/facilitator/tally")


def test_signs_are_for_the_owner_alone(site: Path) -> None:
    text = page(site, "program/signs")
    assert 'content="noindex"' in text
    states = {row.attributes["data-rolepath-id"]: words([row]) for row in elements(fragment(text), "sign")[5:]}
    assert "Fires 2 of 64 who answered used it (1 to 15 %)" in states["no_use"]
    assert "program/signs" not in (site / "sitemap.xml").read_text("utf-8")
    index = json.loads((site / "search/search_index.json").read_text("utf-8"))
    assert not any("signs" in entry["location"] for entry in index["docs"])
    others = [file for file in site.rglob("*.html") if file.parent.name != "signs"]
    assert not [file for file in others if "program/signs" in file.read_text("utf-8")]


def test_files_of_results_are_not_published(site: Path) -> None:
    assert not list(site.rglob("*.csv")) or {file.name for file in site.rglob("*.csv")} <= {"scorecard.csv"}
    assert not list(site.rglob("added.lock"))


def test_a_program_without_results_has_no_page_of_them(tmp_path: Path) -> None:
    root = copytree(SMALL, tmp_path / "program")
    assert mkdocs(root, "build").returncode == 0
    for path in ("legal/results", "legal/pulse", "program/signs", "legal/facilitator/tally"):
        assert not (root / "site" / path).exists()


def test_a_plan_names_its_sessions(site: Path) -> None:
    """The program's own round stands among the check-ins of each role, and is none."""
    titles = [words([one]) for one in elements(fragment(page(site, "legal")), "rp-checkins__title")]
    assert titles[0] == "Check-ins and sessions"
    assert set(titles) <= {"Check-ins and sessions", "Check-ins"}
