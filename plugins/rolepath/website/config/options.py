"""What the program's owner can set under `plugins: rolepath:` in `mkdocs.yml`."""

import re

from mkdocs.config import config_options as option
from mkdocs.config.base import Config, ValidationError

from rolepath import __version__
from rolepath.website.config.plugin_sites import PluginSites

OUR_NAME = "rolepath"
"""The name under which `plugins:` lists this plugin."""


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

    docs_url = option.URL(default="")
    """The address at which this documentation is published, so that findings lead to the pages of their rules."""

    review_months = option.Type(int, default=12)
    """After how many months a module's `reviewed` date is overdue."""

    practice_share = option.Type(int, default=25)
    """How many percent of a role's learning time must at least be practice."""


class LimitOptions(Config):
    """What one file may cost, under `plugins: rolepath: limits:`."""

    page_kb = option.Type(int, default=1024)
    """How many KB a Markdown file may have, snippets included."""

    yaml_kb = option.Type(int, default=1024)
    """How many KB a role's file and `program.yml` may have."""

    depth = option.Type(int, default=50)
    """How deep lists and mappings in YAML, and the elements of a page, may be nested."""

    seconds = option.Type((int, float), default=5)
    """How much of the processor's time each step over one text may take: rendering, a rule, its pages; 0 for any."""


class FileEnding(option.Type[str]):
    """The ending of a file's name, with or without its dot, in any case; it may have two parts, as `csv.gz`."""

    def __init__(self) -> None:
        super().__init__(str)

    def run_validation(self, value: object) -> str:
        """The ending without its dot, in lower case."""
        ending = super().run_validation(value).strip().removeprefix(".").lower()
        if not re.fullmatch(r"[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)?", ending):
            raise ValidationError(f'"{value}" is no ending of a file, such as drawio')
        return ending


class LeastVersion(option.Type[str]):
    """The version of Rolepath that a program needs, as in `"0.2"`: this one, or a newer one."""

    def __init__(self) -> None:
        super().__init__(str, default="")

    def run_validation(self, value: object) -> str:
        """The version, "" for any; ValidationError where this Rolepath is older."""
        if value == "":
            return ""
        if not isinstance(value, str) or not _VERSION.fullmatch(value):
            raise ValidationError(f'write the version between quotes, as in "0.2", and not {value}')
        if _numbers(value) > _numbers(__version__):
            raise ValidationError(
                f"this program needs Rolepath {value.lstrip('>= ')} or newer, and this is {__version__}; "
                'install the one that the program names ("pip install -r requirements.txt"), or a newer one'
            )
        return value


_VERSION = re.compile(r"(?:>=)?\s*\d+(?:\.\d+)*")


def _numbers(version: str) -> tuple[int, ...]:
    """A version's numbers, so that 0.10 comes after 0.9; zeros at the end say nothing."""
    numbers = [int(number) for number in re.findall(r"\d+", version)]
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)


class Options(Config):
    """Options with their documentation beneath."""

    requires = LeastVersion()
    """The oldest version of Rolepath that the program is written for, between quotes; an older one stops."""

    roles_dir = option.Type(str, default="roles")
    """The folder with one YAML file for each role, relative to `mkdocs.yml`."""

    jobs = option.Type(int, default=0)
    """How many processes may render texts and build roles at once; 0 for one for each core. A preview uses one."""

    cache_dir = option.Type(str, default=".cache/rolepath")
    """Where renderings are kept from one run to the next, relative to `mkdocs.yml`; empty for nowhere."""

    csp = option.Type(bool, default=True)
    """Whether pages say which scripts, styles and pictures may load (a content security policy): the site's own."""

    csp_sources = option.DictOfItems(option.ListOfItems(option.Type(str)), default={})
    """Other hosts that pages may load from, by the policy's directive such as `script-src`."""

    file_endings = option.ListOfItems(FileEnding(), default=[])
    """Endings of files that authors may publish besides pictures, documents, tables, media, archives and fonts. You
    vouch for them on every host that will serve the site: none of them may be shown as a page or run there."""

    plugins = PluginSites()
    """In which sites other plugins act, by their names: `hub`, `roles`, `all`, `none`, a role or a list of these; or
    options by these names. Unless you say otherwise, `redirects` and `mike` act in the hub alone, others everywhere."""

    offline = option.Type(bool, default=False)
    """Whether browsers keep a role's site once somebody has opened it, so that it can be installed and read without a
    connection. Needs `site_url`; see [Read without a connection](../how-to/offline.md)."""

    keep_folder = option.Type(bool, default=False)
    """Whether the site's folder itself stays when a site is published, and only what is in it is replaced."""

    limits = option.SubConfig(LimitOptions)
    """What one file may cost before the build refuses it."""

    lint = option.SubConfig(LintOptions)
    """What the linter looks at, and how severely."""
