"""A due item in words: its subject, and its text as HTML and in the styles of other programs."""

import html
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from rolepath.due.harmless import harmless
from rolepath.due.items import Item
from rolepath.due.spoken import Style, spoken
from rolepath.html.parser import fragment
from rolepath.html.tree import Element, Node, elements
from rolepath.html.writer import written
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document, Link, link_of
from rolepath.model.finding import ContentError
from rolepath.model.links import DATES, TargetKind, hub_pages, role_pages, target_of
from rolepath.model.names.contact import contact_pieces
from rolepath.model.program import FIRST_YEAR, LAST_YEAR, WEEKDAYS
from rolepath.model.timetable.message import PLACEHOLDER, PLACEHOLDERS, Message
from rolepath.model.words import word
from rolepath.schedule.event import Event

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True)
class Words:
    """How the site says things: a word that is only named, a day, and a day of the week by its English name.

    `address` gives the address of a page's path.
    """

    said: Callable[[str], str] = str
    day: Callable[[str], str] = str
    weekday: Callable[[str], str] = str
    site: str = ""
    """The address of the hub, "" where `site_url:` is not set."""

    address: Callable[[str], str] = field(default=str)


@dataclass(frozen=True)
class Written:
    """An item as it is sent."""

    item: Item
    subject: str
    html: str

    def text(self, style: Style) -> str:
        """The text in a style."""
        return spoken(self.html, style)


def written_item(item: Item, catalog: Catalog, words: Words) -> Written:
    """The item in words; ContentError where it leads to a page whose address nobody knows."""
    if item.message:
        _check(item.message, catalog)
        title = _filled(item.message.title, item, words)
        return Written(item, _line(title), _message(item.message, item, catalog, words))
    return Written(item, _line(words.said(_title(item.event))), _reminder(item, words))


def _line(text: str) -> str:
    """A text on one line, as a subject is; on a line of its own, servers may take a part of it for a command."""
    return " ".join(text.split())


def unknown_placeholders(message: Message) -> list[str]:
    """The names in braces that nothing stands for."""
    text = f"{message.title} {message.document.source.markdown}"
    return [name for name in dict.fromkeys(PLACEHOLDER.findall(text)) if name not in PLACEHOLDERS]


def _check(message: Message, catalog: Catalog) -> None:
    unknown = unknown_placeholders(message)
    if unknown:
        known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
        raise ContentError(
            f"{catalog.file(message.path).path}: nothing stands for {{{unknown[0]}}}; these are known: {known}"
        )


def _title(event: Event) -> str:
    kinds = {"checkin": "calendar_checkin", "milestone": "calendar_milestone"}
    return f"{word(kinds[event.kind])}: {event.title}" if event.kind in kinds else event.title


def _reminder(item: Item, words: Words) -> str:
    event = item.event
    clock = f", {event.clock_text}" if event.clock_text else ""
    weekday = words.weekday(WEEKDAYS[item.day.weekday()])
    lines = [_safe(f"{weekday}, {words.day(item.day.isoformat())}{clock}")]
    if event.who:
        lines.append(_safe(f"{words.said(word('calendar_with'))}: {event.who}"))
    if event.show:
        lines.append(_safe(f"{words.said(word('milestone_show'))}: {event.show}"))
    if event.where:
        lines.append(_linked(event.where))
    if words.site and _is_of_one_role(item):
        dates = f"{_plan(item, words)}{words.address(DATES)}"
        lines.append(f'<a href="{_safe(dates)}">{_safe(words.said(word("calendar_page")))}</a>')
    return f"<p>{'<br>'.join(lines)}</p>{_agenda(event.agenda)}"


def _agenda(agenda: Document | None) -> str:
    """What a meeting is about; of its links those to other hosts are kept, as an invitation lies in no site."""
    if agenda is None:
        return ""
    markup = "".join(part.html for part in agenda.rendering.parts)
    return written(harmless(_with_links(markup, agenda.rendering.links, lambda link: link.target)))


def _linked(where: str) -> str:
    return "".join(
        f'<a href="{_safe(piece.address)}">{_safe(piece.words)}</a>' if piece.address else _safe(piece.words)
        for piece in contact_pieces(where)
    )


def _safe(text: str) -> str:
    return html.escape(text)


def _message(message: Message, item: Item, catalog: Catalog, words: Words) -> str:
    """The message's HTML, its links whole addresses, its placeholders filled."""
    rendering = message.document.rendering
    markup = "".join(rendering.pieces)
    nodes = _with_links(markup, rendering.links, lambda link: _address(link, message, item, catalog, words))
    return written(_fill(harmless(nodes), item, words))


def _with_links(markup: str, links: Sequence[Link], address: Callable[[Link], str]) -> list[Node]:
    """A text's nodes with the addresses that its links are given; a link that is given none leads nowhere."""
    nodes = fragment(markup)
    for element in elements(nodes):
        for name, value in list(element.attributes.items()):
            link = link_of(value, links)
            if link is None:
                continue
            found = address(link)
            if found:
                element.attributes[name] = found
            else:
                del element.attributes[name]
    return nodes


def _address(link: Link, message: Message, item: Item, catalog: Catalog, words: Words) -> str:
    """The whole address: in the site of the learner's role, for others on the hub; "" where that has no such page."""
    target = target_of(link.target, message.path, catalog)
    if target.kind is TargetKind.OUTSIDE:
        return link.target
    is_theirs = message.is_for_learners_alone
    pages = role_pages(catalog, item.roles[0]) if is_theirs else hub_pages(catalog)
    if target.kind is not TargetKind.PAGE or target.path not in pages:
        return ""
    anchor = f"#{target.anchor}" if target.anchor else ""
    site = f"{(words.site or _no_site(message.path)).rstrip('/')}/"
    return f"{site}{f'{item.roles[0].id}/' if is_theirs else ''}{words.address(target.path)}{anchor}"


def _no_site(path: str) -> str:
    raise ContentError(f"{path} leads to a page, and mkdocs.yml does not say where the site is: set site_url:")


def _plan(item: Item, words: Words) -> str:
    """The role's plan; the hub for several roles, and for those who are not its learners."""
    hub = f"{words.site.rstrip('/')}/"
    return f"{hub}{item.roles[0].id}/" if _is_of_one_role(item) else hub


def _is_of_one_role(item: Item) -> bool:
    return len(item.roles) == 1 and item.audience == "learners"


def _filled(text: str, item: Item, words: Words) -> str:
    """A line with its placeholders filled; an unknown one, which lint refuses, stays."""
    return PLACEHOLDER.sub(lambda found: _value(found[1], item, words) or found[0], text)


def _value(name: str, item: Item, words: Words) -> str:
    """What stands for a placeholder; "" for an unknown one."""
    if name == "role":
        return ", ".join(role.title for role in item.roles)
    if name == "week":
        return str(item.week)
    if name == "next_session":
        return _next(item, words)
    if name == "link" and item.message:
        return _plan(item, words) if words.site else _no_site(item.message.path)
    return ""


def _fill(nodes: Iterable[Node], item: Item, words: Words) -> list[Node]:
    """The nodes with placeholders of their texts filled; an address becomes a link."""
    found: list[Node] = []
    for node in nodes:
        if isinstance(node, Element):
            node.children = _fill(node.children, item, words)
            found.append(node)
        elif isinstance(node, str):
            found += _pieces(node, item, words)
    return found


def _pieces(text: str, item: Item, words: Words) -> Iterator[Node]:
    end = 0
    for match in PLACEHOLDER.finditer(text):
        value = _value(match[1], item, words)
        yield text[end : match.start()]
        yield Element("a", {"href": value}, [value]) if match[1] == "link" else value or match[0]
        end = match.end()
    yield text[end:]


def _next(item: Item, words: Words) -> str:
    if item.following is None:
        return "-"
    event, day = item.following
    clock = f", {event.clock_text}" if event.clock_text else ""
    return f"{words.said(_title(event))} ({words.day(day.isoformat())}{clock})"


def day_of(text: str) -> date:
    """A day written as 2027-02-15, of a year that a program can have; ContentError for anything else."""
    try:
        day = date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        day = None
    return day if day and FIRST_YEAR <= day.year <= LAST_YEAR else _no_day(text)


def _no_day(text: str) -> date:
    raise ContentError(f'"{text[:40]}" is no date; write it as in 2027-02-15')
