"""Builds a small program with each plugin, and its content with stock MkDocs, and tells what differs.

Run by `make test-plugins` with the Python of an environment that has the plugins; names of cases choose some of them.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import yaml
from plugin_cases import CASES, Case

from fork_server import server

SMALL = Path(__file__).parents[1] / "small_program"
CANARY = "canary4e51c0ffee"
NOTES = f"\n## For the facilitator\n\nTime: 30 minutes. Nobody else may read this sentence with its {CANARY} in it.\n"
HUB, MODULE = "program/concerns", "warehouse/picking"
_TAGS = "---\ntags: [aisles]\n"


def main() -> None:
    """Tells a line for each case; all of them as JSON and as a page of the documentation where files are named."""
    options, chosen = {"--json": "", "--page": "", "--against": ""}, []
    arguments = iter(sys.argv[1:])
    for argument in arguments:
        if argument in options:
            options[argument] = next(arguments)
        else:
            chosen.append(argument)
    results = []
    for case in CASES:
        if not chosen or case.name in chosen:
            with tempfile.TemporaryDirectory() as folder:
                results.append(outcome(case, Path(folder)))
            sys.stdout.write(json.dumps(results[-1]) + "\n")
            sys.stdout.flush()
    if options["--json"]:
        Path(options["--json"]).write_text(json.dumps(results, indent=1) + "\n", "utf-8")
    if options["--page"]:
        Path(options["--page"]).write_text(page_of(results), "utf-8")
    before = json.loads(Path(options["--against"]).read_text("utf-8")) if options["--against"] else []
    changed = list(changes(before, results))
    sys.stdout.write("".join(f"changed: {line}\n" for line in changed))
    sys.exit(1 if changed or any(result["leaks"] for result in results) else 0)


def changes(before: list[dict[str, Any]], after: list[dict[str, Any]]) -> Iterator[str]:
    """What is not as it was, by plugin."""
    known = {result["name"]: result for result in before}
    for result in after:
        old = known.get(result["name"], {})
        for key in ("stock", "code", "strict", "hub", "role", "papers", "processes") if old else ():
            if old.get(key) != result.get(key):
                yield f"{result['name']} ({result['version']}): {key} was {old.get(key)} and is {result.get(key)}"


def outcome(case: Case, folder: Path) -> dict[str, Any]:
    """What a plugin does in stock MkDocs, in the hub and in a role's site, by one process and by two."""
    stock = site(case, folder / "stock", {"rolepath": None})
    alone = site(case, folder / "alone", {"rolepath": {"cache_dir": "", "jobs": 1}})
    several = site(case, folder / "several", {"rolepath": {"cache_dir": "", "jobs": 2}}, hurry=True)
    found: dict[str, Any] = {"name": case.name, "version": version(case)}
    found |= {"stock": stock.code, "code": alone.code, "strict": alone.strict, "said": alone.said, "leaks": alone.leaks}
    found["processes"] = several.code == alone.code and several.files == alone.files
    if case.makes:
        found["hub"] = alone.has(case.makes) == stock.has(case.makes)
        found["role"] = alone.has(f"warehouse/{case.makes}") == stock.has(case.makes)
    else:
        found["sign"] = stock.signs(HUB)[:3]
        found["hub"] = alone.signs(HUB) == stock.signs(HUB)
        found["role"] = alone.signs(f"warehouse/{MODULE}") == stock.signs(MODULE)
        found["papers"] = not set(stock.signs(MODULE)) - set(alone.signs("warehouse/handbook"))
    return found


class Site:
    """A site that was built, or was not."""

    def __init__(self, root: Path, case: Case, codes: tuple[int, int], said: str) -> None:
        self.code, self.strict = codes
        self.said = said
        self._case = case
        folder = root / "site"
        self._folder = folder
        paths = sorted(path for path in folder.rglob("*") if path.is_file())
        self.files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
        self.files = {name: text for name, text in self.files.items() if not name.endswith(".gz")}
        self.leaks = [name for name, text in self.files.items() if "facilitator/" not in name and is_leak(name, text)]

    def has(self, path: str) -> bool:
        return path in self.files

    def signs(self, page: str) -> list[str]:
        text = self.files.get(f"{page}/index.html", b"").decode("utf-8", "replace")
        return [
            re.sub(r"\s+", " ", match[-1] if isinstance(match, tuple) else match)
            for match in re.findall(self._case.sign, text, re.DOTALL)
        ]


def is_leak(name: str, text: bytes) -> bool:
    """Whether a file says what is for facilitators, or where it lies."""
    return CANARY.encode() in text or (b"facilitator/" in text and not name.endswith((".js", ".css", ".map")))


def site(case: Case, root: Path, plugins: dict[str, Any], *, hurry: bool = False) -> Site:
    """The site of a case; `hurry` starts processes for it, small as it is."""
    write(case, root, plugins)
    if hurry:
        (root / "hurry.py").write_text("from rolepath import parallel\nparallel.WORTH_PROCESSES = 1\n", "utf-8")
        with (root / "mkdocs.yml").open("a") as file:
            file.write("" if case.name == "hook" else "hooks: [hurry.py]\n")
    codes, said = [], ""
    for option in [("--strict",), ()]:
        shutil.rmtree(root / "site", ignore_errors=True)
        built = server().run(["build", *option], root, {**os.environ, "DISABLE_MKDOCS_2_WARNING": "true"})
        codes.append(built.returncode)
        said = said or worst(built.stderr)
        if not built.returncode:
            break
    return Site(root, case, (codes[-1], codes[0]), said)


def worst(text: str) -> str:
    """The first error or warning, or the last line of a traceback."""
    lines = text.splitlines()
    if any(line.startswith("Traceback") for line in lines):
        return f"Traceback: {lines[-1][:200]}"
    found = next((number for number, line in enumerate(lines) if line.startswith(("ERROR", "WARNING"))), None)
    if found is None:
        return ""
    is_finding = lines[found].endswith((" error", " warning")) and found + 1 < len(lines)
    return lines[found + is_finding].strip()[:300]


def write(case: Case, root: Path, plugins: dict[str, Any]) -> None:
    """The program of a case, in a repository with two commits."""
    shutil.copytree(SMALL, root)
    config = yaml.safe_load((root / "mkdocs.yml").read_text("utf-8"))
    used = [name for name in ("search",) if case.name != "search"]
    entries: list[Any] = [*used]
    if not case.extension and case.name != "hook":
        entries.append({case.name: dict(case.options or {})})
    if plugins["rolepath"] is not None:
        plugins = {"rolepath": {**plugins["rolepath"], **case.rolepath}}
    entries += [{name: options} for name, options in plugins.items() if options is not None]
    config["plugins"] = entries
    config["site_url"] = "https://example.org/t/"
    if case.extension:
        config["markdown_extensions"].append(case.name)
    config |= case.config
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config, sort_keys=False), "utf-8")
    for page in (HUB, MODULE):
        file = root / "content" / f"{page}.md"
        text = file.read_text("utf-8").replace("---\n", _TAGS, 1)
        mark = "\n## Practice\n" if "\n## Practice\n" in text else None
        added = case.text.replace("](/assets", "](../assets")
        text = text.replace("\n## Practice\n", f"\n{added}\n\n## Practice\n", 1) if mark else f"{text}\n{added}\n"
        file.write_text(text + (NOTES if page == MODULE and plugins["rolepath"] is not None else ""), "utf-8")
    for name, content in case.files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    commit(root)


def commit(root: Path) -> None:
    """Two commits, with the names and days that plugins are to find."""
    for number, (name, day) in enumerate((("Ada", "2026-01-02"), ("Grace", "2026-03-04"))):
        person = {
            f"GIT_{who}_{what}": value
            for who in ("AUTHOR", "COMMITTER")
            for what, value in (("NAME", name), ("EMAIL", f"{name}@example.org"), ("DATE", f"{day}T12:00:00+0000"))
        }
        environment = {**os.environ, **person}
        if number:
            for page in (HUB, MODULE):
                with (root / "content" / f"{page}.md").open("a") as file:
                    file.write("\nA further sentence.\n" if page == HUB else "\n")
        for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "A change"]):
            subprocess.run(["git", *command], cwd=root, env=environment, check=True, capture_output=True)


def version(case: Case) -> str:
    """The version of the package that the plugin is of."""
    for point in entry_points(group="mkdocs.plugins"):
        if point.name in (case.name, f"material/{case.name}") and point.dist:
            return f"{point.dist.name} {point.dist.version}"
    return ""


def page_of(results: list[dict[str, Any]]) -> str:
    """The documentation's page, made of what was found."""
    equal = sum(1 for result in results if grade(result) == "as in MkDocs")
    return f"""# Plugins and what they do here

Made by `make test-plugins`, which builds a small program with each plugin, by one process and by several, and its
content with stock MkDocs and Material. Of {len(results)} plugins {equal} do the same in the hub and in roles.

- *Hub*, *Roles*: what the plugin does to a page there equals stock MkDocs.
- *Papers*: the same text in the handbook has it too; other plugins see hidden pages late, or not at all.
- *Strict*: `mkdocs build --strict` passes.

| Plugin | Tested | Result | Hub | Roles | Papers | Strict | Remark |
|---|---|---|---|---|---|---|---|
{"".join(line(result) for result in results)}"""


def line(result: dict[str, Any]) -> str:
    """A line of the table."""
    signs = ["yes" if result.get(name) else "no" for name in ("hub", "role")]
    papers = "" if "papers" not in result else "yes" if result["papers"] else "no"
    cells = [result["name"], result["version"], grade(result), *signs, papers, "no" if result["strict"] else "yes"]
    return f"| {' | '.join(cells)} | {remark(result)} |\n"


def grade(result: dict[str, Any]) -> str:
    """What came of it, in a few words."""
    if result["stock"]:
        return "does not build in stock MkDocs either"
    if "cannot be used" in result["said"]:
        return "refused"
    if result["code"]:
        return "does not build"
    return "as in MkDocs" if result["hub"] and result["role"] else "differs"


def remark(result: dict[str, Any]) -> str:
    """Why, as the build says it."""
    said = re.sub(r"^(ERROR|WARNING)\s*-\s*", "", result["said"])
    said = said.partition(" cannot be used: ")[2] or said
    other = "" if result["processes"] or result["stock"] else "Not the same bytes in each build. "
    return (other + said.replace("|", "\\|").replace("<", "&lt;").replace("{", "&#123;"))[:220]


if __name__ == "__main__":
    main()
