"""A text with the owner's facts in it: names become values, blocks that do not apply go, places stay exact."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial

from rolepath.model.document import Rendering
from rolepath.model.finding import Finding
from rolepath.model.organization import NO_ORGANIZATION, Organization
from rolepath.model.place import Filled, SourceText
from rolepath.read.own.blocks import kept_lines
from rolepath.read.own.escaping import as_markdown
from rolepath.read.own.marked_names import Found, found_in, names_shown
from rolepath.read.own.names import PLACEHOLDER_OR_ESCAPED, advice, is_ours, shown_for, value_of

_SNIPPET = "--8<--"
_BEFORE_TEXT = " \t>*+-:.)#|0123456789"
"""What may stand before the first word of a line: signs of lists, quotes, headings and tables."""


@dataclass(frozen=True)
class HouseFacts:
    """What texts are filled with; `content` is the folder in which an owner declares it."""

    organization: Organization = NO_ORGANIZATION
    content: str = "content"


NO_FACTS = HouseFacts()


def filled(
    source: SourceText, facts: HouseFacts, rendered: Callable[[str], Rendering]
) -> tuple[SourceText, tuple[Finding, ...]]:
    """The text as it is rendered, and what is wrong with the names in it; `rendered` tells what is code."""
    found = found_in(source.markdown, rendered)
    if not found:
        return source, ()
    lines = source.markdown.split("\n")
    questions = [item for item in found if item.is_question]
    ends = [number - 1 for number in source.added]
    kept = kept_lines(lines, questions, ends, facts.organization, facts.content)
    faults = list(kept.faults)
    names: dict[int, list[Found]] = {}
    advised = cache(partial(advice, organization=facts.organization, content=facts.content))
    for item in found:
        if not item.is_question:
            names.setdefault(item.line, []).append(item)
            if value_of(item.words, facts.organization) is None and is_ours(item.words, facts.organization):
                message, fix = advised(item.words)
                faults.append(("fact-unknown", item.line, item.start, message, fix))
    findings = tuple(
        Finding(rule, source.place(line + 1, column + 1), message, fix) for rule, line, column, message, fix in faults
    )
    return _written(source, lines, kept.without, names, facts.organization), findings


def taken_in(source: SourceText, rendering: Rendering, facts: HouseFacts) -> tuple[Finding, ...]:
    """What is wrong with names in files that a text takes in as snippets, which nobody fills."""
    lines = source.markdown.split("\n")
    line = next((number for number, line in enumerate(lines, start=1) if _SNIPPET in line), None)
    if line is None:
        return ()
    own = {found["name"] for found in PLACEHOLDER_OR_ESCAPED.finditer(source.markdown)}
    names = (name for name in names_shown(rendering) if name not in own)
    found = next((name for name in names if shown_for(name, facts.organization) is not None), None)
    if found is None:
        return ()
    message = f"{{{found}}} stands in a file that is taken in here, and is shown as it stands"
    return (Finding("fact-unknown", source.place(line), message, "Write the words there, or the text itself here."),)


def _written(
    source: SourceText,
    lines: list[str],
    without: set[int],
    names: Mapping[int, list[Found]],
    organization: Organization,
) -> SourceText:
    kept = [number for number in range(len(lines)) if number not in without]
    facts: list[Filled] = []
    for index, number in enumerate(kept):
        line = ""
        end = 0
        for name in names.get(number, ()):
            value = shown_for(name.words, organization)
            if value is not None:
                line += lines[number][end : name.start]
                is_first = not end and not line.strip(_BEFORE_TEXT)
                text = as_markdown(value, is_first=is_first, may_lead=name.may_lead)
                facts.append(Filled(index, len(line) + 1, len(text), name.end - name.start))
                line += text
                end = name.end
        if end:
            lines[number] = line + lines[number][end:]
    markdown = "\n".join(lines[number] for number in kept)
    if not without:
        return replace(source, markdown=markdown, filled=tuple(facts))
    new = {number + 1: index + 1 for index, number in enumerate(kept)}
    last = len(source.lines) - 1
    return SourceText(
        markdown,
        source.path,
        tuple(source.lines[min(number, last)] for number in kept),
        tuple(source.columns[min(number, last)] for number in kept) if source.columns else (),
        frozenset(new[number] for number in source.added if number in new),
        tuple(facts),
    )
