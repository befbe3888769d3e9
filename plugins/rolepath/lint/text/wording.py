"""What openings say when they say little: phrases that fit any job, the tool in the place of the problem.

English only, and quiet in doubt: each is a warning, and its false alarms on good openings were counted.
"""

import re
from collections.abc import Iterable

from rolepath.lint.words.english import content_words, is_english, names_any, words
from rolepath.lint.words.generic import concrete_words
from rolepath.lint.words.promises import names_benefit

_STOCK = re.compile(
    r"\b(?:fast[- ]paced|unlock\w*|empower\w*|streamlin\w+|stakeholders?|time[- ]consuming|seamless\w*|leverag\w+|"
    r"cutting[- ]edge|game[- ]chang\w+|in today's|digital (?:age|landscape|world|transformation)|ever[- ]changing|"
    r"next level|best[- ]in[- ]class|state[- ]of[- ]the[- ]art|synerg\w+|holistic\w*|harness\w*|transformative|"
    r"full potential|revolution\w*|elevat\w+ your|boost\w* (?:your )?productivity|competitive edge|stay ahead|"
    r"drive (?:value|results|efficiency|innovation)|value[- ]added?|mission[- ]critical|robust|innovative|"
    r"valuable (?:time|insights)|optimi[sz]e (?:your|our) workflows?|key challenges?|pain points?)\b",
    re.IGNORECASE,
)
_NAME = r"(?:copilot|chat ?gpt|gemini|claude|ai|artificial intelligence|assistants?|chat ?bots?|llms?)"
_TOOL = (
    rf"(?:(?:an?|the|our|this|with|microsoft|google|generative|new|365) )*"
    rf"(?:{_NAME}|(?:large )?language models?|(?:ai|new) (?:tools?|assistants?))"
)
_TOOL_FIRST = re.compile(
    rf"\W*{_TOOL}(?: assistants?| tools?)? (?:is|are|can|helps?|offers?|allows?|enables?|lets?|has (?:many|a lot|new)|"
    r"have (?:many|a lot|new)|predicts?|generates?|works by|changes|has changed|will change|supports?|"
    r"combines?|makes|understands?|learns?|summari[sz]es?|provides?)\b"
    rf"|\W*with (?:the )?{_NAME}\b[^.]{{0,20}}\b(?:can|is|are|will)\b"
    r"|\W*(?:in|after|with) this (?:module|lesson|course|session|training|unit)\b|\W*this (?:module|lesson|course|"
    r"unit)\b"
    rf"|\W*(?:our|the|we|management|it)\b[^.]{{0,50}}\b(?:bought|licen[cs]es?|rolled out|rolls out|introduc\w+|"
    rf"invest\w+|"
    rf"purchased|launched)\b[^.]{{0,60}}\b{_NAME}\b",
    re.IGNORECASE,
)
_IGNORANCE = re.compile(
    r"\W*(?:you|people|many (?:people|users|employees)|employees|users|staff|most (?:people|of us)|we)"
    r" (?:do not|don['\u2019]t|cannot|can['\u2019]t|may not|might not)(?: yet)? (?:yet )?(?:know|understand|use)"
    r" (?:how|what|the (?:tool|assistant)|ai|copilot)\b"
    r"[^.]{0,60}\b(?:prompts?|ai|assistant|tool|copilot|chat ?gpt|gemini)\b"
    r"|[^.]{0,40}\b(?:hardly anybody|hardly anyone|few|nobody|no one|not everybody)\b[^.]{0,40}"
    r"\b(?:knows?|understands?|has tried|have tried|has used|have used|uses?)\b[^.]{0,30}"
    r"\b(?:prompts?|ai|assistant|copilot|chat ?gpt|gemini)\b"
    r"|\W*(?:a lot of )?(?:many|most|few|some|our|people|everybody|employees|staff|colleagues|users|teams|you|"
    r"we)\b[^.]{0,40}"
    r"\b(?:never (?:used|tried)|afraid of|fear|lack|lacks|unsure|hesita\w+|s[ck]eptic\w+|not (?:yet )?(?:familiar|"
    r"comfortable)|unfamiliar|not (?:yet )?(?:know|understand) (?:how|what)|do not use|don['\u2019]t use|"
    r"struggle to use|not know how to (?:use|write a|prompt))\b"
    r"[^.]{0,60}\b(?:prompts?|ai|assistant|tools?|copilot|chat ?gpt|gemini)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:does not|doesn['\u2019]t|do not|don['\u2019]t|will not|won['\u2019]t|cannot|can['\u2019]t|never)"
    r" (?:\w+ ){0,4}?(?:any )?(?:faster|quicker|better|easier|save|help|improve|reduce)\b"
    r"|\b(?:as long as before|not (?:any )?(?:better|faster|easier|quicker)|does not get better)\b"
    r"|\bno (?:benefit|gain|advantage|improvement)\b|\bnothing (?:gets|becomes|is|will be) (?:any )?(?:better|"
    r"faster)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"\d|[%€$£]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|"
    r"half|both|again|always|never|often|nobody|twice|thrice|double|triple|dozens?|hundreds?|thousands?|each|every|"
    r"daily|weekly|monthly|quarterly|yearly|"
    r"annual\w*|once|first|second|third|last|late|later|latest|early|earlier|overdue|due|deadlines?|"
    r"minutes?|hours?|days?|nights?|weeks?|weekends?|months?|quarters?|years?|mornings?|noon|afternoons?|evenings?|"
    r"today|tomorrow|yesterday|before|after|until|lunch|shifts?|seasons?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|"
    r"january|february|march|april|june|july|august|september|october|november|december|"
    r"costs?|loses?|lost|miss(?:es|ed)?|wait\w*|delay\w*|overtime|fines?|penalt\w+|price|money|euros?|dollars?)\b",
    re.IGNORECASE,
)
_ENOUGH = 2
"""Stock phrases that make a text one of them; a single one happens to everybody."""
_MANY = 4
"""Words that mean something: a text with more of them is about something, whatever it is."""
_ALIKE = 0.85
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
    """Whether a text in English names none of the tasks, nothing that gets better, and nothing else of any work."""
    is_silent = not names_benefit(text) and not names_any(text, content_words(*tasks))
    return is_english(text) and is_silent and not concrete_words(text)


def is_unrelated(text: str, tasks: Iterable[str], *others: str) -> bool:
    """Whether a text in English has few words that mean something, and none in common with tasks and other texts."""
    own = concrete_words(text)
    is_faulty = stock_phrases(text) or is_negated(text) or any(begins_with_tool(other) for other in others)
    is_thin = 0 < len(own) <= _MANY
    is_named = names_any(text, content_words(*tasks)) or any(names_any(other, own) for other in others)
    return _is_judged(text) and is_thin and not is_faulty and not is_named


def names_only(text: str, *titles: str) -> bool:
    """Whether a text in English has no words but those of the titles, of benefits, and those that fit any job."""
    return (is_english(text) or names_benefit(text)) and not concrete_words(text, *titles)


def are_alike(one: str, other: str) -> bool:
    """Whether two texts in English differ in nothing but words that fit any job, such as "slowly" and "quickly"."""
    if any(map(str.isdigit, one + other)) or not (is_english(one) and is_english(other)):
        return False
    own, others = concrete_words(one), concrete_words(other)
    common = sum(names_any(word, others) for word in own)
    differing = len(own) - common + sum(not names_any(word, own) for word in others)
    return common > 0 and common >= _ALIKE * (common + differing)


def _is_judged(text: str) -> bool:
    return len(words(text)) >= _SHORTEST and is_english(text)
