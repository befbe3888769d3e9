"""Programs with a cache, and what a next build sees of their last one."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs.config import load_config

from conftest import Files, write
from rolepath.memo.store import Store
from rolepath.website.config.settings import settings_from
from rolepath.website.incremental.build_record import KeptRecord, PreviewRecord, Published, files_of, is_same_file
from rolepath.website.incremental.known_sources import KnownSources
from rolepath.website.incremental.last_build import LastBuild

SITE: Files = {"site/index.html": "x", "site/legal/index.html": "y", "site/.well-known": "the owner's"}


def configured(old: str, new: str) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        file = root / "mkdocs.yml"
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    return change


def seen(root: Path, **options: str) -> LastBuild:
    config = load_config(str(root / "mkdocs.yml"), **options)
    settings = settings_from(config, config.plugins["rolepath"].config)
    store = Store(settings.root, settings.cache_folder)
    keeper = KeptRecord(store) if settings.cache_folder else PreviewRecord()
    return LastBuild(KnownSources(config, settings), root / "site", keeper, store)


def record_of(root: Path) -> Any:
    """What the last build has kept."""
    return KeptRecord(_store(root)).load()


def keep_record(root: Path, record: Any) -> None:
    KeptRecord(_store(root)).save(record)


def _store(root: Path) -> Store:
    return Store(root, root / ".cache" / "rolepath")


def damage_entries(root: Path) -> None:
    for file in root.glob(".cache/rolepath/??/*"):
        file.write_bytes(file.read_bytes()[:40])


def kept(root: Path) -> Path:
    """A program with a site that its last build has published."""
    write(root, SITE)
    (root / ".cache" / "rolepath").mkdir(parents=True)
    last = seen(root)
    last.keep(files_of(root / "site"), {}, is_preview=False)
    last.close()
    return root


def made_anew(site: Path, before: Published) -> list[str]:
    """The first folders in which files are other files than before."""
    return sorted({path.partition("/")[0] for path in files_made_anew(site, before) if "/" in path})


def files_made_anew(site: Path, before: Published) -> set[str]:
    """The files that are other files than before, and not only other names for them."""
    now = files_of(site)
    return {path for path, file in now.items() if path not in before or not is_same_file(file, before[path])}
