"""The command `rolepath where`: the roles and pages that a module, or a change, concerns."""

import json
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import click

from rolepath.cli.shared.loading import config_file_option, format_option, usage_errors
from rolepath.cli.shared.named import loaded_program, module_named
from rolepath.cli.shared.say import say, usage_error
from rolepath.model.finding import ContentError
from rolepath.model.module import Module
from rolepath.report.where import Listing, ShownPage, Touched, listings_of, touched_by


@click.command()
@click.argument("module", required=False)
@click.option("--changed-since", "revision", metavar="REV", help="Ask git what changed since a commit or branch.")
@format_option(("text", "json"))
@config_file_option
@click.pass_context
def where(context: click.Context, module: str | None, revision: str | None, style: str, config_file: Path) -> None:
    """Name the roles and pages that show MODULE, which is an id or a path.

    With --changed-since, name those that show something of a file that was edited since REV, or is not yet in git.
    Addresses are seen from the hub.
    """
    if bool(module) == bool(revision):
        raise usage_error("name either a module or --changed-since REV", context)
    settings, catalog = loaded_program(config_file, context)
    with usage_errors(context):
        if module:
            found = module_named(module, settings, catalog)
            listings = listings_of(catalog, settings, found)
            lines, value = _module_text(found, listings), _module_json(found, listings)
        else:
            files = changed_since(revision or "", settings.root)
            touched = touched_by(files, config_file.name, catalog, settings)
            lines, value = _touched_text(touched, revision or ""), asdict(touched)
    said = json.dumps(value, indent=2, ensure_ascii=False) if style == "json" else "\n".join(lines)
    say(said, style=style)


def changed_since(revision: str, root: Path) -> list[str]:
    """The files below `root` that git says differ from a revision, or that it does not know yet."""
    if _git(root, "rev-parse", "--git-dir") is None:
        raise ContentError(f"{root} is in no git repository, so nobody knows what changed")
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        raise ContentError(
            f'git knows no "{revision}" here; name a commit or branch. A copy made by a build server may lack '
            "the history: fetch it whole"
        )
    edited = _git(root, "diff", "--name-only", "--no-renames", "--relative", "-z", commit.strip(), "--", ".")
    unknown = _git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    if edited is None or unknown is None:
        raise ContentError(f"git could not compare {root} with {revision}")
    return sorted({name for name in (edited + unknown).split("\0") if name})


def _git(root: Path, *arguments: str) -> str | None:
    """What git answers, or None where it refuses."""
    git = shutil.which("git")
    if git is None:
        raise ContentError("--changed-since asks git, which is not installed here")
    answer = subprocess.run([git, *arguments], cwd=root, capture_output=True, check=False)  # noqa: S603 (git itself)
    return answer.stdout.decode("utf-8", "replace") if answer.returncode == 0 else None


def _module_json(module: Module, listings: Sequence[Listing]) -> dict[str, object]:
    facts = {"module": module.id, "path": module.place.path, "title": module.title}
    return facts | {"roles": [asdict(listing) for listing in listings]}


def _module_text(module: Module, listings: Sequence[Listing]) -> Iterator[str]:
    yield f"{module.place.path}  {module.title}"
    if not listings:
        yield "No role lists this module, so no site has it."
    for listing in listings:
        yield ""
        yield listing.title
        yield f"  phase   {listing.phase}"
        yield f"  listed  {listing.file}:{listing.line}, {listing.form}"
        yield f"  page    {listing.page}"


def _touched_text(touched: Touched, revision: str) -> Iterator[str]:
    if not touched.files:
        yield f"Nothing has changed since {revision}."
        return
    yield f"Changed since {revision}:"
    for file in touched.files:
        pages = len(file.pages)
        yield f"  {file.path}"
        yield f"    {file.what}: {pages or 'no'} {'page' if pages == 1 else 'pages'}"
    yield ""
    yield f"Roles: {', '.join(touched.roles) or 'none'}"
    yield from _pages_text(touched.pages)


def _pages_text(pages: Sequence[ShownPage]) -> Iterator[str]:
    if pages:
        yield "Pages to look at:"
    yield from (f"  {page.address}" for page in pages)
