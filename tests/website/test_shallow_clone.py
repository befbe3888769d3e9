"""A clone without its history gives plugins that ask git wrong dates, and says so."""

import logging
from pathlib import Path
from typing import cast

import pytest
from mkdocs.config.defaults import MkDocsConfig

from conftest import write
from rolepath.website.start_checks import tell_of_shallow_clone


class Listed:
    """A configuration that lists plugins."""

    def __init__(self, *names: str) -> None:
        self.plugins = dict.fromkeys(names)


@pytest.mark.parametrize(
    ("plugins", "files", "is_told"),
    [
        (("search", "git-authors"), {".git/shallow": "x"}, True),
        (("rss",), {".git/shallow": "x", "program/mkdocs.yml": ""}, True),
        (("rss",), {".git/config": ""}, False),
        (("search", "tags"), {".git/shallow": "x"}, False),
    ],
)
def test_a_shallow_clone_is_told_where_a_plugin_asks_git(
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    plugins: tuple[str, ...],
    files: dict[str, str],
    is_told: bool,  # noqa: FBT001
) -> None:
    monkeypatch.setattr(logging.getLogger("mkdocs"), "propagate", True)
    root = write(tmp_path, files)
    root = root / "program" if (root / "program").exists() else root
    with caplog.at_level(logging.WARNING, "mkdocs"):
        tell_of_shallow_clone(cast("MkDocsConfig", Listed(*plugins)), root)
    assert ["fetch-depth: 0" in record.getMessage() for record in caplog.records] == [True] * is_told
