"""Marks that say that a text is invented, put into the files of a program that is copied."""

import re

_FRONT_MATTER = re.compile(r"\A---\n(?P<facts>.*?)^---$", re.DOTALL | re.MULTILINE)
_MINUTES = re.compile(r"^(minutes: \{[^}\n]*)\}", re.MULTILINE)
_BINDING = re.compile(r"^(?P<indent> *)- module: .*$", re.MULTILINE)


def marked_page(text: str) -> str:
    """A module or page whose front matter says that its minutes and its story are invented."""
    found = _FRONT_MATTER.match(text)
    if not found:
        return text
    facts = _MINUTES.sub(r"\1, basis: invented}", found["facts"])
    return f"---\n{facts}story: invented\n---{text[found.end() :]}"


def marked_role(text: str) -> str:
    """A role's file in which each binding says so."""
    return _BINDING.sub(
        lambda found: f"{found[0]}\n{found['indent']}  basis: invented\n{found['indent']}  story: invented", text
    )
