"""What was stale once: each command sees what has changed since the last, however the site is configured."""

import hmac
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from commands import rolepath

from conftest import SMALL, MakeProgram, write
from rolepath.memo import code
from rolepath.memo.folders import fingerprint
from rolepath.website.incremental.build_record import files_of
from versions import tree

SUPERFENCES = "  - pymdownx.superfences\n"
FENCE = """  - pymdownx.superfences:
      custom_fences: [{name: NAME, class: NAME, format: !!python/name:FORMAT }]
"""
MERMAID = FENCE.replace("NAME", "mermaid").replace("FORMAT", "pymdownx.superfences.fence_code_format")
EMOJI = """  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      emoji_generator: !!python/name:material.extensions.emoji.to_svg
      options: {custom_icons: [icons]}
"""
BASICS = (SMALL / "content/shared/basics.md").read_text("utf-8")
PAGE = "site/legal/shared/basics/index.html"
SAID = "Nothing has changed"


@pytest.fixture
def made(make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")

    def make(extension: str, text: str = "", **files: str) -> Path:
        config = (SMALL / "mkdocs.yml").read_text("utf-8").replace('cache_dir: ""', "jobs: 1")
        config = config.replace(SUPERFENCES, extension if "superfences" in extension else extension + SUPERFENCES)
        return make_program({"mkdocs.yml": config, "content/shared/basics.md": BASICS + text, **files})

    return make


def lint(root: Path) -> tuple[int, str]:
    done = rolepath(root, ["lint", "--format", "concise"], {})
    return done.code, done.output


def build(root: Path) -> str:
    done = rolepath(root, ["build"], {})
    assert done.code == 0, done.everything
    return done.everything


def test_lint_sees_a_snippet_that_has_changed(made: Callable[..., Path]) -> None:
    root = made("  - pymdownx.snippets: {base_path: [snip]}\n", '\n--8<-- "how.md"\n', **{"snip/how.md": "Ask."})
    assert lint(root)[0] == 0
    write(root, {"snip/how.md": "Ask.\n\n<script>alert(1)</script>\n"})
    assert "html-runs-code" in lint(root)[1]
    write(root, {"snip/how.md": "Ask."})
    assert lint(root)[0] == 0


def test_an_icon_that_has_changed_is_published(made: Callable[..., Path]) -> None:
    icon = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M1 1h2"/></svg>'
    root = made(EMOJI, "\n:own-mark:\n", **{"icons/own/mark.svg": icon})
    build(root)
    assert "M1 1h2" in (root / PAGE).read_text("utf-8")
    assert SAID in build(root)
    write(root, {"icons/own/mark.svg": icon.replace("M1", "M9")})
    build(root)
    assert "M9 1h2" in (root / PAGE).read_text("utf-8")


def test_a_fence_that_is_drawn_otherwise_is_published(made: Callable[..., Path]) -> None:
    fence = "from own_words import WORD\ndef box(source, *_, **others):\n    return f'<p>{WORD}</p>'\n"
    files = {"own_fences.py": fence, "own_words.py": "WORD = 'one'\n"}
    root = made(FENCE.replace("NAME", "box").replace("FORMAT", "own_fences.box"), "\n```box\nx\n```\n", **files)
    build(root)
    assert "<p>one</p>" in (root / PAGE).read_text("utf-8")
    write(root, {"own_fences.py": fence.replace("<p>", "<p>a ")})
    build(root)
    assert "<p>a one</p>" in (root / PAGE).read_text("utf-8")
    write(root, {"own_words.py": "WORD = 'other'\n"})
    build(root)
    assert "<p>a other</p>" in (root / PAGE).read_text("utf-8")


@pytest.mark.parametrize("extension", [MERMAID, EMOJI], ids=["mermaid", "emoji"])
def test_functions_among_the_options_keep_nothing_from_being_kept(
    made: Callable[..., Path], extension: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = made(extension)
    build(root)
    assert SAID in build(root)
    before = files_of(root / "site")
    write(
        root, {"content/warehouse/picking.md": (root / "content/warehouse/picking.md").read_text("utf-8") + "\nMore.\n"}
    )
    build(root)
    after = files_of(root / "site")
    assert {path for path in after if path.startswith("legal/") and after[path][:3] != before[path][:3]} == set()
    assert lint(root)[0] == 0
    monkeypatch.setattr("rolepath.pipeline.check", None)
    monkeypatch.setattr("rolepath.website.config.configuration.load_settings", None)
    assert lint(root)[0] == 0, "neither MkDocs nor a rule is needed to say so again"


def test_our_own_code_is_read_once_in_a_process(monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint([], [])
    monkeypatch.setattr(code, "Path", None)  # so that a second time would fail
    assert fingerprint([], []) == before, "a preview asks at each edit"
    assert code.own_code() == code.code_of("rolepath.memo")


def test_a_cache_that_somebody_has_rewritten_publishes_nothing_of_it(made: Callable[..., Path]) -> None:
    root = made("")
    build(root)
    expected, forged = tree(root / "site"), 0
    for file in root.glob(".cache/rolepath/??/*"):
        name, seal, content = file.parent.name + file.name, file.read_bytes()[:32], file.read_bytes()[32:]
        other = content.replace(b"Say what you need", b"<script>alert(1)</script>")
        forged += other != content
        guessed = hmac.digest(b"somebody's", name.encode() + b"\0" + other, "sha256")
        file.write_bytes((seal if forged % 2 else guessed) + other)
    assert forged
    shutil.rmtree(root / "site")
    build(root)
    assert tree(root / "site") == expected
