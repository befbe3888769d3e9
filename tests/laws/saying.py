"""What lint, outline, schemas, preview and pages say of the same program, and where they do not agree."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import yaml

from as_editors import as_editors_read, mismatches
from conftest import DIALECT, settings
from rolepath import pipeline
from rolepath.html.reading import text_of
from rolepath.memo.store import Store
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Finding
from rolepath.model.module import Module
from rolepath.model.sections import DEMANDED
from rolepath.model.settings import Settings
from rolepath.model.site_plan import SitePlan
from rolepath.read.yaml.json_schemas import json_schema
from rolepath.report.outline import Mark, Row, outline_of

_MISSING = frozenset((*(f"{kind.id}-missing" for kind in DEMANDED), "body-missing", "binding-missing"))
_HOLLOW = frozenset(f"{kind.id}-{state}" for kind in DEMANDED for state in ("empty", "placeholder"))
_HALVES = frozenset(("before-after-incomplete", "binding-incomplete"))
_UNCLEAR = frozenset(
    (
        "fence-unclosed",
        "element-unclosed",
        "text-swallowed",
        "heading-too-high",
        "conflict-marker",
        "section-twice",
        "facilitator-text-shown",
    )
)
"""Where these are found, what follows is another section than its author meant, and outlines show it as it is read."""
_STRUCTURAL = frozenset(("field-missing", "field-unknown", "field-invalid"))
_SCHEMAS = {name: json_schema(name) for name in ("role", "program")}


class Sayings:
    """Asks all of them about a program, again and again while it is edited, with what they remember of it."""

    def __init__(self, root: Path, *, with_snippets: bool) -> None:
        dialect = settings(root).dialect if with_snippets else DIALECT
        if with_snippets:
            options = {**dialect.options, "pymdownx.snippets": {"base_path": [str(root / "snippets")]}}
            dialect = replace(dialect, options=options)
        self.cold = Settings(root, dialect=dialect)
        self._warm = replace(self.cold, cache_folder=root / ".cache" / "rolepath")
        self._store = Store()
        self._plans = pipeline.KeptPlans()

    def disagreements(self) -> Iterator[str]:
        """Everything of which two of them say something else."""
        checked = pipeline.check(self.cold)
        for name, other in (
            ("the cache", pipeline.check(self._warm)),
            ("the preview", pipeline.check(self.cold, self._store, is_preview=True)),
        ):
            if other.findings != checked.findings:
                yield f"{name} says other things: {sorted(map(_line, {*other.findings} ^ {*checked.findings}))}"
            if other.catalog.files != checked.catalog.files:
                yield f"{name} has read other files"
        yield from _schemas(self.cold.root, checked.findings)
        for module in checked.catalog.modules.values():
            yield from _outline(checked.catalog, module, checked.findings)
        if not checked.errors:
            yield from self._pages(checked.catalog)

    def _pages(self, catalog: Catalog) -> Iterator[str]:
        pipeline.plan_hub(catalog, self.cold)
        for role in catalog.roles:
            site = pipeline.plan_role(catalog, self.cold, role)
            if self._plans.plan_role(catalog, self.cold, role) != site:
                yield f"the preview plans another site for {role.id}"
            yield from _demanded(catalog, site)


def _demanded(catalog: Catalog, site: SitePlan) -> Iterator[str]:
    """What the pages of a program without errors lack of what is demanded."""
    for page in site.pages:
        if page.layout != "module":
            continue
        data = page.data
        both = data["before_after"] or {}
        found = {"problem": data["problem"], "relevance": data["relevance"]}
        found |= {"before": both.get("before"), "after": both.get("after")}
        if catalog.modules_by_path[page.path].kind != "reading":
            found["practice"] = data["practice"]
        yield from (f"{page.path} shows no {name}" for name, piece in found.items() if not _has_words(piece))
        if not text_of(data["lead"]) and not any(_has_words(piece) for piece in data["body"]):
            yield f"{page.path} shows no body"


def _has_words(piece: dict[str, str] | None) -> bool:
    return piece is not None and bool(text_of(piece["html"]))


def _outline(catalog: Catalog, module: Module, findings: tuple[Finding, ...]) -> Iterator[str]:
    listed = catalog.listings.get(module.id, ())
    if not listed:
        return
    shown = outline_of(catalog, module)
    yield from _rows(f"{catalog.content_folder}/{module.path}", shown.rows, findings)
    for listing in shown.listings:
        path = listing.role.path
        if listing.rows and listing.entry.binding:
            yield from _rows(path, listing.rows, findings, of_binding=True)


def _rows(
    path: str, rows: tuple[Row, ...], findings: tuple[Finding, ...], *, of_binding: bool = False
) -> Iterator[str]:
    here = [finding for finding in findings if finding.place.path == path]
    if any(finding.rule in _UNCLEAR for finding in here):
        return
    hollow = {finding.place.line for finding in here if finding.rule in _HOLLOW | _HALVES | {"body-missing"}}
    missing = [finding for finding in here if finding.rule in _MISSING | _HALVES]
    marked = {row.line for row in rows if row.mark in (Mark.EMPTY, Mark.PLACEHOLDER)}
    lacking = [row.title for row in rows if row.mark is Mark.MISSING]
    if not of_binding:  # a role's file has other bindings beside this one
        told = {finding.place.line for finding in here if finding.rule in _HOLLOW}
        yield from (f"{path}:{line} is hollow for lint, and not in the outline" for line in told - marked)
        if missing and not lacking and not marked:
            yield f"{path} lacks something for lint, and nothing in the outline: {missing[0].message}"
    yield from (f"{path}:{line} is empty in the outline, and not for lint" for line in marked - hollow if line)
    if lacking and not missing:
        yield f"{path} lacks {lacking} in the outline, and nothing for lint"


def _schemas(root: Path, findings: tuple[Finding, ...]) -> Iterator[str]:
    files = [(path, "role") for path in sorted((root / "roles").glob("*.yml"))]
    for file, name in [*files, (root / "content" / "program.yml", "program")]:
        path = file.relative_to(root).as_posix()
        here = [finding for finding in findings if finding.place.path == path]
        try:
            data = as_editors_read(file.read_text("utf-8"))
        except (yaml.YAMLError, OSError, TypeError, ValueError):
            if not here:
                yield f"{path} is no YAML to editors, and right for lint"
            continue
        wrong = list(mismatches(data, _SCHEMAS[name], _SCHEMAS[name]))
        if wrong and not here:
            yield f"{path} is wrong by its schema, and right for lint: {wrong}"
        structural = [item for item in here if item.rule in _STRUCTURAL and "the last week" not in item.message]
        if structural and not wrong:
            yield f"{path} is right by its schema, and wrong for lint: {_line(structural[0])}"


def _line(finding: Finding) -> str:
    return f"{finding.place} {finding.rule} {finding.message}"
