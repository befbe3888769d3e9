"""What other plugins collect of a site has nothing of its hidden pages; one that changes pages changes these too."""

import shutil
from pathlib import Path

import pytest

from conftest import SMALL, mkdocs, write

CANARY = "canary4e51c0ffee"
NOTES = f"\n## For the facilitator\n\nTime: 30 minutes. Only whoever leads the session reads of {CANARY}.\n"
COLLECTS = """
from pathlib import Path

seen = []

def on_files(files, config):
    seen.clear()
    seen.extend(f"{file.src_uri} {file.dest_uri} {file.url}" for file in files)
    return files

def on_nav(nav, config, files):
    seen.extend(f"{page.title} {page.url} {page.file.src_uri}" for page in nav.pages)
    return nav

def on_page_markdown(markdown, page, config, files):
    seen.append(markdown)

def on_page_content(html, page, config, files):
    seen.extend([page.title, page.url, html])

def on_env(env, config, files):
    seen.extend(file.url for file in files.documentation_pages())

def on_page_context(context, page, config, nav):
    seen.extend(other.url for other in context["pages"])

def on_post_page(output, page, config):
    seen.append(output)
    return output.replace("</body>", "<!-- changed --></body>")

def on_post_build(config):
    files = sorted(path for path in Path(config.site_dir).rglob("*") if path.is_file())
    names = [path.relative_to(config.site_dir).as_posix() for path in files]
    texts = [path.read_text("utf-8", "replace") for path in files if path.suffix in {".html", ".json", ".xml"}]
    Path(config.site_dir, "feed.txt").write_text("\\n".join([*seen, *names, *texts]), "utf-8")
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a hook that collects whatever it can get."""
    root = tmp_path_factory.mktemp("hidden") / "program"
    shutil.copytree(SMALL, root)
    config = (root / "mkdocs.yml").read_text("utf-8").replace("  - search\n", "  - search\n  - tags\n")
    picking = (root / "content/warehouse/picking.md").read_text("utf-8") + NOTES
    write(root, {"content/warehouse/picking.md": picking, "hook.py": COLLECTS})
    built = mkdocs(write(root, {"mkdocs.yml": f"{config}hooks: [hook.py]\n"}), "build", "--strict")
    assert built.returncode == 0, built.stderr
    return root / "site"


def test_nothing_hidden_is_collected_in_a_role(site: Path) -> None:
    feed = (site / "warehouse/feed.txt").read_text("utf-8")
    assert "Pickers walk each order twice" in feed
    for words in (CANARY, "facilitator/", "handbook.md", "worksheet.md"):
        assert words not in feed


def test_no_file_but_the_facilitators_own_has_their_notes(site: Path) -> None:
    having = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file() and has_canary(path)}
    assert not [path for path in having if "facilitator/" not in path]
    assert "warehouse/facilitator/warehouse/picking/index.html" in having


@pytest.mark.parametrize("page", ["facilitator/warehouse/picking", "facilitator", "handbook", "worksheet"])
def test_a_plugin_that_changes_pages_changes_hidden_ones(site: Path, page: str) -> None:
    assert "<!-- changed -->" in (site / "warehouse" / page / "index.html").read_text("utf-8")


def has_canary(path: Path) -> bool:
    return CANARY.encode() in path.read_bytes()
