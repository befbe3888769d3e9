"""Nothing that belongs to one role alone is in any byte of another role's site."""

from pathlib import Path

import pytest
import yaml

from conftest import SMALL, MakeProgram, mkdocs
from published import bytes_of

CANARY = "canary"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><!-- {canary} --></svg>'


class Canaries:
    """Unique words, each remembered with the role it belongs to."""

    def __init__(self, role: str) -> None:
        self.role = role
        self.words: list[str] = []

    def new(self, name: str) -> str:
        word = f"{CANARY}{self.role}{name.replace('-', '').replace('_', '')}{len(self.words)}x"
        self.words.append(word)
        return word


def module(role: str, name: str, new: Canaries) -> str:
    return f"""---
title: "{new.new("title")}"
summary: "{new.new("summary")}"
task: work
benefits: [faster]
minutes: {{before: 30, after: 10}}
reviewed: 2026-11-01
tags: ["{new.new("tag")}"]
description: "{new.new("description")}"
other: "{new.new("other")}"
---

<!-- {new.new("comment")} -->

## The business problem

{new.new("problem")} is late.

## Before and after

### Before

{new.new("before")}

### After

{new.new("after")}

## How this helps you do your job better

{new.new("relevance")} gets faster.

## {new.new("heading")}

![{new.new("alt")}](pictures/{role}-{name}.svg "{new.new("tooltip")}")
[{new.new("link")}](files/{role}-{name}.txt)

```text
{new.new("code")}
```

A note.[^1]

[^1]: {new.new("footnote")}

## Practice

Time: 10 minutes. {new.new("practice")}

## Check yourself

1. {new.new("question")}?
    - [x] {new.new("option")}
        > Right: {new.new("explanation")}.

## Judge your result

- {new.new("rubric")}

## What the policy says

{new.new("policy")}

## A common concern

{new.new("concern")}

## For the facilitator

{new.new("facilitator")}

*[HTML]: {new.new("abbreviation")}

<a href="https://role.example/{new.new("address")}" title="{new.new("note")}" data-x="{new.new("attribute")}">HTML</a>
"""


def binding(new: Canaries) -> dict[str, object]:
    picture = f"![{new.new('boundalt')}]({new.role}/pictures/bound.svg)"
    return {
        "module": "shared/basics",
        "task": "work",
        "benefits": ["faster"],
        "problem": new.new("boundproblem"),
        "before": {"minutes": 20, "text": new.new("boundbefore")},
        "after": {"minutes": 5, "text": new.new("boundafter")},
        "relevance": new.new("boundrelevance"),
        "practice": f"Time: 5 minutes. {new.new('boundpractice')} {picture}",
    }


def role(new: Canaries) -> dict[str, object]:
    weekday = {"weekday": "monday", "time": "10:00", "minutes": 30, "where": new.new("where")}
    return {
        "title": new.new("roletitle"),
        "summary": new.new("rolesummary"),
        "tasks": {"work": new.new("tasktitle")},
        "support": {"channel": new.new("channel"), "power_users": [new.new("power")], "office_hours": [weekday]},
        "policies": {name: new.new(name) for name in ("data", "review", "disclosure")},
        "concerns": [{"question": new.new("worry"), "answer": new.new("answer")}],
        "curriculum": {"start": [binding(new)], "go": [f"{new.role}/one", f"{new.role}/two"]},
        "checkins": [{"week": 2, "title": new.new("meeting"), "minutes": 10, "with": new.new("who")}],
    }


@pytest.fixture
def planted(make_program: MakeProgram) -> tuple[Path, list[Canaries]]:
    """A program of two roles whose every page, asset, comment, field and value holds a word of its own."""
    files: dict[str, str | bytes | None] = {"content/warehouse": None, "content/legal": None, "roles": None}
    files["content/shared/project.md"] = None
    files["content/program/measurement.md"] = "---\ntitle: Measuring\n---\n\n## Adoption\n\nWho used it.\n"
    found = []
    for name in ("legal", "warehouse"):
        new = Canaries(name)
        found.append(new)
        for page in ("one", "two"):
            files[f"content/{name}/{page}.md"] = module(name, page, new)
            files[f"content/{name}/pictures/{name}-{page}.svg"] = SVG.format(canary=new.new("picture"))
            files[f"content/{name}/files/{name}-{page}.txt"] = new.new("file")
        files[f"content/{name}/pictures/bound.svg"] = SVG.format(canary=new.new("boundpicture"))
        files[f"content/{name}/unused.txt"] = new.new("unused")
        files[f"roles/{name}.yml"] = yaml.safe_dump(role(new), sort_keys=False)
    # Two roles of a few lines are no whole program; what is shown here is that they stay apart.
    config = (SMALL / "mkdocs.yml").read_text("utf-8")
    config = config.replace("docs_dir", "repo_url: https://host.example/x\nedit_uri: edit/\ndocs_dir")
    config = config.replace("font: false", "font: false\n  features: [content.action.edit]")
    files["mkdocs.yml"] = config.replace("  - rolepath:\n", "  - rolepath:\n      lint: {ignore: [RP2, RP5]}\n")
    return make_program(files), found


def test_roles_share_no_byte_of_their_own(planted: tuple[Path, list[Canaries]]) -> None:
    root, canaries = planted
    built = mkdocs(root, "build", "--strict")
    assert built.returncode == 0, built.stderr
    for new in canaries:
        for other in canaries:
            everything = b"\n".join(content for _, content in bytes_of(root / "site" / other.role))
            present = [word for word in new.words if word.encode() in everything]
            if other is new:
                names = ("unused", "other", "tag", "comment")
                unpublished = {word for word in new.words if any(name in word for name in names)}
                assert not any("comment" in word for word in present)
                assert set(new.words) - set(present) <= unpublished, "the test plants what a site shows"
            else:
                assert present == []


def test_the_hub_has_only_the_cards_and_what_modules_claim(planted: tuple[Path, list[Canaries]]) -> None:
    root, canaries = planted
    assert mkdocs(root, "build", "--strict").returncode == 0
    roles = {new.role for new in canaries}
    site = root / "site"
    everything = b"\n".join(
        file.read_bytes()
        for file in sorted(site.rglob("*"))
        if file.is_file() and file.relative_to(site).parts[0] not in roles
    )
    for new in canaries:
        present = {word for word in new.words if word.encode() in everything}
        assert {word.removeprefix(f"{CANARY}{new.role}").rstrip("x").rstrip("0123456789") for word in present} == {
            "roletitle",
            "rolesummary",
            "tasktitle",
            "title",
        }
