"""What owners may override of the pages, and the names by which software finds their pieces."""

import re
from collections.abc import Iterator
from pathlib import Path

from generator.markdown import MADE, code, escaped, page, table
from rolepath.model.sections import KIND_BY_ID
from rolepath.website.overridable import assets, name_of, said_of, templates
from rolepath.website.page.theme_folder import THEME

_NAMED = re.compile(r'data-rolepath="([^"]+)"|set addition_name = "([^"]+)"')


def names() -> dict[str, list[Path]]:
    """Each `data-rolepath` name with the templates in which it stands; sections carry their own ids."""
    found: dict[str, list[Path]] = {}
    for file in sorted(THEME.rglob("*.html")):
        for match in _NAMED.finditer(file.read_text("utf-8")):
            for name in _resolved(match[1] or match[2]):
                if file not in found.setdefault(name, []):
                    found[name].append(file)
    return dict(sorted(found.items()))


def _resolved(name: str) -> Iterator[str]:
    if name == "{{ section.id }}":
        yield from (kind for kind in ("policy", "concern") if kind in KIND_BY_ID)
    elif name == "{{ name }}":
        yield from ("before", "after")
    elif not name.startswith("{{"):
        yield name


def templates_page() -> str:
    """The page of all templates, styles and scripts."""
    return page(
        "Templates, styles and scripts",
        "To change a piece, copy it by `rolepath theme copy NAME` and edit the copy, which lies in the folder of your "
        "own templates (`theme: custom_dir:` in `mkdocs.yml`). "
        "[Look and templates](../how-to/look-and-templates.md) says what to mind.",
        MADE,
        "## Templates",
        table(["file", "what it is"], ([code(name_of(file)), escaped(said_of(file))] for file in templates())),
        "## Styles and scripts",
        "All styles are published as one sheet. Scripts are published as one file for all pages and one more for each "
        "kind of page (module, plan, record), unless you replace one of them: then each is a file of its own.",
        table(["file", "what it is"], ([code(name_of(file)), escaped(said_of(file))] for file in assets())),
    )


def names_page() -> str:
    """The page of all names."""
    rows = ([code(name), ", ".join(code(name_of(file)) for file in files)] for name, files in names().items())
    return page(
        "Names in pages",
        "Pieces that software looks for carry `data-rolepath` with a name that stays: tests, scripts of yours and "
        "exports may rely on it, also where you replace the template. A module's piece has its id in "
        "`data-rolepath-id` as well.",
        MADE,
        table(["name", "where it stands"], rows),
        "Other attributes that begin with `data-rolepath-` belong to the pages' own scripts and can change.",
    )
