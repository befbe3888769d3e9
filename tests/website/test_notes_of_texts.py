"""Footnotes of the texts of one file: each text has its own, and each is on the page that shows its mark."""

from pathlib import Path

import yaml
from script_vectors import role

from conftest import SMALL, MakeProgram, check, settings, site_plan
from rolepath.html.parser import fragment
from rolepath.html.text import all_text
from rolepath.html.tree import Element, elements
from rolepath.website.page.interface import Interface
from rolepath.website.page.pieces import Pieces
from rolepath.website.page.words import our_words

BETTER = "Contract review is better when no clause is missed."
AROUND = {"binding_edit": None, "hub": None}


def note(number: int) -> str:
    return f"Words {number} that say something of their own.[^1]\n\n[^1]: NOTE{number} of this text.\n"


def pages(root: Path, slug: str) -> dict[str, str]:
    """The articles of a role by their paths."""
    catalog = check(root).catalog
    pieces = Pieces(None, Interface(our_words()))
    return {page.path: pieces.article(page, AROUND).text for page in site_plan(catalog, settings(root), slug).pages}


def marks_lead_to(html: str) -> list[str]:
    """The text of the note that each mark leads to."""
    nodes = fragment(html)
    by_id = {element.attributes["id"]: element for element in elements(nodes) if "id" in element.attributes}
    links = [element for element in elements(nodes) if "footnote-ref" in element.classes]
    return [words(by_id[link.attributes["href"].removeprefix("#")]) for link in links]


def words(element: Element) -> str:
    return " ".join(all_text(element.children).split())


def test_texts_of_a_binding_keep_their_own_notes(make_program: MakeProgram) -> None:
    texts = {"problem": note(1), "before": {"minutes": 40, "text": note(2)}, "relevance": f"{BETTER}\n\n{note(3)}"}
    found = pages(make_program({"roles/legal.yml": yaml.safe_dump(role(**texts))}), "legal")
    for path in ("shared/basics.md", "handbook.md"):
        told = [text for text in marks_lead_to(found[path]) if "NOTE" in text]
        assert [text[:5] for text in told] == ["NOTE1", "NOTE2", "NOTE3"], path


def test_notes_of_concerns_and_policies_are_shown(make_program: MakeProgram) -> None:
    concerns = [{"question": f"Why {number}?", "answer": note(number)} for number in (1, 2)]
    policies = {name: note(number) for number, name in enumerate(("data", "review", "disclosure"), 3)}
    texts = {**role(), "concerns": concerns, "policies": policies}
    found = pages(make_program({"roles/legal.yml": yaml.safe_dump(texts)}), "legal")
    for path, numbers in {"program/concerns.md": [1, 2], "program/policies.md": [3, 4, 5]}.items():
        assert [text[:5] for text in marks_lead_to(found[path])] == [f"NOTE{number}" for number in numbers]
    in_handbook = sorted(text[:5] for text in marks_lead_to(found["handbook.md"]))
    assert in_handbook == [f"NOTE{number}" for number in range(1, 6)]


def test_a_note_of_an_answer_is_in_the_handbook(make_program: MakeProgram) -> None:
    module = (SMALL / "content/warehouse/picking.md").read_text("utf-8")
    questions = "1. Which?\n    - [x] This\n        > Right.[^1]\n    - [ ] That\n        > No.\n"
    module += f"\n## Check yourself\n\n{questions}\n[^1]: NOTE1 of it.\n"
    found = pages(make_program({"content/warehouse/picking.md": module}), "warehouse")
    assert [text[:5] for text in marks_lead_to(found["handbook.md"])] == ["NOTE1"]
