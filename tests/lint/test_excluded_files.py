"""What `mkdocs.yml` excludes, and drafts: read by nobody, or by the preview alone."""

from dataclasses import replace

import pytest
from pathspec.gitignore import GitIgnoreSpec

from conftest import Files, MakeProgram, settings, write
from rolepath import pipeline
from rolepath.model.names.path_patterns import PathPatterns
from small_changes import changed, rules_of

PICKING = "content/warehouse/picking.md"
WAREHOUSE = "roles/warehouse.yml"


def patterns(lines: str) -> PathPatterns:
    spec = GitIgnoreSpec.from_lines(lines.splitlines())
    written = [(one.regex, one.include) for one in spec.patterns]
    return PathPatterns(tuple((regex.pattern, bool(takes)) for regex, takes in written if regex))


LINES = [
    "README.md",
    "/drafts/\n!/drafts/kept.md",
    "!drafts/kept.md\ndrafts/",
    "*.md\n!a.md",
    "x/*\n!**/x/b.md",
    "# x\n",
]
PATHS = ["README.md", "a/README.md", "drafts/a.md", "drafts/kept.md", "b/drafts/c.md", "a.md", "x/b.md", "a/x/c.md"]


@pytest.mark.parametrize("lines", LINES)
@pytest.mark.parametrize("path", PATHS)
def test_patterns_decide_as_those_of_mkdocs_do(lines: str, path: str) -> None:
    assert patterns(lines).match(path) == GitIgnoreSpec.from_lines(lines.splitlines()).match_file(path)


LEFT_OUT: Files = {"content/warehouse/README.md": "No front matter.\n", "content/warehouse/draft.md": "## Half\n"}


def test_what_mkdocs_yml_excludes_is_not_read(make_program: MakeProgram) -> None:
    root = make_program(LEFT_OUT)
    assert rules_of(root) == ["front-matter-missing", "front-matter-missing"]
    chosen = replace(settings(root), left_out=patterns("README.md"), drafts=patterns("draft.md"))
    assert pipeline.check(chosen).findings == ()


def test_links_and_entries_that_lead_to_what_is_excluded(make_program: MakeProgram) -> None:
    link = changed(PICKING, ("Ask for the list by aisle.", "Ask [here](../legal/clauses.md) by aisle."))
    root = make_program({PICKING: link})
    found = pipeline.check(replace(settings(root), left_out=patterns("clauses.md"))).findings
    told = {finding.rule: f"{finding.message} {finding.fix}" for finding in found}
    assert "exclude_docs" in told["link-broken"]
    assert "exclude_docs" in told["module-unknown"]


def test_a_draft_that_a_role_lists_is_in_the_preview_alone(make_program: MakeProgram) -> None:
    root = make_program({"content/warehouse/later.md": changed(PICKING, ("a picking route", "the dock"))})
    listed = changed(WAREHOUSE, ("- warehouse/picking", "- warehouse/picking\n    - warehouse/later"))
    write(root, {WAREHOUSE: listed})
    chosen = replace(settings(root), drafts=patterns("later.md"))
    for with_drafts in (False, True):
        checked = pipeline.check(replace(chosen, with_drafts=with_drafts))
        assert [finding for finding in checked.findings if finding.rule.startswith("module-")] == []
        role = next(role for role in checked.catalog.roles if role.id == "warehouse")
        assert ("warehouse/later" in [entry.module for entry in role.entries]) is with_drafts


def test_a_draft_that_nobody_lists_is_no_finding_in_the_preview(make_program: MakeProgram) -> None:
    root = make_program({"content/warehouse/later.md": changed(PICKING, ("a picking route", "the dock"))})
    chosen = replace(settings(root), drafts=patterns("later.md"), with_drafts=True)
    assert "module-unlisted" not in [finding.rule for finding in pipeline.check(chosen).findings]
