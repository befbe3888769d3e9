"""HTML as Markdown's extensions write it, mended: no inline styles, and boxes that have their text as label."""

import re

_ALIGNED = re.compile(r'<(t[hd])((?:\s[^<>]*?)?) style="text-align: (left|center|right);"([^<>]*)>')
_CLASS = re.compile(r'\bclass="')
_BOX = r'<input type="checkbox"[^<>]*>'
_BLOCK = r"</?(?:li|p|ul|ol|dl|div|pre|table|blockquote|details|figure|section|h[1-6]|hr)\b"
_TASK = re.compile(
    rf'(?:<label class="(task-list-control)">({_BOX}<span class="task-list-indicator"></span>)</label>'
    rf'|(?<=task-list-item">)({_BOX})|(?<=task-list-item">\n<p>)({_BOX}))(.*?)(?=\s*{_BLOCK})',
    re.DOTALL,
)


def mended(markup: str) -> str:
    """The same HTML with a class for each alignment, and the text of a task inside the label of its box."""
    if "text-align" in markup:
        markup = _ALIGNED.sub(_classed, markup)
    return _TASK.sub(_labelled, markup) if "checkbox" in markup else markup


def _classed(cell: re.Match[str]) -> str:
    tag, before, side, after = cell.groups()
    attributes = before + after
    with_class, count = _CLASS.subn(f'class="rp-{side} ', attributes, count=1)
    return f"<{tag}{with_class}>" if count else f'<{tag}{attributes} class="rp-{side}">'


def _labelled(task: re.Match[str]) -> str:
    name, *boxes, text = task.groups()
    box = next(filter(None, boxes))
    return f'<label class="{name or "rp-task"}">{box}{text}</label>'
