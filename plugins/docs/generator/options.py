"""The owner's options with the documentation that stands beneath their declaration."""

import ast
import inspect
from collections.abc import Iterator

from mkdocs.config.base import Config
from mkdocs.config.config_options import SubConfig

from generator.markdown import MADE, block, code, page, table
from rolepath.website.config.options import LimitOptions, LintOptions, Options

PLACES = {"": Options, "lint": LintOptions, "limits": LimitOptions}
_EXAMPLE = """\
plugins:
  - search
  - rolepath:
      csp_sources: {img-src: [https://pictures.example.org]}
      lint:
        ignore: [stock-phrases]
        severity: {review-overdue: error}
        per_path: {"content/legal/*": [tool-focus]}
      limits: {page_kb: 2048}
"""


def documented(options: type[Config]) -> Iterator[tuple[str, str]]:
    """Each option's name with the text beneath its declaration, "" where there is none."""
    (body,) = (node.body for node in ast.parse(inspect.getsource(options)).body if isinstance(node, ast.ClassDef))
    for node, below in zip(body, [*body[1:], ast.Pass()], strict=True):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            text = below.value if isinstance(below, ast.Expr) else None
            yield node.targets[0].id, inspect.cleandoc(str(text.value)) if isinstance(text, ast.Constant) else ""


def options_page() -> str:
    """The page of all options, a table for each place in `mkdocs.yml`."""
    parts = ["Options stand in `mkdocs.yml`, under the plugin's name:", block(_EXAMPLE, "yaml", "mkdocs.yml"), MADE]
    for place, options in PLACES.items():
        title = f"plugins: rolepath: {place}:" if place else "plugins: rolepath:"
        summary = inspect.cleandoc(options.__doc__ or "").partition("\n")[0] if place else ""
        parts += [f"## {code(title)}", summary, table(["option", "default", "what it does"], _rows(options))]
    parts.append(
        "## Other settings\n\n`theme`, `nav`, `site_url`, `use_directory_urls`, `extra_css` and all else of "
        "`mkdocs.yml` are MkDocs' and Material's own, and mean in every role's site what they mean there."
    )
    return page("Options", *parts)


def _rows(options: type[Config]) -> Iterator[list[str]]:
    declared = dict(options._schema)  # noqa: SLF001 (MkDocs has no other way to ask for it)
    for name, text in documented(options):
        option = declared[name]
        is_place = isinstance(option, SubConfig)
        yield [code(name), "see below" if is_place else _default(option.default), text]


def _default(value: object) -> str:
    if value in ([], {}, ""):
        return "none"
    return code(str(value).lower() if isinstance(value, bool) else str(value))
