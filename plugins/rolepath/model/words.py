"""Words that a plan leaves to the website, which says them in the site's language: the plan only names them."""

import re

from rolepath.model.program import ALL_MEASURES, POLICY_QUESTIONS, Measure
from rolepath.model.sections import AFTER, BEFORE, SECTIONS

WORD = re.compile(r"rolepath:word:([a-z_]+)")
"""A name in a plan's texts, in the place of a word of the interface."""


def word(name: str) -> str:
    """The stand-in for a string of the interface, wherever a text of a plan may be."""
    return f"rolepath:word:{name}"


_HEADINGS = {
    **{kind.title: f"section_{kind.id.replace('-', '_')}" for kind in (*SECTIONS, BEFORE, AFTER)},
    **{question: f"question_{name}" for name, question in POLICY_QUESTIONS.items()},
}


def heading_in_words(title: str) -> str:
    """The stand-in for a heading that Rolepath gives itself, or an author who uses its titles; any other as it is."""
    return word(_HEADINGS[title]) if title in _HEADINGS else title


def measure_in_words(measure: Measure) -> str:
    """The stand-in for a measure's own title, or the title that the program's owner gave."""
    return word(f"measure_{measure.id}") if measure.title == ALL_MEASURES[measure.id] else measure.title
