"""A rule of the linter: a code, a name, documentation, and a check."""

import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from types import ModuleType

from rolepath.lint.program.items import Scope
from rolepath.model.finding import Edit, Severity
from rolepath.model.place import Place


@dataclass(frozen=True)
class Report:
    """What a check finds; the linter adds the rule's code, severity and reason.

    `edits` are given only where they are safe: mechanical, and without a change of meaning.
    """

    place: Place
    message: str
    fix: str
    edits: tuple[Edit, ...] = ()


Check = Callable[..., Iterator[Report]]
"""Takes one item of the rule's scope; the catalog as well, if what it says depends on more than the item."""


@dataclass(frozen=True)
class Documentation:
    """A rule's docstring in its parts; `wrong` and `right` are YAML: file names to contents."""

    summary: str
    why: str
    wrong: str
    right: str
    fix: str


@dataclass(frozen=True)
class Rule:
    """A rule; `check` is None where the finding comes from reading or from the linter itself.

    A firm rule cannot be silenced by a comment: what it demands is what the program stands for. The linter hands the
    check one item of its scope after the other. With `only_listed` it leaves out modules that no role has, and with
    `only_readable` texts of which nobody can tell which sections they have, as a code block or an HTML tag is open.
    """

    code: str
    name: str
    text: str
    check: Check | None = None
    severity: Severity = Severity.ERROR
    is_firm: bool = False
    scope: Scope = Scope.PROGRAM
    only_listed: bool = False
    only_readable: bool = False
    gives_way: bool = False
    """Whether it is silent at a place of which another rule speaks, as both would have one cause."""

    @cached_property
    def documentation(self) -> Documentation:
        """The parts of the rule's text."""
        return documentation_of(self.text)

    @property
    def takes_catalog(self) -> bool:
        """Whether the check is handed the catalog as well, so that an item alone does not decide what it says."""
        function = self.check.func if isinstance(self.check, partial) else self.check
        given = len(self.check.args) if isinstance(self.check, partial) else 0
        return function is not None and function.__code__.co_argcount - given > 1


_PARTS = re.compile(r"^(Wrong|Right|Fix):[ \t]*", re.MULTILINE)


def documentation_of(text: str) -> Documentation:
    """A rule's docstring: summary, reason, then the parts `Wrong:`, `Right:` and `Fix:`, all demanded."""
    head, *rest = _PARTS.split(textwrap.dedent(text).strip())
    parts = dict(zip(rest[::2], rest[1::2], strict=True))
    summary, _, why = head.strip().partition("\n\n")
    return Documentation(
        summary=_one_line(summary),
        why=_one_line(why),
        wrong=textwrap.dedent(parts["Wrong"].strip("\n")),
        right=textwrap.dedent(parts["Right"].strip("\n")),
        fix=_one_line(parts["Fix"]),
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def rule_in(module: ModuleType) -> Rule:
    """The rule that a file of `rules/` holds; its name is the file's, its text the docstring."""
    return Rule(
        code=module.CODE,
        name=module.__name__.rpartition(".")[2].replace("_", "-"),
        text=module.__doc__ or "",
        check=getattr(module, "check", None),
        severity=getattr(module, "SEVERITY", Severity.ERROR),
        is_firm=getattr(module, "IS_FIRM", not hasattr(module, "check")),
        scope=getattr(module, "SCOPE", Scope.PROGRAM),
        only_listed=getattr(module, "ONLY_LISTED", False),
        only_readable=getattr(module, "ONLY_READABLE", False),
        gives_way=getattr(module, "GIVES_WAY", False),
    )
