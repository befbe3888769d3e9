"""The two folders as a whole: whatever lies in them is read, or is a finding."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from conftest import settings, write
from read.read_program import LEGAL, PAGE, PICKING, PROGRAM, ROLE, Read, found, module, only, program
from rolepath.model.module import Minutes
from rolepath.model.place import Place
from rolepath.model.program import Phase
from rolepath.read.catalog_reader import read_catalog
from sampling import examples


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """The program above with some files changed, as it is read."""
    return lambda files: read_catalog(settings(write(tmp_path, {**PROGRAM, **files})))


def test_program_is_read_whole(read: Read) -> None:
    catalog = read({"content/assets/a.png": b"x", "content/program/policies.md": PAGE, "content/notes.txt": "x"})
    assert catalog.findings == ()
    assert set(catalog.modules) == {"legal/clauses", "shared/basics", "warehouse/picking"}
    assert set(catalog.pages) == {"index.md", "program/policies.md"}
    assert [role.id for role in catalog.roles] == ["legal", "warehouse"]
    assert catalog.assets == {"assets/a.png", "notes.txt"}
    assert program(catalog).title == "AI at work"
    assert catalog.is_shared("shared/basics")
    assert not catalog.is_shared("legal/clauses")


def test_module_has_the_facts_of_its_front_matter(read: Read) -> None:
    facts = "---\ntitle: A\nsummary: B\ntask: picking\nbenefits: [faster, quality]\nkind: project\n"
    text = facts + "reviewed: 2026-11-01\nminutes: {before: 30, after: 10}\n---\n"
    picking = module(read({PICKING: text}))
    assert (picking.title, picking.summary, picking.task, picking.kind) == ("A", "B", "picking", "project")
    assert picking.benefits == ("faster", "quality")
    assert picking.minutes == Minutes(30, 10)
    assert picking.reviewed == date(2026, 11, 1)
    assert picking.places.at("kind") == Place(PICKING, 6)


def windows(text: str) -> bytes:
    return b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()


def test_byte_order_marks_and_windows_line_ends_change_nothing(tmp_path: Path) -> None:
    files = {path: windows(str(text)) for path, text in PROGRAM.items()}
    before = read_catalog(settings(write(tmp_path / "unix", PROGRAM)))
    after = read_catalog(settings(write(tmp_path / "windows", files)))
    assert vars(after) == vars(before)
    assert after.findings == ()


def test_hidden_files_and_folders_are_not_content(read: Read) -> None:
    catalog = read(
        {"content/.hidden/a.md": PAGE, "content/.b.md": PAGE, "content/.DS_Store": b"x", "roles/.c.yml": "x"}
    )
    assert (catalog.findings, catalog.assets, len(catalog.modules)) == ((), frozenset(), 3)


def test_all_files_report_at_once_in_reading_order(read: Read) -> None:
    catalog = read(
        {PICKING: "# A\n", LEGAL: "title: A: B\n", "content/program.yml": "title: A\n", "roles/a b.yml": "x"}
    )
    paths = [place.path for _, place in found(catalog)]
    assert paths == ["content/program.yml", PICKING, "roles/a b.yml", LEGAL]


def test_finding_in_front_matter_has_the_line_of_the_file(read: Read) -> None:
    assert only(read({PICKING: "---\ntitle: A\n\nkind: leson\n---\n"})).place == Place(PICKING, 4, 1)


def test_slip_in_front_matter_is_reported_and_the_module_is_still_read(read: Read) -> None:
    catalog = read({PICKING: "---\ntitle: A\nbenefit: [faster]\n---\n"})
    assert (only(catalog).rule, only(catalog).place) == ("field-unknown", Place(PICKING, 3, 1))
    assert module(catalog).title == "A"


def test_id_of_a_module_is_its_path_unless_it_names_another(read: Read) -> None:
    catalog = read({"content/new/place.md": "---\ntitle: A\nid: old/place\n---\n"})
    assert module(catalog, "old/place").path == "new/place.md"
    assert "new/place" not in catalog.modules
    assert catalog.modules_by_path["new/place.md"].id == "old/place"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        *(("text", "text"), ("true", True), ("False", False), ("3", 3), ("0", 0), ("-2", -2), ("0.5", 0.5), ("", None)),
        *(("1.10", "1.10"), ("007", "007"), ("1e3", "1e3"), ("12:30", "12:30"), ("2026-11-01", "2026-11-01")),
        *(("no", "no"), ("nan", "nan"), ("inf", "inf"), ("٣", "٣"), ("[a, 1, true]", ["a", 1, True])),
        *(("{boost: 0.5, exclude: true}", {"boost": 0.5, "exclude": True}), ("9" * 5000, "9" * 5000)),
    ],
)
def test_front_matter_of_other_tools_passes_through_as_plain_values(read: Read, written: str, value: Any) -> None:
    catalog = read({PICKING: f"---\ntitle: A\nother: {written}\n---\n"})
    assert catalog.findings == ()
    assert module(catalog).metadata == {"title": "A", "other": value}


@pytest.mark.parametrize(("extra", "description"), [("", "B"), ("description: C\n", "C")])
def test_summary_is_the_description_unless_there_is_one(read: Read, extra: str, description: str) -> None:
    catalog = read({PICKING: f"---\ntitle: A\nsummary: B\n{extra}---\n"})
    assert module(catalog).metadata == {"title": "A", "description": description}


def test_page_keeps_its_front_matter_for_the_theme(read: Read) -> None:
    page = read({"content/index.md": "---\ntitle: A\nsummary: B\nhide: [toc]\n---\nText\n"}).pages["index.md"]
    assert page.metadata == {"title": "A", "description": "B", "hide": ["toc"]}
    assert page.document.source.place(1) == Place("content/index.md", 6)


def test_phases_have_their_weeks(read: Read) -> None:
    weeks = {"a": "1-2", "b": "3", "c": "continuous", "d": "13+", "e": "continuous"}
    text = "title: A\nphases:\n  z: {title: Z}\n" + "".join(
        f"  {name}: {{title: {name}, weeks: {span}}}\n" for name, span in weeks.items()
    )
    found_weeks = [(phase.first_week, phase.last_week) for phase in program(read({"content/program.yml": text})).phases]
    assert found_weeks == [(None, None), (1, 2), (3, 3), (4, None), (13, None), (1, None)]


def test_program_has_its_facts(read: Read) -> None:
    text = (
        "title: A\norganization: O\nstart: 2026-11-02\nexample_minutes: yes\nsponsor: COO\n"
        "phases: {a: {title: P, summary: S}}\n"
        'support: {channel: "#c", updates: monthly, office_hours: [{weekday: Friday, time: "9:00"}]}\n'
        "measures: {quality: {definition: D}}\n"
    )
    facts = program(read({"content/program.yml": text}))
    assert (facts.organization, facts.start, facts.example_minutes, facts.sponsor) == (
        "O",
        date(2026, 11, 2),
        True,
        "COO",
    )
    assert facts.phase("a") == Phase("a", "P", "S")
    assert facts.phase("b") is None
    hour = facts.support.office_hours[0]
    assert (facts.support.channel, hour.weekday, hour.time, hour.minutes) == ("#c", "friday", "9:00", 60)
    assert [(measure.id, measure.title, measure.definition) for measure in facts.measures] == [
        ("quality", "Quality", "D")
    ]


def test_role_has_its_facts(read: Read) -> None:
    role = read({}).roles[0]
    assert (role.title, role.tasks, role.path) == ("Legal", {"review": "Contract review"}, LEGAL)
    assert [(item.week, item.title, item.minutes, item.who) for item in role.checkins] == [
        (3, "First clauses", 20, "senior counsel")
    ]
    assert [(entry.phase, entry.module) for entry in role.entries] == [
        ("start", "shared/basics"),
        ("go", "legal/clauses"),
    ]


def test_phase_left_empty_has_no_modules(read: Read) -> None:
    catalog = read({LEGAL: ROLE.replace("checkins:", "  keep:\ncheckins:")})
    assert catalog.findings == ()
    assert catalog.roles[0].curriculum["keep"] == ()


def test_folders_may_have_other_names(tmp_path: Path) -> None:
    names = {"content": "docs", "roles": "people/roles"}
    root = write(
        tmp_path, {names[path.split("/")[0]] + path[path.index("/") :]: text for path, text in PROGRAM.items()}
    )
    catalog = read_catalog(replace(settings(root), content_folder="docs", roles_folder="people/roles"))
    assert catalog.findings == ()
    assert catalog.roles[0].path == "people/roles/legal.yml"
    assert module(catalog).places.path == "docs/warehouse/picking.md"


BYTES = st.binary(max_size=80) | st.text(max_size=60).map(str.encode)
FRONT = st.sampled_from(["", "---\n", "---\ntitle: A\n---\n", "title: A\ntasks: {a: A}\ncurriculum:\n  start:\n    - "])


@hypothesis_settings(max_examples=examples(100), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(FRONT, BYTES)
def test_whatever_bytes_a_file_holds_reading_never_raises(tmp_path: Path, front: str, raw: bytes) -> None:
    names = ("content/a.md", "content/index.md", "content/program.yml", "roles/r.yml")
    root = write(tmp_path, {name: front.encode() + raw for name in names})
    catalog = read_catalog(settings(root))
    for finding in catalog.findings:
        assert finding.place.line >= 1
        assert finding.place.path in names
