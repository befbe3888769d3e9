"""Many texts rendered in several processes; which process rendered what makes no difference to the result."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import partial

from rolepath.memo.store import Trace
from rolepath.model.place import SourceText
from rolepath.parallel import Report, processes_for, run
from rolepath.read.markdown.markdown_renderer import Rendered, Renderer
from rolepath.read.markdown.refused_text import RefusedTextError
from rolepath.read.own.marked_names import probe_of


def render_ahead(renderer: Renderer, texts: Iterable[str], jobs: int) -> None:
    """Renders what is not known yet, so that reading finds it; where that does not pay, reading renders one by one."""
    missing = renderer.missing(texts)
    processes = processes_for(len(missing), jobs)
    if processes == 1:
        return
    tasks = [partial(_rendered, renderer, text) for text in missing]
    for text, rendered in zip(missing, run(tasks, processes), strict=True):
        if rendered:
            renderer.remember(text, rendered)


def read_ahead(renderer: Renderer, sources: Iterable[SourceText], jobs: int) -> None:
    """Renders all that reading will ask for: first what tells code from text, then the texts with facts in them."""
    sources = list(sources)
    probes = (probe_of(source.markdown) for source in sources)
    render_ahead(renderer, [probe.text for probe in probes if probe.candidates], jobs)
    render_ahead(renderer, _filled(renderer, sources), jobs)


def _filled(renderer: Renderer, sources: Iterable[SourceText]) -> Iterator[str]:
    for source in sources:
        with suppress(RefusedTextError):  # on which reading will report
            yield renderer.filled(source)[0].markdown


def _rendered(renderer: Renderer, text: str, report: Report) -> Trace[Rendered] | None:  # noqa: ARG001 (a text is one piece)
    """A rendering; None for a text that is refused, on which reading will report."""
    try:
        return renderer.traced(text)
    except RefusedTextError:
        return None
