"""Whatever was edited, and however often a build was cut short: a build from the cache makes what a cold one makes.

The cold build is a copy of the program without a cache, in one process.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import SMALL, mkdocs
from versions import stages, tree

Edit = Callable[[Path, random.Random], None]
IN_PROCESSES = """
from rolepath import parallel
parallel.WORTH_PROCESSES = 1
from mkdocs.__main__ import cli
cli()
"""


def warm(root: Path) -> subprocess.Popen[str]:
    """A build from the cache, in as many processes as there can be."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-c", IN_PROCESSES, "build"]
    return subprocess.Popen(
        command, cwd=root, env=environment, stderr=subprocess.PIPE, text=True, start_new_session=True
    )


def replaced(file: Path, old: str, new: str) -> bool:
    text = file.read_text("utf-8")
    file.write_text(text.replace(old, new), "utf-8")
    return old in text


def any_of(root: Path, pattern: str, chance: random.Random) -> Path:
    return chance.choice(sorted(root.glob(pattern)))


def edit_text(root: Path, chance: random.Random) -> None:
    file = any_of(root, "content/**/*.md", chance)
    file.write_text(f"{file.read_text('utf-8')}\nOne more line {chance.random()}.\n", "utf-8")


def take_text_back(root: Path, chance: random.Random) -> None:
    file = any_of(root, "content/**/*.md", chance)
    shutil.copy(SMALL / "content/shared/basics.md", root / "content/shared/basics.md")
    lines = file.read_text("utf-8").splitlines()
    if lines[-1].startswith("One more line"):
        file.write_text("\n".join(lines[:-1]) + "\n", "utf-8")


def edit_title(root: Path, chance: random.Random) -> None:
    """A title is on every page of the role, in its navigation."""
    file = any_of(root, "content/[lsw]*/*.md", chance)
    lines = file.read_text("utf-8").split("\n")
    lines[1] = f"title: Title {chance.randint(1, 99)}"
    file.write_text("\n".join(lines), "utf-8")


def edit_metadata(root: Path, chance: random.Random) -> None:
    """Material shows some of a page's metadata in the navigation of all others."""
    file = any_of(root, "content/[lsw]*/*.md", chance)
    lines = [line for line in file.read_text("utf-8").split("\n") if not line.startswith("status: ")]
    more = [f"status: {chance.choice(('new', 'deprecated'))}"] if chance.random() < 0.7 else []
    file.write_text("\n".join([*lines[:2], *more, *lines[2:]]), "utf-8")


def change_template_of_all_pages(root: Path, chance: random.Random) -> None:
    text = "{% for file in pages %}{{ file.page.title }}, {{ file.page.content | length }}{% endfor %}"
    block = f"{{% block footer %}}{text if chance.random() < 0.7 else ''}{{% endblock %}}"
    (root / "overrides").mkdir(exist_ok=True)
    (root / "overrides/main.html").write_text(f'{{% extends "base.html" %}}\n{block}\n', "utf-8")


def edit_binding(root: Path, chance: random.Random) -> None:
    number = chance.randint(2, 9)
    replaced(any_of(root, "roles/*.yml", chance), "minutes: 15", f"minutes: 1{number}")


def rename_module(root: Path, chance: random.Random) -> None:
    old, new = chance.choice([("shared/basics", "shared/start"), ("shared/start", "shared/basics")])
    file = root / f"content/{old}.md"
    if file.exists():
        file.rename(root / f"content/{new}.md")
        for role in (root / "roles").glob("*.yml"):
            replaced(role, old, new)


def reorder_phases(root: Path, chance: random.Random) -> None:
    """The first phase gets a module of the role's own as well, before or after the shared one."""
    role = any_of(root, "roles/*.yml", chance)
    own = "    - legal/clauses\n" if "legal/clauses" in role.read_text("utf-8") else "    - warehouse/picking\n"
    text = role.read_text("utf-8").replace(own, "", 1)
    place = chance.choice(["  go:\n", "  keep:\n"])
    role.write_text(text.replace(place, place + own, 1), "utf-8")


def change_template(root: Path, chance: random.Random) -> None:
    block = f"{{% block footer %}}<p>Footer {chance.randint(1, 5)}</p>{{% endblock %}}"
    (root / "overrides").mkdir(exist_ok=True)
    (root / "overrides/main.html").write_text(f'{{% extends "base.html" %}}\n{block}\n', "utf-8")


def change_option(root: Path, chance: random.Random) -> None:
    config = root / "mkdocs.yml"
    text = config.read_text("utf-8").replace("use_directory_urls: false\n", "")
    features = "  features: [navigation.sections]\n"
    text = text.replace(features, "")
    if chance.random() < 0.5:
        text = "use_directory_urls: false\n" + text
    if chance.random() < 0.5:
        text = text.replace("  font: false\n", "  font: false\n" + features)
    config.write_text(text, "utf-8")


def change_extensions(root: Path, chance: random.Random) -> None:
    config = root / "mkdocs.yml"
    replaced(config, "  - def_list\n", "")
    if chance.random() < 0.7:
        replaced(config, "  - footnotes\n", "  - def_list\n  - footnotes\n")


def change_program(root: Path, chance: random.Random) -> None:
    replaced(root / "content/program.yml", "weeks: ", f"weeks:{' ' * chance.randint(1, 3)}")


def add_or_remove_role(root: Path, chance: random.Random) -> None:
    more = root / "roles/more.yml"
    if more.exists():
        more.unlink()
    elif chance.random() < 0.8:
        text = (root / "roles/legal.yml").read_text("utf-8").replace("title: Legal", "title: More")
        more.write_text(text.replace("    - legal/clauses\n", "    - warehouse/picking\n"), "utf-8")


def break_something(root: Path, chance: random.Random) -> None:
    """What no build accepts, or what one accepts again."""
    broken = root / "content/shared/broken.md"
    if broken.exists():
        broken.unlink()
    elif chance.random() < 0.5:
        broken.write_text("no front matter\n", "utf-8")


def damage_cache(root: Path, chance: random.Random) -> None:
    files = [file for file in sorted((root / ".cache").rglob("*")) if file.is_file()]
    for file in chance.sample(files, min(3, len(files))):
        file.write_bytes(file.read_bytes()[: chance.randint(0, 50)])


def remove_cache(root: Path, chance: random.Random) -> None:  # noqa: ARG001 (it is removed whole)
    shutil.rmtree(root / ".cache", ignore_errors=True)


def change_site(root: Path, chance: random.Random) -> None:
    files = [file for file in sorted((root / "site").rglob("*.html")) if file.is_file()]
    if files:
        chance.choice(files).write_text("changed by hand", "utf-8")


def interrupt(root: Path, chance: random.Random) -> None:
    """A build that is killed at any moment."""
    with warm(root) as build:
        time.sleep(0.3 + chance.random())
        os.killpg(build.pid, signal.SIGKILL)


def nothing(root: Path, chance: random.Random) -> None:
    """The next build has nothing to do."""


EDITS: tuple[Edit, ...] = (
    edit_text,
    edit_text,
    take_text_back,
    edit_title,
    edit_metadata,
    edit_binding,
    rename_module,
    reorder_phases,
    change_template,
    change_template_of_all_pages,
    change_option,
    change_extensions,
    change_program,
    add_or_remove_role,
    break_something,
    damage_cache,
    remove_cache,
    change_site,
    interrupt,
    nothing,
)


def new_program(root: Path) -> Path:
    shutil.copytree(SMALL, root)
    config = root / "mkdocs.yml"
    assert replaced(config, "font: false", "font: false\n  custom_dir: overrides")
    assert replaced(config, 'cache_dir: ""', "jobs: 2")
    (root / "overrides").mkdir()
    return root


def cold(root: Path, copy: Path) -> tuple[int, dict[str, str]]:
    """The exit code of a build of a copy, and its site."""
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(root, copy, ignore=shutil.ignore_patterns(".cache", "site", ".site*"))
    replaced(copy / "mkdocs.yml", "jobs: 2", 'jobs: 1\n      cache_dir: ""')
    built = mkdocs(copy, "build")
    return built.returncode, tree(copy / "site") if built.returncode == 0 else {}


def sequence(tmp_path: Path, seed: int, length: int) -> None:
    chance = random.Random(seed)  # noqa: S311 (nothing secret is drawn)
    root, done = new_program(tmp_path / "program"), list[str]()
    published: dict[str, str] = {}
    for _ in range(length):
        edit = chance.choice(EDITS)
        edit(root, chance)
        done.append(edit.__name__)
        code, expected = cold(root, tmp_path / "cold")
        with warm(root) as build:
            said = build.communicate()[1]
        assert build.returncode == code, f"{done}\n{said}"
        published = expected or published
        # A build that fails leaves what was there: the last one that did not, or a page that was changed by hand.
        if code == 0 or "change_site" not in done:
            assert tree(root / "site") == published if published else not (root / "site").exists(), done
        assert stages(root) == [], done


def test_any_edits(tmp_path: Path) -> None:
    sequence(tmp_path, 6, 4)


@pytest.mark.thorough
@pytest.mark.parametrize("seed", range(100, 112))
def test_many_edits(tmp_path: Path, seed: int) -> None:
    sequence(tmp_path, seed, 30)
