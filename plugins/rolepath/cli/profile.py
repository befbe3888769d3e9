"""The command `rolepath profile`: where the time of a build goes, the slowest first."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from rolepath.cli.shared.loading import config_file_option, loaded_settings, usage_errors
from rolepath.cli.shared.say import say
from rolepath.model.times.time_spent import Span

_STEPS = {
    "configuration": "configuration and plugins",
    "read": "reading content and roles",
    "lint": "checking",
    "role": "role",
    "publish": "publishing",
}
"""The steps of a build by the name of what is measured; no two of them overlap."""
_LISTS = {"text": "Slowest files to render", "page": "Slowest pages to put together", "rule": "Slowest rules"}


@click.command()
@config_file_option
@click.option("--cold", "is_cold", is_flag=True, help="As on a machine that has no cache: every text is rendered.")
@click.option(
    "--top", type=click.IntRange(min=1), default=10, help="How many files, pages and rules are listed. Default: 10"
)
@click.pass_context
def profile(context: click.Context, config_file: Path, *, is_cold: bool, top: int) -> None:
    """Build into a folder that goes away, and say where the time went.

    The build runs in one process, so it takes longer than "mkdocs build", which uses them all. The first page of all
    takes the time of loading the templates, and the first rule that asks for something that of making it for others.
    """
    loaded_settings(config_file, context)
    from rolepath.website.profiled_build import profiled_build  # MkDocs takes long to start

    with usage_errors(context):
        spans = profiled_build(config_file, is_cold=is_cold)
    say("\n".join(_report(spans, top)))


def _report(spans: Sequence[Span], top: int) -> Iterator[str]:
    total = sum(span.seconds for span in spans if span.what == "all")
    steps = _steps(spans)
    steps["the hub, and MkDocs itself"] = total - sum(steps.values())
    for name, seconds in steps.items():
        yield f"{seconds:8.2f} s  {seconds / total:4.0%}  {name}"
    yield f"{total:8.2f} s        in one process"
    for what, title in _LISTS.items():
        slowest = sorted(_sums(spans, what).items(), key=lambda item: (-item[1], item[0]))[:top]
        if slowest:
            yield ""
            yield f"{title}:"
        yield from (f"{seconds * 1000:8.1f} ms  {name}" for name, seconds in slowest)


def _steps(spans: Sequence[Span]) -> dict[str, float]:
    found: dict[str, float] = {}
    for what, title in _STEPS.items():
        for which, seconds in _sums(spans, what).items():
            found[f"{title} {which}".rstrip()] = seconds
    return found


def _sums(spans: Sequence[Span], what: str) -> Mapping[str, float]:
    """Seconds by name, in the order of the first of each."""
    sums: dict[str, float] = defaultdict(float)
    for span in spans:
        if span.what == what:
            sums[span.which] += span.seconds
    return sums
