"""Markdown read as GitHub and editors read it, by Python-Markdown and the site's extensions."""

import xml.etree.ElementTree as ET
from typing import Any

import markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import SimpleTagInlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from rolepath.read.github.block_syntax import BOXES, NOTES, Syntax
from rolepath.read.github.github_blocks import GithubBlocks
from rolepath.read.github.github_writer import SEPARATOR

_AFTER_SNIPPETS = 29.5
"""Right after tabs have become spaces (30), before fences (25) and raw HTML (20) are kept aside."""
_BEFORE_CHECKS = 28
_PRIORITY_OF_BOXES = 105
_STRUCK = r"(~~)(?![\s~])(.+?)(?<![\s~])~~(?!~)"


class AsOnGitHub(Extension):
    """Reads lists, fences and tables as GitHub does; numbers of lists count on; ~~this~~ and bare addresses work."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Adds to a converter."""
        md.parser.blockprocessors["olist"].LAZY_OL = False  # type: ignore[attr-defined]
        md.preprocessors.register(_Blocks(md), "rolepath-as-on-github", _AFTER_SNIPPETS)
        if "sub_del" not in md.inlinePatterns:  # as pymdownx.tilde calls it
            md.inlinePatterns.register(SimpleTagInlineProcessor(_STRUCK, "del"), "rolepath-struck", 65)
        for name in BOXES:
            if name in md.parser.blockprocessors:
                # Under the same name, it takes the place of the other.
                in_order = _InOrder(md.parser.blockprocessors[name])
                md.parser.blockprocessors.register(in_order, name, _PRIORITY_OF_BOXES)
        md.treeprocessors.register(_WithoutSeparators(md), "rolepath-separators", _BEFORE_CHECKS)


class _Blocks(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return GithubBlocks(lines, syntax_of(self.md)).rewritten()


def syntax_of(md: markdown.Markdown) -> Syntax:
    """What the other extensions have registered."""
    names = md.parser.blockprocessors
    return Syntax(
        has_tables="table" in names,
        has_admonitions="admonition" in names,
        has_markdown_in_html="markdown_block" in names,
        boxes=tuple(pattern for name, pattern in BOXES.items() if name in names),
        notes=tuple(pattern for name, pattern in NOTES.items() if name in names),
        is_block_level=md.is_block_level,
    )


class _InOrder(BlockProcessor):
    """A processor of boxes that keeps the order of what stands in an item of a list in a box.

    When more of such an item comes, the box puts the item's first words into a paragraph, but behind its other blocks.
    """

    def __init__(self, box: Any) -> None:
        super().__init__(box.parser)
        self._box = box

    def test(self, parent: ET.Element, block: str) -> bool:
        """Whether the box takes the block."""
        return bool(self._box.test(parent, block))

    def run(self, parent: ET.Element, blocks: list[str]) -> None:
        """Lets the box take it, the item's first words being in their paragraph already."""
        item = self._box.current_sibling
        if item is not None and item.tag in ("li", "dd") and (item.text or "").strip() and len(item):
            first = ET.Element("p")
            first.text, item.text = item.text, ""
            item.insert(0, first)
        self._box.run(parent, blocks)


class _WithoutSeparators(Treeprocessor):
    def run(self, root: ET.Element) -> None:
        for parent in list(root.iter()):
            children = list(parent)
            kept = [child for child in children if child.tag != "p" or child.text != SEPARATOR]
            if len(kept) < len(children):
                parent[:] = kept
