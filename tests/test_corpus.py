"""What the linter counts is what the site shows: on our content, and on a course that nobody wrote for us."""

import re
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest

from conftest import CORPUS, DIALECT, PROJECT, MakeProgram, check, settings
from read.rendered import without_comments
from rolepath import pipeline
from rolepath.html.parser import fragment
from rolepath.html.tree import elements
from rolepath.html.writer import written
from rolepath.model.document import LINK_BASE, Document
from rolepath.model.place import SourceText
from rolepath.read.catalog_reader import read_catalog
from rolepath.read.files.source import MarkdownFile, split_front_matter
from rolepath.read.github.as_on_github import AsOnGitHub
from rolepath.read.markdown.markdown_renderer import Renderer
from rolepath.read.markdown.tables_and_tasks import tidy
from rolepath.website.page.interface import Interface
from rolepath.website.page.pieces import Pieces
from rolepath.website.page.words import our_words
from sampling import drawn

RENDERER = Renderer(DIALECT)
OURS = sorted((PROJECT / "content").rglob("*.md"))
THEIRS = sorted(CORPUS.glob("Instructions/Labs/M*/*.md"))


def some(files: list[Path], folder: Path, one_in: int) -> list[Path]:
    """A sample that is the same wherever the folder lies."""
    return [folder / name for name in drawn([file.relative_to(folder).as_posix() for file in files], one_in)]


SOME_OF_OURS, SOME = some(OURS, PROJECT, 3), some(THEIRS, CORPUS, 6)


class Headings(HTMLParser):
    """Levels and texts of all headings."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, str]] = []
        self._level = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if re.fullmatch(r"h[1-6]", tag):
            self._level = int(tag[1])
            self.found.append((self._level, ""))

    def handle_endtag(self, tag: str) -> None:
        if re.fullmatch(r"h[1-6]", tag):
            self._level = 0

    def handle_data(self, data: str) -> None:
        if self._level:
            level, text = self.found[-1]
            self.found[-1] = (level, text + data)


def headings(html: str) -> list[tuple[int, str]]:
    parser = Headings()
    parser.feed(html)
    return [(level, " ".join(text.split())) for level, text in parser.found]


def body(file: Path) -> SourceText:
    split = split_front_matter(file.read_text("utf-8-sig"), file.name)
    assert isinstance(split, MarkdownFile)
    return split.body


def plain(text: str) -> str:
    """What Python-Markdown makes of a text that is read as on GitHub, as browsers read it."""
    extensions = [*DIALECT.extensions, AsOnGitHub()]
    converter = markdown.Markdown(extensions=extensions, extension_configs=dict(DIALECT.options))
    nodes = without_comments(fragment(converter.convert(text)))
    tidy(nodes)
    return written(nodes)


def joined(document: Document) -> str:
    """The rendering put together again, with its links."""
    nodes = fragment("".join(document.rendering.pieces))
    for element in elements(nodes):
        for name, value in element.attributes.items():
            if len(value) == 1 and ord(value) >= LINK_BASE:
                element.attributes[name] = document.rendering.links[ord(value) - LINK_BASE].target
    return written(nodes).strip()


@pytest.mark.parametrize("file", [*SOME_OF_OURS, *SOME], ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_the_linter_sees_the_headings_of_the_page(file: Path) -> None:
    source = body(file)
    document = RENDERER.document(source)
    source = document.source  # with what stands for the names of facts
    expected = headings(plain(source.markdown))
    found = [(heading.level, " ".join(heading.title.split())) for heading in document.rendering.headings]
    assert found == expected
    lines = source.markdown.split("\n")
    for heading in document.rendering.headings:
        assert heading.line is not None
        assert heading.title.split(" ")[0].strip("*`") in lines[heading.line - 1]
    assert [section.part.heading.title for section in document.sections if section.part.heading.level == 2] == [
        part.heading.title for part in document.rendering.parts if part.heading.level == 2
    ]


@pytest.mark.skipif(not THEIRS, reason="the corpus beside the project is absent")
def test_the_corpus_is_whole() -> None:
    assert len(THEIRS) == 114


@pytest.mark.parametrize("file", SOME, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_marking_changes_nothing_of_the_page(file: Path) -> None:
    source = body(file)
    document = RENDERER.document(source)
    assert joined(document) == plain(source.markdown)


ENTRY = """\
    - module: theirs/m{number}
      task: work
      benefits: [faster]
      problem: A problem.
      before: {{minutes: 20, text: Before.}}
      after: {{minutes: 5, text: After.}}
      relevance: Work is faster.
      practice: "Time: 5 minutes. Try it."
"""


@pytest.mark.skipif(not THEIRS, reason="the corpus beside the project is absent")
def test_the_site_shows_the_sections_that_the_linter_counts(make_program: MakeProgram) -> None:
    """The corpus as a role's modules, through reading, assembling and the page templates."""
    files: dict[str, str | bytes | None] = {"content/warehouse": None, "content/legal": None, "roles": None}
    entries = []
    for number, file in enumerate(SOME):
        files[f"content/theirs/m{number}.md"] = f"---\ntitle: Module {number}\n---\n" + body(file).markdown
        entries.append(ENTRY.format(number=number))
    role = "title: Theirs\ntasks: {work: Work}\ncurriculum:\n  start:\n"
    files["roles/theirs.yml"] = role + "".join(entries)
    root = make_program(files)
    catalog = read_catalog(settings(root))
    assert [str(finding) for finding in catalog.findings] == []
    site = pipeline.plan_role(catalog, settings(root), catalog.roles[0])
    pieces = Pieces(None, Interface(our_words()))
    around = {"binding_edit": None, "hub": None}
    pages = [page for page in site.pages if page.layout == "module"]
    assert len(pages) == len(SOME)
    for page in pages:
        document = catalog.modules_by_path[page.path].document
        shown = headings(pieces.article(page, around).text)
        linted = [section.part.heading for section in document.sections if section.part.heading.level == 2]
        opening = 4  # problem, before and after, relevance, practice
        assert sum(level == 2 for level, _ in shown) == len(linted) + opening, page.path
        below = [heading for heading in document.rendering.headings if heading.level != 1]
        assert len(shown) == len(below) + opening + 2, page.path


@pytest.mark.skipif(not THEIRS, reason="the corpus beside the project is absent")
def test_every_lesson_is_refused_for_its_missing_opening(make_program: MakeProgram) -> None:
    """Ten functions as ten roles, each lesson a module of its role alone."""
    files: dict[str, str | bytes | None] = {"content/warehouse": None, "content/legal": None, "roles": None}
    listed: dict[str, list[str]] = {}
    for number, file in enumerate(SOME):
        role = file.parent.name.split("-")[0].lower()
        files[f"content/{role}/m{number}.md"] = f"---\ntitle: Module {number}\n---\n" + body(file).markdown
        listed.setdefault(role, []).append(f"    - {role}/m{number}\n")
    for role, lines in listed.items():
        files[f"roles/{role}.yml"] = "title: Theirs\ntasks: {work: Work}\ncurriculum:\n  start:\n" + "".join(lines)
    findings = check(make_program(files)).findings
    for path in (name for name in files if name.endswith(".md")):
        missing = {finding.rule for finding in findings if finding.place.path == path}
        assert {"business-problem-missing", "before-after-missing", "job-relevance-missing"} <= missing, path
