"""A file that a page leads to is of a kind that no host runs.

What a host does not know as a picture, document or table, it may show as a web page that acts in the reader's name.

Wrong:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      Open [the demonstration](demo.html).

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.
    content/warehouse/demo.html: <button onclick="start()">Start</button>

Right:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      ![The aisles](aisles.svg)

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.
    content/warehouse/aisles.svg: <svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>

Fix: write a page in Markdown; give another file one ending that says what it is, such as `.png`, `.pdf`, `.docx`,
`.xlsx`, `.pptx`, `.csv`, `.txt`, `.mp4`, `.vtt` or `.zip`. Within the name, write hyphens for dots: Apache acts upon
each part between dots. Other endings are for the owner to allow, by `file_endings` in `mkdocs.yml`.
"""

import posixpath
from collections.abc import Iterator

from rolepath.lint.places.file_scope import judged_files
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.names.file_kinds import PAGES, PROGRAMS, acting_ending, kind_of_file
from rolepath.model.reserved_names import reserved_for

CODE = "RP420"
IS_FIRM = True


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each file whose name is not that of an allowed kind."""
    for path in judged_files(catalog):
        name = posixpath.basename(path)
        if kind_of_file(name, catalog.file_endings) is None and not reserved_for(path):
            yield Report(catalog.file(path), *_words(name, acting_ending(name, catalog.file_endings)))


def _words(name: str, acting: str) -> tuple[str, str]:
    """Why a file is refused, and what to do."""
    stem, _, ending = name.rpartition(".")
    if acting:
        better = f"{stem.replace('.', '-')}.{ending}"
        return (
            f'hosts may act upon ".{acting}" within the name {name}',
            f"Rename it to {better}, and correct the links.",
        )
    if not stem:
        return f"{name} has no ending that says what it is", "Give it one, such as .pdf or .txt, or remove the file."
    if ending.lower() in PAGES:
        why = "this is a web page of its own, or shown as one, which can run code"
        return why, "Say the same in Markdown, or remove the file."
    if ending.lower() in PROGRAMS:
        why = "this is a program, which browsers, hosts or computers can run"
        return why, "Show it in a block of code, or pack it into a .zip file."
    why = f'".{ending}" is none of the kinds of files that no host takes for a page'
    return (
        why,
        f"Save it as another kind, such as .pdf, .csv or .txt, or ask the owner to allow {ending} in mkdocs.yml.",
    )
