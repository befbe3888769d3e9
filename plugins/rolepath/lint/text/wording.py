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
_SLOGANS = re.compile(
    r"\b(?:work smarter|smarter,? not harder|time is money|sky is the limit|future[- ]proof|"
    r"ready for what comes next|"
    r"think outside the box|one[- ]stop)\b",
    re.IGNORECASE,
)
"""Phrases of which one is enough."""
_NAME = r"(?:copilot|chat ?gpt|gemini|claude|ai|artificial intelligence|assistants?|chat ?bots?|llms?)"
_TOOL = (
    rf"(?:(?:an?|the|our|this|with|microsoft|google|generative|new|365) )*"
    rf"(?:{_NAME}|(?:large )?language models?|(?:ai|new) (?:tools?|assistants?))"
)
_TOOL_FIRST = re.compile(
    rf"\W*{_TOOL}(?: assistants?| tools?)? (?:is|are|can|helps?|offers?|allows?|enables?|lets?|has (?:many|"
    rf"a lot|new)|"
    r"have (?:many|a lot|new)|predicts?|generates?|works by|changes|has changed|will change|supports?|"
    r"combines?|reached|gained|grew|grows|spread|arrived|became|appeared|was launched|"
    r"makes|understands?|learns?|summari[sz]es?|provides?)\b"
    rf"|\W*with (?:the )?{_NAME}\b[^.]{{0,20}}\b(?:can|is|are|will)\b"
    r"|\W*(?:in|after|with|by the end of|at the end of) this (?:module|lesson|course|session|training"
    r"|unit)\b|\W*this (?:module|lesson|course|"
    r"unit)\b"
    rf"|\W*(?:our|the|we|management|it)\b[^.]{{0,50}}\b(?:bought|licen[cs]es?|rolled out|rolls out|introduc\w+|"
    rf"invest\w+|"
    rf"purchased|launched)\b[^.]{{0,60}}\b{_NAME}\b",
    re.IGNORECASE,
)
_OF_TOOL = re.compile(rf"\W*{_TOOL}(?:['\u2019]s)?\s+(?!you\b|and you\b)\w+", re.IGNORECASE)
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
_SCREEN = re.compile(
    r"\b(?:menus?|panels?|buttons?|tabs?|icons?|sidebars?|toolbars?|settings|dialogs?|click\w*|plug-?ins?|chat)\b",
    re.IGNORECASE,
)
_SCREEN_ALONE = re.compile(
    r"\b(?:new|an?) (?:button|icon|symbol|menu|tab|panel|side ?bar|chat window)\b.{0,20}"
    r"\b(?:desktop|screen|word|excel|outlook|teams|browser|taskbar|history)\b",
    re.IGNORECASE,
)
_SCREENED = 2
"""Different parts of a screen that make a text one about the tool."""
_WORLD = re.compile(
    r"\baccording to\b.{0,30}\b(?:stud(?:y|ies)|surveys?|reports?|research|analysts)\b|\bstudies (?:show"
    r"|say)|\btrillions?\b|"
    r"\bmillions? (?:of )?(?:users|people|customers)\b|\bby 20[3-9]\d\b|\bworld['\u2019]s (?:largest|biggest|"
    r"leading)\b|"
    r"\d ?%? (?:percent )?of (?:all )?(?:companies|employees|people|workers|tasks|jobs|organi[sz]ations"
    r"|businesses)\b|\bworldwide\b|"
    r"\bglobal(?:ly)?\b|\bworld economy\b",
    re.IGNORECASE,
)
"""Where figures are about everybody, and so about nobody's work."""
_ANY_TOOL = re.compile(rf"\b(?:{_NAME}|technology|software|tools?)\b", re.IGNORECASE)
_TOOL_NAME = re.compile(rf"\b{_NAME}\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"\W*(?:the |our |your |all |many |most )*(?:company|firm|business|organi[sz]ation|management|board|shareholders?"
    r"|investors?|owners?|hospital|school|university|college|bank|agency|council|institution|vendors?|"
    r"(?:it|hr|sales|finance|marketing|legal) department|software vendor|administration|trainers?|instructors?|"
    r"facilitators?|participants?|attendees|graduates|testers|course|training|workshop|"
    r"headquarters|enterprise|corporation|group)(?:['\u2019]s)?\b",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"\b(?:mandatory|compulsory|obligatory|(?:for|get|receive|earn) (?:the|a|your) (?:certificate|badge|diploma|"
    r"credits?)|attendance|must be (?:finished|completed)|"
    r"(?:who|has|have) (?:has |have )?finished"
    r" (?:by|before|until)|yearly goals?|counts? towards|have to (?:do|complete|finish) this|the board decided)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:no difference|becomes? (?:harder|slower|worse)|gets? (?:harder|slower|worse)|takes? longer than)\b|"
    r"\b(?:does not|doesn['\u2019]t|do not|don['\u2019]t|will not|won['\u2019]t|cannot|can['\u2019]t|never)"
    r" (?:\w+ ){0,4}?(?:any )?(?:faster|quicker|better|easier|save|help|improve|reduce)\b"
    r"|\b(?:as long as before|not (?:any )?(?:better|faster|easier|quicker)|does not get better)\b"
    r"|\bhopefully\b|\b(?:one|some) day\b|\bno (?:benefit|gain|advantage|improvement)\b|\bnothing (?:gets"
    r"|becomes|is|will be) (?:any )?(?:better|"
    r"faster)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"\d|[%€$£]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|"
    r"half|both|again|always|never|often|nobody|twice|thrice|double|triple|dozens?|hundreds?|thousands?|each|every|"
    r"daily|weekly|monthly|quarterly|yearly|"
    r"annual\w*|once|first|second|third|last|late|later|latest|early|earlier|overdue|due|deadlines?|"
    r"minutes?|hours?|days?|nights?|weeks?|weekends?|months?|quarters?|years?|mornings?|noon|afternoons?|evenings?|"
    r"today|tomorrow|yesterday|before|after|until|lunch|shifts?|seasons?|(?:mon|tues|wednes|thurs|fri"
    r"|satur|sun)days?|"
    r"january|february|march|april|june|july|august|september|october|november|december|"
    r"costs?|loses?|lost|miss(?:es|ed)?|wait\w*|delay\w*|overtime|fines?|penalt\w+|price|money|euros?|dollars?)\b",
    re.IGNORECASE,
)
_ENOUGH = 2
"""Stock phrases that make a text one of them; a single one happens to everybody."""
_LONG = 25
"""Words of one sentence, at most."""
_SOME = 40
"""Words of a relevance about others, at most."""
_ALIKE = 0.85
_SHORTEST = 10
"""Words that a text must have, as a shorter one is easily taken wrongly."""


def stock_phrases(text: str) -> list[str]:
    """The phrases that fit any job, where there are enough of them to speak of."""
    found = list(dict.fromkeys(match[0] for match in _STOCK.finditer(text)))
    slogans = [match[0] for match in _SLOGANS.finditer(text)]
    return slogans or (found if len(found) >= _ENOUGH else [])


def is_of_world(text: str) -> bool:
    """Whether a text says how many people everywhere use a tool."""
    return bool(_WORLD.search(text) and _ANY_TOOL.search(text))


def without_stock_phrases(text: str) -> str:
    """A text without the phrases that fit any job."""
    return _STOCK.sub(" ", text)


def begins_with_tool(text: str) -> bool:
    """Whether the first sentence explains the tool, or says that the reader does not know it."""
    is_of_world = bool(_WORLD.search(text) and _TOOL_NAME.search(text))
    is_of_screen = len({part.casefold() for part in _SCREEN.findall(text)}) >= _SCREENED and len(words(text)) <= _LONG
    is_of_screen |= bool(_SCREEN_ALONE.search(text)) and len(words(text)) <= _LONG
    return bool(_TOOL_FIRST.match(text) or _IGNORANCE.match(text)) or is_of_world or is_of_screen


def names_tool(text: str) -> bool:
    """Whether a text begins with the name of a tool that everybody knows and a verb."""
    return bool(_TOOL_FIRST.match(text))


def is_of_tool(text: str) -> bool:
    """Whether a text begins with the name of a tool that everybody knows, and so says what that does."""
    return bool(_TOOL_FIRST.match(text) or _OF_TOOL.match(text))


def helps_others(text: str) -> bool:
    """Whether a short text in English begins with the firm or its owners, without its reader, or is about a duty."""
    found = words(text)
    is_short = len(found) <= _SOME
    is_of_others = bool(_OTHERS.match(text)) and {"you", "your", "yours", "yourself"}.isdisjoint(found)
    return is_short and (is_of_others or bool(_DUTY.search(text)))


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


def names_only(text: str, *titles: str) -> bool:
    """Whether a text in English has no words but those of the titles, of benefits, and those that fit any job."""
    return (is_english(text) or names_benefit(text)) and not concrete_words(text, *titles)


def are_alike(one: str, other: str) -> bool:
    """Whether two texts in English differ in nothing but words that fit any job, such as "slowly" and "quickly"."""
    figures = [sorted(filter(str.isdigit, words(text))) for text in (one, other)]
    if figures[0] != figures[1] or not (is_english(one) and is_english(other)):
        return False
    own, others = concrete_words(one), concrete_words(other)
    common = sum(names_any(word, others) for word in own)
    differing = len(own) - common + sum(not names_any(word, own) for word in others)
    return common > 0 and common >= _ALIKE * (common + differing)


def _is_judged(text: str) -> bool:
    return len(words(text)) >= _SHORTEST and is_english(text)
