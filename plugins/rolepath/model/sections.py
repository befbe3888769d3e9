"""The sections of a module, declared once: linter, pages, scaffolding and documentation use this table."""

import re
import unicodedata
from dataclasses import dataclass

SECTION_LEVEL = 2
"""The level of the headings that begin a section."""


@dataclass(frozen=True)
class SectionKind:
    """A section that Rolepath knows; `demanded` sections must be there and say something.

    `code` is the first of the section's rule numbers; `why` is the sentence a finding gives; `example` is
    text that a good section might hold, for the documentation; `guide` tells an author what to write, with places
    for the role and the task.
    """

    id: str
    title: str
    aliases: tuple[str, ...] = ()
    demanded: bool = False
    opening: bool = False
    level: int = SECTION_LEVEL
    code: int = 0
    why: str = ""
    example: str = ""
    guide: str = ""

    def scaffold(self, role: str, task: str) -> str:
        """The heading and a placeholder that says what to write; it is a finding itself until somebody does."""
        return f"{'#' * self.level} {self.title}\n\n{self.guide.format(role=role, task=task)}\n"


BEFORE = SectionKind("before", "Before", ("Today", "How it was"), level=3, example="Aisles 1, 7, 2, 8, 1.")
AFTER = SectionKind("after", "After", ("With the assistant", "How it is now"), level=3, example="Aisles 1, 2, 7, 8.")

SECTIONS = (
    SectionKind(
        "business-problem",
        "The business problem",
        ("Business problem", "The problem", "The problem this solves", "What hurts today"),
        demanded=True,
        opening=True,
        code=210,
        why="People learn what solves a problem they have; without it a module is about the tool.",
        example="Pickers walk each order twice, and the last truck leaves late.",
        guide="TODO: what hurts in {task} today, for whom, and what it costs",
    ),
    SectionKind(
        "before-after",
        "Before and after",
        ("Before / after", "Before, after", "Before & after"),
        demanded=True,
        opening=True,
        code=220,
        why="A real task before and after is the proof that the effort pays.",
        example=f"### Before\n\n{BEFORE.example}\n\n### After\n\n{AFTER.example}",
        guide="### Before\n\nTODO: a real piece of {task} as it looks today\n\n"
        "### After\n\nTODO: the same piece as it looks with the assistant",
    ),
    SectionKind(
        "job-relevance",
        "How this helps you do your job better",
        (
            "How this helps me do my job better",
            "How this helps you",
            "Why this helps you do your job better",
            "Job relevance",
            "What is in it for you",
        ),
        demanded=True,
        opening=True,
        code=230,
        why="People drop a tool that they were shown but that was never tied to their own work.",
        example="You plan picking faster: one route for each order instead of two.",
        guide="TODO: how {role} does {task} faster, better, with less tedium or with better decisions",
    ),
    SectionKind(
        "practice",
        "Practice",
        ("Practise", "Practice task", "Your turn", "Try it", "Try it yourself"),
        demanded=True,
        code=240,
        why="What is not tried on real work within days is forgotten.",
        example="Time: 15 minutes · With: your buddy\n\n1. Sort tomorrow's first order.\n2. Keep the route you walked.",
        guide="TODO: Time: 15 minutes, then what to do with the reader's own {task}, and what they end with",
    ),
    SectionKind(
        "rubric",
        "Judge your result",
        ("Rubric", "Feedback rubric", "Quality rubric", "How good is your result?", "How your work is judged"),
    ),
    SectionKind("check", "Check yourself", ("Knowledge check", "Check your understanding", "Test yourself")),
    SectionKind("policy", "What the policy says", ("What our policy says", "The policy", "Policy")),
    SectionKind("concern", "A common concern", ("Common concern", "A concern", "Common concerns")),
    SectionKind(
        "facilitator", "For the facilitator", ("Facilitator notes", "For facilitators", "Notes for the facilitator")
    ),
)

OPENING = tuple(kind for kind in SECTIONS if kind.opening)
DEMANDED = tuple(kind for kind in SECTIONS if kind.demanded)
KIND_BY_ID = {kind.id: kind for kind in (*SECTIONS, BEFORE, AFTER)}


_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")
"""Signs without ink: a title that has them looks like one that has not."""


def normalized(title: str) -> str:
    """A title without case, punctuation or spelling of "and", so that two writings of it compare equal."""
    text = unicodedata.normalize("NFKC", title).casefold().replace("&", " and ")
    return " ".join(re.findall(r"\w+", _UNSEEN.sub("", text)))


_NAMES = {
    (kind.level, normalized(name)): kind for kind in (*SECTIONS, BEFORE, AFTER) for name in (kind.title, *kind.aliases)
}


def kind_of(title: str, anchor: str | None, level: int) -> SectionKind | None:
    """The kind of section that a heading opens: by its id, its title, or the title before a colon."""
    if anchor in KIND_BY_ID and KIND_BY_ID[anchor].level == level:
        return KIND_BY_ID[anchor]
    for name in (title, title.split(":", 1)[0]):
        kind = _NAMES.get((level, normalized(name)))
        if kind:
            return kind
    return None
