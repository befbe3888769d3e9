"""What is published is what was judged: hostile HTML drawn by chance, in every section, up to Chromium's own tree."""

import json
import os
import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
import yaml
from hostile_html import Hostile
from playwright.sync_api import Browser

from browser import lent, served
from conftest import MakeProgram, settings, write
from rolepath import pipeline
from rolepath.html.parser import fragment
from rolepath.html.tree import HEADINGS, Element, Node, elements
from rolepath.lint.markup.placed_tags import known_faults
from rolepath.model.document import LINK_BASE
from rolepath.model.place import Place
from rolepath.model.settings import FileLimits, LintSettings
from rolepath.website.page.interface import Interface
from rolepath.website.page.pieces import Pieces
from rolepath.website.page.words import our_words

MODULE = """---
title: Module {number}
task: picking
benefits: [faster]
minutes: {{before: 30, after: 10}}
---

{0}

## Practice

Time: 15 minutes.

1. Step. {1}

{2}

## Check yourself

1. Which?
    - [x] This {3}
        > Right: {4}
    - [ ] That

## The business problem

Words. {5}

## Before and after

### Before

{6}

### After

Words.

## How this helps you do your job better

{7}

## For the facilitator

Words. {8}

## A section

Words.[^1] {9}

[^1]: A note. {10}
"""
FIELDS = 11
BOUND = ("problem", "before", "after", "relevance", "practice")
AROUND = {"binding_edit": None, "hub": None}
LIVE = """
<!doctype html><title>x</title><script>window.ran = []; window.pwn = window.alert = () => window.ran.push(1)</script>
"""
TREES = """
(texts) => texts.map(text => {
  // An element of a form can have any name, so that `form.childNodes` may be a field.
  const of = (type, name) => Object.getOwnPropertyDescriptor(type.prototype, name).get
  const children = of(Node, "childNodes"), attributes = of(Element, "attributes")
  const local = of(Element, "localName"), space = of(Element, "namespaceURI")
  const spaces = {"http://www.w3.org/2000/svg": "svg", "http://www.w3.org/1998/Math/MathML": "math"}
  const found = []
  const walk = node => {
    for (const child of children.call(node)) {
      if (!(child instanceof Element)) continue
      const values = [...attributes.call(child)].map(item => `${item.name}=${item.value}`).sort()
      found.push([spaces[space.call(child)] ?? "html", local.call(child), ...values].join("\u0001"))
      walk(child instanceof HTMLTemplateElement ? child.content : child)
    }
  }
  const holder = document.implementation.createHTMLDocument("").createElement("div")
  holder.innerHTML = text
  walk(holder)
  return found
})
"""


def module(number: int, texts: Mapping[int, str]) -> str:
    """A module with a text in each of the given fields."""
    indents = {3: "\n    ", 4: "\n    "}
    fields = [texts.get(place, "").replace("\n", indents.get(place, "\n")) for place in range(FIELDS)]
    return MODULE.format(*fields, number=number)


def several(number: int, texts: Sequence[str], chance: Random) -> str:
    """A module with some of the texts in a few of its fields."""
    places = chance.sample(range(FIELDS), chance.randint(1, 4))
    return module(number, {place: chance.choice(texts) for place in places})


def role_of(modules: Sequence[str]) -> dict[str, str | bytes | None]:
    """The files of a role that has these modules and no other."""
    listed = [f"warehouse/v{number}" for number in range(len(modules))]
    role = {"title": "W", "tasks": {"picking": "Picking"}, "curriculum": {"start": listed}}
    return {
        "content/warehouse/picking.md": None,
        **{f"content/{name}.md": text for name, text in zip(listed, modules, strict=True)},
        "content/legal": None,
        "roles/legal.yml": None,
        "roles/warehouse.yml": yaml.safe_dump(role),
        "content/warehouse/notes.txt": "pwn()",
    }


def files(seed: int, count: int) -> dict[str, str | bytes | None]:
    """A role of nothing but hostile modules, most of which no linter lets pass."""
    hostile, chance = Hostile(seed), Random(seed)  # noqa: S311 (no secret)
    return role_of([several(number, [hostile.text() for _ in range(4)], chance) for number in range(count)])


def binding_role(count: int, texts: Sequence[str], chance: Random) -> list[str]:
    """The lines of a second role with the same modules, of which it says hostile things: each in a line of its own."""
    plain = [text for text in texts if all(ord(sign) < 0x10000 for sign in text)]  # others are two escapes in JSON
    lines = ["title: L", "tasks: {picking: Picking}", "curriculum:", "  start:"]
    for number in range(count):
        entry: dict[str, object] = {"module": f"warehouse/v{number}"}
        if number % 2:
            bound = dict.fromkeys(BOUND, "Words.") | {chance.choice(BOUND): "Words.\n\n" + chance.choice(plain)}
            halves = {half: {"minutes": 5, "text": bound.pop(half)} for half in ("before", "after")}
            entry |= {"task": "picking", "benefits": ["faster"], **bound, **halves}
        lines.append(f"    - {json.dumps(entry)}")
    return lines


def hostile_program(root: Path, seed: int, count: int) -> Path:
    """Makes a program of modules and bindings out of hostile texts that alone would pass."""
    chance = Random(seed)  # noqa: S311 (no secret)
    texts = passing(root, seed, count)
    shutil.rmtree(root / "content/warehouse")
    lines = binding_role(count, texts, chance)
    while True:  # a role that cannot be read is judged by no rule
        role = "\n".join(lines) + "\n"
        refused = {place.line for place in refused_in(write(root, {"roles/legal.yml": role}))[1]}
        if not refused:
            break
        lines = [line for number, line in enumerate(lines, start=1) if number not in refused]
    found = role_of([several(number, texts, chance) for number in range(count)])
    return write(root, {**found, "roles/legal.yml": role})


def passing(root: Path, seed: int, count: int) -> list[str]:
    """Those of some hostile texts that alone in a module no rule of safety refuses."""
    hostile, chance = Hostile(seed), Random(seed)  # noqa: S311 (no secret)
    texts = [hostile.text() for _ in range(count)]
    write(root, role_of([module(number, {chance.randrange(FIELDS): text}) for number, text in enumerate(texts)]))
    refused = {place.path for place in refused_in(root)[1]}
    return [text for number, text in enumerate(texts) if f"content/warehouse/v{number}.md" not in refused]


def refused_in(root: Path) -> tuple[pipeline.Checked, set[Place]]:
    """A program as rules of safety see it, and the places that they refuse."""
    chosen = replace(settings(root), limits=FileLimits(seconds=5), lint=LintSettings(select=("RP4",)))
    checked = pipeline.check(chosen)
    return checked, {finding.place for finding in checked.errors}


def own(nodes: Sequence[Node]) -> list[str]:
    """The elements of a tree in the form of `TREES`."""
    return [
        "\x01".join(
            [element.namespace, element.name, *sorted(f"{name}={value}" for name, value in element.attributes.items())]
        )
        for element in elements(nodes)
    ]


def shape(element: Element) -> tuple[str, str, frozenset[str]]:
    """What no page may change of an element; a link that leads nowhere goes."""
    links = {name for name, value in element.attributes.items() if len(value) == 1 and ord(value) >= LINK_BASE}
    name = "h" if element.name in HEADINGS else element.name
    return (
        element.namespace,
        name,
        frozenset(element.attributes) - links - {"href", "src", "srcset", "poster", "data", "action", "background"},
    )


def articles(root: Path) -> Iterator[tuple[str, str]]:
    """Each page of each role as it is published, by its path; a text that reading refuses is on none."""
    checked, places = refused_in(root)  # no such text is ever published
    refused = {place.path for place in places}
    chosen = replace(settings(root), limits=FileLimits(seconds=120))
    catalog = checked.catalog
    modules = {name: item for name, item in catalog.modules.items() if f"content/{item.path}" not in refused}
    roles = tuple(
        replace(
            role,
            curriculum={
                phase: tuple(entry for entry in entries if entry.module in modules)
                for phase, entries in role.curriculum.items()
            },
        )
        for role in catalog.roles
    )
    catalog = replace(catalog, modules=modules, roles=roles)
    pieces = Pieces(None, Interface(our_words()), lambda: known_faults(catalog))
    for role in catalog.roles:
        for page in pipeline.plan_role(catalog, chosen, role).pages:
            yield f"{role.id} {page.layout} {page.path}", pieces.article(page, AROUND).text


def hold(root: Path, running: Browser) -> int:
    """Checks all pages of a program; how many there were."""
    found = dict(articles(root))
    names, texts = list(found), list(found.values())
    with lent(running) as page:
        for start in range(0, len(texts), 100):
            theirs = page.evaluate(TREES, texts[start : start + 100])
            for name, text, tree in zip(names[start:], texts[start:], theirs, strict=False):
                assert own(fragment(text)) == tree, name
    assert nothing_runs(running, root, texts)
    return len(texts)


def nothing_runs(running: Browser, root: Path, texts: list[str]) -> bool:
    """Whether pages without a finding run nothing and ask nobody, though no policy guards them."""
    folder = root / "live"
    folder.mkdir()
    for number in range(0, len(texts), 50):
        joined = "".join(f"<article>{text}</article>" for text in texts[number : number + 50])
        (folder / f"{number}.html").write_text(LIVE + joined, "utf-8")
    asked: list[str] = []
    with served(folder) as host:
        with lent(running) as page:
            page.on("request", lambda request: asked.append(request.url))
            for file in folder.glob("*.html"):
                page.goto(host + file.name)
                assert page.evaluate("window.ran") == [], file
                assert page.url == host + file.name
        assert [address for address in asked if not address.startswith((host, "data:"))] == []
    return True


@pytest.mark.parametrize("seed", [1])
def test_hostile_pages_are_the_trees_that_were_judged(make_program: MakeProgram, running: Browser, seed: int) -> None:
    assert hold(hostile_program(make_program({}), seed, 64), running) >= 200


@pytest.mark.thorough
@pytest.mark.parametrize("part", range(50))
def test_many_hostile_pages(make_program: MakeProgram, running: Browser, part: int) -> None:
    seed = int(os.environ.get("ROLEPATH_SEED", time.time_ns() % 10**9)) + part
    assert hold(hostile_program(make_program({}), seed, 640), running) >= 2_000, f"ROLEPATH_SEED={seed - part}"


def test_what_a_page_makes_of_a_text_are_the_elements_that_were_judged(make_program: MakeProgram) -> None:
    root = make_program(files(2, 150))
    chosen = replace(settings(root), limits=FileLimits(seconds=5))
    catalog = pipeline.check(chosen).catalog
    from rolepath.assemble.text.chapter import Chapter  # noqa: PLC0415
    from rolepath.assemble.text.links import SiteLinks  # noqa: PLC0415
    from rolepath.assemble.text.text_pieces import TextPieces  # noqa: PLC0415

    links = SiteLinks(catalog, {"index.md": ""})
    for item in catalog.modules.values():
        page = TextPieces(item.document, item.path, "index.md", links, {"practice"}, Chapter("x", 2))
        for markup in item.document.rendering.pieces:
            before, after = fragment(markup), fragment(page.html(markup))
            assert [shape(element) for element in elements(before)] == [shape(element) for element in elements(after)]
