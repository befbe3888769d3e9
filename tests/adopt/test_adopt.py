"""A copy of the program that ships is whole, marked, and theirs when `adopt` has nothing left to say."""

import gzip
import json
import re
import tarfile
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import click
import pytest
import yaml
from click.testing import CliRunner, Result
from hatchling.build import build_sdist, build_wheel

from conftest import PROJECT, check, known, mkdocs, settings, write
from rolepath.adopt.borrowed import borrowed
from rolepath.adopt.copied import BLANK, role_names
from rolepath.adopt.reference import reference_files
from rolepath.adopt.words import WORDS, found_words, not_ours
from rolepath.cli.adopt import adopt
from rolepath.cli.start.new import new
from rolepath.cli.start.scaffold import STARTER
from rolepath.model.catalog import Catalog
from rolepath.read.catalog_reader import read_catalog
from rolepath.read.markdown.markdown_renderer import Renderer
from rolepath.website.page.theme_folder import THEME

GROUP = click.Group(commands=[new, adopt])
ROLES = ["finance", "hr"]
HOUSE = """\
name: Northlight
assistant: {name: Copilot, sees: [pasted text], approved_by: Head of IT}
contacts: {service_desk: the help line}
channels: {main: "#learning"}
"""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(GROUP, list(arguments), catch_exceptions=False)


def adopted(root: Path, *arguments: str) -> Result:
    return run("adopt", "-f", str(root / "mkdocs.yml"), *arguments)


def tree(root: Path) -> dict[str, bytes]:
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in root.rglob("*") if file.is_file()}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    root = tmp_path / "lamps"
    assert run("new", "program", str(root), "--from", "reference", "--roles", ",".join(ROLES)).exit_code == 0
    return root


def made_their_own(root: Path) -> None:
    """What an owner does in weeks: other words, other figures, the marks changed, the facts filled in."""
    for name, data in tree(root).items():
        if name.endswith((".md", ".yml", ".svg")) and not name.startswith("schemas/"):
            text = "".join(_with_other_words(data.decode()))
            text = text.replace("basis: invented", "basis: estimated").replace("story: invented", "story: ours")
            write(root, {name: re.sub(r"(?m)^example_minutes: .*\n", "", text)})
    write(root, {"content/organization.yml": HOUSE})


def _with_other_words(text: str) -> Iterator[str]:
    end = 0
    for found in found_words(text):
        yield text[end : found.start()]
        yield "Lamp" if found[0][0].isupper() else "lamp"
        end = found.end()
    yield text[end:]


def test_a_copy_has_the_chosen_roles_alone_and_lacks_nothing_but_facts(copy: Path) -> None:
    names = set(tree(copy))
    assert {"README.md", ".gitignore", "mkdocs.yml", "schemas/role.schema.json"} <= names
    assert {Path(name).stem for name in names if name.startswith("roles/")} == set(ROLES)
    assert not [name for name in names if name.split("/")[1:2] in (["marketing"], ["operations"])]
    checked = check(copy)
    facts = (BLANK / "content/organization.yml").read_text("utf-8").count("TODO:")
    assert [finding.rule for finding in checked.findings] == ["fact-unfilled"] * facts
    assert {finding.place.path for finding in checked.findings} == {"content/organization.yml"}


@pytest.mark.sample(2)
@pytest.mark.parametrize("role", role_names())
def test_each_role_can_be_copied_alone(tmp_path: Path, role: str) -> None:
    assert run("new", "program", str(tmp_path / role), "--from", "reference", "--roles", role).exit_code == 0
    assert {finding.rule for finding in check(tmp_path / role).findings} == {"fact-unfilled"}


def test_everything_in_a_copy_is_marked(copy: Path) -> None:
    catalog = catalog_of(copy)
    assert {module.story for module in catalog.modules.values()} == {"invented"}
    assert {page.story for page in catalog.pages.values()} == {"invented"}
    bindings = [entry.binding for role in catalog.roles for entry in role.entries if entry.binding]
    assert bindings
    assert {(binding.story, binding.minutes.basis) for binding in bindings if binding.minutes} == {
        ("invented", "invented")
    }
    assert {module.minutes.basis for module in catalog.modules.values() if module.minutes} == {"invented"}


TIMED = {
    "finance": "report-generation",
    "hr": "recruitment-support",
    "marketing": "campaign-analysis",
    "operations": "scheduling",
}


def timed(*roles: str) -> str:
    return f"    task: {{{', '.join(f'{role}: {TIMED[role]}' for role in roles)}}}\n"


def test_marks_change_nothing_else(copy: Path) -> None:
    """Without the marks, and with the timed tasks of the roles left out, each file is the one that ships."""
    for name, data in tree(copy).items():
        shipped = reference_files().get(name)
        if shipped is None or name == "content/organization.yml":
            continue
        text = data.decode().replace("../schemas/", "../plugins/rolepath/read/schemas/")
        text = text.replace(", basis: invented", "")
        if name == "content/program.yml":
            assert text.count(timed(*ROLES)) == 1
            text = text.replace(timed(*ROLES), timed(*TIMED))
        assert re.sub(r"(?m)^ *(?:basis|story): invented\n", "", text) == shipped.decode(), name


def test_what_the_invented_group_measured_and_told_is_never_copied(tmp_path: Path) -> None:
    """Figures, stories and recorded dates of people whom there are not are no start for a house."""
    assert run("new", "program", str(tmp_path / "all"), "--from", "reference").exit_code == 0
    never = ("content/results/", "content/stories/", "content/program/calendar.lock")
    assert any(name.startswith(never) for name in reference_files())
    assert [name for name in tree(tmp_path / "all") if name.startswith(never)] == []


def test_what_is_borrowed_is_told_by_role(copy: Path) -> None:
    result = adopted(copy)
    assert result.exit_code == 0
    assert adopted(copy, "--check").exit_code == 1
    last = result.output.split("\n\n")[-2]
    groups = [line.partition(":")[0] for line in last.split("\n")]
    assert groups == [*ROLES, "all roles", "the program"]
    found = json.loads(adopted(copy, "--format", "json").output)
    assert {item["kind"] for item in found} == {"unchanged", "minutes", "story", "word"}
    own = {item["path"] for item in found if item["whose"] == "finance"}
    assert own
    assert all(path.startswith(("content/finance/", "roles/finance")) for path in own)
    for item in found:
        assert (copy / item["path"]).is_file()
        line = (copy / item["path"]).read_text("utf-8").split("\n")[item["line"] - 1]
        if item["kind"] == "word":
            assert item["what"].partition(":")[0] in line or item["what"].endswith("folder")


def test_a_copy_made_their_own_has_no_word_of_the_invented_house_in_any_byte(tmp_path: Path) -> None:
    copy = tmp_path / "lamps"
    assert run("new", "program", str(copy), "--from", "reference", "--roles", "finance").exit_code == 0
    made_their_own(copy)
    result = adopted(copy, "--check")
    assert result.exit_code == 0, result.output
    assert result.output.startswith("Nothing is borrowed any more")
    built = mkdocs(copy, "build", "--strict")
    assert built.returncode == 0, built.stderr
    files = tree(copy / "site")
    assert "finance/index.html" in files
    for name, data in files.items():
        text = (gzip.decompress(data) if name.endswith(".gz") else data).decode("utf-8", "replace")
        assert [found[0] for found in found_words(f"{name}\n{text}")] == [], name
    page = files["finance/program/policies/index.html"].decode()
    assert "invented" not in page


@pytest.mark.parametrize(("sees", "says"), [("[pasted text]", "no shared folder"), ("[mail]", "finds your mail")])
def test_policies_say_what_the_assistant_of_the_house_sees(copy: Path, sees: str, says: str) -> None:
    write(copy, {"content/organization.yml": HOUSE.replace("[pasted text]", sees)})
    checked = check(copy)
    assert checked.findings == ()
    text = "".join(checked.catalog.pages["program/policies.md"].document.rendering.pieces)
    assert [words for words in ("no shared folder", "finds your mail") if words in text] == [says]


PLACES = [
    ("content/finance/variance-note.md", "An oven stood still."),
    ("content/finance/before-after-flow.svg", "<!-- an oven -->"),
    ("content/finance/oven.txt", "a"),
    ("content/program/policies.md", "Ask Brackenfold."),
    ("content/program.yml", "# Ember"),
    ("roles/hr.yml", "# our bakeries"),
    ("mkdocs.yml", "# DEALERS"),
    ("overrides/assets/brand.css", "/* depot */"),
]


@pytest.fixture(scope="module")
def theirs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy that was made their own, with no word of the invented house."""
    root = tmp_path_factory.mktemp("theirs") / "lamps"
    assert run("new", "program", str(root), "--from", "reference", "--roles", ",".join(ROLES)).exit_code == 0
    made_their_own(root)
    assert borrowed(catalog_of(root), root) == []
    return root


def catalog_of(root: Path) -> Catalog:
    chosen = settings(root)
    return read_catalog(chosen, Renderer(chosen.dialect, known(root)))


@pytest.mark.parametrize(("path", "text"), PLACES, ids=lambda value: value)
def test_one_word_left_anywhere_is_told(theirs: Path, path: str, text: str) -> None:
    file = theirs / path
    before = file.read_text("utf-8") if file.is_file() else None
    write(theirs, {path: f"{before or ''}\n{text}\n"})
    (found,) = borrowed(catalog_of(theirs), theirs)
    write(theirs, {path: before})
    assert (found.kind, found.place.path) == ("word", path)


def test_a_text_that_nobody_has_touched_is_told_until_somebody_calls_it_theirs(copy: Path) -> None:
    made_their_own(copy)
    path = "content/foundation/first-steps.md"
    shipped = reference_files()[path].decode()
    write(copy, {path: shipped})
    kinds = [item.kind for item in borrowed(catalog_of(copy), copy) if item.place.path == path]
    assert "unchanged" in kinds
    write(copy, {path: shipped.replace("\n---\n", "\nstory: ours\n---\n", 1)})
    assert "unchanged" not in [item.kind for item in borrowed(catalog_of(copy), copy) if item.place.path == path]


def test_words_that_the_house_says_of_itself_are_its_own() -> None:
    assert not_ours(["Our dealers sell lamps"]) == frozenset(WORDS) - {"dealer"}
    assert [found[0] for found in found_words("Dealers and OVENS", not_ours(["a dealer"]))] == ["OVENS"]


@pytest.mark.parametrize("text", ["proven", "government", "a member", "remembered", "depository", "breadth", "embered"])
def test_other_words_with_the_same_letters_are_none(text: str) -> None:
    assert [found[0] for found in found_words(text)] == []


def test_each_word_is_one_of_the_program_that_ships_and_of_nothing_else_that_is_published() -> None:
    texts = "\n".join(data.decode("utf-8", "ignore") for data in reference_files().values())
    assert [word for word in WORDS if not any(True for _ in found_words(texts, frozenset([word])))] == []
    for folder in (STARTER, THEME, BLANK):
        for name, data in tree(Path(folder)).items():
            assert [found[0] for found in found_words(data.decode("utf-8", "ignore"))] == [], name


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--from", "reference", "--roles", "finanse"], "did you mean finance?"),
        (["--from", "reference", "--roles", "legal"], "it is one of"),
        (["--roles", "finance"], "--from reference"),
    ],
)
def test_what_cannot_be_copied_is_said_and_nothing_written(tmp_path: Path, arguments: list[str], words: str) -> None:
    result = run("new", "program", str(tmp_path / "new"), *arguments)
    assert result.exit_code == 2
    assert words in result.output
    assert not (tmp_path / "new").exists()


def test_blank_facts_are_those_of_the_program_that_ships() -> None:
    blank, shipped = (
        yaml.safe_load((root / "content/organization.yml").read_text("utf-8")) for root in (BLANK, PROJECT)
    )
    for group in ("assistant", "contacts", "channels", "products", "words"):
        assert blank.get(group, {}).keys() >= shipped.get(group, {}).keys()


def test_wheel_and_sdist_take_along_all_that_is_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PROJECT)
    wheel = ZipFile(tmp_path / build_wheel(str(tmp_path)))
    packed = {name: wheel.read(name) for name in wheel.namelist()}
    inside = {name: packed.get(f"rolepath/adopt/reference/{name}") for name in reference_files()}
    assert inside == reference_files()
    assert {f"rolepath/adopt/blank/{name}" for name in tree(BLANK)} <= packed.keys()
    with tarfile.open(tmp_path / build_sdist(str(tmp_path))) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    assert reference_files().keys() <= names
