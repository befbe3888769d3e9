"""A paragraph that two roles have is the same in both.

Two versions of one instruction have drifted apart when only one was kept up, and nobody can tell which one is right.

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

      Open the assistant, paste the text without any names, and ask for a list before you ask why.

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

Fix: move what is true for both into a shared module, or make the two as different as the work of the two roles is.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from rolepath.lint.program.paragraphs import Paragraph, role_paragraphs
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.likeness import nearest_earlier
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Severity

CODE = "RP602"
SEVERITY = Severity.WARNING

_LIKENESS = 0.6
"""The share of rows of three words in common from which on two paragraphs were plainly one; see `likeness`."""


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each version of a paragraph once, with the earlier one that is most like it."""
    copies: dict[tuple[str, ...], list[Paragraph]] = {}
    for paragraph in role_paragraphs(catalog):
        copies.setdefault(paragraph.words, []).append(paragraph)
    versions = list(copies.values())
    outlines = tuple(version[0].outline for version in versions)
    roles = tuple(frozenset(paragraph.role.id for paragraph in version) for version in versions)
    for later, earlier in _pairs(outlines, roles):
        yield _report(*_places(versions[later], versions[earlier]))


@lru_cache(maxsize=1)  # most edits in a preview are of other texts
def _pairs(outlines: Sequence[tuple[str, ...]], roles: Sequence[frozenset[str]]) -> Sequence[tuple[int, int]]:
    """Those that were once one paragraph; `outlines` and `roles` are those of each version."""

    def may_pair(later: int, earlier: int) -> bool:
        """Whether each has a role that the other has not, and they differ in more than names."""
        own = roles[later] - roles[earlier] and roles[earlier] - roles[later]
        return outlines[later] != outlines[earlier] and bool(own)

    return tuple(nearest_earlier(outlines, _LIKENESS, may_pair, roles))


def _places(one: list[Paragraph], other: list[Paragraph]) -> tuple[Paragraph, Paragraph]:
    """A paragraph of each version, of two roles, in reading order."""
    pairs = ((first, second) for first in other for second in one if first.role.id != second.role.id)
    first, second = sorted(next(pairs), key=lambda paragraph: paragraph.place)
    return first, second


def _report(first: Paragraph, second: Paragraph) -> Report:
    where = f"{first.place.path}:{first.place.line}"
    message = f"this paragraph is nearly that in {where}, which is for {first.role.title}, but has drifted from it"
    fix = (
        f"Compare the two. Move what is true for both into a module that {first.role.title} and {second.role.title} "
        "share, or write each for its own role."
    )
    return Report(second.place, message, fix)
