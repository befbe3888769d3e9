"""The pages of the reference, made from the tables of the code: what is not in a table is in no page."""

from collections.abc import Mapping

from generator.commands import commands_page
from generator.findings import findings_page
from generator.formats import format_pages
from generator.interface import strings_page
from generator.options import options_page
from generator.rules import rule_pages
from generator.sections import sections_page
from generator.theme import names_page, templates_page


def made_pages() -> Mapping[str, str]:
    """The Markdown of each made page by its path in the documentation."""
    return {
        **format_pages(),
        **rule_pages(),
        "reference/commands.md": commands_page(),
        "reference/formats.md": findings_page(),
        "reference/names-in-pages.md": names_page(),
        "reference/options.md": options_page(),
        "reference/sections.md": sections_page(),
        "reference/strings.md": strings_page(),
        "reference/templates.md": templates_page(),
    }
