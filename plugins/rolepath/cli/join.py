"""The command `rolepath join`: parts of a site, each built with some of the roles, become one."""

from collections.abc import Sequence
from pathlib import Path

import click

from rolepath.cli.shared.loading import config_file_option, loaded_settings, usage_errors
from rolepath.cli.shared.say import say
from rolepath.model.finding import ContentError, reason_of
from rolepath.read.role_names import role_files
from rolepath.website.publish.joined_site import join as join_parts


@click.command()
@click.argument("parts", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "-d", "--site-dir", type=click.Path(path_type=Path), default=Path("site"), help="Where to publish. Default: site"
)
@config_file_option
@click.pass_context
def join(context: click.Context, parts: Sequence[Path], site_dir: Path, config_file: Path) -> None:
    """Join PARTS, which are sites built with ROLEPATH_ROLES, into one site with every role.

    Several machines can so build one program: each sets ROLEPATH_ROLES to some roles, runs "mkdocs build" and hands
    its site on. Nothing is published if a role is missing, or if two parts have different hubs.
    """
    settings = loaded_settings(config_file, context)
    with usage_errors(context):
        roles, _ = role_files(settings.root / settings.roles_folder, settings.roles_folder)
        try:
            join_parts(parts, [role for role, _ in roles], site_dir)
        except OSError as error:
            raise ContentError(f"{error.filename}: {reason_of(error)}") from error
    say(f"Published: {site_dir} with {len(roles)} {'role' if len(roles) == 1 else 'roles'}")
