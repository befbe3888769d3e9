"""The command `rolepath due`: what goes to whom on a day, and sending it."""

import os
from collections.abc import Sequence
from pathlib import Path

import click

from rolepath.cli.shared.loading import config_file_option, format_option, usage_errors
from rolepath.cli.shared.named import check_role, cohort_named, cohort_option, loaded_program
from rolepath.cli.shared.say import say
from rolepath.due.writing import Words, Written
from rolepath.model.catalog import Catalog
from rolepath.model.finding import ContentError
from rolepath.model.program import Cohort
from rolepath.model.settings import Settings
from rolepath.model.timetable.session import AUDIENCES
from rolepath.model.today import today

_FORMATS = ("text", "html", "eml", "slack", "teams", "json")
_VARIABLE = "ROLEPATH_WEBHOOK"
_NO_SITE = "site_url"
_STATE = ".rolepath-sent.txt"
_MOST_DAYS = 366
_FAILED = 1


@click.command()
@cohort_option
@click.option("--on", "day", metavar="DAY", help="A day as in 2027-02-15. Default: today where the program is")
@click.option("--days", type=click.IntRange(1, _MOST_DAYS), default=1, help="How many days from then on. Default: 1")
@click.option("--to", "audience", type=click.Choice(AUDIENCES), help="Only what goes to these.")
@click.option("--role", "role_id", metavar="ROLE", help="Only what goes to this role.")
@format_option(_FORMATS)
@click.option("--post", is_flag=True, help="Send each to the webhook, as --format slack or teams.")
@click.option("--webhook-variable", "variable", metavar="NAME", default=_VARIABLE, help=f"Default: {_VARIABLE}")
@click.option("--state", metavar="FILE", default=_STATE, help=f"What was sent already. Default: {_STATE}")
@config_file_option
@click.pass_context
def due(
    context: click.Context,
    cohort_id: str | None,
    day: str | None,
    days: int,
    audience: str | None,
    role_id: str | None,
    style: str,
    *,
    post: bool,
    variable: str,
    state: str,
    config_file: Path,
) -> None:
    """Say what goes to whom on a day: messages, meetings, milestones.

    With --post each is sent to the webhook whose address is in an environment variable, one request for each, and
    never twice for the same day. The command ends with 1 where the webhook does not take one.
    """
    from rolepath.due.payloads import FORMATS

    settings, catalog = loaded_program(config_file, context)
    with usage_errors(context):
        cohort = cohort_named(catalog, cohort_id)
        if post:
            _check_post(audience, style)
        words = _words(catalog, settings, config_file, is_for_reading=style == "text" and not post)
        written = _written(catalog, cohort, (day, days), (audience, role_id), words)
        if not post:
            say(FORMATS[style](written), style=style)
            return
        _post(written, style, variable, settings.root / state)


def _words(catalog: Catalog, settings: Settings, config_file: Path, *, is_for_reading: bool) -> Words:
    """How the site says things, and its address.

    Where that is not known although a message leads there, whoever only reads is told and sees `site_url` in its place;
    what is to be sent is refused on every day, so that nobody learns of it on the morning of that message.
    """
    from rolepath.assemble.text.addresses import page_address
    from rolepath.website.told_interface import load_interface

    interface, site = load_interface(config_file)
    lost = [catalog.file(message.path).path for message in catalog.messages if message.needs_site]
    if lost and not site:
        more = f" and {len(lost) - 1} more" if lost[1:] else ""
        missing = f"{lost[0]}{more} cannot be sent yet: mkdocs.yml does not say where the site is (site_url:)"
        if not is_for_reading:
            raise ContentError(missing)
        say(missing, err=True)
        site = _NO_SITE

    def address(path: str) -> str:
        return page_address(path, directory_urls=settings.directory_urls)

    return Words(interface.said, interface.day, interface.weekday, site, address)


def _written(
    catalog: Catalog,
    cohort: Cohort,
    span: tuple[str | None, int],
    only: tuple[str | None, str | None],
    words: Words,
) -> list[Written]:
    from rolepath.due.items import items_of
    from rolepath.due.writing import day_of, written_item

    zone = catalog.program.timezone if catalog.program else ""
    first, (audience, role_id) = day_of(span[0]) if span[0] else today(zone), only
    check_role(catalog, [cohort], role_id)
    items = [
        item
        for item in items_of(catalog, cohort, first, span[1])
        if audience in (None, item.audience) and (role_id is None or role_id in {role.id for role in item.roles})
    ]
    return [written_item(item, catalog, words) for item in items]


def _check_post(audience: str | None, style: str) -> None:
    if style not in ("slack", "teams"):
        raise ContentError("--post sends to Slack or Teams: add --format slack or --format teams")
    if audience is None:
        raise ContentError(
            "a webhook leads to one channel: say with --to whose it is, so that learners do not get what managers get"
        )


def _post(written: Sequence[Written], style: str, variable: str, file: Path) -> None:
    """Sends what was not sent yet; all of it is written before the first goes out."""
    from rolepath.due.payloads import PAYLOADS
    from rolepath.due.sending import NotSentError, check_address
    from rolepath.due.sending import post as send
    from rolepath.due.sent import Sent

    address = os.environ.get(variable, "")
    if not address:
        raise ContentError(f"the environment variable {variable} is not set; it holds the webhook's address")
    check_address(address, variable)
    sent = Sent(file)
    waiting = [(one, PAYLOADS[style](one)) for one in written if not sent.has(one.item.key)]
    channels = sorted({one.item.channel for one, _ in waiting if one.item.channel})
    if channels[1:]:
        said = f"{', '.join(channels[:-1])} and {channels[-1]}"
        say(f"What is due is meant for {said}, and a webhook leads to one channel: --role takes one role's.", err=True)
    if waiting:
        sent.write()  # where this fails, nothing is sent that nobody could write down
    for one, payload in waiting:
        try:
            send(address, payload, variable)
        except NotSentError as error:
            say(f"Not sent: {one.subject}: {error}. What went out before is written down.", err=True)
            raise SystemExit(_FAILED) from None
        sent.add(one.item.key)
        say(f"Sent: {one.item.day.isoformat()} {one.item.audience}: {one.subject}")
    already = len(written) - len(waiting)
    if already or not written:
        say(f"{already} sent before." if already else "Nothing is due.")
