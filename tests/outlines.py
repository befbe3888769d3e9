"""The structure of HTML as nested lists, to compare what two Markdown parsers make of one text."""

from html.parser import HTMLParser

_BLOCKS = frozenset(
    ("ul", "ol", "li", "blockquote", "table", "tr", "td", "th", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "hr")
)
_VOID = frozenset(("hr", "input", "img", "br"))


class _Outline(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root: list[object] = ["root"]
        self._open = [self.root]
        self._is_hidden = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _BLOCKS:
            return
        start = dict(attrs).get("start") or "1"
        node: list[object] = [f"ol {int(start)}" if tag == "ol" else tag]
        above = self._open[-1]
        last = above[-1] if len(above) > 1 else None
        if tag in ("blockquote", "pre") and isinstance(last, list) and last[0] == tag:
            node = last  # Python-Markdown joins two that follow each other
        else:
            above.append(node)
        if tag not in _VOID:
            self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS - _VOID:
            assert str(self._open.pop()[0]).split()[0] == tag

    def handle_data(self, data: str) -> None:
        words = data.split()
        above = self._open[-1]
        if words and len(above) > 1 and isinstance(above[-1], str):
            above[-1] += " " + " ".join(words)
        elif words:
            above.append(" ".join(words))


def outline(html: str) -> list[object]:
    """Lists with their numbers, items, quotes, tables, code and headings, nested, with their words; no paragraphs."""
    parser = _Outline()
    parser.feed(html)
    parser.close()
    return parser.root
