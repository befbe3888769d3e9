"""A page of the plan that something else wrote over stops the build; what only changes a page does not."""

import pytest

from conftest import SMALL, MakeProgram, mkdocs

PICKING = "warehouse/picking/index.html"
WRITES = """
from pathlib import Path

def on_post_build(config):
    page = Path(config.site_dir, {path!r})
    if {where}:
        page.parent.mkdir(parents=True, exist_ok=True)
        page.{what}
"""
REPLACES = """
from mkdocs.structure.files import File

def on_files(files, config):
    old = files.get_file_from_path("warehouse/picking.md")
    if old:
        files.remove(old)
        files.append(File.generated(config, "warehouse/picking.md", content="# Mine"))
    return files
"""
ELSEWHERE = '<!doctype html><title>Redirecting</title><meta http-equiv="refresh" content="0; url=/x">'
IN_ROLE = 'config.site_dir.endswith("warehouse")'
IN_HUB = 'not config.site_dir.endswith(("warehouse", "legal"))'


def hook(path: str, where: str, what: str) -> str:
    return WRITES.format(path=path, where=where, what=what)


STOPPED = {
    "a page of a role": hook(PICKING, IN_ROLE, f"write_text({ELSEWHERE!r})"),
    "the start of a role": hook("index.html", IN_ROLE, f"write_text({ELSEWHERE!r})"),
    "the hub's page": hook("program/concerns/index.html", IN_HUB, f"write_text({ELSEWHERE!r})"),
    "a page less": hook(PICKING, IN_ROLE, "unlink()"),
    "a hidden page of a role": hook("facilitator/index.html", IN_ROLE, f"write_text({ELSEWHERE!r})"),
    "a page for paper": hook("handbook/index.html", IN_ROLE, f"write_text({ELSEWHERE!r})"),
    "a page instead of the headers": hook("_headers", IN_HUB, f"write_text({ELSEWHERE!r})"),
    "no headers": hook("_headers", IN_HUB, "unlink()"),
    "into a role's folder": hook("warehouse/old-brief/index.html", IN_HUB, f"write_text({ELSEWHERE!r})"),
    "a file of another plugin": REPLACES,
}
GOES_ON = {
    "adds to a page": hook(PICKING, IN_ROLE, 'write_text(page.read_text() + "<!-- more -->")'),
    "minifies a page": hook(PICKING, IN_ROLE, 'write_text(page.read_text().replace("\\n", " "))'),
    "a page of its own": hook("old-brief/index.html", IN_ROLE, f"write_text({ELSEWHERE!r})"),
}


def build(make_program: MakeProgram, text: str) -> tuple[int, str, bool]:
    config = (SMALL / "mkdocs.yml").read_text("utf-8")
    root = make_program({"hook.py": text, "mkdocs.yml": f"{config}hooks: [hook.py]\n"})
    built = mkdocs(root, "build")
    return built.returncode, built.stderr, (root / "site").exists()


@pytest.mark.sample(5)
@pytest.mark.parametrize("text", STOPPED.values(), ids=list(STOPPED))
def test_a_page_that_something_else_wrote_over_stops_the_build(make_program: MakeProgram, text: str) -> None:
    code, said, is_published = build(make_program, text)
    assert code != 0
    assert 'hook "hook.py" has' in said or "another plugin or a hook has" in said
    assert "Traceback" not in said
    assert not is_published


def test_what_wrote_and_what_was_written_over_are_named(make_program: MakeProgram) -> None:
    _, said, _ = build(make_program, STOPPED["a page of a role"])
    assert (
        f'warehouse/{PICKING}: the plugin or hook "hook.py" has put a redirect in the place of this page. '
        "Nothing is published"
    ) in said


@pytest.mark.sample(3)
@pytest.mark.parametrize("text", GOES_ON.values(), ids=list(GOES_ON))
def test_what_changes_a_page_or_adds_one_does_not(make_program: MakeProgram, text: str) -> None:
    code, said, is_published = build(make_program, text)
    assert (code, is_published) == (0, True), said
