"""The commands `rolepath new ...`: a start that lints with exactly the placeholders that are left to write."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from rolepath.cli.shared.loading import config_file_option, loaded_settings, usage_errors
from rolepath.cli.shared.named import one_of, program_of, refuse_unread_role
from rolepath.cli.shared.say import say
from rolepath.cli.start.fresh_repository import start_in
from rolepath.cli.start.scaffold import (
    FIRST_TASK,
    checked_name,
    message_text,
    module_text,
    placeholders,
    role_files,
    said_left,
    schema_line,
    starter,
    title_of,
    write_new,
)
from rolepath.model.catalog import Catalog
from rolepath.model.finding import ContentError
from rolepath.model.module import KINDS
from rolepath.model.role import Role
from rolepath.model.timetable.message import MESSAGES
from rolepath.model.timetable.session import AUDIENCES
from rolepath.read.catalog_reader import read_catalog


@click.group()
def new() -> None:
    """Start a program, a role, a module or a message; no file that exists is ever changed."""


@new.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--from", "source", type=click.Choice(["reference"]), help="Copy the program that ships, marked.")
@click.option("--roles", help="The roles to copy, as in finance,hr. Default: all")
@click.pass_context
def program(context: click.Context, folder: Path, source: str | None, roles: str | None) -> None:
    """Make FOLDER a small program with two roles.

    FOLDER is new, or holds a fresh repository (README, licence, .git and the like); "." is the folder you are in. A
    file that is there stays as it is, and is named. With --from reference the program has the modules of an invented
    house instead, and "rolepath adopt" says what of it is not yet yours.
    """
    with usage_errors(context):
        start = start_in(folder, _files_of_program(source, roles))
        write_new(folder, start.files)
    _report(start.files, folder)
    if start.left:
        say("Left as they were:")
    for name, word in start.left.items():
        say(f"  {name}: {word}")
    here = "" if folder == Path() else f"In {folder}, "
    say(f'\nRead {folder / start.guide} first. {here}"rolepath serve" shows it as it is.')


def _files_of_program(source: str | None, roles: str | None) -> dict[str, bytes]:
    if source is None:
        if roles is not None:
            raise ContentError("--roles chooses among the roles of --from reference; write both, or neither")
        return starter()
    from rolepath.adopt.copied import copied

    chosen = copied([name.strip() for name in (roles or "").split(",") if name.strip()])
    # What stands around a program is the same for all.
    around = {
        name: data for name, data in starter().items() if not name.startswith(("content/", "roles/", "overrides/"))
    }
    return dict(sorted({**around, **chosen}.items()))


@new.command()
@click.argument("name")
@click.option("--task", "tasks", multiple=True, metavar="ID", help="A task of the role, such as contract-review.")
@config_file_option
@click.pass_context
def role(context: click.Context, name: str, tasks: Sequence[str], config_file: Path) -> None:
    """Start the role NAME.

    This makes roles/NAME.yml and a first module in content/NAME/. The modules that all other roles share are listed
    already, with placeholders for what they mean for this role, and for the first of its tasks.
    """
    settings = loaded_settings(config_file, context)
    catalog = read_catalog(settings)
    with usage_errors(context):
        files = role_files(name, catalog, schema_line(settings.root, catalog), tasks)
        _refuse_same_role(settings.root / settings.roles_folder, name)
        write_new(settings.root, files)
    _report(files, settings.root)
    path = f"{settings.roles_folder}/{name}.yml"
    first = "" if tasks else f'give "{FIRST_TASK}" the name of a task, and '
    say(f"\nBegin in {path}: {first}say for whom the role is.")
    say('"rolepath serve" shows the role as it is, and "rolepath lint" names what is left to write.')


def _refuse_same_role(folder: Path, name: str) -> None:
    for file in folder.iterdir() if folder.is_dir() else ():
        if file.suffix in (".yml", ".yaml") and file.stem.casefold() == name.casefold():
            raise ContentError(f"{folder.name}/{file.name} exists already, and nothing is ever overwritten")


@new.command()
@click.argument("module", metavar="ROLE/NAME")
@click.option("--task", required=True, help="One of the role's tasks.")
@click.option("--phase", required=True, help="The phase in which the role gets it.")
@click.option("--kind", type=click.Choice(list(KINDS)), default="lesson", help="Default: lesson")
@config_file_option
@click.pass_context
def module(context: click.Context, module: str, task: str, phase: str, kind: str, config_file: Path) -> None:
    """Start the module NAME of a ROLE.

    Every section that is demanded is there, with a placeholder. The role's file is not changed: the line to add to it
    is shown.
    """
    settings = loaded_settings(config_file, context)
    catalog = read_catalog(settings)
    with usage_errors(context):
        role_id, name = _role_and_name(module)
        owner = _role_named(role_id, catalog)
        one_of(task, list(owner.tasks), f"{owner.title} has no task")
        one_of(phase, [phase.id for phase in program_of(catalog).phases], "the program has no phase")
        path = f"{catalog.content_folder}/{module}.md"
        if module in catalog.modules:
            raise ContentError(f'{catalog.modules[module].place.path} already has the id "{module}"')
        files = {path: module_text(title_of(name), task, kind).encode()}
        write_new(settings.root, files)
    _report(files, settings.root)
    say(f"\n{_line_to_add(owner, module, phase)}")
    say(f'\nThen "rolepath lint {path}" names what is left to write.')


@new.command()
@click.argument("name")
@click.option(
    "--to", "audiences", type=click.Choice(AUDIENCES), multiple=True, default=["learners"], help="Who gets it."
)
@click.option(
    "--week", type=click.IntRange(0, 520), required=True, help="The week of the program, 0 for the one before."
)
@config_file_option
@click.pass_context
def message(context: click.Context, name: str, audiences: tuple[str, ...], week: int, config_file: Path) -> None:
    """Start the message NAME, which goes out in a week of the program."""
    settings = loaded_settings(config_file, context)
    path = f"{settings.content_folder}/{MESSAGES}{name}.md"
    with usage_errors(context):
        checked_name(name)
        files = {path: message_text(title_of(name), audiences, week).encode()}
        write_new(settings.root, files)
    _report(files, settings.root)
    say(f'\n"rolepath lint {path}" names what is left to write; "rolepath calendar" shows the week.')


def _role_and_name(module: str) -> tuple[str, str]:
    role_id, slash, name = module.partition("/")
    if not slash or "/" in name:
        raise ContentError(f'"{module}": name the role, a slash and the module, such as legal/contract-check')
    return role_id, checked_name(name)


def _role_named(role_id: str, catalog: Catalog) -> Role:
    roles = {role.id: role for role in catalog.roles}
    refuse_unread_role(role_id, catalog)
    one_of(role_id, list(roles), "there is no role")
    return roles[role_id]


def _line_to_add(owner: Role, module: str, phase: str) -> str:
    """What to paste into the role's file, in the form and with the indent of its neighbours."""
    listed = next((entry for entry in owner.entries if entry.module == module), None)
    if listed:
        return f"{owner.path} lists it already, in line {listed.place.line}; nothing is to be added there."
    if phase in owner.curriculum and not owner.curriculum[phase]:
        line = owner.places.at("curriculum", phase).line
        return f"Put this in the place of line {line} of {owner.path}:\n\n  {phase}:\n    - {module}"
    if not owner.curriculum.get(phase):
        return f"Add this to {owner.path}, in curriculum:, where the phase belongs:\n\n  {phase}:\n    - {module}"
    key, first = owner.places.at("curriculum", phase), owner.places.at("curriculum", phase, 0)
    if first.line == key.line:
        return f'Add this to {owner.path}, before the closing bracket of the phase "{phase}":\n\n, {module}'
    return f'Add this line to {owner.path}, last in the phase "{phase}":\n\n{" " * (first.column - 3)}- {module}'


def _report(files: Mapping[str, bytes], root: Path) -> None:
    say(f"New in {root}:")
    for name in files:
        say(f"  {name}")
    say(said_left(placeholders(files)))
