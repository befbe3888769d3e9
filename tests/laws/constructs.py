"""What an author can write in a text, drawn by chance: blocks of every construct, with a word of its own in each."""

import textwrap
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

Lines = list[str]
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SENTENCES = (
    "Sort the list before you walk.",
    "Two pickers meet in the third aisle.",
    "The order of Monday has 40 lines.",
    "Keep what you have changed.",
    "Read it aloud once.",
)


class Words:
    """Words that stand nowhere else, such as `zqaab`: one for each block or part of it."""

    def __init__(self) -> None:
        self._count = 0

    def new(self) -> str:
        """The next word."""
        number, text = self._count, ""
        for _ in range(4):
            number, rest = divmod(number, len(_LETTERS))
            text = _LETTERS[rest] + text
        self._count += 1
        return f"zq{text}"


@dataclass
class Block:
    """Some lines and their words.

    A word is `text` where readers must see it, `note` where they see it among the footnotes, `hidden` where the author
    has hidden it. What follows a block that `swallows` may become part of it; one that is `odd` may end its section.
    """

    lines: Lines
    words: dict[str, str] = field(default_factory=dict)
    kind: str = ""
    swallows: bool = False
    odd: bool = False


class Author:
    """Writes blocks; the same ones for the same chance."""

    def __init__(self, chance: Random, words: Words, lowest: int = 2) -> None:
        self._chance = chance
        self._words = words
        self._lowest = lowest
        """Headings of this level or above end the text that they stand in."""
        self._notes = 0

    def blocks(self, most: int, wild: float = 0.5) -> list[Block]:
        """Ordinary paragraphs with some other blocks among them; `wild` is the share of those."""
        return [
            self.block() if self._chance.random() < wild else self._simple(self.paragraph)
            for _ in range(self._chance.randint(0, most))
        ]

    def block(self, depth: int = 2) -> Block:
        """Any block."""
        make = self._chance.choice(_MAKERS)
        found = make(self, depth)
        found.kind = make.__name__.strip("_")
        text = "\n".join(found.lines)
        found.words = {word: role for word, role in found.words.items() if word in text}  # some drew more than they use
        return found

    def _simple(self, make: Callable[[int], Block]) -> Block:
        block = make(0)
        block.kind = make.__name__
        return block

    # Parts

    def _pick(self, *values: str) -> str:
        return self._chance.choice(values)

    def _sentence(self, block: Block, role: str = "text") -> str:
        word = self._words.new()
        block.words[word] = role
        shown = word if role == "hidden" else self._inline(word)
        return f"{self._chance.choice(_SENTENCES)[:-1]} {shown}."

    def _inline(self, word: str) -> str:
        return self._pick(
            *(word, word, word, word, f"*{word}*", f"**{word}**", f"`{word}`", f"[{word}](#nowhere)", f"<b>{word}</b>"),
            *(
                f"~~{word}~~",
                f"<kbd>{word}</kbd>",
                f"“{word}”",
                f"_{word}_",
                f"\\*{word}\\*",
                f"({word})",
                f"a < {word}",
            ),
            *(
                f"[{word}][nowhere]",
                f"[{word}]",
                f"&copy; {word}",
                f"<span>{word}</span>",
                f"`` ` {word} ``",
                f"{word}\\",
            ),
            *(f"https://example.org/{word}", f"<https://example.org/{word}>", f"[{word}](https://example.org 'x')"),
            *(f"***{word}***", f"{{{word}}}", f"{{{{ {word} }}}}", f"${word}$", f"<!-- x -->{word}", f"x_{word}_x"),
            *(f"<mark>{word}</mark>", f"[x] {word}", f"#{word}", f"@{word}", f"|{word}|", f"> {word}", f"- {word}"),
        )

    def _inside(self, block: Block, depth: int, indent: int, first: str = "") -> Lines:
        """Lines of what stands in a block, indented."""
        lines = [first or self._sentence(block)]
        if depth > 0 and self._chance.random() < 0.4:
            inner = self.block(depth - 1)
            block.words |= inner.words
            block.swallows |= inner.swallows
            block.odd |= inner.odd
            lines += ([""] if self._chance.random() < 0.7 else []) + inner.lines
        return [lines[0], *(f"{' ' * indent}{line}" if line else "" for line in lines[1:])]

    # Blocks

    def paragraph(self, _depth: int) -> Block:
        block = Block([])
        block.lines = [self._sentence(block) + self._pick("", "", "  ") for _ in range(self._chance.randint(1, 3))]
        return block

    def _list(self, depth: int) -> Block:
        block = Block([])
        marker, is_loose = self._pick("-", "*", "+", "1.", "1)"), self._chance.random() < 0.3
        box = self._pick("", "", "", "[ ] ", "[x] ")
        indent = self._chance.choice((2, 3, 4, len(marker) + 1, len(marker) + 1))
        for number in range(self._chance.randint(1, 3)):
            sign = f"{number + 1}{marker[1:]}" if marker[0] == "1" else marker
            inside = self._inside(block, depth, indent)
            block.lines += [f"{sign} {box}{inside[0]}", *inside[1:]] + ([""] if is_loose else [])
        return block

    def _list_below_text(self, depth: int) -> Block:
        block, inner = self.paragraph(depth), self._list(depth)
        return Block(block.lines + inner.lines, block.words | inner.words, swallows=inner.swallows, odd=inner.odd)

    def _table(self, _depth: int) -> Block:
        block = Block([])
        columns, edge = self._chance.randint(1, 3), self._pick("|", "|", "")
        edge = edge or ("|" if columns == 1 else "")

        def row(cells: Lines) -> str:
            return f"{edge} {' | '.join(cells)} {edge}".strip()

        def cell() -> str:
            word = self._words.new()
            block.words[word] = "text"
            return self._pick(word, f"**{word}**", f"`{word}`", f"`a \\| {word}`", f"{word} \\| x")

        head = [cell() for _ in range(columns)]
        lines = [row(head), row([self._pick("---", ":--", "--:", ":-:") for _ in head])]
        lines += [row([cell() for _ in head]) for _ in range(self._chance.randint(1, 2))]
        if self._chance.random() < 0.3:
            lines[:0] = [self._sentence(block)]
        block.lines = lines
        return block

    def _quote(self, depth: int) -> Block:
        block = Block([])
        lines = self._inside(block, depth, 0)
        alert = self._pick("", "", "[!NOTE]", "[!WARNING]", "[!tip]")
        block.lines = [f"> {line}".rstrip() for line in ([alert] if alert else []) + lines]
        if not depth and self._chance.random() < 0.2:
            block.lines.append(self._sentence(block))  # a lazy line
        return block

    def _box(self, depth: int) -> Block:
        block = Block([])
        title = self._words.new()
        block.words[title] = "text"
        sign = self._pick("!!! note", "!!! warning", "??? tip", "???+ question", '=== "', "!!!note")
        head = f'{sign}{title}"' if sign.endswith('"') else f'{sign} "{title}"'
        indent = self._chance.choice((4, 4, 4, 2))
        gap = [""] if self._chance.random() < 0.6 else []
        lines = self._inside(block, depth, 0)
        block.lines = [head, *gap, *(f"{' ' * indent}{line}" if line else "" for line in lines)]
        return block

    def _footnote(self, _depth: int) -> Block:
        block = Block([])
        self._notes += 1
        label = self._pick(str(self._notes), f"note-{self._notes}", "1", "same")
        text, more = self._sentence(block), self._sentence(block, "note")
        lines = [f"[^{label}]: {more}"]
        if self._chance.random() < 0.3:
            lines += ["", f"    {self._sentence(block, 'note')}"]
        shape = self._chance.random()
        if shape < 0.7:
            block.lines = [f"{text[:-1]}[^{label}].", "", *lines]
        elif shape < 0.85:
            block.lines = [*lines, "", f"{text[:-1]}[^{label}]."]
        else:
            block.lines = [text, "", *lines]  # nothing refers to it
        return block

    def _definitions(self, depth: int) -> Block:
        block = Block([])
        term = self._words.new()
        block.words[term] = "text"
        inside = self._inside(block, depth, 4)
        block.lines = [term, f": {self._pick('', '  ')}{inside[0]}", *inside[1:]]
        if self._chance.random() < 0.3:
            block.lines.append(f": {self._sentence(block)}")
        return block

    def _html(self, _depth: int) -> Block:
        block = Block([])
        text = self._sentence(block)
        tag = self._pick("div", "section", "p", "blockquote", "center", "figure", "article")
        shape = self._chance.randint(0, 7)
        block.lines = [
            [f"<{tag}>{text}</{tag}>"],
            [f"<{tag}>", text, f"</{tag}>"],
            [f"<{tag}>", "", text, "", f"</{tag}>"],
            [f'<{tag} markdown="1">', "", text, "", f"</{tag}>"],
            ["<details>", f"<summary>{text}</summary>", "", self._sentence(block), "", "</details>"],
            ["<ul>", f"<li>{text}</li>", f"<li>{self._sentence(block)}</li>", "</ul>"],
            ["<table>", f"<tr><th>{text}</th></tr>", f"<tr><td>{self._sentence(block)}</td></tr>", "</table>"],
            [f"<{tag}>", text, f"</{tag}>", self._sentence(block)],
        ][shape]
        return block

    def _fence(self, _depth: int) -> Block:
        block = Block([])
        mark = self._pick("```", "~~~", "````")
        info = self._pick("", "text", "python", '{.python title="x"}', 'text title="a file"', "{ .text }", "mermaid")
        word = self._words.new()
        block.words[word] = "text"
        inside = self._chance.choice(
            (
                [f"x = {word}"],
                [f"# {word}"],
                [f"- {word}"],
                ["", f"    {word}", ""],
                [f"## Practice {word}"],
                [f"<b>{word}"],
            )
        )
        indent = " " * self._chance.choice((0, 0, 0, 1, 3))
        block.lines = [f"{indent}{line}" for line in (f"{mark}{info}", *inside, mark)]
        if self._chance.random() < 0.2:
            block.lines[:0] = [self._sentence(block)]
        return block

    def _code(self, _depth: int) -> Block:
        block = Block([])
        block.lines = [f"    {self._sentence(block)}", f"    {self._sentence(block)}"]
        return block

    def _comment(self, _depth: int) -> Block:
        block = Block([])
        hidden = self._sentence(block, "hidden")
        shape = self._chance.randint(0, 3)
        block.lines = [
            [f"<!-- {hidden} -->"],
            ["<!--", hidden, "-->"],
            [f"<!-- {hidden}", "", "x", "-->"],
            [f"{self._sentence(block)} <!-- {hidden} -->"],
        ][shape]
        return block

    def _heading(self, _depth: int) -> Block:
        block = Block([])
        word = self._words.new()
        block.words[word] = "text"
        level = self._chance.choice((3, 3, 4, 4, 5, 6, 1, 2))
        title = self._pick(
            word, f"More {word}", f"*{word}*", f"{word}:", f"1. {word}", f"{word} {{#{word}}}", f"`{word}`"
        )
        block.odd = level <= self._lowest
        block.lines = [f"{'#' * level}{self._pick(' ', ' ', ' ', '')}{title}{self._pick('', '', ' ##')}"]
        if self._chance.random() < 0.15:
            block.lines, block.odd = [title, self._pick("---", "===")], True
        elif self._chance.random() < 0.15:
            block.lines = [f"<h{level}>{word}</h{level}>"]
        elif self._chance.random() < 0.1:
            block.lines = [f"{self._pick(' ', '   ', '> ', '- ')}{block.lines[0]}"]
        block.lines += ["", self._sentence(block)] if self._chance.random() < 0.7 else [self._sentence(block)]
        return block

    def _rule(self, _depth: int) -> Block:
        block = Block([])
        block.lines = [self._sentence(block), "", self._pick("---", "***", "* * *", "___"), "", self._sentence(block)]
        return block

    def _question(self, depth: int) -> Block:
        """A question of "Check yourself", also where none belongs."""
        block = Block([])
        indent, deeper = self._chance.choice(((4, 8), (3, 6), (2, 4), (3, 5), (4, 6)))
        bullet, box = self._pick("-", "*", "+"), self._pick("[x]", "[X]", "[ ]")
        block.lines = [self._pick("1. ", "- ", "1) ", "### ", "**Question** ", "") + self._sentence(block)]
        block.odd = block.lines[0].startswith("#") and self._lowest > 2
        for number in range(self._chance.randint(1, 3)):
            sign = box if number == 0 else "[ ]"
            block.lines.append(f"{' ' * indent}{bullet} {sign}{self._pick(' ', ' ', ' ', '')}{self._sentence(block)}")
            if self._chance.random() < 0.7:
                gap = self._chance.random() < 0.2
                block.lines += ([""] if gap else []) + [f"{' ' * deeper}> {self._sentence(block)}"]
            if depth and self._chance.random() < 0.1:
                block.lines += ["", f"{' ' * deeper}{self._sentence(block)}"]
        if self._chance.random() < 0.15:
            block.lines = textwrap.dedent("\n".join(block.lines[1:])).split("\n")
            del block.words[next(iter(block.words))]
        return block

    def _reference(self, _depth: int) -> Block:
        block = Block([])
        word, label = self._words.new(), self._pick("a", "b", "other")
        block.words[word] = "text"
        block.lines = [f"See [{word}][{label}].", "", f"[{label}]: https://example.org/{label}"]
        return block

    def _open(self, _depth: int) -> Block:
        """Something that is never closed."""
        block = Block([], swallows=True)
        opening = self._pick(
            "```", "~~~ text", "<div>", "<!--", "<details>", "<b>", "<ul><li>", "<table>", "<pre>", "<p", "`"
        )
        block.lines = (
            [f"{opening} x", self._sentence(block)] if opening in ("<p", "`") else [opening, self._sentence(block)]
        )
        return block

    def _odd_spaces(self, _depth: int) -> Block:
        block = Block([])
        space = self._pick("\t", "\u00a0", "\u2003", " ", "   ", "\u200b")
        block.lines = [f"{space}{self._sentence(block)}", f"{self._sentence(block)}{space}"]
        return block

    def _abbreviation(self, _depth: int) -> Block:
        block = Block([])
        word = self._words.new()
        block.words[word] = "text"
        block.lines = [f"The {word} is here.", "", f"*[{word}]: in full"]
        return block


# Chance picks one of these; what is rare in texts of authors stands once.
_MAKERS = (
    *(Author.paragraph, Author.paragraph, Author._list, Author._list, Author._list, Author._list_below_text),
    *(Author._table, Author._table, Author._quote, Author._quote, Author._box, Author._box, Author._footnote),
    *(Author._footnote, Author._definitions, Author._html, Author._html, Author._fence, Author._fence, Author._code),
    *(Author._comment, Author._heading, Author._heading, Author._heading, Author._rule, Author._question),
    *(Author._question, Author._reference, Author._odd_spaces, Author._abbreviation, Author._open),
)
