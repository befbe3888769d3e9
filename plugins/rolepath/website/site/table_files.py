"""The tables of a plan as files that spreadsheets read."""

import csv
import io
from collections.abc import Iterable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from rolepath.model.names.formulas import no_formula
from rolepath.model.site_plan import Download
from rolepath.website.page.interface import Interface


def table_files(tables: Iterable[Download], config: MkDocsConfig, interface: Interface) -> list[File]:
    """The files, in UTF-8 with a byte order mark, by which spreadsheets know it."""
    return [_table_file(table, config, interface) for table in tables]


def _table_file(table: Download, config: MkDocsConfig, interface: Interface) -> File:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([no_formula(interface.said(cell)) for cell in line] for line in table.lines)
    return File.generated(config, table.path, content=f"\ufeff{text.getvalue()}")
