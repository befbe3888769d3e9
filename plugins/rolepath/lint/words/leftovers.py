"""What programs and people leave in the place of a text: prompts of forms, greetings, imprints, an assistant's phrases.

Each kind is one sentence of a few forms, whatever it is about, so it is known by its beginning and its length.
"""

import re

from rolepath.lint.words.english import words

_MOST = 25
"""Words of what is left in a place, at most."""
_FORM = re.compile(
    r"\W*(?:please )?(?:double[- ]?)?(?:click|tap|press|hit|klick\w*|tipp\w*|cliquez|appuyez|haga clic|haz clic|"
    r"pulse|toque|fare clic|"
    r"fai clic|clicca\w*|dubbelklik\w*|klik\w*|clique|toque|kliknij|klepn\u011bte)\b.{0,40}\b(?:here|hier|ici|"
    r"aqu\u00ed|aqui|qui|tutaj|"
    r"h\u00e4r|her|to (?:add|edit|insert|enter|write|open|change|choose|select|replace|start|begin|type)|um|"
    r"pour|para|per|om|aby)\b",
    re.IGNORECASE,
)
_ASSISTANT = re.compile(
    r"\W*(?:as an? (?:ai|large|language)\b|i(?:'m| am) (?:just |only )?an? (?:ai|language)\b|i hope (?:this|"
    r"that) helps|"
    r"(?:feel free|do not hesitate|don't hesitate) to (?:ask|reach|contact|let)|let me know (?:if|what|how|"
    r"which|whether)|"
    r"(?:certainly|sure|of course|absolutely|great question)\s*[!,.:]\s*(?:here|below|i|let|this|the following)?|"
    r"here(?:'s| is| are) (?:an?|the|your|some) (?:\w+ ){0,3}(?:version|draft|text|rewrite|suggestions?|example|"
    r"options?|summary)\b|"
    r"i(?:'m| am) sorry,? but i|i (?:cannot|can't|can not) (?:help|assist|answer|generate|provide)|"
    r"is there anything else|"
    r"would you like me to|regenerate|new chat|ask me anything)",
    re.IGNORECASE,
)
_IMPRINT = re.compile(
    r"\W*(?:last|first|zuletzt|derni\u00e8re|\u00faltima|ultima) (?:\w+ )?(?:edited|updated|reviewed|changed|"
    r"modified|saved|checked|"
    r"ge\u00e4ndert|bearbeitet|aktualisiert|mise \u00e0 jour|modification|actualizaci\u00f3n|modifica)\b"
    r"|.{0,60}\ball rights reserved\b|\W*(?:\u00a9|\(c\)|copyright)\s|\W*(?:strictly )?(?:confidential|"
    r"internal use only|for internal use)\b"
    r"|\W*(?:created|generated|exported|printed|written|made) (?:by|with|from|on)\b[^.]{0,40}\W*$|\W*(?:page|"
    r"seite) \d+ (?:of|von) \d+\W*$",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"\W*(?:cheers|yours|best|all the best|regards|(?:kind|best|warm|warmest|many) (?:regards|wishes|greetings|"
    r"thanks)|sincerely|"
    r"yours (?:sincerely|faithfully|truly)|love|see you|thanks|thank you|good luck|have fun|enjoy|welcome|hello|"
    r"hi|hey|dear|"
    r"viele gr\u00fc\u00dfe|mit freundlichen gr\u00fc\u00dfen|liebe gr\u00fc\u00dfe|hallo|cordialement|bonjour|"
    r"saludos|hola|saluti|ciao|groeten|"
    r"atenciosamente|ol\u00e1)\b[^.!?;:]{0,40}\W*$",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"\W*(?:cheers|yours|regards|(?:kind|best|warm|many) (?:regards|"
    r"wishes))\b[^.!?;:,]*,?[^.!?;:,]*\W*$",
    re.IGNORECASE,
)
_GREETED = 4
"""Words of a greeting that is followed by nothing."""
_FILE = re.compile(
    r"\W*(?:(?:the )?(?:attachments?|attached|file|see|video|film|picture|image|figure|abb\w*|anlage|anhang|"
    r"pi\u00e8ce jointe|adjunto)\W+)?"
    r"(?:[a-z]:)?[\\/\w.~-]*[\\/.][\w~-]+\W*(?:\(\d+ ?[a-z]{1,3}\))?\W*$",
    re.IGNORECASE,
)
"""One file and where it lies, with no word about what is in it."""
_LED = re.compile(r"\W*[^\W\d_]{3,}(?: [a-z]+)?\W+\w|\W*[a-z]:\\|[\\/]", re.IGNORECASE)
_ENDED = re.compile(r"[\w)]\.[a-z]\w{1,4}\W*$|[\\/]\w+[\\/]", re.IGNORECASE)
_MESSAGE = re.compile(
    r"\W*(?:error|warning|err|exception|notice)\b.{0,30}\b(?:missing|not found|undefined|null|unknown|invalid|"
    r"no such)\b"
    r"|\W*(?:missing|unknown|undefined|no) (?:translation|key|value|variable|field|string|template|content)\b",
    re.IGNORECASE,
)
_TO_FILL = re.compile(
    r"\W*(?:please )?(?:paste|put|place|insert|enter|write|type|add|ask|drop|copy|show|describe|explain|give|"
    r"state|list|fill"
    r"|set|say|tell|attach|quote|upload|replace|describe|sketch|note)\b[^.!?]{0,80}\b(?:here|below|"
    r"in this (?:box|field|section|"
    r"place|space|cell))\b",
    re.IGNORECASE,
)
"""Orders to put something where the order itself stands: what a form says, whatever it is about."""
_TALE = re.compile(
    r"\W*(?:once upon a time|knock[ ,-]+knock|roses are red|hello,? world|if you can read this|here be dragons|"
    r"(?:the|my) (?:dog|cat|printer) ate|to be or not to be|a .{1,20} walks? into a bar|"
    r"it was a dark and stormy night)\b",
    re.IGNORECASE,
)
_KINDS = (
    (_TALE, "is a joke"),
    (_TO_FILL, "is a note to its author"),
    (_FORM, "is the prompt of a form"),
    (_ASSISTANT, "is what an assistant says around its answer"),
    (_IMPRINT, "only says what became of a document"),
    (_MESSAGE, "is the message of a program"),
)


def leftover(text: str) -> str:
    """What a short text is that was left in a place, as the end of a sentence; "" for any other."""
    if len(words(text)) > _MOST:
        return ""
    if _LED.match(text) and _FILE.match(text) and _ENDED.search(text):
        return "sends the reader elsewhere"
    return next((said for pattern, said in _KINDS if pattern.match(text)), "")


def is_greeting(text: str) -> bool:
    """Whether a text is the first or the last line of a letter, and nothing else."""
    return bool(_GREETING.match(text)) and (len(words(text)) <= _GREETED or bool(_CLOSING.match(text)))
