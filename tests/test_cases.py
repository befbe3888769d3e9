"""Golden cases: `files:` put into the small program, and the findings that come out, in YAML that anybody can read.

A file given as a list is made of its items: {text: …}, {bytes: hex}, {repeat: [text, times]}.
`links:` are links in the file system.
Findings about the program as a whole (RP5..) count only where a case says `program: true`, as a role of three lines
has many of them. `crlf: true` and `bom: true` apply to all files of the case.
`says:` are the words a case is about; every word of the findings is in `cases/findings/*.txt` (see `golden.py`).
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import MakeProgram, check
from golden import assert_same, complete
from rolepath.lint.formats import FORMATS
from rolepath.lint.formats.results import Results
from rolepath.lint.formats.text import as_text

CASES = Path(__file__).parent / "cases"


def load() -> list[Any]:
    cases = []
    for file in sorted(CASES.glob("*.yml")):
        for name, case in yaml.safe_load(file.read_text("utf-8")).items():
            cases.append(pytest.param(case, id=f"{file.stem}: {name}"))
    return cases


LOADED = load()
IDS = [case.id for case in LOADED]


def content(value: Any, case: dict[str, Any]) -> bytes | None:
    if value is None:
        return None
    if isinstance(value, list):
        return b"".join(piece(item) for item in value)
    text = str(value).replace("\n", "\r\n") if case.get("crlf") else str(value)
    return text.encode("utf-8-sig" if case.get("bom") else "utf-8")


def piece(item: dict[str, Any]) -> bytes:
    if "bytes" in item:
        return bytes.fromhex(item["bytes"])
    if "repeat" in item:
        text, times = item["repeat"]
        return str(text).encode() * int(times)
    return str(item["text"]).encode()


def made(case: dict[str, Any], make_program: MakeProgram) -> Path:
    """The program of a case."""
    root = make_program({name: content(value, case) for name, value in case.get("files", {}).items()})
    for name, target in case.get("links", {}).items():
        (root / name).symlink_to(target)
    return root


@pytest.mark.parametrize("case", LOADED)
def test_case(case: dict[str, Any], make_program: MakeProgram, request: pytest.FixtureRequest) -> None:
    checked = check(made(case, make_program))
    relevant = [finding for finding in checked.findings if case.get("program") or not finding.code.startswith("RP5")]
    found = [f"{finding.place} {finding.rule}" for finding in relevant]
    assert found == case["findings"], FORMATS["concise"](Results(checked.findings))
    for finding, words in zip(relevant, case.get("says", ()), strict=False):
        for word in [words] if isinstance(words, str) else words:
            assert word in f"{finding.message}. {finding.fix}"
    for finding in checked.findings:
        prose = as_text(finding).partition("\n\n")[0]
        assert max(map(len, prose.split("\n")), default=0) <= 100
        assert finding.why
        assert finding.fix
    FORMATS["json"](Results(checked.findings))
    assert_in_full(request.node.callspec.id, complete(relevant, with_why=False))


def assert_in_full(case: str, text: str) -> None:
    file, name = case.split(": ", 1)
    names = [known.removeprefix(f"{file}: ") for known in map(str, IDS) if known.startswith(f"{file}: ")]
    assert_same(CASES / "findings" / f"{file}.txt", name, text, names)
