"""What an author writes about a whole folder (`.meta.yml`, for Material's `meta`) is text, and no way into a page."""

import base64
import hashlib
import os
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml
from material.plugins.meta.plugin import MetaPlugin
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from conftest import SMALL, MakeProgram, mkdocs, write
from rolepath.html.parser import fragment
from rolepath.html.tree import elements
from rolepath.website.site.folder_metadata import guard_folder_metadata
from rolepath.website.site.owners_settings import files_of_others

SCRIPT = '"><script>pwn()</script><x y="'
DIGEST = base64.b64encode(hashlib.sha384(b"pwn()").digest()).decode()
KEYS = ("author", "description", "subtitle", "status", "image", "title")
CONFIG = (SMALL / "mkdocs.yml").read_text("utf-8")


@pytest.mark.parametrize("place", ["  - search\n", "markdown_extensions:\n"])
def test_no_script_of_a_folder_is_in_a_page(make_program: MakeProgram, place: str) -> None:
    """The plugin stands before ours, or after it."""
    said = {name: f"{name} {SCRIPT}" for name in KEYS} | {
        "tags": [SCRIPT],
        "hide": ["toc"],
        "template": "redirect.html",
    }
    config = CONFIG.replace(place, f"  - material/tags\n  - material/meta\n{place}")
    root = make_program({"mkdocs.yml": config, "content/warehouse/.meta.yml": yaml.safe_dump(said)})
    built = mkdocs(root, "build")
    assert built.returncode == 0, built.stderr
    page = (root / "site/warehouse/warehouse/picking/index.html").read_text("utf-8")
    assert [item for item in elements(fragment(page)) if item.name == "script" and "pwn()" in item.children] == []
    assert [item for item in elements(fragment(page)) if item.name == "x"] == []
    author = next(item for item in elements(fragment(page)) if item.attributes.get("name") == "author")
    assert author.attributes["content"] == f"author {SCRIPT}"
    files = [path for path in (root / "site").rglob("*") if path.is_file()]
    assert [path for path in files if DIGEST.encode() in path.read_bytes()] == []


@pytest.mark.parametrize("kind", ["link", "pipe", "folder that is a link"])
def test_a_folder_has_no_word_from_elsewhere(tmp_path: Path, kind: str) -> None:
    write(tmp_path, {"content/": "", "outside/.meta.yml": "author: secret"})
    name = "own/.meta.yml" if "folder" in kind else ".meta.yml"
    if kind == "pipe":
        os.mkfifo(tmp_path / "content/.meta.yml")
    else:
        link, target = (".meta.yml", "outside/.meta.yml") if kind == "link" else ("own", "outside")
        (tmp_path / "content" / link).symlink_to(tmp_path / target)
    config: Any = SimpleNamespace(docs_dir=str(tmp_path / "content"), extra_templates=[], use_directory_urls=True)
    file = File(name, config.docs_dir, str(tmp_path / "site"), use_directory_urls=True)
    with pytest.raises(PluginError, match="Put the file itself here"):
        files_of_others([file], config)


def guarded(found: Any) -> Any:
    plugin = MetaPlugin()
    plugin.load_config({})
    plugin.meta = {"a/.meta.yml": found}
    theme = SimpleNamespace(custom_dir=None, dirs=[])
    config: Any = SimpleNamespace(plugins={"material/meta": plugin}, theme=theme)
    guard_folder_metadata(config)
    return plugin.meta["a/.meta.yml"]


BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]\n" for before, name in zip("abcdef", "bcdefg", strict=True)
)


@pytest.mark.parametrize("text", [BOMB, "a: &a [*a]", "a: &a {b: *a}", f"a: {'[' * 60}{']' * 60}", "[x]", "x", "5"])
def test_nonsense_about_a_folder_is_said_in_plain_words(text: str) -> None:
    with pytest.raises(PluginError, match=r"a/\.meta\.yml"):
        guarded(yaml.safe_load(text))


def test_what_is_said_of_a_folder_stays_what_it_is() -> None:
    said = {"tags": ["forms"], "search": {"boost": 2}, "hide": ["toc"], "description": "A & B", "draft": True}
    assert guarded(said) == said | {"description": "A &amp; B"}
    assert guarded({"a": {"<b>": 1}}) == {"a": {"&lt;b&gt;": 1}}
    assert guarded(None) == {}
