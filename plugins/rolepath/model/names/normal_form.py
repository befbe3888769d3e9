"""One spelling for names: a letter with its accent is one sign, as most keyboards write it, and not two as macOS may.

Names of modules, files, tasks and places are compared in this form; a file keeps the name that its disk gives it.
"""

from unicodedata import normalize


def composed(text: str) -> str:
    """The text with each letter and its accents as one sign, where there is one (NFC)."""
    return text if text.isascii() else normalize("NFC", text)
