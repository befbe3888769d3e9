"""Whatever is edited, and however the site is configured: with a cache, lint and build do what they do without one.

Drawn are edits of texts, but of all else that texts may be made of as well: snippets, icons, functions and extensions
of the owner's and what these import, hooks, other plugins, inherited configuration, variables.
"""

import os
import random
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from commands import rolepath

from conftest import SMALL
from versions import stages, tree

FENCES = """
import os
import own_words
from pathlib import Path
MORE = Path(__file__).with_name("own.txt").read_text()
def box(source, language, css_class, options, md, **kwargs):
    return f"<p>{own_words.WORD} {os.environ.get('OWN_WORD')} {MORE} {source}</p>"
"""
EXTENSION = """
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
class Words(Preprocessor):
    def run(self, lines):
        from own_words import WORD
        return [line.replace("need", WORD) for line in lines]
class Own(Extension):
    def extendMarkdown(self, md):
        md.preprocessors.register(Words(md), "own", 28)
def makeExtension(**options):
    return Own(**options)
"""
HOOK = "def on_page_content(html, **others):\n    return html.replace('Say', 'NUMBER')\n"
ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M1 1hNUMBER"/></svg>'
PIECES = {
    "icons": "  - pymdownx.emoji:\n      emoji_index: !!python/name:material.extensions.emoji.twemoji\n"
    "      emoji_generator: !!python/name:material.extensions.emoji.to_svg\n"
    "      options: {custom_icons: [icons]}\n",
    "snippets": "  - pymdownx.snippets: {base_path: [first, second], check_paths: true}\n",
    "extension": "  - own_extension\n",
    "slugs": "  - toc: {slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: upper}}}\n",
}
OTHERS = ("box", "mermaid", "hook", "tags", "inherit", "variable", "overrides", "ignore")


@dataclass
class Program:
    """A program, how it is configured, and the variables in its environment."""

    root: Path
    chance: random.Random
    chosen: set[str] = field(default_factory=set)
    environment: dict[str, str] = field(default_factory=lambda: {"OWN_WORD": "first"})

    def write(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.replace("NUMBER", str(self.chance.randint(1, 4))), "utf-8")

    def configure(self) -> None:
        has = self.chosen.__contains__
        fences = [name for name in ("box", "mermaid") if has(name)]
        code = {"box": "own_fences.box", "mermaid": "pymdownx.superfences.fence_code_format"}
        custom = [f"        - {{name: {name}, class: {name}, format: !!python/name:{code[name]} }}" for name in fences]
        lines = [
            *(["INHERIT: base.yml"] if has("inherit") else []),
            "site_name: Small program",
            *(["copyright: !ENV [OWN_WORD, nobody]"] if has("variable") else []),
            "docs_dir: content",
            "theme:\n  name: material\n  font: false",
            *(["  custom_dir: overrides"] if has("overrides") else []),
            *(["hooks: [own_hook.py]"] if has("hook") else []),
            "plugins:\n  - search",
            *(["  - tags"] if has("tags") else []),
            "  - rolepath:\n      jobs: 1",
            *(["      lint: {ignore: [link-broken]}"] if has("ignore") else []),
            "markdown_extensions:\n  - admonition\n  - attr_list\n  - footnotes\n  - md_in_html",
            *(["  - pymdownx.superfences:\n      custom_fences:", *custom] if custom else ["  - pymdownx.superfences"]),
        ]
        pieces = "".join(text for name, text in PIECES.items() if has(name))
        self.write("mkdocs.yml", "\n".join(lines) + "\n" + pieces)


def edit_text(program: Program) -> None:
    file = program.chance.choice(sorted(program.root.glob("content/[lsw]*/*.md")))
    text = file.read_text("utf-8").rstrip("\n")
    more = (
        "One more line NUMBER.",
        "A [link](nowhereNUMBER.md).",
        ":own-mark:",
        '--8<-- "note.md"',
        "```box\ntext\n```",
    )
    program.write(str(file.relative_to(program.root)), f"{text}\n\n{program.chance.choice(more)}\n")


def take_text_back(program: Program) -> None:
    file = program.chance.choice(sorted(program.root.glob("content/[lsw]*/*.md")))
    shutil.copy(SMALL / file.relative_to(program.root), file)
    first_text(program)


def first_text(program: Program) -> None:
    """Some text that is made of everything that can be configured."""
    text = (SMALL / "content/shared/basics.md").read_text("utf-8")
    more = '\n:own-mark:\n\n--8<-- "note.md"\n\n```box\ntext\n```\n\n```mermaid\ngraph\n```\n'
    program.write("content/shared/basics.md", f"{text}{more}\n## Say it\n\nSay it aloud.\n")


def add_or_remove(program: Program) -> None:
    """A file that is only noticed by looking into a folder."""
    path, text = program.chance.choice(
        [
            ("content/shared/more.md", "---\ntitle: More\n---\n\nText NUMBER.\n"),
            ("content/program/glossary.md", "---\ntitle: Words\n---\n\n## Word\n\nText NUMBER.\n"),
            ("content/shared/Plan.MARKDOWN", "Text.\n"),
            ("roles/more.yml", "title: More\n"),
        ]
    )
    file = program.root / path
    file.unlink() if file.exists() else program.write(path, text)


def edit_snippet(program: Program) -> None:
    words = program.chance.choice(["Number NUMBER.\n", "See [this](nowhereNUMBER.md).\n", "<script>NUMBER</script>\n"])
    program.write("second/note.md", words)


def put_snippet_first(program: Program) -> None:
    """A file in a folder that is looked into before the one that was found so far."""
    file = program.root / "first/note.md"
    file.unlink() if file.exists() else program.write("first/note.md", "From the first folder NUMBER.\n")


def edit_icon(program: Program) -> None:
    program.write("icons/own/mark.svg", ICON)


def edit_code(program: Program) -> None:
    path, text = program.chance.choice(
        [
            ("own_words.py", "WORD = 'wordNUMBER'\n"),
            ("own.txt", "textNUMBER"),
            ("own_fences.py", FENCES.replace("<p>", "<p>NUMBER ")),
            ("own_extension.py", EXTENSION.replace('"need"', '"needNUMBER"')),
            ("own_extension.py", EXTENSION),
            ("own_hook.py", HOOK),
        ]
    )
    program.write(path, text)


def edit_base(program: Program) -> None:
    program.write("base.yml", "use_directory_urls: false\n" if program.chance.random() < 0.5 else "copyright: NUMBER\n")


def edit_template(program: Program) -> None:
    text = '{% extends "base.html" %}\n{% block footer %}<p>NUMBER</p>{% endblock %}\n'
    program.write("overrides/main.html", text)


def change_variable(program: Program) -> None:
    program.environment["OWN_WORD"] = program.chance.choice(["first", "second", "third"])


def configure_otherwise(program: Program) -> None:
    program.chosen ^= set(program.chance.sample([*PIECES, *OTHERS], program.chance.randint(1, 3)))
    program.configure()


def damage_cache(program: Program) -> None:
    files = [file for file in sorted((program.root / ".cache").rglob("*")) if file.is_file()]
    for file in program.chance.sample(files, min(3, len(files))):
        file.write_bytes(file.read_bytes()[: program.chance.randint(0, 60)])


def interrupt(program: Program) -> None:
    rolepath(program.root, ["build"], program.environment, killed_after=0.02 + program.chance.random() / 2)


def nothing(program: Program) -> None:
    """The next command has nothing to do."""


Edit = Callable[[Program], None]
EDITS: tuple[Edit, ...] = (
    *(
        edit_text,
        take_text_back,
        add_or_remove,
        add_or_remove,
        edit_snippet,
        put_snippet_first,
        edit_icon,
        edit_code,
        edit_code,
        edit_base,
    ),
    *(edit_template, change_variable, configure_otherwise, configure_otherwise, damage_cache, interrupt, nothing),
)


def new_program(root: Path, chance: random.Random, chosen: set[str]) -> Program:
    shutil.copytree(SMALL, root)
    program = Program(root, chance, chosen)
    for path, text in {"own_fences.py": FENCES, "own_extension.py": EXTENSION, "own_hook.py": HOOK}.items():
        program.write(path, text)
    program.write("own_words.py", "WORD = 'word'\n")
    program.write("own.txt", "text")
    for edit in (first_text, edit_snippet, edit_icon, edit_base, edit_template):
        edit(program)
    program.write("second/note.md", "A note.\n")
    program.configure()
    return program


def cold(program: Program, copy: Path) -> Path:
    """A copy without a cache."""
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(program.root, copy, ignore=shutil.ignore_patterns(".cache", "site", ".site*", "__pycache__"))
    config = copy / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("jobs: 1", 'cache_dir: ""\n      jobs: 1'), "utf-8")
    return copy


def sequence(folder: Path, seed: int, edits: Sequence[Edit] = (), chosen: Sequence[str] = ()) -> None:
    """Makes edits, some or as chance has it, and compares after each; prints how to do it again if they differ."""
    chance = random.Random(seed)  # noqa: S311 (nothing secret is drawn)
    program = new_program(folder / "program", chance, set(chosen or chance.sample([*PIECES, *OTHERS], 6)))
    published: dict[str, str] = {}
    done: list[str] = []
    for edit in edits or [chance.choice(EDITS) for _ in range(30)]:
        edit(program)
        done.append(edit.__name__)
        copy = cold(program, folder / "cold" / "program")
        said = f"seed {seed}: {done}, {sorted(program.chosen)}"
        expected = rolepath(copy, ["lint", "--format", "concise"], program.environment)
        found = rolepath(program.root, ["lint", "--format", "concise"], program.environment)
        assert (found.code, found.output) == (expected.code, expected.output), f"{said}\n{found.everything}"
        expected = rolepath(copy, ["build"], program.environment)
        found = rolepath(program.root, ["build"], program.environment)
        assert found.code == expected.code, f"{said}\n{found.everything}\n{expected.everything}"
        published = tree(copy / "site") if expected.code == 0 else published
        assert (tree(program.root / "site") if published else {}) == published, f"{said}\n{found.everything}"
        assert stages(program.root) == [], said


@pytest.fixture(autouse=True)
def _calm(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    os.environ.pop("OWN_WORD", None)


SHORT: dict[str, tuple[Sequence[str], Sequence[Edit]]] = {
    "sources that are known": (
        ["icons", "snippets", "mermaid", "slugs", "overrides"],
        [edit_icon, edit_snippet, put_snippet_first, edit_text, add_or_remove, add_or_remove, nothing],
    ),
    "sources of which nobody knows": (
        ["box", "extension", "hook", "variable", "inherit", "tags"],
        [edit_code, edit_code, change_variable, edit_base, configure_otherwise, damage_cache, interrupt],
    ),
}


@pytest.mark.sample(2)
@pytest.mark.parametrize(("chosen", "edits"), SHORT.values(), ids=list(SHORT))
def test_any_edits(tmp_path: Path, chosen: Sequence[str], edits: Sequence[Edit]) -> None:
    (tmp_path / "cold").mkdir()
    sequence(tmp_path, 1, edits, chosen)


@pytest.mark.thorough
@pytest.mark.parametrize("seed", range(100, 120))
def test_many_edits(tmp_path: Path, seed: int) -> None:
    (tmp_path / "cold").mkdir()
    sequence(tmp_path, seed)
