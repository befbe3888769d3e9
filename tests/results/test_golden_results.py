"""From forty summaries, a form's export and three tally sheets to results and signs: numbers worked out by hand.

The summaries: 24 lawyers and 16 pickers, in the round that begins on 2027-04-05, in week 6.

Lawyers 0 to 23. Used it: the first 15 of 24. Sure: 4 for the first 12, 3 for the others; in week 1 all had said 3, so
12 rose by one and 12 did not. Timed: the first 9 took 10, 20, …, 90 minutes now, and 20 minutes more before. Of
`shared/basics` the first 3 of 10 say that it does not apply to their job.

Pickers 0 to 15. Used it: 4 of 16. Two of them timed their task, which is too few to be shown.

The form: 6 lawyers, of whom 2 used it, and are sure to 2, 2, 2, 5, 5, 5 points without an earlier answer.

Tallies: 8 pickers on paper, 1 used it; ten pieces of the lawyers with 3 errors; four sessions.
"""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from conftest import MakeProgram, check
from measured import as_json, complaint, files, summary, sure, timed, used
from rolepath.cli.main import main
from rolepath.results.signs import signs_of
from rolepath.results.told.all_signs import all_signs
from rolepath.results.told.figures import figures_of

ROUND = "2027-04-05"
BASICS = "shared/basics"


def lawyer(number: int) -> dict[str, object]:
    answers = [
        used(ROUND, "yes" if number < 15 else "no"),
        sure(ROUND, 4 if number < 12 else 3, first=3),
    ]
    if number < 9:
        now = 10 * (number + 1)
        answers.append(timed(ROUND, "review", [now - 1, now, now + 7], [now + 20, now + 20, now + 20]))
    if number < 10:
        said = complaint(ROUND, BASICS, "no", "no_such_task") if number < 3 else complaint(ROUND, BASICS, "yes")
        answers.append(said)
    return summary(number, "legal", *answers)


def picker(number: int) -> dict[str, object]:
    answers = [used(ROUND, "yes" if number < 4 else "no")]
    if number < 2:
        answers.append(timed(ROUND, "picking", [30]))
    return summary(100 + number, "warehouse", *answers)


FORM = (
    "Zeitstempel;Role;Have you used the assistant for a piece of real work in the last two weeks?;"
    "In my own work, I can tell when the assistant is wrong.;Anything else? NAMEOFSOMEBODY\r\n"
    "05.04.2027 08:12:40;Legal;Ja;2;CANARY one\r\n"
    "05.04.2027 08:30:00;Legal;Nein;2;\r\n"
    '06.04.2027 09:00:11;Legal;nein;2;"=HYPERLINK(""https://example.com"")"\r\n'
    "06.04.2027 17:45:09;Legal;ja;5;<script>alert(1)</script>\r\n"
    "07.04.2027 10:00:00;Legal;nein;5;jo@example.com\r\n"
    "13.04.2027 11:00:00;Legal;nein;5,0;CANARY two\r\n"
)
SLIPS = (
    "date,role,measure,task,answer,count\n2027-04-06,warehouse,adoption,,yes,1\n2027-04-06,warehouse,adoption,,no,7\n"
)
PIECES = "date,role,measure,task,answer,count\n2027-04-09,legal,quality,,error,3\n2027-04-09,legal,quality,,fine,7\n"
SESSIONS = (
    "date,role,kind,invited,came,asked_whether,asked_how,not_my_job,manager_present,manager_asked\n"
    "2027-04-06,warehouse,workshop,20,12,9,1,4,1,1\n"
    "2027-04-13,warehouse,workshop,20,12,9,1,4,0,1\n"
    "2027-04-06,legal,workshop,24,20,1,9,0,1,12\n"
    "2027-04-13,legal,workshop,24,4,1,1,3,1,2\n"
)
LEGAL = """date,measure,task,n,of,value,low,high,source
2027-03-22,quality,,3,10,30,10.8,60.3,tally
2027-03-22,relevance,shared/basics,3,10,30,10.8,60.3,summaries
2027-04-05,adoption,,17,30,56.7,39.2,72.6,form+summaries
2027-04-05,confidence,,30,,3.5,3,4,form+summaries
2027-04-05,confidence_change,,24,,0.5,0,1,summaries
2027-04-05,time_before,review,9,,70,40,100,summaries
2027-04-05,time_now,review,9,,50,20,80,summaries
2027-04-05,time_saved,review,9,,20,20,20,summaries
"""


@pytest.fixture
def handed_in(make_program: MakeProgram, tmp_path: Path) -> tuple[Path, list[str]]:
    root = make_program(files())
    folder = tmp_path / "handed-in"
    folder.mkdir()
    for number in range(24):
        (folder / f"lawyer-{number}.json").write_bytes(as_json(lawyer(number)))
    (folder / "pickers.json").write_bytes(as_json(*map(picker, range(16))))
    (folder / "form.csv").write_bytes(FORM.encode("utf-8-sig"))
    for name, text in (("slips", SLIPS), ("pieces", PIECES), ("sessions", SESSIONS)):
        (folder / f"{name}.csv").write_text(text, "utf-8")
    return root, sorted(map(str, folder.iterdir()))


def run(root: Path, *arguments: str) -> str:
    result = CliRunner().invoke(main, [*arguments, "-f", str(root / "mkdocs.yml")], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def written(root: Path) -> dict[str, str]:
    folder = root / "content" / "results" / "spring"
    return {file.name: file.read_text("utf-8") for file in sorted(folder.iterdir())}


def test_published_results_are_exactly_these(handed_in: tuple[Path, list[str]]) -> None:
    root, names = handed_in
    said = run(root, "results", "add", *names)
    found = written(root)
    assert sorted(found) == ["added.lock", "legal.csv", "sessions.csv", "warehouse.csv"]
    assert found["legal.csv"] == LEGAL
    assert found["warehouse.csv"].splitlines()[1:] == ["2027-04-05,adoption,,5,24,20.8,9.2,40.5,summaries+tally"]
    assert found["sessions.csv"].splitlines()[1:] == [
        "2027-04-06,legal,workshop,24,20,1,9,0,1,12",
        "2027-04-06,warehouse,workshop,20,12,9,1,4,1,1",
        "2027-04-13,legal,workshop,24,4,0,0,0,0,0",
        "2027-04-13,warehouse,workshop,20,12,9,1,4,0,1",
    ]
    assert "not added  Warehouse  2027-04-05 time_now picking: fewer than 5" in said
    assert "nothing to object to" in run(root, "results", "check")
    output = said + "".join(found.values())
    for text in ("CANARY", "NAMEOFSOMEBODY", "example.com", "HYPERLINK", "script", "08:12"):
        assert text not in output


def test_signs_are_exactly_these(handed_in: tuple[Path, list[str]]) -> None:
    root, names = handed_in
    run(root, "results", "add", *names)
    catalog = check(root).catalog
    told = {(one.role.id, one.sign.id): one.sign for one in all_signs(catalog)}
    legal = {sign: (one.state, one.n, one.of) for (role, sign), one in told.items() if role == "legal"}
    warehouse = {sign: (one.state, one.n, one.of) for (role, sign), one in told.items() if role == "warehouse"}
    assert legal == {
        "low_engagement": ("quiet", 24, 48),
        "whether": ("quiet", 1, 10),
        "no_use": ("quiet", 17, 30),
        "managers": ("quiet", 12, 20),
        "relevance": ("quiet", 3, 30),
    }
    assert warehouse == {
        "low_engagement": ("quiet", 24, 40),
        "whether": ("fires", 18, 20),
        "no_use": ("quiet", 5, 24),
        "managers": ("quiet", 2, 24),
        "relevance": ("quiet", 8, 24),
    }


def test_figures_say_no_change_where_the_interval_holds_zero(handed_in: tuple[Path, list[str]]) -> None:
    root, names = handed_in
    run(root, "results", "add", *names)
    results = check(root).catalog.results.of("spring")
    figures = {one.measure: one for one in figures_of(results, "legal", date(2027, 3, 1))}
    assert (figures["time_saved"].state, figures["time_saved"].change, figures["time_saved"].paired) == (
        "better",
        20,
        9,
    )
    assert figures["confidence"].state == "unclear"
    assert figures["adoption"].state == "alone"
    assert (figures["quality"].now.n, figures["quality"].now.of) == (3, 10)
    whole = {one.measure: (one.now.n, one.now.of) for one in figures_of(results, "program", date(2027, 3, 1))}
    assert whole == {"adoption": (22, 54)}


def test_the_same_again_changes_nothing(handed_in: tuple[Path, list[str]]) -> None:
    root, names = handed_in
    run(root, "results", "add", *names)
    before = written(root)
    assert "Nothing new." in run(root, "results", "add", *reversed(names), *names[:3])
    assert written(root) == before
    assert "Nothing new." in run(root, "results", "add", "--again", *names)
    assert written(root) == before


def test_a_day_before_knows_nothing(handed_in: tuple[Path, list[str]]) -> None:
    root, names = handed_in
    run(root, "results", "add", *names)
    catalog = check(root).catalog
    assert catalog.program is not None
    signs = signs_of(catalog.results.of("spring"), "legal", catalog.program.thresholds, date(2027, 3, 1))
    assert {sign.state for sign in signs} == {"too-few"}
