"""The sponsor introduces the program in their own words.

People put time into what they see their leaders put time into.

Wrong:

    content/program/sponsor.md: null

Right:

    content/program/sponsor.md: keep

Fix: write `content/program/sponsor.md` with the sponsor: why now, what they are learning themselves, what they promise.
"""

from collections.abc import Iterator

from rolepath.lint.program.program_pages import beginning, is_doubtful, page, whole_text
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.demands import Demand
from rolepath.lint.text.hollow import says_something
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document

CODE = "RP506"
_INTRODUCTION = Demand(words=12, content=4)
"""More than two sentences that anybody could sign."""


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports a sponsor's page that is not there, or says nothing yet."""
    found = page(catalog, "sponsor")
    if catalog.program is None or is_doubtful(catalog, "sponsor") or (found and _introduces(found.document)):
        return
    place = beginning(found.document) if found else catalog.file("program/sponsor.md")
    fix = (
        f"Write {place.path} with them, for example:\n\n---\ntitle: From the {_title(catalog.program.sponsor)}\n---\n\n"
        "## Why now\n\n…\n\n## What I am learning, and what I got wrong\n\n…"
    )
    yield Report(place, "the sponsor does not introduce the program", fix)


def _introduces(document: Document) -> bool:
    return says_something(whole_text(document), _INTRODUCTION)


def _title(sponsor: str) -> str:
    """The sponsor's title in the middle of a sentence: CFO, but site manager."""
    return sponsor if sponsor[:2].isupper() else (sponsor[:1].lower() + sponsor[1:]) or "sponsor"
