"""A build writes over no source, counts warnings that it does not show, and needs no standard input."""

import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

from conftest import MakeProgram, mkdocs, write
from rolepath.website.start_checks import refuse_endless_folders


def listing(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.sample(3)
@pytest.mark.parametrize(
    ("site", "what"),
    [
        ("roles", "the roles"),
        (".", None),  # which MkDocs refuses itself, as the content lies in it
        ("..", None),
        ("own", "templates of yours"),
        ("link", "the roles"),
        ("helpers", "a hook"),
    ],
)
def test_a_site_does_not_take_the_place_of_its_sources(make_program: MakeProgram, site: str, what: str | None) -> None:
    root = make_program({"own/templates/main.html": '{% extends "base.html" %}', "helpers/hook.py": ""})
    config = (root / "mkdocs.yml").read_text("utf-8")
    config = (
        config.replace("  font: false", "  font: false\n  custom_dir: own/templates") + "\nhooks: [helpers/hook.py]\n"
    )
    write(root, {"mkdocs.yml": config})
    (root / "link").symlink_to("roles")
    before = listing(root)
    built = mkdocs(root, "build", "--site-dir", site)
    assert built.returncode != 0
    assert what is None or f"holds {what}" in built.stderr
    assert "Traceback" not in built.stderr
    assert {path: text for path, text in listing(root).items() if "__pycache__" not in path} == before


def test_a_strict_build_counts_warnings_that_it_does_not_show(make_program: MakeProgram) -> None:
    root = make_program({})
    for name in ("loud", "quiet"):
        config = (root / "mkdocs.yml").read_text("utf-8")
        hook = "import logging\ndef on_env(env, config, files):\n    logging.getLogger('mkdocs.x').warning('hm')\n"
        write(root, {"hook.py": hook, "mkdocs.yml": f"{config}\nhooks: [hook.py]\n" if name == "loud" else config})
        built = mkdocs(root, "build", "--strict", *(["-q"] if name == "quiet" else []))
        assert built.returncode == 1
        assert ("hm" in built.stderr) == (name == "loud")
    assert mkdocs(root, "build", "-q").returncode == 0


@pytest.mark.sample(2)
@pytest.mark.parametrize("command", ["mkdocs.__main__ import cli; cli()", "rolepath.cli.main import main; main()"])
def test_a_build_needs_no_standard_input(make_program: MakeProgram, command: str) -> None:
    root = make_program({})
    script = f'{sys.executable} -c "from {command}" build <&-'
    built = subprocess.run(["sh", "-c", script], cwd=root, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    assert (root / "site" / "warehouse" / "index.html").exists()


@pytest.mark.parametrize("place", ["content/again", "content/warehouse/again", "roles/again"])
def test_a_preview_does_not_follow_a_folder_that_leads_back(make_program: MakeProgram, place: str) -> None:
    """MkDocs follows links without looking where they lead: two that lead back have no end."""
    root = make_program({})
    for name in (place, f"{place}-and-again"):
        (root / name).symlink_to(".")
    config = load_config(str(root / "mkdocs.yml"))
    with pytest.raises(PluginError, match=f"{place}[a-z-]*: this folder is a link"):
        refuse_endless_folders(config, "roles")
    plugin = config.plugins["rolepath"]
    plugin.on_startup(command="serve", dirty=False)
    with pytest.raises(PluginError, match="this folder is a link"):
        plugin.on_pre_build(config=config)
