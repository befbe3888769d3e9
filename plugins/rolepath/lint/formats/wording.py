"""Words of findings, made safe for whoever shows them: whole sentences, one line, nothing that moves a terminal."""

import re

from rolepath.model.finding import Finding

_LINE_ENDS = re.compile(r"\s*[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+\s*")
# Control characters can repaint a terminal, bidirectional ones can show a text in another order than it is written,
# and halves of surrogate pairs, which stand for undecodable bytes in file names, cannot be written at all.
_UNPRINTABLE = re.compile("[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_COMMAND = re.compile(r"^(\s*)::", re.MULTILINE)


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
    """The text with no line that a workflow of GitHub's takes for a command, as it does at the start of each line."""
    return _COMMAND.sub(r"\1: :", text).replace("##[", "## [")
