"""Two versions of a program, the sites they make, and what is published now."""

import shutil
from hashlib import sha256
from pathlib import Path

from conftest import SMALL, mkdocs

LEFT_BEHIND = ".rolepath-stage-"
Versions = dict[str, dict[str, str]]
"""The trees of sites, by version."""
STAMPED = ("content/index.md", "content/warehouse/picking.md", "content/shared/basics.md")


def tree(folder: Path) -> dict[str, str]:
    """All entries of a folder: files with the hash of their bytes, folders with none."""
    return {
        entry.relative_to(folder).as_posix(): sha256(entry.read_bytes()).hexdigest() if entry.is_file() else ""
        for entry in sorted(folder.rglob("*"))
    }


def stages(folder: Path) -> list[str]:
    """What builds have left behind in a folder, if anything."""
    return [entry.name for entry in folder.iterdir() if LEFT_BEHIND in entry.name]


def stamp(root: Path, version: str, *, keep_folder: bool = False) -> None:
    """Makes a program a version of its own: each page, each search index and the set of pages tell which."""
    for path in STAMPED:
        text = (SMALL / path).read_text("utf-8")
        (root / path).write_text(f"{text}\nThis is version {version}.\n", "utf-8")
    config = (SMALL / "mkdocs.yml").read_text("utf-8")
    config = config.replace("site_name: Small program", f"site_name: Version {version}")
    if keep_folder:
        config = config.replace("  - rolepath:\n", "  - rolepath:\n      keep_folder: true\n")
    (root / "mkdocs.yml").write_text(config, "utf-8")
    for old in (root / "content/program").glob("only-*.md"):
        old.unlink()
    (root / f"content/program/only-{version}.md").write_text(f"---\ntitle: Only {version}\n---\n\nText.\n", "utf-8")


def program(root: Path, version: str, *, has_two_roles: bool = False) -> Path:
    """A new program of a version; with one role, as a build of two takes longer, and is no other."""
    shutil.copytree(SMALL, root)
    if not has_two_roles:
        (root / "roles/legal.yml").unlink()
        shutil.rmtree(root / "content/legal")
    stamp(root, version)
    return root


def site_of(root: Path, version: str) -> dict[str, str]:
    """The tree of a version's site, built elsewhere."""
    source = program(root / f"source-{version}", version)
    built = mkdocs(source, "build", "--strict")
    assert built.returncode == 0, built.stderr
    return tree(source / "site")
