"""A whole build into a folder that goes away, for what is measured meanwhile."""

import logging
import tempfile
from collections.abc import Sequence
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from rolepath.model.finding import ContentError
from rolepath.model.times.time_spent import Span, measured, measurement
from rolepath.website.role_build import OUR_NAME

_MKDOCS = logging.getLogger("mkdocs")


def profiled_build(config_file: Path, *, is_cold: bool) -> Sequence[Span]:
    """What each piece of a build in one process takes; ContentError where there is nothing that can be built."""
    _MKDOCS.setLevel(logging.CRITICAL)  # what matters comes back as an error
    try:
        with tempfile.TemporaryDirectory() as folder, measurement() as spans, measured("all"):
            _build(config_file, folder, is_cold=is_cold)
    except MkDocsException as error:
        raise ContentError(f'{config_file} cannot be built; "mkdocs build" says why ({error})') from error
    return spans


def _build(config_file: Path, folder: str, *, is_cold: bool) -> None:
    with measured("configuration"):
        config = load_config(str(config_file), site_dir=str(Path(folder) / "site"), strict=False)
    options = config.plugins[OUR_NAME].config
    options["jobs"] = 1
    if is_cold:
        options["cache_dir"] = ""
    build(config)
