"""Good modules and bindings spoilt in one place, and what the linter says then."""

import re
from collections.abc import Iterator

from conftest import SMALL
from edited_program import EditedProgram
from rolepath.model.finding import Finding

OWN = "content/warehouse/picking.md"
ROLE = "roles/legal.yml"

HOLLOW = {
    "empty": [
        "<!-- later -->",
        "&nbsp;",
        "- ",
        "> ",
        "<br>",
        "&#8203;",
        "<span hidden>Nobody sees these six words.</span>",
    ],
    "a word": ["word", "42", "a", "N/A", "n.a.", "None.", "nothing", "-", "…", "...", "???", "🚧", "x x x x x x"],
    "a promise": [
        *(
            "TODO",
            "TODO: ask the shift leader",
            "tbd",
            "T.B.D.",
            "TBA",
            "WIP",
            "FIXME",
            "Draft.",
            "Pending.",
            "**Problem:** TBD",
        ),
        *(
            "Note: TODO",
            "To be completed.",
            "To follow.",
            "This section is TODO.",
            "Under construction.",
            "coming soon",
        ),
        *(
            "To be discussed with the owner next week",
            "Text here.",
            "Will be added soon.",
            "This section will be written later",
        ),
        *(
            "Describe it here.",
            "Write something about it here, please.",
            "Not written yet",
            "placeholder text",
            "lorem ipsum",
        ),
        *("asdf asdf asdf", "blah blah blah blah blah", "Lorem ipsum dolor sit amet, consectetur adipiscing elit."),
    ],
    "a slot": [
        "[insert text here]",
        "{{ problem }}",
        "[Your text]",
        "&lt;your text&gt;",
        "___________",
        "[...]",
        "XXXXXX",
    ],
    "elsewhere": ["see above", "Ditto.", "same as before", "See the other module.", "Same as above."],
    "other languages": [
        *("noch offen", "folgt", "wird noch ergänzt", "siehe oben", "Dieser Abschnitt folgt noch.", "Platzhalter"),
        *("à compléter", "à venir", "voir ci-dessus", "Cette section sera rédigée plus tard", "à définir"),
        *("por definir", "pendiente", "ver arriba", "Sección en construcción", "próximamente"),
        *("da completare", "in costruzione", "vedi sopra", "Testo da inserire qui"),
        *("nog in te vullen", "volgt nog", "zie boven", "Deze sectie wordt later ingevuld"),
        *("待办", "未定"),
    ],
    "no text": [
        *(
            "[a link](https://example.org/)",
            "#### Only a heading of some words",
            "| TODO |\n| --- |\n| TODO |",
            "| |\n| --- |\n| |",
        ),
        *("- TODO\n- TODO", "> TBD", "**TODO**", "`TODO`", "1. TBD\n2. TBD", "<svg></svg>"),
    ],
}

TITLES = {
    "business-problem": "The business problem",
    "before": "Before",
    "after": "After",
    "job-relevance": "How this helps you do your job better",
    "practice": "Practice",
}
_KEYS = {
    "business-problem": "problem: Clauses are compared by eye.",
    "before": "text: Two prints side by side.",
    "after": "text: A list of differences.",
    "job-relevance": "relevance: Contract review is better when no clause is missed.",
    "practice": 'practice: "Time: 10 minutes. Compare two clauses."',
}


def own(kind: str, text: str) -> str:
    """The small program's own module with another text in one section."""
    module = (SMALL / OWN).read_text("utf-8")
    start = re.search(rf"^##+ {re.escape(TITLES[kind])}\n", module, re.MULTILINE)
    assert start
    following = re.search(r"^##", module[start.end() :], re.MULTILINE)
    end = start.end() + following.start() if following else len(module)
    return f"{module[: start.end()]}\n{text}\n\n{module[end:]}"


def bound(kind: str, text: str) -> str:
    """The role's file with another text in one key of its first binding."""
    role = (SMALL / ROLE).read_text("utf-8")
    key, _, _ = _KEYS[kind].partition(":")
    if kind in ("before", "after"):
        minutes = {"before": 40, "after": 15}[kind]
        old = f"{kind}: {{minutes: {minutes}, {_KEYS[kind]}}}"
        new = f"{kind}:\n        minutes: {minutes}\n        text: |\n{_indented(text, 10)}"
    else:
        old, new = _KEYS[kind], f"{key}: |\n{_indented(text, 8)}"
    assert old in role
    return role.replace(old, new, 1)


def _indented(text: str, spaces: int) -> str:
    return "\n".join(" " * spaces + line for line in text.split("\n"))


def hollow_texts() -> Iterator[str]:
    for texts in HOLLOW.values():
        yield from texts


class Program(EditedProgram):
    """The small program on disk, read again quickly after each edit."""

    def findings(self, path: str, text: str | bytes) -> list[Finding]:
        """What is said with another text in a file, which is put back then."""
        return self.all_findings({path: text})
