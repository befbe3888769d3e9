"""Findings as text for people and for other programs: a format is a file here and a row below."""

from collections.abc import Callable, Mapping

from rolepath.lint.formats.concise import concise
from rolepath.lint.formats.github import github, github_summary
from rolepath.lint.formats.gitlab import gitlab
from rolepath.lint.formats.json_list import json_list
from rolepath.lint.formats.junit import junit
from rolepath.lint.formats.results import Results
from rolepath.lint.formats.sarif import sarif
from rolepath.lint.formats.statistics import statistics
from rolepath.lint.formats.text import text

__all__ = ["FORMATS", "github_summary", "statistics"]

FORMATS: Mapping[str, Callable[[Results], str]] = {
    "text": text,
    "concise": concise,
    "json": json_list,
    "github": github,
    "gitlab": gitlab,
    "junit": junit,
    "sarif": sarif,
}
"""What `rolepath lint --format` can write."""
