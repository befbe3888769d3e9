"""Leads a MkDocs build into a stage, and publishes what came of it if nothing was wrong."""

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from rolepath.website.config.engine_log import has_warned
from rolepath.website.publish.publication import Publication
from rolepath.website.publish.termination import Termination

log = logging.getLogger("mkdocs.plugins.rolepath")


class StagedBuild:
    """One build after the other; each begins with `redirect` and ends with `publish` or `abandon`."""

    def __init__(self) -> None:
        self.termination = Termination()
        self._publication: Publication | None = None
        self._config: MkDocsConfig | None = None
        self._site_dir = ""

    def redirect(self, config: MkDocsConfig, *, keep_folder: bool) -> None:
        """Makes all that writes to `config.site_dir` write into a stage, which does not exist yet."""
        self.abandon()
        self._publication = Publication(Path(config.site_dir), keep_folder=keep_folder)
        self._config, self._site_dir = config, config.site_dir
        config.site_dir = str(self._publication.folder)

    def prepare(self) -> None:
        """Makes the stage: as late as possible, so that nothing happens on disk for a program with errors."""
        if self._publication:
            self._publication.prepare()

    @property
    def site(self) -> Path:
        """The folder that readers see, while a build goes elsewhere."""
        return Path(self._site_dir)

    def publish(self, config: MkDocsConfig, *, is_preview: bool = False) -> bool:
        """Puts the stage in the place of the site, unless a strict build is about to be stopped for its warnings."""
        is_wanted = bool(self._publication) and not (config.strict and has_warned())
        if self._publication and is_wanted:
            with self.termination.put_off():
                self._publication.publish()
                if not is_preview:
                    log.info("Published: %s", self._site_dir)
                self._publication.clear()
        self.abandon()
        return is_wanted

    def abandon(self) -> None:
        """Leaves the site as it is, and no stage behind."""
        if self._publication:
            self._publication.clear()
            self._publication = None
        if self._config:
            self._config.site_dir = self._site_dir
            self._config = None
