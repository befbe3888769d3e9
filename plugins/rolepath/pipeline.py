"""The product in one sentence: read the files, lint what they say, assemble a site for each role."""

from dataclasses import dataclass

from rolepath.assemble.program import assemble_program, revised_page
from rolepath.lint.linter import lint
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Finding, Severity
from rolepath.model.place import SourceText
from rolepath.model.settings import Settings
from rolepath.model.site_plan import PagePlan, ProgramPlan, SitePlan
from rolepath.model.suppression import Suppressed
from rolepath.read.catalog_reader import read_catalog
from rolepath.read.markdown_renderer import Renderer


@dataclass(frozen=True)
class Checked:
    """A program as written, and all that is wrong with it."""

    catalog: Catalog
    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...] = ()

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings for which nothing may be published."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)


def check(settings: Settings) -> Checked:
    """Reads and lints; ContentError only for settings that name what does not exist."""
    catalog = read_catalog(settings)
    linted = lint(catalog, settings.lint)
    return Checked(catalog, linted.findings, linted.suppressed)


def plan(catalog: Catalog, settings: Settings) -> ProgramPlan:
    """The hub and a site for each role."""
    return assemble_program(catalog, settings)


def revise(catalog: Catalog, settings: Settings, site: SitePlan, page: PagePlan, markdown: str) -> PagePlan:
    """A page made again of Markdown that a plugin changed after it was planned."""
    lines = range(1, markdown.count("\n") + 2)
    text = Renderer(settings.dialect).document(SourceText(markdown, page.source, lines))
    return revised_page(catalog, settings, site, page, text)
