"""What a page would load is a file of the program, or a finding that no owner can put off."""

from dataclasses import replace

import pytest

from conftest import SMALL, MakeProgram, settings
from rolepath import pipeline
from rolepath.lint.registry import RULES
from rolepath.model.settings import LintSettings

FIRM = {rule.name for rule in RULES if rule.is_firm}
PICKING = "content/warehouse/picking.md"
ADDRESSES = (
    *("x:shelf.png", "c:shelf.png", "C:/shelf.png", r"c:\shelf.png", "file:shelf.png", "file:///c:/shelf.png"),
    *("file://server/share/shelf.png", r"\\server\shelf.png", "//a.example/shelf.png", "ftp://a.example/shelf.png"),
    *("blob:shelf", "filesystem:shelf", "about:blank", "chrome-extension://shelf/a.png", "X-Scheme+1.0:shelf"),
)
PLACES = (
    '<img alt="A shelf" src="{}">',
    '<img alt="A shelf" srcset="{} 2x">',
    "![A shelf]({})",
    '<video poster="{}"></video>',
    '<svg viewBox="0 0 9 9"><image href="{}"></image></svg>',
    "<p style=\"background: url('{}')\">Words that can be read.</p>",
)


@pytest.mark.parametrize("place", PLACES, ids=["src", "srcset", "image", "poster", "drawing", "style"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_but_a_file_of_the_program_is_loaded(make_program: MakeProgram, place: str, address: str) -> None:
    written = place.format(address.replace("\\", "\\\\") if place.startswith(("!", "<p")) else address)
    text = (SMALL / PICKING).read_text("utf-8").replace("## Practice", f"{written}\n\n## Practice")
    chosen = replace(settings(make_program({PICKING: text})), lint=LintSettings(select=("RP4",)))
    found = {finding.rule for finding in pipeline.check(chosen).findings}
    assert found & FIRM, found
