"""Names that scripts act upon: what they look for is read from Material's bundle and from our own scripts."""

import re
from pathlib import Path

import pytest
from mkdocs.utils import get_theme_dir
from script_vectors import module_with

from conftest import MakeProgram, check
from rolepath.lint.markup.reserved_names import reserved
from rolepath.lint.markup.style_sheets import THEMES_ANIMATIONS
from rolepath.model.settings import Dialect
from rolepath.website.page.theme_folder import THEME

REFUSED = [
    '<div id="__config" hidden>{}</div>',
    '<div id="__con&#102;ig" hidden>{}</div>',
    '<a name="__search">x</a>',
    '<label for="__drawer">x</label>',
    '<div id="rolepath-site">{</div>',
    '<p id="rp-content">x</p>',
    '<b data-md-component="source">x</b>',
    '<b data-md-toggle="search">x</b>',
    '<div data-rolepath="module" data-rolepath-id="warehouse/other">x</div>',
    '<div data-rolepath="job-relevance">x</div>',
    '<button data-do="delete">Show more</button>',
    "<template data-rolepath-pieces></template>",
    '<b data-clipboard-text="rm -rf">x</b>',
    '<pre data-copy="rm -rf"><code>ls</code></pre>',
    '<div data-copy="rm -rf"><div>\n\n```\nls\n```\n\n</div></div>',
    "A paragraph.\n{: data-copy=x }",
    '<pre class="mermaid"><code>x</code></pre>',
    '<div class="md-dialog md-dialog--active">x</div>',
    '<div class="md-consent"><a class="md-consent__overlay" href="picking.md">x</a></div>',
    '<p class="rp-keep">x</p>',
    '<form name="querySelectorAll"></form>',
    '<form name="getElementById"></form>',
    '<form id="consent"></form>',
    '<img name="body" src="../x.png" alt="x">',
    '<img name="forms" src="../x.png" alt="x">',
    '<div data-tabs="1:1">x</div>',
    "A paragraph.\n{: #__config }",
    "A paragraph.\n{: .mermaid }",
    "A paragraph.\n{: data-md-component=search }",
]
ALLOWED = [
    "[Go](picking.md){ .md-button .md-button--primary }",
    "A paragraph.\n{: data-search-exclude }",
    '<span class="md-icon twemoji">x</span>',
    '!!! note "Look"\n\n    A word.',
    '??? tip "Look"\n\n    A word.',
    '=== "One"\n\n    A word.\n\n=== "Two"\n\n    Another.',
    "- [ ] One\n- [x] Two",
    "| a | b | c |\n|:--|:-:|--:|\n| d | e | f |",
    "A note[^1].\n\n[^1]: Its text.",
    '```python title="x.py" linenums="1" hl_lines="1"\nx = 1\n```',
    "### Content\n\n### Forms {#forms}\n\nWords.",
    '<label for="rp">RP</label> <input id="rp" name="body">',
    'Show `<div id="__config">` as code, and `data-rolepath-answer`.',
]


@pytest.mark.parametrize("text", REFUSED)
def test_a_name_of_the_sites_scripts_is_refused(make_program: MakeProgram, text: str) -> None:
    found = check(make_program({"content/warehouse/picking.md": module_with(text), "content/x.png": b""})).findings
    assert "name-reserved" in {finding.rule for finding in found}


@pytest.mark.parametrize("text", ALLOWED)
def test_what_markdown_writes_and_ordinary_names_are_allowed(make_program: MakeProgram, text: str) -> None:
    found = check(make_program({"content/warehouse/picking.md": module_with(text)})).findings
    assert [finding.message for finding in found if finding.rule == "name-reserved"] == []


def test_a_check_is_no_name_of_an_author(make_program: MakeProgram) -> None:
    text = "\n\n## Check yourself\n\n1. Which?\n    - [x] This\n        > Right.\n    - [ ] That\n        > No.\n"
    root = make_program({})
    file = root / "content/warehouse/picking.md"
    file.write_text(file.read_text("utf-8") + text, "utf-8")
    assert [one for one in check(root).findings if one.rule == "name-reserved"] == []
    file.write_text(file.read_text("utf-8") + '\n<ul><li data-rolepath-answer="right">x</li></ul>\n', "utf-8")
    assert [one for one in check(root).findings if one.rule == "name-reserved"] != []


def test_diagrams_are_allowed_where_the_owner_chose_them() -> None:
    fences = {"custom_fences": [{"name": "mermaid", "class": "mermaid", "format": "x"}]}
    drawn = Dialect(options={"pymdownx.superfences": fences}).drawn
    assert list(reserved("pre", "class", "mermaid", drawn)) == []
    assert list(reserved("pre", "class", "mermaid")) != []


def bundle() -> str:
    (file,) = Path(get_theme_dir("material"), "assets/javascripts").glob("bundle.*.min.js")
    return file.read_text("utf-8")


# What Material 9.8 looks for and a text may have, as it belongs to texts or changes nothing but their looks.
OF_TEXTS = {
    *("data-preview", "data-tabs", "data-focus-visible-added", "data-clipboard", "data-js-focus-visible"),
}
CLASSES_OF_TEXTS = {
    *("annotate", "copy", "highlight", "hll", "no-copy", "no-select", "select", "tabbed-labels", "footnote-ref"),
    *("md-typeset", "no-js", "js", "js-focus-visible", "focus-visible"),
}


def test_all_that_materials_scripts_look_for_is_known() -> None:
    """A new version of Material that acts upon something new fails here: refuse it, or say why a text may have it."""
    text = bundle()
    data = {name.rstrip("-") for name in re.findall(r"data-[a-z][a-z-]*", text)}
    assert {name for name in data - OF_TEXTS if not list(reserved("b", name, "x"))} == set()
    selectors = re.findall(r"[\"`]([^\"`]*[.#\[][^\"`]*)[\"`]\s*[,)]", text)
    selectors = [one for one in selectors if re.fullmatch(r"[\w\s.#:>()\[\]=^|~*${}\"'-]+(?:,[\w\s.#:>\[\]-]+)*", one)]
    ids = {name for one in selectors for name in re.findall(r"#([A-Za-z_][\w-]*)", one)}
    assert {name for name in ids if not list(reserved("b", "id", name))} == set()
    called = re.findall(r"\b(?:closest|matches|querySelector(?:All)?|j|M|ue)\(\"([^\"]*)\"", text)
    classes = {name for one in called for name in re.findall(r"\.([A-Za-z][\w-]*)", one)}
    assert {"md-ellipsis", "md-nav__link"} <= classes, "the way in which the bundle looks for things has changed"
    assert {name for name in classes - CLASSES_OF_TEXTS if not list(reserved("b", "class", name))} == set()


def test_all_that_our_scripts_look_for_is_refused() -> None:
    for file in sorted((THEME / "assets/rolepath").glob("*.js")):
        text = file.read_text("utf-8")
        data = {*re.findall(r"\[(data-[a-z-]+)", text)}
        data |= {
            "data-" + re.sub(r"[A-Z]", lambda letter: f"-{letter[0].lower()}", name)
            for name in re.findall(r"dataset\.(\w+)", text)
        }
        assert {name for name in data if not list(reserved("b", name, "x"))} == set(), file.name
        ids = set(re.findall(r"getElementById\(\"([^\"]+)\"", text))
        assert {name for name in ids if not list(reserved("b", "id", name))} == set(), file.name


def test_all_animations_of_material_are_known() -> None:
    folder = Path(get_theme_dir("material"), "assets/stylesheets")
    sheets = "".join(file.read_text("utf-8") for file in folder.glob("*.css"))
    assert set(re.findall(r"@(?:-webkit-)?keyframes ([\w-]+)", sheets)) == THEMES_ANIMATIONS


def test_a_text_may_have_an_animation_of_its_own(make_program: MakeProgram) -> None:
    text = "<style>@keyframes blinking { to { opacity: 0 } } .note { animation: blinking 1s }</style>"
    found = check(make_program({"content/warehouse/picking.md": module_with(text)})).findings
    assert [finding.rule for finding in found if finding.rule == "html-runs-code"] == []
