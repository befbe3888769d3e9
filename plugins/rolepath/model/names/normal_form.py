"""One spelling for names: a letter with its accent is one sign, as most keyboards write it, and not two as macOS may.

Names of modules, files, tasks and places are compared in this form; a file keeps the name that its disk gives it.
"""

import re
from unicodedata import normalize

CONTROL = re.compile(r"[\x00\x01\x04-\x08\x0b\x0e-\x1f\x7f\u202d\u202e]")
"""Characters that nobody sees and programs act upon, which no page may hold; white space is none of them.

U+202D and U+202E show letters in another order than they are written and copied; scripts from right to left do without.
U+0002 and U+0003 are Python-Markdown's own, of which it leaves none in a text that it understands.
"""

UNWRITABLE = re.compile(f"{CONTROL.pattern[:-1]}\x02\x03\x0c\x80-\x84\x86-\x9f\ufffe\uffff]")
"""The same, and what XML, calendars and mails may not hold: no plain text has them, as each may come to stand there."""


def composed(text: str) -> str:
    """The text with each letter and its accents as one sign, where there is one (NFC)."""
    return text if text.isascii() else normalize("NFC", text)
