"""What the program's owner can set under `plugins: rolepath:` in `mkdocs.yml`."""

from mkdocs.config import config_options as option
from mkdocs.config.base import Config


class LintOptions(Config):
    """The linter, under `plugins: rolepath: lint:`."""

    select = option.ListOfItems(option.Type(str), default=[])
    """Rules that apply, by name, code or the beginning of a code (`RP5`); all where none is named."""

    ignore = option.ListOfItems(option.Type(str), default=[])
    """Rules that do not apply."""

    severity = option.DictOfItems(option.Type(str), default={})
    """Another severity, `error` or `warning`, by rule."""

    per_path = option.DictOfItems(option.ListOfItems(option.Type(str)), default={})
    """Rules that do not apply to some files, by a pattern of their path such as `content/legal/*`."""

    baseline = option.Type(str, default=".rolepath-baseline.json")
    """The file with findings that are known and not yet mended, relative to `mkdocs.yml`."""

    review_months = option.Type(int, default=12)
    """After how many months a module's `reviewed` date is overdue."""

    practice_share = option.Type(int, default=25)
    """How many percent of a role's learning time must at least be practice."""


class Options(Config):
    """Options with their documentation beneath."""

    roles_dir = option.Type(str, default="roles")
    """The folder with one YAML file for each role, relative to `mkdocs.yml`."""

    jobs = option.Type(int, default=0)
    """How many processes may render at once; 0 for as many as there are cores. A preview uses one."""

    cache_dir = option.Type(str, default=".cache/rolepath")
    """Where renderings are kept from one run to the next, relative to `mkdocs.yml`; empty for nowhere."""

    lint = option.SubConfig(LintOptions)
    """What the linter looks at, and how severely."""
