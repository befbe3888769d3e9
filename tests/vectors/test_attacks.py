"""Attacks that once got past the linter and onto a page: each is refused now, or is harmless on every page."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import yaml
from script_vectors import module_with

from conftest import SMALL, MakeProgram, settings
from rolepath import pipeline
from rolepath.html.parser import fragment
from rolepath.lint.formats.text import as_text
from rolepath.lint.markup.safety import faults_in
from rolepath.model.finding import Finding
from rolepath.model.place import Place
from rolepath.website.page.interface import Interface
from rolepath.website.page.pieces import Pieces
from rolepath.website.page.words import our_words

ATTACKS: Mapping[str, Mapping[str, str]] = yaml.safe_load(Path(__file__).with_name("attacks.yml").read_text("utf-8"))
AROUND = {"binding_edit": None, "hub": None}
NAMES = ("a' onmouseover=pwn() x='", "a onmouseover=pwn();b", 'a"><script>pwn()<', "a&lt;b")


def program(make_program: MakeProgram, attack: Mapping[str, str]) -> Path:
    text = module_with(attack.get("body", ""))
    check = f"\n\n## Check yourself\n\n{attack['check']}\n" if "check" in attack else ""
    return make_program(
        {"content/warehouse/picking.md": text + check + attack.get("end", ""), "content/warehouse/notes.txt": "pwn()"}
    )


def articles(root: Path) -> Iterator[str]:
    """All articles of the role, where lint lets it pass."""
    checked = pipeline.check(settings(root))
    if checked.errors:
        return
    role = next(role for role in checked.catalog.roles if role.id == "warehouse")
    pieces = Pieces(None, Interface(our_words()))
    for page in pipeline.plan_role(checked.catalog, settings(root), role).pages:
        article = pieces.article(page, AROUND)
        yield from (article.head, article.text, article.foot)


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_refused_or_harmless(make_program: MakeProgram, name: str) -> None:
    found = list(articles(program(make_program, ATTACKS[name])))
    for article in found:
        assert list(faults_in(fragment(article))) == []
    if shown := ATTACKS[name].get("shows"):
        assert sum(shown in article for article in found) >= 3, "the page, the handbook, the facilitator's page"


@pytest.mark.parametrize("name", NAMES)
def test_a_name_of_a_file_is_no_markup(make_program: MakeProgram, name: str) -> None:
    text = module_with("<div id='foo'>x</div>\n\n[there](#foo)")
    role = (SMALL / "roles/warehouse.yml").read_text("utf-8")
    listed = yaml.safe_load(role)
    phase = next(iter(listed["curriculum"]))
    listed["curriculum"][phase].append(f"warehouse/{name}")
    root = make_program({f"content/warehouse/{name}.md": text, "roles/warehouse.yml": yaml.safe_dump(listed)})
    for article in articles(root):
        assert list(faults_in(fragment(article))) == []


@pytest.mark.parametrize("words", ["::error::x", "::stop-commands::x", "##[error]x"])
def test_no_line_of_a_report_is_a_command_to_a_workflow(words: str) -> None:
    message = " ".join([f"leads to {'x' * length} {words}" for length in range(40, 80)])
    report = as_text(Finding("link-broken", Place(f"content/{words}.md"), message, f"{message}\n\n{words}\n  {words}"))
    for line in report.splitlines():
        assert not line.lstrip().startswith("::")
        assert "##[" not in line
