"""`rolepath import`: what it writes lints with gaps alone, bad input is one sentence, and nothing is half done."""

import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sources import COURSES, docx, paragraph

from conftest import CORPUS, Files, MakeProgram, check, write
from rolepath.cli.main import main
from rolepath.cli.start.scaffold import module_text, starter
from rolepath.importing import writing
from rolepath.importing.kinds import source_of
from rolepath.importing.module_text import UNWRITTEN_FACTS
from rolepath.importing.sources.folder import opened
from rolepath.model.finding import ContentError

GAPS = {
    "business-problem-placeholder",
    "before-after-placeholder",
    "job-relevance-placeholder",
    "practice-placeholder",
    "practice-without-time",
    "module-facts-missing",
    "body-missing",
    "image-without-alt",
    "binding-incomplete",
    "support-incomplete",
    "todo-left",
}
"""Placeholders, and facts to be filled in."""

PAGE = {"course/page.md": "# Sort a list\n\nWords of the list.\n"}
pytestmark = pytest.mark.usefixtures("renderings_known")


@pytest.fixture(autouse=True)
def quiet_again() -> Iterator[None]:
    level = logging.getLogger("mkdocs").level
    yield
    logging.getLogger("mkdocs").setLevel(level)


def run(folder: Path, root: Path, *arguments: str, role: str = "stores") -> Result:
    command = ["import", str(folder), "--role", role, "--into", str(root), *arguments]
    return CliRunner().invoke(main, command, catch_exceptions=False)


def tree(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def findings(root: Path) -> set[str]:
    return {f"{f.rule} {f.place.path} {f.message}" for f in check(root).findings}


def new_rules(root: Path, before: set[str]) -> set[str]:
    """The rules of all findings that the program did not have before."""
    return {finding.partition(" ")[0] for finding in findings(root) - before}


@pytest.mark.sample(2)
@pytest.mark.parametrize("name", ["workbench", "jekyll", "learn", "labs", "guide"])
def test_lint_has_only_gaps_to_name(name: str, tmp_path: Path) -> None:
    root = write(tmp_path, starter())
    before = findings(root)
    result = run(COURSES / name, root)
    assert result.exit_code == 0, result.output
    assert new_rules(root, before) <= GAPS


def test_role_that_is_new_is_begun_with_all_modules(make_program: MakeProgram) -> None:
    root = make_program({})
    before = tree(root)
    result = run(COURSES / "guide", root, "--task", "on-call", "--phase", "go")
    assert result.exit_code == 0
    after = tree(root)
    assert {path: text for path, text in after.items() if path in before} == before
    role = after["roles/stores.yml"].decode()
    assert "  on-call: On call\n" in role
    assert "  go:\n    - stores/home\n    - stores/oncall/being_oncall\n" in role
    assert "    - module: shared/basics\n      task: on-call\n" in role
    assert "task: on-call\n" in after["content/stores/home.md"].decode()
    assert not [path for path in after if ".rolepath-import" in path]


def test_role_that_is_there_keeps_its_file_and_gets_the_lines_to_add(make_program: MakeProgram) -> None:
    root = make_program({})
    before = tree(root)
    assert run(COURSES / "guide", root, "--phase", "go", role="legal").exit_code == 0
    after = tree(root)
    assert {path: text for path, text in after.items() if path in before} == before
    told = after["import-report.md"].decode()
    assert "Add these lines to `roles/legal.yml`, last in the phase `go`" in told
    assert "    - legal/oncall/being_oncall\n" in told
    assert "task: review\n" in after["content/legal/home.md"].decode()


def test_dry_run_says_the_same_and_writes_nothing(make_program: MakeProgram) -> None:
    root = make_program({})
    before = tree(root)
    dry = run(COURSES / "guide", root, "--dry-run")
    assert tree(root) == before
    wet = run(COURSES / "guide", root)
    named = re.compile(r"(?m)^  \S+$")
    assert dry.exit_code == wet.exit_code == 0
    assert named.findall(dry.output) == named.findall(wet.output) != []
    assert set(map(str.strip, named.findall(wet.output))) == tree(root).keys() - before.keys()


def test_second_import_changes_nothing(make_program: MakeProgram) -> None:
    root = make_program({})
    run(COURSES / "guide", root)
    before = tree(root)
    result = run(COURSES / "guide", root)
    assert result.exit_code == 2
    assert "exists already, and nothing is ever overwritten" in result.output
    assert tree(root) == before


def test_report_of_an_earlier_import_stays(make_program: MakeProgram) -> None:
    root = make_program({"import-report.md": "Mine."})
    assert run(COURSES / "guide", root).exit_code == 0
    assert (root / "import-report.md").read_text() == "Mine."
    assert (root / "import-report-2.md").is_file()


BAD: dict[str, tuple[Files, str]] = {
    "no folder": ({}, "there is no such folder"),
    "a file": ({"course": "x"}, "this is no folder"),
    "an empty folder": ({"course/": ""}, "this folder is empty"),
    "nothing to import": ({"course/a.zip": b"PK"}, "there is nothing here that can be imported"),
    "not UTF-8": ({"course/a.md": b"# \xff\xe9\n"}, "a.md"),
    "UTF-16": ({"course/a.md": "# A\n".encode("utf-16")}, "saved as UTF-16"),
    "zero bytes": ({"course/a.md": b"# A\0\n"}, "a.md"),
    "huge": ({"course/a.md": b"word " * 300_000}, "1,024 KB is the most"),
    "front matter that is no YAML": ({"course/a.md": "---\ntitle: [a\n---\n# A\n"}, "a.md: the front matter"),
    "front matter without keys": ({"course/a.md": "---\n- a\n---\n# A\n"}, "there should be keys"),
    "mkdocs.yml that is no YAML": ({"course/mkdocs.yml": "nav: [a\n"}, "mkdocs.yml, line"),
    "mkdocs.yml nested too deep": ({"course/mkdocs.yml": "a: " + "[" * 1500}, "mkdocs.yml"),
    "a site without pages": ({"course/mkdocs.yml": "site_name: A\n"}, "has no Markdown file"),
    "docs_dir outside": ({"course/mkdocs.yml": "docs_dir: ../x\n"}, "leads out of the folder"),
    "a program": ({"course/mkdocs.yml": "plugins: [rolepath]\n"}, "a program of Rolepath already"),
    "a docx that is no docx": ({"course/a.docx": b"PK no"}, "a.docx: this is no Word file"),
    "a docx that is broken": ({"course/a.docx": docx("", **{"word/document.xml": "<w"})}, "this Word file cannot"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_one_sentence(case: str, tmp_path: Path) -> None:
    if "broken" in case:
        pytest.importorskip("mammoth")
    files, message = BAD[case]
    write(tmp_path, files)
    with pytest.raises(ContentError, match=re.escape(message)) as error:
        source_of(opened(tmp_path / "course"), "auto")
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("case", ["no folder", "not UTF-8"])
def test_bad_input_changes_nothing(case: str, make_program: MakeProgram) -> None:
    files, message = BAD[case]
    root = make_program(files)
    before = tree(root)
    result = run(root / "course", root)
    assert result.exit_code == 2
    assert message in result.output
    assert len(result.output.split("Error: ")[1].strip().splitlines()) == 1
    assert tree(root) == before


def test_program_itself_is_no_course(make_program: MakeProgram) -> None:
    root = make_program({})
    result = run(root / "content", root)
    assert result.exit_code == 2
    assert "the program's own content lies there" in result.output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--role", "assets"], "the hub has a folder of that name"),
        (["--role", "two words"], "cannot be part of an address"),
        (["--role", "Legal"], "roles/legal.yml exists already"),
        (["--role", "legal", "--task", "reviw"], "did you mean review?"),
        (["--role", "stores", "--phase", "goo"], "did you mean go?"),
        (["--role", "stores", "--kind", "mkdocs"], "this is not a MkDocs site, which has mkdocs.yml"),
    ],
)
def test_wrong_use_is_one_sentence(arguments: list[str], message: str, make_program: MakeProgram) -> None:
    root = make_program(PAGE)
    before = tree(root)
    command = ["import", str(root / "course"), "--into", str(root), *arguments]
    result = CliRunner().invoke(main, command, catch_exceptions=False)
    assert result.exit_code == 2
    assert message in result.output
    assert tree(root) == before


def test_folder_that_is_no_program(tmp_path: Path) -> None:
    write(tmp_path, PAGE)
    result = run(tmp_path / "course", tmp_path)
    assert result.exit_code == 2
    assert 'is no program, as it has no mkdocs.yml; begin one with "rolepath new program FOLDER"' in result.output


def test_links_out_of_the_folder_are_not_followed(make_program: MakeProgram) -> None:
    files = {"course/more.md": "# More\n\n![a](secret.png)\n", "secret.md": "# Secret\n\nSecret words.\n"}
    root = make_program({**PAGE, **files})
    (root / "course" / "linked.md").symlink_to(root / "secret.md")
    (root / "course" / "folder").symlink_to(root / "roles")
    (root / "course" / "loop").symlink_to(root / "course")
    (root / "course" / "gone.md").symlink_to(root / "nowhere")
    (root / "course" / "secret.png").symlink_to(root / "secret.md")
    (root / "course" / "inside.md").symlink_to(root / "course" / "page.md")
    result = run(root / "course", root)
    assert result.exit_code == 0, result.output
    written = "".join(text.decode() for path, text in tree(root / "content" / "stores").items())
    assert "Secret words" not in written
    assert {path.name for path in (root / "content" / "stores").iterdir()} == {"page.md", "more.md", "inside.md"}


def test_place_that_is_a_link_is_not_written_through(make_program: MakeProgram, tmp_path: Path) -> None:
    root = make_program(PAGE)
    (tmp_path / "elsewhere").mkdir()
    (root / "content" / "stores").symlink_to(tmp_path / "elsewhere")
    result = run(root / "course", root)
    assert result.exit_code == 2
    assert "is a link to another place" in result.output
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_disk_that_fails_leaves_nothing_half_written(
    make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_program({})
    before, folders = tree(root), {path for path in root.rglob("*") if path.is_dir()}
    put, calls = writing._put, list[Path]()  # noqa: SLF001 (where a disk would fail)

    def fails_later(source: Path, place: Path) -> None:
        calls.append(place)
        if len(calls) > 3:
            raise OSError(28, "No space left on device", str(place))
        put(source, place)

    monkeypatch.setattr(writing, "_put", fails_later)
    result = run(COURSES / "guide", root)
    assert result.exit_code == 2
    assert "no space left on device" in result.output
    assert tree(root) == before
    assert {path for path in root.rglob("*") if path.is_dir()} == folders


def test_without_word_readers_one_sentence_says_what_to_install(
    make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_program({"course/a.docx": docx(paragraph("Words."))})
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    monkeypatch.setenv("PATH", "")
    result = run(root / "course", root)
    assert result.exit_code == 2
    assert 'need mammoth (pip install "rolepath[word]") or pandoc, and neither is installed' in result.output


def test_facts_that_are_left_to_write_are_those_of_a_new_module() -> None:
    assert "\n".join(UNWRITTEN_FACTS) in module_text("Title", "task")


@pytest.mark.sample(2)
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here; the courses of our own show the same")
@pytest.mark.parametrize("name", ["M04-empower-workforce-copilot-marketing", "M10-empower-workforce-copilot-legal"])
def test_course_that_nobody_wrote_for_us(name: str, tmp_path: Path) -> None:
    root = write(tmp_path, starter())
    before = findings(root)
    folder = CORPUS / "Instructions" / "Labs" / name
    assert run(folder, root).exit_code == 0
    assert new_rules(root, before) <= GAPS
    written = (text.decode() for path, text in tree(root).items() if path.startswith(("content/stores", "import-")))
    shown = set(_paragraphs("\n".join(written)))
    for file in folder.glob("*.md"):
        assert [text for text in _paragraphs(file.read_text("utf-8-sig")) if text not in shown] == []


def _paragraphs(text: str) -> list[str]:
    """Words of each line that says something; the facts on top are told in other words."""
    body = re.sub(r"\A---\n.*?\n---\n", "", text.replace("\r\n", "\n"), flags=re.DOTALL)
    lines = (" ".join(re.findall(r"\w+", line)) for line in body.split("\n") if not line.lstrip().startswith("#"))
    return [line for line in lines if line]
