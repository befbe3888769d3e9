"""A row of the table of languages."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """What a language uses to say nothing.

    `openers` begin a text that is still to be written ("to be confirmed"), `pointers` one that sends the reader
    elsewhere ("see above"); `promises` are words of an author about the text itself ("later", "insert"), `nouns` what
    they call it, and `small` the words that every text of the language has. `evasions` look like an answer and leave
    the question with whoever asked; `elsewhere` are words for where and from whom the text can be had, which say
    nothing in a text that has no others; `labels` only number what is missing; `commands` tell the author to write.
    """

    openers: str
    pointers: str
    promises: str
    nouns: str
    small: str
    evasions: str = ""
    elsewhere: str = ""
    labels: str = ""
    commands: str = ""
