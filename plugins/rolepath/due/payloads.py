"""What is due in the forms of other programs: one text, mail, Slack, Teams, JSON."""

import html
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from email import policy
from email.message import EmailMessage
from hashlib import sha256
from typing import Any

from rolepath.due.spoken import CARD, PLAIN, SLACK
from rolepath.due.writing import Written

_COMMAND = re.compile(r"(?:(?<=\s)|^):(?=:)|#(?=#\w*\[)", re.MULTILINE)
"""What a server that keeps output as a log may obey, at the start of a line, and where a mail breaks one."""
_SLACK_HEADER, _SLACK_SECTION, _SLACK_BLOCKS = 150, 3000, 50
"""What Slack takes of a header, of a section, and of blocks in one message."""

SCHEMA = "http://adaptivecards.io/schemas/adaptive-card.json"
CARD_VERSION = "1.4"
"""The newest version of adaptive cards that Teams' workflows show everywhere."""


def as_text(items: Iterable[Written]) -> str:
    """All items, each under a line that says to whom it goes."""
    blocks = [f"{_line(one)}\n{one.subject}\n\n{one.text(PLAIN)}" for one in items]
    return "\n\n\n".join(blocks) or "Nothing is due."


def as_html(items: Iterable[Written]) -> str:
    """All items as one HTML page."""
    parts = [
        f"<article><p>{html.escape(_line(one))}</p><h1>{html.escape(one.subject)}</h1>{one.html}</article>"
        for one in items
    ]
    head = '<!doctype html><html><head><meta charset="utf-8"><title>Due</title></head><body>'
    return f"{head}{''.join(parts)}</body></html>"


def as_eml(items: Iterable[Written]) -> str:
    """Mails that wait for their recipients, one after the other, as a mail box holds them."""
    return "\n".join(
        f"From rolepath {one.item.day:%a %b %d} 00:00:00 {one.item.day.year}\n{_mail(one)}" for one in items
    )


def _mail(one: Written) -> str:
    mail = EmailMessage(policy=policy.default)
    mail["Subject"] = _COMMAND.sub(r"\g<0> ", " ".join(one.subject.split()))
    mail["X-Rolepath-To"] = one.item.audience
    mail["X-Rolepath-Cohort"] = one.item.cohort.id
    mail["X-Unsent"] = "1"  # mail programs open it as a draft
    mail["Message-ID"] = f"<{sha256(one.item.key.encode()).hexdigest()[:24]}@rolepath>"
    text, page = one.text(PLAIN), f"<!doctype html><html><body>{one.html}</body></html>"
    mail.set_content(text, cte=_encoding(text))
    mail.add_alternative(page, subtype="html", cte=_encoding(page))
    mail.set_boundary(f"=_{sha256(one.item.key.encode()).hexdigest()[:24]}")
    return mail.as_string().replace("\nFrom ", "\n>From ")


def _encoding(text: str) -> str | None:
    """How a mail holds a text: as it likes, but where a server that keeps the output as a log would obey a line."""
    return "base64" if _COMMAND.search(text) else None


def slack(one: Written) -> dict[str, Any]:
    """The payload of Slack's incoming webhooks: a header, and the text in sections."""
    text = one.text(SLACK)
    sections = [
        {"type": "section", "text": {"type": "mrkdwn", "text": piece}} for piece in _pieces(text, _SLACK_SECTION)
    ]
    header = {"type": "header", "text": {"type": "plain_text", "text": _cut(one.subject, _SLACK_HEADER)}}
    return {"text": SLACK.escaped(one.subject), "blocks": [header, *sections][:_SLACK_BLOCKS]}


def teams(one: Written) -> dict[str, Any]:
    """The payload of a Teams workflow that waits for webhook requests: one adaptive card.

    Each line is a block of its own, as a block shows the end of a line as a space.
    """
    title = {"type": "TextBlock", "text": CARD.escaped(one.subject), "weight": "Bolder", "size": "Medium", "wrap": True}
    body = [title, *_blocks(one.text(CARD))]
    card = {"$schema": SCHEMA, "type": "AdaptiveCard", "version": CARD_VERSION, "body": body}
    attachment = {"contentType": "application/vnd.microsoft.card.adaptive", "contentUrl": None, "content": card}
    return {"type": "message", "attachments": [attachment]}


def _blocks(text: str) -> Iterator[dict[str, Any]]:
    """The lines of a text; those of one paragraph follow each other closely."""
    before = ""
    for line in text.split("\n"):
        if line.strip():
            yield {"type": "TextBlock", "text": line, "wrap": True} | ({"spacing": "None"} if before else {})
        before = line.strip()


def as_json(items: Iterable[Written]) -> str:
    """All items with what is known of them."""
    return json.dumps([_facts(one) for one in items], indent=2, ensure_ascii=False)


def _facts(one: Written) -> dict[str, Any]:
    item = one.item
    return {
        "day": item.day.isoformat(),
        "week": item.week,
        "cohort": item.cohort.id,
        "to": item.audience,
        "roles": [role.id for role in item.roles],
        "kind": item.event.kind,
        "key": item.event.key,
        "channel": item.channel,
        "from": item.event.who if item.message else "",
        "subject": one.subject,
        "text": one.text(PLAIN),
        "html": one.html,
    }


def _lines_of(payload: Callable[[Written], dict[str, Any]]) -> Callable[[Iterable[Written]], str]:
    """One payload to a line."""
    return lambda items: "\n".join(json.dumps(payload(one), ensure_ascii=False) for one in items)


FORMATS: Mapping[str, Callable[[Iterable[Written]], str]] = {
    "text": as_text,
    "html": as_html,
    "eml": as_eml,
    "slack": _lines_of(slack),
    "teams": _lines_of(teams),
    "json": as_json,
}
"""How `rolepath due` can say what is due."""

PAYLOADS: Mapping[str, Callable[[Written], dict[str, Any]]] = {"slack": slack, "teams": teams}
"""What can be sent to a webhook."""


def _line(one: Written) -> str:
    item = one.item
    roles = ", ".join(role.title for role in item.roles)
    where = f" in {item.channel}" if item.channel else ""
    return f"{item.day.isoformat()} · {item.audience} of {roles}{where}"


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _pieces(text: str, longest: int) -> list[str]:
    """The text in pieces that are not too long, cut between lines where it can be."""
    found: list[str] = []
    piece = ""
    for line in text.split("\n"):
        for part in [line[start : start + longest - 1] for start in range(0, len(line), longest - 1)] or [""]:
            if len(piece) + len(part) + 1 > longest:
                found, piece = [*found, piece], ""
            piece = f"{piece}\n{part}" if piece else part
    return [piece for piece in (*found, piece) if piece.strip()]
