"""A fact's value as text of a Markdown file: whatever it holds, readers see these signs and nothing else."""

import re

from rolepath.model.names.contact import contact_pieces

_SIGNS = re.compile(r"""[\\`*_{}\[\]<>&!|~^=+$%@"']|:(?!//)|--+|\.\.\.|#(?=\S*#)|\((?=[a-zA-Z]{1,2}\))|//""")
"""What Markdown, its usual extensions and HTML read as something else than a sign."""
_FIRST = re.compile(r"^[^\w]|^\d+(?=[.)])")


def as_markdown(value: str, *, is_first: bool, may_lead: bool) -> str:
    """The value such that Markdown shows it as it is; an address alone is a link where one may be (`may_lead`).

    `is_first` says that it may be the first in its line.
    """
    if may_lead and is_address(value):
        return f"<{value}>"
    text = _SIGNS.sub(_reference, value)
    return _FIRST.sub(_reference, text) if is_first and not text.startswith("&") else text


def is_address(value: str) -> bool:
    """Whether a value is the address of a page or a mailbox and nothing else."""
    pieces = list(contact_pieces(value))
    is_plain = not any(sign in value for sign in "<>\"'`[]()\\ ")
    return is_plain and len(pieces) == 1 and bool(pieces[0].address)


def _reference(found: re.Match[str]) -> str:
    return "".join(f"&#{ord(sign)};" for sign in found[0])
