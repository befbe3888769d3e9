"""Names of facts as they stand in texts: `{assistant}`, `{contacts.helpdesk}`, and a capital for a capital."""

import re

from rolepath.model.names.suggestion import KnownNames, one_of
from rolepath.model.organization import ASSISTANT, HEADS, Organization

NAME = r"[^\W\d_][\w-]*(?:\.[\w-]+)*"
PLACEHOLDER = re.compile(rf"(?<![\\{{$#%^\w])\{{(?P<space>[ \t]*)(?P<name>{NAME})[ \t]*\}}(?!\}})")
"""Not behind a backslash, another brace, or a sign that makes it a variable of something else."""
PLACEHOLDER_OR_ESCAPED = re.compile(rf"\{{[ \t]*(?P<name>{NAME})[ \t]*\}}")
_ALIKE = 0.8
_HEADS = KnownNames(HEADS)


def is_ours(name: str, organization: Organization) -> bool:
    """Whether a name that is not declared was probably meant as a fact's; anything else is the author's own text."""
    head, dot, rest = name.partition(".")
    head = head.casefold()
    if head in HEADS:
        return bool(dot) or head in (ASSISTANT, "organization") or bool(organization.path)
    if not organization.path:
        return False
    keys = organization.own_keys
    return bool(_HEADS.closest(head, _ALIKE)) or name in keys or rest in keys


def value_of(name: str, organization: Organization) -> str | None:
    """What a text shows in the place of a name; None for one that is not declared."""
    value = organization.texts.get(name)
    if value is None and name[0].isupper():
        value = organization.texts.get(name[0].lower() + name[1:])
        return value[:1].upper() + value[1:] if value else None
    return value


def shown_for(name: str, organization: Organization) -> str | None:
    """What stands in the place of a name: its value, a gap for what is not declared, None for the author's own text."""
    value = value_of(name, organization)
    return gap(name) if value is None and is_ours(name, organization) else value


def gap(words: str) -> str:
    """What stands where a fact is missing; in signs that no rule takes for a blank, as the fact has its finding."""
    return f"\u2039{' '.join(words.split())}\u203a"


def advice(name: str, organization: Organization, content: str) -> tuple[str, str]:
    """What is wrong with a name in a text, and what to do."""
    shown = "{" + name + "}"
    path = organization.path or f"{content}/organization.yml"
    if not organization.path:
        return f"{shown} is shown as it stands, as there is no {path}", f"Write {path}, or the words themselves."
    if name in organization.answers:
        if not organization.texts.get(name) and not organization.answers[name] and _is_text(name):
            return f"{shown} has no value in {path}", f"Write it there, as {name.replace('.', ': ')}: with its value."
        return (
            f"{shown} is no text that could be shown",
            f"Ask for it instead: <!-- if {name} --> above the words that are true then, and <!-- end --> below.",
        )
    return f"{shown} is no fact of {path}", _instead(name, organization.shown_names, "{%s}", path)


def _is_text(name: str) -> bool:
    return name not in (f"{ASSISTANT}.{key}" for key in ("sees", "runs_code", "agent"))


def asked_advice(name: str, organization: Organization, content: str) -> tuple[str, str]:
    """What is wrong with the name that a block asks for, and what to do."""
    path = organization.path or f"{content}/organization.yml"
    if not organization.path:
        return f'this block asks for "{name}", and there is no {path}', f"Write {path}, or take the two lines out."
    return f'this block asks for "{name}", which is no fact of {path}', _instead(
        name, organization.asked_names, "%s", path
    )


def _instead(name: str, known: KnownNames, form: str, path: str) -> str:
    key = name.rpartition(".")[2]
    same_key = next((other for other in known.names if other.rpartition(".")[2] == key and "." in other), "")
    close = known.closest(name) or same_key
    if close:
        return f"Did you mean {form.replace('%s', close)}? Else add it to {path}."
    return f"Add it to {path}, or write one of: {one_of([form.replace('%s', other) for other in known.names])}."
