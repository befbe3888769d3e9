"""`rolepath due`: what goes to whom on each day, in all formats, and a webhook that behaves well and badly."""

import email
import re
from collections.abc import Iterator
from datetime import date, timedelta
from email import policy
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from script_vectors import VECTORS, is_readable

from as_editors import mismatches
from conftest import MakeProgram, check
from dated import with_messages
from golden import assert_same
from rolepath.due.items import items_of
from rolepath.due.payloads import FORMATS, PAYLOADS, slack, teams
from rolepath.due.spoken import CARD, PLAIN, SLACK, spoken
from rolepath.due.writing import Words, Written, written_item
from rolepath.html.parser import fragment
from rolepath.html.tree import elements
from rolepath.lint.markup.safety import faults_in
from rolepath.model.catalog import Catalog

SCHEMAS = yaml.safe_load((Path(__file__).parent / "payloads.yml").read_text("utf-8"))
GOLDEN = Path(__file__).parent / "twenty_weeks.txt"
WORDS = Words(site="https://learn.example.com/ai/")
SECRET = "s3cret/hook"  # noqa: S105 (of a server of ours)


@pytest.fixture
def root(make_program: MakeProgram) -> Path:
    return make_program(with_messages())


def written(catalog: Catalog, cohort: int, first: date, days: int = 1) -> list[Written]:
    assert catalog.program is not None
    group = catalog.program.groups[cohort]
    return [written_item(item, catalog, WORDS) for item in items_of(catalog, group, first, days)]


def test_every_day_of_twenty_weeks(root: Path) -> None:
    checked = check(root)
    assert checked.errors == ()
    for number, first in enumerate((date(2027, 2, 22), date(2027, 9, 27))):
        days = [first + timedelta(day) for day in range(140)]
        found = [(day, written(checked.catalog, number, day)) for day in days]
        lines = [f"{day:%a} {FORMATS['text'](items)}" for day, items in found if items]
        assert_same(GOLDEN, ("spring", "autumn")[number], "\n\n\n".join(lines), ["spring", "autumn"])
        # A span of days is what its days are.
        assert written(checked.catalog, number, first, 140) == [one for _, items in found for one in items]


def test_payloads_are_what_the_services_document(root: Path) -> None:
    items = [*written(check(root).catalog, 0, date(2027, 2, 22), 140), *_long_ones(check(root).catalog)]
    for name, payload in PAYLOADS.items():
        for one in items:
            assert list(mismatches(payload(one), SCHEMAS[name], SCHEMAS[name])) == []


def _long_ones(catalog: Catalog) -> Iterator[Written]:
    one = written(catalog, 0, date(2027, 3, 18))[0]
    for html in ("<p>" + "long " * 5000 + "</p>", "<p>x</p>" * 3000, "<p>&lt;b&gt; &amp;</p>"):
        yield Written(one.item, one.subject * 20, html)


def test_nothing_of_managers_goes_to_learners(root: Path) -> None:
    items = written(check(root).catalog, 0, date(2027, 2, 1), 200)
    learners = "".join(one.text(PLAIN) + one.subject for one in items if one.item.audience == "learners")
    assert "CANARY" not in learners
    assert "CANARYTHREE" in "".join(one.text(PLAIN) for one in items)
    assert {one.item.channel for one in items if one.item.audience == "managers"} <= {"#leads", "#all"}


LINKED = "---\ntitle: Links\nto: {}\nweek: 2\nday: friday\nroles: [legal]\n---\n\nSee {} first.\n"


@pytest.mark.parametrize(
    ("to", "link", "found"),
    [
        ("learners", "[clauses](../../legal/clauses.md)", "ai/legal/legal/clauses"),
        ("learners", "[what may go in](../policies.md)", "ai/legal/program/policies"),
        ("managers", "[the sponsor](../sponsor.md)", "ai/program/sponsor"),
        ("managers", "[clauses](../../legal/clauses.md)", ""),  # the hub has no module of a role
    ],
)
def test_links_of_learners_lead_into_their_site_and_others_to_the_hub(
    to: str, link: str, found: str, make_program: MakeProgram
) -> None:
    text = LINKED.format(f"[{to}]", link)
    checked = check(make_program(with_messages() | {"content/program/messages/links.md": text}))
    assert {finding.rule for finding in checked.errors} == (set() if found else {"link-leaves-role"})
    (one,) = (one for one in written(checked.catalog, 0, date(2027, 3, 12)) if one.subject == "Links")
    assert (f"https://learn.example.com/{found}" in one.html) == bool(found)


def test_mails_are_mails(root: Path) -> None:
    text = FORMATS["eml"](written(check(root).catalog, 0, date(2027, 3, 18)))
    first = text.split("\nFrom rolepath")[0].partition("\n")[2]
    mail = email.message_from_string(first, policy=policy.default)
    assert mail["Subject"] == "Week 3: your own work"
    body = mail.get_body(("plain",))
    assert body is not None
    assert "https://learn.example.com/ai/legal/" in body.get_content()
    assert FORMATS["eml"](written(check(root).catalog, 0, date(2027, 3, 18))) == text


WRITTEN = "<p>A <b>bold</b> <a href='https://a.example/(x)|y'>[link]|&lt;x&gt;</a></p><ul><li>one</li><li><p>two</p></li></ul>"


def test_each_program_has_its_own_signs() -> None:
    assert spoken(WRITTEN, PLAIN) == "A bold [link]|<x> (https://a.example/(x)|y)\n\n• one\n• two"
    assert spoken(WRITTEN, SLACK) == "A *bold* <https://a.example/(x)%7Cy|[link]/&lt;x&gt;>\n\n• one\n• two"
    assert spoken(WRITTEN, CARD) == ("A **bold** [\\[link\\]|\\<x\\>](https://a.example/%28x%29|y)\n\n• one\n• two")


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<pre><code>Write it.\nUse only:\n\n  [facts]\n</code></pre>", "Write it.\nUse only:\n\n  [facts]"),
        ("<pre><span></span><code>a <span>b</span>\nc</code></pre>", "a b\nc"),
        ("<ul><li><p>one</p><p>more</p></li><li>two</li></ul>", "• one\n>more\n• two"),
        (
            "<ol><li>one<ul><li>in it<ul><li>deep</li></ul></li></ul></li><li>two</li></ol>",
            "1. one\n>• in it\n>>• deep\n2. two",
        ),
        ('<ol start="3"><li>three</li><li>four<br>on</li></ol>', "3. three\n4. four\n>on"),
        ('<ol start="x"><li>one</li></ol>', "1. one"),
    ],
    ids=["prompt", "coloured", "paragraphs", "lists", "start", "no-start"],
)
def test_prompts_keep_their_lines_and_points_their_marks(markup: str, said: str) -> None:
    """What is copied out of a message is what the author wrote; `>` stands for the space that moves a line in."""
    assert spoken(markup, PLAIN) == said.replace(">", "\u2003")
    assert spoken(markup, CARD).replace("\\", "") == said.replace(">", "\u2003")


def test_a_card_shows_each_line_on_its_own(root: Path) -> None:
    """A text block of an adaptive card shows a single end of a line as a space (microsoft/AdaptiveCards#5538)."""
    one = written(check(root).catalog, 0, date(2027, 3, 18))[0]
    card = teams(Written(one.item, one.subject, "<p>a<br>b</p><ul><li>c</li><li>d</li></ul><pre>e\n\nf</pre>"))
    body = card["attachments"][0]["content"]["body"][1:]
    assert [(block["text"], block.get("spacing")) for block in body] == [
        *(("a", None), ("b", "None"), ("• c", None), ("• d", "None"), ("e", None), ("f", None)),
    ]


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C"])))
def test_no_text_becomes_a_sign_of_slack(text: str) -> None:
    html = f"<p>{text.replace('&', '&amp;').replace('<', '&lt;')}</p>"
    assert "<" not in spoken(html, SLACK)
    assert spoken(html, PLAIN).split() == text.split()


@pytest.mark.parametrize(
    "said", ["<!channel>", "<https://evil.example|Your plan>", "[Your plan](https://evil.example)"]
)
def test_no_title_becomes_a_sign_of_a_program(said: str, root: Path) -> None:
    file = root / "content" / "program" / "messages" / "week-three.md"
    file.write_text(file.read_text("utf-8").replace("your own work", said), "utf-8")
    items = written(check(root).catalog, 0, date(2027, 3, 18))
    assert any(said in one.subject for one in items)
    for one in items:
        assert "<" not in slack(one)["text"]
        assert not re.search(r"(?<!\\)[\[<]", teams(one)["attachments"][0]["content"]["body"][0]["text"])


def test_nothing_of_a_message_runs_or_loads_where_it_is_opened(root: Path) -> None:
    """Lint refuses all of it; the command may be called without lint, and no policy guards what is opened as a mail."""
    vectors = [text for text in VECTORS if is_readable(text)]
    folder = root / "content" / "program" / "messages"
    head = (folder / "week-three.md").read_text("utf-8").rpartition("---\n")[0].replace("{week}", "")
    for number, vector in enumerate(vectors):
        (folder / f"v{number:03}.md").write_text(f"{head}---\n\nWords.\n\n{vector}\n", "utf-8")
    items = written(check(root).catalog, 0, date(2027, 3, 18))
    assert sum("<p>Words.</p>" in one.html for one in items) >= len(vectors)
    for one in items:
        for element in elements(fragment(one.html)):
            assert element.namespace == "html"
            assert element.name not in ("script", "img", "form", "style", "iframe", "input")
            assert element.attributes.keys() <= {"href", "title", "lang", "dir", "start", "colspan", "rowspan"}
            assert re.match("https?:|mailto:|tel:", element.attributes.get("href", "https:"), re.IGNORECASE)
        assert list(faults_in(fragment(one.html))) == []
        assert "avascript:" not in one.text(SLACK) + one.text(CARD)


def test_payloads_of_one_item_differ_by_service(root: Path) -> None:
    (one, *_) = written(check(root).catalog, 0, date(2027, 3, 18))
    assert slack(one)["text"] == one.subject
    assert teams(one)["attachments"][0]["content"]["body"][0]["text"] == one.subject
