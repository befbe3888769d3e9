"""Patterns of paths as git reads them, of which the last that matches decides."""

import re
from dataclasses import dataclass
from functools import cached_property

_FOLDER = "ps_d"
"""The group of an expression of the library pathspec that stands for the end of a folder's name."""


@dataclass(frozen=True)
class PathPatterns:
    """Each pattern as the expression that it stands for, and whether it takes in what it matches or lets it out."""

    patterns: tuple[tuple[str, bool], ...] = ()

    def match(self, path: str) -> bool:
        """Whether a path is among what the patterns take in; one about a file itself counts more than its folder's."""
        is_taken, weight = False, 0
        for expression, takes in self._compiled:
            found = expression.match(path)
            if found:
                own = 1 if found.groupdict().get(_FOLDER) else 2
                if own >= weight:
                    is_taken, weight = takes, own
        return is_taken

    @cached_property
    def _compiled(self) -> list[tuple[re.Pattern[str], bool]]:
        return [(re.compile(expression), takes) for expression, takes in self.patterns]


NO_PATHS = PathPatterns()
"""Patterns that take in nothing."""
