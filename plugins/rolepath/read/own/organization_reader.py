"""`content/organization.yml` to an Organization."""

import re
from collections.abc import Iterator

from rolepath.model.organization import ASSISTANT, GROUPS, ORGANIZATION, Organization
from rolepath.model.place import KeyPath, Places
from rolepath.read.own.names import gap
from rolepath.read.yaml.organization_format import OrganizationFormat

ORGANIZATION_FILE = "organization.yml"
_TO_DO = re.compile(r"TODO\b[:.]?\s*")


def organization_from(facts: OrganizationFormat, path: str, places: Places) -> Organization:
    """The organization that a valid file describes."""
    texts = dict(_texts(facts))
    assistant = facts.assistant
    answers = {
        f"{ASSISTANT}.sees": tuple(assistant.sees),
        f"{ASSISTANT}.runs_code": ("yes",) if assistant.runs_code else (),
        f"{ASSISTANT}.agent": ("yes",) if assistant.agent else (),
        f"{ASSISTANT}.approved_by": _answer(assistant.approved_by),
        f"{ASSISTANT}.valid_from": _answer(assistant.valid_from.isoformat() if assistant.valid_from else None),
        ORGANIZATION: _answer(facts.name),
        **{f"{group}.{name}": _answer(value) for group in GROUPS for name, value in getattr(facts, group).items()},
    }
    return Organization(
        path=path,
        texts={name: _shown(value) for name, (_, value) in texts.items()},
        answers=answers,
        unfilled=tuple(dict.fromkeys(keys for keys, value in texts.values() if _TO_DO.match(value))),
        places=places,
    )


def _texts(facts: OrganizationFormat) -> Iterator[tuple[str, tuple[KeyPath, str]]]:
    """The name of each fact that is a text, with its keys and its value; those left out have none."""
    if facts.name:
        yield ORGANIZATION, (("name",), facts.name)
    assistant = facts.assistant
    yield ASSISTANT, ((ASSISTANT, "name"), assistant.name)
    yield f"{ASSISTANT}.name", ((ASSISTANT, "name"), assistant.name)
    if assistant.approved_by:
        yield f"{ASSISTANT}.approved_by", ((ASSISTANT, "approved_by"), assistant.approved_by)
    if assistant.valid_from:
        yield f"{ASSISTANT}.valid_from", ((ASSISTANT, "valid_from"), assistant.valid_from.isoformat())
    for group in GROUPS:
        for name, value in getattr(facts, group).items():
            yield f"{group}.{name}", ((group, name), value)


def _shown(value: str) -> str:
    """A value on one line; what is still to be written is a gap."""
    found = _TO_DO.match(value)
    return gap(value[found.end() :]) if found else " ".join(value.split())


def _answer(value: str | None) -> tuple[str, ...]:
    """What a block is told that asks for a text: yes where there is one."""
    return ("yes",) if value and not _TO_DO.match(value) else ()
