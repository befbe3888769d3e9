"""Bars as figures: how many spoilt texts are found as they should be, by kind."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lint.bars.trades import HEADINGS, Trades, read
from rolepath.lint.program.demanded import hollow_section
from rolepath.model.finding import Finding, Severity
from rolepath.model.place import SourceText
from rolepath.model.sections import KIND_BY_ID
from rolepath.read.markdown.markdown_renderer import Renderer

NAMED = {
    **HEADINGS,
    "both": "## Before and after",
    "title": "title:",
    "body": "## How it is done here",
    "check": "## Check yourself",
}
KEYS = {"problem": "problem:", "before": "text:", "after": "text:", "relevance": "relevance:", "practice": "practice:"}
FAMILIES = {
    "problem": "business-problem",
    "before": "before-after",
    "after": "before-after",
    "both": "before-after",
    "relevance": "job-relevance",
    "practice": "practice",
    "title": "title",
}
DEMANDED_PLACES = ("problem", "before", "after", "both", "relevance", "practice")
_ECHOES = ("Shift handover, part 3", "Shift handover", "Nursing")
_KINDS = {
    "problem": "business-problem",
    "before": "before",
    "after": "after",
    "both": "before-after",
    "relevance": "job-relevance",
    "practice": "practice",
    "check": "check",
}
NOT_FOR_BODY = ("single words", "numbers", "only a link", "not applicable", "repeated")
"""A body may be a word or a link."""
FOR_TITLES = ("placeholders", "slots", "dots", "not applicable", "lorem")


@dataclass
class Tally:
    """How many of a kind were right, green (no finding at all) or otherwise, with what was wrong."""

    right: int = 0
    green: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)

    @property
    def total(self) -> int:
        """All that were tried."""
        return self.right + len(self.green) + len(self.other)


def hollow_cases(texts: Mapping[str, Sequence[str]], place: str) -> Iterator[tuple[str, str]]:
    """The kinds and texts that say nothing in a place."""
    for kind, of_kind in texts.items():
        if place == "body" and kind.startswith(NOT_FOR_BODY):
            continue
        if place == "title" and not kind.startswith(FOR_TITLES):
            continue
        yield from ((kind, text) for text in of_kind)


def reason(renderer: Renderer, place: str, text: str) -> str:
    """What is wrong with a text in a place, without a program around it; "" where it passes."""
    title, html = parsed(renderer, place, text)
    return hollow_section(KIND_BY_ID.get(_KINDS.get(place, "")), title, html, _ECHOES)


def parsed(renderer: Renderer, place: str, text: str) -> tuple[str, str]:
    """The title and the HTML of a section or half with a text."""
    heading = NAMED[place]
    markdown = f"{heading}\n\n{text.rstrip()}\n"
    document = renderer.document(SourceText(markdown, "a.md", range(1, markdown.count("\n") + 2)))
    first, *below = document.rendering.parts
    html = first.html + "".join(f"<h4>{part.heading.title}</h4>{part.html}" for part in below)
    return first.heading.title, html


def green_share(renderer: Renderer, name: str, share: slice = slice(None)) -> tuple[float, list[tuple[str, str]]]:
    """Which of a file's hollow texts pass in the demanded places, as a share and by place."""
    cases = [(place, text) for place in DEMANDED_PLACES for _, text in hollow_cases(read(name), place)][share]
    green = [case for case in cases if not reason(renderer, *case)]
    return len(green) / len(cases), green


def measure_hollow(
    trades: Trades, name: str, place: str, *, bound: bool, share: slice = slice(None)
) -> dict[str, Tally]:
    """How the hollow texts of a file fare in a place, by kind; a text as a whole is tried in one good opening."""
    cases = list(hollow_cases(read(name), place))[share]
    hosts = trades.faultless(bound=bound)
    found: dict[str, Tally] = defaultdict(Tally)
    for start in range(0, len(cases), len(hosts)):
        batch = cases[start : start + len(hosts)]
        spoilt = [host.with_text(place, text) for host, (_, text) in zip(hosts, batch, strict=False)]
        said = trades.findings(spoilt, bound=bound)
        for opening, (kind, text) in zip(spoilt, batch, strict=True):
            _count(found[kind], trades, place, text, said.get(opening.number, []), bound=bound)
    return found


def _count(tally: Tally, trades: Trades, place: str, text: str, findings: list[Finding], *, bound: bool) -> None:
    if not findings:
        tally.green.append(text)
    elif len(findings) == 1 and _is_right(trades, place, findings[0], bound=bound):
        tally.right += 1
    else:
        said = "; ".join(f"{finding.place.line} {finding.rule}" for finding in findings)
        tally.other.append(f"{text!r} -> {said}")


def _is_right(trades: Trades, place: str, finding: Finding, *, bound: bool) -> bool:
    line = trades.line(finding)
    name = KEYS[place] if bound else NAMED[place]
    family = FAMILIES.get(place, "")
    is_body = place == "body"
    return is_body or (finding.severity is Severity.ERROR and finding.rule.startswith(family) and name in line)
