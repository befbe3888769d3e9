"""A program of many trades: good openings, as modules of their own and as texts in roles' YAML, some of them spoilt."""

import re
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from conftest import SMALL, known, settings, write
from lint.bars.trade_texts import KEPT, MORE, OWN, PAGE, POLICIES, ROLE
from quick_checks import remembered
from rolepath.lint.linter import lint
from rolepath.memo.store import Store
from rolepath.model.finding import Finding
from rolepath.read.catalog_reader import read_catalog
from rolepath.read.markdown.markdown_renderer import Renderer

HERE = Path(__file__).parent
PLACES = ("problem", "before", "after", "relevance", "practice")
"""The texts that every opening has, by their names in YAML."""
HEADINGS = {
    "problem": "## The business problem",
    "before": "### Before",
    "after": "### After",
    "relevance": "## How this helps you do your job better",
    "practice": "## Practice",
}


@dataclass(frozen=True)
class Opening:
    """A good module in parts; `body` and `title` can be spoilt as well."""

    number: int
    job: str
    task: str
    minutes: tuple[int, int]
    texts: Mapping[str, str]
    title: str = ""
    body: str = ""

    @property
    def role(self) -> str:
        """The file name of the role."""
        return re.sub(r"\W+", "-", self.job.lower())

    def with_text(self, place: str, text: str) -> "Opening":
        """The same opening with another text in a place."""
        if place == "title":
            return replace(self, title=text)
        if place == "body":
            return replace(self, body=text)
        return replace(self, texts={**self.texts, place: text})

    @property
    def module(self) -> str:
        """The opening as a module's own file."""
        front = {
            "title": self.title,
            "task": "work",
            "benefits": ["faster"],
            "minutes": {"before": self.minutes[0], "after": self.minutes[1]},
        }
        parts = [f"---\n{yaml.safe_dump(front, allow_unicode=True, sort_keys=False)}---"]
        for place in PLACES[:-1]:
            if place == "before":
                parts.append(f"## Before and after\n\n{self.texts.get('both', '')}")
            if place in ("before", "after") and "both" in self.texts:
                continue
            parts.append(f"{HEADINGS[place]}\n\n{self.texts[place].rstrip()}")
        parts.append(f"## How it is done here\n\n{self.body}")
        parts.append(f"{HEADINGS['practice']}\n\n{self.texts['practice'].rstrip()}")
        return "\n\n".join(parts) + "\n"

    @property
    def binding(self) -> str:
        """The opening as an entry of a role's curriculum."""
        lines = [f"- module: shared/s{self.number:03}", "  task: work", "  benefits: [faster]"]
        for place in PLACES:
            if place in ("before", "after"):
                minutes = self.minutes[place == "after"]
                lines += [f"  {place}:", f"    minutes: {minutes}", "    text: |", self._block(place, 6)]
            else:
                lines += [f"  {place}: |", self._block(place, 4)]
        return "\n".join(lines)

    def _block(self, place: str, spaces: int) -> str:
        lines = self.texts[place].rstrip("\n ").split("\n")
        return "\n".join(f"{' ' * spaces}{line}" for line in lines)


def read(name: str) -> Any:
    """What a YAML file beside this one holds."""
    return yaml.safe_load((HERE / name).read_text("utf-8"))


def deceiving(host: Opening, entry: Mapping[str, Any]) -> Opening:
    """An opening made to deceive, in the place of what a good one of some trade says."""
    given = {place: entry[place].format(task=host.task, job=host.job) for place in PLACES if place in entry}
    minutes = tuple(entry.get("minutes", host.minutes))
    return replace(host, texts={**host.texts, **given}, minutes=minutes)


@cache
def good_openings(name: str = "good_openings.yml") -> tuple[Opening, ...]:
    """All good openings of a file, each with a title and a body of its own."""
    found: list[Opening] = []
    trade: dict[str, Any] = {}
    for entry in read(name):
        if "job" in entry:
            trade = entry
        else:
            number, texts = len(found), {place: entry[place] for place in PLACES}
            opening = Opening(number, trade["job"], trade["task"], tuple(entry.get("minutes", trade["minutes"])), texts)
            body = entry.get("body") or f"Paste the {opening.job} notes of case {number}, and ask.\n"
            found.append(replace(opening, title=f"{trade['task']}, part {number}", body=body))
    return tuple(found)


@dataclass
class Trades:
    """The program on disk, read again quickly after each change of its openings."""

    root: Path
    openings: Sequence[Opening]
    _folder: Path = field(default=Path(), init=False)
    _store: Store = field(default_factory=Store, init=False)
    _said: dict[bool, frozenset[int]] = field(default_factory=dict, init=False)

    def findings(self, spoilt: Iterable[Opening], *, bound: bool) -> dict[int, list[Finding]]:
        """What is said of each opening, and under -1 what is said of anything else.

        Openings that are not among the `spoilt` stand there as they are.
        """
        changed = {opening.number: opening for opening in spoilt}
        openings = [changed.get(opening.number, opening) for opening in self.openings]
        files, spans = _files(openings, bound=bound)
        root = self._folder = self.root / ("bound" if bound else "own")
        if not root.exists():
            write(root, {name: (SMALL / name).read_bytes() for name in KEPT})
        write(root, files)
        chosen = settings(root)
        catalog = read_catalog(chosen, Renderer(chosen.dialect, known(root)), self._store)
        found: dict[int, list[Finding]] = {}
        for finding in lint(catalog, memory=remembered()).findings:
            found.setdefault(_owner(finding, spans), []).append(finding)
        return found

    def faultless(self, *, bound: bool) -> list[Opening]:
        """The openings of which nothing is said as they are."""
        if bound not in self._said:
            self._said[bound] = frozenset(self.findings([], bound=bound))
        return [opening for opening in self.openings if opening.number not in self._said[bound]]

    def line(self, finding: Finding) -> str:
        """The line that a finding names."""
        lines = (self._folder / finding.place.path).read_text("utf-8").split("\n")
        return lines[finding.place.line - 1] if finding.place.line <= len(lines) else ""


def _files(openings: Sequence[Opening], *, bound: bool) -> tuple[dict[str, str], dict[tuple[str, range], int]]:
    """The program's files, and which lines of which file belong to which opening."""
    files = {"content/program/policies.md": POLICIES}
    for name in ("managers", "leaders", "messages", "measurement", "support"):
        files[f"content/program/{name}.md"] = PAGE.format(title=name)
    spans: dict[tuple[str, range], int] = {}
    for role in dict.fromkeys(opening.role for opening in openings):
        own = [opening for opening in openings if opening.role == role]
        entries: list[str] = []
        head = ROLE.partition("{entries}")[0].count("\n")
        for opening in own:
            if bound:
                entry = textwrap.indent(opening.binding, "    ", lambda _: True)
                entries.append(entry)
                length = entry.count("\n") + 1
                start = head + 2 + sum(text.count("\n") + 1 for text in entries[:-1])
                spans[f"roles/{role}.yml", range(start, start + length)] = opening.number
                module = f"---\ntitle: {yaml.safe_dump(opening.title, allow_unicode=True).partition(chr(10))[0]}\n---\n"
                path = f"content/shared/s{opening.number:03}.md"
                files[path] = f"{module}\n## How it is done here\n\n{opening.body}"
            else:
                path = f"content/{role}/m{opening.number:03}.md"
                entries.append(f"    - {role}/m{opening.number:03}")
                files[path] = opening.module
            spans[path, range(1_000_000)] = opening.number
        facts = {"job": own[0].job, "task": own[0].task, "role": role}
        phase = "\n".join(["  go:", *entries])
        files[f"roles/{role}.yml"] = ROLE.format(entries=phase, **facts)
        files[f"content/{role}/first.md"] = OWN.format(
            title=f"First steps of {role}", kind="", number=1, which="All", minutes=15, more="", **facts
        )
        files[f"content/{role}/project.md"] = OWN.format(
            title=f"A project of {role}",
            kind="kind: project\n",
            number=2,
            which="More",
            minutes=50,
            more=MORE.format(**facts),
            **facts,
        )
    return files, spans


def _owner(finding: Finding, spans: Mapping[tuple[str, range], int]) -> int:
    for (path, lines), number in spans.items():
        if finding.place.path == path and finding.place.line in lines:
            return number
    return -1
