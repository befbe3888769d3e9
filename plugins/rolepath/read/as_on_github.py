"""Markdown read as GitHub and editors read it, by Python-Markdown and the site's extensions."""

import xml.etree.ElementTree as ET

import markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import SimpleTagInlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from rolepath.read.block_syntax import BOXES, NOTES, Syntax
from rolepath.read.github_blocks import GithubBlocks
from rolepath.read.github_writer import SEPARATOR

_AFTER_SNIPPETS = 29.5
"""Right after tabs have become spaces (30), before fences (25) and raw HTML (20) are kept aside."""
_BEFORE_CHECKS = 28
_STRUCK = r"(~~)(?![\s~])(.+?)(?<![\s~])~~(?!~)"


class AsOnGitHub(Extension):
    """Reads lists, fences and tables as GitHub does; numbers of lists count on; ~~this~~ and bare addresses work."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Adds to a converter."""
        md.parser.blockprocessors["olist"].LAZY_OL = False  # type: ignore[attr-defined]
        md.preprocessors.register(_Blocks(md), "rolepath-as-on-github", _AFTER_SNIPPETS)
        if "sub_del" not in md.inlinePatterns:  # as pymdownx.tilde calls it
            md.inlinePatterns.register(SimpleTagInlineProcessor(_STRUCK, "del"), "rolepath-struck", 65)
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


class _WithoutSeparators(Treeprocessor):
    def run(self, root: ET.Element) -> None:
        for parent in list(root.iter()):
            children = list(parent)
            kept = [child for child in children if child.tag != "p" or child.text != SEPARATOR]
            if len(kept) < len(children):
                parent[:] = kept
