"""The scripts of what stays with the learner: small, plain, and shortened without harm."""

import gzip
import re
from pathlib import Path

import pytest

from browser import browser, served
from conftest import SMALL, MakeProgram, mkdocs
from learner import learner, visit
from rolepath.website.material.scripts import PAGE_SCRIPTS, joined, joined_for_page, shortened
from rolepath.website.page.theme_folder import THEME

FOLDER = THEME / "assets" / "rolepath"
APART = {"banner", "consent", "material", "start"}
"""Scripts that are no modules; they do for Material's own what a policy would stop."""
SCRIPTS = sorted(file for file in FOLDER.glob("*.js") if file.stem not in APART)
CORE = ["facts", "page", "rolepath", "store"]
LONGEST = 130


def zipped(text: str) -> int:
    return len(gzip.compress(text.encode(), 9, mtime=0))


@pytest.mark.parametrize("name", PAGE_SCRIPTS)
def test_scripts_and_styles_keep_to_their_budget(marks_site: Path, name: str) -> None:
    published = marks_site / "warehouse" / "assets" / "rolepath"
    scripts = {file.name: zipped(file.read_text("utf-8")) for file in published.glob("*.js")}
    assert scripts["rolepath.js"] <= 4 * 1024
    assert sum(scripts.values()) - sum(scripts[other] for other in PAGE_SCRIPTS if other != name) <= 16 * 1024
    assert zipped((published / "rolepath.css").read_text("utf-8")) <= 6 * 1024


def test_modules_are_one_file_for_all_pages_and_one_for_each_kind(marks_site: Path) -> None:
    published = marks_site / "warehouse" / "assets" / "rolepath"
    kept = {"rolepath.js", *PAGE_SCRIPTS}
    assert {file.name for file in published.glob("*.js")} == kept | {f"{name}.js" for name in APART}
    core = (published / "rolepath.js").read_text("utf-8")
    assert not re.search(r"^import ", core, re.MULTILINE)
    assert all(joined([shortened((FOLDER / f"{name}.js").read_text("utf-8"))]) in core for name in CORE)
    for name in PAGE_SCRIPTS:
        first, *rest = (published / name).read_text("utf-8").splitlines()
        assert re.fullmatch(r'import \{ [\w, ]+ \} from "\./rolepath\.js";', first)
        assert not [line for line in rest if re.match("(import|export) ", line)]


def test_what_a_page_needs_of_the_core_is_imported_and_of_the_rest_joined() -> None:
    modules = ['import { b, c } from "./b.js";\nexport const a = b;\n', 'import { a } from "./a.js";\na();\n']
    expected = 'import { b, c } from "./rolepath.js";\nconst a = b;\na();\n'
    assert joined_for_page(modules, ["b.js", "rolepath.js"]) == expected


def test_no_name_is_in_two_modules() -> None:
    declared = re.compile(r"^(?:export )?(?:async )?(?:const|let|function|class) (\w+)", re.MULTILINE)
    names = [name for file in SCRIPTS for name in declared.findall(file.read_text("utf-8"))]
    assert len(names) > 30
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.stem)
def test_a_script_is_short_plain_and_says_first_what_it_does(file: Path) -> None:
    text = file.read_text("utf-8")
    lines = text.split("\n")
    assert re.fullmatch(r"// [A-Z].*\.", lines[0])
    assert len(lines) <= LONGEST
    assert max(map(len, lines)) <= 120
    for word in ("innerHTML", "eval(", "Function(", ".style", "fetch(", "XMLHttpRequest", "sendBeacon", "cookie"):
        assert word not in text


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.stem)
def test_nothing_in_a_script_stands_in_the_way_of_shortening_it(file: Path) -> None:
    for line in file.read_text("utf-8").split("\n"):
        assert not line.startswith("import") or re.fullmatch(r'import \{ .* \} from "\./\w+\.js";', line)
        assert line.count("`") % 2 == 0, "a text that goes on over the end of a line"
        assert line.count("/*") == line.count("*/"), "a comment of several lines"
        before, mark, _ = line.partition(" // ")
        assert not mark or before.count('"') % 2 == 0, "a text that looks like a comment"


def test_comments_and_indentation_go_and_nothing_else() -> None:
    script = '// What it does.\nlet a = 1; // why\n\n/** Says. */\nfunction b() {\n  return "http://c/ //d";\n}\n'
    assert shortened(script) == 'let a = 1;\nfunction b() {\nreturn "http://c/ //d";\n}\n'


def test_with_a_module_of_the_owner_all_are_published_one_by_one(make_program: MakeProgram) -> None:
    theirs = "// theirs\n  export const mountPlan = (plan) =>\n  plan.setAttribute('data-theirs', `\n  // a\n`);\n"
    settings = (
        (SMALL / "mkdocs.yml").read_text("utf-8").replace("name: material\n", "name: material\n  custom_dir: own\n")
    )
    root = make_program({"own/assets/rolepath/plan.js": theirs, "mkdocs.yml": settings})
    built = mkdocs(root, "build")
    assert built.returncode == 0, built.stderr
    folder = root / "site" / "warehouse" / "assets" / "rolepath"
    assert (folder / "plan.js").read_text("utf-8") == theirs
    assert (folder / "store.js").read_text("utf-8") == shortened((FOLDER / "store.js").read_text("utf-8"))
    with browser() as running, served(root / "site") as host, learner(running) as context:
        page = visit(context, f"{host}warehouse/")
        assert page.locator("[data-rolepath=plan]").get_attribute("data-theirs") == "\n  // a\n"
