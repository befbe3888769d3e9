"""The words of a site for commands that write as its pages do."""

from pathlib import Path

from mkdocs.exceptions import PluginError

from rolepath.model.finding import ContentError
from rolepath.website.config.configuration import loaded
from rolepath.website.page.interface import Interface
from rolepath.website.page.words import interface_of


def load_interface(config_file: Path) -> tuple[Interface, str]:
    """The words of a site, and its address, "" where the owner set none; ContentError says what is wrong."""
    config = loaded(config_file)
    try:
        return interface_of(config), config.site_url or ""
    except PluginError as error:
        raise ContentError(str(error)) from error
