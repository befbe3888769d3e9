"""Which files a rule about files has to look at."""

from rolepath.model.catalog import Catalog


def judged_files(catalog: Catalog) -> tuple[str, ...]:
    """The files that some text leads to, in order, but for those that `mkdocs.yml` names, which are the owner's."""
    return tuple(sorted((catalog.linked & catalog.assets) - catalog.named))
