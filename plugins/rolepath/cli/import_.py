"""The command `rolepath import`: somebody else's course as modules of a role, to be filled in."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from rolepath.cli.shared.loading import loaded_settings, usage_errors
from rolepath.cli.shared.named import one_of, refuse_unread_role
from rolepath.cli.shared.say import say
from rolepath.cli.start.scaffold import (
    FIRST_TASK,
    MARK,
    checked_role,
    own_phase,
    placeholders,
    role_text,
    said_left,
    schema_line,
    title_of,
)
from rolepath.importing.kinds import AUTO, KINDS
from rolepath.model.catalog import Catalog
from rolepath.model.finding import ContentError
from rolepath.model.role import Role
from rolepath.model.settings import Settings

REPORT = "import-report"


@click.command("import")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--role", required=True, help="The role that gets the modules; one that is not there yet is begun.")
@click.option(
    "--into", type=click.Path(path_type=Path), default=Path(), help="The program. Default: the present folder."
)
@click.option(
    "--kind",
    type=click.Choice([AUTO, *(kind.name for kind in KINDS)]),
    default=AUTO,
    help="What the folder holds. Default: auto, which looks.",
)
@click.option("--phase", help="The phase in which the role gets the modules.")
@click.option("--task", help="The task that the modules serve, until you say otherwise in each.")
@click.option("--dry-run", is_flag=True, help="Write nothing, and say what would be written.")
@click.pass_context
def import_(
    context: click.Context,
    folder: Path,
    role: str,
    into: Path,
    kind: str,
    phase: str | None,
    task: str | None,
    dry_run: bool,  # noqa: FBT001 (click's form)
) -> None:
    """Take over a course that lies in FOLDER as modules of a role.

    A MkDocs site, a Carpentries lesson, modules or labs of Microsoft Learn, or a folder of Markdown and Word files.
    What is found comes into the sections that it belongs to, and placeholders stand for the rest. What has no place is
    listed in import-report.md, which is not published. No file that exists is ever changed.
    """
    with usage_errors(context):
        _refuse_no_program(into)
    settings = loaded_settings(into / "mkdocs.yml", context)
    with usage_errors(context):
        _Import(settings, role, phase, task).run(folder, kind, dry_run=dry_run)


def _refuse_no_program(into: Path) -> None:
    if not (into / "mkdocs.yml").is_file():
        hint = 'begin one with "rolepath new program FOLDER", and name it with --into'
        raise ContentError(f"{into.absolute()} is no program, as it has no mkdocs.yml; {hint}")


class _Import:
    """An import into a program, with everything that is known of the role beforehand."""

    def __init__(self, settings: Settings, role: str, phase: str | None, task: str | None) -> None:
        from rolepath.read.catalog_reader import read_catalog

        self.settings = settings
        self.role = checked_role(role)
        self.catalog: Catalog = read_catalog(settings)
        self.known = self._known()
        self.phase = self._phase(phase)
        self.task = self._task(task)

    def _known(self) -> Role | None:
        """The role, where it is there already."""
        refuse_unread_role(self.role, self.catalog)
        found = next((role for role in self.catalog.roles if role.id.casefold() == self.role.casefold()), None)
        if found and found.id != self.role:
            raise ContentError(f"{found.path} exists already; name the role as it is written there")
        return found

    def _phase(self, phase: str | None) -> str:
        default = own_phase(self.catalog)
        if phase and self.catalog.program:
            one_of(phase, [known.id for known in self.catalog.program.phases], "the program has no phase")
        return phase or default

    def _task(self, task: str | None) -> str:
        if self.known is None:
            return checked_role(task) if task else FIRST_TASK
        if task:
            one_of(task, list(self.known.tasks), f"{self.known.title} has no task")
        return task or next(iter(self.known.tasks), FIRST_TASK)

    def run(self, folder: Path, kind: str, *, dry_run: bool) -> None:
        """Reads the source, writes what comes of it, and says so."""
        from rolepath.importing.kinds import source_of
        from rolepath.importing.modules import Target, imported
        from rolepath.importing.report import report
        from rolepath.importing.sources.folder import opened
        from rolepath.importing.writing import refuse_taken, write_all

        self._refuse_own(folder)
        names = tuple(name for name in self.settings.dialect.extensions if isinstance(name, str))
        source_folder = opened(folder, names)
        known, source = source_of(source_folder, kind)
        title = self.known.title if self.known else title_of(self.role)
        found = imported(source, source_folder, Target(self.role, title, self.task, self._task_title()))
        files = {f"{self.settings.content_folder}/{path}": content for path, content in found.files.items()}
        modules = [module.id for module in found.modules]
        if self.known is None:
            own = {self.phase: modules}
            text = role_text(self.role, self.catalog, schema_line(self.settings.root, self.catalog), own, [self.task])
            files[f"{self.settings.roles_folder}/{self.role}.yml"] = text.encode()
        name = self._report_name()
        count = placeholders(files)
        files[name] = report(found, f"{known.title}, {folder}", self.role, self._to_do(modules, count)).encode()
        (refuse_taken if dry_run else write_all)(self.settings.root, files)
        self._say(known.title, files, found.left, name, dry_run=dry_run, count=count)

    def _task_title(self) -> str:
        """The task in words; one that has no name of its own yet is just work."""
        if self.task == FIRST_TASK:
            return "work"
        return (self.known.tasks if self.known else {}).get(self.task, title_of(self.task))

    def _refuse_own(self, folder: Path) -> None:
        content = (self.settings.root / self.settings.content_folder).resolve()
        source = folder.resolve()
        if folder.is_dir() and (content.is_relative_to(source) or source.is_relative_to(content)):
            raise ContentError(f"{folder}: the program's own content lies there; name the folder of another course")

    def _report_name(self) -> str:
        number, name = 1, f"{REPORT}.md"
        while (self.settings.root / name).exists():
            number += 1
            name = f"{REPORT}-{number}.md"
        return name

    def _to_do(self, modules: list[str], count: int) -> list[str]:
        """What is left for people to do, as texts of Markdown."""
        lines = "\n".join(f"    - {module}" for module in modules)
        path = self.known.path if self.known else f"{self.settings.roles_folder}/{self.role}.yml"
        listed = (
            f"Add these lines to `{path}`, last in the phase `{self.phase}`:\n\n    ```yaml\n{lines}\n    ```"
            if self.known
            else f"In `{path}`, name the tasks, and put the modules into the phases in which people need them."
        )
        return [
            "Make sure that you may use the text: read the licence of the source, and name its authors as it asks.",
            listed,
            f"Run `rolepath lint`: it names what is left to write ({count} texts that begin with {MARK}).",
            "Read below what has no place in a module, and put by hand what you miss where you want it.",
        ]

    def _say(
        self, title: str, files: Mapping[str, bytes], left: list[Any], name: str, *, dry_run: bool, count: int
    ) -> None:
        say(f"{title[0].upper()}{title[1:]}. {'This would be new' if dry_run else 'New'} in {self.settings.root}:")
        for path in files:
            say(f"  {path}")
        say(said_left(count))
        if left:
            say(f"{len(left)} {'thing has' if len(left) == 1 else 'things have'} no place in a module:")
        reasons = Counter(item.reason for item in left)
        for reason, often in reasons.most_common():
            path = next(item.path for item in left if item.reason == reason)
            say(f"  {path}{f' and {often - 1} more' if often > 1 else ''}: {reason}")
        if dry_run:
            say("\nNothing was written.")
            return
        say(f"\nRead {name}: it says what to do now, and holds the words that have no place.")
        say('Then "rolepath lint" names what is left to write.')
