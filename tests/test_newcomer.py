"""What an author met who had only the documentation: what misled them, or said nothing, is said now."""

import logging
import re
from collections.abc import Iterator

import pytest
import yaml
from click.testing import CliRunner, Result

from conftest import PROJECT, SMALL, MakeProgram, check, mkdocs
from rolepath.cli.main import main
from rolepath.cli.start.scaffold import STARTER
from rolepath.model.finding import Finding

LEGAL = (SMALL / "roles/legal.yml").read_text("utf-8")
PROGRAM = (SMALL / "content/program.yml").read_text("utf-8")
CLAUSES = (SMALL / "content/legal/clauses.md").read_text("utf-8")
pytestmark = pytest.mark.usefixtures("renderings_known")


@pytest.fixture(autouse=True)
def quiet_again() -> Iterator[None]:
    """Commands silence MkDocs' log, which other tests of this process may want."""
    level = logging.getLogger("mkdocs").level
    yield
    logging.getLogger("mkdocs").setLevel(level)


def rolepath(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def only(findings: tuple[Finding, ...]) -> Finding:
    assert len(findings) == 1, [f"{finding.place} {finding.message}" for finding in findings]
    return findings[0]


# A1: the linter's own advice for YAML was Markdown with headings, which emptied the section.
@pytest.mark.parametrize("key", ["problem", "relevance", "before", "after", "practice"])
def test_the_advice_for_yaml_is_yaml(key: str, make_program: MakeProgram) -> None:
    start = LEGAL.index("module: shared/basics")
    old = {"before": "Two prints side by side.", "after": "A list of differences."}.get(key)
    wanted = re.escape(old) if old else rf"(?<={key}: ).*"
    text = LEGAL[:start] + re.sub(wanted, '"TODO: x"', LEGAL[start:], count=1)
    finding = only(check(make_program({"roles/legal.yml": text})).findings)
    assert "#" not in finding.fix
    assert f"{key}:" in finding.fix


# B1: the linter says how the owner allows a film.
@pytest.mark.parametrize(
    ("tag", "directive"),
    [
        ('<iframe src="https://films.example.org/a" title="A film"></iframe>', "frame-src"),
        ('<video src="https://films.example.org/a.mp4"></video>', "media-src"),
    ],
)
def test_a_film_is_refused_with_the_owners_way_to_allow_it(tag: str, directive: str, make_program: MakeProgram) -> None:
    finding = only(check(make_program({"content/legal/clauses.md": f"{CLAUSES}\n{tag}\n"})).findings)
    assert f"csp_sources: {directive} in mkdocs.yml" in " ".join(finding.fix.split())


# B6: two messages sent in a circle; a page says itself for whom it is.
TERMS = "---\ntitle: Terms\n{}---\n\nThe words that we use.\n"
WITH_LINK = f"{CLAUSES}\nSee [terms](../program/terms.md).\n"


def test_a_page_for_leaders_is_no_place_for_a_link_and_the_way_out_is_one(make_program: MakeProgram) -> None:
    root = make_program({"content/program/terms.md": TERMS.format(""), "content/legal/clauses.md": WITH_LINK})
    fix = only(check(root).findings).fix
    line = re.findall(r'"(for: \w+)" at the top of content/program/terms\.md', fix)[0]
    (root / "content/program/terms.md").write_text(TERMS.format(f"{line}\n"), "utf-8")
    assert check(root).findings == ()


def test_a_page_in_a_curriculum_leads_out_as_well(make_program: MakeProgram) -> None:
    listed = LEGAL.replace("    - legal/clauses\n", "    - legal/clauses\n    - program/terms\n")
    root = make_program({"content/program/terms.md": TERMS.format(""), "roles/legal.yml": listed})
    fix = only(check(root).findings).fix
    assert "Write the file" not in fix
    assert "for: learners" in fix


def test_a_page_is_where_it_says_that_it_belongs(make_program: MakeProgram) -> None:
    root = make_program(
        {
            "content/program/terms.md": TERMS.format("for: learners\n"),
            "content/program/glossary.md": TERMS.format("for: leaders\n").replace("Terms", "Glossary"),
            "content/program/notes.md": TERMS.format("").replace("Terms", "Notes"),
            "content/legal/clauses.md": WITH_LINK,
        }
    )
    built = mkdocs(root, "build", "--strict")
    assert built.returncode == 0, built.stderr
    site = root / "site"
    for role in ("legal", "warehouse"):
        assert "The words that we use." in (site / role / "program/terms/index.html").read_text("utf-8")
        assert "Terms" in (site / role / "index.html").read_text("utf-8"), "it is in the navigation"
        assert not (site / role / "program/glossary").exists()
        assert not (site / role / "program/notes").exists()
    assert [name for name in ("terms", "glossary", "notes") if not (site / "program" / name).is_dir()] == []
    assert 'href="../../program/terms/"' in (site / "legal/legal/clauses/index.html").read_text("utf-8")


def test_an_audience_that_does_not_exist(make_program: MakeProgram) -> None:
    root = make_program({"content/program/terms.md": TERMS.format("for: learner\n")})
    assert "Did you mean learners?" in only(check(root).findings).fix


# C7: a section that is there and says nothing is not one that is missing.
def test_the_work_that_is_not_described_yet_is_named(make_program: MakeProgram) -> None:
    text = re.sub(r"(## Ask for differences only\n\n).*?\n\n", r"\1<!-- TODO: the steps -->\n\n", CLAUSES)
    finding = only(check(make_program({"content/legal/clauses.md": text})).findings)
    assert '"Ask for differences only" says nothing yet' in finding.message
    assert text.split("\n")[finding.place.line - 1] == "## Ask for differences only"


# C8: what other tools call it.
@pytest.mark.parametrize(("name", "ours"), [("init", "new"), ("check", "lint"), ("dev", "serve"), ("lnt", "lint")])
def test_names_of_other_tools_lead_to_ours(name: str, ours: str) -> None:
    result = rolepath(name)
    assert result.exit_code == 2
    assert f"Did you mean '{ours}'?" in result.output


# C10: one slip, one finding.
@pytest.mark.parametrize("key", ["title", "tasks", "curriculum"])
def test_a_misspelt_key_is_one_finding(key: str, make_program: MakeProgram) -> None:
    wrong = f"{key[0]}{key[1:].replace('i', 'ii', 1).replace('s', 'ss', 1)}"
    finding = only(check(make_program({"roles/legal.yml": LEGAL.replace(f"{key}:", f"{wrong}:", 1)})).findings)
    assert f"Did you mean {key}?" in finding.fix


# C11: the original is not accused.
def test_of_two_equal_texts_none_is_called_the_copy(make_program: MakeProgram) -> None:
    root = make_program({})
    text = (root / "roles/warehouse.yml").read_text("utf-8").replace("    - warehouse/picking\n", "    - shop/x\n")
    (root / "roles/shop.yml").write_text(text.replace("title: Warehouse", "title: Shop"), "utf-8")
    copied = [finding for finding in check(root).findings if finding.rule == "opening-copied"]
    assert copied
    for finding in copied:
        assert "one is a copy" in finding.message
        assert "In the copy" in finding.fix


# C12: what "new module" asks to add.
def test_a_module_that_is_listed_need_not_be_added(make_program: MakeProgram) -> None:
    listed = LEGAL.replace("    - legal/clauses\n", "    - legal/clauses\n    - legal/nda\n")
    root = make_program({"roles/legal.yml": listed})
    said = rolepath("new", "module", "legal/nda", "--task", "review", "--phase", "go", "-f", str(root / "mkdocs.yml"))
    assert "Add this" not in said.output
    assert "roles/legal.yml lists it already, in line 24" in said.output


def test_an_empty_phase_gets_no_second_key(make_program: MakeProgram) -> None:
    text = re.sub(r"  go:\n    - legal/clauses\n", "  go: []\n", LEGAL)
    root = make_program({"roles/legal.yml": text})
    said = rolepath("new", "module", "legal/nda", "--task", "review", "--phase", "go", "-f", str(root / "mkdocs.yml"))
    line = int(re.findall(r"in the place of line (\d+) of roles/legal.yml", said.output)[0])
    lines = text.split("\n")
    assert lines[line - 1] == "  go: []"
    lines[line - 1 : line] = ["  go:", "    - legal/nda"]
    assert "  go:\n    - legal/nda\n" in said.output
    (root / "roles/legal.yml").write_text("\n".join(lines), "utf-8")
    assert "yaml-duplicate-key" not in {finding.rule for finding in check(root).findings}


# C13: an entry of the baseline that stands for nothing any more is not something that cannot be read.
def test_a_baseline_written_again_after_mending(make_program: MakeProgram) -> None:
    text = CLAUSES.replace("Ask for differences only", "Ask for differences only\n\n![](missing.png)")
    root = make_program({"content/legal/clauses.md": text})
    arguments = ("lint", "-f", str(root / "mkdocs.yml"))
    assert rolepath(*arguments, "--write-baseline", "--owner", "y").output.count("findings are in") == 1
    (root / "content/legal/clauses.md").write_text(CLAUSES, "utf-8")
    stale = rolepath(*arguments).output
    assert "--owner" in stale
    said = rolepath(*arguments, "--write-baseline", "--owner", "y")
    assert "0 findings are in" in said.output
    assert "cannot be read" not in said.output


# C14: the sample of the documentation has all that a module needs but words of one's own.
def test_the_sample_module_is_whole(make_program: MakeProgram) -> None:
    page = (PROJECT / "plugins/docs/pages/how-to/write-a-module.md").read_text("utf-8")
    sample = re.findall(r"^```markdown\n(---\ntitle:.*?)^```", page, re.MULTILINE | re.DOTALL)[0]
    text = sample.replace("task: content-creation", "task: review")
    found = {finding.rule for finding in check(make_program({"content/legal/clauses.md": text})).findings}
    expected = {"opening-from-documentation", "benefit-negated", "before-after-placeholder", "half-thin"}
    assert found == expected, "as the sample's own words are no claim"


# C3: what people write by habit is shown as what it is.
def test_a_new_program_reads_tabs_abbreviations_and_boxes() -> None:
    written = yaml.load((STARTER / "mkdocs.yml").read_text("utf-8"), Loader=yaml.BaseLoader)["markdown_extensions"]  # noqa: S506 (texts only)
    names = {name for item in written for name in (item if isinstance(item, dict) else [item])}
    assert names >= {"abbr", "admonition", "footnotes", "pymdownx.details", "pymdownx.tabbed", "pymdownx.superfences"}


# C18: phases have names of their own.
def test_where_a_project_belongs_is_said_in_the_programs_own_words(make_program: MakeProgram) -> None:
    text = re.sub(r"  keep:\n.*?(?=checkins:)", "  keep:\n    - legal/clauses\n", LEGAL, flags=re.DOTALL)
    text = text.replace("  go:\n    - legal/clauses\n", "")
    fixes = [
        finding.fix for finding in check(make_program({"roles/legal.yml": text})).findings if "event" in finding.rule
    ]
    assert fixes == ['Write a module with "kind: project" and list it in a later phase, such as "Go" or "Keep going".']


# Documentation that was missing.
PAGES = PROJECT / "plugins/docs/pages"


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("how-to/policy-and-other-hosts.md", "frame-src: [https://films"),  # B1: a film
        ("how-to/policy-and-other-hosts.md", "Mermaid"),  # B3: what the policy stops
        ("how-to/policy-and-other-hosts.md", "inline scripts and styles of plugins"),  # B3: Glightbox and its kin
        ("how-to/preview-and-build.md", "rolepath serve"),  # B2: the preview
        ("how-to/publish.md", ".github/workflows/program.yml"),  # B4: Pages
        ("how-to/publish.md", ".gitlab-ci.yml"),  # B4: and GitLab
        ("tutorial.md", "pip install rolepath"),  # B5: the tool outside its repository
        ("how-to/look-and-templates.md", "rolepath theme copy"),  # B5: templates without a clone
        ("how-to/words-and-languages.md", "rolepath strings"),  # B5: words without a clone
        ("reference/files.md", "for: learners"),  # B6: further pages
        ("reference/files.md", "`nav:` in `mkdocs.yml` arranges the hub alone"),  # B6: navigation
        ("how-to/write-a-module.md", "You end with:"),  # C14
        ("how-to/own-program.md", "**The title** stands in three places"),  # C16
    ],
)
def test_the_documentation_says_it(page: str, words: str) -> None:
    assert words in (PAGES / page).read_text("utf-8")
