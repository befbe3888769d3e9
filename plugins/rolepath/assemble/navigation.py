"""The navigation of a role's site: its plan, the modules of each phase, the program, and what is kept and dated."""

from collections.abc import Iterable, Sequence

from rolepath.model.links import DATES, HOME, RECORD, RESULTS_PAGE, UPDATES
from rolepath.model.site_plan import NavigationItem, PagePlan

_LAST = (DATES, UPDATES, RESULTS_PAGE, RECORD)


def role_navigation(
    role: str,
    program: str,
    phases: Iterable[tuple[str, Sequence[str]]],
    of_program: Sequence[str],
    pages: Sequence[PagePlan],
) -> tuple[NavigationItem, ...]:
    """The items in their order; of `phases` each the title and the paths of its modules, none without modules.

    `role` and `program` are their titles, `of_program` the paths of the program's pages.
    """
    titles = {page.path: page.title for page in pages}

    def leaves(paths: Sequence[str]) -> tuple[NavigationItem, ...]:
        return tuple(NavigationItem(titles[path], path) for path in paths)

    return (
        NavigationItem(role, HOME),
        *(NavigationItem(title, children=leaves(paths)) for title, paths in phases if paths),
        NavigationItem(program, children=leaves(of_program)),
        *leaves([path for path in _LAST if path in titles]),
    )
