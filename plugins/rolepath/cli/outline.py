"""The command `rolepath outline`: what a module has, and what it still lacks."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from rolepath.cli.shared.loading import config_file_option, usage_errors
from rolepath.cli.shared.named import loaded_program, module_named
from rolepath.cli.shared.say import say
from rolepath.report.outline import Facts, Listing, Mark, Outline, Row, outline_of

_WIDEST_MARK = max(len(mark) for mark in Mark)


@click.command()
@click.argument("file")
@config_file_option
@click.pass_context
def outline(context: click.Context, file: str, config_file: Path) -> None:
    """Show the headings of the module FILE with their lines, and what is demanded but not there.

    Beside each section that is demanded stands ok, missing, empty or placeholder. A shared module has its opening in
    the files of the roles, so these follow.
    """
    settings, catalog = loaded_program(config_file, context)
    with usage_errors(context):
        module = module_named(file, settings, catalog)
    say("\n".join(_text(outline_of(catalog, module))))


def _text(shown: Outline) -> Iterator[str]:
    module = shown.module
    yield f"{module.place.path}  {module.title}"
    if shown.unclosed:
        yield f"What opens on line {shown.unclosed} never closes, so what follows it is not seen."
    if not shown.listings:
        yield "No role lists this module."
    if not shown.shared:
        yield from (f"{_listed(listing)}\n{_facts(listing.facts)}" for listing in shown.listings)
    yield ""
    yield from _table(shown.rows)
    if shown.shared:
        for listing in shown.listings:
            yield from ("", _listed(listing), _facts(listing.facts), "")
            yield from _table(listing.rows)
    yield ""
    yield _summary(shown)


def _listed(listing: Listing) -> str:
    return f"{listing.role.title}, phase {listing.phase}, in {listing.entry.place.path}:{listing.entry.place.line}"


def _facts(facts: Facts) -> str:
    said = {"task": facts.task, "benefits": facts.benefits, "minutes": facts.minutes}
    return "; ".join(f"{name}: {value or Mark.MISSING.value}" for name, value in said.items())


def _table(rows: Iterable[Row]) -> Iterator[str]:
    yield f" line  {'state':{_WIDEST_MARK}}  heading"
    for row in rows:
        line = row.line or ("-" if row.mark is Mark.MISSING else "")
        mark = row.mark.value if row.mark else ""
        yield f"{line:>5}  {mark:{_WIDEST_MARK}}  {'  ' * row.depth}{row.title}"


def _summary(shown: Outline) -> str:
    counted = Counter(shown.marks)
    left = [_counted(counted[mark], mark) for mark in Mark if mark is not Mark.OK and counted[mark]]
    return f"Still to write: {', '.join(left)}." if left else "All that is demanded is there."


def _counted(number: int, mark: Mark) -> str:
    return f"{number} {mark.value}{'s' if mark is Mark.PLACEHOLDER and number > 1 else ''}"
