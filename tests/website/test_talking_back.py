"""Ways to talk back: addresses with page and section filled in, where the owner gives one, and nothing otherwise."""

from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Browser
from pydantic import TypeAdapter, ValidationError

from browser import served
from conftest import LEARNER_MODULE, SMALL, MakeProgram
from learner import PAGE, build, learner, visit
from rolepath.html.parser import seen
from rolepath.html.tree import elements
from rolepath.read.yaml.shapes import Address
from rolepath.website.page.linked import addressed
from rolepath.website.page.report import report_address

FORM = "https://forms.example.com/ask?page=[page]&section=[section]"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (FORM, FORM),
        ("help@example.com", "mailto:help@example.com"),
        ("mailto:help@example.com?subject=[page]", "mailto:help@example.com?subject=[page]"),
    ],
    ids=["form", "mail", "mailto"],
)
def test_an_address_is_a_form_or_a_mail(written: str, read: str) -> None:
    assert TypeAdapter(Address).validate_python(written) == read


@pytest.mark.parametrize(
    "written",
    [
        *(
            "#ai-help",
            "http://example.com/x",
            "javascript:alert(1)",
            "https://a.example/[title]",
            'https://a.example/"',
        ),
        *("", "[page]https://a.example/", "htt[section]ps://a.example/", "[page]mailto:a@b.example"),
    ],
    ids=["channel", "http", "script", "token", "quote", "empty", "before", "within", "before-mail"],
)
def test_anything_else_is_refused(written: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Address).validate_python(written)


@pytest.mark.parametrize("name", ["Plan & pack", "Ça va? #1/2", 'A "quoted" <b>', "100 %"], ids=str)
def test_names_are_filled_in_whatever_they_hold(name: str) -> None:
    asked = parse_qs(urlsplit(addressed(FORM, name, name)).query)
    assert asked == {"page": [name], "section": [name]}
    mail = urlsplit(addressed("mailto:help@example.com", name, "Practice"))
    assert unquote(mail.query) == f"subject={name}: Practice"
    assert unquote(urlsplit(addressed("mailto:help@example.com", name)).query) == f"subject={name}"
    assert addressed(FORM, name, "[section]").endswith("&section=[section]")


@pytest.mark.parametrize(
    ("repository", "address"),
    [
        ("https://github.com/a/b/", "https://github.com/a/b/issues/new?title=Plan%20%26%20pack"),
        (
            "https://gitlab.example.com/a/b",
            "https://gitlab.example.com/a/b/-/issues/new?issue%5Btitle%5D=Plan%20%26%20pack",
        ),
        ("https://example.com/a/b", ""),
        ("http://github.com/a/b", ""),
        (None, ""),
    ],
    ids=["github", "gitlab", "other", "http", "none"],
)
def test_a_mistake_is_reported_where_the_texts_are(repository: str | None, address: str) -> None:
    assert report_address(repository, "Plan &amp; pack") == address


def test_pages_lead_there_with_their_names(running: Browser, make_program: MakeProgram) -> None:
    program = (SMALL / "content/program.yml").read_text("utf-8")
    support = f'support:\n  ask: "{FORM}"\n  feedback: voice@example.com\n'
    files = {
        "content/program.yml": program.replace("support:\n", support, 1),
        "content/warehouse/picking.md": LEARNER_MODULE.read_text("utf-8"),
    }
    site = build(make_program(dict(files)))
    page = seen((site / PAGE / "index.html").read_text("utf-8"))
    (talk,) = (one for one in elements(page) if one.attributes.get("data-rolepath") == "talk")
    ways = [one.attributes["href"] for one in elements([talk]) if one.name == "a" and "forms" in str(one.attributes)]
    assert ways[0] == "https://forms.example.com/ask?page=Plan%20a%20picking%20route&section="
    with served(site) as host, learner(running) as context:
        shown = visit(context, host + PAGE)
        asked = shown.locator(".rp-ask a").all()
        assert [way.inner_text() for way in asked][:3] == [
            "Ask about: The business problem",
            "Ask about: Before and after",
            "Ask about: How this helps you do your job better",
        ]
        assert all(way.get_attribute("href").startswith(ways[0]) for way in asked)  # type: ignore[union-attr]


def test_without_an_address_nothing_is_asked(marks_site: Path) -> None:
    text = (marks_site / PAGE / "index.html").read_text("utf-8")
    assert 'data-rolepath="talk"' not in text
