"""Whole programs drawn by chance, and where readers must see each of the words that stand in them once."""

import json
from collections.abc import Iterable, Sequence
from random import Random

from constructs import Author, Block, Words
from planting import (
    ANYWHERE,
    BODY,
    FACILITATOR,
    HUB,
    LEGAL,
    NOWHERE,
    ROLES,
    SITES,
    WAREHOUSE,
    Draft,
    Drawn,
    Pages,
    all_pages_of,
    pages_of,
)
from spellings import Spelling

from rolepath.model.sections import KIND_BY_ID

_BASE = {
    WAREHOUSE: {
        "business-problem": "Pickers walk each order twice, and the last truck leaves 40 minutes late on Mondays.",
        "before": "Aisles 1, 7, 2, 8 and back to 1 for what was forgotten.",
        "after": "Aisles 1, 2, 7, 8 in one walk, with nothing forgotten.",
        "job-relevance": "Picking is faster: you plan one route for each order instead of two walks.",
        "practice": "Time: 15 minutes. Sort the first order of tomorrow by aisle and keep the route.",
    },
    LEGAL: {
        "business-problem": "Counsel compares 30 clauses of each contract by eye, and misses one in ten.",
        "before": "Two prints side by side, with a ruler on the line.",
        "after": "A list of 4 differences, each with its clause.",
        "job-relevance": "Contract review is better: you read a list of differences, so no clause is missed.",
        "practice": "Time: 20 minutes. Compare two versions of one clause and keep the list.",
    },
}
_KEYS = ("business-problem", "before", "after", "job-relevance", "practice")
_TASKS = {WAREHOUSE: "picking", LEGAL: "review"}


class Program:
    """Draws a program; the same one for the same seed."""

    def __init__(self, seed: int, wild: float = 0.5) -> None:
        self._chance = Random(seed)  # noqa: S311 (no secret)
        self._words = Words()
        self._wild = wild
        self._drafts: list[Draft] = []

    def drawn(self) -> Drawn:
        """The files and what is planted."""
        for role in ROLES:
            self._own_module(role)
        replaced = {role: self._chance.random() < 0.6 for role in ROLES}
        self._shared_module([role for role in ROLES if not replaced[role]])
        for role in ROLES:
            self._role(role, with_practice=replaced[role])
        self._program_pages()
        self._program_file()
        files = {draft.path: draft.text for draft in self._drafts}
        return Drawn(files, [item for draft in self._drafts for item in draft.planted])

    def _draft(self, path: str, *lines: str) -> Draft:
        draft = Draft(path)
        draft.put(*lines)
        self._drafts.append(draft)
        return draft

    # Modules

    def _own_module(self, role: str) -> None:
        path = f"{role}/own.md"
        title = self._title()
        draft = self._draft(
            f"content/{path}",
            *("---", f"title: {title}", f"task: {_TASKS[role]}", "benefits: [faster]"),
            *("minutes: {before: 30, after: 10}", "---", ""),
        )
        self._lead(draft, path, [role])
        order = ["business-problem", "before-after", "job-relevance", "", "practice"]
        order += self._chance.sample(["", "rubric", "check", "policy", "concern", "facilitator", "check", "policy"], 3)
        if self._chance.random() < 0.3:
            order.append(self._chance.choice(order))
        if self._chance.random() < 0.3:
            self._chance.shuffle(order)
        self._sections(draft, path, order, [role], _BASE[role])

    def _shared_module(self, practising: Sequence[str]) -> None:
        path = "shared/both.md"
        draft = self._draft(f"content/{path}", "---", f"title: {self._title()}", "---", "")
        self._lead(draft, path, ROLES)
        order = ["", *self._chance.sample(["", "rubric", "check", "policy", "concern", "facilitator"], 3)]
        if practising:
            order.append("practice")
        base = {"practice": "Time: 10 minutes. Write down what you do first."}
        self._sections(draft, path, order, ROLES, base, practising)

    def _lead(self, draft: Draft, module: str, roles: Iterable[str]) -> None:
        if self._chance.random() < 0.3:
            self._blocks(draft, BODY, pages_of(module, BODY, roles), f"{module} lead")

    def _sections(
        self,
        draft: Draft,
        module: str,
        order: Sequence[str],
        roles: Iterable[str],
        base: dict[str, str],
        practising: Iterable[str] | None = None,
    ) -> None:
        seen: set[str] = set()
        for kind in order:
            readers = practising if kind == "practice" and practising is not None else roles
            area = kind or BODY
            pages = pages_of(module, area, readers)
            word = self._words.new()
            spelling = Spelling(self._chance, kind, word)
            draft.is_loose = spelling.is_loose or kind in seen
            draft.elsewhere = None
            if kind != FACILITATOR and spelling.is_loose:
                page = frozenset((role, module) for role in readers) if spelling.is_seen else NOWHERE
                draft.elsewhere = page, all_pages_of(module, roles)
            before = draft.scope if spelling.is_loose else set()  # the section may be more of the one before
            draft.scope = before | draft.put(*spelling.lines)
            if spelling.has_word:
                heading = Block(spelling.lines, {word: "text"}, "section heading")
                needed = pages - {(role, "worksheet.md") for role in ROLES}
                allowed = pages_of(module, area, roles) | _returning(kind, roles)
                draft.plant(heading, draft.scope, area, needed, allowed, f"{module} {area}")
            draft.put("")
            seen |= {kind} if kind not in ("", "policy", "concern") else set()
            if kind == "before-after":
                self._blocks(draft, area, pages, f"{module} {area}")
                self._halves(draft, module, readers, base)
            else:
                draft.put(base.get(kind, "Six words that say something here."), "")
                # A practice that a role replaces is in the Markdown that other plugins get of the page.
                self._blocks(
                    draft, area, pages, f"{module} {area}", pages_of(module, area, roles) | _returning(kind, roles)
                )

    def _halves(self, draft: Draft, module: str, roles: Iterable[str], base: dict[str, str]) -> None:
        for kind in ("before", "after"):
            draft.scope |= draft.put(f"### {KIND_BY_ID[kind].title}")
            draft.put("", base[kind], "")
            self._blocks(draft, kind, pages_of(module, kind, roles), f"{module} {kind}", lowest=3)

    def _blocks(
        self, draft: Draft, area: str, pages: Pages, order: str, allowed: Pages = frozenset(), lowest: int = 2
    ) -> None:
        for block in Author(self._chance, self._words, lowest).blocks(4, self._wild):
            lines = draft.put(*block.lines)
            if block.odd and draft.elsewhere is None:  # it begins another section
                draft.elsewhere = NOWHERE, all_pages_of(order.split(maxsplit=1)[0], {role for role, _ in pages})
            draft.plant(block, lines, area, pages, pages | allowed, order)
            draft.put(*[""] * self._chance.choice((1, 1, 1, 2)))

    def _title(self) -> str:
        return "Plan a " + self._chance.choice(("route", "week", "list", "review"))

    # Roles

    def _role(self, role: str, *, with_practice: bool) -> None:
        draft = self._draft(f"roles/{role}.yml")
        everywhere = self._site(role) | self._site(HUB)
        self._plain(draft, "title: {}", role.title(), everywhere, {(role, "index.md"), (HUB, "index.md")})
        self._plain(draft, "summary: {}", "What it brings in.", everywhere, {(role, "index.md"), (HUB, "index.md")})
        draft.put("tasks:")
        self._plain(draft, f"  {_TASKS[role]}: {{}}", "Picking and review", everywhere, {(HUB, "index.md")})
        draft.put("support:")
        help_pages = {(role, "index.md"), (role, f"{role}/own.md"), (role, "handbook.md")}
        self._plain(draft, "  channel: {}", "the room", self._site(role), help_pages)
        self._plain(draft, "  power_users: [{}]", "Shift leader", self._site(role), help_pages)
        self._plain(draft, "  updates: {}", "On the board", self._site(role), help_pages)
        draft.put("policies:")
        policies = frozenset({(role, "program/policies.md"), (role, "handbook.md")})
        for key in ("data", "review", "disclosure"):
            self._text(draft, key, 2, "Lists without names, always.", "policy", policies, lowest=3)
        draft.put("concerns:")
        concerns = frozenset({(role, "program/concerns.md"), (role, "handbook.md")})
        self._plain(draft, "  - question: {}", "Will it replace my job?", concerns, concerns)
        self._text(draft, "answer", 4, "Nobody knows the next ten years here.", "concern", concerns, lowest=3)
        draft.put("curriculum:", "  start:", "    - module: shared/both", f"      task: {_TASKS[role]}")
        draft.put("      benefits: [faster]")
        self._binding(draft, role, with_practice=with_practice)
        draft.put("  go:", f"    - {role}/own", "checkins:")
        self._plain(
            draft, "  - {{week: 3, minutes: 20, title: {}}}", "First lists", self._site(role), {(role, "index.md")}
        )

    def _binding(self, draft: Draft, role: str, *, with_practice: bool) -> None:
        module, base = "shared/both.md", _BASE[role]
        draft.ended = set()
        names = {"business-problem": "problem", "job-relevance": "relevance", "practice": "practice"}
        keys = [key for key in _KEYS if key != "practice" or with_practice]
        for key in keys:
            pages = pages_of(module, key, [role])
            if key in ("before", "after"):
                minutes = 30 if key == "before" else 10
                draft.scope = draft.put(f"      {key}:")
                draft.put(f"        minutes: {minutes}")
                self._text(draft, "text", 8, base[key], key, pages, lowest=3)
            else:
                self._text(draft, names[key], 6, base[key], key, pages)

    def _text(
        self, draft: Draft, key: str, indent: int, base: str, area: str, pages: Pages, *, lowest: int = 2
    ) -> None:
        """A text of YAML in one of its styles."""
        blocks = [Block([base]), *Author(self._chance, self._words, lowest).blocks(3, self._wild)]
        if self._chance.random() < 0.1:
            blocks = blocks[1:] or blocks
        room, inner = " " * indent, " " * (indent + 2)
        draft.elsewhere = None
        order = f"{draft.path} {key} {len(draft.lines)}"
        draft.is_loose = False
        before = draft.ended if key in ("text", "relevance", "practice") else set()
        style = self._chance.choice(("|", "|", "|", "|", "|-", "|+", "|2", '"', ">"))
        if style == ">" and any(block.kind not in ("", "paragraph") for block in blocks):
            style = "|"  # which joins blocks, as yaml-lines-joined says where it is a list
        if any(line != line.strip() for block in blocks for line in block.lines) and style != '"':
            style = "|2"
        draft.scope = set(before)
        if style == '"':
            text = "\n\n".join("\n".join(block.lines) for block in blocks)
            draft.scope |= draft.put(f"{room}{key}: {json.dumps(text, ensure_ascii=False)}")
            for block in blocks:
                draft.plant(block, set(draft.scope) - before, area, pages, pages, order)
            return
        draft.scope |= draft.put(f"{room}{key}: {style}")
        for block in blocks:
            lines = draft.put(*(f"{inner}{line}" if line.strip() else "" for line in block.lines))
            draft.plant(block, lines, area, pages, pages, order)
            draft.put("")

    def _plain(
        self, draft: Draft, form: str, text: str, allowed: Iterable[tuple[str, str]], needed: Iterable[tuple[str, str]]
    ) -> None:
        """A text that is no Markdown, with a word of its own."""
        word = self._words.new()
        draft.is_loose, draft.scope = False, set()
        value = self._chance.choice((f"{text} {word}", f'"{text} {word}"', f"'{text} {word}'", f'"<b> & {word}"'))
        lines = draft.put(form.format(value))
        words = Block([], {word: "text"}, form.strip(" -{}:"))
        draft.plant(words, lines, ANYWHERE, frozenset(needed), frozenset(allowed), word)

    @staticmethod
    def _site(site: str) -> Pages:
        """Any page of a site."""
        return frozenset({(site, "*")})

    # The program

    def _program_pages(self) -> None:
        learners = {
            "sponsor": (),
            "policies": ("handbook.md",),
            "concerns": ("handbook.md",),
            "support": ("handbook.md",),
        }
        learners |= {"measurement": (), "glossary": ("handbook.md",)}
        for name in ("sponsor", "policies", "concerns", "support", "measurement", "glossary", "managers", "notes"):
            path = f"program/{name}.md"
            sites = SITES if name in learners else (HUB,)
            papers = frozenset((role, paper) for role in ROLES for paper in learners.get(name, ()))
            needed = frozenset((site, path) for site in sites) | papers
            homes = frozenset((site, "index.md") for site in SITES) if name == "sponsor" else frozenset()
            self._page(path, needed, needed | homes)
        home = frozenset({(HUB, "index.md")})
        self._page("index.md", home, home)

    def _page(self, path: str, needed: Pages, allowed: Pages) -> None:
        draft = self._draft(f"content/{path}", "---", f"title: {self._title()}", "---", "")
        draft.put("I am learning this with you: my first plan was wrong, and a picker told me so.", "")
        author = Author(self._chance, self._words, 1)
        for block in author.blocks(5, self._wild):
            lines = draft.put(*block.lines)
            draft.plant(block, lines, ANYWHERE, needed, allowed, f"{path} {ANYWHERE}")
            draft.put("")

    def _program_file(self) -> None:
        draft = self._draft("content/program.yml")
        everywhere = frozenset({(site, "*") for site in SITES})
        hub = {(HUB, "index.md")}
        self._plain(draft, "title: {}", "Lists at work", everywhere, {(WAREHOUSE, "handbook.md")})
        self._plain(draft, "organization: {}", "A firm", everywhere, {(WAREHOUSE, "handbook.md")})
        draft.put("phases:")
        for name, weeks in (("start", "1-2"), ("go", "3-8")):
            draft.put(f"  {name}:", f"    weeks: {weeks}")
            homes = {(role, page) for role in ROLES for page in ("index.md", "handbook.md")}
            self._plain(draft, "    title: {}", name.title(), everywhere, homes | hub)
            self._plain(draft, "    summary: {}", "What it is for.", everywhere, homes | hub)
        draft.put("measures:", "  adoption:")
        for key in ("title", "definition", "collected", "shared"):
            pages = {(site, "program/measurement.md") for site in SITES}
            self._plain(draft, f"    {key}: {{}}", "Whoever used it this week", everywhere, pages)
        draft.put("support:")
        support = {(HUB, "program/support.md")}
        self._plain(draft, "  channel: {}", "general", everywhere, support | {(WAREHOUSE, "program/support.md")})
        self._plain(draft, "  power_users: [{}]", "The lead", everywhere, support)
        self._plain(draft, "  updates: {}", "In the hall", everywhere, support)
        self._plain(
            draft, "  office_hours: [{{weekday: friday, time: '11:00', where: {}}}]", "Room", everywhere, support
        )


def _returning(kind: str, roles: Iterable[str]) -> Pages:
    """Where questions come back after some weeks: the plan of each role."""
    return frozenset((role, "index.md") for role in roles) if kind == "check" else NOWHERE
