"""The steps over authors' texts, each of which must take time as its text's length does.

A step is a row of `STEPS`: what it needs is made first, and only what it does itself is measured. Python-Markdown and
its extensions are none of them: where they are slow, the limit of time refuses the text.
"""

import copy
import functools
import gc
import sys
import time
from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any

from growth import Case
from rolepath import pipeline
from rolepath.assemble.text import answers, footnotes
from rolepath.assemble.text.chapter import WHOLE_PAGE, Chapter
from rolepath.assemble.text.links import SiteLinks
from rolepath.assemble.text.text_pieces import TextPieces
from rolepath.html import anchors, headings, in_place, parser, reading, text, tree, writer
from rolepath.html.footnotes import without_ways_back
from rolepath.lint.driver import Cases
from rolepath.lint.fixes import edits_by_path, mended
from rolepath.lint.linter import lint
from rolepath.lint.markup import html_tags, safety
from rolepath.lint.program import paragraphs, questions
from rolepath.lint.registry import RULES
from rolepath.lint.text import demands, hollow, outside_code, shown
from rolepath.model.settings import LintSettings
from rolepath.read.github.block_syntax import Syntax
from rolepath.read.github.github_blocks import GithubBlocks
from rolepath.read.markdown.marks import in_parts, marked
from rolepath.read.markdown.tables_and_tasks import tidy
from rolepath.website.material import inline, search
from rolepath.website.page.interface import Interface
from rolepath.website.page.pieces import Pieces
from rolepath.website.page.refresh import without_refresh
from rolepath.website.page.words import our_words

Work = Callable[[], object]
AROUND = {"binding_edit": None, "hub": None}
MARKDOWN_STEPS = ("marks", "as-on-github")
TREE_STEPS = ("separators", "checks", "items", "lift", "sections", "depth", "breaks")
DEMANDS = {name: value for name, value in vars(demands).items() if isinstance(value, demands.Demand)}


def of_markup(function: Callable[[str], object]) -> Callable[[Case], Work]:
    """A step over the HTML of the text."""
    return lambda case: partial(function, case.markup)


def of_tree(function: Callable[[list[tree.Node]], object]) -> Callable[[Case], Work]:
    """A step over the tree of the text, which it may change."""
    return lambda case: partial(function, parser.fragment(case.markup))


def of_markdown(function: Callable[[str], object]) -> Callable[[Case], Work]:
    """A step over the text as it was written."""
    return lambda case: partial(function, case.document.source.markdown)


def _rule(rule: Any) -> Callable[[Case], Work]:
    return lambda case: lambda: list(Cases(case.catalog).reports(rule))


def _lint(case: Case) -> Work:
    catalog = case.catalog
    return lambda: lint(catalog, LintSettings(), 1, case.settings.limits)


def _fixes(case: Case) -> Work:
    findings = lint(case.catalog, LintSettings(), 1, case.settings.limits).findings
    source = (case.folder / case.path).read_text("utf-8")
    return lambda: [mended(source, edits) for path, edits in edits_by_path(findings).items() if path == case.path]


def _structure(case: Case) -> Work:
    document = copy.copy(case.document)

    def look() -> None:
        assert document.lead is not None
        for section in document.sections:
            assert section.html is not None
            assert section.subsections is not None
            assert list(section.headings)

    return look


def _collecting(case: Case) -> Work:
    collector, html = case.recorded.collector
    fresh = copy.deepcopy(collector)
    return lambda: fresh.rendering(html)


def _in_markdown(name: str) -> Callable[[Case], Work]:
    def prepare(case: Case) -> Work:
        processor, lines = case.recorded.lines[name]
        return lambda: processor.run(list(lines))

    return prepare


def _in_tree(name: str) -> Callable[[Case], Work]:
    def prepare(case: Case) -> Work:
        if name not in case.recorded.trees:  # a text may be refused before
            return lambda: None
        processor, root = copy.deepcopy(
            case.recorded.trees[name], {id(case.recorded.converter): case.recorded.converter}
        )
        return lambda: processor.run(root)

    return prepare


def _pieces(chapter: Chapter) -> Callable[[Case], Work]:
    def prepare(case: Case) -> Work:
        document, path = case.document, case.path.removeprefix("content/")
        addresses = {other: f"{other}/" for other in (path, *case.catalog.modules_by_path, *case.catalog.pages)}
        links = SiteLinks(case.catalog, MappingProxyType(addresses))
        taken = document.rendering.anchors
        made = TextPieces(document, path, path, links, taken, chapter)

        def show() -> None:
            assert made.html(document.lead) is not None
            assert made.headings(document.sections) is not None
            for section in document.sections:
                assert made.section(section)

        return show

    return prepare


def _notes(case: Case) -> Work:
    rendering = case.document.rendering
    shown_html = case.markup
    return lambda: (footnotes.footnotes_of(rendering.notes, shown_html), footnotes.for_paper(rendering.notes))


def _in_place(case: Case) -> Work:
    pieces = [piece for piece in case.document.rendering.pieces if piece]
    whole = "<div>".join(in_place.marked(piece, number) for number, piece in enumerate(pieces))
    return lambda: (in_place.first_changed(whole, pieces), in_place.unmarked(whole))


def _articles(case: Case) -> Work:
    pages = case.plan.pages
    pieces = Pieces(None, Interface(our_words()), lambda: frozenset(case.faults))
    return lambda: [pieces.article(page, AROUND) for page in pages]


def _search(case: Case) -> Work:
    uncached = search._sections.__wrapped__  # noqa: SLF001
    return lambda: uncached(case.markup)


def _seal(case: Case) -> Work:
    return lambda: list(inline.elements(case.markup, "<script"))


def _github(case: Case) -> Work:
    lines = case.document.source.markdown.split("\n")
    syntax = Syntax(
        has_tables=True,
        has_admonitions=True,
        has_markdown_in_html=True,
        boxes=(),
        notes=(),
        is_block_level=lambda name: name in tree.BLOCKS,
    )
    return lambda: GithubBlocks(lines, syntax).rewritten()


def _renamed(nodes: list[tree.Node]) -> None:
    anchors.rename(nodes, lambda name: f"a:{name}", lambda name: f"#a:{name}")


def _hollow(demand: demands.Demand) -> Callable[[Case], Work]:
    return lambda case: lambda: hollow.hollow(case.markup, demand, "Picking")


STEPS: Mapping[str, Callable[[Case], Work]] = {
    "reading": lambda case: case.read,
    "linting": _lint,
    "mending": _fixes,
    "planning a role": lambda case: partial(case.planned, case.catalog),
    "planning the hub": lambda case: partial(pipeline.plan_hub, case.catalog, case.settings),
    "articles": _articles,
    "search": _search,
    "sealing": _seal,
    "refresh": of_markup(without_refresh),
    "structure": _structure,
    "collecting": _collecting,
    "marks": of_markdown(lambda markdown: marked(markdown.split("\n"))),
    "parts": of_markup(in_parts),
    "GitHub's blocks": _github,
    **{f"Markdown {name}": _in_markdown(f"rolepath-{name}") for name in MARKDOWN_STEPS},
    **{f"tree {name}": _in_tree(f"rolepath-{name}") for name in TREE_STEPS},
    "html fragment": of_markup(parser.fragment),
    "html document": of_markup(parser.document),
    "html first_ignored": lambda case: partial(parser.first_ignored, case.markup, parser.fragment(case.markup)),
    "html depth": of_tree(tree.depth),
    "html elements": of_tree(lambda nodes: list(tree.elements(nodes))),
    "html replace": of_tree(lambda nodes: tree.replace(nodes, lambda _: None)),
    "html without": of_tree(lambda nodes: tree.without(nodes, lambda element: element.name in ("a", "b", "li"))),
    "html written": of_tree(writer.written),
    "html anchors": of_tree(anchors.anchors),
    "html rename": of_tree(_renamed),
    "html lower": of_tree(lambda nodes: headings.lower(nodes, 2)),
    "html retitle": of_tree(lambda nodes: headings.retitle(nodes, "a", "b")),
    "html without_ways_back": of_tree(without_ways_back),
    "html all_text": of_tree(text.all_text),
    "html visible_text": of_tree(text.visible_text),
    "html prose": of_markup(reading.prose_of),
    "in place": _in_place,
    "tidy": of_tree(tidy),
    "without_answers": of_markup(answers.without_answers),
    "with_answers": of_markup(answers.with_answers),
    "without_names": of_markup(answers.without_names),
    "footnotes": _notes,
    "pieces of a page": _pieces(WHOLE_PAGE),
    "pieces of a chapter": _pieces(Chapter("chapter", 2, "../elsewhere/", frozenset(("a1", "q1")))),
    "shown": of_markup(shown.shown),
    **{f"hollow {name}": _hollow(demand) for name, demand in DEMANDS.items()},
    "tags": of_markdown(html_tags.tags),
    "faults": of_markup(lambda markup: list(safety.faults_in(parser.seen(markup)))),
    "questions": of_markup(questions.questions),
    "without code": of_markdown(outside_code.without_code),
    "paragraphs": of_markdown(lambda markdown: list(paragraphs.paragraphs(markdown))),
    "words": of_markdown(paragraphs.words_of),
    "outline": of_markdown(paragraphs.outline),
    **{f"rule {rule.name}": _rule(rule) for rule in RULES if rule.check},
}


def forget() -> None:
    """Empties what is remembered by text, so that a step has it all to do."""
    for name, module in list(sys.modules.items()):
        if name.startswith("rolepath"):
            for value in list(vars(module).values()):
                if isinstance(value, functools._lru_cache_wrapper):  # noqa: SLF001
                    value.cache_clear()


def seconds_of(step: str, case: Case, *, anew: bool = True) -> float:
    """The processor's time that a step takes; `anew` without what earlier steps have remembered."""
    if anew:
        forget()
        case.catalog = case.read()
    work = STEPS[step](case)
    if anew:
        forget()
    gc.disable()  # which looks through all that other tests have left
    start = time.process_time()
    try:
        work()
        return time.process_time() - start
    finally:
        gc.enable()
