"""Questions with options in the form that learners can choose from."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Option:
    """An answer to choose; `explanation` says why it is right or wrong, "" where the source does not."""

    text: str
    explanation: str
    is_right: bool


@dataclass(frozen=True)
class Question:
    """A question with its answers."""

    text: str
    options: tuple[Option, ...]


def written(questions: Iterable[Question]) -> str:
    """The questions as a numbered list."""
    return "\n".join(line for number, question in enumerate(questions, start=1) for line in _lines(number, question))


def _lines(number: int, question: Question) -> Iterable[str]:
    yield f"{number}. {question.text}"
    for option in question.options:
        yield f"    - [{'x' if option.is_right else ' '}] {option.text}"
        if option.explanation:
            yield f"        > {option.explanation}"
