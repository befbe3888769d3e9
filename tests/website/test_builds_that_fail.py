"""What ends a build, in plain words: a warning where it is strict, a broken template, another theme."""

from pathlib import Path

from conftest import MakeProgram, mkdocs

WARNING_PLUGIN = """
import logging
def on_page_content(html, page, config, files):
    if page.file.src_uri == "legal/clauses.md":
        logging.getLogger("mkdocs.plugins.hook").warning("a warning from a hook")
    return html
"""


def test_a_warning_in_a_role_fails_a_strict_build(make_program: MakeProgram) -> None:
    config = (Path(__file__).parents[1] / "small_program" / "mkdocs.yml").read_text("utf-8")
    root = make_program({"hook.py": WARNING_PLUGIN, "mkdocs.yml": f"{config}hooks: [hook.py]\n"})
    assert mkdocs(root, "build").returncode == 0
    strict = mkdocs(root, "build", "--strict")
    assert strict.returncode == 1
    assert "1 warnings in strict mode" in strict.stdout


def test_a_broken_template_is_named(make_program: MakeProgram) -> None:
    config = (Path(__file__).parents[1] / "small_program" / "mkdocs.yml").read_text("utf-8")
    root = make_program(
        {
            "mkdocs.yml": config.replace("  font: false\n", "  font: false\n  custom_dir: overrides\n"),
            "overrides/rolepath/next.html": "{% if %}",
        }
    )
    failed = mkdocs(root, "build")
    assert failed.returncode == 1
    assert "rolepath/next.html, line 1" in failed.stderr
    assert "Traceback" not in failed.stderr


def test_another_theme_is_refused_in_plain_words(make_program: MakeProgram) -> None:
    root = make_program({"mkdocs.yml": "site_name: X\ndocs_dir: content\ntheme: readthedocs\nplugins: [rolepath]\n"})
    failed = mkdocs(root, "build")
    assert failed.returncode == 1
    assert 'rolepath needs "theme: name: material"' in failed.stderr
