"""Texts read with facts of a house."""

from collections.abc import Mapping

from conftest import DIALECT
from rolepath.html.parser import fragment
from rolepath.html.text import all_text
from rolepath.memo.store import Store
from rolepath.model.document import Document
from rolepath.model.organization import Organization
from rolepath.model.place import SourceText
from rolepath.read.markdown.markdown_renderer import Renderer
from rolepath.read.own.filling import HouseFacts

STORE = Store()
TEXTS = {"assistant": "Copilot", "assistant.name": "Copilot", "contacts.desk": "the desk", "channels.main": "#ai"}
ANSWERS: Mapping[str, tuple[str, ...]] = {
    "assistant.sees": ("files",),
    "assistant.runs_code": ("yes",),
    "assistant.agent": (),
    "contacts.desk": ("yes",),
}
FIRST_LINE = 5


def read(text: str, **values: str) -> Document:
    organization = Organization("content/organization.yml", {**TEXTS, **values}, ANSWERS)
    source = SourceText(text, "content/a.md", range(FIRST_LINE, FIRST_LINE + text.count("\n") + 1))
    return Renderer(DIALECT, STORE, facts=HouseFacts(organization)).document(source)


def html(text: str, **values: str) -> str:
    return "".join(read(text, **values).rendering.pieces).strip()


def shown(text: str, **values: str) -> str:
    return all_text(fragment(html(text, **values))).strip()


def findings(text: str) -> list[tuple[str, int, int]]:
    return [(found.rule, found.place.line, found.place.column) for found in read(text).findings]
