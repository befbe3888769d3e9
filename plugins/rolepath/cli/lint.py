"""`rolepath lint`: check, write findings in some format, mend what is mechanical."""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from difflib import unified_diff
from pathlib import Path
from typing import Any

import click

from rolepath.cli.shared.loading import config_file_option, known_settings, loaded_settings
from rolepath.cli.shared.outcome import outcome
from rolepath.cli.shared.own_place import refuse_links
from rolepath.cli.shared.say import say, usage_error
from rolepath.cli.shared.selection import project_file, selection
from rolepath.lint.fixes import edits_by_path, mended
from rolepath.lint.formats import FORMATS, github_summary, statistics
from rolepath.lint.formats.results import Results
from rolepath.model.finding import ContentError, Finding
from rolepath.model.settings import Settings

CLEAN, FOUND = 0, 1


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@config_file_option
@click.option("--format", "style", type=click.Choice(list(FORMATS)), default="text", help="How findings are written.")
@click.option("--select", multiple=True, metavar="RULE", help="Only this rule, or all whose code begins so: RP5.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Not this rule.")
@click.option("--statistics", "counts", is_flag=True, help="Only how often each rule found something.")
@click.option("--fix", is_flag=True, help="Mend what is mechanical, and put placeholders where sections are missing.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--write-baseline", is_flag=True, help="Write down all findings as known; from then on new ones count.")
@click.option(
    "--stdin",
    "unsaved",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Check what standard input "
    "holds as if it were saved in PATH, for editors; rules about the whole program are left out.",
)
@click.option("--owner", help="Who will mend what is written to the baseline, by title.")
@click.pass_context
def lint(
    context: click.Context,
    paths: Sequence[Path],
    config_file: Path,
    style: str,
    select: Sequence[str],
    ignore: Sequence[str],
    *,
    counts: bool,
    fix: bool,
    diff: bool,
    write_baseline: bool,
    unsaved: Path | None,
    owner: str | None,
) -> None:
    """Check modules, roles and program; PATHS limit what is reported.

    Exit code 0: nothing to fix. 1: errors. 2: wrong usage, unreadable configuration, or nothing to check.
    """
    settings = _chosen(known_settings(config_file, context), select, ignore)

    def complete() -> Settings:
        return _chosen(loaded_settings(config_file, context), select, ignore)

    def prepare() -> Any:
        from rolepath.website.config.configuration import prepared

        return prepared(config_file)

    try:
        if write_baseline:
            # Of all rules: one for some of them would drop the others' entries.
            _write_baseline(loaded_settings(config_file, context), owner, prepare)
            return
        if unsaved:
            results = _results_of_one(unsaved, complete(), changes=bool(paths or fix or diff))
        else:
            results = _results(settings, complete, paths, prepare)
        if diff or fix:
            _mend(settings, results, is_shown=diff)
            results = results if diff else _results(settings, complete, paths, prepare)
    except ContentError as error:
        raise usage_error(str(error), context) from error
    results = _from_here(results, settings.root)
    say(statistics(results) if counts else FORMATS[style](results), style="text" if counts else style)
    if style == "github":
        _write_step_summary(results)
    context.exit(FOUND if results.errors else CLEAN)


def _chosen(settings: Settings, select: Sequence[str], ignore: Sequence[str]) -> Settings:
    """The settings with what the command line says on top."""
    options = settings.lint
    chosen = replace(options, select=tuple(select) or options.select, ignore=(*options.ignore, *ignore))
    return replace(settings, lint=chosen)


def _results(
    settings: Settings, complete: Callable[[], Settings], paths: Sequence[Path], prepare: Callable[[], Any]
) -> Results:
    is_wanted = selection(paths, settings)
    found = outcome(settings, complete, prepare)
    findings = [finding for finding in found.findings if is_wanted(finding.place.path)]
    files = [path for path in found.files if is_wanted(path)]
    if not files and not findings:
        raise ContentError(f"nothing to check below {settings.root}: no module, no role, no program")
    unchecked = [path for path in found.unchecked if is_wanted(path)]
    return Results(
        findings,
        files,
        found.suppressed,
        lambda path: _lines(settings.root / path),
        unchecked,
        settings.lint.docs_url,
    )


def _results_of_one(path: Path, settings: Settings, *, changes: bool) -> Results:
    """What is wrong with a file, if what comes in is saved in it."""
    if changes:
        raise ContentError("--stdin takes one file, and changes none: leave out PATHS, --fix and --diff")
    from rolepath import pipeline

    file = project_file(path, settings)
    # What is no UTF-8 is told as it would be of a file.
    text = sys.stdin.buffer.read().decode("utf-8", "surrogateescape")
    found = pipeline.findings_of(file, text, settings)
    lines = text.split("\n")
    return Results(found.findings, [file], found.suppressed, lambda _: lines, [], settings.lint.docs_url)


def _from_here(results: Results, root: Path) -> Results:
    """Results with paths that begin where the command was given, so that editors and CI find the files."""
    here = Path.cwd().resolve()
    folder = root.resolve()
    if folder == here or not folder.is_relative_to(here):
        return results
    prefix = f"{folder.relative_to(here).as_posix()}/"

    def placed(finding: Finding) -> Finding:
        return replace(finding, place=replace(finding.place, path=prefix + finding.place.path))

    return replace(
        results,
        findings=[placed(finding) for finding in results.findings],
        files=[prefix + path for path in results.files],
        suppressed=[replace(item, finding=placed(item.finding)) for item in results.suppressed],
        lines=lambda path: _lines(here / path),
        unchecked=[prefix + path for path in results.unchecked],
    )


def _lines(file: Path) -> Sequence[str]:
    try:
        return file.read_text("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError):
        return ()


def _mend(settings: Settings, results: Results, *, is_shown: bool) -> None:
    """Writes the edits of findings to their files, or only shows them."""
    for path, edits in sorted(edits_by_path(results.findings).items()):
        file = settings.root / path
        before = file.read_bytes().decode("utf-8")
        after = mended(before, edits)
        if is_shown:
            lines = unified_diff(before.splitlines(), after.splitlines(), path, path, lineterm="")
            say("\n".join(lines))
        else:
            file.write_bytes(after.encode("utf-8"))
            say(f"mended {path}", err=True)


def _write_baseline(settings: Settings, owner: str | None, prepare: Callable[[], Any]) -> None:
    if not owner:
        raise ContentError("--write-baseline needs --owner: the title of whoever will mend what is written down")
    from rolepath import pipeline
    from rolepath.lint.baseline import baseline_text, can_be_known

    refuse_links(settings.root, [settings.lint.baseline])
    checked = pipeline.check(settings, prepare=prepare() if settings.prepared_by else None)
    known = checked.catalog.silences.baseline
    # What was wrong with the file itself is mended by writing it.
    found = [finding for finding in checked.findings if finding.place.path != settings.lint.baseline]
    every = [*found, *(item.finding for item in checked.suppressed if item.is_known)]
    kept = [finding for finding in every if can_be_known(finding)]
    text = baseline_text(kept, known, owner, settings.lint.limits.today.isoformat())
    (settings.root / settings.lint.baseline).write_text(text, "utf-8", newline="\n")
    written = "1 finding is" if len(kept) == 1 else f"{len(kept)} findings are"
    say(f"{written} in {settings.lint.baseline} now; commit it, and mend them one by one")
    if len(kept) < len(every):
        left = len(every) - len(kept)
        verb = "is" if left == 1 else "are"
        say(f"{left} {verb} not: what cannot be read, what a module must say, and what runs code cannot wait", err=True)


def _write_step_summary(results: Results) -> None:
    """GitHub shows ten findings of a kind at most; the summary of the step has them all."""
    target = os.environ.get("GITHUB_STEP_SUMMARY")
    if target:
        with Path(target).open("a", encoding="utf-8") as file:
            file.write(github_summary(results))
