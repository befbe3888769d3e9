"""The paragraphs that roles have in their own texts, as words that can be compared."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import itemgetter

from rolepath.lint.program.scope import own_modules, readable
from rolepath.lint.text.hollow import is_marked
from rolepath.lint.text.outside_code import without_comments, without_fences
from rolepath.lint.text.prose import visible_text
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document
from rolepath.model.place import Place
from rolepath.model.role import Role
from rolepath.model.sections import KIND_BY_ID

SHORTEST = 12
"""Words that a paragraph must have: shorter ones are alike by chance."""

NAME = "•"
"""Stands in `outline` for what one role's copy rightly changes: names, files, code, the texts of links."""

_CLAIMS = (KIND_BY_ID["business-problem"], KIND_BY_ID["job-relevance"])
_ITEM = re.compile(r"^(?:[*+-]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_QUOTE = re.compile(r"^[ \t]*(?:>[ \t]?)+")
_NO_PARAGRAPH = re.compile(
    r"#{1,6}(?=\s|\w)|(?:!!!|\?\?\?\+?|===)(?:\s|$)|[-=*_ \t]{3,}$|\[![A-Za-z]+\]$|\[[^\]^]+\]:|\*\[[^\]]+\]:"
)
_TAG = re.compile(r"<[^<>]*>")
_ATTRIBUTES = re.compile(r"\{:?[^{}]*\}")
LINK = re.compile(r"!?\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])")
_CODE = re.compile(r"(?<!`)(`++)([^`]++)\1(?!`)")
_BOLD = re.compile(r"(\*\*|__)(?=[A-Z0-9“\"])((?:(?!\1).)+)\1")
_SMALL = r"[a-z]+(?!\w|[.@_/-]\w)"
_WORD = re.compile(rf"(?P<small>{_SMALL}(?:[^\w{NAME}]+{_SMALL})*)|{NAME}|\w+(?:[.@_/-]\w+)*")
_SMALL_WORD = re.compile(r"[a-z]+")
_FILE = re.compile(r"[._@/]|\d[^\W\d]|[^\W\d]\d|\w[A-Z]")
_SENTENCE_END = re.compile(r"[.!?]\W*$")
_EMPHASIS = frozenset(("all", "always", "any", "do", "don", "i", "if", "must", "never", "no", "none", "not", "only"))


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, list item or table that only one role reads.

    `words` are its words without case and marks. `section` is the whole text of the problem or relevance that it is
    part of, "" elsewhere.
    """

    role: Role
    place: Place
    text: str
    words: tuple[str, ...]
    section: str = ""

    @cached_property
    def outline(self) -> tuple[str, ...]:
        """The words with names taken out."""
        return outline(self.text)


@lru_cache(maxsize=1)  # two rules ask, one after the other
def role_paragraphs(catalog: Catalog) -> tuple[Paragraph, ...]:
    """The paragraphs of all modules and bindings that belong to one role, in reading order, short ones left out."""
    found = [
        Paragraph(role, document.source.place(line), text, words, _section_at(line, sections))
        for role, document in _role_texts(catalog)
        for sections in [_sections(document)]
        for line, text, words in _compared(document.source.markdown)
    ]
    return tuple(sorted(found, key=lambda paragraph: paragraph.place))


def _role_texts(catalog: Catalog) -> Iterator[tuple[Role, Document]]:
    texts = [(role, module.document) for role, module in own_modules(catalog)]
    texts += [(role, entry.binding.opening) for role in catalog.roles for entry in role.entries if entry.binding]
    return ((role, document) for role, document in texts if readable(document))


def _sections(document: Document) -> list[tuple[int, str]]:
    """The lines where sections begin, each with the section's text if it is a problem or a relevance."""
    found = [
        (section.part.heading.line or 1, visible_text(section.html) if section.kind in _CLAIMS else "")
        for section in document.sections
    ]
    return sorted(found, key=itemgetter(0))


def _section_at(line: int, sections: list[tuple[int, str]]) -> str:
    index = bisect_right(sections, line, key=itemgetter(0))
    return sections[index - 1][1] if index else ""


@lru_cache(maxsize=8_000)  # a preview asks again at each edit
def _compared(markdown: str) -> Sequence[tuple[int, str, tuple[str, ...]]]:
    """Line, text and words of each paragraph that is long enough."""
    return [
        (line, text, words)
        for line, text in paragraphs(markdown)
        if len(words := words_of(text)) >= SHORTEST and not is_marked(text)
    ]


def paragraphs(markdown: str) -> Iterator[tuple[int, str]]:
    """Each paragraph with the number of its first line; headings, code, comments and rules are none."""
    first, lines = 0, list[str]()
    for number, line in enumerate(without_comments(without_fences(markdown)).split("\n"), start=1):
        text = _QUOTE.sub("", line).strip()
        is_none = not text or bool(_NO_PARAGRAPH.match(text))
        if lines and (is_none or _ITEM.match(text)):
            yield first, " ".join(lines)
            lines = []
        if not is_none:
            first = first if lines else number
            lines.append(_ITEM.sub("", text, count=1) if not lines else text)
    if lines:
        yield first, " ".join(lines)


def words_of(text: str) -> tuple[str, ...]:
    """The words that a reader sees, without case and punctuation."""
    shown = LINK.sub(r"\1", _ATTRIBUTES.sub(" ", _TAG.sub(" ", text)))
    return tuple(re.findall(r"\w+", shown.casefold()))


@lru_cache(maxsize=40_000)  # as above
def outline(text: str) -> tuple[str, ...]:
    """The words with one mark for each row of names, where names are capitalised words, files, code and link texts.

    "a" and "an" are one word, as they change with the name that follows; a capital after a colon is a name.
    """
    shown = _ATTRIBUTES.sub(" ", _TAG.sub(" ", LINK.sub(NAME, _CODE.sub(NAME, _BOLD.sub(_bold, text)))))
    found: list[str] = []
    end = 0
    for match in _WORD.finditer(shown):
        word, between, end = match.group(), shown[end : match.start()], match.end()
        if match["small"]:
            found += _SMALL_WORD.findall(word)  # most words, so whole rows of them are taken at once
            continue
        if word.isalpha() and word.islower():
            found.append(word)
            continue
        starts = not found or bool(_SENTENCE_END.search(between))
        word = NAME if _is_name(word, starts=starts) else word.casefold()
        continues = bool(found) and found[-1] == NAME and not starts and (word == NAME or word.isdigit())
        if not continues:
            found.append(word)
    return tuple("a" if word == "an" else word for word in found)


def _bold(match: re.Match[str]) -> str:
    """A name where bold marks one, such as a button or a file; words that stress or forbid are no names."""
    return match[2] if _EMPHASIS & set(words_of(match[2])) else NAME


def _is_name(word: str, *, starts: bool) -> bool:
    if word == NAME or _FILE.search(word):
        return word.casefold() not in _EMPHASIS
    return not starts and word[0].isupper() and word.casefold() not in _EMPHASIS
