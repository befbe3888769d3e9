"""Files as forms, spreadsheets and mail programs really write them: each is read, or refused in words."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from conftest import SMALL, check, write
from measured import files, summary, used
from rolepath.model.measured.result import CohortResults, SessionCount
from rolepath.model.measured.thresholds import Thresholds
from rolepath.results.answers import known_of
from rolepath.results.checking import objections
from rolepath.results.faults import Faults
from rolepath.results.intake import Taken, taken
from rolepath.results.signs import signs_of
from rolepath.results.values import local_day
from rolepath.results.writing import sessions_csv

QUESTION = "Have you used the assistant for a piece of real work in the last two weeks?"
TALLY = "date,role,measure,task,answer,count\n"
SESSIONS = "date,role,kind,invited,came,asked_whether,asked_how,not_my_job,manager_present,manager_asked\n"
Reads = Callable[[str | bytes], Taken]


@pytest.fixture(scope="module")
def reads(tmp_path_factory: pytest.TempPathFactory) -> Reads:
    root = tmp_path_factory.mktemp("odd") / "program"
    shutil.copytree(SMALL, root)
    catalog = check(write(root, files())).catalog
    assert catalog.program is not None
    known = known_of(catalog, catalog.program.groups[0])
    return lambda raw: taken([("file", raw.encode() if isinstance(raw, str) else raw)], known)


def comments(separator: str, said: str, columns: int = 1) -> str:
    """A form with comments, each over several lines and full of the other separators."""
    head = separator.join(["Timestamp", "Role", QUESTION, *["Comments"] * columns])
    line = separator.join(["2027-04-05", "Legal", "yes", *[said] * columns])
    return f"{head}\n" + f"{line}\n" * 6


@pytest.mark.parametrize("separator", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
@pytest.mark.parametrize(
    "said",
    ['"well, I; think,\nit, is; as, they; say,\nand; so, on; and\ton\tand"', '"a ""b, c"" ; d,\n,,,;;;\n"""', 'a 5" b'],
    ids=["lines", "quotes", "inch"],
)
def test_what_stands_in_quotation_marks_parts_nothing(separator: str, said: str, reads: Reads) -> None:
    assert len(reads(comments(separator, said)).answers) == 6


def test_a_column_that_nobody_reads_may_be_there_twice(reads: Reads) -> None:
    assert len(reads(comments(",", "fine", 2)).answers) == 6
    with pytest.raises(Faults, match="a column is there twice, as number 1 and 4"):
        reads(comments(",", "fine").replace("Comments", "timestamp"))
    with pytest.raises(Faults, match="a column is there twice, as number 6 and 7"):
        reads(TALLY.replace("\n", ",Count\n") + "2027-04-05,legal,adoption,,yes,6,7\n")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16", "utf-8-sig"])
def test_a_text_without_its_mark_is_read_as_well(encoding: str, reads: Reads) -> None:
    assert len(reads(comments(";", "ä").encode(encoding)).answers) == 6


@pytest.mark.parametrize("count", ["1.000", '"1,000"', "-12.500", "+1.000"])
def test_a_thousand_is_not_read_as_one(count: str, reads: Reads) -> None:
    with pytest.raises(Faults, match="a count is no whole number, or cannot be"):
        reads(f"{TALLY}2027-04-05,legal,adoption,,yes,{count}\n")


def test_minutes_with_a_thousand_are_refused_and_decimals_are_read(reads: Reads) -> None:
    slip = f"{TALLY}2027-04-05,legal,time_saved,,%s > 45,1\n"
    assert [reads(slip % said).answers[0].first for said in ("1.5", "12.25", "0.125", "90.0")] == [
        1.5,
        12.25,
        0.125,
        90,
    ]
    with pytest.raises(Faults, match="the minutes cannot be"):
        reads(slip % "1.200")


def session(counts: str, reads: Reads, kind: str = "workshop") -> SessionCount:
    return reads(f"{SESSIONS}2027-04-05,legal,{kind},{counts}\n").sessions[0]


def test_what_nobody_counted_is_not_nobody(reads: Reads) -> None:
    """An empty cell in the place of a count would let the sign on managers fire."""
    empty, none = session("20,19, ,2,, ,", reads), session("20,19,0,2,0,0,0", reads)
    assert (empty.reinforced, empty.not_my_job, empty.whether, none.reinforced, none.not_my_job) == (
        None,
        None,
        0,
        0,
        0,
    )
    with pytest.raises(Faults, match="how many came was left empty"):
        session("20, ,0,2,0,0,0", reads)
    days = [date(2027, 4, day) for day in (5, 12, 19)]
    states = [
        {
            sign.id: sign.state
            for sign in signs_of(
                CohortResults("spring", (), tuple(replace(one, day=day) for day in days)), "legal", Thresholds()
            )
        }
        for one in (empty, none)
    ]
    assert [state["managers"] for state in states] == ["too-few", "fires"]
    assert sessions_csv([empty]).splitlines()[1] == "2027-04-05,legal,workshop,20,19,0,2,,0,"
    again = session(sessions_csv([empty]).splitlines()[1].split(",", 3)[3], reads)
    assert replace(again, place=empty.place) == empty


@pytest.mark.parametrize("kind", ["workshop", "Übung", "office-hour", "研修", "kick_off"])
def test_no_word_that_is_read_is_objected_to(kind: str, reads: Reads, tmp_path_factory: pytest.TempPathFactory) -> None:
    one = session("20,19,0,2,0,0,0", reads, kind)
    root = shutil.copytree(SMALL, tmp_path_factory.mktemp("kind") / "program")
    catalog = check(write(root, files() | {"content/results/spring/sessions.csv": sessions_csv([one])})).catalog
    assert len(catalog.results.cohorts[0].sessions) == 1
    assert list(objections(catalog)) == []


def test_heads_may_have_spaces(reads: Reads) -> None:
    assert (
        reads(f"{SESSIONS.replace('_', ' ').title()}2027-04-05,legal,lab,20,19,0,2,0,0,0\n").sessions[0].kind == "lab"
    )


LANGUAGES = {
    "yes": [
        "Ja",
        "Oui",
        "Sí",
        "Sì",
        "Sim",
        "Tak",
        "Ano",
        "Igen",
        "Kyllä",
        "Evet",
        "Да",
        "はい",
        "是",
        "WAHR",
        "Yes!",
        "✅",
    ],
    "no": ["Nein", "Non", "Não", "Nie", "Nei", "Nej", "Nee", "Ne", "Nem", "Ei", "Нет", "いいえ", "否", "FALSCH", "No."],
}


@pytest.mark.parametrize("measure", ["adoption", "quality", "relevance"])
@pytest.mark.parametrize("meant", ["yes", "no"])
def test_yes_and_no_answer_every_question_that_asks_for_them(measure: str, meant: str, reads: Reads) -> None:
    lines = "".join(f"2027-04-05,legal,{measure},,{said},1\n" for said in LANGUAGES[meant])
    assert {one.value for one in reads(TALLY + lines).answers} == {float((meant == "yes") != (measure == "relevance"))}


@pytest.mark.parametrize(
    ("text", "zone", "day"),
    [
        ("2027-04-04T20:00:00Z", "Pacific/Auckland", "2027-04-05"),
        ("2027-04-04 20:00:00.123 UTC", "Pacific/Auckland", "2027-04-05"),
        ("2027-04-05T02:00:00Z", "America/Los_Angeles", "2027-04-04"),
        ("2027-04-05T00:30:00+02:00", "Europe/Berlin", "2027-04-05"),
        ("2027-04-05T00:30:00-0700", "Asia/Kolkata", "2027-04-05"),
        ("2027-04-05T23:59:59+05:30", "", "2027-04-05"),
        ("2027-04-05 23:59:59", "Pacific/Auckland", "2027-04-05"),
        ("2027-04-05T25:00:00Z", "Europe/Berlin", None),
        ("9999-12-31T23:00:00Z", "Pacific/Auckland", None),
        ("2027-04-05T02:00:00+99:99", "Europe/Berlin", None),
    ],
)
def test_a_moment_lies_on_the_day_that_it_was_where_the_program_is(text: str, zone: str, day: str | None) -> None:
    """Services write moments in UTC; a round begins on a Monday of the program."""
    found = local_day(text, zone)
    assert (found and found.isoformat()) == day


def test_forms_and_statements_tell_the_day_of_the_program(reads: Reads) -> None:
    """Monday has begun in Berlin."""
    head = f"Timestamp,Role,{QUESTION}\n"
    for moment, day in (("2027-04-04T22:30:00Z", date(2027, 4, 5)), ("2027-04-04T21:30:00Z", date(2027, 3, 22))):
        statement = {
            "id": moment,
            "verb": {"id": "http://adlnet.gov/expapi/verbs/answered"},
            "object": {"id": "https://x.example/measures/adoption"},
            "result": {"response": "yes"},
            "context": {"extensions": {"https://x.example/role": "legal"}},
            "timestamp": moment,
        }
        for text in (f"{head}{moment},Legal,yes\n", json.dumps(statement)):
            assert [one.day for one in reads(text).answers] == [day]


@pytest.mark.parametrize("start", ["", "> ", ">> ", "> > "])
@pytest.mark.parametrize("indent", [None, 1])
def test_a_mail_program_may_break_and_quote_a_summary(start: str, indent: int | None, reads: Reads) -> None:
    texts = [json.dumps(summary(number, "legal", used("2027-04-05", "yes")), indent=indent) for number in (1, 2)]
    mail = "\n".join(["Dear all,", "", *texts[0].split("\n"), "", "and", *texts[1].split("\n"), "", "Regards"])
    wrapped = mail.replace(', "', ',\n"')
    quoted = "".join(f"{start}{line}\n" for line in wrapped.split("\n"))
    assert len(reads(quoted).answers) == 2
    with pytest.raises(Faults, match="the summary cannot be read"):
        reads(quoted.replace("}", ""))
