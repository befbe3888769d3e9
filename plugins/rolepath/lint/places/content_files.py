"""The files of the program by their paths relative to the project, whether or not they could be read."""

from collections.abc import Iterator

from rolepath.model.catalog import Catalog
from rolepath.model.place import Place


def content_paths(catalog: Catalog) -> tuple[str, ...]:
    """Modules, pages and all other files of the content folder, relative to it and in order."""
    prefix = f"{catalog.content_folder}/"
    unreadable = (path.removeprefix(prefix) for path in catalog.unreadable if path.startswith(prefix))
    return tuple(sorted({*catalog.modules_by_path, *catalog.pages, *catalog.assets, *unreadable}))


def program_paths(catalog: Catalog) -> Iterator[Place]:
    """The files of both folders."""
    yield from (catalog.file(path) for path in content_paths(catalog))
    yield from (Place(role.path) for role in catalog.roles)
