"""What the log says of findings: all of it in a build, and where to see them in a preview."""

import logging
from collections.abc import Sequence

from mkdocs.config.defaults import MkDocsConfig

from rolepath.lint.formats.results import rule_page
from rolepath.lint.formats.text import as_text, summary
from rolepath.lint.formats.wording import one_line
from rolepath.model.finding import Finding, Severity
from rolepath.model.settings import Settings

log = logging.getLogger("mkdocs.plugins.rolepath")
_MOST = 10


def tell_in_full(findings: Sequence[Finding], settings: Settings) -> None:
    """Logs each finding with why and how; strict builds count them."""
    for finding in findings:
        log.log(_level(finding), as_text(finding, page=rule_page(settings.lint.docs_url, finding.rule)))


def tell_of_drafts(findings: Sequence[Finding], config: MkDocsConfig) -> None:
    """Logs the first findings in a line each, and how many there are: the pages have them in full."""
    for finding in findings[:_MOST]:
        log.log(_level(finding), "%s: %s", one_line(str(finding.place)), one_line(finding.message))
    if len(findings) > _MOST:
        log.warning("… and %d more, each on its page.", len(findings) - _MOST)
    if findings:
        log.info(
            "%s The preview shows all that can be shown, with a list of what is left to do: %s",
            summary(findings).removesuffix(" Start with the first."),
            config.site_url or "",
        )
    else:
        log.info("Nothing to fix: all of it can be published.")


def _level(finding: Finding) -> int:
    return logging.ERROR if finding.severity is Severity.ERROR else logging.WARNING
