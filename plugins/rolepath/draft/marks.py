"""What is to be shown at a place of a page: a finding, or the frame of a section that is not written yet."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any

from rolepath.html.tree import Element
from rolepath.html.writer import written
from rolepath.lint.formats.wording import one_line, sentence, words_and_paste
from rolepath.model.finding import Finding
from rolepath.model.sections import KIND_BY_ID
from rolepath.model.words import heading_in_words, word

ATTRIBUTE = "data-rolepath-draft"
"""Of the empty element that stands in a text where something is to be shown; no author may write it."""
BODY = "body"
"""Stands beside the ids of sections for an author's own ones, which say how the work is done."""
WHOLE = "whole"
"""Stands for all sections of a module that has no file."""


@dataclass(frozen=True)
class Mark:
    """Something to show; `section` is the id of one that is not written yet, "" where the text is there.

    `where` tells frames without a finding apart, and `paste` is the text that would fill such a frame.
    """

    finding: Finding | None = None
    section: str = ""
    where: str = ""
    paste: str = ""
    excerpt: str = ""
    """The lines of the file around the finding."""

    @cached_property
    def key(self) -> str:
        """A short name, the same as long as nothing about it has changed."""
        facts = (self.finding.order if self.finding else (), self.section, self.where)
        return sha256(repr(facts).encode("utf-8", "surrogatepass")).hexdigest()[:12]

    @property
    def sign(self) -> str:
        """The HTML in the place of which it is shown."""
        return written([Element("div", {ATTRIBUTE: self.key})])

    @property
    def values(self) -> dict[str, Any]:
        """The mark as a template shows it."""
        return {
            "key": self.key,
            "sign": self.sign,
            "section": self.section.replace("-", "_"),
            "title": title_of(self.section) if self.section else "",
            "paste": self.paste,
            "excerpt": self.excerpt,
            **(_values(self.finding) if self.finding else {"message": "", "is_error": True}),
        }


def title_of(section: str) -> str:
    """The title of a section, as the interface says it."""
    own = {BODY: word("draft_body"), WHOLE: word("draft_whole")}
    return own.get(section) or heading_in_words(KIND_BY_ID[section].title)


def signs(marks: Iterable[Mark]) -> str:
    """The signs of some marks in a row."""
    return "".join(mark.sign for mark in marks)


def _values(finding: Finding) -> dict[str, Any]:
    words, paste = words_and_paste(finding.fix)
    return {
        "place": f"{one_line(finding.place.path)}:{finding.place.line}",
        "message": sentence(finding.message),
        "why": one_line(finding.why),
        "fix": words,
        "paste": paste,
        "rule": finding.rule,
        "code": finding.code,
        "is_error": finding.severity == "error",
    }
