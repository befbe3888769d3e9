"""The questions of "Check yourself" as the site shows them: options, which are right, explanations."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Option:
    """An answer to choose."""

    is_right: bool
    text: str = ""
    explanation: str = ""


@dataclass
class Question:
    """A list of options and the words before it."""

    text: str = ""
    options: list[Option] = field(default_factory=list)


class _Questions(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Question] = []
        self._lists: list[Question] = []
        self._items: list[Option | None] = []
        self._words = ""
        self._details = 0
        self._in_summary = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._details:
            self._details += tag == "details"
            self._in_summary = self._in_summary or tag == "summary"
        elif tag in {"ul", "ol"}:
            self._lists.append(Question())
        elif tag == "li":
            self._start_item(dict(attrs))
        elif tag == "details" and self._option():
            self._details = 1
        elif self._option() is None and (tag == "p" or tag[:1] == "h"):
            self._words = ""

    def _start_item(self, attributes: dict[str, str | None]) -> None:
        answer = attributes.get("data-rolepath-answer")
        option = Option(answer == "right") if answer else None
        self._items.append(option)
        if not self._lists:
            return
        if option:
            self._add(option, self._lists[-1])
        else:
            self._words = ""
            # Python-Markdown may take a question right below an option for an item of the same list.
            if self._lists[-1].options:
                self._lists[-1] = Question()

    def _add(self, option: Option, question: Question) -> None:
        if not question.options:
            question.text = " ".join(self._words.split())
            self.found.append(question)
        question.options.append(option)

    def handle_endtag(self, tag: str) -> None:
        if tag == "summary":
            self._in_summary = False
        elif tag == "details" and self._details:
            self._details -= 1
        elif self._details:
            return
        elif tag == "li" and self._items:
            self._items.pop()
        elif tag in {"ul", "ol"} and self._lists:
            self._lists.pop()

    def handle_data(self, data: str) -> None:
        option = self._option()
        if option is None:
            self._words += data
        elif self._details:
            option.explanation += "" if self._in_summary else data.strip()
        else:
            option.text = " ".join(f"{option.text} {data}".split())

    def _option(self) -> Option | None:
        return self._items[-1] if self._items else None


def questions(markup: str) -> list[Question]:
    """The questions that have options to choose; those without are open ones, and nobody's business here."""
    parser = _Questions()
    parser.feed(markup)
    return parser.found
