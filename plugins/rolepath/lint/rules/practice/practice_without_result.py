"""Practice ends with something that the learner has made, kept, sent or shown.

What leaves nothing behind can be skipped without anybody noticing, and nobody can help with it.

Wrong:

    content/warehouse/picking.md: |
      …
      ## Practice

      Time: 15 minutes. Think about the ways in which you could use this.

Right:

    content/warehouse/picking.md: |
      …
      ## Practice

      Time: 15 minutes. Sort tomorrow's first order.

Fix: say what the learner writes, changes, keeps, sends or shows to somebody.
"""

import re
from collections.abc import Iterator

from rolepath.html.reading import text_of
from rolepath.lint.program.items import Scope
from rolepath.lint.program.learning_path import practices
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.prose import visible_text
from rolepath.lint.words.english import is_english
from rolepath.lint.words.evidence import evidence
from rolepath.model.finding import Severity
from rolepath.model.lesson import Lesson
from rolepath.model.times.time_needed import practice_minutes

CODE = "RP245"
SEVERITY = Severity.WARNING
SCOPE = Scope.LESSON
_RESULT = re.compile(
    r"\b(?:end(?:s|ed)? (?:up )?with|results?|outcomes?|deliver\w*|hand\w* (?:in|over)|turn\w* (?:\w+ ){1,4}into|"
    # making
    r"writ\w+|wrote|dictat\w+|cop(?:y|ies|ied)|comment\w*|draft\w*|mak(?:e|es|ing)|made|build\w*|built|creat\w+|prepar\w+|produc\w+|compos\w+|design\w*|"
    r"develop\w*|generat\w+|rewrit\w+|rework\w*|revis\w+|edit\w*|correct\w*|chang\w+|adapt\w*|replac\w+|improv\w+|"
    r"translat\w+|summar\w+|shorten\w*|convert\w*|updat\w+|clean\w*|fill\w*|complet\w+|finish\w*|type|enter|set up|"
    r"calculat\w+|comput\w+|count\w*|measur\w+|compar\w+|sketch\w*|draw\w*|map\w*|plan\w*|schedul\w+|"
    # marking
    r"list\w*|not(?:e|es|ing)|mark\w*|underlin\w+|tick\w*|strik\w+|cross\w*|circl\w+|highlight\w*|annotat\w+|label\w*|"
    r"sort\w*|group\w*|rank\w*|order\w*|number\w*|colour\w*|color\w*|add|rate|rating|answer\w*|collect\w*|gather\w*|"
    # keeping, sending, showing
    r"keep\w*|kept|sav(?:e|es|ed|ing)|stor(?:e|es|ing)|fil(?:e|es|ing)|log|record\w*|print\w*|paste\w*|put|tape|"
    r"send\w*|sent|post\w*|publish\w*|submit\w*|upload\w*|email\w*|shar(?:e|es|ing)|show\w*|present\w*|swap\w*|trade|"
    r"bring|brought|read (?:\w+ )?(?:aloud|out)|demonstrat\w+|teach\w*|explain\w*|announc\w+|report\w*|tell|give|"
    # things that are made
    r"tables?|checklists?|documents?|presentations?|briefs?|templates?|summary|diagrams?|records?|prototypes?)\b",
    re.IGNORECASE,
)


def check(lesson: Lesson) -> Iterator[Report]:
    """Reports practice in English that names nothing made, kept, sent or shown in any usual wording."""
    for document, section in practices(lesson):
        text = visible_text(section.html)
        has_time = practice_minutes(text_of(section.html)) is not None  # where there is none, that is said first
        if has_time and (is_english(text) or not evidence(text)) and not names_result(text):
            message = f'"{section.part.heading.title}" does not say what the learner has at the end'
            fix = (
                "Say what is written, changed, kept, sent or shown. For example:\n\n"
                "You end with: a list of three requests that worked, posted in your channel."
            )
            yield Report(document.place(section.part.heading), message, fix)


def names_result(text: str) -> bool:
    """Whether a text names something made, kept, sent or shown."""
    return bool(_RESULT.search(text))
