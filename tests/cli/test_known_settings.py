"""Settings of an earlier run: the same as MkDocs gives, and never those of another configuration."""

from pathlib import Path

import click
import pytest

from conftest import PROJECT, SMALL, MakeProgram, write
from rolepath.cli.shared import loading
from rolepath.cli.shared.loading import known_settings, loaded_settings
from rolepath.memo.stable import stable_text
from rolepath.model.settings import Settings
from rolepath.website.config.configuration import load_settings

CONFIG = (SMALL / "mkdocs.yml").read_text("utf-8").replace('      cache_dir: ""', "      roles_dir: roles")
FENCE = """
  - pymdownx.superfences:
      custom_fences:
        - {name: box, class: box, format: !!python/name:FORMAT }
"""
CONTEXT = click.Context(click.Command("lint"))


def is_read_anew(file: Path, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether MkDocs is asked; either way it is as if it had been."""
    asked: list[Path] = []

    def noting(config_file: Path, _: object) -> Settings:
        asked.append(config_file)
        return load_settings(config_file)

    with monkeypatch.context() as patch:
        patch.setattr(loading, "_loaded", noting)
        known = known_settings(file, CONTEXT)
    assert stable_text(known) == stable_text(load_settings(file))
    return bool(asked)


def made(make_program: MakeProgram, config: str) -> Path:
    root = make_program({"mkdocs.yml": config, "overrides/": "", "base.yml": "site_url: https://a.example/\n"})
    known_settings(root / "mkdocs.yml", CONTEXT)
    return root / "mkdocs.yml"


@pytest.mark.parametrize("config", [CONFIG, (PROJECT / "mkdocs.yml").read_text("utf-8")])
def test_kept_settings_are_those_of_mkdocs(
    make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch, config: str
) -> None:
    file = made(make_program, config)
    assert known_settings(file, CONTEXT) == load_settings(file)
    assert not is_read_anew(file, monkeypatch)


def test_another_configuration_is_read_anew(make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    file = made(make_program, CONFIG)
    file.write_text(f"{CONFIG}# a comment\n", "utf-8")
    assert is_read_anew(file, monkeypatch)
    file.write_text(CONFIG, "utf-8")
    assert not is_read_anew(file, monkeypatch), "both are known"


def test_what_it_inherits_is_known(make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    file = made(make_program, f"INHERIT: base.yml\n{CONFIG}")
    assert not is_read_anew(file, monkeypatch)
    write(file.parent, {"base.yml": "use_directory_urls: false\n"})
    assert is_read_anew(file, monkeypatch)
    assert not known_settings(file, CONTEXT).directory_urls


def test_a_variable_is_known(make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    file = made(make_program, f"use_directory_urls: !ENV [PRETTY, true]\n{CONFIG}")
    assert not is_read_anew(file, monkeypatch)
    monkeypatch.setenv("PRETTY", "false")
    assert is_read_anew(file, monkeypatch)
    assert not known_settings(file, CONTEXT).directory_urls


def test_a_logo_that_comes_later_is_known(make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    file = made(make_program, CONFIG.replace("font: false", "font: false\n  logo: logo.svg"))
    assert known_settings(file, CONTEXT).everywhere == ()
    write(file.parent, {"content/logo.svg": "<svg/>"})
    assert is_read_anew(file, monkeypatch)
    assert known_settings(file, CONTEXT).everywhere == ("logo.svg",)


def test_functions_are_kept_as_their_code(make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    config = CONFIG.replace(
        "\n  - pymdownx.superfences\n", FENCE.replace("FORMAT", "pymdownx.superfences.fence_code_format")
    )
    file = made(make_program, config)
    assert not is_read_anew(file, monkeypatch)
    assert known_settings(file, CONTEXT) != load_settings(file)
    assert loaded_settings(file, CONTEXT) == load_settings(file), "only to find a check again they need not be whole"


def test_without_a_cache_nothing_is_kept(make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    file = made(make_program, CONFIG.replace("roles_dir: roles", 'cache_dir: ""'))
    assert is_read_anew(file, monkeypatch)
    assert not (file.parent / ".cache").exists()


def test_a_copy_elsewhere_has_its_own(make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    file = made(make_program, CONFIG)
    copy = file.parent.rename(file.parent.with_name("moved")) / file.name
    assert is_read_anew(copy, monkeypatch)
    assert known_settings(copy, CONTEXT).root == copy.parent
