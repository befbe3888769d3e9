"""Which section of a module each part of a page belongs to: by what its heading says."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown.extensions.toc import slugify

from rolepath.importing.markdown.headings import Part, levelled, plain
from rolepath.importing.source import OUTCOMES
from rolepath.model.sections import KIND_BY_ID, SECTION_LEVEL, kind_of, normalized

OUTCOMES_TITLE = "What you will be able to do"
LEAD_TITLE = "Introduction"
LEAD_TITLES = (LEAD_TITLE, "To begin with", "At first")
"""For words that stand above all headings."""

_MANY = ("policy", "concern")
"""Kinds of which a page shows as many as there are, each under its own heading."""

_TITLES = {
    OUTCOMES: r"(?:the )?(?:learning|lesson|module|course)? ?(?:objectives?|outcomes?|goals?|aims?)"
    r"|(?:in this \w+ )?(?:what )?you(?: wi|)ll (?:learn|be able to.*)|what you learn.*|after this \w+ you.*"
    r"|lernziele?|objectifs(?: d apprentissage| pédagogiques)?|objetivos(?: de aprendizaje)?",
    "practice": r"(?:hands on )?(?:labs?|exercises?|challenges?|activit(?:y|ies)|assignments?|practices?|practise)"
    r"(?: .*)?|hands on(?: .*)?|(?:now )?(?:it s )?your turn(?: .*)?|try (?:it|this)(?: .*)?|übung(?:en)?(?: .*)?"
    r"|aufgaben?(?: .*)?|exercices?(?: .*)?|ejercicios?(?: .*)?",
    "check": r"(?:knowledge|self|quick) ?checks?(?: .*)?|check (?:your|yourself|what you).*|quiz(?:zes)?(?: .*)?"
    r"|test your.*|(?:review|self test|revision) questions?(?: .*)?|assessment(?: questions?)?"
    r"|wissensfragen|kontrollfragen|verständnisfragen|questionnaire|cuestionario",
    "facilitator": r"(?:instructors?|facilitators?|trainers?|teachers?)(?: s)? (?:notes?|guide)|notes for (?:the )?"
    r"(?:instructors?|facilitators?|trainers?|teachers?)",
}
"""What headings say of each kind, beside the titles that the format itself knows; as `normalized` spells them."""

_KINDS = {kind: re.compile(pattern) for kind, pattern in _TITLES.items()}
_NOT_TASKS = re.compile(r".*\b(?:introduction|overview|scenario|summary|results?)")
"""About exercises and none themselves."""


@dataclass
class Sorted:
    """The texts of a module by the ids of their sections; `body` is all that belongs to none."""

    body: list[str] = field(default_factory=list)
    sections: dict[str, list[str]] = field(default_factory=dict)
    many: list[tuple[str, str]] = field(default_factory=list)
    """Sections of kinds that may come several times: title and text."""

    def add(self, kind: str, text: str) -> None:
        """Puts a text last in a section."""
        if text.strip():
            self.sections.setdefault(kind, []).append(text.strip())

    def text(self, kind: str) -> str:
        """All that belongs to a section."""
        return "\n\n".join(self.sections.get(kind, ()))


def kind_by_title(title: str) -> str:
    """The section that a heading announces; "" where it announces none that a module has."""
    known = kind_of(plain(title), None, SECTION_LEVEL)
    if known:
        return known.id
    text = normalized(plain(title))
    found = next((kind for kind, pattern in _KINDS.items() if pattern.fullmatch(text)), "")
    return "" if found == "practice" and _NOT_TASKS.match(text) else found


def sort(parts: Sequence[Part], title: str) -> tuple[Sorted, str]:
    """A page's parts in the sections of a module, and the page's own first heading where it differs from the title."""
    heading = ""
    if has_top(parts):
        heading = "" if normalized(plain(parts[1].title)) == normalized(plain(title)) else plain(parts[1].title)
        parts = [Part(0, "", parts[1].text), *parts[2:]]
    lead, rest = parts[0], parts[1:]
    found = Sorted()
    body, groups = _grouped(rest)
    if lead.text.strip():
        found.body.append(f"## {lead_title(body)}\n\n{lead.text}")
    found.body += [part.written(level) for level, part in levelled(body, SECTION_LEVEL)]
    for kind, group in groups:
        _place(kind, group, found)
    return found, heading


def lead_title(body: Sequence[Part]) -> str:
    """A heading for words that stand above all others: one that none of the others has."""
    taken = {normalized(plain(part.title)) for part in body}
    return next((title for title in LEAD_TITLES if normalized(title) not in taken), LEAD_TITLE)


def has_top(parts: Sequence[Part]) -> bool:
    """Whether a page begins with a heading of its own, which is its title."""
    return len(parts) > 1 and parts[1].level == 1 and not parts[0].text.strip()


def anchor_of_section(part: Part) -> str:
    """The place of the section that takes a part's heading off, as it is the section's own; "" where it stays."""
    kind = kind_by_title(part.title)
    if kind == OUTCOMES:
        return slugify(OUTCOMES_TITLE, "-")
    return kind if kind and kind not in _MANY and _is_own(kind, part) else ""


def _is_own(kind: str, part: Part) -> bool:
    """Whether a heading is the title that the format has for a section, or another name of it."""
    section = KIND_BY_ID.get(kind)
    names = (section.title, *section.aliases) if section else ()
    return normalized(plain(part.title)) in map(normalized, names)


def _grouped(parts: Sequence[Part]) -> tuple[list[Part], list[tuple[str, list[Part]]]]:
    """The parts of the body, and each row of parts that a heading gives to a section."""
    body, groups, level = list[Part](), list[tuple[str, list[Part]]](), 0
    for part in parts:
        if level and part.level > level:
            groups[-1][1].append(part)
            continue
        kind = kind_by_title(part.title)
        level = part.level if kind else 0
        if kind:
            groups.append((kind, [part]))
        else:
            body.append(part)
    return body, groups


def _place(kind: str, group: list[Part], found: Sorted) -> None:
    first, rest = group[0], group[1:]
    if kind in _MANY:
        inner = [first.text, *(part.written(level) for level, part in levelled(rest, SECTION_LEVEL + 1))]
        found.many.append((plain(first.title), "\n\n".join(filter(str.strip, inner))))
        return
    if kind == OUTCOMES or _is_own(kind, first):
        found.add(kind, first.text)
        group = rest
    if kind == "before-after":
        found.add(kind, "\n\n".join(part.written(SECTION_LEVEL + 1) for part in group))
        return
    found.add(kind, "\n\n".join(part.written(level) for level, part in levelled(group, SECTION_LEVEL + 1)))
