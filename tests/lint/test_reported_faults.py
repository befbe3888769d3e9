"""Faults of public trackers that Rolepath had as well, each with its kind."""

from dataclasses import replace
from pathlib import Path
from typing import Literal
from unicodedata import normalize

import pytest

from conftest import SMALL, Files, MakeProgram, check, settings, site_plan, write
from rolepath import pipeline
from rolepath.model.finding import lasting
from small_changes import changed, rules_of

PICKING = "content/warehouse/picking.md"
WAREHOUSE = "roles/warehouse.yml"


Form = Literal["NFC", "NFD"]
FORM_NAMES: tuple[Form, ...] = ("NFC", "NFD")
FORMS: list[tuple[Form, Form]] = [("NFC", "NFD"), ("NFD", "NFC"), ("NFD", "NFD")]


@pytest.mark.parametrize(("on_disk", "written"), FORMS)
def test_names_are_the_same_however_their_accents_are_written(
    make_program: MakeProgram, on_disk: Form, written: Form
) -> None:
    def disk(text: str) -> str:
        return normalize(on_disk, text)

    def said(text: str) -> str:
        return normalize(written, text)

    module = changed(
        PICKING,
        ("task: picking", f"task: {said('prüfung')}"),
        ("Ask for the list by aisle.", f"Ask [here](#{said('prüfe')}) by aisle, ![A map]({said('plän.png')}).\n"),
        ("## Sort the list by aisle", f"## Sort the list by aisle {{#{disk('prüfe')}}}"),
    )
    role = changed(
        WAREHOUSE,
        ("- warehouse/picking", f"- {said('warehouse/übung')}"),
        ("picking: Picking orders", f"picking: Picking orders\n  {disk('prüfung')}: Checking orders"),
    )
    link = f"Only our own lists go in, see [it](../{said('warehouse/übung')}.md#{said('prüfe')})."
    png = b"\x89PNG\r\n\x1a\n"
    files: Files = {
        PICKING: None,
        disk("content/warehouse/übung.md"): module,
        disk("content/warehouse/plän.png"): png,
        WAREHOUSE: role,
        "content/program/policies.md": f"---\ntitle: Policies\n---\n\n{link}\n",
    }
    root = make_program(files)
    checked = pipeline.check(settings(root))
    assert [finding.message for finding in checked.findings if "policies.md" not in finding.place.path] == []
    plan = pipeline.plan_role(checked.catalog, settings(root), checked.catalog.roles[1])
    page = next(page for page in plan.pages if page.title == "Plan a picking route")
    body = page.data["body"][0]
    assert body["anchor"] == normalize("NFC", "prüfe")
    assert f'href="#{normalize("NFC", "prüfe")}"' in body["html"]
    assert disk("warehouse/plän.png") in plan.assets


def test_two_files_whose_names_differ_in_nothing_else_are_told(make_program: MakeProgram) -> None:
    module = changed(PICKING, ("title: Plan a picking route", "title: Plan a route"))
    root = make_program({f"content/warehouse/{normalize(form, 'übung')}.md": module for form in FORM_NAMES})
    assert {"names-collide", "module-id-twice"} & set(rules_of(root))


def test_paths_of_settings_in_either_form(make_program: MakeProgram) -> None:
    root = make_program({normalize("NFD", "content/warehouse/übung.md"): changed(PICKING)})
    chosen = settings(root)
    lint = chosen.lint.__class__(per_path={normalize("NFC", "content/warehouse/ü*"): ("module-unlisted",)})
    assert "module-unlisted" in rules_of(root)
    found = pipeline.check(chosen.__class__(**{**vars(chosen), "lint": lint})).findings
    assert "module-unlisted" not in [finding.rule for finding in found]


@pytest.mark.parametrize(
    ("message", "lasts"),
    [
        ('"shared/basics" is already listed on line 12', '"shared/basics" is already listed on line #'),
        (
            "this paragraph stands word for word in a/b.md:14, for Legal",
            "this paragraph stands word for word in a/b.md:#, for Legal",
        ),
        (
            "Legal practises 3 of 20 minutes, which is 15 percent; 25 are wanted",
            "Legal practises # of # minutes, which is # percent; # are wanted",
        ),
        (
            'a link leads to "#step-2", but this page has no such heading',
            'a link leads to "#step-2", but this page has no such heading',
        ),
    ],
)
def test_a_finding_is_known_by_what_does_not_move(message: str, lasts: str) -> None:
    assert lasting(message) == lasts


REFERENCES = [
    ("[the rules][rules]", 1),
    ("[rules][]", 1),
    ("![A map][map]", 1),
    ("[the **whole** rules][rules]", 1),
    ("[the\nrules][rules]", 1),
    ("A word.[^9]", 1),
    ("[^9] and [a][b]", 2),
    ("[the rules][rules]\n\n[rules]: ../shared/basics.md", 0),
    ("A word.[^9]\n\n[^9]: What there is to add.", 0),
    ("`[the rules][rules]` and `[^9]`", 0),
    ("```text\n[the rules][rules] [^9]\n```", 0),
    ("\\[the rules][rules\\] and \\[^9]", 0),
    ("The cell a[0][1] of a table", 0),
    ("[a](../shared/basics.md)[b](../shared/basics.md)", 0),
]


@pytest.mark.parametrize(("text", "count"), REFERENCES)
def test_references_without_definition(make_program: MakeProgram, text: str, count: int) -> None:
    files: Files = {PICKING: changed(PICKING, ("Ask for the list by aisle.", f"Ask for it: {text}"))}
    assert rules_of(make_program(files)).count("reference-undefined") == count


def test_references_in_a_binding(make_program: MakeProgram) -> None:
    role = changed(WAREHOUSE, ("Picking is faster with one list.", "'Picking is faster with one [list][lists].'"))
    found = [
        finding for finding in check(make_program({WAREHOUSE: role})).findings if finding.rule == "reference-undefined"
    ]
    assert [finding.place.path for finding in found] == [WAREHOUSE]


OWN = [
    "file:///c:/Users/me/x.docx",
    "C:/lists/x.docx",
    "c:%5Clists%5Cx.docx",
    "http://localhost:8000/",
    "https://127.0.0.1/a",
]
OTHERS = [
    "https://example.org/file:x",
    "https://localhost.example.org/",
    "mailto:file@example.org",
    "../shared/basics.md",
]


@pytest.mark.parametrize(("target", "is_own"), [*((one, True) for one in OWN), *((one, False) for one in OTHERS)])
def test_links_to_the_own_computer(make_program: MakeProgram, target: str, *, is_own: bool) -> None:
    files: Files = {PICKING: changed(PICKING, ("Ask for the list by aisle.", f"Ask for [it]({target}) by aisle."))}
    assert ("link-own-computer" in rules_of(make_program(files))) is is_own


ANSWERS = [
    ("- [x]Yes", True),
    ("- [] Yes", True),
    ("- [X ] Yes", True),
    ("- [ x] Yes", True),
    ("- [\u2713] Yes", True),
    ("- (x) Yes", True),
    ("- ( ) Yes", True),
    ("(x) Yes", True),
    ("a) [x] Yes", True),
    ("\u2022 [x] Yes", True),
    ("\u2611 Yes", True),
    ("[x] Yes", True),
    ("- [x] Yes", False),
    ("* [ ] Yes", False),
    ("1. [X] Yes", False),
    ("1) [x] Yes", False),
    ("- [Yes](../shared/basics.md)", False),
    ("- Yes (x times)", False),
    ("- (maybe) Yes", False),
]


@pytest.mark.parametrize(("answer", "is_told"), ANSWERS)
def test_answers_that_nobody_could_choose(make_program: MakeProgram, answer: str, *, is_told: bool) -> None:
    text = f"{changed(PICKING)}\n## Check yourself\n\n1. Which list may be sorted?\n\n    {answer}\n"
    found = [
        finding for finding in check(make_program({PICKING: text})).findings if finding.rule == "check-answer-unread"
    ]
    assert bool(found) is is_told
    assert [str(finding.place) for finding in found] == [f"{PICKING}:38:1"] * is_told


PNG = b"\x89PNG\r\n\x1a\n"


def assets(root: Path, *everywhere: str) -> tuple[str, ...]:
    chosen = replace(settings(root), everywhere=everywhere)
    return site_plan(pipeline.check(chosen).catalog, chosen, "warehouse").assets


def test_pictures_in_several_sizes_are_links(make_program: MakeProgram) -> None:
    picture = (
        '<picture><source srcset="a.png, b.png 2x"><img src="c.png" srcset="d,1.png 480w,e.png 800w" alt="x"></picture>'
    )
    files: Files = {f"content/warehouse/{name}.png": PNG for name in ("a", "b", "c", "d,1", "e")}
    text = changed(PICKING, ("Ask for the list by aisle.", f"Ask.\n\n{picture}\n"))
    root = make_program({**files, PICKING: text})
    assert [name for name in assets(root) if name.endswith("png")] == [
        f"warehouse/{name}.png" for name in ("a", "b", "c", "d,1", "e")
    ]
    found = check(write(root, {"content/warehouse/e.png": None})).findings
    assert [finding.message for finding in found] == ["an image leads to e.png, but there is no such file"]


def test_what_a_style_sheet_of_the_content_loads_goes_along(make_program: MakeProgram) -> None:
    root = make_program(
        {
            "content/style.css": '@import "more.css"; body { background: url(pictures/a.png) } p { --x: "b.png" }',
            "content/more.css": "@font-face { src: url('pictures/c.woff2?x#y') } h1 { background: url(/d.png) }",
            **{f"content/pictures/{name}": PNG for name in ("a.png", "b.png", "d.png")},
            "content/pictures/c.woff2": b"wOF2\0\1",
        }
    )
    assert assets(root, "style.css") == ("more.css", "pictures/a.png", "pictures/c.woff2", "style.css")


def test_what_a_style_sheet_loads_is_judged_as_what_a_text_links_to(make_program: MakeProgram) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    root = make_program({"content/style.css": "body { background: url(a.svg) }", "content/a.svg": svg})
    found = pipeline.check(replace(settings(root), everywhere=("style.css",))).findings
    assert [finding.rule for finding in found] == ["file-runs-code"]


def test_comments_one_below_the_other_are_about_the_same_block(make_program: MakeProgram) -> None:
    comments = "<!-- rolepath-ignore link-broken: later -->\n<!-- rolepath-ignore image-without-alt: later -->\n"
    root = make_program({"content/warehouse/z.png": PNG})
    for between in ("", "\n", "\n\n"):
        text = changed(PICKING, ("Ask for the list", f"{comments}{between}Ask [x](y.md) ![](z.png) for the list"))
        assert rules_of(write(root, {PICKING: text})) == []


@pytest.mark.parametrize("sign", ["\u200b", "\u00ad", "\u2060", "\ufeff"])
def test_a_sign_that_nobody_sees_makes_no_other_title(make_program: MakeProgram, sign: str) -> None:
    text = changed(PICKING, ("## Practice", f"## Prac{sign}tice"), ("### After", f"### {sign}After"))
    assert rules_of(make_program({PICKING: text})) == []


@pytest.mark.parametrize("use", ["![][aisles]", "![ ][Aisles]", "see ![][aisles]"])
def test_a_picture_without_words_is_told_where_it_stands(make_program: MakeProgram, use: str) -> None:
    """And not where its address is defined."""
    text = (SMALL / PICKING).read_text("utf-8").rstrip() + f"\n\n{use}\n\n[aisles]: aisles.png\n"
    files: Files = {PICKING: text, "content/warehouse/aisles.png": (SMALL.parent / "pictures.py").read_bytes()}
    (found,) = [item for item in check(make_program(files)).findings if item.rule == "image-without-alt"]
    assert text.split("\n")[found.place.line - 1] == use
