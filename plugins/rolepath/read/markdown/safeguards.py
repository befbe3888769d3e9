"""Keeps the rendering of a text within its limits: of time, of depth, of the files it may draw on."""

import xml.etree.ElementTree as ET
from collections.abc import Callable
from typing import TypeVar

import markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from rolepath.model.settings import FileLimits
from rolepath.read.markdown.collector import too_deep
from rolepath.read.markdown.refused_text import RefusedTextError
from rolepath.time_limit import OutOfTimeError, within

Result = TypeVar("Result")


def guarded(limits: FileLimits, rendering: Callable[[], Result]) -> Result:
    """What the rendering returns; RefusedTextError where the text is too slow or too deep for it."""
    try:
        return within(limits.seconds, rendering)
    except OutOfTimeError:
        unit = "second" if limits.seconds == 1 else "seconds"
        message = f"rendering this text takes more than {limits.seconds:g} {unit}"
        fix = "Look for rows of brackets or other signs that open and never close; split the text if it is very long."
        raise RefusedTextError("page-too-slow", message, fix) from None
    except RecursionError:  # Python-Markdown follows lists and quotes by recursion
        raise too_deep(limits.depth) from None


class SafeguardExtension(Extension):
    """Refuses what is nested too deep, and snippets that draw on what they should not."""

    def __init__(self, limits: FileLimits) -> None:
        super().__init__()
        self._limits = limits
        self.taken_in: list[tuple[int, str]] = []

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Registers both; to be loaded after all other extensions."""
        md.treeprocessors.register(_DepthProcessor(md, self._limits), "rolepath-depth", -90)
        if "snippet" in md.preprocessors:
            from rolepath.read.markdown.snippet_guard import guard_snippets  # noqa: PLC0415 (slow to load, and seldom needed)

            guard_snippets(md, self._limits, self.taken_in)


class _DepthProcessor(Treeprocessor):
    def __init__(self, md: markdown.Markdown, limits: FileLimits) -> None:
        super().__init__(md)
        self._limits = limits

    def run(self, root: ET.Element) -> None:
        level = [root]
        for _ in range(self._limits.depth):
            level = [child for element in level for child in element]
            if not level:
                return
        raise too_deep(self._limits.depth)
