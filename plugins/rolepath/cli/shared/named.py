"""What somebody names: the program of a configuration, and a module, a role or a cohort of it."""

from collections.abc import Sequence
from pathlib import Path

import click

from rolepath.cli.shared.loading import loaded_settings
from rolepath.cli.shared.say import usage_error
from rolepath.model.catalog import Catalog
from rolepath.model.finding import ContentError
from rolepath.model.module import Module
from rolepath.model.names.normal_form import composed
from rolepath.model.names.suggestion import closest
from rolepath.model.program import Cohort, Program
from rolepath.model.settings import Settings
from rolepath.read.catalog_reader import read_catalog

cohort_option = click.option(
    "--cohort", "cohort_id", metavar="ID", help="A cohort of content/program.yml; not needed if there is one."
)


def loaded_program(config_file: Path, context: click.Context) -> tuple[Settings, Catalog]:
    """The settings and all that was read; UsageError where there is neither a module nor a role."""
    settings = loaded_settings(config_file, context)
    catalog = read_catalog(settings)
    if not catalog.modules and not catalog.roles:
        message = f'no module and no role could be read below {settings.root}; "rolepath lint" says more'
        raise usage_error(message, context)
    return settings, catalog


def module_named(name: str, settings: Settings, catalog: Catalog) -> Module:
    """The module with an id or path; ContentError says what else the name is, or what was probably meant."""
    path = _content_path(name, settings)
    module = catalog.modules_by_path.get(catalog.paths.get(composed(path), path)) or catalog.modules.get(composed(name))
    if module:
        return module
    if f"{settings.content_folder}/{path}" in catalog.unreadable:
        raise ContentError(f'{name}: this module could not be read; "rolepath lint" says why')
    if path in catalog.pages:
        raise ContentError(f"{name}: this is a page of the program, not a module")
    close = closest(path, catalog.modules_by_path)
    hint = f" Did you mean {settings.content_folder}/{close}?" if close else ""
    what = "this is no module" if Path(name).exists() else "there is no such module"
    raise ContentError(f"{name}: {what}.{hint}")


def cohort_named(catalog: Catalog, name: str | None) -> Cohort:
    """The cohort of an id, or the only one; ContentError says which there are."""
    groups = catalog.groups
    if not groups:
        raise ContentError("no dates are known: content/program.yml needs timezone:, and cohorts: or start:")
    known = {cohort.id: cohort for cohort in groups}
    if name is None and len(groups) == 1:
        return groups[0]
    if name is None:
        raise ContentError(f"name a cohort with --cohort: {', '.join(known)}")
    one_of(name, list(known), "there is no cohort")
    return known[name]


def check_role(catalog: Catalog, cohorts: Sequence[Cohort], role: str | None) -> None:
    """ContentError where there is no such role, or none of the cohorts has it."""
    if role is None:
        return
    one_of(role, [one.id for one in catalog.roles], "there is no role")
    if not any(cohort.has_role(role) for cohort in cohorts):
        names = ", ".join(cohort.title for cohort in cohorts)
        raise ContentError(f'{names} has no role "{role}"; see roles: in content/program.yml')


def program_of(catalog: Catalog) -> Program:
    """The program; ContentError where its file could not be read."""
    if catalog.program is None:
        raise ContentError(f'{catalog.content_folder}/program.yml could not be read; "rolepath lint" says why')
    return catalog.program


def refuse_unread_role(role_id: str, catalog: Catalog) -> None:
    """ContentError where the file of a role is there and could not be read."""
    if any(f"{catalog.roles_folder}/{role_id}{ending}" in catalog.unreadable for ending in (".yml", ".yaml")):
        raise ContentError(f'the file of the role "{role_id}" could not be read; "rolepath lint" says why')


def _content_path(name: str, settings: Settings) -> str:
    """What somebody typed as a path in the content folder: from here, from the project, or from that folder."""
    content = (settings.root / settings.content_folder).resolve()
    file = name if name.endswith(".md") else f"{name}.md"
    for start in (Path.cwd(), settings.root, content):
        found = (start / file).resolve()
        if found.is_file() and found.is_relative_to(content):
            return found.relative_to(content).as_posix()
    return file.removeprefix(f"{settings.content_folder}/")


def one_of(name: str, known: list[str], message: str) -> None:
    """ContentError where a name is none of those that are known; it says which one was probably meant."""
    if name not in known:
        close = closest(name, known)
        hint = f"did you mean {close}?" if close else f"it is one of {', '.join(known)}" if known else "there is none"
        raise ContentError(f'{message} "{name}"; {hint}')
