"""The settings of the last run, so that a check need not start MkDocs to read them again."""

import json
import os
from contextlib import suppress
from dataclasses import asdict, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from rolepath.model.path_patterns import PathPatterns
from rolepath.model.settings import Dialect, FileLimits, Limits, LintSettings, Settings
from rolepath.model.today import today
from rolepath.read.fingerprint import installed

# What makes a configuration depend on more than its own text.
_ELSEWHERE = (b"INHERIT", b"!ENV", b"!relative", b"hooks:", b"!!python")
_DEFAULT_FOLDER = Path(".cache") / "rolepath"


def kept_settings(config_file: Path) -> Settings | None:
    """The settings that `keep_settings` wrote for just this configuration and installation; None if there are none."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        entry = json.loads(_file(config_file).read_bytes())
        if entry["key"] == _key(config_file):
            return _unpacked(entry["settings"], config_file)
    return None


def keep_settings(config_file: Path, settings: Settings) -> None:
    """Keeps settings for the next run, where they depend on nothing but the file and what is installed."""
    folder = settings.cache_folder
    if folder is None or folder != settings.root / _DEFAULT_FOLDER:
        return
    with suppress(OSError, ValueError, TypeError):
        content = config_file.read_bytes()
        if any(mark in content for mark in _ELSEWHERE):
            return
        text = json.dumps({"key": _key(config_file), "settings": _packed(settings)})
        folder.mkdir(parents=True, exist_ok=True)
        temporary = folder / f"settings-{os.getpid()}"
        temporary.write_text(text, "utf-8")
        temporary.replace(_file(config_file))


def _file(config_file: Path) -> Path:
    return config_file.absolute().parent / _DEFAULT_FOLDER / f"settings-{config_file.stem}.json"


def _key(config_file: Path) -> str:
    """A digest of the configuration, of where it lies, and of every package that is installed."""
    digest = sha256(f"{config_file.absolute()}\0{installed()}\0".encode())
    digest.update(config_file.read_bytes())
    digest.update(Path(__file__).read_bytes())
    return digest.hexdigest()


def _packed(settings: Settings) -> dict[str, Any]:
    values = asdict(settings)
    del values["root"], values["cache_folder"], values["lint"]["limits"]["today"]
    return values


def _unpacked(values: dict[str, Any], config_file: Path) -> Settings:
    root = config_file.absolute().parent
    lint = values["lint"]
    limits = replace(Limits(**lint["limits"]), today=today())
    per_path = {pattern: tuple(names) for pattern, names in lint["per_path"].items()}
    chosen = {name: tuple(lint[name]) for name in ("select", "ignore")}
    return Settings(
        root=root,
        content_folder=values["content_folder"],
        roles_folder=values["roles_folder"],
        dialect=Dialect(tuple(values["dialect"]["extensions"]), values["dialect"]["options"]),
        limits=FileLimits(**values["limits"]),
        directory_urls=values["directory_urls"],
        jobs=values["jobs"],
        lint=LintSettings(**{**lint, **chosen, "limits": limits, "per_path": per_path}),
        cache_folder=root / _DEFAULT_FOLDER,
        everywhere=tuple(values["everywhere"]),
        file_endings=tuple(values["file_endings"]),
        language=values["language"],
        left_out=PathPatterns.of(values["left_out"]["patterns"]),
        drafts=PathPatterns.of(values["drafts"]["patterns"]),
        hosts={name: tuple(sources) for name, sources in values["hosts"].items()},
    )
