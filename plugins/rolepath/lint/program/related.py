"""Whether a text of an opening is about what the rest of its module is about.

What says nothing shares nothing: of the texts of true modules hardly one has no word in common with the others, of
leftovers, notes and speeches hardly one has any.
"""

from collections.abc import Iterator

from rolepath.lint.program.demanded import DemandedText, demanded_texts
from rolepath.lint.program.documented import is_documented
from rolepath.lint.program.halves import differ_in_praise, shows_nothing
from rolepath.lint.text.prose import visible_text
from rolepath.lint.text.shown import shown
from rolepath.lint.text.substance import own_words, points_of
from rolepath.lint.text.weak import is_weak_problem, is_weak_relevance
from rolepath.lint.words.english import content_words, kin_among, names_any, words
from rolepath.model.lesson import Lesson
from rolepath.model.sections import KIND_BY_ID, OPENING

_CLOSE = 6
"""Words that texts have in common with the rest of their module: where they do, one with a single one is foreign."""
_LONG = 25
"""Words of a text that may stand alone anywhere: with more it is about something, and then something else."""
_ANY_ROLE = frozenset(words("team teams work office department staff group tasks task texts text answering checking"))
"""Words in the titles of roles and tasks that say nothing of a trade."""
_MOST = 100
"""Words of its own by which a text is judged; one with more has been about anything."""


def unrelated(lesson: Lesson) -> DemandedText | None:
    """The text of an opening that has no word of its own in common with the rest of its module; None where all have.

    Where other rules say of a text that it says nothing, none can be about it. Of several, it is the one that says
    least, as the others may be about what should stand there.
    """
    found = [text for kind in OPENING for text in demanded_texts(lesson, kind)]
    if any(text.hollow or is_weak(lesson, text) for text in found):
        return None
    shared = [_shared(lesson, text) for text in found]
    usual = sorted(shared)[len(shared) // 2] if len(shared) > 1 else 0
    alone = [text for text, count in zip(found, shared, strict=True) if _is_alone(text, count, usual)]
    return min(alone, key=lambda text: points_of(visible_text(text.html)), default=None)


def _is_alone(found: DemandedText, shared: int, usual: int) -> bool:
    is_long = len(words(visible_text(found.html))) > _LONG
    return shared <= 1 if usual >= _CLOSE else shared == 0 and is_long


def _shared(lesson: Lesson, found: DemandedText) -> int:
    """How many words of its own a text has in common with the rest of the module, up to some."""
    text = visible_text(found.html)
    own = own_words(text)
    names = content_words(lesson.role.title, *lesson.role.tasks.values()) - _ANY_ROLE
    if shown(found.html).has_picture or len(own) > _MOST:
        return _CLOSE
    others = frozenset(word for other in _beside(lesson, found) for word in words(other))
    return min(len(kin_among(own, others)) + names_any(text, names), _CLOSE)


def is_weak(lesson: Lesson, found: DemandedText) -> bool:
    """Whether another rule finds fault with the text by itself."""
    text, role = visible_text(found.html), lesson.role
    tasks = tuple(role.tasks.values())
    if found.kind.id == "business-problem":
        return is_weak_problem(text, role.title, tasks) or is_documented(found.html, content_words(role.title, *tasks))
    if found.kind.id == "job-relevance":
        return is_weak_relevance(text, role.title, tasks)
    halves = list(demanded_texts(lesson, KIND_BY_ID["before-after"]))
    is_paired = any(other.kind is not found.kind and differ_in_praise(found, other) for other in halves)
    return is_paired or shows_nothing(found)


def _beside(lesson: Lesson, found: DemandedText) -> Iterator[str]:
    """What the reader sees of the module but for this text, with what the role's work is called."""
    yield from (lesson.module.title, lesson.role.title, lesson.role.summary, *lesson.role.tasks.values())
    family = "before-after" if found.kind.id in ("before", "after") else found.kind.id
    if family == "before-after":
        halves = demanded_texts(lesson, KIND_BY_ID[family])
        yield from (visible_text(other.html) for other in halves if other.heading is not found.heading)
    for document in lesson.documents:
        yield visible_text(document.lead)
        for section in document.sections:
            if document is not found.document or section.kind is None or section.kind.id != family:
                yield visible_text(section.html)
