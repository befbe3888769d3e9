"""What commands print of authors' words commands no server that keeps it as a log; other programs read the same."""

import email
import json
import re
import shutil
from email import policy
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from conftest import SMALL, write
from dated import MESSAGES, files
from rolepath.cli.main import main
from rolepath.html.parser import fragment
from rolepath.html.text import all_text
from rolepath.lint.formats.wording import harmless_in_a_log

ATTACK = "::stop-commands::x ##vso[task.setvariable variable=PATH]/tmp ##[add-mask]e ##teamcity[setParameter name='x']"
OBEYED = re.compile(r"^\s*::|##\w*\[", re.MULTILINE)
"""GitHub's runner trims a line and looks at its start; it, Azure and TeamCity look for the other forms anywhere."""
TITLE = f"{'A long title that a mail breaks ' * 2}{ATTACK}"
BODY = f"{ATTACK}\n\nSecond words.\n\n{ATTACK}\n\n```text\n::add-matcher::x\n  ##[debug]x\n```\n\n- {ATTACK}\n"
DUE = ("due", "--cohort", "spring", "--on", "2027-03-18")
OTHERS = [
    ("lint",),
    *(("lint", "--format", style) for style in ("concise", "json", "gitlab", "junit", "sarif")),
    ("outline", "content/warehouse/picking.md"),
    *((name, *more) for name in ("coverage", "calendar", "adopt") for more in ((), ("--format", "json"))),
    *(("pulse", "--format", style) for style in ("md", "csv", "tally", "sessions")),
    ("where", "content/warehouse/picking.md"),
    ("results", "show"),
    ("results", "check"),
    ("signs",),
]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("logs") / "program"
    shutil.copytree(SMALL, root)
    write(root, {**files(), **MESSAGES})
    head = {"title": TITLE, "to": "learners", "week": 3, "day": "thursday"}
    write(root, {"content/program/messages/week-three.md": f"---\n{yaml.safe_dump(head)}---\n\n{BODY}"})
    for path, name in (("roles/warehouse.yml", "Warehouse"), ("content/warehouse/picking.md", "Plan a picking route")):
        text = (root / path).read_text("utf-8")
        write(
            root, {path: text.replace(f"title: {name}", f'title: "{ATTACK}"').replace("## Sort", f"## {ATTACK} Sort")}
        )
    program = yaml.safe_load((root / "content/program.yml").read_text("utf-8"))
    program["title"] = ATTACK
    program["measures"]["adoption"] |= {"question": f"{ATTACK}?", "every": "2 weeks"}
    site = f"site_url: https://learn.example.com/\n{(root / 'mkdocs.yml').read_text('utf-8')}"
    write(root, {"content/program.yml": yaml.safe_dump(program, sort_keys=False), "mkdocs.yml": site})
    return root


def run(root: Path, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> Result:
    monkeypatch.chdir(root)
    return CliRunner().invoke(main, [*arguments])


@pytest.mark.parametrize("style", ["text", "html", "eml", "slack", "teams", "json"])
def test_what_is_due_commands_no_server(root: Path, monkeypatch: pytest.MonkeyPatch, style: str) -> None:
    found = run(root, monkeypatch, *DUE, "--format", style)
    assert found.exit_code == 0, found.output
    assert OBEYED.findall(found.output) == []
    if style == "json":
        assert json.loads(found.output)[0]["subject"] == " ".join(TITLE.split())
    elif style in ("slack", "teams"):
        assert ATTACK.split(maxsplit=1)[0] in json.dumps(json.loads(found.output.split("\n")[0]))
    elif style == "html":
        assert ATTACK in "".join(all_text(fragment(found.output)))
    elif style == "eml":
        mail = email.message_from_string(found.output.partition("\n")[2], policy=policy.default)
        body = mail.get_body(("plain",))
        assert body is not None
        assert ATTACK in body.get_content()


@pytest.mark.parametrize("arguments", OTHERS, ids=" ".join)
def test_no_command_commands_a_server(root: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]) -> None:
    found = run(root, monkeypatch, *arguments)
    assert found.output.strip()
    assert OBEYED.findall(found.output) == []
    if arguments[-1] == "json":
        assert json.loads(found.output) is not None


@pytest.mark.parametrize("text", [ATTACK, f"a\n \t{ATTACK}", "\n\n::x", "#####[x]", "a ## b [c] ::d", "::" * 3])
def test_other_programs_read_the_same(text: str) -> None:
    assert json.loads(harmless_in_a_log(json.dumps([text]), "json")) == [text]
    assert "".join(all_text(fragment(harmless_in_a_log(f"<p>{text}</p>", "html")))) == text
    for style, whole in (("json", json.dumps(text)), ("html", text), ("text", text)):
        assert OBEYED.findall(harmless_in_a_log(whole, style)) == []
