"""A failed build never changes what is published, and a reader never meets half a site."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest

from conftest import SMALL, Files, MakeProgram, mkdocs, write
from mounts import disk, layered, same_disk
from rolepath.website.publish.publication import Publication, _mounts
from versions import Versions, program, stages, stamp, tree

PATIENCE = 120
CONFIG = (SMALL / "mkdocs.yml").read_text("utf-8")
OWN_LAYER = CONFIG.replace("  font: false\n", "  font: false\n  custom_dir: overrides\n")
WARNS = 'import logging\ndef on_post_build(config):\n    logging.getLogger("mkdocs.plugins.x").warning("late")\n'
BROKEN: dict[str, dict[str, str | bytes]] = {
    "non-UTF-8 page": {"content/legal/clauses.md": b"\xff\xfe\x00"},
    "bad YAML": {"roles/legal.yml": "title: [\n"},
    "bad configuration": {"mkdocs.yml": CONFIG + "  - [\n"},
    "lint error": {"content/legal/clauses.md": "---\ntitle: Clauses\n---\n\nNothing else.\n"},
    "strict warning at the very end": {"mkdocs.yml": CONFIG + "hooks: [late.py]\n", "late.py": WARNS},
    "template that cannot be parsed": {"mkdocs.yml": OWN_LAYER, "overrides/main.html": "{% if %}"},
    "template that asks for what is not there": {"mkdocs.yml": OWN_LAYER, "overrides/main.html": "\n{{ page.a.b.c }}"},
    "template with a mistake of types": {"mkdocs.yml": OWN_LAYER, "overrides/main.html": "{{ 1 + 'a' }}"},
    "template that is not UTF-8": {"mkdocs.yml": OWN_LAYER, "overrides/main.html": b"\xff"},
    "piece that is not UTF-8": {"mkdocs.yml": OWN_LAYER, "overrides/rolepath/next.html": b"\xff"},
    "configuration that is not UTF-8": {"mkdocs.yml": b"site_name: \xff\n"},
    "piece of a page": {"mkdocs.yml": OWN_LAYER, "overrides/rolepath/next.html": "{{ nowhere }}"},
}


@pytest.mark.sample(6)
@pytest.mark.parametrize("files", BROKEN.values(), ids=BROKEN.keys())
def test_what_an_author_breaks_changes_nothing(make_program: MakeProgram, files: dict[str, str | bytes]) -> None:
    root = make_program({})
    write(root, {"site/index.html": "the published site", "site/legal/index.html": "a role's"})
    before = tree(root / "site")
    originals = {name: (root / name).read_bytes() if (root / name).exists() else None for name in files}
    failed = mkdocs(write(root, files), "build", "--strict")
    assert failed.returncode == 1
    assert "Traceback" not in failed.stderr
    assert tree(root / "site") == before
    assert stages(root) == []
    assert mkdocs(write(root, originals), "build", "--strict").returncode == 0
    assert "the published site" not in (root / "site/index.html").read_text("utf-8")


@pytest.mark.sample(3)
@pytest.mark.parametrize(("name", "line"), [("parsed", 1), ("not there", 2), ("types", 1)])
def test_a_template_at_fault_is_named_with_its_line(make_program: MakeProgram, name: str, line: int) -> None:
    files = next(files for title, files in BROKEN.items() if name in title)
    failed = mkdocs(make_program(files), "build")
    assert f"overrides/main.html, line {line} cannot be used" in failed.stderr


def test_a_mistake_in_the_code_of_a_hook_stays_a_traceback(make_program: MakeProgram) -> None:
    root = make_program(
        {"mkdocs.yml": CONFIG + "hooks: [hook.py]\n", "hook.py": "def on_nav(nav, config, files):\n    1 / 0\n"}
    )
    failed = mkdocs(root, "build")
    assert "ZeroDivisionError" in failed.stderr
    assert stages(root) == []


def test_a_full_disk_changes_nothing(tmp_path: Path, versions: Versions) -> None:
    root = program(tmp_path / "program", "a")
    with disk(tmp_path / "disk", "18m") as place:
        command = ["build", "-d", str(place / "site")]
        assert mkdocs(root, *command).returncode == 0
        stamp(root, "b")
        (place / "else").write_bytes(b"x" * (shutil.disk_usage(place).free - 500_000))
        failed = mkdocs(root, *command)
        assert failed.returncode == 1
        assert "No space left on device" in failed.stderr
        assert "Traceback" not in failed.stderr
        assert tree(place / "site") == versions["a"]
        assert stages(place) == []
        (place / "else").unlink()
        assert mkdocs(root, *command).returncode == 0
        assert tree(place / "site") == versions["b"]


def test_a_folder_that_may_not_be_written_stays_as_it_was(tmp_path: Path, versions: Versions) -> None:
    root = program(tmp_path / "program", "a")
    assert mkdocs(root, "build").returncode == 0
    stamp(root, "b")
    with same_disk(root / "site", is_read_only=True):
        failed = mkdocs(root, "build")
        assert failed.returncode == 1
        assert "it may not be written" in failed.stderr
        assert "Traceback" not in failed.stderr
        assert tree(root / "site") == versions["a"]
    assert mkdocs(root, "build").returncode == 0
    assert tree(root / "site") == versions["b"]


def test_a_file_in_the_place_of_the_site_stays(make_program: MakeProgram) -> None:
    root = make_program({"site": "not a folder", "file/x": ""})
    for place in ("site", "file/x/deeper"):
        failed = mkdocs(root, "build", "-d", place)
        assert failed.returncode == 1
        assert "Traceback" not in failed.stderr
    assert (root / "site").read_text("utf-8") == "not a folder"


def publish_both(root: Path, place: Path, versions: Versions) -> None:
    """Publishes one version after the other; a failing build afterwards changes nothing."""
    for version in ("a", "b"):
        stamp(root, version)
        built = mkdocs(root, "build", "-d", str(place))
        assert built.returncode == 0, built.stderr
        assert tree(place) == versions[version]
    write(root, {"mkdocs.yml": CONFIG + "hooks: [late.py]\n", "late.py": WARNS})
    assert mkdocs(root, "build", "--strict", "-d", str(place)).returncode == 1
    assert tree(place) == versions["b"]
    assert stages(place) + stages(place.resolve().parent) == []


def publish_files(place: Path) -> None:
    """As above with files instead of builds, where it does not matter who has written them."""
    sites: dict[str, Files] = {
        version: {"index.html": version, f"only-{version}/index.html": version, "both/x.txt": version * 9000}
        for version in ("a", "b")
    }
    for version, files in sites.items():
        publication = Publication(place)
        publication.prepare()
        write(publication.folder, files)
        publication.publish()
        publication.clear()
        assert {file: (place / file).read_text("utf-8") for file in files} == files
        assert not (place / f"only-{'b' if version == 'a' else 'a'}").exists()
    abandoned = Publication(place)
    abandoned.prepare()
    write(abandoned.folder, sites["a"])
    abandoned.clear()
    assert (place / "index.html").read_text("utf-8") == "b"
    assert stages(place) + stages(place.resolve().parent) == []


@pytest.fixture
def other_mounts() -> Iterator[None]:
    """What was mounted since a process has looked is seen by no other build of it."""
    _mounts.cache_clear()
    yield
    _mounts.cache_clear()


@pytest.mark.usefixtures("other_mounts")
@pytest.mark.parametrize("kind", ["disk", "same disk"])
def test_files_are_published_into_a_mount_point(tmp_path: Path, kind: str) -> None:
    mount = disk(tmp_path / "disk", "1m") if kind == "disk" else same_disk(tmp_path / "a folder")
    with mount as place:
        publish_files(place)


def test_files_are_published_through_a_link_and_into_new_folders(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link").symlink_to("elsewhere")
    publish_files(tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    publish_files(tmp_path / "some/where/new")
    assert (tmp_path / "some/where/new").stat().st_mode == (tmp_path / "some/where").stat().st_mode


@pytest.mark.usefixtures("other_mounts")
def test_files_of_a_lower_layer_are_replaced_part_by_part(tmp_path: Path) -> None:
    write(tmp_path / "image/site", {"index.html": "old", "old/index.html": "old"})
    with disk(tmp_path / "disk", "1m") as scratch, layered(tmp_path / "root", tmp_path / "image", scratch) as root:
        publish_files(root / "site")
        assert not (root / "site/old").exists()


@pytest.mark.usefixtures("other_mounts")
def test_files_are_not_published_where_it_is_not_permitted(tmp_path: Path) -> None:
    place = write(tmp_path / "site", {"index.html": "as it was"})
    with same_disk(place, is_read_only=True), pytest.raises(OSError, match="may not be written"):
        Publication(place).prepare()
    assert (place / "index.html").read_text("utf-8") == "as it was"


def test_a_mount_point_is_published_into(tmp_path: Path, versions: Versions) -> None:
    with disk(tmp_path / "disk", "30m") as place:
        publish_both(program(tmp_path / "program", "a"), place, versions)


@pytest.mark.thorough
def test_a_mount_point_of_the_same_disk_is_published_into(tmp_path: Path, versions: Versions) -> None:
    with same_disk(tmp_path / "a folder") as place:
        publish_both(program(tmp_path / "program", "a"), place, versions)


@pytest.mark.thorough
def test_a_site_of_a_lower_layer_is_replaced_part_by_part(tmp_path: Path, versions: Versions) -> None:
    source = program(tmp_path / "source", "a")
    assert mkdocs(source, "build", "-d", str(tmp_path / "image/site")).returncode == 0
    with disk(tmp_path / "disk", "60m") as scratch, layered(tmp_path / "root", tmp_path / "image", scratch) as root:
        publish_both(program(tmp_path / "program", "b"), root / "site", versions)


@pytest.mark.thorough
def test_a_link_stays_and_what_it_leads_to_is_replaced(tmp_path: Path, versions: Versions) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link").symlink_to("elsewhere")
    publish_both(program(tmp_path / "program", "a"), tmp_path / "link", versions)
    assert (tmp_path / "link").is_symlink()


@pytest.mark.thorough
def test_a_folder_that_does_not_exist_yet_is_made_with_all_above_it(tmp_path: Path, versions: Versions) -> None:
    publish_both(program(tmp_path / "program", "a"), tmp_path / "some/where/new", versions)
    assert (tmp_path / "some/where/new").stat().st_mode == (tmp_path / "some/where").stat().st_mode


def test_rights_and_hidden_entries_of_the_folder_stay(make_program: MakeProgram) -> None:
    root = make_program({"site/old.html": "", "site/.git": "gitdir: x", "site/.well-known/deep/x": "kept"})
    (root / "site").chmod(0o2775)
    (root / "site/.link").symlink_to("nowhere")
    assert mkdocs(root, "build").returncode == 0
    assert (root / "site").stat().st_mode & 0o7777 == 0o2775
    assert not (root / "site/old.html").exists()
    assert (root / "site/.git").read_text("utf-8") == "gitdir: x"
    assert (root / "site/.well-known/deep/x").read_text("utf-8") == "kept"
    assert (root / "site/.link").is_symlink()


def test_a_dirty_build_is_whole_as_well(tmp_path: Path, versions: Versions) -> None:
    root = program(tmp_path / "program", "a")
    assert mkdocs(root, "build").returncode == 0
    stamp(root, "b")
    assert mkdocs(root, "build", "--dirty").returncode == 0
    assert tree(root / "site") == versions["b"]


def test_what_other_plugins_add_at_the_end_is_published_and_no_stage_is_named(make_program: MakeProgram) -> None:
    hook = """
        from pathlib import Path
        from mkdocs.plugins import event_priority
        @event_priority(-1000)
        def on_post_build(config):
            Path(config.site_dir, "added.txt").write_text(config.site_name)
        """
    root = make_program({"mkdocs.yml": CONFIG + "hooks: [hook.py]\n", "hook.py": dedent(hook)})
    assert mkdocs(root, "build", "--strict").returncode == 0
    assert (root / "site/added.txt").read_text("utf-8") == "Small program"
    assert (root / "site/legal/added.txt").is_file()
    for file in (file for file in (root / "site").rglob("*") if file.is_file()):
        assert b"rolepath-stage" not in file.read_bytes(), file


def test_gh_deploy_pushes_what_was_published(make_program: MakeProgram, tmp_path: Path) -> None:
    root = make_program({".gitignore": "site/\n"})
    remote = tmp_path / "remote.git"
    subprocess.run(["git", "init", "-q", "--bare", str(remote)], check=True)
    for command in (
        ["init", "-q"],
        ["config", "user.name", "A Tester"],
        ["config", "user.email", "tester@example.org"],
        ["add", "."],
        ["commit", "-qm", "Start"],
        ["remote", "add", "origin", str(remote)],
    ):
        subprocess.run(["git", *command], cwd=root, check=True)
    deployed = mkdocs(root, "gh-deploy", "--strict")
    assert deployed.returncode == 0, deployed.stderr
    listing = ["git", "ls-tree", "-r", "--name-only", "gh-pages"]
    names = subprocess.run(listing, cwd=remote, check=True, capture_output=True, text=True).stdout.split()
    files = [name for name, content in tree(root / "site").items() if content]
    assert sorted(names) == sorted([*files, ".nojekyll"])
    assert stages(root) == []


STOPPABLE = """
import runpy, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, signal.SIG_DFL)
runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)
"""
"""MkDocs that can be stopped also if the tests themselves run in the background, where such signals are ignored."""
SLOW = "import time\ndef on_page_content(html, page, config, files):\n    time.sleep(0.2)\n"


@pytest.mark.sample(3)
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_build_that_is_asked_to_stop_leaves_nothing_behind(make_program: MakeProgram, number: signal.Signals) -> None:
    root = make_program({"mkdocs.yml": CONFIG + "hooks: [slow.py]\n", "slow.py": SLOW})
    before = tree(write(root, {"site/index.html": "published"}) / "site")
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-c", STOPPABLE, "build"]
    with subprocess.Popen(command, cwd=root, env=environment, stderr=subprocess.PIPE, text=True) as build:
        deadline = time.monotonic() + PATIENCE
        while not list(root.glob(".site.*/site/legal")) and time.monotonic() < deadline:
            time.sleep(0.01)
        build.send_signal(number)
        _, text = build.communicate(timeout=PATIENCE)
    assert build.returncode == (1 if number is signal.SIGINT else 128 + number)
    assert "Traceback" not in text
    assert tree(root / "site") == before
    assert stages(root) == []
