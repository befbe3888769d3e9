"""Openings speak of the reader's work in the reader's words.

Phrases that fit any job tell readers that the text was not written for theirs.

Wrong:

    content/warehouse/picking.md: |
      …
      ## How this helps you do your job better

      Picking gets faster, as you unlock your full potential in a fast-paced world.

      ## Sort the list by aisle
      …

Right:

    content/warehouse/picking.md: |
      …
      ## How this helps you do your job better

      Picking is faster: one walk for each order.

      ## Sort the list by aisle
      …

Fix: say the same with words from the reader's work.
"""

from collections.abc import Iterator

from rolepath.lint.program.demanded import demanded_texts
from rolepath.lint.program.items import Scope
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.prose import visible_text
from rolepath.lint.text.wording import stock_phrases
from rolepath.model.finding import Severity
from rolepath.model.lesson import Lesson
from rolepath.model.sections import KIND_BY_ID

CODE = "RP282"
SEVERITY = Severity.WARNING
SCOPE = Scope.LESSON


def check(lesson: Lesson) -> Iterator[Report]:
    """Reports problems and relevances with two or more of such phrases."""
    for kind in (KIND_BY_ID["business-problem"], KIND_BY_ID["job-relevance"]):
        for found in demanded_texts(lesson, kind):
            phrases = [] if found.hollow else stock_phrases(visible_text(found.html))
            if phrases:
                words = ", ".join(f'"{phrase}"' for phrase in phrases)
                message = f'"{found.name}" has phrases that fit any job: {words}'
                yield Report(found.place, message, "Say what happens in this work, with its own words.")
