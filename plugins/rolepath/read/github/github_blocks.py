"""Markdown's blocks as GitHub reads them, written so that Python-Markdown reads them in the same way.

Python-Markdown wants four spaces for each level of a list, and a blank line before a list, a table or a quote; GitHub
and every editor do not. So lists, fences and tables that only GitHub would see are indented and given room. What both
read alike stays as it is, byte for byte; so does what Python-Markdown reads as a list and GitHub does not.
"""

from rolepath.read.github import block_syntax as syntax
from rolepath.read.github.block_syntax import FENCE, MARKER, QUOTE, RawHtml, Syntax
from rolepath.read.github.github_containers import TAB, Container, Line
from rolepath.read.github.github_writer import BlockWriter, Leaf

_MOST_BEFORE_CODE = 4


class GithubBlocks(BlockWriter):
    """Rewrites the lines of one text."""

    def __init__(self, lines: list[str], known: Syntax) -> None:
        super().__init__()
        self._lines = lines
        self._syntax = known
        self._html = RawHtml(lines, known.is_block_level)

    def rewritten(self) -> list[str]:
        """The lines as Python-Markdown has to read them."""
        index = 0
        while index < len(self._lines):
            index = self._block(index)
        return self.out

    def _block(self, index: int) -> int:
        """Reads a line, or raw HTML whole; the index of the next line."""
        line = self.open.matched(self._lines[index])
        if not line.text:
            self._blank(line)
        elif self.leaf.kind in ("fence", "math", "code") and self._is_inside(line):
            self._inside(line)
        elif self.leaf.kind == "table head":
            self.leaf.kind = "table"
            self.go_on(line)
        else:
            end = self._html.joined(index, line)
            if end is not None:
                return self._block(end)
            end = self._raw_html(index, line)
            if end is not None:
                return end + 1
            self._begin(index, line)
        return index + 1

    def _blank(self, line: Line) -> None:
        is_strict = self.open.is_strict(len(self.open)) or (line.base > 0 and self.open.in_any_item)
        if self.open.end_quotes(line.depth):
            self.leaf = Leaf()
        self.out.append(self.open.prefix(line.depth).rstrip() if is_strict else line.raw)
        self.open.note_blank()
        if self.leaf.kind not in ("fence", "code"):
            self.leaf = Leaf()

    # Code and formulas, in which nothing begins

    def _is_inside(self, line: Line) -> bool:
        is_inside = line.depth == len(self.open) and (self.leaf.kind != "code" or line.indent >= TAB)
        if not is_inside:
            self.leaf = Leaf("end")
        return is_inside

    def _inside(self, line: Line) -> None:
        leaf = self.leaf
        written = line.raw
        if leaf.is_moved:
            written = self.open.prefix(line.depth) + line.raw[line.base + min(line.column, leaf.column) :]
        text = line.text.rstrip()
        if leaf.kind == "fence" and text == leaf.fence:
            written = self.open.prefix(line.depth) + text if leaf.is_moved else " " * leaf.column + text
            self.leaf = Leaf("end")
        elif leaf.kind == "math" and text.endswith("$$"):
            self.leaf = Leaf("end")
        self.out.append(written)

    def _code_or_text(self, line: Line) -> None:
        if self.leaf.kind in ("para", "table") and self.can_go_on(line):
            self.go_on(line)
            return
        self.close(line)
        self.room(line)
        is_moved = line.head is not None or line.is_shifted or not line.is_kept or line.column < line.width + TAB
        self.leaf = Leaf("code", is_moved, line.at - line.base)
        if line.head is not None:
            self.write(line)
        else:
            self._inside(line)

    # Raw HTML, which stays as it is

    def _raw_html(self, index: int, line: Line) -> int | None:
        """The last line of raw HTML or of a comment that begins here."""
        if "<" not in line.text or line.base:
            return None
        found = self._html.block(index, line.text) if line.indent < TAB and line.text[0] == "<" else None
        if not found:
            end = self._html.comment(index, line.text)
            if end is not None:
                self._begin(index, line)
                self.out += self._lines[index + 1 : end + 1]
            return end
        name, end = found
        if name == "!--" and end == index and line.depth:
            return None  # a comment in a line of its own is part of the item
        opening = line.raw
        if name == "details" and self._syntax.has_markdown_in_html and self._html.has_markdown(index, end):
            opening = opening.replace("<details", '<details markdown="1"', 1)
        if self._syntax.has_markdown_in_html and "markdown" in opening.split(">", 1)[0]:
            end = index
        self.out += [opening, *self._lines[index + 1 : end + 1]]
        if line.column < TAB:
            self.open.close(0)  # as Python-Markdown does
        self.leaf = Leaf("html")
        return end

    # What a line begins

    def _begin(self, index: int, line: Line) -> None:
        while line.text:
            if line.indent >= TAB and not self.is_item_for_python_markdown(line):
                self._code_or_text(line)
                return
            if line.indent < TAB and self._leaf_begins(index, line):
                return
            if not (self._quote_begins(index, line) or self._item_begins(line) or self._note_begins(line)):
                self._text(index, line)
                return
        if line.head is not None:
            self.write(line)
            if self.open.in_item:
                self.open[-1].is_broken = True  # so that what comes gets room
        self.leaf = Leaf("empty" if self.open.in_item else "start", line.is_moved)

    def _leaf_begins(self, index: int, line: Line) -> bool:
        text = line.text
        if fence := FENCE.match(text):
            self.own_line(line)
            self.close(line)
            self.room(line, unless=self.open.in_first_lines and self.leaf.kind != "table")
            column = line.column
            if line.base:  # the marks of a quote must be alike in all lines
                line.is_kept, line.is_moved = False, True
            self.write(line, Leaf("fence", column=column, fence=fence["fence"]))
        elif syntax.HEADING.match(text) or (syntax.RULE.match(text) and not self.is_underline(line)):
            is_after = self.close(line)
            self.room(line, unless=not is_after and not self.open.in_item and self.leaf.kind != "table")
            line.is_kept = line.is_kept and (line.column == line.width or not line.depth)
            self.write(line, Leaf("heading"))
        elif (line.depth or not line.indent) and any(box.match(text) for box in self._syntax.boxes):
            self._box(index, line)
        elif text.startswith("///"):
            self.close(line)
            self.write(line, Leaf("other"))
        elif text.startswith("$$") and self.leaf.kind != "para":
            self.close(line)
            self.room(line)
            is_whole = text.rstrip() != "$$" and text.rstrip().endswith("$$")
            self.write(line, Leaf("other" if is_whole else "math", column=line.column))
        else:
            return False
        return True

    def _box(self, index: int, line: Line) -> None:
        self.own_line(line)
        is_after = self.close(line)
        self.room(line, unless=not is_after and not self.open.in_item)
        line.is_kept = line.is_kept and line.column == line.width
        below = self._lines[index + 1] if index + 1 < len(self._lines) else ""
        inner = len(below) - len(below.lstrip(" ")) - line.at - line.indent
        offset = inner if below.strip() and 2 <= inner < TAB else TAB  # noqa: PLR2004 (one space is a slip)
        is_shifted = not line.is_aligned or offset != TAB
        self.write(line, Leaf("start"))
        self.open.append(Container("box", line.indent + offset, line.width + TAB, is_shifted=is_shifted))

    def _quote_begins(self, index: int, line: Line) -> bool:
        match = QUOTE.match(line.raw, line.at)
        if not match:
            return False
        self.own_line(line)
        self.close(line)
        self.room(line)
        if self._alert_begins(index, line, match.end()):
            return True
        is_moved = line.is_moved or not line.is_aligned or line.column != line.width
        line.head = (self.open.prefix(line.depth) if line.head is None else line.head) + "> "
        line.enter_quote(match.end())
        line.depth += 1
        line.is_moved = is_moved
        self.open.append(Container("quote"))
        self.leaf = Leaf("start")
        return True

    def _alert_begins(self, index: int, line: Line, at: int) -> bool:
        """Whether a quote is one of GitHub's alerts, with a text."""
        alert = syntax.ALERT.match(line.raw[at:].strip()) if self._syntax.has_admonitions and not self.open else None
        if not alert or index + 1 == len(self._lines) or not QUOTE.match(self._lines[index + 1]):
            return False
        self.out.append(syntax.BOXES_OF_ALERTS[alert[1].lower()])
        self.open.append(Container("alert"))
        line.text = ""
        return True

    def _item_begins(self, line: Line) -> bool:
        match = MARKER.match(line.text)
        if not match or not self._may_begin(line, match["number"], line.text[match.end() :]):
            return False
        self.own_line(line)
        marker, kind = match["marker"], match["marker"][-1]
        after = self.open[line.depth] if line.depth < len(self.open) else None
        is_next = after is not None and after.kind == "item"
        is_broken = after is not None and after.is_broken
        is_same = after is not None and after.marker == kind
        self.open.close(line.depth)
        if is_next and not is_same:
            self.separate(line)
        elif is_next:
            self.room(line, unless=not is_broken)
        else:
            self.room(line, unless=self.open.in_first_lines)
        if marker == "-" and not line.text[match.end() :]:
            self.room(line, in_any_case=True)  # or it would make a heading of the line above
        self._enter_item(line, marker, match["gap"])
        return True

    def _may_begin(self, line: Line, number: str | None, rest: str) -> bool:
        """Whether an item can begin where a paragraph is open: a wrapped line may begin with a number or a hyphen."""
        if self.leaf.kind != "para" or line.depth < len(self.open) or line.head is not None:
            return True
        if rest and (number is None or int(number) == 1):
            return True
        if not self.open.in_first_lines or line.is_shifted or not line.is_kept:
            return False
        if not line.is_aligned:  # an item beside this one, for Python-Markdown
            line.depth -= 1
            line.width -= TAB
            line.advance(line.at - min(self.open[-1].offset, line.at - line.base))
        return line.is_aligned

    def _enter_item(self, line: Line, marker: str, gap: str) -> None:
        is_moved = line.is_moved or marker[-1] == ")" or (line.head is None and not line.is_aligned)
        is_shifted = line.is_shifted or line.is_moved or (line.head is None and not line.is_aligned)
        begin = line.at + line.indent
        inner = len(marker) + (len(gap) if 0 < len(gap) <= _MOST_BEFORE_CODE else 1)
        written = marker.replace(")", ".") + (gap or " ")
        if line.head is not None:
            before = line.head + ("" if line.is_moved else line.raw[line.at : begin])
        else:
            before = line.raw[:begin] if line.is_aligned else self.open.prefix(line.depth)
        line.head, line.is_moved = before + written, is_moved
        column = line.width + TAB
        self.open.append(Container("item", line.indent + inner, column, marker[-1], is_shifted))
        line.depth, line.width, line.is_shifted = line.depth + 1, column, is_shifted
        line.advance(begin + len(marker) + len(gap))
        self.leaf = Leaf("start")

    def _note_begins(self, line: Line) -> bool:
        match = next((found for note in self._syntax.notes if (found := note.match(line.text))), None)
        if not match or line.indent >= TAB or line.head is not None or not line.is_aligned:
            return False
        is_after = self.close(line)
        self.room(line, unless=not is_after)
        line.head = line.raw[: line.at + line.indent + match.end()]
        self.open.append(Container("note", TAB, line.width + TAB))
        line.depth, line.width = line.depth + 1, line.width + TAB
        line.advance(line.at + line.indent + match.end())
        self.leaf = Leaf("start")
        return True

    # Text

    def _text(self, index: int, line: Line) -> None:
        below = self._lines[index + 1].lstrip(" >") if index + 1 < len(self._lines) else ""
        is_paragraph = self.leaf.kind == "para"
        is_own = line.depth == len(self.open) or not is_paragraph
        if self._syntax.has_tables and self.leaf.kind != "table" and is_own and syntax.is_table_head(line.text, below):
            self.close(line)
            self.room(line)
            self.write(line, Leaf("table head"))
        elif (is_paragraph or self.leaf.kind == "table") and self.can_go_on(line):
            self.go_on(line)
        else:
            is_after = self.close(line)
            self.room(line, unless=not is_after and self.open.in_first_lines and self.leaf.kind != "heading")
            self.write(line, Leaf("para"))
