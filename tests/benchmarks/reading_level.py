"""The reading level of each module, as Flesch-Kincaid grades, hardest first. Run by `make reading-level`.

What is read: the sentences of paragraphs, lists, checks and quotations, as they are rendered. Code, tables, headings,
front matter and what does not end as a sentence does are left out, since a list of three words would flatter the grade.
A colon ends no sentence. A grade is 0.39 words per sentence + 11.8 syllables per word - 15.59.

Syllables are estimated: groups of vowels, one more where two are spoken apart, one less for a silent ending, at least
one; what is written in figures counts as one. That moves a grade by some tenths at most.
"""

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import markdown
import yaml

PROJECT = Path(__file__).parents[2]
HIGHEST = 10.0
"""The grade that no module may pass: what a reader of about sixteen takes in at the first reading."""

_ANSWER = re.compile(r"(?m)^( +)(?=> )")
_EXTENSIONS = ("tables", "attr_list", "def_list", "footnotes", "md_in_html", "pymdownx.superfences")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_SENTENCE = re.compile(r"[^.!?…]*(?:[.…](?=\w)[^.!?…]*)*[.!?…]+(?=[\s\"'\u201d\u2019)]|$)")
_WORD = re.compile(r"[^\W_]+(?:['\u2019.,][^\W_]+)*")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:(?<![aeiou])e|(?<![aeiouscxzg])es|(?<![aeioutd])ed)$")
_APART = re.compile(r"[^aeiouy]les?$|[aeiouy]ing|(?<![cgstx])i[ao]|(?<![gq])ua")
_TEXTS = ("problem", "before", "after", "relevance", "practice")


@dataclass(frozen=True)
class Level:
    """How hard a text is to read, and what it was reckoned from."""

    name: str
    words: int
    sentences: int
    syllables: int

    @property
    def grade(self) -> float:
        """The years of schooling it asks for; 0 for no text."""
        if not self.words:
            return 0.0
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59


class _Prose(HTMLParser):
    """Collects the text of each block that holds sentences."""

    SKIPPED = frozenset(("pre", "table", "h1", "h2", "h3", "h4", "h5", "h6"))
    INLINE = frozenset(("a", "abbr", "code", "em", "img", "kbd", "strong", "sub", "sup"))

    def __init__(self) -> None:
        super().__init__()
        self.blocks = [""]
        self.skipping = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the parser names it
        self.skipping += tag in self.SKIPPED
        if tag not in self.INLINE:
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        self.skipping -= tag in self.SKIPPED
        if tag not in self.INLINE:
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        if not self.skipping:
            self.blocks[-1] += data


def syllables(word: str) -> int:
    """An estimate, at least 1."""
    word = word.lower()
    return max(1, len(_VOWELS.findall(_SILENT.sub("", word))) + len(_APART.findall(word)))


def words(text: str) -> list[str]:
    """The words and figures of a text."""
    return _WORD.findall(text)


def sentences(text: str) -> list[str]:
    """The sentences of a Markdown text: what ends as one, and holds a word."""
    prose = _Prose()
    apart = _ANSWER.sub(r"\n\1", _FRONT_MATTER.sub("", text))  # an answer to a check, from its option
    prose.feed(markdown.markdown(apart, extensions=_EXTENSIONS))
    found = (sentence for block in prose.blocks for sentence in _SENTENCE.findall(block))
    return [" ".join(sentence.split()) for sentence in found if _WORD.search(sentence)]


def level(name: str, text: str) -> Level:
    """How hard a Markdown text is to read."""
    found = sentences(text)
    said = [word for sentence in found for word in words(sentence)]
    return Level(name, len(said), len(found), sum(map(syllables, said)))


def pages() -> list[Level]:
    """Each page and module under content/, hardest first."""
    files = (PROJECT / "content").rglob("*.md")
    return _hardest_first(level(file.relative_to(PROJECT).as_posix(), file.read_text("utf-8")) for file in files)


def bindings() -> list[Level]:
    """What each role says of all shared modules, hardest first."""
    roles = (file.stem for file in (PROJECT / "roles").glob("*.yml"))
    return _hardest_first(level(f"roles/{role}.yml", "\n\n".join(texts_of_bindings(role))) for role in roles)


def texts_of_bindings(role: str) -> list[str]:
    """What a role says of shared modules, text by text."""
    curriculum = yaml.safe_load((PROJECT / "roles" / f"{role}.yml").read_text("utf-8"))["curriculum"]
    entries = (entry for phase in curriculum.values() for entry in phase if isinstance(entry, dict))
    texts = (entry[key] for entry in entries for key in _TEXTS if key in entry)
    return [text["text"] if isinstance(text, dict) else text for text in texts]


def _hardest_first(levels: Iterable[Level]) -> list[Level]:
    return sorted(levels, key=lambda found: (-found.grade, found.name))


def main() -> None:
    """Prints a line for each page, each module and the bindings of each role."""
    sys.stdout.write("grade  words  a sentence\n")
    for row in (*pages(), *bindings()):
        sys.stdout.write(f"{row.grade:5.1f}  {row.words:5}  {row.words / row.sentences:10.1f}  {row.name}\n")


if __name__ == "__main__":
    main()
