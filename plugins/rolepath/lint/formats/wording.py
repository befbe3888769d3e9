"""Words of findings, made safe for whoever shows them: whole sentences, one line, nothing that moves a terminal."""

import re

from rolepath.model.finding import Finding

_LINE_ENDS = re.compile(r"\s*[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+\s*")
# Control characters can repaint a terminal, bidirectional ones can show a text in another order than it is written,
# and halves of surrogate pairs, which stand for undecodable bytes in file names, cannot be written at all.
_UNPRINTABLE = re.compile("[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_COMMAND = re.compile(r"^([^\S\n]*)::", re.MULTILINE)
_ANYWHERE = re.compile(r"##(?=\w*\[)")
_JSON = frozenset(("json", "sarif", "gitlab", "slack", "teams"))
_MARKUP = frozenset(("html", "junit"))
_AS_IT_IS = frozenset(("github", "eml", "yaml"))
"""Formats that have seen to it themselves, or that hold no words of authors."""


def printable(text: str) -> str:
    """The text with a visible sign for each character that has none; tabs and line ends stay."""
    return _UNPRINTABLE.sub("\ufffd", text)


def one_line(text: str) -> str:
    """The printable text without line ends."""
    return printable(_LINE_ENDS.sub(" ", text)).strip()


def sentence(text: str) -> str:
    """The words as a sentence on one line, with a capital and a full stop."""
    words = one_line(text)
    return f"{words[:1].upper()}{words[1:]}{'' if words.endswith(('.', '?', '!')) else '.'}"


def words_and_paste(fix: str) -> tuple[str, str]:
    """A fix in its two parts: what to do, on one line, and the text to paste, which may be empty."""
    words, _, paste = fix.replace("\r\n", "\n").replace("\r", "\n").partition("\n\n")
    return one_line(words), printable(paste).strip("\n")


def in_full(finding: Finding, page: str = "") -> str:
    """What is wrong, why it matters, how to fix it and where to read more, a line for each."""
    words, paste = words_and_paste(finding.fix)
    lines = [sentence(finding.message), f"Why: {one_line(finding.why)}" if finding.why else "", f"Fix: {words}"]
    pasted = ["", paste] if paste else []
    more = [*([""] if paste else []), f"More: {page}"] if page else []
    return "\n".join([*filter(None, lines), *pasted, *more])


def without_commands(text: str) -> str:
    """The text with nothing that a server which runs it and keeps its output as a log takes for a command.

    GitHub does so at the start of each line, and like Azure and TeamCity anywhere for `##[…]` and `##name[…]`.
    """
    return _ANYWHERE.sub("## ", _COMMAND.sub(r"\1: :", text))


def harmless_in_a_log(text: str, style: str = "text") -> str:
    """What a command says in a format, without such commands; for programs that read the format it says the same."""
    if style in _JSON:
        return _ANYWHERE.sub(r"#\\u0023", text)  # nowhere but in a string can there be two of these signs
    if style in _MARKUP:
        return _ANYWHERE.sub("#&#35;", _COMMAND.sub(r"\1:&#58;", text))
    return text if style in _AS_IT_IS else without_commands(text)
