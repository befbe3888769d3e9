"""How many words a text has, in any script, and whether it has any ink at all."""

import re
import unicodedata

_WITHOUT_SPACES = re.compile(r"[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


def word_count(found: list[str]) -> int:
    """How many words differ; in scripts without spaces two signs count as a word."""
    joined = "".join(found)
    signs = len(_WITHOUT_SPACES.findall(joined))
    return len({word for word in found if not _WITHOUT_SPACES.search(word)}) + signs // 2


def is_seen(text: str) -> bool:
    """Whether there is any sign that is not a space or a mark without ink."""
    return any(unicodedata.category(sign)[0] not in "ZC" and sign not in "\u2800\u3164\u115f" for sign in text)
