"""The command `rolepath build`: `mkdocs build`, with an answer in no time where there is nothing to do."""

from collections.abc import Sequence
from pathlib import Path

import click

from rolepath.cli.shared.loading import PASSED_ON, usage_errors
from rolepath.cli.shared.say import say
from rolepath.memo.folders import fingerprint
from rolepath.memo.store import Store
from rolepath.model.today import today
from rolepath.website.incremental.build_record import KeptRecord, files_of, read_from, record_in, variables

_CACHE = Path(".cache") / "rolepath"
"""Where the record lies, unless the owner wants it elsewhere; then MkDocs has to be asked."""


@click.command(
    context_settings=PASSED_ON,
    options_metavar="[OPTIONS OF MKDOCS BUILD]",
)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
@click.pass_context
def build(context: click.Context, arguments: Sequence[str]) -> None:
    """Check the program and build the hub and the site of each role.

    This is "mkdocs build", and "mkdocs build --help" lists its options. If the same call has built the site before,
    and not one byte of program, templates, configuration and site has changed, it says so without starting MkDocs.
    """
    with usage_errors(context):
        site = _current(arguments)
    if site:
        say(f"INFO    -  Nothing has changed since the last build: {site}", err=True)
        return
    from rolepath.website.command import mkdocs_build  # MkDocs takes long to start

    mkdocs_build(arguments)


def _current(arguments: Sequence[str]) -> Path | None:
    """The site that a build would publish, if it lies there already."""
    store = Store(Path.cwd(), _CACHE)
    record = record_in(KeptRecord(store))
    made_of = record.get("sources", {})
    asked = {"arguments": list(arguments), "variables": variables(), "today": today().isoformat()}
    if record.get("key") is None or any(made_of.get(name) != value for name, value in asked.items()):
        return None
    folders, files = ([Path(path) for path in made_of[name]] for name in ("folders", "files"))
    site = Path(made_of["site"])
    is_here = files[0].parent == Path.cwd()  # a copy of a project has the record of the other one
    is_same = is_here and fingerprint(made_of["facts"], folders, files) == record["key"]
    is_same = is_same and store.holds(read_from(record))
    return site if is_same and site.is_dir() and files_of(site) == record["published"] else None
