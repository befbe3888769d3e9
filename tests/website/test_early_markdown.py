"""What plugins make of a text is on every page that is made of it, in the search, and before the linter's eyes."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from conftest import SMALL, MakeProgram, mkdocs, write
from rolepath.cli.main import main
from rolepath.model.place import SourceText
from rolepath.website.config.early_markdown import changed

HOOK = """
import json
from pathlib import Path

def on_page_markdown(markdown, page, config, files):
    with Path(__file__).with_name("asked.jsonl").open("a") as file:
        file.write(json.dumps([page.file.src_uri, page.meta.get("title"), markdown]) + "\\n")
    if page.meta.get("title") == "Concerns":
        markdown = "Three\\n\\nnew lines.\\n\\n" + markdown
    return markdown.replace("%COMPANY%", "Acme")
"""
NOTES = "\n## For the facilitator\n\nTime: 30 minutes. People of %COMPANY% come late.\n"
ROLE = "roles/warehouse.yml"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A program whose hook writes the name of a company into every text, built."""
    import shutil  # noqa: PLC0415

    folder = tmp_path_factory.mktemp("early") / "program"
    shutil.copytree(SMALL, folder)
    picking = (SMALL / "content/warehouse/picking.md").read_text("utf-8")
    picking = picking.replace("by aisle.", "by aisle at %COMPANY%.").replace(
        "first order.", "first order of %COMPANY%."
    )
    role = (SMALL / ROLE).read_text("utf-8").replace("typed three times", "typed three times at %COMPANY%")
    config = (SMALL / "mkdocs.yml").read_text("utf-8")
    concerns = (SMALL / "content/program/concerns.md").read_text("utf-8") + "\nAsk %COMPANY%.\n"
    files = {"content/warehouse/picking.md": picking + NOTES, ROLE: role, "content/program/concerns.md": concerns}
    write(folder, {**files, "hook.py": HOOK, "mkdocs.yml": f"{config}hooks: [hook.py]\n"})
    built = mkdocs(folder, "build", "--strict")
    assert built.returncode == 0, built.stderr
    return folder


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("program/concerns/index.html", "Ask Acme."),
        ("warehouse/program/concerns/index.html", "Ask Acme."),
        ("warehouse/warehouse/picking/index.html", "by aisle at Acme."),
        ("warehouse/shared/basics/index.html", "typed three times at Acme"),
        ("warehouse/handbook/index.html", "by aisle at Acme."),
        ("warehouse/worksheet/index.html", "first order of Acme."),
        ("warehouse/facilitator/warehouse/picking/index.html", "People of Acme come late."),
        ("warehouse/search/search_index.json", "by aisle at Acme."),
    ],
)
def test_every_page_has_what_the_hook_made(root: Path, page: str, words: str) -> None:
    text = (root / "site" / page).read_text("utf-8")
    assert words in text
    assert "%COMPANY%" not in text


def test_a_hook_is_asked_once_for_each_text(root: Path) -> None:
    asked = [json.loads(line) for line in (root / "asked.jsonl").read_text("utf-8").splitlines()]
    of_program = [(path, text) for path, _, text in asked if text]
    assert len(of_program) == len(set(of_program))
    titles = {path: title for path, title, _ in asked}
    assert titles["warehouse/picking.md"] == "Plan a picking route"
    assert {"roles/warehouse.md", "program/concerns.md", "index.md"} <= titles.keys()


def test_findings_stand_where_the_author_wrote(make_program: MakeProgram) -> None:
    config = (SMALL / "mkdocs.yml").read_text("utf-8")
    concerns = (SMALL / "content/program/concerns.md").read_text("utf-8") + "\n[Away](nowhere.md) at %COMPANY%.\n"
    root = make_program({"hook.py": HOOK, "content/program/concerns.md": concerns})
    write(root, {"mkdocs.yml": f"{config}hooks: [hook.py]\n"})
    line = concerns.splitlines().index("[Away](nowhere.md) at %COMPANY%.") + 1
    assert f"content/program/concerns.md:{line}:" in mkdocs(root, "build").stderr


def test_each_line_has_the_place_of_the_line_that_it_was_made_of() -> None:
    source = SourceText("one\ntwo\nthree\nfour", "a.md", range(5, 9), (), frozenset({3}))
    new = changed(source, "zero\none\ntwo x\ntwo y\nthree\nfour\nfive")
    assert list(new.lines) == [5, 5, 6, 6, 7, 8, 8]
    assert new.added == {5}
    assert list(changed(source, "").lines) == [5]
    assert list(changed(SourceText("", "a.md", range(1, 2)), "a\nb").lines) == [1, 1]


def test_the_linter_sees_what_the_hook_made(root: Path) -> None:
    lint = ["lint", "--config-file"]
    assert CliRunner().invoke(main, [*lint, str(root / "mkdocs.yml")]).exit_code == 0
    other = (root / "mkdocs.yml").read_text("utf-8").replace("hook.py", "other.py")
    write(root, {"other.py": HOOK.replace('"Acme"', '"[away](nowhere.md)"'), "other.yml": other})
    found = CliRunner().invoke(main, [*lint, str(root / "other.yml")])
    assert found.exit_code == 1, found.output
    assert "nowhere.md" in found.output
    assert "content/program/concerns.md:9:" in found.output
