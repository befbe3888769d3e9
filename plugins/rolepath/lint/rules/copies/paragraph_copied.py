"""A paragraph stands in one role's text only.

What was pasted into a second role is not about its work, and a correction in one place leaves the other as it was.

Wrong:

    content/legal/clauses.md: |
      …
      ## Ask for differences only

      Open the assistant, paste the text without any names, and ask for a list before you ask for reasons.

      ## Practice

      Time: 20 minutes. Compare two clauses of your own. Keep the list of differences.
    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      Open the assistant, paste the text without any names, and ask for a list before you ask for reasons.

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Right:

    content/legal/clauses.md: |
      …
      ## Ask for differences only

      Paste both clauses without the parties' names, and ask for each difference with the line it stands in.

      ## Practice

      Time: 20 minutes. Compare two clauses of your own. Keep the list of differences.
    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      Open the assistant, paste the order list, and ask for it by aisle so that you walk each one once.

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Fix: move what is true for both into a shared module, or say it in the words of the second role's own work.
"""

from collections.abc import Iterator

from rolepath.lint.program.paragraphs import Paragraph, role_paragraphs
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Severity

CODE = "RP601"
SEVERITY = Severity.WARNING


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports a copied paragraph once, at the second role that has it."""
    copies: dict[tuple[str, ...], list[Paragraph]] = {}
    for paragraph in role_paragraphs(catalog):
        copies.setdefault(paragraph.words, []).append(paragraph)
    for same in copies.values():
        first = same[0]
        others = [other for other in same if other.role.id != first.role.id and not _is_whole_section(first, other)]
        if others:
            yield _report(first, others)


def _is_whole_section(first: Paragraph, other: Paragraph) -> bool:
    """Whether a whole problem or relevance was copied, for which there is a rule of its own."""
    return bool(first.section) and first.section == other.section


def _report(first: Paragraph, others: list[Paragraph]) -> Report:
    where = f"{first.place.path}:{first.place.line}"
    message = f"this paragraph stands word for word in {where}, which is for {first.role.title}"
    further = ", ".join(f"{other.place.path}:{other.place.line}" for other in others[1:])
    fix = (
        f"Move it into a module that {first.role.title} and {others[0].role.title} share, or write it anew for "
        f"{others[0].role.title}.{f' It stands in {further} as well.' if further else ''}"
    )
    return Report(others[0].place, message, fix)
