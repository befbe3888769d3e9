"""What different texts have to have, so that they say something."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Demand:
    """What a text has to have: `words` that differ, `content` of them that mean something by themselves.

    Where `pictures` may speak, a picture or code is enough; where `pointers` may, a link is. A text
    that may have no `blanks` is unfinished with one; `evasions` are no answer where they are not `evasive`.
    Two words are enough for what looks `pasted`: figures, file names, quotations, lists.
    A text of at most so many words, all of which fit any `work`, says nothing of the reader's.
    Short `commands` to an author ("Insert an example") are no text where a reader is not told to do something.
    Questions are a text only where the reader is `asked`.
    """

    words: int = 1
    content: int = 1
    pictures: bool = True
    pointers: bool = False
    blanks: bool = True
    evasive: bool = True
    pasted: bool = False
    commands: bool = True
    asked: bool = False
    work: int = 0


CLAIM = Demand(words=5, content=2, pictures=False, blanks=False, commands=False)
"""For how it helps, which may be in words that fit any work beside those of the task."""
PROBLEM = replace(CLAIM, work=12)
"""For what hurts."""
HALF = Demand(words=4, pasted=True, commands=False, work=5)
"""For a before and an after, which show a thing."""
PRACTICE = Demand(words=3, work=12)
CHECK = replace(PRACTICE, asked=True)
"""For questions by which readers check themselves."""
ANSWER = Demand(words=4, pictures=False)
"""For the answer to a concern."""
RULE = Demand(content=0, pictures=False, pointers=True, evasive=False)
"""For the answer to a policy question, which may be one word, or that of another page."""
BODY = Demand(content=0, pointers=True)
NAME = Demand(content=0)
"""For titles, which may be one word of any kind."""
