"""What openings say when they say little: phrases that fit any job, the tool in the place of the problem.

English only, and quiet in doubt: each is a warning, and its false alarms on good openings were counted.
"""

import re
from collections.abc import Iterable

from rolepath.lint.english import content_words, is_english, names_any, words
from rolepath.lint.promises import names_benefit, without_benefits

_STOCK = re.compile(
    r"\b(?:fast[- ]paced|unlock\w*|empower\w*|streamlin\w+|stakeholders?|time[- ]consuming|seamless\w*|leverag\w+|"
    r"cutting[- ]edge|game[- ]chang\w+|in today's|digital (?:age|landscape|world|transformation)|ever[- ]changing|"
    r"next level|best[- ]in[- ]class|state[- ]of[- ]the[- ]art|synerg\w+|holistic\w*|harness\w*|transformative|"
    r"full potential|revolution\w*|elevat\w+ your|boost\w* (?:your )?productivity|competitive edge|stay ahead|"
    r"drive (?:value|results|efficiency|innovation)|value[- ]added?|mission[- ]critical|robust|innovative|"
    r"valuable (?:time|insights)|optimi[sz]e (?:your|our) workflows?|key challenges?|pain points?)\b",
    re.IGNORECASE,
)
_TOOL = r"(?:copilot|chat ?gpt|gemini|claude|an? (?:ai|assistant|chat ?bot)|generative ai|the (?:ai|assistant|tool)|ai)"
_TOOL_FIRST = re.compile(
    rf"\W*(?:microsoft 365 )?{_TOOL}(?: assistant| tool)? (?:is|are|can|helps?|offers?|allows?|enables?|lets?|"
    r"provides?)\b",
    re.IGNORECASE,
)
_IGNORANCE = re.compile(
    r"\W*(?:you|people|many (?:people|users|employees)|employees|users|staff|most (?:people|of us)|we)"
    r" (?:do not|don['\u2019]t|cannot|can['\u2019]t|may not|might not)(?: yet)? (?:yet )?(?:know|understand|use)"
    r" (?:how|what|the (?:tool|assistant)|ai|copilot)\b"
    r"[^.]{0,60}\b(?:prompts?|ai|assistant|tool|copilot|chat ?gpt|gemini)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:does not|doesn['\u2019]t|do not|don['\u2019]t|will not|won['\u2019]t|cannot|can['\u2019]t|never)"
    r" (?:\w+ ){0,4}?(?:any )?(?:faster|quicker|better|easier|save|help|improve|reduce)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"\d|[%€$£]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|"
    r"half|both|again|always|never|often|nobody|twice|thrice|double|triple|dozens?|hundreds?|thousands?|each|every|daily|weekly|monthly|quarterly|yearly|"
    r"annual\w*|once|first|second|third|last|late|later|latest|early|earlier|overdue|due|deadlines?|"
    r"minutes?|hours?|days?|nights?|weeks?|weekends?|months?|quarters?|years?|mornings?|noon|afternoons?|evenings?|"
    r"today|tomorrow|yesterday|before|after|until|lunch|shifts?|seasons?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|"
    r"january|february|march|april|june|july|august|september|october|november|december|"
    r"costs?|loses?|lost|miss(?:es|ed)?|wait\w*|delay\w*|overtime|fines?|penalt\w+|price|money|euros?|dollars?)\b",
    re.IGNORECASE,
)
_ENOUGH = 2
"""Stock phrases that make a text one of them; a single one happens to everybody."""
_SHORTEST = 10
"""Words that a text must have, as a shorter one is easily taken wrongly."""


def stock_phrases(text: str) -> list[str]:
    """The phrases that fit any job, where there are enough of them to speak of."""
    found = list(dict.fromkeys(match[0] for match in _STOCK.finditer(text)))
    return found if len(found) >= _ENOUGH else []


def begins_with_tool(text: str) -> bool:
    """Whether the first sentence explains the tool, or says that the reader does not know it."""
    return bool(_TOOL_FIRST.match(text) or _IGNORANCE.match(text))


def is_negated(text: str) -> bool:
    """Whether a text of one sentence says that nothing gets better."""
    return len([sentence for sentence in re.split(r"[.!?](?:\s|$)", text) if sentence.strip()]) == 1 and bool(
        _NEGATED.search(text)
    )


def lacks_figure(text: str) -> bool:
    """Whether a text in English has no number, day, deadline or cost; one short sentence may do without."""
    return _is_judged(text) and not _FIGURE.search(text)


def is_vague(text: str, tasks: Iterable[str]) -> bool:
    """Whether a text in English names none of the tasks and nothing that gets better."""
    return is_english(text) and not names_benefit(text) and not names_any(text, content_words(*tasks))


def is_unrelated(text: str, *others: str) -> bool:
    """Whether a text in English has no word that means something in common with the others; stock phrases aside."""
    is_faulty = stock_phrases(text) or is_negated(text) or any(begins_with_tool(other) for other in others)
    return _is_judged(text) and not is_faulty and not shares_substance(text, *others)


def _is_judged(text: str) -> bool:
    return len(words(text)) >= _SHORTEST and is_english(text)


def shares_substance(text: str, *others: str) -> bool:
    """Whether a text has a word that means something in common with one of the others, endings aside."""
    own = frozenset(word for word in content_words(text) if len(word) > 3 and word not in _COMMON)  # noqa: PLR2004
    return any(names_any(other, own) for other in others)


_COMMON = frozenset(
    re.findall(
        r"\w+",
        """
        your with this that from have will more less better faster quicker work works working time times make makes
        help helps helped into than then them they their there when what which where while each every other others
        assistant tool tools quality decisions tedious tedium benefit benefits easier improve improves task tasks job
        jobs team teams people take takes using used need needs thing things good great without instead before after
        role daily business company now much many lot get gets done way ways new also just
        """,
    )
)


def names_nothing_else(text: str, *titles: str) -> bool:
    """Whether a text has no word that means something beside those of the titles, of benefits and of stock phrases."""
    if not names_benefit(text):
        return False
    rest = without_benefits(_STOCK.sub(" ", text))
    known = content_words(*titles)
    return not any(word not in _COMMON and not names_any(word, known) for word in content_words(rest))
