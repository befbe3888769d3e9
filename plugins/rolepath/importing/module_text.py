"""A page of the source as a module: facts on top, what was found in its sections, placeholders for the rest."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from rolepath.importing.sorting import OUTCOMES_TITLE, Sorted
from rolepath.importing.source import OUTCOMES
from rolepath.model.program import BENEFITS
from rolepath.model.sections import KIND_BY_ID, OPENING
from rolepath.model.times.time_needed import practice_minutes

BODY = "How the work is done"
NO_BODY = f"## {BODY}\n\n<!-- TODO: the steps, with what to type and how to check what comes back -->"
LONGEST_SUMMARY = 300
_PLAIN = re.compile(r"(?!(?:true|false|yes|no|on|off|null|~)$)[A-Za-z][\w ,.()'/&-]*(?<! )", re.IGNORECASE)


@dataclass(frozen=True)
class Facts:
    """What stands on top of a module; the role and the task are in words, for its placeholders."""

    title: str
    summary: str
    task: str
    kind: str
    aliases: Sequence[str]
    tags: Sequence[str]
    role_title: str
    task_title: str
    minutes: int | None


def module_text(facts: Facts, found: Sorted) -> str:
    """The whole file."""
    parts = [
        _front_matter(facts),
        *(_opening(kind.id, facts, found) for kind in OPENING),
        _outcomes(found),
        *(found.body or [NO_BODY]),
        *(f"## {title}\n\n{text}" for title, text in found.many),
        _practice(facts, found),
        *(_optional(kind, found) for kind in ("rubric", "check", "facilitator")),
    ]
    return "\n\n".join(part.strip("\n") for part in parts if part.strip()) + "\n"


def _front_matter(facts: Facts) -> str:
    lines = ["---", f"title: {scalar(facts.title)}"]
    if facts.summary:
        lines.append(f"summary: {scalar(facts.summary)}")
    lines.append(f"task: {facts.task}")
    if facts.kind != "lesson":
        lines.append(f"kind: {facts.kind}")
    if facts.aliases:
        lines.append(f"aliases: {json.dumps(list(facts.aliases), ensure_ascii=False)}")
    if facts.tags:
        lines.append(f"tags: {json.dumps(list(facts.tags), ensure_ascii=False)}")
    return "\n".join([*lines, *UNWRITTEN_FACTS, "---"])


UNWRITTEN_FACTS = (
    f"# TODO: how it helps ({', '.join(BENEFITS)}) and the minutes of the task; then take the # away",
    "# benefits: [faster]",
    "# minutes: {before: 60, after: 20}",
)
"""What only the program's own people know of a module."""


def scalar(text: str) -> str:
    """A text as YAML takes it for that text."""
    text = " ".join(text.split())
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _opening(kind: str, facts: Facts, found: Sorted) -> str:
    text = found.text(kind)
    section = KIND_BY_ID[kind]
    return f"## {section.title}\n\n{text}" if text else section.scaffold(facts.role_title, facts.task_title)


def _outcomes(found: Sorted) -> str:
    text = found.text(OUTCOMES)
    return f"## {OUTCOMES_TITLE}\n\n{text}" if text else ""


def _practice(facts: Facts, found: Sorted) -> str:
    text, section = found.text("practice"), KIND_BY_ID["practice"]
    if not text:
        return "" if facts.kind == "reading" else section.scaffold(facts.role_title, facts.task_title)
    if facts.minutes and practice_minutes(text) is None:
        text = f"Time: {facts.minutes} minutes\n\n{text}"
    return f"## {section.title}\n\n{text}"


def _optional(kind: str, found: Sorted) -> str:
    text = found.text(kind)
    return f"## {KIND_BY_ID[kind].title}\n\n{text}" if text else ""


def summary_of(text: str) -> tuple[str, bool]:
    """The text as a summary, and whether it is all there: a long one ends behind a sentence."""
    text = " ".join(text.split())
    if len(text) <= LONGEST_SUMMARY:
        return text, True
    sentences = [match.end() for match in re.finditer(r"[.!?](?=\s)", text[: LONGEST_SUMMARY + 1])]
    if sentences:
        return text[: sentences[-1]], False
    return f"{text[: LONGEST_SUMMARY - 2].rsplit(' ', 1)[0]} …", False
