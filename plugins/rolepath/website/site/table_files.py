"""The tables of a plan as files that spreadsheets read."""

import csv
import io
import re
from collections.abc import Iterable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from rolepath.model.site_plan import Download
from rolepath.website.page.interface import Interface

_FORMULA = re.compile(r"((?:^|[;\t\r\n])(?:[^\S\t\r\n]|\x00)*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])")
"""Where the first sign of a formula stands, those of East Asian keyboards included."""


def table_files(tables: Iterable[Download], config: MkDocsConfig, interface: Interface) -> list[File]:
    """The files, in UTF-8 with a byte order mark, by which spreadsheets know it."""
    return [_table_file(table, config, interface) for table in tables]


def _table_file(table: Download, config: MkDocsConfig, interface: Interface) -> File:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([no_formula(interface.said(cell)) for cell in line] for line in table.lines)
    return File.generated(config, table.path, content=f"\ufeff{text.getvalue()}")


def no_formula(cell: str) -> str:
    """A cell as text, also where a spreadsheet would take a part of it for a formula.

    In many countries spreadsheets part cells at semicolons, so what follows one may begin a cell.
    """
    return _FORMULA.sub(r"\1'", cell)
