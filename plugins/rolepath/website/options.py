"""What the program's owner can set under `plugins: rolepath:` in `mkdocs.yml`."""

from mkdocs.config import config_options as option
from mkdocs.config.base import Config


class Options(Config):
    """Options with their documentation beneath."""

    roles_dir = option.Type(str, default="roles")
    """The folder with one YAML file for each role, relative to `mkdocs.yml`."""
