"""Words that a spreadsheet would take for a formula."""

import re

_FORMULA = re.compile(r"((?:^|[;\t\r\n])(?:[^\S\t\r\n]|\x00)*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])")
"""Where the first sign of a formula stands, those of East Asian keyboards included."""


def no_formula(cell: str) -> str:
    """A cell as text, also where a spreadsheet would take a part of it for a formula.

    In many countries spreadsheets part cells at semicolons, so what follows one may begin a cell.
    """
    return _FORMULA.sub(r"\1'", cell)
