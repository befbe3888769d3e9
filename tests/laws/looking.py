"""Where the words of a program are seen on its pages, and what of it is wrong."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from planting import ANYWHERE, BODY, FACILITATOR, SITES, Drawn, Planted

from conftest import site_plan
from rolepath import pipeline
from rolepath.html.parser import fragment
from rolepath.html.text import is_hidden
from rolepath.html.tree import Element, Node
from rolepath.lint.markup.placed_tags import known_faults
from rolepath.model.finding import Finding
from rolepath.model.settings import Settings
from rolepath.website.page.interface import Interface
from rolepath.website.page.pieces import Pieces
from rolepath.website.page.words import our_words

_WORD = re.compile(r"zq[a-z]{4}", re.IGNORECASE)
_UNCLEAR = ("fence-unclosed", "element-unclosed")
"""What makes it unclear what a file holds, so that other findings wait until it is mended."""
_NAMED_LINE = re.compile(r"\b[Ll]ine (\d+)")
_AROUND = {"binding_edit": None, "hub": None}
_AREAS = frozenset(
    ("business-problem", "before-after", "before", "after", "job-relevance", "practice", "check", "policy", "concern")
)
_OPINIONS = frozenset(
    (
        *(
            "todo-left",
            "problem-without-figure",
            "problem-tool-first",
            "stock-phrases",
            "benefit-negated",
            "tool-focus",
        ),
        *("opening-unrelated", "relevance-thin", "job-relevance-vague", "minutes-unlikely", "after-slower"),
        *("opening-copied", "paragraph-copied", "paragraph-drifted", "before-equals-after", "practice-without-result"),
        *("opening-order", "check-unexplained", "facilitator-notes-missing", "one-event", "practice-share-low"),
        *("task-unserved", "policies-late", "measures-undefined", "image-without-alt", "title-hollow", "answer-hollow"),
        *("link-broken", "anchor-broken", "support-incomplete", "project-without-rubric", "phase-without-module"),
    )
)
"""Rules that do not tell of a loss, whatever they find."""


@dataclass(frozen=True)
class Seen:
    """A word on a page; `area` is the innermost one that it stands in."""

    word: str
    area: str


@dataclass(frozen=True)
class Loss:
    """A word that is not where it belongs, and no finding says so."""

    planted: Planted
    what: str

    def __str__(self) -> str:
        """The word with its place and what is wrong with it."""
        item = self.planted
        lines = f"{min(item.causes)}-{max(item.causes)}" if item.causes else "?"
        return f"{item.path}:{lines} {item.word} ({item.block}, {item.role}, {item.area}): {self.what}"


class Pages:
    """All pages of a program as readers see them, by site and path, and everything that a page holds."""

    def __init__(self, settings: Settings) -> None:
        self.checked = pipeline.check(settings)
        self.seen: dict[tuple[str, str], list[Seen]] = {}
        self.held: dict[tuple[str, str], frozenset[str]] = {}
        pieces = Pieces(None, Interface(our_words()), lambda: known_faults(self.checked.catalog))
        slugs = {role.id for role in self.checked.catalog.roles}
        for slug in SITES:
            if slug and slug not in slugs:
                continue
            site = site_plan(self.checked.catalog, settings, slug)
            for page in site.pages:
                article = pieces.article(page, _AROUND)
                html = article.head + article.text + article.foot
                self.seen[slug, page.path] = list(_seen(fragment(html), ""))
                self.held[slug, page.path] = _words_of(html + repr(page))

    def losses(self, drawn: Drawn) -> list[Loss]:
        """What is lost, misplaced, out of order, or seen by others, without a finding."""
        told = _told(self.checked.findings)
        unread = set(self.checked.catalog.unreadable)
        if any(path.startswith("content/") for path in unread):  # what is said of a module has no page without it
            unread |= {item.path for item in drawn.planted if item.path.endswith(".yml")}
        open_ = {finding.place.path for finding in self.checked.findings if finding.rule in _UNCLEAR}
        found = [
            Loss(item, what)
            for item in drawn.planted
            if item.path not in unread and item.path not in open_
            for what in self._faults(item)
            if not told.get(item.path, set()) & item.causes and not self._is_named(item)
        ]
        return [*found, *self._out_of_order(drawn.planted, told)]

    def _is_named(self, item: Planted) -> bool:
        """Whether a finding of the file quotes the word."""
        return any(
            finding.place.path == item.path and item.word in f"{finding.message} {finding.fix}".lower()
            for finding in self.checked.findings
        )

    def _faults(self, item: Planted) -> Iterator[str]:
        for place, words in self.held.items():
            if item.word in words and not _is_allowed(place, item):
                yield f"is on the page {place}"
        if item.one_page_is_enough and item.role != "hidden":
            on = [words for place, words in self.seen.items() if _is_allowed(place, item)]
            if not any(seen.word == item.word for words in on for seen in words):
                yield "is seen nowhere"
        slugs = {slug for slug, _ in self.seen}
        for place in sorted(item.needed):
            if place in self.seen:
                areas = [seen.area for seen in self.seen[place] if seen.word == item.word]
                fault = _fault_on(place, item, areas)
                if fault:
                    yield f"{fault} on {place}"
            elif place[0] in slugs:
                yield f"there is no page {place}"

    def _out_of_order(self, planted: Iterable[Planted], told: Mapping[str, set[int]]) -> Iterator[Loss]:
        groups: dict[tuple[str, tuple[str, str]], list[Planted]] = {}
        for item in planted:
            if item.role == "text" and item.area != ANYWHERE:
                for place in item.needed:
                    if item.area == "check" and place[1] == "handbook.md":
                        continue  # which has the answers at its end
                    groups.setdefault((item.order[0], place), []).append(item)
        for (_, place), items in groups.items():
            positions: dict[str, int] = {}
            for index, seen in enumerate(self.seen.get(place, ())):
                positions.setdefault(seen.word, index)
            there = [item for item in items if item.word in positions]
            for one, other in pairwise(there):
                is_told = told.get(other.path, set()) & (one.causes | other.causes)
                if positions[one.word] > positions[other.word] and not is_told:
                    yield Loss(other, f"stands before {one.word} on {place}")


def _is_allowed(place: tuple[str, str], item: Planted) -> bool:
    return bool({place, (place[0], "*")} & item.allowed)


def _fault_on(place: tuple[str, str], item: Planted, areas: list[str]) -> str:
    """What is wrong with a word on a page where it must be seen; `areas` are those in which it is."""
    if item.role == "hidden":
        return "was hidden and is seen" if areas else ""
    if not areas:
        return "is not seen"
    is_own_page = item.path == f"content/{place[1]}" or (
        place[1] == "shared/both.md" and item.path.startswith("roles/")
    )
    has_area = item.role == "text" and item.area not in (ANYWHERE, FACILITATOR)
    return f"is in {areas}" if is_own_page and has_area and item.area not in areas else ""


def _told(findings: Sequence[Finding]) -> dict[str, set[int]]:
    told: dict[str, set[int]] = {}
    for finding in findings:
        if finding.rule not in _OPINIONS:
            lines = map(int, _NAMED_LINE.findall(finding.fix))
            told.setdefault(finding.place.path, set()).update((finding.place.line, *lines))
    return told


def _words_of(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text))


def _seen(nodes: Iterable[Node], area: str) -> Iterator[Seen]:
    for node in nodes:
        if isinstance(node, str):
            yield from (Seen(word.lower(), area or BODY) for word in _WORD.findall(node))
        elif isinstance(node, Element) and not is_hidden(node):
            name = node.attributes.get("data-rolepath", "")
            inner = name if name in _AREAS else "rubric" if "rp-rubric" in node.classes else area
            yield from _seen(node.children, inner)
