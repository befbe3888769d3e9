"""Prompts are copied without breaks in mid-sentence, with the reader's words in their gaps, and kept in a notebook."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from browser import served
from conftest import LEARNER_MODULE, SMALL
from learner import PAGE, RECORD, build, kept, learner, ready, said, until, visit
from rolepath.assemble.text.gaps import mark_gaps
from rolepath.html.parser import fragment
from rolepath.html.writer import written
from rolepath.website.material.scripts import joined_for_page, shortened
from rolepath.website.page.theme_folder import THEME
from sampling import fewer

PROMPTS = (THEME / "assets/rolepath/prompts.js").read_text("utf-8")
PROMPT = """Help me plan a picking route for one shift. The reader walks the aisles and
has three minutes.

[number] orders, the first from [aisle].
- no names
Give the [number] of steps."""
COPIED = """Help me plan a picking route for one shift. The reader walks the aisles and has three minutes.

12 orders, the first from [aisle].
- no names
Give the 12 of steps."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small program with a prompt in a module."""
    import shutil  # noqa: PLC0415 (only here)

    root = tmp_path_factory.mktemp("prompts") / "program"
    shutil.copytree(SMALL, root)
    text = LEARNER_MODULE.read_text("utf-8").replace("Ask for the list by aisle.\n", f"```text\n{PROMPT}\n```\n")
    config = (root / "mkdocs.yml").read_text("utf-8")
    config = config.replace("- pymdownx.highlight", "- pymdownx.highlight: {pygments_lang_class: true}")
    if "pymdownx.highlight" not in config:
        config = f"{config}\n  - pymdownx.highlight: {{pygments_lang_class: true}}\n  - pymdownx.superfences\n"
    return build(root, {"content/warehouse/picking.md": text, "mkdocs.yml": config})


@pytest.fixture(scope="module")
def unwrapping(running: Browser) -> Page:
    """A page that knows how to join lines, and nothing else."""
    page = running.new_page()
    page.add_script_tag(content=joined_for_page([shortened(PROMPTS)], []).partition("\n")[2])
    return page


@settings(max_examples=fewer(40, 2))
@given(st.text(st.sampled_from("ab .,:-[]#\n\t1x"), max_size=400))
def test_joining_lines_changes_line_breaks_and_nothing_else(unwrapping: Page, text: str) -> None:
    made = unwrapping.evaluate("unwrapped", text)
    assert len(made) == len(text.rstrip("".join(chr(n) for n in (9, 10, 32))))
    assert all(one == other or (one, other) == ("\n", " ") for one, other in zip(text, made, strict=False))
    assert unwrapping.evaluate("unwrapped", made).replace("\n", " ") == made.replace("\n", " ")


@pytest.mark.parametrize(
    "text",
    [
        "Short lines\nstay as they\nare.",
        "A list of things that are so long that they fill the whole line:\n- one\n- two",
        "A sentence that ends exactly where the line of the author is full up.\nAnother one begins.",
        "One paragraph that is as long as this line of the author, and then\n\nanother paragraph",
        "| a table | of which the lines are long enough to be taken for words |\n| and | more |",
    ],
    ids=["short", "list", "sentence", "paragraph", "table"],
)
def test_what_an_author_broke_on_purpose_stays_broken(unwrapping: Page, text: str) -> None:
    assert unwrapping.evaluate("unwrapped", text) == text


@pytest.mark.parametrize(
    ("code", "gaps"),
    [
        ("Write to [name] about [the order].", ["[name]", "[the order]"]),
        ('<span class="w">for [name]</span>', ["[name]"]),
        ("- [ ] open\n- [x] done", []),
        ("see [a](b) and [c][d] and [e]: f", []),
        ("[one\ntwo] and []", []),
    ],
    ids=["gaps", "coloured", "boxes", "links", "lines"],
)
def test_gaps_are_marked_and_nothing_else(code: str, gaps: list[str]) -> None:
    nodes = fragment(f'<div class="language-text highlight"><pre><span></span><code>{code}</code></pre></div>')
    mark_gaps(nodes)
    html = written(nodes)
    assert html.count("<mark") == len(gaps)
    assert all(f'<mark class="rp-gap">{gap}</mark>' in html for gap in gaps)
    other = fragment(f'<div class="language-python"><pre><code>{code}</code></pre></div>')
    mark_gaps(other)
    assert "<mark" not in written(other)


def test_a_prompt_is_filled_in_copied_and_kept(running: Browser, site: Path) -> None:
    assert '<mark class="rp-gap">[aisle]</mark>' in (site / PAGE / "index.html").read_text("utf-8")
    with served(site) as host, learner(running) as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = visit(context, host + PAGE)
        bar = page.locator(".rp-prompt__bar")
        assert bar.count() == 1
        bar.locator("summary").click()
        assert bar.get_by_role("textbox").count() == 2, "the same gap is asked for once"
        bar.get_by_label("number").fill("12")
        bar.get_by_role("button", name="Copy this prompt").click()
        said(page, "Copied; gaps still to fill in: 1")
        assert page.evaluate("navigator.clipboard.readText()") == COPIED
        lines = "Dear all, this is a line of a mail that somebody has pasted\nwith its lines as they were."
        bar.get_by_label("number").fill(lines)
        bar.get_by_role("button", name="Copy this prompt").click()
        page.wait_for_function("async () => (await navigator.clipboard.readText()).includes('pasted')")
        assert page.evaluate("navigator.clipboard.readText()") == COPIED.replace("12", lines)
        bar.get_by_label("number").fill("12")
        bar.get_by_role("button", name="Keep it in my notebook").click()
        said(page, "In your notebook.")
        (key,) = (key for key in kept(page) if key.startswith("prompt:"))
        assert kept(page)[key]["prompt"] == COPIED
        page.goto(host + RECORD)
        ready(page)
        note = page.locator(".rp-note")
        assert note.locator("h3").inner_text() == "Plan a picking route"
        note.get_by_label("What I had to correct").fill("The last aisle.")
        note.get_by_label("Minutes it takes me").fill("7")
        note.get_by_label("Minutes it takes me").press("Tab")
        note.get_by_role("button", name="Copy as text, to share").click()
        said(page, "Copied")
        shared = f"Plan a picking route\n\n{COPIED}\n\nMinutes: 7\n\nCorrected: The last aisle."
        assert page.evaluate("navigator.clipboard.readText()") == shared
        page.get_by_label("Search", exact=True).last.fill("nothing of it")
        assert not note.is_visible()
        page.get_by_label("Search", exact=True).last.fill("ORDERS")
        assert note.is_visible()
        with page.expect_download() as download:
            page.get_by_role("button", name="Save all as text").click()
        assert download.value.suggested_filename.startswith("ai-at-work-warehouse-prompts-2")
        assert Path(download.value.path()).read_text("utf-8") == shared
        page.once("dialog", lambda dialog: dialog.accept())
        note.get_by_role("button", name="Take it out").click()
        until(page, "!document.querySelector('.rp-note')")
        assert not [key for key in kept(page) if key.startswith("prompt:")]
