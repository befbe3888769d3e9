"""Many texts rendered in several processes; which process rendered what makes no difference to the result."""

import multiprocessing
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor

from rolepath.read.markdown_renderer import Renderer
from rolepath.read.refused_text import RefusedTextError
from rolepath.read.rendering_cache import Rendered

WORTH_PROCESSES = 40
"""Texts from which on starting processes pays."""

_renderer: Renderer | None = None  # each worker's own copy of the parent's, by fork


def render_ahead(renderer: Renderer, texts: Iterable[str], jobs: int) -> None:
    """Renders what is not known yet, so that reading finds it; without fork, reading renders one by one."""
    missing = renderer.missing(texts)
    if len(missing) < WORTH_PROCESSES or "fork" not in multiprocessing.get_all_start_methods():
        return
    global _renderer  # noqa: PLW0603 (a fork is the only way to hand over extensions that cannot be pickled)
    _renderer = renderer
    try:
        context = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(max_workers=jobs, mp_context=context) as pool:
            for text, rendered in zip(missing, pool.map(_rendered, missing, chunksize=8), strict=True):
                if rendered:
                    renderer.remember(text, rendered)
    finally:
        _renderer = None


def _rendered(text: str) -> Rendered | None:  # pragma: no cover (runs in other processes, whose results are tested)
    """A rendering; None for a text that is refused, on which reading will report."""
    try:
        return _renderer.rendered(text) if _renderer else None
    except RefusedTextError:
        return None
