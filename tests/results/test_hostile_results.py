"""Bad input: one fault with file and line, or counted and said; nothing half added, no cell repeated."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest
from click.testing import CliRunner

from conftest import SMALL, MakeProgram, check, write
from measured import as_json, files, summary, sure, used
from rolepath.cli.main import main
from rolepath.model.finding import ContentError
from rolepath.results.answers import known_of
from rolepath.results.faults import Faults
from rolepath.results.intake import Taken, taken
from rolepath.results.mapping import map_in, written

HEAD = "Timestamp,Role,Have you used the assistant for a piece of real work in the last two weeks?\n"
TALLY = "date,role,measure,task,answer,count\n"
SESSIONS = "date,role,kind,invited,came,asked_whether,asked_how,not_my_job,manager_present,manager_asked\n"
FIVE = "".join(
    f"2027-04-0{day},Legal,{said}\n" for day, said in ((5, "yes"), (6, "no"), (7, "no"), (8, "yes"), (9, "yes"))
)
Reads = Callable[..., Taken]


@pytest.fixture(scope="module")
def reads(tmp_path_factory: pytest.TempPathFactory) -> Reads:
    root = tmp_path_factory.mktemp("measured") / "program"
    shutil.copytree(SMALL, root)
    catalog = check(write(root, files())).catalog
    assert catalog.program is not None
    known = known_of(catalog, catalog.program.groups[0])

    def read(*handed_in: bytes | str, columns: str = "") -> Taken:
        named = [
            (f"file-{number}", raw.encode() if isinstance(raw, str) else raw) for number, raw in enumerate(handed_in)
        ]
        return taken(named, known, map_in(columns, "map.yml", known) if columns else None)

    return read


def count(found: Taken) -> tuple[int, int]:
    """How many answered, and how many of them yes."""
    return len(found.answers), sum(int(answer.value) for answer in found.answers)


@pytest.mark.parametrize(
    "text",
    [
        HEAD + FIVE,
        (HEAD + FIVE).replace(",", ";"),
        (HEAD + FIVE).replace(",", "\t"),
        "sep=;\n" + (HEAD + FIVE).replace(",", ";"),
        (HEAD + FIVE).replace("\n", "\r\n"),
        (HEAD + FIVE).replace("\n", "\r"),
        (HEAD + FIVE).encode("utf-8-sig"),
        (HEAD + FIVE).encode("utf-16"),
        "Answers of the Spring group,,\n,,\n" + HEAD + FIVE,
        HEAD + FIVE.replace("2027-04-0", "0").replace(",Legal", ".04.2027 10:00:00,Legal"),
        HEAD + FIVE.replace("2027-04-0", "4/0").replace(",Legal", "/2027 10:00,Legal") + "4/13/2027,,\n",
        (HEAD + FIVE).replace("Role", '"Role, or team\nof yours"').replace("Legal", '"Legal"'),
        HEAD + FIVE + "\n\n,,\n",
    ],
    ids=[
        "plain",
        "semicolon",
        "tab",
        "sep",
        "crlf",
        "cr",
        "bom",
        "utf-16",
        "merged",
        "german",
        "american",
        "quoted",
        "empty",
    ],
)
def test_any_usual_table_is_read(text: str | bytes, reads: Reads) -> None:
    if isinstance(text, str) and "4/13" in text:
        with pytest.raises(Faults, match="no such role"):
            reads(text)
        text = text.replace("4/13/2027,,\n", "4/13/2027,legal,no\n")
        assert count(reads(text)) == (6, 3)
        return
    assert count(reads(text)) == (5, 3)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "file-0:1: the file is empty"),
        (HEAD + "01.02.2027,Legal,yes\n".replace(".", "/"), "which column holds what cannot be told"),
        (HEAD + "2027-04-05,Legal,perhaps CANARY\n", "file-0:2: the answer cannot be read"),
        (HEAD + "2027-04-05,Lawyers CANARY,yes\n", "file-0:2: the cohort has no such role"),
        (HEAD + "2020-04-05,Legal,yes\n2199-04-05,Legal,yes\n", "file-0:3: the day is none of the cohort's"),
        (HEAD.replace("Role", "Role,ROLE") + "2027-04-05,Legal,Legal,yes\n", "file-0:1: a column is there twice"),
        (HEAD + '2027-04-05,Legal,"yes\n' + "x" * 30_000, "is a quotation mark left open"),
        (HEAD + "2027-04-05,Legal,yes,more,CANARY\n", "file-0:2: the line has 5 cells"),
        (TALLY + "2027-04-05,legal,adoption,,yes,-3\n", "file-0:2: a count is no whole number"),
        (TALLY + "2027-04-05,legal,adoption,,yes,1e9\n", "file-0:2: a count is no whole number"),
        (TALLY + "2027-04-05,legal,time_saved,,90 > 45,\n", "file-0:2: a count is no whole number"),
        (TALLY + "2027-04-05,legal,relevance,,perhaps,3\n", "file-0:2: the answer cannot be read (relevance)"),
        (TALLY + "2027-04-05,legal,morale,,yes,3\n", "file-0:2: the program does not ask for this measure"),
        (TALLY + "2027-04-05,legal,confidence,,9,3\n", "file-0:2: the answer is no point of the scale"),
        (TALLY + "2027-04-05,legal,time_saved,,-4,3\n", "file-0:2: the minutes cannot be"),
        (TALLY + "2027-04-05,legal,time_saved,,99999,3\n", "file-0:2: the minutes cannot be"),
        (TALLY + "2027-04-05,legal,time_saved,picking,9,3\n", "file-0:2: this is none of the role's tasks"),
        (SESSIONS + "2027-04-05,legal,lab,10,12,0,0,0,0,0\n", "file-0:2: came counts more than there were"),
        (SESSIONS + "2027-04-05,legal,Lab of Jo Hill,10,8,0,0,0,0,0\n", "file-0:2: the kind of the session is not one"),
        ("{", "file-0:1: this is no JSON"),
        ("{}", "file-0:1: this is neither a summary nor a statement"),
        (as_json({**summary(1, "legal"), "name": "CANARY"}), "file-0:1: the summary holds more than a summary has"),
        (as_json(summary(1, "legal", used("2027-04-05", "yes") | {"text": "CANARY"})), "an answer of the summary"),
        (as_json({**summary(1, "legal"), "number": "CANARY"}), "the summary has no number"),
        (as_json({**summary(1, "legal"), "cohort": "CANARY"}), "the summary is of another cohort"),
        (b"\xff\x00\xff", "file-0:1"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_file_and_line(text: str | bytes, said: str, reads: Reads) -> None:
    with pytest.raises(Faults) as caught:
        reads(HEAD + FIVE, text) if text != "" else reads(text)
    message = str(caught.value).replace("file-1", "file-0").lower()
    assert said.lower() in message
    assert "canary" not in message


def test_all_faults_are_counted_and_the_first_told(reads: Reads) -> None:
    with pytest.raises(Faults, match="and 80 more lines") as caught:
        reads(HEAD + FIVE + "2027-04-05,Legal,what\n" * 100)
    assert str(caught.value).count("\n") == 20


def test_the_same_twice_counts_once(reads: Reads) -> None:
    one = as_json(summary(1, "legal", used("2027-04-05", "yes")), summary(2, "legal", used("2027-04-05", "no")))
    assert count(reads(one, one, as_json(summary(1, "legal", used("2027-04-05", "yes"))))) == (2, 1)
    later = HEAD + FIVE + "2027-04-09,Legal,no\n"
    assert count(reads(HEAD + FIVE, later, HEAD + FIVE)) == (6, 3)
    with pytest.raises(Faults, match="comes with two answers"):
        reads(one, as_json(summary(1, "legal", used("2027-04-05", "no"))))


def test_people_who_answer_alike_are_all_counted(reads: Reads) -> None:
    assert count(reads(HEAD + "2027-04-05,Legal,yes\n" * 7)) == (7, 7)


def test_lines_of_a_sheet_that_were_left_blank_say_nothing(reads: Reads) -> None:
    blank = ",,relevance,,no,\n2027-04-05,legal,adoption,,no,\n,,time_saved,,before > now,\n"
    assert count(reads(f"{TALLY}2027-04-05,legal,adoption,,yes,6\n{blank}")) == (6, 6)


@pytest.mark.parametrize("said", ["Sí", "No", "En parte", "Em parte", "in parte", "zum Teil"])
def test_relevance_is_read_in_the_languages_of_forms(said: str, reads: Reads) -> None:
    found = reads(f"{TALLY}2027-04-05,legal,relevance,,{said},6\n")
    assert {one.value for one in found.answers} == {1.0 if said == "No" else 0.0}


def test_decimal_commas_and_timings(reads: Reads) -> None:
    text = TALLY.replace(",", ";") + "5.4.2027;legal;time_saved;;40 45 42 > 12,5;3\n"
    assert [(answer.first, answer.value) for answer in reads(text).answers] == [(42.0, 12.5)] * 3


def test_a_mail_with_a_summary_is_read(reads: Reads) -> None:
    line = as_json(summary(7, "legal", used("2027-04-05", "yes"))).decode()[1:-1].replace('": ', '":')
    assert count(reads(f"Subject: hand in\n\nWhat I hand in:\n- used: yes\n\n{line}\n")) == (1, 1)


def test_statements_of_the_experience_api(reads: Reads) -> None:
    statement = (
        '{"id":"%s","actor":{"mbox":"mailto:jo@example.com"},"verb":{"id":"http://adlnet.gov/expapi/verbs/answered"},'
        '"object":{"id":"https://x.example/measures/adoption"},"result":{"response":"yes"},'
        '"context":{"extensions":{"https://x.example/role":"legal"}},"timestamp":"2027-04-05T10:00:00Z"}\n'
    )
    other = statement.replace("answered", "completed")
    assert count(reads(statement % 1 + statement % 2 + other % 3 + statement % 1)) == (2, 2)


def test_a_map_names_the_columns_and_is_offered(reads: Reads) -> None:
    text = "When,Group,Q1,Q2\n03/04/2027,A,si,4\n" + "04/04/2027,B,no,5\n" * 5
    with pytest.raises(Faults, match=r"--write-map FILE writes it:\n\n# How the columns"):
        reads(text)
    columns = (
        "date: When\nstyle: day-month-year\nrole: Group\nroles: {A: legal, B: warehouse}\n"
        "columns: {adoption: Q1, confidence: Q2}\n"
    )
    found = reads(text, columns=columns)
    assert sorted({(one.role, one.measure) for one in found.answers}) == [
        (role, measure) for role in ("legal", "warehouse") for measure in ("adoption", "confidence")
    ]


def test_a_map_says_what_words_of_a_form_stand_for(reads: Reads) -> None:
    columns = "date: When\nrole: legal\ncolumns: {adoption: Q1, confidence: Q2}\n"
    own = 'answers: {adoption: {Not  yet: no, now and then: "yes"}, confidence: {Strongly agree: 5}}\n'
    text = "When,Q1,Q2\n" + "2027-04-05,NOT YET,strongly agree\n2027-04-05,Now and then,4\n" * 3
    found = reads(text, columns=columns + own)
    assert sorted({(one.measure, one.value) for one in found.answers}) == [
        *(("adoption", 0.0), ("adoption", 1.0)),
        *(("confidence", 4.0), ("confidence", 5.0)),
    ]
    with pytest.raises(Faults, match="says answers: in the map"):
        reads(text, columns=columns)


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ("[no]", "answers needs a measure"),
        ("{adoption: no}", "answers: adoption needs"),
        ("{adoption: {Not yet: perhaps}}", '"perhaps" is no answer. Write yes or no'),
        ("{confidence: {Sure: 9}}", '"9" is no answer. Write a number from'),
        ("{mood: {Fine: yes}}", 'does not ask for "mood"'),
    ],
)
def test_what_words_cannot_stand_for_is_told(answers: str, said: str, reads: Reads) -> None:
    with pytest.raises(ContentError, match=re.escape(said)):
        reads(HEAD, columns=f"date: When\nrole: legal\ncolumns: {{adoption: Q1}}\nanswers: {answers}\n")


def test_a_guess_is_written_and_read_again(reads: Reads) -> None:
    found = reads(HEAD + FIVE)
    assert found.guess is not None
    assert count(reads(HEAD + FIVE, columns=written(found.guess))) == (5, 3)


@pytest.mark.parametrize("lines", [10_000, pytest.param(200_000, marks=pytest.mark.thorough)])
def test_many_lines_are_read(lines: int, reads: Reads) -> None:
    assert len(reads(HEAD + "2027-04-05 10:00:00,Legal,yes\n" * lines).answers) == lines


def test_nothing_is_half_added(make_program: MakeProgram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_program(files())
    good, bad = tmp_path / "good.csv", tmp_path / "bad.csv"
    good.write_text(HEAD + FIVE)
    bad.write_text(HEAD + "2027-04-05,Legal,what\n")
    run = ["results", "add", "-f", str(root / "mkdocs.yml"), str(good)]
    assert CliRunner().invoke(main, [*run, str(bad)]).exit_code == 2
    assert not (root / "content/results/spring").exists()
    assert CliRunner().invoke(main, run).exit_code == 0
    before = {file.name: file.read_bytes() for file in (root / "content/results/spring").iterdir()}
    more = tmp_path / "more.json"
    more.write_bytes(
        as_json(*(summary(n, "legal", used("2027-04-19", "yes"), sure("2027-04-05", 3)) for n in range(9)))
    )
    real, calls = Path.replace, []

    def breaks(self: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) > 1:
            raise OSError(28, "No space left on device")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", breaks)
    result = CliRunner().invoke(main, [*run[:-1], str(more)])
    assert (result.exit_code, "nothing was added" in result.output) == (2, True)
    assert {file.name: file.read_bytes() for file in (root / "content/results/spring").iterdir()} == before


def test_a_round_that_is_still_to_come_is_told(
    make_program: MakeProgram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_program(files())
    file = tmp_path / "tally.csv"
    file.write_text(f"{TALLY}2027-04-05,legal,adoption,,yes,6\n", "utf-8")
    for day, is_told in (("1799000000", True), ("1808000000", False)):  # 2027-01-03, 2027-04-17
        monkeypatch.setenv("SOURCE_DATE_EPOCH", day)
        arguments = ["results", "add", "--dry-run", str(file), "-f", str(root / "mkdocs.yml")]
        said = CliRunner().invoke(main, arguments, catch_exceptions=False).output
        assert ("The round of 2027-04-05 is still to come." in said) == is_told
        assert "6 of 6 used it = 100 %" in said


def test_a_few_lines_do_not_make_billions_of_answers(reads: Reads) -> None:
    lines = "2027-03-02,Legal,adoption,,yes,100000\n" * 11
    with pytest.raises(Faults, match=r"file-0:12: there are more than 1,000,000 answers up to here"):
        reads(TALLY + lines)


def test_columns_that_are_no_questions_cost_nothing(reads: Reads) -> None:
    question = "Have you used the assistant for a piece of real work in the last two weeks? "
    heads = ",".join(f"{question * 200}{number}" for number in range(200))
    started = process_time()
    with pytest.raises(Faults, match="which column holds what"):
        reads(f"{heads}\n{','.join('x' * 200)}\n" + "2027-03-02,\n" * 300)
    assert process_time() - started < 10
