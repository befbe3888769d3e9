"""The same pages for other generators, once per role: MkDocs with Material, Zensical, and Hugo with a bare template."""

import shutil
from pathlib import Path

import yaml

from benchmarks.corpus import PROJECT, Size, pages_of, role_names

HUGO_PAGE = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ .Title }} - {{ .Site.Title }}</title></head>
<body>
<nav><ul>
{{ range .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul></nav>
<main><h1>{{ .Title }}</h1>
{{ .TableOfContents }}
{{ .Content }}</main>
</body>
</html>
"""
"""Nothing but a title, the navigation of all pages, a table of contents and the text."""
HUGO_SITE = {
    "baseURL": "https://example.org/",
    "disableKinds": ["taxonomy", "term", "RSS"],
    "markup": {"goldmark": {"renderer": {"unsafe": True}}, "highlight": {"noClasses": False}},
}


def write_mkdocs(root: Path, size: Size) -> list[Path]:
    """A folder for each role with a `mkdocs.yml` like the program's, which Zensical reads as well."""
    return [_write_mkdocs_role(root / role, role, size) for role in role_names(size)]


def _write_mkdocs_role(folder: Path, role: str, size: Size) -> Path:
    config = yaml.safe_load((PROJECT / "mkdocs.yml").read_text("utf-8"))
    pages = list(pages_of(role, size))
    for path, text in [("index", f"# {role}\n"), *pages]:
        file = folder / "docs" / f"{path}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    quarter = -(-len(pages) // 4)
    groups = [pages[start : start + quarter] for start in range(0, len(pages), quarter)]
    nav = [{f"Phase {number}": [f"{path}.md" for path, _ in group]} for number, group in enumerate(groups, start=1)]
    shutil.copytree(PROJECT / "overrides", folder / "overrides")
    config |= {"docs_dir": "docs", "plugins": ["search"], "nav": ["index.md", *nav]}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config), "utf-8")
    return folder


def write_hugo(root: Path, size: Size) -> list[Path]:
    """A folder for each role with Hugo's configuration, a template and the pages."""
    return [_write_hugo_role(root / role, role, size) for role in role_names(size)]


def _write_hugo_role(folder: Path, role: str, size: Size) -> Path:
    for path, text in [("_index", f"---\ntitle: {role}\n---\n"), *pages_of(role, size)]:
        file = folder / "content" / f"{path}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    layouts = folder / "layouts/_default"
    layouts.mkdir(parents=True)
    for name in ("single.html", "list.html"):
        (layouts / name).write_text(HUGO_PAGE, "utf-8")
    (folder / "config.yaml").write_text(yaml.safe_dump(HUGO_SITE | {"title": role}), "utf-8")
    return folder
