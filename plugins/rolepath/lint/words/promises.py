"""How people say that training helps: faster, better quality, less tedious work, better decisions."""

import re

_WORK = r"(?:job|work|role|tasks?|skills?|productivity|performance|results?|career|everything|things?|life|way)"
_EMPTY_PRAISE = re.compile(
    rf"\b(?:your|my|our|their|the|his|her)\s+(?:\w+\s+)?{_WORK}\s+(?:even\s+|much\s+)?(?:better|well)\b"
    rf"|\b(?:better|improv\w+)\s+(?:at\s+)?(?:(?:your|my|our|their|the|daily|own|overall)\s+)*{_WORK}\b"
    rf"|\bbetter at what\b"
    rf"|\b(?:makes?|making|becom\w+|be)\s+(?:you\s+|us\s+|it\s+|everything\s+|a\s+)?better\b(?!\s+\w+)"
    rf"|\b(?:work|perform)(?:s|ing)?\s+better\b"
)
"""Praise that says "better" and means no benefit."""

_BENEFIT = re.compile(
    # faster
    r"\b(?:fast|faster|fastest|quick\w*|speed\w*|sooner|earlier|rapid\w*|swift\w*|shorte\w+|efficien\w+|accelerat\w+|"
    r"streamlin\w+|sav(?:e|es|ed|ing|ings)|minutes?|hours?|deadlines?|delay\w*|wait\w*|at once|in half|halve\w*|"
    r"(?:less|more|on|in|of|win|gain|free|lose|lost|spare|spend|takes?|saves?|your|the) time|time back|"
    # better quality
    r"better|quality|accura\w+|errors?|mistakes?|correct\w*|consisten\w+|reliab\w+|clear\w*|precis\w+|flaws?|trust\w*|"
    r"rework\w*|complain\w*|readab\w+|sharper|stronger|improv\w+|miss(?:es|ed|ing)?|wrong|spot|catch\w*|caught|"
    r"avoid\w*|prevent\w*|"
    # less tedious work
    r"tedi\w+|dull\w*|boring|monoton\w*|repetiti\w+|repeat\w*|routine\w*|drudge\w*|retyp\w*|copying|manual\w*|by hand|"
    r"chores?|effort|workload|overtime|hassle|frustrat\w+|fewer|less|typing|legwork|busywork|automat\w+|no longer|"
    r"stress\w*|annoy\w*|easier|"
    # better decisions
    r"deci[ds]\w+|choos\w+|choices?|chose\w*|judg\w+|priorit\w+|options?|risks?|evidence|weigh\w*|confiden\w+|"
    r"recommend\w*|insights?)\b"
)


def names_benefit(text: str) -> bool:
    """Whether a text names one of the four benefits in any usual wording."""
    return bool(_BENEFIT.search(_EMPTY_PRAISE.sub(" ", text.casefold())))


def without_benefits(text: str) -> str:
    """A text without the words by which it names benefits, in small letters."""
    return _BENEFIT.sub(" ", _EMPTY_PRAISE.sub(" ", text.casefold()))
